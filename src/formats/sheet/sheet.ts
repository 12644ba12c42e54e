/** The sheet format: every PDF of the print room, planned from the library and the matrix, drawn as leaves and laid onto paper. */
import { languages, words, type Language } from '../../i18n/languages.ts';
import { isReviewed, type Document, type Edition } from '../../model/document.ts';
import type { SheetProduct } from '../../model/kinds.ts';
import type { Library } from '../../model/library.ts';
import { memoize } from '../../model/memo.ts';
import { sheetsOf } from '../../model/sheets.ts';
import { editionFilePath } from '../../model/urls.ts';
import { stored, type Made } from '../cache.ts';
import { site } from '../../site.ts';
import { output, type Format, type Output } from '../format.ts';
import { addHints } from './hints.ts';
import { platesOf } from './ink/plates.ts';
import { imposeLeaf, isImposed, placedBoxes, placedLinks } from './imposed.ts';
import { drawLeaf, leafName } from './leaf.ts';
import type { LocalKind } from './local/box.ts';
import { addFields } from './local/fields.ts';
import { detailFont } from './local/font.ts';
import { alphabetOf, missingIn } from './local/letters.ts';
import { addSlots } from './local/slots.ts';
import { matrix, type MatrixRow } from './matrix.ts';
import type { PaperName } from './papers.ts';
import { productEntry } from './products.ts';
import { documentTitle } from './title.ts';
import { isForShop, type Sides, type Style } from './variants.ts';

/** One PDF: an edition, or a document in two languages back to back, as a product on a paper. */
export interface SheetOutput extends Output {
  /** The edition on the front. */
  readonly edition: Edition;
  /** All editions on it: one, or two when each side speaks its own language. */
  readonly editions: readonly Edition[];
  readonly product: SheetProduct;
  /** The paper in the printer. */
  readonly paper: PaperName;
  readonly style: Style;
  readonly sides: Sides;
}

export const sheets: Format = { name: 'sheet', plan: planSheets };

/** Lists every sheet of the library. Unreviewed translations are never printed. */
export function planSheets(library: Library): SheetOutput[] {
  return planned(library);
}

const planned = memoize((library: Library): SheetOutput[] =>
  library.documents.flatMap((document) => {
    const editions = document.editions.filter(isReviewed);
    const singles = editions.map((edition) => [edition] as const);
    const pairs = editions.flatMap((first, index) =>
      editions.slice(index + 1).map((second) => [first, second] as const),
    );
    return [...singles, ...pairs].flatMap((together) =>
      productsOf(document).flatMap((product) =>
        rowsOf(product, together.length).flatMap((row) => planRow(library, together, row)),
      ),
    );
  }),
);

/** Lists the products a document is laid out for. */
function productsOf(document: Document): readonly SheetProduct[] {
  return sheetsOf(document);
}

function rowsOf(product: SheetProduct, languages: number): MatrixRow[] {
  return matrix.filter((row) => row.product === product && row.languages === languages);
}

function planRow(
  library: Library,
  editions: readonly [Edition, ...Edition[]],
  { product, style, papers, sides }: MatrixRow,
): SheetOutput[] {
  return papers.flatMap((paper) =>
    sides.map((side): SheetOutput => {
      const variant = { library, editions, product, paper, style, sides: side };
      return output({
        path: sheetPath(variant),
        type: 'application/pdf',
        edition: editions[0],
        editions,
        product,
        paper,
        style,
        sides: side,
        together: leafName(leafOf(variant)),
        make: () => makeSheet(variant),
      });
    }),
  );
}

interface Variant {
  readonly library: Library;
  readonly editions: readonly [Edition, ...Edition[]];
  readonly product: SheetProduct;
  readonly paper: PaperName;
  readonly style: Style;
  readonly sides: Sides;
}

/** `/es/volantes/x/x-media-hoja-carta.pdf`; two languages have a place of their own: `/print/x/x-half-sheet-letter-en-es-long-edge.pdf`. */
function sheetPath({ editions, product, paper, style, sides }: Variant): string {
  const [first] = editions;
  const t = words(first.language).sheets;
  const languages = editions.length > 1 ? editions.map((edition) => edition.language) : [];
  const name = [t.products[product].slug, t.papers[paper].slug, ...languages, t.styles[style].slug, t.sides[sides].slug]
    .filter(Boolean)
    .join('-');
  return editions.length > 1
    ? `/print/${first.document.id}/${first.document.id}-${name}.pdf`
    : editionFilePath(first, name, 'pdf');
}

