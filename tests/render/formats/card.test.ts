import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cards, planCards, previewOf, siteCardPath, siteCardPathOfBoth } from '../../../src/formats/card/card.ts';
import type { HeadlineCopy } from '../../../src/formats/card/copy.ts';
import { compose } from '../../../src/formats/card/designs.ts';
import { cardSizes, type CardSizeName } from '../../../src/formats/card/sizes.ts';
import { light } from '../../../src/look/tokens.ts';
import { ProblemError, type Problem } from '../../../src/model/problems.ts';
import type { Library } from '../../../src/model/library.ts';
import { buildLibrary } from '../../../src/model/build.ts';

const facts =
  'code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: bread\n';

/** A library of one leaflet in two languages. @param en further fields of the English front matter */
function libraryOf(
  title: string,
  en = '',
  es = 'translation:\n  of: en\n  status: reviewed\n  reviewedBy: second reader\n  reviewedOn: 2026-05-01',
  body = 'Bread.',
): Library {
  const file = (name: string, text: string) => ({
    path: `content/leaflets/bread/${name}`,
    bytes: new TextEncoder().encode(text),
  });
  return buildLibrary(
    [
      file('facts.yml', facts),
      file('en.mdx', `---\ntitle: "${title}"\nsummary: A test.\nslug: bread-now\n${en}\n---\n\n${body}\n`),
      file('es.mdx', `---\ntitle: "Pan: ¿para quién?"\nsummary: Una prueba.\nslug: pan-ya\n${es}\n---\n\nPan.\n`),
    ],
    'content',
  ).library;
}

