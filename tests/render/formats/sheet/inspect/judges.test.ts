/** Each judge of finished pages, over words set by hand. */
import { describe, expect, it } from 'vitest';
import { collision } from '../../../../../src/formats/sheet/inspect/collision.ts';
import { danglingMark } from '../../../../../src/formats/sheet/inspect/dangling.ts';
import { roomOf } from '../../../../../src/formats/sheet/inspect/inspect.ts';
import { margins } from '../../../../../src/formats/sheet/inspect/margins.ts';
import { tornAddress } from '../../../../../src/formats/sheet/inspect/torn.ts';
import { parted } from '../../../../../src/formats/sheet/inspect/parted.ts';
import { trimEdge } from '../../../../../src/formats/sheet/inspect/trim.ts';
import { wideWord } from '../../../../../src/formats/sheet/inspect/wide.ts';
import { around, type PrintedPage, type Word } from '../../../../../src/formats/sheet/inspect/words.ts';
import { millimetresInPoints } from '../../../../../src/formats/sheet/papers.ts';

/** A word in letters 5 pt wide and 7 pt high on a base line, in type of 10 pt. */
function word(text: string, left: number, base: number): Word {
  const letters = [...text].map((_, index) => ({
    left: left + 5 * index,
    right: left + 5 * index + 4.5,
    top: base - 7,
    bottom: base,
  }));
  return { text, base, size: 10, type: 8, letters, ...around(letters) };
}

/** A5 in points, near enough. */
function page(...words: Word[]): PrintedPage {
  return { width: 420, height: 595, words, marks: [] };
}

const room = { top: 40, side: 42, bottom: 45, foot: 25 };
const facts = (found: readonly { code: string; fact: string }[]): string[] =>
  found.map(({ code, fact }) => `${code}: ${fact}`);

describe('the judge of parted blocks', () => {
  const body = Array.from({ length: 30 }, (_, index) =>
    word('bread', 50 + 40 * (index % 6), 100 + 12 * Math.floor(index / 6)),
  );

  const room = { top: 40, side: 42, bottom: 45, flows: true };

  it('finds a heading and an intro that end a page, and no line of the text', () => {
    const heading = { ...word('Next', 50, 500), type: 14 };
    expect(facts(parted.find(page(...body, heading), room))).toEqual([
      'sheet-parted: “Next” ends the page, parted from what it leads to',
    ]);
    expect(parted.find(page(...body, word('these:', 50, 500)), room)).toHaveLength(1);
    expect(parted.find(page(...body, word('bread.', 50, 500)), room)).toEqual([]);
    expect(parted.find(page(...body, heading, word('bread.', 50, 520)), room)).toEqual([]);
    // A colon within a sentence that goes on overleaf leads to nothing; one before a list, which is set in, does.
    const line = [word('rule', 50, 500), word('these:', 90, 500)];
    const over = (first: string, left: number) => page(word(first, left, 60), word('bread', 90, 60));
    expect(parted.find(page(...body, ...line), room, over('nobody’s', 50))).toEqual([]);
    expect(parted.find(page(...body, ...line), room, over('ropes', 64))).toHaveLength(1);
    expect(parted.find(page(...body, ...line), room, over('Ropes', 50))).toHaveLength(1);
    // A single page ends in its code, whatever its size.
    expect(parted.find(page(...body, heading), { ...room, flows: false })).toEqual([]);
  });
});

describe('the judge of collisions', () => {
  it('finds words that lie over each other, and says which', () => {
    expect(facts(collision.find(page(word('read', 50, 100), word('bread', 57, 103)), room))).toEqual([
      'sheet-collision: the words “read” and “bread” are printed over each other',
    ]);
  });

  it('lets words stand side by side and line under line, and tails touch the accents below', () => {
    expect(collision.find(page(word('read', 50, 100), word('bread', 73, 100), word('again', 50, 110)), room)).toEqual(
      [],
    );
    expect(collision.find(page(word('read', 50, 100), word('bread', 50, 105.5)), room)).toEqual([]);
  });

  it('finds each pair once, however the words are ordered', () => {
    const words = [word('ccc', 50, 300), word('aaa', 50, 100), word('bbb', 51, 100), word('ddd', 52, 300)];
    expect(collision.find(page(...words), room)).toHaveLength(2);
    expect(collision.find(page(...words.reverse()), room)).toHaveLength(2);
  });
});

describe('the judge of the trim', () => {
  it.each([
    ['left', word('read', 2, 100)],
    ['right', word('read', 399, 100)],
    ['above', word('read', 50, 9)],
    ['below', word('read', 50, 594)],
    ['wholly outside', word('read', 450, 700)],
  ])('finds a word nearer than 1 mm, %s', (_, near) => {
    expect(facts(trimEdge.find(page(near), room))).toEqual([
      'sheet-collision: the word “read” is less than 1 mm from the edge, or over it',
    ]);
  });

  it('lets a word stand at 1 mm', () => {
    const least = millimetresInPoints(1);
    expect(
      trimEdge.find(
        page(word('read', least, 100), word('read', 50, 595 - least), word('read', 420 - least - 19.5, 100)),
        room,
      ),
    ).toEqual([]);
  });
});

