/** What comes out of a printer that leaves backgrounds out, which is how browsers print unless told otherwise: every letter must stand well on white paper. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from 'playwright-core';
import { contrast } from '../../../src/look/contrast.ts';
import { white } from '../../../src/look/tokens.ts';

/** What WCAG asks at its strictest of text, and of large text. */
export const least = { text: 7, large: 4.5 } as const;
/** Height of a line, in pt, from which bold type counts as large: 14 pt with the room above and below it. */
const large = 16;

let pdfium: Promise<PDFiumLibrary> | undefined;

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
export interface Letter {
  readonly letter: string;
  /** `#RRGGBB`, as it comes to lie on white. */
  readonly colour: string;
  /** Height of its line, in pt. */
  readonly height: number;
  /** Which sheet it is on, from 0. */
  readonly sheet: number;
  /** Upper edge of its line above the lower edge of the sheet, in pt. */
  readonly top: number;
}

/** Reads every letter of a printed file, with the colour it is printed in. */
export async function lettersOf(pdf: Uint8Array): Promise<Letter[]> {
  pdfium ??= PDFiumLibrary.init();
  const library = await pdfium;
  const document = await library.loadDocument(pdf);
  const engine = (library as unknown as { module: Engine }).module;
  const at = engine.wasmExports.malloc(32);
  const letters: Letter[] = [];
  try {
    for (const page of document.pages()) {
      const sheet = (page as unknown as { pageIdx: number }).pageIdx;
      const text = engine._FPDFText_LoadPage(sheet);
      for (let index = 0; index < engine._FPDFText_CountChars(text); index += 1) {
        const letter = String.fromCodePoint(engine._FPDFText_GetUnicode(text, index));
        // Spaces and line ends that the reader of the file put in.
        if (engine._FPDFText_IsGenerated(text, index) === 1 || /^[\s\p{C}]$/u.test(letter)) continue;
        engine._FPDFText_GetFillColor(text, index, at, at + 4, at + 8, at + 12);
        engine._FPDFText_GetLooseCharBox(text, index, at + 16);
        const view = new DataView(engine.HEAPU8.buffer);
        const [red, green, blue, alpha] = [0, 4, 8, 12].map((offset) => view.getUint32(at + offset, true)) as [
          number,
          number,
          number,
          number,
        ];
        const onWhite = [red, green, blue]
          .map((value) =>
            Math.round(255 - ((255 - value) * alpha) / 255)
              .toString(16)
              .padStart(2, '0'),
          )
          .join('');
        // FS_RECTF: left, top, right, bottom.
        const top = view.getFloat32(at + 20, true);
        letters.push({
          letter,
          colour: `#${onWhite}`,
          height: Math.abs(top - view.getFloat32(at + 28, true)),
          sheet,
          top,
        });
      }
      engine._FPDFText_ClosePage(text);
    }
  } finally {
    engine.wasmExports.free(at);
    document.destroy();
  }
  return letters;
}

/** Lines that the last of several sheets must hold: the footer, which comes by itself, has two or three. */
const fewestLines = 4;

/** How many lines stand on the last of several sheets; nothing where there is one. */
function linesOnLast(letters: readonly Letter[]): number | undefined {
  const last = Math.max(...letters.map(({ sheet }) => sheet));
  if (last === 0) return undefined;
  const tops = letters.flatMap(({ sheet, top }) => (sheet === last ? [top] : [])).sort((a, b) => a - b);
  // Letters of one line in different type begin up to 4 pt apart.
  return tops.filter((top, index) => index === 0 || top - tops[index - 1]! > 4).length;
}

const everyday = ['Letter', 'A4'] as const;

/** Prints a page, and looks for letters that are pale on white, which are so on any paper; a sheet that is all but empty is a fault too. */
export async function paperFaults(
  page: Page,
  papers: readonly (typeof everyday)[number][] = everyday,
): Promise<string[]> {
  const faults: string[] = [];
  for (const format of papers) {
    const letters = await lettersOf(await page.pdf({ format, printBackground: false }));
    if (letters.length <= 20) return [`only ${letters.length} letters`];
    const lines = linesOnLast(letters);
    if (lines !== undefined && lines < fewestLines) faults.push(`${lines} lines on the last sheet of ${format}`);
    if (format === 'Letter') faults.push(...paleLetters(letters));
  }
  return faults;
}

function paleLetters(letters: readonly Letter[]): string[] {
  const weak = letters.filter(
    ({ colour, height }) => contrast(colour, white) < (height >= large ? least.large : least.text),
  );
  if (!weak.length) return [];
  const colours = new Set(
    weak.map(({ colour, height }) => `${colour} (${contrast(colour, white).toFixed(1)}:1, ${Math.round(height)} pt)`),
  );
  return [
    `“${weak
      .slice(0, 60)
      .map(({ letter }) => letter)
      .join('')}” in ${[...colours].join(', ')}`,
  ];
}
