/** Reads a finished PDF back: every word of every page with the place where its letters were really printed. */
import type { PDFiumPage } from '@hyzyla/pdfium';
import { openPdf } from '../pdfium.ts';
import type { Box } from './box.ts';
import { marksOf, type ObjectApi } from './marks.ts';

/** Letters that no space parts, in one line. The box holds their ink, not their line. */
export interface Word extends Box {
  readonly text: string;
  /** Height of its base line. */
  readonly base: number;
  /** Height of its line of type, from the font's ascender to its descender. */
  readonly size: number;
  /** Size of its first letter, as type is named. */
  readonly type: number;
  /** The ink of each letter, in the order of `text`; a letter without ink is not in it. */
  readonly letters: readonly Box[];
}

/** One page as it is cut; words in the order in which they are read. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** What is drawn besides words, pictures and rules, without the grounds that words stand on. */
  readonly marks: readonly Box[];
}

/** What PDFium itself offers beyond its wrapper (`fpdf_text.h`); the wrapper has loaded it and keeps it to itself. */
interface TextApi extends ObjectApi {
  _FPDF_ClosePage(page: number): void;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetFontSize(text: number, index: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_IsGenerated(text: number, index: number): number;
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  _FPDFText_GetCharBox(text: number, index: number, left: number, right: number, bottom: number, top: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
}

/**
 * Reads all words of a PDF.
 * @param around what is cut off each side, in pt: a shop's copy carries its crop marks there
 * @throws when the bytes are no PDF
 */
export async function printedPages(pdf: Uint8Array, around = 0): Promise<PrintedPage[]> {
  const document = await openPdf(pdf);
  const opened: PDFiumPage[] = [];
  try {
    return Array.from({ length: document.getPageCount() }, (_, index) => {
      const page = document.getPage(index);
      opened.push(page);
      return readPage(page, around);
    });
  } finally {
    // The wrapper closes no page; all stay open to the end, so that the typefaces they share are read once.
    for (const page of opened) apiOf(page)._FPDF_ClosePage(page['pageIdx']);
    document.destroy();
  }
}

/** Bytes of the four doubles that PDFium writes a box into; origin and loose box take less. */
const scratchSize = 32;

function apiOf(page: PDFiumPage): TextApi {
  return page['module'] as unknown as TextApi;
}

function readPage(page: PDFiumPage, around: number): PrintedPage {
  const api = apiOf(page);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const text = api._FPDFText_LoadPage(page['pageIdx']);
  if (!text) throw new Error('PDFium could not read the text of a page.');
  const scratch = api.wasmExports.malloc(scratchSize);
  try {
    return {
      width: originalWidth - 2 * around,
      height: originalHeight - 2 * around,
      words: wordsOf(charactersOf(api, text, scratch, around, originalHeight), (index) =>
        api._FPDFText_GetFontSize(text, index),
      ),
      marks: marksOf(api, page['pageIdx'], scratch, around, originalHeight),
    };
  } finally {
    api.wasmExports.free(scratch);
    api._FPDFText_ClosePage(text);
  }
}

/** One character; undefined stands where words part. */
type Character =
  | {
      readonly index: number;
      readonly text: string;
      readonly x: number;
      readonly base: number;
      readonly size: number;
      readonly ink?: Box;
    }
  | undefined;

/** What PDFium says instead of a hyphen at the end of a line, which it takes for one that the typesetter added. */
const lineEndHyphen = 2;

function* charactersOf(
  api: TextApi,
  text: number,
  scratch: number,
  around: number,
  height: number,
): Generator<Character> {
  const count = api._FPDFText_CountChars(text);
  // A view lasts until PDFium asks for more memory.
  let view = new DataView(api.HEAPU8.buffer);
  const memory = (): DataView => (view.buffer === api.HEAPU8.buffer ? view : (view = new DataView(api.HEAPU8.buffer)));
  const double = (at: number): number => memory().getFloat64(scratch + 8 * at, true);
  const float = (at: number): number => memory().getFloat32(scratch + 4 * at, true);
  for (let index = 0; index < count; index += 1) {
    const code = api._FPDFText_GetUnicode(text, index);
    const letter = code === lineEndHyphen ? '-' : String.fromCodePoint(code);
    if (/^[\u00ad\u2060\u200b]$/.test(letter)) continue; // joins or parts words, and is none
    if (/^[\s\0]$/.test(letter) || api._FPDFText_IsGenerated(text, index) === 1) {
      yield undefined;
      continue;
    }
    api._FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
    const [x, base] = [double(0) - around, height - double(1) - around];
    // FS_RECTF: left, top, right, bottom as floats.
    api._FPDFText_GetLooseCharBox(text, index, scratch);
    const size = Math.abs(float(1) - float(3));
    api._FPDFText_GetCharBox(text, index, scratch, scratch + 8, scratch + 16, scratch + 24);
    const ink = {
      left: double(0) - around,
      right: double(1) - around,
      bottom: height - double(2) - around,
      top: height - double(3) - around,
    };
    yield { index, text: letter, x, base, size, ...(ink.right > ink.left && ink.bottom > ink.top ? { ink } : {}) };
  }
}

function wordsOf(characters: Iterable<Character>, typeAt: (index: number) => number): Word[] {
  const words: Word[] = [];
  let held: NonNullable<Character>[] = [];
  const end = (): void => {
    const letters = held.flatMap(({ ink }) => ink ?? []);
    const [first] = held;
    if (first && letters.length > 0) {
      const word = {
        text: held.map(({ text }) => text).join(''),
        base: first.base,
        size: first.size,
        type: typeAt(first.index),
        letters,
        ...around(letters),
      };
      const of = words.findLastIndex(
        (one, at) =>
          at >= words.length - tornWithin && isTornOff(one, word) && (at === words.length - 1 || standsOver(word, one)),
      );
      const torn = words[of];
      if (torn) words[of] = joined(torn, word);
      else words.push(word);
    }
    held = [];
  };
  for (const character of characters) {
    const last = held.at(-1);
    // A word goes on to the right in one line, or to the left where its letters do; a mark of a note stands less than half a line higher.
    if (
      !character ||
      (last &&
        ((character.x < last.x && !goesLeft(last, character)) ||
          Math.abs(character.base - last.base) > 0.5 * Math.max(last.size, character.size)))
    )
      end();
    if (character) held.push(character);
  }
  end();
  return words;
}

/** Whether letters are of a script that is read from right to left; one sign may stand for two of them, and marks stand over both. */
export function goesLeft(...characters: readonly { readonly text: string }[]): boolean {
  return characters.some(({ text }) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text));
}

/** So many words back a mark may belong: PDFium reads it after the word, or after the rest of its line. */
const tornWithin = 8;

/** Whether PDFium tore a word where a mark stands over its letters: both parts lie in one line and over each other. */
function isTornOff(last: Word, word: Word): boolean {
  return (
    goesLeft(last, word) &&
    Math.abs(last.base - word.base) < 0.5 * Math.max(last.size, word.size) &&
    last.left < word.right &&
    word.left < last.right
  );
}

/** Whether all ink of a mark is above the base line of a word and within its width; two words that run into each other are not that. */
function standsOver(mark: Word, word: Word): boolean {
  return word.left <= mark.left && mark.right <= word.right && mark.bottom < word.base;
}

/** Puts both parts together. The line is that of the wider one: what stands over a letter has a base line of its own. */
function joined(last: Word, word: Word): Word {
  const letters = [...last.letters, ...word.letters];
  const wider = word.right - word.left > last.right - last.left ? word : last;
  return { ...wider, text: last.text + word.text, letters, ...around(letters) };
}

/** The box around some boxes. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