describe('the judge of the margins', () => {
  it('finds words left, right, above and below the text', () => {
    const outside = [word('read', 30, 100), word('read', 370, 100), word('read', 50, 40), word('read', 50, 560)];
    for (const one of outside)
      expect(facts(margins.find(page(one), room))).toEqual([
        'sheet-collision: the word “read” stands outside the margin',
      ]);
  });

  it('lets words stand in the running foot, and nowhere else below the text', () => {
    expect(margins.find(page(word('read', 50, 570)), room)).toEqual([]);
    expect(margins.find(page(word('read', 50, 560)), room)).toHaveLength(1);
    expect(margins.find(page(word('read', 50, 570)), { top: 40, side: 42, bottom: 45 })).toHaveLength(1);
  });

  it('lets the tail of a large j hang to the left, and no other letter', () => {
    const large = { ...word('joven', 36, 100), size: 100 };
    expect(margins.find(page(large), room)).toEqual([]);
    expect(margins.find(page({ ...large, text: 'noven' }), room)).toHaveLength(1);
    expect(margins.find(page({ ...large, size: 60 }), room)).toHaveLength(1);
  });

  it('lets a comma hang at the end of a full line', () => {
    expect(margins.find(page(word('read,', 356, 100)), room)).toEqual([]);
  });
});

describe('the judge of wide words', () => {
  it('finds a word that no line between the margins could hold, and lets one be that fits', () => {
    expect(facts(wideWord.find(page(word('x'.repeat(70), 42, 100)), room))).toEqual([
      `sheet-word-too-wide: “${'x'.repeat(70)}” is wider than its column`,
    ]);
    expect(wideWord.find(page(word('x'.repeat(67), 42, 100)), room)).toEqual([]);
  });

  it('shows the beginning of a very long one', () => {
    expect(facts(wideWord.find(page(word('x'.repeat(100), 42, 100)), room))[0]).toContain(`“${'x'.repeat(80)}…”`);
  });
});

describe('the judge of torn addresses', () => {
  it.each([
    ['class-struggle-', 'action@proton.me'],
    ['(class-', 'struggle-action@proton.me).'],
    ['somebody@an-', 'organization.example.org'],
    ['https://example.org/a-', 'long-name'],
    ['class-struggle-', 'action.net/e/kds-1'],
    ['class-struggle-action.net/e/kds-', '1'],
    ['www.some-', 'where.org'],
  ])('finds %s⏎%s', (first, second) => {
    expect(facts(tornAddress.find(page(word(first, 200, 100), word(second, 42, 112)), room))).toEqual([
      `address-torn: the address “${first}${second}” breaks at a hyphen`,
    ]);
  });

  it('finds an address that breaks before the end of its domain', () => {
    expect(
      facts(tornAddress.find(page(word('s-struggle-action', 200, 100), word('.net/e/kds-2', 42, 112)), room)),
    ).toEqual(['address-torn: the address “s-struggle-action.net/e/kds-2” breaks at a full stop']);
  });

  it.each([
    ['a word that was divided', 'obstruc-', 'tion'],
    ['words that a writer joined', 'know-your-', 'rights'],
    ['a sentence without a space', 'well-', 'known.Then'],
    ['letters with full stops', 'A.F.L.-', 'C.I.O.'],
    ['an address that breaks before the @', 'class-struggle-action', '@proton.me'],
    ['an address that breaks after a slash', 'class-struggle-action.net/e/', 'kds-1'],
  ])('lets %s be', (_, first, second) => {
    expect(tornAddress.find(page(word(first, 200, 100), word(second, 42, 112)), room)).toEqual([]);
  });

  it('does not read from one column into the next', () => {
    expect(tornAddress.find(page(word('by-', 100, 500), word('action@proton.me', 240, 60)), room)).toEqual([]);
    expect(tornAddress.find(page(word('class-', 100, 100), word('action@proton.me', 140, 100)), room)).toEqual([]);
  });
});

describe('the judge of marks', () => {
  const row = (...texts: string[]): Word[] => texts.map((text, index) => word(text, 50 + 30 * index, 100));

  it('lets a mark stand between two pieces of a row', () => {
    expect(danglingMark.find(page(...row('KDS-1', '·', 'EN')), room)).toEqual([]);
  });

  it('finds one at the end of a line, at the beginning, and where there is nothing more', () => {
    const next = word('2026-11', 50, 112);
    expect(facts(danglingMark.find(page(...row('KDS-1', '·'), next), room))).toEqual([
      'mark-dangling: a mark “·” stands at the end of a line, beside “KDS-1”',
    ]);
    expect(danglingMark.find(page(...row('KDS-1'), word('·', 50, 112), word('EN', 60, 112)), room)).toHaveLength(1);
    expect(danglingMark.find(page(...row('KDS-1', '·')), room)).toHaveLength(1);
  });
});

describe('the room of a product', () => {
  const product = { marginMm: { top: 14, side: 15, bottom: 16 }, coverMm: 10.5, footMm: 9 };

  it('is its margins, and on the cover those of the cover', () => {
    const mm = millimetresInPoints;
    expect(roomOf(product, 2)).toEqual({ top: mm(14), side: mm(15), bottom: mm(16), foot: mm(9) });
    expect(roomOf(product, 1)).toEqual({ top: mm(10.5), side: mm(10.5), bottom: mm(10.5), foot: mm(9) });
  });
});
