/** Makes the screen fonts, and the one that local details are written in: subsets, small enough for a bad line. Run after raising a font package. */
import { parse, type Font } from '@shuding/opentype.js';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import subsetFont from 'subset-font';
import { fontBytes } from '../src/look/fonts.ts';
import { nameIds, namesOf, withNames } from './font-names.ts';

/** Basic Latin, Latin-1, and the marks English and Spanish typesetters use. A new script needs its own entry. */
const characters = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ...Array.from({ length: 0xff - 0xa0 + 1 }, (_, index) => String.fromCodePoint(0xa0 + index)),
  '–—‘’“”•…‹›→←↑↓↩✓€',
].join('');

interface FontFile {
  readonly from: string;
  readonly to: string;
  readonly axes?: Record<string, number | { min: number; max: number; default?: number }>;
  /** Family and style as the subset itself says them. */
  readonly family: string;
  readonly style: string;
}

const files: readonly FontFile[] = [
  {
    from: '@fontsource/barlow-condensed/files/barlow-condensed-latin-800-normal.woff2',
    to: 'barlow-condensed-800.woff2',
    family: 'Barlow Condensed',
    style: 'ExtraBold',
  },
  {
    from: '@fontsource/barlow-condensed/files/barlow-condensed-latin-600-normal.woff2',
    to: 'barlow-condensed-600.woff2',
    family: 'Barlow Condensed',
    style: 'SemiBold',
  },
  {
    from: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
    to: 'public-sans.woff2',
    axes: { wght: { min: 400, max: 700, default: 400 } },
    family: 'Public Sans',
    style: 'Regular',
  },
  // One weight only: the variable file would break the 45 kB a page may load; its rare bold words are made by the browser.
  // “Source” is a reserved name: the licence forbids it to a modified font, and a subset is one.
  {
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    to: 'press-serif-400.woff2',
    axes: { wght: 400 },
    family: 'Press Serif',
    style: 'Regular',
  },
];

/** Kept besides what the subsetter keeps, for the licence asks that it goes along with every copy. */
const preserveNameIds = [nameIds.licence, nameIds.licenceAddress];

/** Gives a subset its name and its licence. The copyright is the font's own, word for word. */
function named(font: Buffer, family: string, style: string): Buffer {
  const version = namesOf(font).get(nameIds.version) ?? '';
  const whole = style === 'Regular' ? family : `${family} ${style}`;
  const postScript = `${family.replaceAll(' ', '')}-${style}`;
  return withNames(
    font,
    new Map([
      [nameIds.family, whole],
      [nameIds.style, 'Regular'],
      [nameIds.identifier, `${version};subset;${postScript}`],
      [nameIds.fullName, whole],
      [nameIds.postScript, postScript],
      [nameIds.licence, 'SIL Open Font License 1.1'],
      [nameIds.licenceAddress, 'https://openfontlicense.org'],
    ]),
  );
}

await mkdir('src/fonts', { recursive: true });
for (const { from, to, axes, family, style } of files) {
  const source = await readFile(`node_modules/${from}`);
  const plain = { noHinting: true, noLayoutClosure: true, keepFeatures: ['kern', 'liga', 'mark', 'ccmp'] };
  const subset = await subsetFont(source, characters, {
    targetFormat: 'truetype',
    ...plain,
    ...(axes ? { variationAxes: axes } : {}),
  });
  const packed = await subsetFont(named(Buffer.from(subset), family, style), characters, {
    targetFormat: 'woff2',
    ...plain,
    preserveNameIds,
  });
  await writeFile(`src/fonts/${to}`, packed);
  console.log(`src/fonts/${to}: ${source.length} → ${packed.length} bytes`);
}

// For PDF: TrueType, every letter that the typeface has, and nothing that a PDF reader does not ask for. Packed as a PDF holds it, so that a
// script need not know how a font is built: which glyph draws a letter, and how wide it is, stand beside it.
const whole = Buffer.from(fontBytes('display-600'));
const letters = charactersOf(whole);
const details = await subsetFont(whole, letters.join(''), {
  targetFormat: 'truetype',
  noHinting: true,
  noLayoutClosure: true,
  keepFeatures: [],
  dropTables: ['GSUB', 'GPOS', 'GDEF', 'OS/2', 'gasp', 'post'],
});
const written = named(Buffer.from(details), 'Barlow Condensed', 'SemiBold');
const font = opened(written);
const glyphs = letters.map((letter) => font.charToGlyph(letter));
const told = {
  letters: letters.join(''),
  glyphs: glyphs.map(({ index }) => index),
  widths: glyphs.map(({ advanceWidth = 0 }) => Math.round((advanceWidth * 1000) / font.unitsPerEm)),
  length: written.length,
  program: deflateSync(written, { level: 9 }).toString('base64'),
};
await writeFile('src/fonts/details.json', `${JSON.stringify(told)}\n`);
console.log(`src/fonts/details.json: ${whole.length} → ${written.length} bytes, ${told.program.length} packed`);

// For pictures that a reader makes: both weights of headlines as TrueType, with their kerning and joined letters, so that the parser of the build reads
// the same widths and outlines out of them.
const cards = Object.fromEntries(
  await Promise.all(
    (['600', '800'] as const).map(async (weight) => {
      const font = Buffer.from(fontBytes(`display-${weight}`));
      const subset = await subsetFont(font, charactersOf(font).filter(isLatin).join(''), {
        targetFormat: 'truetype',
        noHinting: true,
        noLayoutClosure: true,
        keepFeatures: ['kern', 'liga', 'rlig', 'ccmp'],
        dropTables: ['gasp', 'post'],
      });
      const own = named(Buffer.from(subset), 'Barlow Condensed', weight === '600' ? 'SemiBold' : 'ExtraBold');
      const program = deflateSync(own, { level: 9 }).toString('base64');
      console.log(`src/fonts/cards.json, ${weight}: ${font.length} → ${own.length} bytes, ${program.length} packed`);
      return [weight, program] as const;
    }),
  ),
);
await writeFile('src/fonts/cards.json', `${JSON.stringify(cards)}\n`);

/** Letters of Latin script, marks and figures: what local names are written with. */
function isLatin(character: string): boolean {
  return /[\p{Script=Latin}\p{P}\p{N}\p{S}\p{Z}]/u.test(character);
}

function opened(bytes: Buffer): Font {
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}

/** Lists the characters that a font draws, in their order. Combining marks are left out: what they make with a letter has a sign of its own, or no place in the font for the mark. */
function charactersOf(bytes: Buffer): string[] {
  return Object.keys(opened(bytes).tables.cmap?.glyphIndexMap ?? {})
    .map((code) => String.fromCodePoint(Number(code)))
    .filter((character) => !/[\p{M}\p{C}]/u.test(character))
    .sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!);
}
