/** Makes the screen fonts, and the one that local details are written in: subsets, small enough for a bad line. Run after raising a font package. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { fontBytes } from '../src/look/fonts.ts';
import { winAnsi } from '../src/formats/sheet/local/winansi.ts';

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
}

const files: readonly FontFile[] = [
  { from: '@fontsource/barlow-condensed/files/barlow-condensed-latin-800-normal.woff2', to: 'barlow-condensed-800.woff2' },
  { from: '@fontsource/barlow-condensed/files/barlow-condensed-latin-600-normal.woff2', to: 'barlow-condensed-600.woff2' },
  { from: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2', to: 'public-sans.woff2', axes: { wght: { min: 400, max: 700, default: 400 } } },
  // One weight only: the variable file would break the 45 kB a page may load; its rare bold words are made by the browser.
  { from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2', to: 'source-serif-400.woff2', axes: { wght: 400 } },
];

await mkdir('src/fonts', { recursive: true });
for (const { from, to, axes } of files) {
  const source = await readFile(`node_modules/${from}`);
  const subset = await subsetFont(source, characters, { targetFormat: 'woff2', noHinting: true, noLayoutClosure: true, keepFeatures: ['kern', 'liga', 'mark', 'ccmp'], ...(axes ? { variationAxes: axes } : {}) });
  await writeFile(`src/fonts/${to}`, subset);
  console.log(`src/fonts/${to}: ${source.length} → ${subset.length} bytes`);
}

// For PDF: TrueType, every letter of WinAnsi, and nothing that a PDF reader does not ask for.
const whole = fontBytes('display-600');
const details = await subsetFont(whole, winAnsi.join(''), { targetFormat: 'truetype', noHinting: true, noLayoutClosure: true, keepFeatures: [], dropTables: ['GSUB', 'GPOS', 'GDEF', 'OS/2', 'gasp', 'name', 'post'] });
await writeFile('src/fonts/details.ttf', details);
console.log(`src/fonts/details.ttf: ${whole.length} → ${details.length} bytes`);
