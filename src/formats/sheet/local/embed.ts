/** Puts the typeface of local details into a PDF, for the fields of a form and for what is written on the reader's own device. */
import { PDFName, PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import { alphabetOf, descriptor, fontName, unicodeMap, widthArray, type DetailFont } from './letters.ts';

/** Embeds the whole font under the numbers of its glyphs (ISO 32000-1, 9.7): WinAnsi has no Đ and no ư. About 24 kB. */
export function embedDetailFont(context: PDFContext, font: DetailFont): PDFRef {
  const alphabet = alphabetOf(font);
  const bytes = Uint8Array.from(atob(font.program), (letter) => letter.charCodeAt(0));
  const program = context.register(context.stream(bytes, { Length1: font.length, Filter: 'FlateDecode' }));
  const [, ...box] = /FontBBox\[(\S+) (\S+) (\S+) (\S+)\]/.exec(descriptor) ?? [];
  const measures = Object.fromEntries(
    [...descriptor.matchAll(/\/(\w+) (-?\d+)/g)].map(([, name = '', value]) => [name, Number(value)]),
  );
  const described = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: fontName,
      ...measures,
      FontBBox: box.map(Number),
      FontFile2: program,
    }),
  );
  const widths = widthArray(font.letters, alphabet);
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: fontName,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: described,
      CIDToGIDMap: 'Identity',
      W: [...widths.matchAll(/(\d+)\[(\d+)\]/g)].flatMap(([, glyph, width]) => [Number(glyph), [Number(width)]]),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: PDFName.of(fontName),
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(unicodeMap(font.letters, alphabet))),
    }),
  );
}
