/** Counts how the lines of headlines end: with a word that leads on, or within a name. */
import { choice, isFor } from '../../src/formats/card/choice.ts';
import type { Line } from '../../src/formats/card/composition.ts';
import { said, type CardCopy } from '../../src/formats/card/copy.ts';
import { compose } from '../../src/formats/card/designs.ts';
import { extract } from '../../src/formats/card/extract.ts';
import { cardSizes } from '../../src/formats/card/sizes.ts';
import type { Word } from '../../src/formats/sheet/inspect/words.ts';
import { bond } from '../../src/i18n/joins.ts';
import { weakEnds } from '../../src/look/lines.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { isReviewed } from '../../src/model/document.ts';
import { bindNames } from '../../src/model/headline.ts';
import { allEditions, type Library } from '../../src/model/library.ts';

/** What was found on some headlines. */
export interface LineEnds {
  /** Line ends but the last of each headline. */
  readonly ends: number;
  /** Headlines with a weak end, in their lines. */
  readonly weak: readonly string[];
  /** Those with a torn name. */
  readonly torn: readonly string[];
}

/** Judges the lines of one headline. */
export function lineEnds(library: Library, language: Language, lines: readonly string[]): LineEnds {
  const shown = lines.join(' / ');
  const set = bindNames(library, language, lines.join(' '));
  let at = 0;
  const weak = weakEnds(lines, language).map(() => shown);
  const torn: string[] = [];
  for (const line of lines.slice(0, -1)) {
    at += line.length;
    if (set[at] === bond) torn.push(shown);
    at += 1;
  }
  return { ends: lines.length - 1, weak, torn };
}

/** Joins what was found on several. */
export function allEnds(found: readonly LineEnds[]): LineEnds {
  return {
    ends: found.reduce((sum, { ends }) => sum + ends, 0),
    weak: found.flatMap(({ weak }) => weak),
    torn: found.flatMap(({ torn }) => torn),
  };
}

/** Judges what the cards of a library say large, by subject, size and language. @throws HeadlineOverflow */
export function cardEnds(library: Library): Map<string, LineEnds> {
  const found = new Map<string, LineEnds[]>();
  for (const edition of allEditions(library).filter(isReviewed))
    for (const { subject, sizes } of choice.filter((row) => row.languages === 1 && isFor(row, edition.document.kind)))
      for (const size of sizes)
        for (const { copy } of extract(edition, subject, library, size === 'og')) {
          const key = `${subject} ${size} ${edition.language}`;
          const ends = largeRuns(copy, compose(copy, cardSizes[size]).lines).map((lines) =>
            lineEnds(library, edition.language, lines),
          );
          found.set(key, [...(found.get(key) ?? []), ...ends]);
        }
  return new Map([...found].map(([key, ends]) => [key, allEnds(ends)]));
}

/** Puts the lines of large type together that are one headline: of one size, one below the other in words that the card says. */
function largeRuns(copy: CardCopy, lines: readonly Line[]): string[][] {
  const words = said(copy);
  const runs: string[][] = [];
  let before: Line | undefined;
  for (const line of lines.filter(({ font }) => font === 'display-800')) {
    const goesOn = before?.size === line.size && words.some((one) => one.includes(`${before?.text} ${line.text}`));
    if (goesOn) runs.at(-1)?.push(line.text);
    else runs.push([line.text]);
    before = line;
  }
  return runs;
}

/** Finds the lines of a headline on a finished page of paper; none where it does not stand there word for word. */
export function printedLines(words: readonly Word[], headline: string): string[] {
  const wanted = headline.split(' ');
  const at = words.findIndex((_, from) => wanted.every((word, index) => words[from + index]?.text === word));
  if (at < 0) return [];
  const lines: { base: number; said: string[] }[] = [];
  for (const { text, base } of words.slice(at, at + wanted.length)) {
    const last = lines.at(-1);
    if (last && Math.abs(last.base - base) < 1) last.said.push(text);
    else lines.push({ base, said: [text] });
  }
  return lines.map(({ said }) => said.join(' '));
}
