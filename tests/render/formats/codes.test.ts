/** The code to scan, read back from the printed pages: it leads somewhere, and a cheap telephone can read it. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsQR from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawLeaf } from '../../../src/formats/sheet/leaf.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import { isReviewed } from '../../../src/model/document.ts';
import type { SheetProduct } from '../../../src/model/kinds.ts';
import { allEditions, type Library } from '../../../src/model/library.ts';
import { allPagePaths, codePath } from '../../../src/model/urls.ts';
import { site } from '../../../src/site.ts';
import { ownCache } from '../own-cache.ts';

/** About what a telephone at arm's length makes of a sheet. */
const dpi = 150;
const mmPerPixel = 25.4 / dpi;
const quietModules = 4;

/** What is handed out, from the largest code to the smallest. */
const products: readonly SheetProduct[] = ['flyer', 'half', 'quarter', 'card'];

/** One code as found on a page, its box in pixels. */
interface Found {
  readonly address: string;
  readonly modules: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** How bright a pixel is, from 0 to 255. */
  brightness(x: number, y: number): number;
}

ownCache();
let pdfium: PDFiumLibrary;
let library: Library;
let printed: { readonly name: string; readonly product: SheetProduct; readonly code: string; readonly found: Found }[];

beforeAll(async () => {
  pdfium = await PDFiumLibrary.init();
  ({ library } = await loadLibrary('tests/fixtures/campaign'));
  printed = [];
  for (const edition of allEditions(library).filter((one) => one.document.kind === 'leaflets' && isReviewed(one))) {
    for (const product of products) {
      const name = `${product} of ${edition.path}`;
      // A card needs its two sides; not every leaflet has them.
      if (product === 'card' && !edition.body.flow.some((node) => node.type === 'block' && node.name === 'Card'))
        continue;
      const leaf = await drawLeaf({ library, editions: [edition], product, paper: 'letter', style: 'color' });
      const { pdf } = await leaf.read();
      printed.push({ name, product, code: edition.document.facts.code, found: await scan(pdf, name) });
    }
  }
});
afterAll(async () => {
  pdfium.destroy();
});

/** Turns pages into pixels and reads the first code there is. @throws when none can be read */
async function scan(pdf: Uint8Array, name: string): Promise<Found> {
  const document = await pdfium.loadDocument(pdf);
  try {
    for (const page of document.pages()) {
      const found = read(await page.render({ scale: dpi / 72, render: 'bitmap' }));
      if (found) return found;
    }
  } finally {
    document.destroy();
  }
  throw new Error(`No code can be read on the ${name}.`);
}

function read({
  width,
  height,
  data,
}: {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}): Found | undefined {
  const pixels = new Uint8ClampedArray(data);
  const code = jsQR(pixels, width, height, { inversionAttempts: 'dontInvert' });
  if (!code) return undefined;
  const { topLeftCorner, bottomRightCorner } = code.location;
  return {
    address: code.data,
    modules: 17 + 4 * code.version, // ISO/IEC 18004: version 1 has 21 modules a side, each further one 4 more
    left: topLeftCorner.x,
    top: topLeftCorner.y,
    right: bottomRightCorner.x,
    bottom: bottomRightCorner.y,
    brightness: (x, y) => {
      const at = 4 * (y * width + x);
      return Math.min(...pixels.subarray(at, at + 3));
    },
  };
}

describe('the code to scan', () => {
  it('is there on everything that is handed out', () => {
    expect(printed.map(({ product, code }) => `${code} ${product}`).sort()).toEqual([
      'GATE-1 card',
      'GATE-1 card',
      'GATE-1 flyer',
      'GATE-1 flyer',
      'GATE-1 half',
      'GATE-1 half',
      'GATE-1 quarter',
      'GATE-1 quarter',
      'GATE-2 flyer',
      'GATE-2 half',
      'GATE-2 quarter',
    ]);
  });

  it('leads to the page of its edition code, which exists', () => {
    const there = allPagePaths(library).map((path) => site.origin + path);
    for (const { name, code, found } of printed) {
      expect(there, name).toContain(found.address);
      expect(found.address, name).toBe(site.origin + codePath(code));
    }
  });

  it('has modules of at least 0.4 mm', () => {
    for (const { name, found } of printed)
      expect(((found.right - found.left) / found.modules) * mmPerPixel, name).toBeGreaterThanOrEqual(0.4);
  });

  it('has four modules of white on every side', () => {
    for (const { name, found } of printed) {
      const quiet = quietModules * ((found.right - found.left) / found.modules);
      // One pixel is left out at both edges, where ink and paper share it.
      const [left, right, top, bottom] = [
        found.left - quiet,
        found.right + quiet,
        found.top - quiet,
        found.bottom + quiet,
      ].map((edge, index) => Math.round(edge) + (index % 2 === 0 ? 1 : -2)) as [number, number, number, number];
      let darkest = 255;
      for (let y = top; y <= bottom; y += 1) {
        for (let x = left; x <= right; x += 1) {
          const outside =
            x < found.left - 1.5 || x > found.right + 1.5 || y < found.top - 1.5 || y > found.bottom + 1.5;
          if (outside) darkest = Math.min(darkest, found.brightness(x, y));
        }
      }
      expect(darkest, name).toBeGreaterThan(200);
    }
  });
});
