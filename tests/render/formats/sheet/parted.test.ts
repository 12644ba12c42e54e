/** What only leads to something is never parted from it: wherever the foot of a page falls, the judge finds nothing. */
import { expect, it } from 'vitest';
import { printedPages } from '../../../../src/formats/sheet/inspect/words.ts';
import { drawLeaf } from '../../../../src/formats/sheet/leaf.ts';
import { buildLibrary } from '../../../../src/model/build.ts';
import type { Library } from '../../../../src/model/library.ts';
import { ownCache } from '../../own-cache.ts';

ownCache();

/** A text in which words with a colon lead to a list after every few lines, so that some foot falls between them. */
const text = (lines: number): string =>
  Array.from(
    { length: 12 },
    (_, index) =>
      `${'Bring the lamps to the gate and wait there. '.repeat((index + lines) % 4)}\n\n**Part ${index}.** Bring these, all of them:\n\n- ropes\n- lamps`,
  ).join('\n\n');

function libraryOf(words: string): Library {
  const files = [
    [
      'facts.yml',
      'code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: hands\n',
    ],
    ['en.mdx', `---\ntitle: Keep the lamps lit\nsummary: A test.\nslug: lamps\n---\n\n${words}\n`],
  ].map(([name, said]) => ({ path: `content/leaflets/lamps/${name}`, bytes: new TextEncoder().encode(said) }));
  return buildLibrary(files, 'content').library;
}

it.each([
  ['pages', 'half-letter', 'color'],
  ['reading', 'a4', 'color'],
  ['flyer', 'letter', 'large'],
] as const)('on the %s on %s, in %s', async (product, paper, style) => {
  for (const lines of [0, 1]) {
    const library = libraryOf(`${text(lines)}\n\n<Ask title="Come">\n\nTell two.\n\n</Ask>`);
    // A leaf with something parted is refused.
    const leaf = await drawLeaf({ library, editions: library.documents[0]!.editions, product, paper, style });
    expect((await leaf.read()).pages).toBeGreaterThan(1);
  }
});

it('keeps an ask on the page of the lines on which its number is written, wherever the foot falls', async () => {
  const pages = new Set<number>();
  for (let count = 8; count < 24; count += 1) {
    const before = Array.from({ length: count }, (_, index) => `Lamp ${index} burns at the gate.`).join('\n\n');
    const library = libraryOf(`${before}\n\n<Ask title="Zeal">\n\nTell two.\n\n</Ask>\n\n<Hotline />`);
    const { editions } = library.documents[0]!;
    const leaf = await drawLeaf({ library, editions, product: 'reading', paper: 'letter', style: 'color' });
    const { pdf, boxes } = await leaf.read();
    const at = (await printedPages(pdf)).findIndex(({ words }) => words.some(({ text }) => text === 'Zeal'));
    expect(boxes.find(({ kind }) => kind === 'hotline')?.page, `${count} lamps`).toBe(at);
    pages.add(at);
  }
  // The foot fell before the ask, and behind it.
  expect([...pages]).toEqual([0, 1]);
});
