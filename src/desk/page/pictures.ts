/** Takes pictures in: what they show and who made them is asked for first. */
import { post, postFile } from './ask.ts';
import type { Shown, SideView } from './shown.ts';
import { button, element, fill, labelled } from './dom.ts';
import { putIn } from './editor.ts';
import { say } from './words.ts';

/** Bytes that the desk takes. */
const most = 64 * 1024 * 1024;

export interface PicturesView extends SideView {
  /** Begins with a file that was dropped or pasted. */
  readonly take: (file: File) => void;
}

/** A value between straight quotes, as a block takes it. */
function quoted(words: string): string {
  return words.replaceAll('"', '”').replace(/\s+/g, ' ').trim();
}

export function picturesView(shown: Shown): PicturesView {
  let given: File | undefined;
  let said = '';
  const view: PicturesView = {
    follows: false,
    take(file) {
      given = file;
      said = '';
      const place = document.querySelector<HTMLElement>('.beside .inside');
      const path = shown.current()?.path;
      if (place && path) view.draw(place, path);
    },
    draw(place, path) {
      const { pictures } = say();
      if (!path.endsWith('.mdx')) return fill(place, element('p', {}, pictures.noText));
      const file = element('input', { type: 'file', accept: 'image/jpeg,image/png,image/webp,image/heic' });
      file.addEventListener('change', () => (given = file.files?.[0] ?? given));
      const [alt, credit] = [element('input', { type: 'text' }), element('input', { type: 'text' })];
      const status = element('p', { role: 'status' }, said);
      const tell = (words: string): void => void (status.textContent = said = words);
      const put = (): void =>
        void shown.attempt(async () => {
          if (!given || alt.value.trim() === '' || credit.value.trim() === '') return tell(pictures.needed);
          if (given.size > most) return tell(pictures.large);
          const made = await postFile<{ file: string; done: readonly string[] }>(
            'picture',
            { path, name: given.name },
            given,
          );
          const factsPath = `${path.split('/').slice(0, -1).join('/')}/facts.yml`;
          const facts = shown.buffers.get(factsPath) ?? (await shown.buffers.open(factsPath));
          const text = facts.state.doc.toString();
          const owed = { path: factsPath, text, file: made.file, credit: credit.value.trim() };
          shown.buffers.put(factsPath, (await post<{ text: string }>('field', owed)).text);
          putIn(shown.view, `<Figure picture="${made.file}" alt="${quoted(alt.value)}" />`, true);
          given = undefined;
          tell([pictures.done(made.file), ...made.done].join(' '));
          fill(place);
          view.draw(place, path);
        });
      fill(
        place,
        element('h3', {}, pictures.take),
        element('p', { class: 'quiet' }, pictures.hint),
        labelled(pictures.take, file, given?.name),
        labelled(pictures.alt, alt),
        labelled(pictures.credit, credit),
        button(pictures.put, put, { class: 'main' }),
        status,
      );
    },
  };
  return view;
}
