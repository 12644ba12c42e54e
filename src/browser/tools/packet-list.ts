/** The things of a packet in their order, each with what of it is printed, and what can be done with it. */
import type { Choices } from '../../formats/sheet/choice/questions.ts';
import { fill, make } from './bench.ts';
import { edged } from './packet-load.ts';
import type { PacketSentences, Thing } from './packet-said.ts';
import { answerOf } from './packet-texts.ts';

/** What can be done with a thing. */
interface Acts {
  earlier(): void;
  later(): void;
  out(): void;
  become(make: string): void;
}

/** Makes a button whose sign is short and whose name is whole. */
export function press(label: string, words: string, act: () => void, disabled = false): HTMLElement {
  const made = make('button', { type: 'button', class: 'button', 'aria-label': label }, words);
  made.disabled = disabled;
  made.addEventListener('click', act);
  return made;
}

/** Draws a thing. @param at its place, from 0, of so many */
export function drawThing(
  thing: Thing,
  at: number,
  of: number,
  asked: Partial<Choices>,
  said: PacketSentences,
  acts: Acts,
): HTMLElement {
  const { title, printed, text, fault } = thing;
  const select = make('select', { 'aria-label': fill(said.as, title) });
  for (const [value, name] of printed?.makes ?? []) select.append(make('option', { value }, name));
  if (printed) select.value = text?.make && printed.makes.has(text.make) ? text.make : printed.usual.make;
  select.addEventListener('change', () => acts.become(select.value));
  const state = fault
    ? make('p', { class: 'wrong' }, fill(said[fault], title))
    : make('p', { class: 'small' }, said.loading);
  return make(
    'li',
    {},
    make('strong', {}, title),
    ...(printed
      ? [select, ...remarks(thing, asked, said).map((one) => make('p', { class: 'small' }, one))]
      : text
        ? [state]
        : []),
    make(
      'p',
      { class: 'handles' },
      press(fill(said.up, title), '↑', () => acts.earlier(), at === 0),
      press(fill(said.down, title), '↓', () => acts.later(), at === of - 1),
      press(fill(said.out, title), '×', () => acts.out()),
    ),
  );
}

/** What is not quite as it was asked. */
function remarks({ printed, text }: Thing, asked: Partial<Choices>, said: PacketSentences): string[] {
  if (!printed) return [];
  const { found, choices: wanted } = answerOf(printed, text?.make, edged(asked));
  const [{ product, paper, style }] = found.printings[0].files;
  const on = said.papers[paper] ?? paper;
  return [
    ...(found.instead.includes('make') ? [fill(said.parts, said.products[product] ?? product)] : []),
    ...(found.instead.includes('language') ? [said.language] : []),
    ...(found.instead.includes('style')
      ? [fill(said.style, said.styles[wanted.style] ?? '', said.styles[style] ?? '')]
      : []),
    ...(found.where === 'other-paper'
      ? [fill(said.otherPaper, on)]
      : found.where === 'shop'
        ? [fill(said.shop, on)]
        : []),
  ];
}
