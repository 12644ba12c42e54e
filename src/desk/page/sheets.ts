/** Sheets and cards of a text, drawn with the words as they are now. */
import type { ToldSheet } from '../told.ts';
import { get, getPicture } from './ask.ts';
import type { Shown, SideView } from './shown.ts';
import { element, fill, labelled } from './dom.ts';
import { say } from './words.ts';

export function sheetsView(shown: Shown): SideView {
  /** What was looked at last, by the end of its name: the flyer of the next text is likely to be wanted too. */
  let wanted = '';
  return {
    follows: true,
    draw(place, path) {
      void shown.attempt(async () => {
        const { sheets } = say();
        const { sheets: found } = await get<{ sheets: readonly ToldSheet[] }>('sheets', { path });
        const first = found.find(({ path: one }) => one === wanted) ?? found[0];
        if (!first) return fill(place, element('p', { role: 'status' }, sheets.none));
        wanted = first.path;
        const choose = element(
          'select',
          {},
          ...found.map((one) => element('option', { value: one.path, selected: one.path === wanted }, one.name)),
        );
        choose.addEventListener('change', () => {
          wanted = choose.value;
          void draw();
        });
        const before = place.querySelector('img');
        const picture = element('div', { class: 'drawn' }, before ?? undefined);
        const draw = (): Promise<void> =>
          shown.attempt(async () => {
            const name = found.find((one) => one.path === wanted)?.name ?? '';
            try {
              const image = element('img', { alt: sheets.alt(name) });
              image.src = URL.createObjectURL(await getPicture('sheet', { path, sheet: wanted }));
              image.addEventListener('load', () => URL.revokeObjectURL(image.src));
              fill(picture, image);
            } catch (error) {
              fill(picture, element('pre', { role: 'status' }, error instanceof Error ? error.message : ''));
            }
          });
        const focused = place.querySelector('select') === document.activeElement;
        fill(place, labelled(sheets.choose, choose), picture);
        if (focused) choose.focus();
        await draw();
      });
    },
  };
}
