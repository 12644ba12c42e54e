import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/formats/text/page.ts';
import { mark, texts } from '../../../../src/formats/text/text.ts';
import { words, type Language } from '../../../../src/i18n/languages.ts';
import { loadLibrary } from '../../../../src/load/disk.ts';
import { editionIn, isReviewed } from '../../../../src/model/document.ts';
import { allEditions, findDocument, type Library } from '../../../../src/model/library.ts';
import { libraryOf } from '../../made.ts';

const { library } = await loadLibrary('tests/fixtures/campaign');

function write(from: Library, id: string, language: Language = 'en'): string {
  const document = findDocument(from, id);
  const edition = document && editionIn(document, language);
  if (!edition) throw new Error(`No ${id} in ${language}.`);
  return plainText(from, edition);
}

/** Writes a body alone: what stands between the kind and the publisher. */
function body(text: string): string {
  const written = write(libraryOf({ id: 'made', texts: { en: text } }).library, 'made');
  return written
    .slice(written.indexOf('\n\n', written.indexOf('At work')) + 2, written.indexOf('\n\n\nClass Struggle'))
    .trim();
}

describe('a text as plain text', () => {
  it('begins with its title and its summary', () => {
    expect(write(library, 'one-scale').split('\n\n').slice(0, 2)).toEqual([
      'Resolution: one scale for the salt',
      'An invented resolution with blanks to fill in, for a guild that does not exist.',
    ]);
  });

  it('numbers clauses from 1 with their lead words, and puts blanks in brackets', () => {
    const text = write(library, 'one-scale', 'es');
    expect(
      text
        .split('\n')
        .filter((line) => /^\d\. /.test(line))
        .map((line) => line.slice(0, 40)),
    ).toEqual([
      '1. Considerando que la sal de Puerto Eje',
      '2. Considerando que nadie ha visto jamás',
      '1. Por lo tanto, se resuelve que [nombre',
      '2. Se resuelve además que la delegada le',
      '3. Se resuelve además que la secretaría ',
    ]);
    expect(text).toContain('[nombre y número del gremio], en asamblea el día [día de la asamblea],');
  });

  it('gathers the sources under their numbers, and the words of the glossary', () => {
    const text = write(library, 'one-scale');
    expect(text).toMatch(/paid for it(\[1\];|;\[1\])/);
    expect(text).toMatch(
      /\n\n\nSources and notes\n\n\[1\] Invented guild of salt, “The two scales”, 2026, guild of salt <https:\/\/example\.org\/scales>\.?\n/,
    );
    expect(text).toMatch(/\n\n\nWords used here\n\n\w[^\n]*: /);
  });

  it('ends with the publisher, the code, the address and the licence', () => {
    const end = write(library, 'one-scale').split('Class Struggle Action Network').at(-1) ?? '';
    expect(end).toMatch(/Edition [A-Z]+-\d+ · EN · \d{4}-\d{2}\n<https:\/\/[^>]+\/e\/[a-z]+-\d+\/>\n/);
    expect(end).toContain('CC BY-SA 4.0 <https://creativecommons.org/licenses/by-sa/4.0/>');
  });

  it('says of a rights text that it is no legal advice', () => {
    expect(write(library, 'ask-at-the-gate', 'es')).toContain('esto no es asesoría legal');
  });

  it('leaves a line for the hotline, and no number', () => {
    expect(write(library, 'ask-at-the-gate')).toContain('Local hotline: ____');
  });

  it('says when an event is, and when it is not', () => {
    const dated = write(library, 'salt-assembly');
    expect(dated).toMatch(/^When: .+ \(.+\)$/m);
    expect(dated).toMatch(/^Languages: /m);
    const cancelled = library.documents.find(({ facts }) => facts.event?.announced && facts.event.cancelled);
    expect(cancelled).toBeDefined();
    if (cancelled) expect(write(library, cancelled.id)).toMatch(/^Cancelled$/m);
  });

  it('lists the news of a case in order', () => {
    const lines = write(library, 'the-locked-oars')
      .split('\n')
      .filter((line) => /^- .*<https.*\/news\//.test(line));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('oars-locked');
  });

  it('says nothing of the press in English in a Spanish file but the publisher’s name', () => {
    const t = words('en');
    for (const edition of allEditions(library).filter(
      ({ language, ...rest }) => language === 'es' && isReviewed({ language, ...rest }),
    )) {
      const text = plainText(library, edition);
      for (const phrase of [
        t.blocks.whereas,
        t.blocks.termsUsed,
        t.blocks.hotlineLabel,
        t.document.sources,
        t.document.published,
        t.document.contact,
        t.document.pictureCredit + ':',
        t.events.when + ':',
        t.cases.happened,
      ])
        expect(text, edition.path).not.toContain(phrase);
    }
  });
});

describe('how things are written plainly', () => {
  it('writes a paragraph as one line, however long, and keeps a break that the writer wants', () => {
    expect(body('One line\nof the same paragraph.\\\nA new one.')).toBe('One line of the same paragraph.\nA new one.');
  });

  it('writes a heading in a line of its own, after two empty ones', () => {
    expect(body('First.\n\n## Then\n\nSecond.')).toBe('First.\n\n\nThen\n\nSecond.');
  });

  it('writes lists with dashes and numbers, inner ones set in', () => {
    expect(body('3. three\n   - inner\n4. four\n\n- [x] one\n- [ ] two')).toBe(
      '3. three\n\n   - inner\n4. four\n\n- Done: one\n- To do: two',
    );
  });

  it('writes each cell of a table after the head of its column', () => {
    expect(
      body('<Table caption="Hours">\n\n| Day | Hour |\n| --- | --- |\n| Monday | 7 |\n| Friday | 8 |\n\n</Table>'),
    ).toBe('Hours\n\nDay: Monday\nHour: 7\n\nDay: Friday\nHour: 8');
  });

  it('writes a dash for an empty cell, which would read as the answer, and nothing before what heads a row', () => {
    expect(
      body(
        '<Table caption="Hours">\n\n| Part | Monday | Friday |\n| --- | --- | --- |\n| Morning | open | |\n| Evening |\n\n</Table>',
      ),
    ).toBe('Hours\n\nPart: Morning\nMonday: open\nFriday: —\n\nPart: Evening\nMonday: —\nFriday: —');
    expect(
      body(
        '<Table caption="Hours">\n\n| | Monday | Friday |\n| --- | --- | --- |\n| Morning | open | |\n| Evening | | open |\n\n</Table>',
      ),
    ).toBe('Hours\n\nMorning\nMonday: open\nFriday: —\n\nEvening\nMonday: —\nFriday: open');
  });

  it('writes an address once where the words are the address', () => {
    expect(
      body(
        '[The board](https://example.org/rules), https://example.org/a, [example.org](https://example.org/), [us](mailto:a@example.org), [b@example.org](mailto:b@example.org), [555 0100](tel:5550100).',
      ),
    ).toBe(
      'The board <https://example.org/rules>, https://example.org/a, <https://example.org/>, us <a@example.org>, b@example.org, <5550100>.',
    );
  });

  it('leaves a link within the text as words', () => {
    expect(body('See [below](#there).\n\n## There\n\nIt is.')).toBe('See below.\n\n\nThere\n\nIt is.');
  });

  it('writes every other block so that it can be told apart', () => {
    expect(
      body(
        '<Callout tone="warning">\n\nHot.\n\n</Callout>\n\n<Quote by="Somebody">\n\nSaid.\n\n</Quote>\n\n<Figure drawing="door" alt="A door." caption="It is shut." />\n\n<Ask title="Do it">\n\nNow.\n\n</Ask>\n\n---\n\n<More>\n\nMore.\n\n</More>',
      ),
    ).toBe(
      'Take care\nHot.\n\n    Said.\n\n    — Somebody\n\n[Picture: A door.]\nIt is shut.\n\nDo it\nNow.\n\n* * *\n\nMore.',
    );
  });
});

describe('the plan of plain texts', () => {
  it('has a file for every reviewed edition of every kind', () => {
    expect(texts.plan(library).map(({ edition }) => edition)).toEqual(allEditions(library).filter(isReviewed));
  });

  it('begins with the mark of UTF-8, so that accents survive a server that does not name the encoding', async () => {
    const [first] = texts.plan(library);
    const bytes = (await first?.render()) ?? new Uint8Array();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes).startsWith(mark)).toBe(true);
  });
});
