/** The sheet format: every PDF of the press, planned from the library and drawn by Typst. */
import { createHash } from 'node:crypto';
import { words } from '../../i18n/languages.ts';
import { isReviewed, type Document, type Edition } from '../../model/document.ts';
import { kinds, type SheetProduct } from '../../model/kinds.ts';
import { allEditions, type Library } from '../../model/library.ts';
import { editionFilePath } from '../../model/urls.ts';
import { cached } from '../cache.ts';
import type { Format, Output } from '../format.ts';
import { sheetData } from './data.ts';
import { startEngine } from './engine.ts';
import type { PaperName } from './papers.ts';
import { drawSheet } from './press.ts';
import { productEntry } from './products.ts';

/** One PDF: an edition as a product on a paper. */
export interface SheetOutput extends Output {
  readonly edition: Edition;
  readonly product: SheetProduct;
  readonly paper: PaperName;
}

export const sheets: Format = { name: 'sheet', plan: planSheets };

/** Lists every sheet of the library. Unreviewed translations are never printed. */
export function planSheets(library: Library): SheetOutput[] {
  return allEditions(library)
    .filter(isReviewed)
    .flatMap((edition) => productsOf(edition.document).flatMap((product) => productEntry(product).papers.map((paper) => planSheet(library, edition, product, paper))));
}

/** Lists the products a document is laid out for: what its facts say, else what its kind says. */
export function productsOf(document: Document): readonly SheetProduct[] {
  return document.facts.sheets ?? kinds[document.kind].sheets;
}

function planSheet(library: Library, edition: Edition, product: SheetProduct, paper: PaperName): SheetOutput {
  const t = words(edition.language).sheets;
  return {
    path: editionFilePath(edition, `${t[product].slug}-${t.papers[paper].slug}`, 'pdf'),
    type: 'application/pdf',
    edition,
    product,
    paper,
    render: () => renderSheet(library, edition, product, paper),
  };
}

/** What a sheet is made by; a change in any of these makes every sheet anew. */
const code = ['src/formats/sheet', 'src/look', 'package-lock.json'];

async function renderSheet(library: Library, edition: Edition, product: SheetProduct, paper: PaperName): Promise<Uint8Array> {
  const { data, pictures } = sheetData(library, edition, product, paper);
  const { name: engine } = await startEngine();
  const shown = edition.document.pictures.map(({ file, bytes }) => [file, createHash('sha256').update(bytes).digest('hex')]);
  const inputs = { data, product, paper, engine, id: edition.document.id, picture: edition.document.facts.picture, shown };
  return cached(inputs, code, () => drawSheet({ edition, product, paper }, data, pictures));
}