async function problemOf(library: Library, shape: CardSizeName = 'og'): Promise<Problem> {
  const card = planCards(library).find(({ edition, size }) => edition?.language === 'en' && size === shape);
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
  it('has what the table chose for every edition, at addresses in its language, in both, and cards of the site', () => {
    expect(cards.plan(libraryOf('Bread now')).map(({ path, type }) => `${type} ${path}`)).toEqual([
      'image/png /en/leaflets/bread-now/bread-now-preview.png',
      'image/png /en/leaflets/bread-now/bread-now-square.png',
      'image/png /en/leaflets/bread-now/bread-now-portrait.png',
      'image/png /en/leaflets/bread-now/bread-now-story.png',
      'image/png /en/leaflets/bread-now/bread-now-tall.png',
      'image/png /es/volantes/pan-ya/pan-ya-vista.png',
      'image/png /es/volantes/pan-ya/pan-ya-cuadrada.png',
      'image/png /es/volantes/pan-ya/pan-ya-vertical.png',
      'image/png /es/volantes/pan-ya/pan-ya-historia.png',
      'image/png /es/volantes/pan-ya/pan-ya-alta.png',
      'image/png /en/leaflets/bread-now/bread-now-two-languages-preview.png',
      'image/png /en/leaflets/bread-now/bread-now-two-languages-square.png',
      'image/png /en/leaflets/bread-now/bread-now-two-languages-portrait.png',
      'image/png /en/leaflets/bread-now/bread-now-two-languages-story.png',
      'image/png /es/volantes/pan-ya/pan-ya-dos-idiomas-vista.png',
      'image/png /es/volantes/pan-ya/pan-ya-dos-idiomas-cuadrada.png',
      'image/png /es/volantes/pan-ya/pan-ya-dos-idiomas-vertical.png',
      'image/png /es/volantes/pan-ya/pan-ya-dos-idiomas-historia.png',
      'image/png /en/leaflets/bread-now/bread-now-two-languages-tall.png',
      'image/png /es/volantes/pan-ya/pan-ya-dos-idiomas-alta.png',
      `image/png ${siteCardPath('en')}`,
      `image/png ${siteCardPath('es')}`,
      `image/png ${siteCardPathOfBoth()}`,
    ]);
  });

  it('has exactly one preview for an edition, whatever its subject', () => {
    const library = libraryOf(
      'Bread now',
      '',
      undefined,
      '<Quote>\n\nBread is baked by many.\n\n</Quote>\n\n<Fact figure="3" source="A count" date="2026">\n\nof three\n\n</Fact>\n\n<Steps>\n\n1. **Bake.** Then wait.\n2. Share it. All of it.\n\n</Steps>',
    );
    const [edition] = library.documents[0]?.editions ?? [];
    const own = planCards(library).filter((card) => card.edition === edition);
    expect(own.filter(({ size }) => size === 'og')).toEqual([edition && previewOf(library, edition)]);
    expect(own.map(({ subject, size, slide }) => [subject, size, slide].filter(Boolean).join(' '))).toEqual([
      'headline og',
      'headline square',
      'headline portrait',
      'headline story',
      'headline tall',
      'quote square',
      'quote portrait',
      'fact square',
      'fact portrait',
      'steps portrait 1',
      'steps portrait 2',
      'steps portrait 3',
      'steps portrait 4',
    ]);
    expect(own.filter(({ subject }) => subject === 'steps').map(({ alt }) => alt)).toEqual([
      'Leaflet. 2 steps. Bread now. One class, one fight. A loaf of bread, and roses behind it.',
      'Leaflet. 2 of 4. Bread now. Bake. Then wait. One class, one fight. A loaf of bread, and roses behind it.',
      'Leaflet. 3 of 4. Bread now. Share it. All of it. One class, one fight. A loaf of bread, and roses behind it.',
      'Leaflet. 4 of 4. Bread now. Read it all. Print it. Pass it on. One class, one fight. A loaf of bread, and roses behind it.',
    ]);
  });

  it.each([
    [70, ['og', 'square', 'portrait', 'story', 'tall']],
    [71, ['og', 'portrait', 'story', 'tall']],
    [90, ['og', 'portrait', 'story', 'tall']],
    [91, ['story', 'tall']],
    [101, []],
  ])('sets two headlines on one card only where both can be read: %i letters', (letters, sizes) => {
    const plan = planCards(libraryOf('Bread '.repeat(20).slice(0, letters - 1) + 's'));
    const both = plan.filter(({ editions }) => editions.length === 2 && editions[0]?.language === 'en');
    expect(both.map(({ size }) => size)).toEqual(sizes);
  });

  it.each(['og', 'square', 'portrait', 'tall', 'story'] as const)(
    'has room for two headlines as long as a %s takes',
    (size) => {
      const words =
        'El sindicato que deja a una persona sola en la puerta pronto se queda solo en la mesa, y todo el personal lo paga después';
      const cut = (most: number): string => words.slice(0, most).trimEnd();
      const most = { og: 90, square: 70, portrait: 90, tall: 100, story: 100 }[size];
      const card = planCards(libraryOf(cut(most))).find(
        ({ editions, size: own }) => editions.length === 2 && own === size,
      );
      const copy = card!.copy as HeadlineCopy;
      expect(() =>
        compose({ ...copy, second: { language: 'es', headline: cut(most) } }, cardSizes[size]),
      ).not.toThrow();
    },
  );

  it('leaves out editions that nobody has reviewed', () => {
    const plan = planCards(libraryOf('Bread now', '', 'translation:\n  of: en\n  status: machine'));
    expect([...new Set(plan.map(({ edition }) => edition?.language))]).toEqual(['en', undefined]);
    expect(plan.filter(({ editions }) => editions.length === 2)).toEqual([]);
  });

  it('says all words of a card and what is drawn', () => {
    expect(planCards(libraryOf('Bread now')).map(({ alt }) => alt)).toContain(
      'Volante. Pan: ¿para quién? Una clase, una lucha. Una hogaza de pan y, detrás, rosas.',
    );
  });

  it('does not read an address aloud, and says a card in two languages in each of them', () => {
    const plan = planCards(libraryOf('Bread now'));
    for (const { alts } of plan)
      for (const alt of Object.values(alts)) expect(alt).not.toContain('class-struggle-action');
    expect(plan.find(({ editions }) => editions.length === 2)?.alts).toEqual({
      en: 'Bread now. It says the same in Spanish. A loaf of bread, and roses behind it.',
      es: 'Pan: ¿para quién? Dice lo mismo en inglés. Una hogaza de pan y, detrás, rosas.',
    });
  });

  it('does not say the campaign’s line twice', () => {
    expect(planCards(libraryOf('One class, one fight'))[1]?.alt).toMatch(/^Leaflet\. One class, one fight\. CSAN\. /);
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

  it('is smaller than a JPEG that looks as sharp would be', async () => {
    for (const bytes of first)
      expect(bytes.length).toBeLessThan(
        (await sharp(bytes).jpeg({ quality: 85, mozjpeg: true, chromaSubsampling: '4:4:4' }).toBuffer()).length,
      );
  });

  it('keeps the inks exactly', async () => {
    const { data } = await sharp(first[1]).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const met = new Set<string>();
    for (let at = 0; at < data.length; at += 3)
      met.add(
        data
          .subarray(at, at + 3)
          .toString('hex')
          .toUpperCase(),
      );
    for (const ink of [light.ink, light.red, light.paper]) expect(met).toContain(ink.slice(1));
  });

  it('has the same bytes when it is drawn again', async () => {
    process.env.PRESS_CACHE = await mkdtemp(join(tmpdir(), 'card-'));
    folders.push(process.env.PRESS_CACHE);
    for (const [index, card] of plan.entries())
      expect(Buffer.from(await card.render()).equals(first[index] ?? new Uint8Array())).toBe(true);
  });
});

describe('a card that cannot be made', () => {
  const long =
    'The union that leaves one worker alone at the gate will soon stand alone at the table, and everyone who works there pays for it in the end'.toUpperCase();

  it('offers a headline for cards when the title does not fit', async () => {
    expect(await problemOf(libraryOf(long), 'square')).toMatchObject({
      code: 'card-overflow',
      path: 'content/leaflets/bread/en.mdx',
      line: 2,
      column: 8,
      fact: expect.stringMatching(
        /^`title` needs \d lines on the card `square` in its smallest type, and \d fit\.$/,
      ) as string,
      fix: 'Add a shorter headline for cards: `cardTitle: …`.',
      in: { es: { fact: expect.stringMatching(/^`title` necesita \d líneas en la imagen `square`/) as string } },
    });
  });

  it('is mended by such a headline', async () => {
    const library = libraryOf(long, 'cardTitle: "Nobody alone"');
    expect(planCards(library)[0]?.alt).toMatch(/^Leaflet\. Nobody alone\. /);
    await expect(problemOf(library, 'square')).rejects.toThrow('The card was drawn.');
  });

  it('names a word that no line can hold', async () => {
    expect(await problemOf(libraryOf('Bread', 'cardTitle: "Breadandrosesandbreadandrosesandbread"'))).toMatchObject({
      code: 'card-overflow',
      fact: '`cardTitle` has “Breadandrosesandbreadandrosesandbread”, which is wider than the card `og` even in its smallest type.',
      fix: 'Shorten `cardTitle`.',
    });
  });

  it('names the characters that its type lacks', async () => {
    expect(await problemOf(libraryOf('Bread ☭ now'))).toMatchObject({
      code: 'glyph-missing',
      path: 'content/leaflets/bread/en.mdx',
      line: 2,
      column: 8,
      fact: '`title` has “☭” (U+262D), which the type of the cards cannot print.',
      fix: 'Write it in letters, or add a headline for cards without it: `cardTitle: …`.',
      in: { es: { fact: '`title` tiene «☭» (U+262D), que la letra de las imágenes no puede imprimir.' } },
    });
  });
});
