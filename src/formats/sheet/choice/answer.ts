/** From what a person has and wants to what they print, for every combination: a file, files in turn, another paper, or the shop. */
import type { SheetProduct } from '../../../model/kinds.ts';
import { papers, type PaperName } from '../papers.ts';
import { isForShop, type Sides, type Style } from '../variants.ts';
import { languageOf, papersOf, type Choices, type Choosable, type Printer } from './questions.ts';

/** Where it is printed: on the paper that is there; in the same printer on another paper; not at all, but read; in a shop. */
export const wheres = ['here', 'screen', 'other-paper', 'shop'] as const;
export type Where = (typeof wheres)[number];

/** One thing that is printed. */
export interface Printing<Sheet> {
  /** A file, or two of which the second goes on the back of the first. */
  readonly files: readonly [Sheet] | readonly [front: Sheet, back: Sheet];
  /** How it comes out of the printer: at once; one file, then the pile turned, then the other; or the odd pages of a file, then the even ones on their back. */
  readonly way: (typeof ways)[number];
}
const ways = ['once', 'turn', 'odd-even'] as const;

export interface Answer<Sheet extends Choosable = Choosable> {
  /** One, or one for each language where no file has them all. */
  readonly printings: readonly [Printing<Sheet>, ...Printing<Sheet>[]];
  readonly where: Where;
  /** What was asked for and is not made: the nearest is given instead. */
  readonly instead: readonly ('make' | 'language' | 'style')[];
}

/** What is laid out in parts for printers that are too small for the whole. */
export const inParts: Readonly<Partial<Record<SheetProduct, SheetProduct>>> = { poster: 'tiles' };

/** How far a printer's way may be wider than its own paper, in mm: A4 printers take Letter, which is 6 mm wider. */
const slack = 6.5;

/**
 * Answers. There is an answer to every combination as long as the product has a file at all. What a printer cannot take is answered
 * with what is made of it in parts that the printer can.
 * @param sheets every file of the document
 * @throws when the product has no file
 */
export function answer<Sheet extends Choosable>(choices: Choices, sheets: readonly Sheet[]): Answer<Sheet> {
  const own = answerAs(choices, sheets);
  if (own.where !== 'shop' || isForShop(choices.style)) return own;
  const make = inParts[choices.make];
  if (!make || !sheets.some(({ product }) => product === make)) return own;
  const parts = answerAs({ ...choices, make }, sheets);
  return parts.where === 'shop' ? own : { ...parts, instead: ['make', ...parts.instead] };
}

/** The same for the product alone. @throws when it has no file */
export function answerAs<Sheet extends Choosable>(choices: Choices, sheets: readonly Sheet[]): Answer<Sheet> {
  const made = sheets.filter(({ product }) => product === choices.make);
  // Whoever asks for a shop's file has a shop; nobody else wants one with crop marks while there is another.
  const wanted = made.filter(({ style }) => isForShop(choices.style) || !isForShop(style));
  const [best] = candidates(choices, wanted.length > 0 ? wanted : made).sort((a, b) => compare(a.cost, b.cost));
  if (!best) throw new Error(`No file of ${choices.make} is made.`);
  return best.answer;
}

/** The setting that an answer asks of a printer: whose shop it is for, or its sides; sheets that are printed in turns are printed on one. */
export function settingOf({ printings: [{ files, way }] }: Answer): Style | Sides {
  const [{ style, sides }] = files;
  return isForShop(style) ? style : sides === 'one' || way !== 'once' ? 'one' : sides;
}

/** Says whether an answer is what was asked for, from the paper that is there; files of a shop are for whoever asks for them. */
export function isExact({ where, instead }: Answer, { style }: Choices): boolean {
  return (where === 'here' || where === 'screen' || isForShop(style)) && instead.length === 0;
}

/** Counts the files of an answer. */
export function countOf({ printings }: Answer): number {
  return printings.reduce((sum, { files }) => sum + files.length, 0);
}

interface Candidate<Sheet extends Choosable> {
  readonly answer: Answer<Sheet>;
  /** Compared number by number: the least is the best. */
  readonly cost: readonly number[];
}

