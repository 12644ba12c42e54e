/** A form: rows high enough for a hand, a field for each cell to write in, each in the structure of its page. */
import { PDFDocument, type PDFTextField } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { drawLeaf, type Leaf } from '../../../../src/formats/sheet/leaf.ts';
import { millimetresInPoints } from '../../../../src/formats/sheet/papers.ts';
import { planSheets } from '../../../../src/formats/sheet/sheet.ts';
import { buildLibrary } from '../../../../src/model/build.ts';
import { ProblemError } from '../../../../src/model/problems.ts';
import type { Library } from '../../../../src/model/library.ts';
import { ownCache } from '../../own-cache.ts';

ownCache();

/** A guide with one row of two cells and so many rows of one. */
function guide(rows: number, below = ''): Library {
  const lines = Array.from({ length: rows }, (_, index) => `| ${index + 1} | | Bread |`).join('\n');
  const body = `<Table caption="Head">\n\n| Kept by | Until |\n| --- | --- |\n| | <Blank>a day</Blank> |\n\n</Table>\n\n<Table caption="Rows">\n\n| | Name | Brings |\n| --- | --- | --- |\n${lines}\n\n</Table>\n\n${below}\n\n<Ask title="Keep it safe">\n\nOne keeper.\n\n</Ask>`;
  const file = (name: string, text: string) => ({
    path: `content/guides/list/${name}`,
    bytes: new TextEncoder().encode(text),
  });
  return buildLibrary(
    [
      file(
        'facts.yml',
        'code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: hands\nsheets: [form]\n',
      ),
      file('en.mdx', `---\ntitle: A list for tonight\nsummary: A test.\nslug: list\n---\n\n${body}\n`),
    ],
    'content',
  ).library;
}

async function leafOn(library: Library, paper: 'letter' | 'a4'): Promise<Leaf> {
  const { editions } = library.documents[0]!;
  return (await drawLeaf({ library, editions, product: 'form', paper, style: 'color' })).read();
}

it.each(['letter', 'a4'] as const)(
  'gives all cells the room of the page on %s, and none less than 7 mm with its rules',
  async (paper) => {
    for (const rows of [4, 18]) {
      const { boxes, pages } = await leafOn(guide(rows), paper);
      const answers = boxes.filter(({ kind }) => kind === 'answer');
      expect(pages).toBe(1);
      expect(answers.map(({ says }) => says)).toEqual([
        'Kept by',
        'Until, a day',
        ...Array.from({ length: rows }, (_, index) => `Name, ${index + 1}`),
      ]);
      const tops = answers.slice(2).map(({ y }) => y);
      for (const [index, top] of tops.slice(1).entries())
        expect(top - tops[index]!).toBeGreaterThan(millimetresInPoints(7));
    }
  },
);

it('refuses words that leave a hand no room, and says how much is too much', async () => {
  const library = guide(18, 'Bread for all who work tonight, and lamps for the gate. '.repeat(60));
  const error: unknown = await leafOn(library, 'letter').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect((error as ProblemError).problem.code).toBe('sheet-overflow');
});

it('has a field for each cell, behind those of the committee, with its name for who hears the page', async () => {
  const sheet = planSheets(guide(3)).find(({ style, paper }) => style === 'fillable' && paper === 'letter')!;
  const document = await PDFDocument.load(await sheet.render());
  const fields = document.getForm().getFields() as PDFTextField[];
  const names = ['hotline', 'place', 'date', ...Array.from({ length: 5 }, (_, index) => `answer-${index + 1}`)];
  expect(fields.map((field) => field.getName())).toEqual(names);
  const whole = document.context.enumerateIndirectObjects().map(([, object]) => object.toString());
  expect(whole.join('\n').match(/\/S \/Form\b/g)).toHaveLength(names.length);
});
