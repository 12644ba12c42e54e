/** The typeface and ink of local details: the labels' own, embedded whole enough for any words, so that print shops and archives need no other. */
import { PDFName, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import { parse } from '@shuding/opentype.js';
import { readFileSync } from 'node:fs';
import { fontBytes } from '../../../look/fonts.ts';
import { light } from '../../../look/tokens.ts';
import { round } from './box.ts';
import { winAnsi } from './winansi.ts';

/** Its measures in thousandths of the size: hhea, OS/2 and head of Barlow Condensed; a stem of 94 is about that of its capital I. */
const measures = {
  Ascent: 1000,
  Descent: -200,
  CapHeight: 700,
  ItalicAngle: 0,
  StemV: 94,
  FontBBox: [-603, -223, 995, 1072],
};

/** Bit 6 of the descriptor's flags, nonsymbolic: its letters are the standard Latin ones (ISO 32000-1, table 123). */
const nonsymbolic = 32;

/** Six capitals mark a subset (ISO 32000-1, 9.6.4); fixed, so that two builds write the same bytes. */
const name = 'DETAIL+BarlowCondensed-SemiBold';

let known: { readonly program: Uint8Array; readonly widths: readonly number[] } | undefined;

/** Reads the font, once in a process: the subset of `scripts/fonts.ts` to embed, and the whole one to measure by. */
function readFont(): NonNullable<typeof known> {
  if (known) return known;
  const whole = fontBytes('display-600');
  const font = parse(whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.byteLength) as ArrayBuffer);
  known = {
    program: readFileSync('src/fonts/details.ttf'),
    widths: winAnsi.map((character) => (character ? Math.round(font.getAdvanceWidth(character, 1000)) : 0)),
  };
  return known;
}

/** Widths of WinAnsi's bytes from 32 to 255, in thousandths of the size; 0 where there is no letter. */
export function detailWidths(): readonly number[] {
  return readFont().widths;
}

/** Embeds the font as a simple TrueType font in WinAnsi (ISO 32000-1, 9.6.3), so that a script can write with plain bytes. About 13 kB. */
export function embedDetailFont(context: PDFContext): PDFRef {
  const { program, widths } = readFont();
  const file = context.register(context.flateStream(program, { Length1: program.length }));
  const descriptor = context.register(
    context.obj({ Type: 'FontDescriptor', FontName: name, Flags: nonsymbolic, ...measures, FontFile2: file }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: PDFName.of(name),
      FirstChar: 32,
      LastChar: 255,
      Widths: [...widths],
      Encoding: 'WinAnsiEncoding',
      FontDescriptor: descriptor,
    }),
  );
}

/** The ink as PDF wants it: red, green and blue from 0 to 1. */
export function inkOperands(): string {
  return (light.ink.match(/[0-9a-f]{2}/gi) ?? []).map((pair) => round(Number.parseInt(pair, 16) / 255)).join(' ');
}
