/** What stands behind the words of a page. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { entryOf, linkOf } from '../../../src/blocks/tree.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import type { Edition } from '../../../src/model/document.ts';
import { noteData, textData } from '../../../src/views/text.ts';
import { filesOf, register, type MadeDocument } from '../../unit/made.ts';

const picture = await readFile('tests/fixtures/campaign/pamphlets/tide-calendar/cranes.jpg');

/** A library of documents, of which `gate` comes first, and its edition in English. */
function made(text: string, others: readonly MadeDocument[] = [], pictures: readonly string[] = []) {
  const facts = { pictures: `[${pictures.map((file) => `{ file: ${file}, credit: A neighbor }`).join()}]` };
  const { library } = buildLibrary(
    [
      ...filesOf({ id: 'gate', kind: 'guides', facts, texts: { en: text } }),
      ...pictures.map((file) => ({ path: `content/guides/gate/${file}`, bytes: picture })),
      ...others.flatMap(filesOf),
      register(
        'glossary.yml',
        'terms:\n  - id: quorum\n    en: { term: quorum, meaning: How many must be there. }\n    es: { term: quórum, meaning: Cuántas deben estar. }\n  - id: steward\n    en: { term: steward, meaning: Who speaks for all. }\n    es: { term: delegada, meaning: Quien habla por todas. }\n',
      ),
    ],
    'content',
  );
  const edition = library.documents.find(({ id }) => id === 'gate')?.editions[0];
  if (!edition) throw new Error('The library was not built.');
  return { library, edition };
}

async function dataOf(text: string, others?: readonly MadeDocument[], pictures?: readonly string[]) {
  const { library, edition } = made(text, others, pictures);
  return textData(library, edition);
}

describe('The data of a text', () => {
  test('is empty for words that stand for themselves', async () => {
    expect(await dataOf('The gate.', [{ id: 'door', texts: { en: 'The door.' } }])).toEqual({
      language: 'en',
      links: {},
      meanings: {},
      values: {},
      figures: {},
      photographs: {},
      drawings: {},
      whyNow: {},
    });
  });

  test('says where the links of the text and of its notes lead, in the language in which there is something to read', async () => {
    const { links } = await dataOf(
      'See [the door](doc:door) and [more](doc:door#more).[^a]\n\n[^a]: [Puente](doc:bridge), 2026.',
      [
        { id: 'door', texts: { en: 'The door.\n\n## More\n\nOf it.' } },
        { id: 'bridge', texts: { es: 'El puente.' } },
        { id: 'unnamed', texts: { en: 'Another.' } },
      ],
    );
    expect(links).toEqual({
      bridge: { url: '/es/volantes/bridge-es/', foreign: 'es' },
      door: { url: '/en/leaflets/door-en/' },
    });
  });

  test('says what the words mean that the text calls, and of no others', async () => {
    const { meanings } = await dataOf('We need a <Term id="quorum">quorum</Term>.');
    expect(meanings).toEqual({ quorum: { term: 'quorum', meaning: 'How many must be there.', language: 'en' } });
  });

  test('has the drawings and the pictures that the text shows, each with its size', async () => {
    const text = '<Figure drawing="bread" alt="Bread" />\n\n<Figure picture="cranes.jpg" alt="Cranes" />';
    const { drawings, photographs } = await dataOf(text, [], ['cranes.jpg', 'other.jpg']);
    expect(drawings).toEqual({ bread: { path: '/drawings/gate-bread-figure.svg', width: 1200, height: 480 } });
    expect(Object.keys(photographs)).toEqual(['cranes.jpg']);
    expect(photographs['cranes.jpg']).toMatchObject({
      credit: 'A neighbor',
      shown: {
        path: '/pictures/gate/cranes-720.webp',
        paths: '/pictures/gate/cranes-720.webp 720w, /pictures/gate/cranes-1440.webp 1440w',
      },
    });
    expect(photographs['cranes.jpg']?.shown?.width).toBeGreaterThan(0);
  });

  test('credits a picture that cannot be read, and does not show it', async () => {
    const { library, edition } = made('<Figure picture="cranes.jpg" alt="Cranes" />', [], ['cranes.jpg']);
    const { document } = edition;
    const unread: Edition = {
      ...edition,
      document: { ...document, pictures: document.pictures.map((one) => ({ ...one, bytes: new Uint8Array(1) })) },
    };
    expect((await textData(library, unread)).photographs).toEqual({ 'cranes.jpg': { credit: 'A neighbor' } });
  });
});

test('The notes of a text are listed with the number of calls for each', () => {
  const { edition } = made('One.[^a] Two.[^b] Three.[^a]\n\n[^a]: A, 2026.[^b]\n[^b]: B, 2026.');
  expect(noteData(edition).map(({ number, calls }) => [number, calls])).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

describe('A link of the plain tree', () => {
  const text = {
    language: 'es',
    links: { door: { url: '/es/volantes/puerta/' } },
    meanings: {},
    values: {},
    figures: {},
    photographs: {},
    drawings: {},
    whyNow: {},
  } as const;

  test('leads to the place in the document, or to a place of its own language on the page', () => {
    expect(linkOf(text, { to: 'document', id: 'door', anchor: 'más' })).toEqual({ url: '/es/volantes/puerta/#más' });
    expect(linkOf(text, { to: 'anchor', anchor: 'qué-hacer' })).toEqual({ url: '#es-qué-hacer' });
    expect(linkOf(text, { to: 'phone', number: '+15550100' })).toEqual({ url: 'tel:+15550100' });
  });

  test('leads nowhere where there is no document, also one with a name that every object knows', () => {
    expect(linkOf(text, { to: 'document', id: 'bridge' })).toBeUndefined();
    expect(linkOf(text, { to: 'document', id: 'constructor' })).toBeUndefined();
    expect(entryOf(text.links, 'toString')).toBeUndefined();
  });
});
