/** Judges the cards of the fixture campaign by their finished pixels: can a thumb tell them apart, can they be read, does anything lie under a program's buttons. */
import { beforeAll, describe, expect, test } from 'vitest';
import { apart, atThumb, nearest, pale, type Seen } from '../../../scripts/bench/cards/apart.ts';
import { planCards, type CardOutput } from '../../../src/formats/card/card.ts';
import type { HeadlineCopy } from '../../../src/formats/card/copy.ts';
import { compose } from '../../../src/formats/card/designs.ts';
import { inOrder, lookOf } from '../../../src/formats/card/grid.ts';
import { cardSizes } from '../../../src/formats/card/sizes.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import { cardDesigns } from '../../../src/model/kinds.ts';
import type { Library } from '../../../src/model/library.ts';

let library: Library;
let cards: CardOutput[];
beforeAll(async () => {
  ({ library } = await loadLibrary('tests/fixtures/campaign'));
  cards = planCards(library);
});

/** The first square of each text, the newest first: what a profile shows. */
const profile = (): CardOutput[] =>
  inOrder(library)
    .reverse()
    .flatMap((document) => cards.find((card) => card.size === 'square' && card.edition?.document === document) ?? []);

describe('Designs', () => {
  // The same words, picture and ground in each design; two posters of one design are measured beside them.
  test('differ at 90 px more than two texts in one design do', async () => {
    const base: Omit<HeadlineCopy, 'design'> = {
      subject: 'headline',
      language: 'es',
      kicker: 'Volante',
      line: 'Una clase, una lucha',
      address: 'class-struggle-action.net',
      drawing: 'picket',
      seed: 'oars',
      ground: 'red',
      headline: 'Mismo andamio. Misma lucha.',
    };
    const set: Seen[] = [];
    for (const design of cardDesigns) set.push(await atThumb({ ...base, design }, 'square'));
    const found = nearest(set);
    const pair = found.pair.map((at) => cardDesigns[at]).join(' and ');
    expect(found.distance, `${pair} are too much alike`).toBeGreaterThan(0.1);
    const [band] = set;
    const same = await atThumb(
      { ...base, design: 'band', headline: 'Muchas puertas. Acordemos la primera.', seed: 'b' },
      'square',
    );
    expect(found.distance).toBeGreaterThan(apart(band!, same));
  }, 120_000);
});

describe('A profile', () => {
  test('shows nine posters side by side: no neighbour has the same design, and none looks like another', async () => {
    const nine = profile().slice(0, 9);
    const looks = nine.map(({ edition }) => lookOf(library, edition!.document));
    for (const [at, look] of looks.entries())
      for (const other of looks.slice(at + 1, at + 5))
        expect(other.design === look.design && other.ground === look.ground).toBe(false);
    const set: Seen[] = [];
    for (const { copy } of nine) set.push(await atThumb(copy, 'square'));
    const found = nearest(set);
    expect(found.distance, found.pair.map((at) => nine[at]?.path).join(' and ')).toBeGreaterThan(0.12);
  }, 120_000);
});

describe('A card', () => {
  test('has all its words in contrast to what is pressed below them', async () => {
    const found: string[] = [];
    for (const card of cards) for (const text of await pale(card)) found.push(`${card.path}: ${text}`);
    expect(found).toEqual([]);
  }, 300_000);

  test('has all words where no program crops them or lays its buttons', () => {
    for (const { copy, size, path } of cards) {
      const { safe } = cardSizes[size];
      for (const { x, baseline, text } of compose(copy, cardSizes[size]).lines)
        expect(
          x >= safe.x && baseline > safe.y && baseline < safe.y + safe.height && x < safe.x + safe.width,
          `${path}: ${text}`,
        ).toBe(true);
    }
  });

  test('of a story has only its field and its drawing in the lowest fifth, and is drawn to the lower edge', () => {
    for (const { copy, path } of cards.filter(({ size }) => size === 'story')) {
      const { layers, height, width } = compose(copy, cardSizes.story);
      const below = layers.filter(({ y, height: high }) => y + high > height * 0.8 + cardSizes.story.unit * 0.5);
      for (const layer of below)
        expect(layer.y + layer.height, `${path}: something ends in the lowest fifth`).toBeGreaterThanOrEqual(height);
      expect(
        below.some((layer) => layer.width === width),
        path,
      ).toBe(true);
    }
  });
});

describe('A new text', () => {
  test('changes how no text looks that is out', async () => {
    const before = new Map(library.documents.map((document) => [document.id, lookOf(library, document)]));
    const newest = inOrder(library).at(-1)!;
    const fresh = { ...newest, id: 'zz-new', facts: { ...newest.facts, published: '2099-01-01' } };
    const after = { ...library, documents: [...library.documents, fresh] };
    for (const document of library.documents) expect(lookOf(after, document)).toEqual(before.get(document.id));
  });
});
