/** What comes out of a printer that leaves backgrounds out, which is how browsers print unless told otherwise: every letter must stand well on white paper. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageTags, words } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { contrast } from '../../src/look/contrast.ts';
import { light, white } from '../../src/look/tokens.ts';
import { allEditions, type Library } from '../../src/model/library.ts';
import { editionPath } from '../../src/model/urls.ts';
import { serve } from '../../src/publish/serve.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { openBrowser } from './browser.ts';
import { templates } from './templates.ts';

let browser: Browser;
let server: Server;
let url: string;
let library: Library;
let pdfium: PDFiumLibrary;

/** What WCAG asks at its strictest of text, and of large text. */
const least = { text: 7, large: 4.5 } as const;
/** Height of a line, in pt, from which bold type counts as large: 14 pt with the room above and below it. */
const large = 16;

beforeAll(async () => {
  ({ server, url } = await serve(siteUnderTest, 0));
  browser = await openBrowser();
  pdfium = await PDFiumLibrary.init();
  ({ library } = await loadLibrary(fixtureContent));
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  pdfium?.destroy();
});

/** The engine below the library, which does not hand out the colour of a letter itself (PDFium, fpdf_text.h). */
interface Engine {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(at: number): void };
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_IsGenerated(text: number, index: number): number;
  _FPDFText_GetFillColor(text: number, index: number, red: number, green: number, blue: number, alpha: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, box: number): number;
}

/** A printed letter. */
interface Letter {
  readonly letter: string;
  /** `#RRGGBB`, as it comes to lie on white. */
  readonly colour: string;
  /** Height of its line, in pt. */
  readonly height: number;
}

/** Reads every letter of a printed file, with the colour it is printed in. */
async function lettersOf(pdf: Uint8Array): Promise<Letter[]> {
  const document = await pdfium.loadDocument(pdf);
  const engine = (pdfium as unknown as { module: Engine }).module;
  const at = engine.wasmExports.malloc(32);
  const letters: Letter[] = [];
  try {
    for (const page of document.pages()) {
      const text = engine._FPDFText_LoadPage((page as unknown as { pageIdx: number }).pageIdx);
      for (let index = 0; index < engine._FPDFText_CountChars(text); index += 1) {
        const letter = String.fromCodePoint(engine._FPDFText_GetUnicode(text, index));
        // Spaces and line ends that the reader of the file put in.
        if (engine._FPDFText_IsGenerated(text, index) === 1 || /^[\s\p{C}]$/u.test(letter)) continue;
        engine._FPDFText_GetFillColor(text, index, at, at + 4, at + 8, at + 12);
        engine._FPDFText_GetLooseCharBox(text, index, at + 16);
        const view = new DataView(engine.HEAPU8.buffer);
        const [red, green, blue, alpha] = [0, 4, 8, 12].map((offset) => view.getUint32(at + offset, true)) as [number, number, number, number];
        const onWhite = [red, green, blue].map((value) => Math.round(255 - ((255 - value) * alpha) / 255).toString(16).padStart(2, '0')).join('');
        // FS_RECTF: left, top, right, bottom.
        letters.push({ letter, colour: `#${onWhite}`, height: Math.abs(view.getFloat32(at + 20, true) - view.getFloat32(at + 28, true)) });
      }
      engine._FPDFText_ClosePage(text);
    }
  } finally {
    engine.wasmExports.free(at);
    document.destroy();
  }
  return letters;
}

it('is seen: light words on a dark ground come out pale', async () => {
  const page = await browser.newPage();
  await page.setContent(`<body style="background:${light.ink};color:${light.paper}"><p>Pan y rosas</p></body>`);
  const pale = await lettersOf(await page.pdf({ printBackground: false }));
  expect(pale.map(({ letter }) => letter).join('')).toBe('Panyrosas');
  for (const { colour } of pale) expect(contrast(colour, white)).toBeLessThan(least.large);
  const exact = await lettersOf(await page.pdf({ printBackground: true }));
  expect(exact.map(({ colour }) => colour)).toEqual(exact.map(() => light.paper.toLowerCase()));
  await page.close();
});

describe.each(['light', 'dark'] as const)('printed by a reader of the %s scheme, without backgrounds', (colorScheme) => {
  it('every template has every letter in a colour that stands well on white', async () => {
    const context = await browser.newContext({ colorScheme });
    const table: Record<string, number> = {};
    const pale: string[] = [];
    try {
      const page = await context.newPage();
      // The words make no difference to the scheme.
      for (const path of templates(library, colorScheme === 'dark' ? 'es' : undefined)) {
        await page.goto(url + path.slice(1));
        const letters = await lettersOf(await page.pdf({ format: 'Letter', printBackground: false }));
        expect(letters.length, path).toBeGreaterThan(20);
        table[path] = Math.min(...letters.map(({ colour }) => contrast(colour, white)));
        const weak = letters.filter(({ colour, height }) => contrast(colour, white) < (height >= large ? least.large : least.text));
        if (weak.length) pale.push(`${path}: “${weak.slice(0, 60).map(({ letter }) => letter).join('')}” in ${[...new Set(weak.map(({ colour, height }) => `${colour} (${contrast(colour, white).toFixed(1)}:1, ${Math.round(height)} pt)`))].join(', ')}`);
      }
    } finally {
      await context.close();
    }
    expect(pale).toEqual([]);
    // Whatever is palest is a headline or a numeral in the one red.
    expect(Math.min(...Object.values(table))).toBeGreaterThanOrEqual(least.large);
  }, 400_000);

  it('a leaflet prints what it asks for, within a frame, and nothing that only a screen can use', async () => {
    const context = await browser.newContext({ colorScheme });
    try {
      const page = await context.newPage();
      for (const edition of allEditions(library).filter(({ document, language }) => document.id === 'ask-at-the-gate' && languageTags.includes(language))) {
        await page.goto(url + editionPath(edition).slice(1));
        await page.emulateMedia({ media: 'print' });
        const { text, frame, exact } = await page.evaluate(() => ({
          text: document.body.innerText,
          frame: getComputedStyle(document.querySelector('.ask')!).borderTopStyle,
          // Whatever keeps its background does not stand on white.
          exact: [...document.querySelectorAll('*')].filter((element) => [element, '::before', '::after'].some((part) => {
            const style = typeof part === 'string' ? getComputedStyle(element, part) : getComputedStyle(element);
            return style.getPropertyValue('print-color-adjust') === 'exact';
          })).length,
        }));
        expect(frame).toBe('solid');
        expect(exact).toBe(0);
        expect(text).not.toContain('↩');
        for (const word of [words(edition.language).document.closeNote, words(edition.language).nav.skip, words(edition.language).document.share]) expect(text.split('\n'), word).not.toContain(word);
        await page.emulateMedia({ media: null });
      }
    } finally {
      await context.close();
    }
  });
});
