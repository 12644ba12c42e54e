/** Folded sheets have no page without a reason: a text of one line and five things, the smallest that made four blank pages, and one with all there can be. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../../src/formats/sheet/inspect/figures.ts';
import { roomOf } from '../../../../src/formats/sheet/inspect/inspect.ts';
import { printedPages, type PrintedPage } from '../../../../src/formats/sheet/inspect/words.ts';
import { drawLeaf } from '../../../../src/formats/sheet/leaf.ts';
import { productEntry } from '../../../../src/formats/sheet/products.ts';
import { buildLibrary } from '../../../../src/model/build.ts';
import { ProblemError } from '../../../../src/model/problems.ts';
import type { Library } from '../../../../src/model/library.ts';
import { ownCache } from '../../own-cache.ts';

ownCache();

function leaflet(text: string): Library {
  const file = (name: string, content: string) => ({
    path: `content/leaflets/bring/${name}`,
    bytes: new TextEncoder().encode(content),
  });
  const facts =
    'code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: megaphone\n';
  const head = '---\ntitle: Bring these things.\nsummary: A test.\nslug: bring\n---\n\n';
  const ask = '\n\n<Ask title="Come at six">\n\nMeet us at the blue gate.\n\n</Ask>\n';
  return buildLibrary([file('facts.yml', facts), file('en.mdx', head + text + ask)], 'content').library;
}

async function pagesOf(
  library: Library,
  product: 'zine' | 'trifold' | 'half',
  paper: 'letter' | 'a4',
): Promise<PrintedPage[]> {
  const { editions } = library.documents[0] ?? { editions: [] };
  const drawn = await drawLeaf({ library, editions, product, paper, style: 'color' });
  return printedPages((await drawn.read()).pdf);
}

const said = (page: PrintedPage | undefined): string => page?.words.map(({ text }) => text).join(' ') ?? '';
const things = ['Water', 'A pen', 'A hat', 'A friend', 'A phone', 'A coat'];
const list = (count: number): string =>
  `Come to the gate at six with:\n\n${things
    .slice(0, count)
    .map((name) => `- **${name}.** One of it.`)
    .join('\n')}`;
const section = (name: string, words: number): string => `## ${name}\n\n${'Water and bread. '.repeat(words / 3)}`;

describe.each(['letter', 'a4'] as const)('a folded sheet on %s', (paper) => {
  it.each([
    ['one line and a list', list(5)],
    ['two sentences', '**Come to the gate.** Bring water.'],
    ['a long text', `**Come to the gate.** Bring water.\n\n<More>\n\n${section('Why', 240)}\n\n</More>`],
    ['a quote', '**Come to the gate.** Bring water.\n\n<Quote>\n\nNobody stands alone here.\n\n</Quote>'],
  ])('of %s has no page that is mostly empty', async (_, text) => {
    for (const product of ['zine', 'trifold'] as const) {
      const pages = await pagesOf(leaflet(text), product, paper);
      expect(pages).toHaveLength(product === 'zine' ? 8 : 6);
      for (const [index, page] of pages.entries())
        expect(
          figuresOf(page, roomOf(productEntry(product), index + 1)).fill,
          `${product}, page ${index + 1}: ${said(page)}`,
        ).toBeGreaterThan(0.5);
    }
  });

  it('has a page for each thing of a list in the zine, and what leads to it before', async () => {
    const pages = await pagesOf(leaflet(list(5)), 'zine', paper);
    expect(said(pages[1])).toContain('Come to the gate at six with:');
    things.slice(0, 5).forEach((name, index) => expect(said(pages[2 + index])).toContain(`${name}.`));
    const six = await pagesOf(leaflet(list(6)), 'zine', paper);
    things.forEach((name, index) => expect(said(six[1 + index])).toContain(`${name}.`));
    expect(said(six[1])).toContain('Come to the gate at six with:');
  });

  it('is refused where a page would be mostly empty, and told how to mend it', async () => {
    const text = leaflet('**Come.** Bring water.\n\n<Quote>\n\nNo.\n\n</Quote>');
    const refused = await pagesOf(text, 'zine', paper).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    const problem = refused instanceof ProblemError ? refused.problem : undefined;
    expect(problem?.code).toBe('sheet-underfilled');
    expect(problem?.fact).toMatch(
      /^On page \d of the zine on \w+, in English, only \d+ % of the height is used, and \d+ mm in a row are blank/,
    );
    expect(problem?.fix).toContain('`leaveOut: { zine: "…" }`');
  });

  it('goes on with the sections that fit, whole and in their order', async () => {
    const text = `**Come to the gate.** Bring water.\n\n<More>\n\n${section('One', 90)}\n\n${section('Two', 90)}\n\n${section('Three', 3000)}\n\n${section('Four', 9)}\n\n</More>`;
    for (const product of ['zine', 'trifold'] as const) {
      const whole = (await pagesOf(leaflet(text), product, paper)).map(said).join(' ');
      expect(whole).toContain('One');
      expect(whole).toContain('Two');
      expect(whole).not.toContain('Three');
      expect(whole, 'no section is skipped for a later one').not.toContain('Four');
    }
  });
});

describe('a long list between short pieces', () => {
  it('stands in both columns of a half sheet, in its order, and leaves none of them bare', async () => {
    const text = `**First.** Stay calm.\n\n**Bring six things:**\n\n${things.map((name) => `- **${name}.** One of it, and one more to lend.`).join('\n')}\n\n**Then.** Wait.\n\n**At last.** Sing.`;
    const [page] = await pagesOf(leaflet(text), 'half', 'letter');
    const at = (name: string): { left: number; base: number } => page!.words.find(({ text }) => text === name)!;
    const middle = page!.width / 2;
    expect(['Water.', 'pen.', 'hat.', 'friend.', 'phone.', 'coat.'].map((name) => at(name).left < middle)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(at('Water.').base).toBeCloseTo(at('friend.').base, 0);
    expect(at('At').left).toBeGreaterThan(middle);
    expect(at('At').base).toBeCloseTo(at('Then.').base, 0);
  });
});
