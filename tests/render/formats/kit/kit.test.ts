/** The print kits. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isEssential, kitFormat, kitPath } from '../../../../src/formats/kit/kit.ts';
import { madeOf } from '../../../../src/formats/cache.ts';
import { output } from '../../../../src/formats/format.ts';
import { placeInKit, type KitSheet } from '../../../../src/formats/kit/member.ts';
import type { Edition } from '../../../../src/model/document.ts';
import type { Library } from '../../../../src/model/library.ts';
import { libraryOf } from '../../../unit/made.ts';

const { library } = libraryOf(
  { id: 'gate', texts: { en: 'The gate.', es: 'La puerta.' } },
  { id: 'night', kind: 'analysis', texts: { es: 'La noche.' } },
);

function sheet(
  editions: readonly Edition[],
  product: KitSheet['product'],
  sides: KitSheet['sides'] = 'one',
  style: KitSheet['style'] = 'color',
): KitSheet {
  const path = `/x/${editions.map(({ words }) => words.slug).join('-')}-${product}-${sides}-${style}.pdf`;
  return output({
    path,
    type: 'application/pdf',
    editions,
    product,
    paper: 'letter',
    style,
    sides,
    make: () => Promise.resolve(madeOf(`%PDF- ${path}`)),
  });
}

/** Lists a flyer and a card of every edition, the gate's flyer in both languages, and what only its own kit has. */
function listSheets({ documents }: Library): KitSheet[] {
  const gate = documents.find(({ id }) => id === 'gate')?.editions ?? [];
  return [
    ...documents
      .flatMap(({ editions }) => editions)
      .flatMap((edition) => [
        sheet([edition], 'flyer'),
        sheet([edition], 'card', 'long-edge'),
        sheet([edition], 'card', 'fronts'),
      ]),
    sheet(gate, 'flyer', 'long-edge'),
    sheet(gate.slice(0, 1), 'flyer', 'one', 'light'),
  ];
}

const kits = kitFormat(listSheets);
const plan = kits.plan(library);

async function open(path: string): Promise<Record<string, string>> {
  const kit = plan.find((output) => output.path === path);
  if (!kit) throw new Error(`No kit ${path}.`);
  return Object.fromEntries(
    Object.entries(unzipSync(await kit.render())).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

describe('The kits', () => {
  test('are one for each document that has sheets, and one for the campaign', () => {
    expect(plan.map(({ path }) => path)).toEqual([
      '/kits/gate-print-kit.zip',
      '/kits/night-print-kit.zip',
      '/kits/campaign-print-kit.zip',
    ]);
    expect(kitFormat(() => []).plan(library)).toEqual([]);
  });

  test('of a document hold all its sheets in every language, and a note, in order', async () => {
    const files = await open(kitPath(library.documents.find(({ id }) => id === 'gate')));
    expect(Object.keys(files)).toEqual([
      'README.txt',
      'en-es/gate-en-gate-es-flyer-long-edge-color.pdf',
      'en/gate-en-card-fronts-color.pdf',
      'en/gate-en-card-long-edge-color.pdf',
      'en/gate-en-flyer-one-color.pdf',
      'en/gate-en-flyer-one-light.pdf',
      'es/gate-es-card-fronts-color.pdf',
      'es/gate-es-card-long-edge-color.pdf',
      'es/gate-es-flyer-one-color.pdf',
    ]);
    expect(files['en/gate-en-flyer-one-light.pdf']).toBe('%PDF- /x/gate-en-flyer-one-light.pdf');
  });

  test('of the campaign hold what everybody needs, a folder for each text', async () => {
    const names = Object.keys(await open(kitPath()));
    expect(names).toEqual([
      'README.txt',
      'gate/en/gate-en-card-long-edge-color.pdf',
      'gate/en/gate-en-flyer-one-color.pdf',
      'gate/es/gate-es-card-long-edge-color.pdf',
      'gate/es/gate-es-flyer-one-color.pdf',
      'night/es/night-es-card-long-edge-color.pdf',
      'night/es/night-es-flyer-one-color.pdf',
    ]);
    expect(plan.find(({ path }) => path === kitPath())?.sheets).toBe(names.length - 1);
  });

  test('have the same bytes when packed again, with no time of their own in them', async () => {
    for (const kit of plan) {
      const bytes = await kit.render();
      expect(Buffer.from(bytes).equals(Buffer.from(await kit.render()))).toBe(true);
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      expect(view.getUint32(0, true)).toBe(0x04034b50);
      expect([view.getUint16(10, true), view.getUint16(12, true)], 'midnight of January 1, 1980').toEqual([0, 0x21]);
      expect(view.getUint16(8, true), 'stored, not compressed again').toBe(0);
    }
  });

  test('keep every sheet in a place of its own', () => {
    const all = listSheets(library);
    expect(new Set(all.map((entry) => placeInKit(entry, false))).size).toBe(all.length);
    expect(all.filter(isEssential).every(({ editions }) => editions.length === 1)).toBe(true);
  });
});

describe('The note in a kit', () => {
  test('names every file, in each language', async () => {
    const { 'README.txt': note = '', ...files } = await open(
      kitPath(library.documents.find(({ id }) => id === 'gate')),
    );
    for (const name of Object.keys(files)) expect(note.split(name).length - 1, name).toBe(2);
    expect(note).toMatch(/Actual size, 100 %/);
    expect(note).toMatch(/Tamaño real, al 100 %/);
    expect(note).toContain('Both sides, flip on the long edge');
    expect(note).toContain('https://class-struggle-action.net/es/volantes/gate-es/');
  });

  test('ends its lines as the oldest office computer wants them', async () => {
    const { 'README.txt': note = '' } = await open(kitPath());
    expect(note.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
