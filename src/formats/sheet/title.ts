/** What a file of the print room is called: on its page, and in the list of files of who has saved forty of them. */
import { languages, words, type Dictionary, type Language } from '../../i18n/languages.ts';
import type { Edition } from '../../model/document.ts';
import type { SheetProduct } from '../../model/kinds.ts';
import type { PaperName } from './papers.ts';
import type { Sides, Style } from './variants.ts';

/** What parts one file of a text from the others. */
interface Kind {
  readonly product: SheetProduct;
  readonly paper: PaperName;
  readonly style: Style;
  readonly sides: Sides;
}

/** Names a file among those of its text: `Wallet card, Letter, English + Español`. @param spoken the languages to be named; none where they go without saying */
export function sheetName(t: Dictionary, { product, paper, style, sides }: Kind, spoken: readonly Language[]): string {
  return [
    t.sheets.file(t.sheets.products[product].name, t.sheets.papers[paper].name),
    spoken.map((tag) => languages[tag].name).join(' + '),
    ...(sides === 'one' ? [] : [t.sheets.sides[sides].name]),
    ...(style === 'color' ? [] : [t.sheets.styles[style].name]),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The title that a PDF says of itself, in the language of its front: that of the text, and what the text is printed as. */
export function documentTitle(front: Edition, editions: readonly Edition[], kind: Kind): string {
  const spoken = editions.length > 1 ? editions.map(({ language }) => language) : [];
  return `${front.words.title} · ${sheetName(words(front.language), kind, spoken)}`;
}
