/** What a reader meets on paper that no rule of size finds: a column to write in that has no room, a lead that breaks its last word. */
import { expect, it } from 'vitest';
import type { SheetProduct } from '../../../../src/model/kinds.ts';
import { printedPages, type Word } from '../../../../src/formats/sheet/inspect/words.ts';
import { drawLeaf } from '../../../../src/formats/sheet/leaf.ts';
import { buildLibrary } from '../../../../src/model/build.ts';
import { ownCache } from '../../own-cache.ts';

ownCache();

const lead =
  'How to write a resolution for neighbors, bring it to the meeting of the organization, and act on it together whether you win or lose representation.';

async function wordsOf(product: SheetProduct, paper: 'letter' | 'half-letter', page: number): Promise<readonly Word[]> {
  const text = `<Table caption="Who comes">\n\n| | Name | Task | By when |\n| --- | --- | --- | --- |\n| 1 | | | |\n| 2 | | | |\n\n</Table>\n\n<Ask title="Come">\n\nTell two.\n\n</Ask>`;
  const files = [
    [
      'facts.yml',
      'code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: hands\n',
    ],
    ['en.mdx', `---\ntitle: Lamps\nsummary: ${lead}\nslug: lamps\n---\n\n${text}\n`],
  ].map(([name, said]) => ({ path: `content/guides/lamps/${name}`, bytes: new TextEncoder().encode(said) }));
  const { library } = buildLibrary(files, 'content');
  const leaf = await drawLeaf({ library, editions: library.documents[0]!.editions, product, paper, style: 'color' });
  return (await printedPages((await leaf.read()).pdf))[page]?.words ?? [];
}

it('columns without words share the room that is left, on a copy without a form', async () => {
  const words = await wordsOf('reading', 'letter', 0);
  const [name, task, by] = ['Name', 'Task', 'By'].map((text) => words.find((word) => word.text === text)?.left ?? 0);
  expect(task! - name!).toBeGreaterThan(100);
  expect(by! - task!).toBeGreaterThan(100);
});

it('the lead of small pages breaks no word', async () => {
  const words = await wordsOf('pages', 'half-letter', 1);
  const said = words.map(({ text }) => text).join(' ');
  expect(said).toContain(lead);
});
