/** The line of the text that printed words are traced to. */
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../../../src/formats/sheet/inspect/place.ts';
import { buildLibrary } from '../../../../../src/model/build.ts';

const text =
  'Bread is made by hands.\n\n- Roses\n- Hands of bakers\n\n<Table caption="Loaves">\n\n| Day | Loaves |\n| - | - |\n| Monday | Rye |\n\n</Table>\n\n<Callout title="Café">\n\nHands and rye.[^a]\n\n</Callout>\n\n[^a]: Somebody, 2026.';
const file = (name: string, content: string) => ({
  path: `content/guides/bread/${name}`,
  bytes: new TextEncoder().encode(content),
});
const facts =
  'code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: bread\n';
const edition = buildLibrary(
  [file('facts.yml', facts), file('en.mdx', `---\ntitle: Bread\nsummary: A test.\nslug: bread\n---\n\n${text}\n`)],
  'content',
).library.documents[0]?.editions[0];

describe('the line of printed words', () => {
  it.each([
    [['hands.', 'Bread'], 7],
    [['Monday', 'Rye'], 14],
    [['Hands', 'rye.'], 22],
    [['Cafe\u0301'], 20],
    [['Somebody,'], 26],
    [['Hands', 'bakers'], 10],
    [['made', 'Monday'], 14],
    [['bak-'], 10],
  ])('%j', (words, line) => {
    if (!edition) throw new Error('There is no edition.');
    expect(lineOf(edition, words)).toBe(line);
  });

  it('is none for words that are the sheet’s own', () => {
    if (!edition) throw new Error('There is no edition.');
    expect(lineOf(edition, ['Nowhere'])).toBeUndefined();
  });
});
