/** Makes the screen fonts, and the one that local details are written in: subsets, small enough for a bad line. Run after raising a font package. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { fontBytes } from '../src/look/fonts.ts';
import { winAnsi } from '../src/formats/sheet/local/winansi.ts';
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

// For PDF: TrueType, every letter of WinAnsi, and nothing that a PDF reader does not ask for.
const whole = fontBytes('display-600');
const details = await subsetFont(whole, winAnsi.join(''), {
  targetFormat: 'truetype',
  noHinting: true,
  noLayoutClosure: true,
  keepFeatures: [],
  dropTables: ['GSUB', 'GPOS', 'GDEF', 'OS/2', 'gasp', 'post'],
});
const written = named(Buffer.from(details), 'Barlow Condensed', 'SemiBold');
await writeFile('src/fonts/details.ttf', written);
console.log(`src/fonts/details.ttf: ${whole.length} → ${written.length} bytes`);
