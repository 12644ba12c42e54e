/** What is put into a text at the cursor: a block, or a source as a note. */
import type { EditorView } from '@codemirror/view';
import { get } from './ask.ts';
import { button, element, labelled } from './dom.ts';
import { putIn } from './editor.ts';
import { say } from './words.ts';

/** Opens a window over the page; it is gone when it is closed. */
export function dialog(head: string, ...inside: readonly (Node | string | undefined)[]): HTMLDialogElement {
  const window = element(
    'dialog',
    { 'aria-label': head },
    element('h2', {}, head),
    ...inside.filter((one) => one !== undefined),
  );
  window.addEventListener('close', () => window.remove());
  document.body.append(window);
  window.showModal();
  return window;
}

interface Block {
  readonly name: string;
  readonly words: string;
  readonly inLine: boolean;
}

/** Offers all blocks. */
export function blockDialog(view: EditorView): void {
  void get<{ blocks: readonly Block[] }>('blocks').then(({ blocks: found }) => {
    const { blocks, note, write } = say();
    const rows = found.map(({ name, words, inLine }) =>
      element(
        'li',
        {},
        button(
          name,
          () => {
            open.close();
            putIn(view, words, !inLine);
          },
          { 'aria-describedby': `block-${name}` },
        ),
        element('span', { id: `block-${name}` }, blocks[name as keyof typeof blocks]),
      ),
    );
    const open = dialog(
      write.block,
      element('ul', { class: 'palette' }, ...rows),
      button(note.cancel, () => open.close()),
    );
  });
}

/** Finds a name for a note that the text does not have yet. */
function noteName(publisher: string, text: string): string {
  const bare =
    publisher
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.slice(0, 2)
      .join('-') ?? 'source';
  for (let time = 1; ; time += 1) {
    const name = time === 1 ? bare : `${bare}-${time}`;
    if (!text.includes(`[^${name}]`)) return name;
  }
}

/** Signs that would mark something within the words of a note. */
function plain(words: string): string {
  return words.replace(/[\\`*_[\]<>{}|]/g, '\\$&').trim();
}

/** Asks for a source, and writes its note at the end and the call of it at the cursor. */
export function noteDialog(view: EditorView): void {
  const { note } = say();
  const [publisher, title, date, url] = [1, 2, 3, 4].map(() => element('input', { type: 'text' })) as [
    HTMLInputElement,
    HTMLInputElement,
    HTMLInputElement,
    HTMLInputElement,
  ];
  url.type = 'url';
  const status = element('p', { role: 'alert', class: 'wrong' });
  const put = (): void => {
    const address = url.value.trim();
    if (!publisher.value.trim() || !title.value.trim()) return void (status.textContent = note.needed);
    if (address && !/^https?:\/\/[^\s/]+\.\S+$/.test(address)) return void (status.textContent = note.badUrl);
    const { doc, selection } = view.state;
    const name = noteName(publisher.value, doc.toString());
    const isSpanish = /^es/.test(view.contentDOM.lang);
    const titled = isSpanish ? `«${plain(title.value)}»` : `“${plain(title.value)}”`;
    const said = [plain(publisher.value), titled, plain(date.value)].filter(Boolean).join(', ');
    const host = address && new URL(address).hostname.replace(/^www\./, '');
    const link = address ? ` [${host}](${address.replace(/[()\s]/g, encodeURIComponent)})` : '';
    const end = doc.toString().trimEnd().length;
    const lastLine = doc.lineAt(end).text;
    const definition = `${/^\[\^/.test(lastLine) ? '\n' : '\n\n'}[^${name}]: ${said}.${link}`;
    const call = `[^${name}]`;
    // The cursor may stand in the blank end of the file, behind where the note goes, or among the fields, where no note is called.
    const fields = /^---\n[\s\S]*?\n---\n/.exec(doc.toString())?.[0].length ?? 0;
    const at = selection.main.head < fields ? end : Math.min(selection.main.head, end);
    view.dispatch({
      changes:
        at === end
          ? { from: end, insert: call + definition }
          : [
              { from: at, insert: call },
              { from: end, insert: definition },
            ],
      selection: { anchor: at + call.length },
    });
    open.close();
    view.focus();
  };
  const open = dialog(
    note.head,
    labelled(note.publisher, publisher),
    labelled(note.title, title),
    labelled(note.date, date),
    labelled(note.url, url),
    status,
    button(note.put, put, { class: 'main' }),
    button(note.cancel, () => open.close()),
  );
}
