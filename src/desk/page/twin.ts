/** The other language beside the text, part by part, with what changed in it word by word. */
import type { ToldTwin, ToldTwinRow } from '../told.ts';
import { get } from './ask.ts';
import type { Shown, SideView } from './shown.ts';
import { button, element, fill } from './dom.ts';
import { say } from './words.ts';

function row(one: ToldTwinRow, source: string, own: string, shown: Shown): HTMLElement {
  const { twin } = say();
  const words = one.source.map(({ is, words: said }) =>
    is === 'same' ? `${said} ` : element(is === 'gone' ? 'del' : 'ins', {}, said),
  );
  const spaced = words.flatMap((part) => (typeof part === 'string' ? [part] : [part, ' ']));
  return element(
    'li',
    { class: one.isChanged ? 'changed' : '' },
    one.field ? element('small', {}, one.field) : undefined,
    one.isChanged && element('small', { class: 'wrong' }, twin.changed),
    element('p', { lang: source }, ...spaced),
    one.noHistory && element('small', {}, twin.noHistory),
    element(
      'p',
      { lang: own, class: 'own' },
      one.own ?? element('em', {}, twin.lacking),
      ' ',
      one.line === undefined ? undefined : button(twin.go(one.line), () => shown.goTo(one.line ?? 1)),
    ),
  );
}

export function twinView(shown: Shown): SideView {
  return {
    follows: true,
    draw(place, path) {
      const { twin } = say();
      if (!path.endsWith('.mdx')) return fill(place, element('p', {}, twin.none));
      void shown.attempt(async () => {
        const told = await get<ToldTwin>('twin', { path });
        if (told.why) return fill(place, element('p', { role: 'status' }, twin[told.why]));
        fill(
          place,
          told.isSource && element('p', { class: 'quiet' }, twin.intro),
          told.gone > 0 && element('p', { class: 'wrong' }, twin.gone(told.gone)),
          element(
            'ol',
            { class: 'twin' },
            ...told.rows.map((one) => row(one, told.sourceLanguage, told.ownLanguage, shown)),
          ),
        );
      });
    },
  };
}
