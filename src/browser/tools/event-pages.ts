/** An event's flyer and its sign-up sheet, as operators of a page. Pure. */
import type { Alphabet } from '../../formats/sheet/local/letters.ts';
import type { Size } from '../../formats/sheet/plan.ts';
import { PageInk, red } from './page-ink.ts';

/** What is announced, in the words of the page’s language. */
export interface Announced {
  /** What it is: “Meeting”. */
  readonly kind: string;
  readonly title: string;
  readonly day: string;
  readonly hour: string;
  readonly place: string;
  /** What else stands below; lines that may be absent. */
  readonly more: readonly string[];
  /** Who makes it: a flyer says who answers for it. */
  readonly by: string;
}

/** In pt: what an office printer leaves bare, and air. */
const margin = 48;

/** Parts words into the lines that let them be largest, at most `most` of them. */
export function balanced(words: string, most: number, width: (line: string) => number): string[] {
  const parts = words.split(' ');
  let best = [words];
  const part = (from: number, lines: readonly string[]): void => {
    if (from === parts.length) {
      // More lines must be worth it: they take height.
      const cost = (all: readonly string[]): number => Math.max(...all.map(width)) * (1 + 0.18 * all.length);
      if (cost(lines) < cost(best)) best = [...lines];
      return;
    }
    if (lines.length === most) return;
    for (let to = from + 1; to <= parts.length; to += 1) part(to, [...lines, parts.slice(from, to).join(' ')]);
  };
  if (parts.length <= 14) part(0, []);
  return best;
}

/** Sets the flyer: the title as large as it can be, then when and where; who makes it at the foot. All becomes smaller until it stands on the page. */
export function flyerContent(page: Size, announced: Announced, alphabet: Alphabet): string {
  for (let scale = 1; ; scale *= 0.94) {
    const { content, foot } = flyerAt(scale, page, announced, alphabet);
    if (foot >= margin + 36 || scale < 0.3) return content;
  }
}

/** @returns the operators, and how far down the words reach, in pt from the lower edge */
function flyerAt(
  scale: number,
  page: Size,
  { kind, title, day, hour, place, more, by }: Announced,
  alphabet: Alphabet,
): { readonly content: string; readonly foot: number } {
  const ink = new PageInk(alphabet);
  const wide = page.width - 2 * margin;
  let top = page.height - margin;
  const line = (text: string, most: number, colour?: string): void => {
    const size = ink.fitting(text, most * scale, wide);
    top -= size * 0.86;
    ink.put(text, size, margin, top, colour);
    top -= size * 0.3;
  };
  const lines = (text: string, most: number): string[] => balanced(text, most, (words) => ink.width(words, 1));
  line(kind, 30, red);
  const titled = lines(title, 4);
  const size = Math.min(...titled.map((words) => ink.fitting(words, 120, wide)));
  for (const words of titled) line(words, size);
  top -= 8;
  ink.fill(margin, top - 8, wide, 8, red);
  top -= 30;
  line(day, 64);
  line(hour, 64);
  for (const words of lines(place, 2)) line(words, 44);
  top -= 10;
  for (const words of more) for (const one of lines(words, 2)) line(one, 26);
  const foot = top;
  ink.fill(margin, margin + 24, wide, 2);
  ink.put(by, ink.fitting(by, 16, wide), margin, margin);
  return { content: ink.content, foot };
}

/** The words of a sign-up sheet. */
export interface SignUp {
  readonly title: string;
  readonly event: string;
  readonly columns: readonly string[];
  readonly keep: readonly string[];
}

const rows = 14;

/** Sets the sign-up sheet: a line for each person, and how it is kept. */
export function signUpContent(page: Size, { title, event, columns, keep }: SignUp, alphabet: Alphabet): string {
  const ink = new PageInk(alphabet);
  const wide = page.width - 2 * margin;
  ink.put(title, ink.fitting(title, 34, wide), margin, page.height - margin - 28, red);
  ink.put(event, ink.fitting(event, 18, wide), margin, page.height - margin - 52);
  const [top, foot] = [page.height - margin - 66, margin + 18 * keep.length + 12];
  const high = (top - foot) / (rows + 0.7);
  const column = wide / columns.length;
  for (const [at, head] of columns.entries())
    ink.put(head, ink.fitting(head, 13, column - 8), margin + column * at + 4, top - high * 0.5);
  for (let row = 0; row <= rows; row += 1) ink.fill(margin, top - high * (0.7 + row), wide, row ? 0.75 : 2);
  for (let at = 1; at < columns.length; at += 1) ink.fill(margin + column * at, foot, 0.75, top - foot);
  for (const [at, words] of keep.entries()) ink.put(words, ink.fitting(words, 12.5, wide), margin, foot - 16 - 18 * at);
  return ink.content;
}
