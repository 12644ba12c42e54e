/**
 * Cuts the Chinese typeface down to GB 2312, the 6,763 signs of everyday writing: whole it has 10 MB a weight, and with every sign of a name or a place a fifth of
 * it. A sign outside is named by the build; then add it here. Run with the package that is cut beside it, which nothing else needs:
 * `npm install --no-save @expo-google-fonts/noto-sans-sc@0.4.3 && node scripts/fonts-chinese.ts`
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { nameIds } from './font-names.ts';

/** The signs of some rows of GB 2312 (the first byte), each with its 94 places (the second); places that stand empty give none. */
function rows(first: number, last: number): string[] {
  const decoder = new TextDecoder('gb2312');
  const places = Array.from({ length: 94 }, (_, place) => 0xa1 + place);
  return Array.from({ length: last - first + 1 }, (_, row) => first + row).flatMap((row) =>
    places
      .map((place) => decoder.decode(new Uint8Array([row, place])))
      .filter((sign) => [...sign].length === 1 && sign !== '\ufffd'),
  );
}

/** Signs and punctuation, then the 3,755 most used characters, then 3,008 more; Latin letters too, so that the typeface can stand alone. */
const signs = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ...rows(0xa1, 0xa3),
  ...rows(0xb0, 0xd7),
  ...rows(0xd8, 0xf7),
];

for (const cut of ['400Regular', '700Bold']) {
  const whole = await readFile(`node_modules/@expo-google-fonts/noto-sans-sc/${cut}/NotoSansSC_${cut}.ttf`);
  const subset = await subsetFont(whole, signs.join(''), {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: ['kern'],
    preserveNameIds: [nameIds.licence, nameIds.licenceAddress],
  });
  await writeFile(`src/fonts/scripts/NotoSansSC_${cut}.ttf`, subset);
  console.log(`NotoSansSC_${cut}.ttf: ${signs.length} signs, ${whole.length} → ${subset.length} bytes`);
}