/** Says whether a page may set a committee's details into files of this kind in the browser: all but copies for a shop or a studio, which are not printed at home, the one with fields of its own, and those whose labels the typeface of details cannot set anew. */
function hasSlots({ style, editions }: Pick<Variant, 'style' | 'editions'>): boolean {
  return !isForShop(style) && style !== 'fillable' && editions.every(({ language }) => setsLabels(language));
}

/** The leaf of a sheet: that of another product, where it is made of its pages. What the reader fills is added to the one in colour, and plates are made of it. */
export function leafOf<Job extends Pick<Variant, 'style' | 'product' | 'paper'>>(job: Job): Job {
  const { of } = productEntry(job.product);
  return {
    ...job,
    ...(of ? { product: of.product, paper: of.paper(job.paper) } : {}),
    ...(job.style === 'fillable' || job.style === 'riso' ? { style: 'color' } : {}),
  };
}

/** Draws the leaf, lays it onto paper, tells the printer how it is meant, and adds what the reader may fill; leaf and sheet are kept apart in the cache. */
async function makeSheet({ sides, ...job }: Variant): Promise<Made> {
  const { product, paper, style, editions } = job;
  const drawn = await drawLeaf(leafOf(job));
  const screen = isImposed(product) ? screenCopy(job) : undefined;
  const title = documentTitle(editions[0], editions, { product, paper, style, sides });
  return stored(
    { leaf: drawn.sha256, product, paper, sides, style, screen, title, language: editions[0].language },
    'src/formats/sheet/sheet.ts',
    async () => {
      const leaf = { ...(await drawn.read()), rightToLeft: languages[editions[0].language].direction === 'rtl' };
      // A print shop lays pages onto its own paper.
      if (style === 'shop') return leaf.pdf;
      if (style === 'riso') return platesOf(leaf.pdf, paper, editions[0], title);
      const laid = isImposed(product) ? await imposeLeaf(leaf, product, paper, sides, { title, screen }) : leaf.pdf;
      const links = placedLinks(leaf, product, paper, sides);
      const hinted = isImposed(product) || sides !== 'one' ? await addHints(laid, { duplex: sides, links }) : laid;
      const boxes = placedBoxes(leaf, product, paper, sides);
      if (boxes.length === 0) return hinted;
      if (style === 'fillable')
        return addFields(hinted, boxes, fieldLabels(editions[0].language), editions[0].language, title);
      return hasSlots(job) ? addSlots(hinted, boxes) : hinted; // last of all: nothing may rewrite a file with slots
    },
  );
}

/** Products whose files are tagged, in the order in which they are recommended to who reads on a screen: the first has every word. */
const forScreens: readonly SheetProduct[] = ['reading', 'pages', 'flyer'];

/** Address of a tagged file with the words of an imposed one, in its first language; undefined when the document is laid out for none. */
function screenCopy({ library, editions }: Pick<Variant, 'library' | 'editions'>): string | undefined {
  const found = screenCopies(library).get(editions[0]);
  return found && site.origin + found.path;
}

/** By edition, the sheet of it that is for screens, sought once for all that are imposed. */
const screenCopies = memoize((library: Library): ReadonlyMap<Edition, SheetOutput> => {
  const rank = ({ product }: SheetOutput): number => forScreens.indexOf(product);
  const singles = planned(library).filter(
    (sheet) => sheet.editions.length === 1 && sheet.style === 'color' && rank(sheet) >= 0,
  );
  // The first in rank, and of those the first in order, is entered last.
  return new Map(
    [...singles]
      .reverse()
      .sort((a, b) => rank(b) - rank(a))
      .map((sheet) => [sheet.edition, sheet]),
  );
});

/** Says whether the typeface of local details, which is Latin, has the letters of their labels. */
function setsLabels(language: Language): boolean {
  const { hotlineLabel, placeLabel, dateLabel } = words(language).blocks;
  return missingIn(hotlineLabel + placeLabel + dateLabel, alphabetOf(detailFont())).length === 0;
}

function fieldLabels(language: Language): Record<LocalKind, string> {
  const { fields } = words(language).sheets.local;
  return { hotline: fields.hotline.label, place: fields.place.label, date: fields.date.label };
}
