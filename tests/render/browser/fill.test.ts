import { extractText, getDocumentProxy } from 'unpdf';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { setPdf } from '../../../src/browser/tools/fill-pdf.ts';
import { filled } from '../../../src/browser/tools/fill-text.ts';
import { fillWord } from '../../../src/browser/tools/fill-word.ts';
import { linesOf, pagesOf, paragraphsOf } from '../../../src/browser/tools/page-lines.ts';
import { Undo } from '../../../src/browser/tools/undo.ts';
import { openText } from '../../../src/formats/text/open.ts';
import { wordFile } from '../../../src/formats/word/file.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import { hasFillPage } from '../../../src/model/blanks.ts';
import { editionIn, type Edition } from '../../../src/model/document.ts';
import { allEditions, findDocument } from '../../../src/model/library.ts';
import { openModel } from '../../../src/views/fill.ts';

const { library } = await loadLibrary('tests/fixtures/campaign');
const edition = editionIn(findDocument(library, 'one-scale')!, 'en') as Edition;
const { blanks, paper, aloud } = openText(library, edition);
const values = ['Salt Guild 7 & “Đặng”', '', 'Ana'];

describe('the formal text of a resolution', () => {
  it('is opened where its blanks are, with the sources of its own notes and which model it is', () => {
    expect(blanks).toEqual(['name and number of the guild', 'day of the meeting', 'name of the chair']);
    const text = filled(paper, blanks, values);
    expect(text).toContain('Salt Guild 7 & “Đặng”, meeting on [day of the meeting],');
    expect(text).toContain('Signed by Ana.');
    expect(text).toContain('[1] Invented guild of salt');
    expect(text).toMatch(/“Resolution: one scale for the salt”, <https?:\/\/\S+one-scale\/>$/);
    expect(text).not.toContain('ask for a second');
  });

  it('is read out without the marks of notes and without addresses', () => {
    const text = filled(aloud, blanks, values);
    expect(text).toContain('those who are paid for it;\n');
    expect(text).not.toMatch(/https?:|\[1\]/);
  });

  it('tells of each blank what it stands in', () => {
    expect(openModel(library, edition).fields[0]).toEqual({
      says: 'name and number of the guild',
      before: '1. Therefore be it resolved, that',
      after: ', meeting on',
    });
  });

  it('has a page where a model has blanks, and no other text has one', () => {
    const kinds = new Set(allEditions(library).flatMap((one) => (hasFillPage(one) ? one.document.kind : [])));
    expect([...kinds]).toEqual(['resolutions']);
  });
});

describe('its Word file', () => {
  it('keeps everything but the blanks that were filled in', async () => {
    const bytes = await wordFile(library, edition);
    const before = unzipSync(bytes);
    const after = unzipSync(fillWord(bytes, blanks, values));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const name of Object.keys(before))
      if (name !== 'word/document.xml') expect(after[name], name).toEqual(before[name]);
    const xml = strFromU8(after['word/document.xml']!);
    expect(xml).toContain('>Salt Guild 7 &amp; “Đặng”</w:t>');
    expect(xml).not.toContain('[name and number of the guild]');
    expect(xml).toContain('[day of the meeting]');
    expect(xml.match(/<w:showingPlcHdr/g)).toHaveLength(1);
    expect(xml.match(/<w:footnoteReference/g)?.length).toBe(
      strFromU8(before['word/document.xml']!).match(/<w:footnoteReference/g)?.length,
    );
  });

  it('is refused when it is another file', async () => {
    const other = await wordFile(library, editionIn(findDocument(library, 'one-scale')!, 'es') as Edition);
    expect(() => fillWord(other, blanks, values)).toThrow('noWord');
    expect(() => fillWord(new Uint8Array(8), blanks, values)).toThrow('noWord');
  });
});

describe('its PDF', () => {
  it('has all its words, also letters that the reading face lacks, and names those that nothing draws', async () => {
    const bytes = await setPdf(filled(paper, blanks, values), 'letter', 'A title', 'en');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    const words = text.replace(/\s+/g, ' ');
    expect(words).toContain('Salt Guild 7 & “Đặng”, meeting on [day of the meeting]');
    expect(words).toContain('Invented guild of salt');
    await expect(setPdf('漢 a', 'a4', 'A title', 'en')).rejects.toMatchObject({ sentence: 'letters', given: ['漢'] });
  });

  it('breaks lines at spaces and longer words within, and keeps a heading with what follows', () => {
    const wide = (words: string): number => words.length;
    const lines = linesOf(paragraphsOf('Title\n\none two three\n\n\nHead\n\nabcdefghijkl'), 8, wide);
    expect(lines.map(({ words }) => words)).toEqual(['Title', 'one two', 'three', 'Head', 'abcdefgh', 'ijkl']);
    expect(lines.map(({ role }) => role)).toEqual(['title', 'text', 'text', 'heading', 'text', 'text']);
    const high = lines.slice(0, 4).reduce((sum, { above, height }) => sum + above + height, 0);
    expect(pagesOf(lines, high).map((page) => page[0]?.words)).toEqual(['Title', 'Head']);
  });
});

it('what was typed into one field in one go is undone in one step', () => {
  const past = new Undo('');
  past.note('a', 'one');
  past.note('ab', 'one');
  past.note('ab c', 'two');
  expect([past.back(), past.back(), past.can, past.back()]).toEqual(['ab', '', false, '']);
});