function candidates<Sheet extends Choosable>(choices: Choices, made: readonly Sheet[]): Candidate<Sheet>[] {
  const backToBack = made.some(({ languages }) => languages.length > 1);
  // What is not made in a style is given in color: it has no other conditions.
  const order = [choices.style, 'color'];
  return grouped(made, ({ paper, style }) => `${paper} ${style}`).flatMap((alike) => {
    const [{ paper, style }] = alike;
    const where = whereOf(choices, paper, style);
    const printer = where === 'shop' ? 'long-edge' : choices.printer;
    return together(choices.language, alike, printer, backToBack).map(({ printings, spoken }): Candidate<Sheet> => {
      const includes = includesAll(spoken, choices.language);
      const instead = [
        ...(includes ? [] : (['language'] as const)),
        ...(style === choices.style ? [] : (['style'] as const)),
      ];
      const rank = order.indexOf(style);
      return {
        answer: { printings, where, instead },
        cost: [
          spoken === choices.language ? 0 : includes ? 1 : 2,
          isForShop(choices.style) ? 0 : wheres.indexOf(where),
          rank < 0 ? order.length : rank,
          printings.length,
          Math.max(...printings.map(({ way }) => ways.indexOf(way))),
          paper === choices.paper ? 0 : 1,
          distance(paper, choices.paper),
          // Half of a large paper is as near as the small one; more people have the small one.
          papers[paper].widthMm,
        ],
      };
    });
  });
}

/** What can be made of the files of one paper and style: what each file says, and the languages of the answer one by one. */
function together<Sheet extends Choosable>(
  language: string,
  alike: readonly Sheet[],
  printer: Printer,
  backToBack: boolean,
): { readonly printings: Answer<Sheet>['printings']; readonly spoken: string }[] {
  const alone = grouped(alike, languageOf).map((files) => ({
    printings: [onPrinter(files, printer)] as const,
    spoken: languageOf(files[0]),
  }));
  const tags = language.split('-');
  const [first, ...others] = tags.flatMap((tag) => alone.find(({ spoken }) => spoken === tag)?.printings[0] ?? []);
  if (tags.length < 2 || !first || others.length + 1 < tags.length) return alone;
  // Where the same thing is made with a language on each side, two of its sheets can share a paper.
  const [front, back, third] = [first, ...others].map(({ files }) => files[0]);
  const printings: Answer<Sheet>['printings'] =
    backToBack && front?.single && back?.single && !third
      ? [{ files: [front, back], way: 'turn' }]
      : [first, ...others];
  return [...alone, { printings, spoken: language }];
}

/** Chooses the file that a printer prints by itself; else fronts and backs, which every printer can; else a file page by page. */
function onPrinter<Sheet extends Choosable>(files: readonly [Sheet, ...Sheet[]], printer: Printer): Printing<Sheet> {
  const on = (sides: Sides): Sheet | undefined => files.find((file) => file.sides === sides);
  const whole = (printer === 'long-edge' || printer === 'short-edge' ? on(printer) : undefined) ?? on('one');
  if (whole) return { files: [whole], way: 'once' };
  const [front, back] = [on('fronts'), on('backs')];
  if (front && back) return { files: [front, back], way: 'turn' };
  return { files: [on('long-edge') ?? files[0]], way: 'odd-even' };
}

/** Parts a list by a name, in the order in which the names come. */
function grouped<Sheet>(sheets: readonly Sheet[], name: (sheet: Sheet) => string): [Sheet, ...Sheet[]][] {
  const found = new Map<string, [Sheet, ...Sheet[]]>();
  for (const sheet of sheets) {
    const group = found.get(name(sheet));
    if (group) group.push(sheet);
    else found.set(name(sheet), [sheet]);
  }
  return [...found.values()];
}

function whereOf(choices: Choices, paper: PaperName, style: Style): Where {
  if (isForShop(style) || isForShop(choices.style)) return 'shop';
  const fitting = papersOf({ paper });
  if (fitting.length === 0) return 'screen';
  if (fitting.includes(choices.paper)) return 'here';
  // A printer takes every paper that is no wider than its own, whatever its length.
  return papers[paper].widthMm <= papers[choices.paper].widthMm + slack ? 'other-paper' : 'shop';
}

/** How unlike two papers are, in mm of width; the half of a sheet counts as like it, so that A4 goes with A3 and Letter with Tabloid. */
function distance(paper: PaperName, own: PaperName): number {
  const [one, other] = [papers[paper], papers[own]];
  return Math.min(
    Math.abs(one.widthMm - other.widthMm),
    Math.abs(one.widthMm - other.heightMm / 2),
    Math.abs(one.heightMm / 2 - other.widthMm),
  );
}

function includesAll(spoken: string, language: string): boolean {
  return language.split('-').every((tag) => spoken.split('-').includes(tag));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((value, at) => value !== b[at]);
  return first < 0 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
}
