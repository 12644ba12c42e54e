import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cards, planCards, siteCardPath } from '../../src/formats/card/card.ts';
import { ProblemError, type Problem } from '../../src/model/problems.ts';
import { buildLibrary, type Library } from '../../src/model/library.ts';

const facts = 'code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: bread\n';

/** A library of one leaflet in two languages. @param en further fields of the English front matter */
function libraryOf(title: string, en = '', es = 'translation:\n  of: en\n  status: reviewed\n  reviewedBy: second reader\n  reviewedOn: 2026-05-01'): Library {
  const file = (name: string, text: string) => ({ path: `content/leaflets/bread/${name}`, bytes: new TextEncoder().encode(text) });
  return buildLibrary(
    [
      file('facts.yml', facts),
      file('en.mdx', `---\ntitle: "${title}"\nsummary: A test.\nslug: bread-now\n${en}\n---\n\nBread.\n`),
      file('es.mdx', `---\ntitle: "Pan: ¿para quién?"\nsummary: Una prueba.\nslug: pan-ya\n${es}\n---\n\nPan.\n`),
    ],
    'content',
  ).library;
}

async function problemOf(library: Library): Promise<Problem> {
  const card = planCards(library).find(({ edition, size }) => edition?.language === 'en' && size === 'og');
  const error: unknown = await card?.render().catch((thrown: unknown) => thrown);
  if (error instanceof ProblemError) return error.problem;
  throw new Error('The card was drawn.');
}

const cache = process.env.PRESS_CACHE;
const folders: string[] = [];
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'card-'));
  folders.push(folder);
  process.env.PRESS_CACHE = folder;
});
afterAll(async () => {
  if (cache === undefined) delete process.env.PRESS_CACHE;
  else process.env.PRESS_CACHE = cache;
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('the plan of the cards', () => {
  it('has every size of every edition, at addresses in its language, and a card of the site', () => {
    expect(cards.plan(libraryOf('Bread now')).map(({ path, type }) => `${type} ${path}`)).toEqual([
      'image/png /en/leaflets/bread-now/bread-now-preview.png',
      'image/png /en/leaflets/bread-now/bread-now-square.png',
      'image/png /es/volantes/pan-ya/pan-ya-vista.png',
      'image/png /es/volantes/pan-ya/pan-ya-cuadrada.png',
      `image/png ${siteCardPath('en')}`,
      `image/png ${siteCardPath('es')}`,
    ]);
  });

  it('leaves out editions that nobody has reviewed', () => {
    const plan = planCards(libraryOf('Bread now', '', 'translation:\n  of: en\n  status: machine'));
    expect(plan.map(({ edition }) => edition?.language)).toEqual(['en', 'en', undefined, undefined]);
  });

  it('says all words of a card and what is drawn', () => {
    expect(planCards(libraryOf('Bread now')).map(({ alt }) => alt)).toContain('Volante. Pan: ¿para quién? Una clase, una lucha. class-struggle-action.net. Una hogaza de pan.');
  });

  it('does not say the campaign’s line twice', () => {
    expect(planCards(libraryOf('One class, one fight'))[0]?.alt).toMatch(/^Leaflet\. One class, one fight\. Class Struggle Action Network\. /);
  });
});

describe('a card', () => {
  let first: Uint8Array[];
  const plan = planCards(libraryOf('Bread now'));
  beforeAll(async () => {
    process.env.PRESS_CACHE = await mkdtemp(join(tmpdir(), 'card-'));
    folders.push(process.env.PRESS_CACHE);
    first = await Promise.all(plan.map((card) => card.render()));
  });

  it('has the size it was planned in, and carries no metadata', async () => {
    for (const [index, { width, height }] of plan.entries()) {
      const metadata = await sharp(first[index]).metadata();
      expect(metadata).toMatchObject({ format: 'png', width, height });
      for (const key of ['exif', 'xmp', 'iptc', 'icc', 'comments'] as const) expect(metadata[key]).toBeUndefined();
    }
  });

  it('is small enough for every preview', () => {
    for (const bytes of first) expect(bytes.length).toBeLessThanOrEqual(150_000);
  });

  it('has the same bytes when it is drawn again', async () => {
    for (const [index, card] of plan.entries()) expect(Buffer.from(await card.render()).equals(first[index] ?? new Uint8Array())).toBe(true);
  });
});

describe('a card that cannot be made', () => {
  const long = 'The union that leaves one worker alone at the gate will soon stand alone at the table, and everyone who works there pays for it in the end';

  it('offers a headline for cards when the title does not fit', async () => {
    expect(await problemOf(libraryOf(long))).toEqual({
      code: 'card-overflow',
      path: 'content/leaflets/bread/en.mdx',
      fact: '`title` needs 6 lines on the card `og` in its smallest type, and 5 fit.',
      fix: 'Add a shorter headline for cards: `cardTitle: …`.',
    });
  });

  it('is mended by such a headline', async () => {
    const library = libraryOf(long, 'cardTitle: "Nobody alone"');
    expect(planCards(library)[0]?.alt).toMatch(/^Leaflet\. Nobody alone\. /);
    await expect(problemOf(library)).rejects.toThrow('The card was drawn.');
  });

  it('names a word that no line can hold', async () => {
    expect(await problemOf(libraryOf('Bread', 'cardTitle: "Breadandrosesandbreadandrosesandbread"'))).toMatchObject({
      code: 'card-overflow',
      fact: '`cardTitle` has “Breadandrosesandbreadandrosesandbread”, which is wider than the card `og` even in its smallest type.',
      fix: 'Shorten `cardTitle`.',
    });
  });

  it('names the characters that its type lacks', async () => {
    expect(await problemOf(libraryOf('Bread ☭ now'))).toEqual({
      code: 'glyph-missing',
      path: 'content/leaflets/bread/en.mdx',
      fact: '`title` has “☭” (U+262D), which the type of the cards cannot print.',
      fix: 'Write it in letters, or add a headline for cards without it: `cardTitle: …`.',
    });
  });
});
