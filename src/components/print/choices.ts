/** What a person can choose on a print page, and the rules of style by which each choice narrows the list, without a script. */
import { papers, type PaperName } from '../../formats/sheet/papers.ts';
import { styles } from '../../formats/sheet/variants.ts';
import { languageTags, type Dictionary } from '../../i18n/languages.ts';
import { sheetProducts } from '../../model/kinds.ts';
import type { SheetVariant } from '../../views/sheets.ts';

/** The questions that narrow the list, in the order in which they are asked. */
export const groups = [
  'make',
  'paper',
  'printer',
  'language',
  'style',
] as const satisfies (keyof Dictionary['print']['groups'])[];
export type Group = (typeof groups)[number];

/** The questions whose answers a sheet shows in its own row; the first one chooses between products. */
const asked: readonly Group[] = groups.filter((group) => group !== 'make');

/** How printers print, as a person knows it of their own. */
export const printers = [
  'single',
  'long-edge',
  'short-edge',
] as const satisfies (keyof Dictionary['print']['printers'])[];
export type Printer = (typeof printers)[number];

/** For each question, the answers that a sheet is right for. */
export type Facets = Readonly<Record<Group, readonly string[]>>;

/** Papers that nobody puts into a printer: pages of this size are read on a screen. */
const screenPapers: readonly PaperName[] = ['half-letter', 'a5'];

/** Finds the answers that a sheet is right for: a one-sided sheet comes out of every printer, the universal page on both papers; a print shop has its own. */
export function facetsOf(sheet: SheetVariant): Facets {
  const paper: readonly PaperName[] =
    sheet.paper === 'universal' ? ['letter', 'a4'] : screenPapers.includes(sheet.paper) ? [] : [sheet.paper];
  const printer: readonly Printer[] =
    sheet.style === 'shop'
      ? []
      : sheet.sides === 'one'
        ? printers
        : sheet.sides === 'fronts' || sheet.sides === 'backs'
          ? ['single']
          : [sheet.sides];
  return { make: [sheet.product], paper, printer, language: [languageFacet(sheet)], style: [sheet.style] };
}

/** The languages of a sheet as one answer: `es`, or `en-es` where each side speaks its own. */
function languageFacet({ languages }: Pick<SheetVariant, 'languages'>): string {
  return languageTags.filter((tag) => languages.includes(tag)).join('-');
}

/** Lists the answers to a question that some sheet is right for, in their own order; a question with one answer need not be asked. */
export function answersTo(group: Group, sheets: readonly SheetVariant[]): string[] {
  const found = new Set(sheets.flatMap((sheet) => facetsOf(sheet)[group]));
  const order: Record<Group, readonly string[]> = {
    make: sheetProducts,
    paper: Object.keys(papers),
    printer: printers,
    language: [...found].sort((a, b) => a.length - b.length || languageOrder(a) - languageOrder(b)),
    style: styles,
  };
  return order[group].filter((answer) => found.has(answer));
}

/** Name of an answer in the page: id of its button, class of the rows that are right for it. */
export function answerId(group: Group | 'copies', answer: string): string {
  return `${group}-${answer}`;
}

/** Names, as classes, the answers that some of these sheets are right for: what is said of them goes when none of them is left by one answer. */
export function scopeOf(sheets: readonly SheetVariant[]): string[] {
  return ['only', ...asked.flatMap((group) => answersTo(group, sheets).map((answer) => answerId(group, answer)))];
}

/** A part of the list: a product's section, with its anchor. */
export interface Shelf {
  readonly anchor: string;
  readonly sheets: readonly SheetVariant[];
}

/**
 * Writes the rules of style that narrow the list: rows that are wrong for an answer disappear, sections in which nothing is left too,
 * and where nothing at all is left the page says so. What concerns several sheets goes with the last of them; `only-paper` asks about
 * the paper alone. A browser that does not know `:has()` drops each rule and shows everything.
 * @param copies numbers of copies to choose from
 */
export function choiceRules(shelves: readonly Shelf[], copies: readonly number[]): string {
  const sheets = shelves.flatMap((shelf) => shelf.sheets);
  const rows = asked.flatMap((group) =>
    answersTo(group, sheets).map(
      (answer) => `${when([[group, answer]])} :is(.only,.only-${group}):not(.${answerId(group, answer)}){display:none}`,
    ),
  );
  const counts = copies.map(
    (count) =>
      `main:has(#${answerId('copies', String(count))}:checked) .count:not(.${answerId('copies', String(count))}){display:none}`,
  );
  const sections = shelves.flatMap((shelf) => {
    const product = shelf.sheets[0]?.product ?? '';
    const others = answersTo('make', sheets)
      .filter((answer) => answer !== product)
      .map((answer) => `#${answerId('make', answer)}`);
    const hidden = emptyChoices(shelf.sheets, sheets);
    return [
      ...(others.length ? [`main:has(:is(${others.join()}):checked) #${shelf.anchor}{display:none}`] : []),
      ...hidden.map((choice) => `${when(choice)} #${shelf.anchor}{display:none}`),
      ...hidden.map((choice) => `${when([['make', product], ...choice])} #none{display:block}`),
    ];
  });
  const nothing = emptyChoices(sheets, sheets).map((choice) => `${when(choice)} #none{display:block}`);
  return [...rows, ...counts, ...sections, ...nothing].join('');
}

type Choice = readonly (readonly [group: Group, answer: string])[];

function when(choice: Choice): string {
  return `main${choice.map(([group, answer]) => `:has(#${answerId(group, answer)}:checked)`).join('')}`;
}

/** Finds the smallest sets of answers, to any questions but the first, for which none of these sheets is right. */
export function emptyChoices(these: readonly SheetVariant[], all: readonly SheetVariant[]): Choice[] {
  const facets = these.map(facetsOf);
  const found: Choice[] = [];
  const answers = new Map(asked.map((group) => [group, answersTo(group, all)]));
  let choices: Choice[] = [[]];
  while (choices.length) {
    const longer: Choice[] = [];
    for (const choice of choices) {
      const last = choice.at(-1)?.[0];
      for (const group of asked.slice(last ? asked.indexOf(last) + 1 : 0)) {
        for (const answer of answers.get(group) ?? []) {
          const next: Choice = [...choice, [group, answer]];
          if (found.some((small) => small.every(([g, a]) => next.some(([h, b]) => g === h && a === b)))) continue;
          if (facets.some((facet) => next.every(([g, a]) => facet[g].includes(a)))) longer.push(next);
          else found.push(next);
        }
      }
    }
    choices = longer;
  }
  return found;
}

function languageOrder(answer: string): number {
  return languageTags.findIndex((tag) => answer.startsWith(tag));
}
