import { beforeAll, describe, expect, it } from 'vitest';
import { allEnds, cardEnds, lineEnds, printedLines, type LineEnds } from '../../../scripts/bench/lines.ts';
import { titleRoom } from '../../../src/formats/ebook/cover.ts';
import { setTitle } from '../../../src/look/cover.ts';
import { printedPages } from '../../../src/formats/sheet/inspect/words.ts';
import { drawLeaf } from '../../../src/formats/sheet/leaf.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import { headlineSet } from '../../../src/model/headline.ts';
import { allEditions, type Library } from '../../../src/model/library.ts';
import { sheetsOf } from '../../../src/model/sheets.ts';

/** Most line ends, of a hundred, that may be weak: it was forty when lines were broken by length. */
const most = 5;

let library: Library;
beforeAll(async () => {
  ({ library } = await loadLibrary());
});

function expectGood({ ends, weak, torn }: LineEnds): void {
  expect(torn).toEqual([]);
  expect((100 * weak.length) / ends, weak.join('\n')).toBeLessThanOrEqual(most);
}

describe('The headlines of the campaign', () => {
  it('break by their sense on every card', () => {
    const found = allEnds([...cardEnds(library).values()]);
    expect(found.ends).toBeGreaterThan(300);
    expectGood(found);
  });

  it('break by their sense on the covers of e-books', () => {
    const found = allEditions(library).map((edition) =>
      lineEnds(
        library,
        edition.language,
        setTitle(headlineSet(library, edition, edition.words.title), edition.language, titleRoom).lines,
      ),
    );
    expectGood(allEnds(found));
  });

  it('break by their sense on flyers, handbills and posters', async () => {
    const found: LineEnds[] = [];
    for (const document of library.documents)
      for (const edition of document.editions)
        for (const product of (['flyer', 'quarter'] as const).filter((one) => sheetsOf(document).includes(one))) {
          const leaf = await drawLeaf({ library, editions: [edition], product, paper: 'letter', style: 'color' });
          const [page] = await printedPages((await leaf.read()).pdf);
          const lines = printedLines(page?.words ?? [], edition.words.title);
          expect(lines, `${edition.path} ${product}`).not.toEqual([]);
          found.push(lineEnds(library, edition.language, lines));
        }
    expectGood(allEnds(found));
  }, 300_000);
});
