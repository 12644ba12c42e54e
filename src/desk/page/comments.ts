/** What writers say to each other about a text. */
import type { ToldComment } from '../told.ts';
import { get, post } from './ask.ts';
import type { Shown, SideView } from './shown.ts';
import { button, element, fill, labelled } from './dom.ts';
import { say } from './words.ts';

export function commentsView(shown: Shown): SideView {
  let who = '';
  /** Words that are not sent yet, by text. */
  const begun = new Map<string, string>();

  const show = (place: HTMLElement, path: string, all: readonly ToldComment[]): void => {
    const { comments } = say();
    const { doc, selection } = shown.view.state;
    const settle = (id: string): void =>
      void shown.attempt(async () =>
        show(place, path, (await post<{ comments: readonly ToldComment[] }>('settle', { path, id })).comments),
      );
    const lineOf = ({ file, line }: ToldComment): number | undefined => {
      if (!line || !path.endsWith(`/${file}`)) return undefined;
      for (let at = 1; at <= doc.lines; at += 1) if (doc.line(at).text.trim().startsWith(line)) return at;
      return undefined;
    };
    const rows = all.map((one) => {
      const line = lineOf(one);
      return element(
        'li',
        {},
        element(
          'p',
          { class: 'where' },
          element('strong', {}, one.who || '·'),
          element('small', {}, `${one.file}, ${one.day}`),
        ),
        one.line ? element('blockquote', {}, one.line) : undefined,
        element('p', {}, one.says),
        line === undefined ? undefined : button(comments.line(line), () => shown.goTo(line)),
        button(comments.settle, () => settle(one.id)),
      );
    });
    const name = element('input', { type: 'text', value: who, maxlength: 40 });
    name.addEventListener('input', () => (who = name.value));
    const words = element('textarea', { rows: 4, maxlength: 2000 }, begun.get(path) ?? '');
    words.addEventListener('input', () => begun.set(path, words.value));
    const at = doc.lineAt(selection.main.head);
    const add = (): void =>
      void shown.attempt(async () => {
        const said = { path, who: name.value, says: words.value, line: at.text.trim().slice(0, 120) };
        const { comments: now } = await post<{ comments: readonly ToldComment[] }>('comment', said);
        begun.delete(path);
        show(place, path, now);
      });
    fill(
      place,
      element('p', { class: 'quiet' }, comments.intro),
      rows.length > 0 ? element('ul', { class: 'problems' }, ...rows) : element('p', {}, comments.none),
      labelled(comments.who, name),
      labelled(`${comments.write} (${comments.line(at.number)})`, words),
      button(comments.add, add, { class: 'main' }),
    );
  };

  return {
    follows: false,
    draw(place, path) {
      // What somebody is writing is not drawn away.
      if (place.contains(document.activeElement) && document.activeElement?.matches('input, textarea') === true) return;
      void shown.attempt(async () =>
        show(place, path, (await get<{ comments: readonly ToldComment[] }>('comments', { path })).comments),
      );
    },
  };
}
