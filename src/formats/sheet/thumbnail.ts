/** The thumbnail format: a small picture of the front of every sheet, one for each leaf and style, however many ways it is laid onto paper. */
import type { Language } from '../../i18n/languages.ts';
import type { SheetProduct } from '../../model/kinds.ts';
import type { Library } from '../../model/library.ts';
import { memoize } from '../../model/memo.ts';
import { stored } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { drawLeaf } from './leaf.ts';
import { productEntry } from './products.ts';
import { firstPage } from './raster.ts';
import { leafOf, planSheets, type SheetOutput } from './sheet.ts';
import type { Style } from './variants.ts';

/** Longest sides in px. */
const most = { width: 180, height: 240 } as const;

/** The front of a leaf as a picture. */
export interface ThumbnailOutput extends Output {
  readonly product: SheetProduct;
  readonly style: Style;
  readonly languages: readonly Language[];
  /** In px. */
  readonly width: number;
  readonly height: number;
}

export const thumbnails: Format = { name: 'thumbnail', plan: planThumbnails };

/** Lists the thumbnails of a library: of each leaf on the first of its papers. */
export function planThumbnails(library: Library): ThumbnailOutput[] {
  return planned(library);
}

const planned = memoize((library: Library): ThumbnailOutput[] => {
  const fronts = new Map<string, SheetOutput>();
  for (const sheet of planSheets(library)) {
    const name = nameOf(sheet);
    if (!fronts.has(name)) fronts.set(name, sheet);
  }
  // The front of two languages back to back is the leaf of the first, where that is made by itself.
  return [...fronts.values()]
    .filter((sheet) => sheet.editions.length === 1 || !fronts.has(nameOf({ ...sheet, editions: [sheet.edition] })))
    .map((sheet) => plan(library, sheet));
});

/** What is filled in on screen, and what a shop gets, looks like the one in color. */
export function shownStyle(style: Style): Style {
  return style === 'fillable' || style === 'shop' ? 'color' : style;
}

function nameOf({ editions, product, style }: Pick<SheetOutput, 'editions' | 'product' | 'style'>): string {
  return [...editions.map(({ path }) => path), product, shownStyle(style)].join(' ');
}

function plan(library: Library, sheet: SheetOutput): ThumbnailOutput {
  const { editions, product } = sheet;
  const style = shownStyle(sheet.style);
  const drawn = leafOf({ library, editions, product, paper: sheet.paper, style });
  const { widthPt, heightPt } = productEntry(drawn.product, style).trim(drawn.paper);
  const scale = Math.min(most.width / widthPt, most.height / heightPt);
  const size = { width: Math.round(widthPt * scale), height: Math.round(heightPt * scale) };
  return output({
    // Beside the sheet that it shows, and so as private as its text.
    path: sheet.path.replace(/\.pdf$/, '.webp'),
    type: 'image/webp',
    document: sheet.edition.document,
    ...(sheet.together ? { together: sheet.together } : {}),
    product,
    style,
    languages: editions.map(({ language }) => language),
    ...size,
    make: async () => {
      const leaf = await drawLeaf(drawn);
      return stored({ leaf: leaf.sha256, ...size }, 'src/formats/sheet/raster.ts', async () =>
        firstPage((await leaf.read()).pdf, size),
      );
    },
  });
}
