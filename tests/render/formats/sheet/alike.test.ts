/** Both languages are equal: where one has no room for the drawing on a quarter sheet, none has it, on sheets of their own and back to back. */
import { expect, it } from 'vitest';
import { printedPages } from '../../../../src/formats/sheet/inspect/words.ts';
import { drawLeaf } from '../../../../src/formats/sheet/leaf.ts';
import { buildLibrary } from '../../../../src/model/build.ts';
import { ownCache } from '../../own-cache.ts';

ownCache();

/** Whether each page of the quarter sheets has its drawing: in English, in Spanish, and back to back. @param words in English and in Spanish */
async function pictures(...words: readonly [english: number, spanish: number]): Promise<boolean[][]> {
  const file = (name: string, said: string) => ({
    path: `content/leaflets/lamps/${name}`,
    bytes: new TextEncoder().encode(said),
  });
  const text = (language: string, count: number): string =>
    `---\ntitle: Keep the lamps lit\nsummary: A test.\nslug: lamps\n${language === 'English' ? '' : 'translation:\n  of: en\n  status: reviewed\n  reviewedBy: second reader\n  reviewedOn: 2026-05-01\n'}---\n\n**${language}.** ${'Bring the lamps to the gate. '.repeat(count / 6)}\n\n<Ask title="Come">\n\nTell two.\n\n</Ask>\n`;
  const facts =
    'code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: hands\n';
  const { library } = buildLibrary(
    [file('facts.yml', facts), file('en.mdx', text('English', words[0])), file('es.mdx', text('Español', words[1]))],
    'content',
  );
  const both = library.documents[0]!.editions;
  expect(both).toHaveLength(2);
  const of = async (editions: typeof both): Promise<boolean[]> => {
    const leaf = await drawLeaf({ library, editions, product: 'quarter', paper: 'letter', style: 'color' });
    const pages = await printedPages((await leaf.read()).pdf);
    return pages.map(({ marks, height }) => marks.some(({ top, bottom }) => bottom < height / 2 && bottom - top > 24));
  };
  return [...(await Promise.all(both.map((edition) => of([edition])))), await of(both)];
}

it('is there in all languages where all have room', async () => {
  expect(await pictures(60, 70)).toEqual([[true], [true], [true, true]]);
});

it('is there in none where one has no room', async () => {
  expect(await pictures(60, 288)).toEqual([[false], [false], [false, false]]);
  expect(await pictures(288, 60)).toEqual([[false], [false], [false, false]]);
});
