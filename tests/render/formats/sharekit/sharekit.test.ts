/** The share kits. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { captionsCsv, columns, quoted } from '../../../../src/formats/sharekit/captions.ts';
import type { KitCard } from '../../../../src/formats/sharekit/member.ts';
import { shareKitFormat, shareKitPath } from '../../../../src/formats/sharekit/sharekit.ts';
import { madeOf } from '../../../../src/formats/cache.ts';
import { output } from '../../../../src/formats/format.ts';
import { words } from '../../../../src/i18n/languages.ts';
import type { Edition } from '../../../../src/model/document.ts';
import type { Library } from '../../../../src/model/library.ts';
import { libraryOf } from '../../../unit/made.ts';

const { library } = libraryOf(
  { id: 'gate', texts: { en: 'The “gate”, at six.', es: 'La puerta.' } },
  { id: 'night', kind: 'analysis', texts: { es: 'La noche.' } },
);

function card(editions: readonly Edition[], size: KitCard['size'], subject: KitCard['subject'] = 'headline'): KitCard {
  const path = `/x/${editions.map(({ words }) => words.slug).join('-')}-${subject}-${size}.png`;
  return output({
    path,
    type: 'image/png',
    editions,
    language: editions[0]?.language ?? 'en',
    size,
    subject,
    width: 1080,
    height: 1080,
    alt: `Says "${subject}", ñ.`,
    alts: { en: `Says "${subject}", ñ.`, es: `Dice «${subject}», ñ.` },
    make: () => Promise.resolve(madeOf(`PNG ${path}`)),
  });
}

/** Lists three pictures of every edition, and one of the gate in both languages. */
function listCards({ documents }: Library): KitCard[] {
  const gate = documents.find(({ id }) => id === 'gate')?.editions ?? [];
  return [
    ...documents
      .flatMap(({ editions }) => editions)
      .flatMap((edition) => [card([edition], 'og'), card([edition], 'square'), card([edition], 'square', 'quote')]),
    card(gate, 'square'),
  ];
}

const plan = shareKitFormat(listCards).plan(library);

async function open(path: string): Promise<Record<string, string>> {
  const kit = plan.find((output) => output.path === path);
  if (!kit) throw new Error(`No kit ${path}.`);
  return Object.fromEntries(
    Object.entries(unzipSync(await kit.render())).map(([name, bytes]) => [
      name,
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    ]),
  );
}

/** Reads a table as RFC 4180 says: cells in quotation marks, doubled ones within. */
function readCsv(text: string): string[][] {
  return text
    .slice(1)
    .trimEnd()
    .split(/\r\n(?=")/)
    .map((row) => [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')));
}

describe('The share kits', () => {
  test('are one for each document that has pictures, and one for the campaign', () => {
    expect(plan.map(({ path, pictures }) => [path, pictures])).toEqual([
      ['/kits/gate-share-kit.zip', 7],
      ['/kits/night-share-kit.zip', 3],
      ['/kits/campaign-share-kit.zip', 3],
    ]);
    expect(shareKitFormat(() => []).plan(library)).toEqual([]);
  });

  test('of a document hold its pictures in every language with their words', async () => {
    const files = await open(shareKitPath(library.documents.find(({ id }) => id === 'gate')));
    expect(Object.keys(files)).toEqual([
      'captions.csv',
      'captions.txt',
      'en-es/gate-en-gate-es-headline-square.png',
      'en/gate-en-headline-og.png',
      'en/gate-en-headline-square.png',
      'en/gate-en-quote-square.png',
      'es/gate-es-headline-og.png',
      'es/gate-es-headline-square.png',
      'es/gate-es-quote-square.png',
    ]);
    expect(files['en/gate-en-headline-og.png']).toBe('PNG /x/gate-en-headline-og.png');
    for (const name of Object.keys(files).filter((file) => file.endsWith('.png')))
      for (const list of ['captions.csv', 'captions.txt'])
        expect(files[list]?.split(name).length, `${name} in ${list}`).toBe(2);
  });

  test('of the campaign hold squares and stories that name a text, in a folder each', async () => {
    expect(Object.keys(await open(shareKitPath()))).toEqual([
      'captions.csv',
      'captions.txt',
      'gate/en/gate-en-headline-square.png',
      'gate/es/gate-es-headline-square.png',
      'night/es/night-es-headline-square.png',
    ]);
  });

  test('have the same bytes when packed again', async () => {
    for (const kit of plan) expect(Buffer.from(await kit.render()).equals(Buffer.from(await kit.render()))).toBe(true);
  });
});

describe('The table of captions', () => {
  test('quotes every cell, so that what stands in it stays whole', () => {
    expect(quoted('Say "no",\nthen go')).toBe('"Say ""no"",\nthen go"');
  });

  test('has one row for each picture, in the order of its columns, behind a mark that Excel knows', () => {
    const cards = listCards(library);
    const text = captionsCsv(cards, false);
    expect(text.startsWith('\u{FEFF}"file",')).toBe(true);
    const [head, ...rows] = readCsv(text);
    expect(head).toEqual(columns);
    expect(rows).toHaveLength(cards.length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    const both = rows.find(([file]) => file?.startsWith('en-es/'));
    expect(both?.[1]).toBe('en-es');
    expect(both?.[5]).toBe(
      `gate en.\n\nInvented.\n\n${words('en').share.ask}\n\ngate es.\n\nInvented.\n\n${words('es').share.ask}`,
    );
    expect(both?.slice(6, 8)).toEqual(['', '']);
    expect(both?.[10]).toBe('Says "headline", ñ.\n\nDice «headline», ñ.');
    expect(rows[0]?.[6]).toContain('/s/');
  });
});
