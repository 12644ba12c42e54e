import { strFromU8, unzipSync } from 'fflate';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { wordFile } from '../../../../src/formats/word/file.ts';
import { wordFiles, wordType } from '../../../../src/formats/word/word.ts';
import { words, type Language } from '../../../../src/i18n/languages.ts';
import { loadLibrary } from '../../../../src/load/disk.ts';
import { editionIn, type Edition } from '../../../../src/model/document.ts';
import { findDocument, type Library } from '../../../../src/model/library.ts';
import { inlineText } from '../../../../src/model/nodes.ts';
import { everywhere, inlinesIn } from '../../../../src/model/visit.ts';
import { libraryOf } from '../../../unit/made.ts';

const { library } = await loadLibrary('tests/fixtures/campaign');

function edition(from: Library, id: string, language: Language): Edition {
  const document = findDocument(from, id);
  const found = document && editionIn(document, language);
  if (!found) throw new Error(`No ${id} in ${language}.`);
  return found;
}

/** The parts of a file as text, by name. */
async function parts(from: Library, id: string, language: Language): Promise<Record<string, string>> {
  const files = unzipSync(await wordFile(from, edition(from, id, language)));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

interface Line {
  readonly style: string;
  /** Number of the list that the paragraph belongs to; absent outside lists. */
  readonly list?: string;
  readonly text: string;
}

/** The paragraphs of a part: style, list and words. */
function lines(xml = ''): Line[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inside = '']) => {
    const list = /<w:numId w:val="(\d+)"/.exec(inside)?.[1];
    return {
      style: /<w:pStyle w:val="(\w+)"/.exec(inside)?.[1] ?? 'Normal',
      ...(list ? { list } : {}),
      text: plain(inside),
    };
  });
}

/** The words of a piece of XML, with its entities resolved. */
function plain(xml: string): string {
  const text = (node: DefaultTreeAdapterTypes.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : '';
  return text(parseFragment([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, value]) => value).join('')));
}

/** The definition of a list: first number, form and pattern of its first rank. */
function definition(numbering: string, list: string): Record<'start' | 'form' | 'pattern', string | undefined> {
  const [, number = ''] =
    /<w:num\b[^>]*>.*?<\/w:num>/gs
      [Symbol.matchAll](numbering)
      .map(([all]) => new RegExp(`w:numId="${list}".*?<w:abstractNumId w:val="(\\d+)"`, 's').exec(all))
      .find(Boolean) ?? [];
  const abstract =
    [...numbering.matchAll(/<w:abstractNum .*?<\/w:abstractNum>/gs)]
      .map(([all]) => all)
      .find((all) => all.includes(`w:abstractNumId="${number}"`)) ?? '';
  const value = (name: string): string | undefined => new RegExp(`<w:${name} w:val="([^"]*)"`).exec(abstract)?.[1];
  return { start: value('start'), form: value('numFmt'), pattern: value('lvlText') };
}

describe('a resolution as a Word file', async () => {
  const english = await parts(library, 'one-scale', 'en');
  const spanish = await parts(library, 'one-scale', 'es');
  const body = english['word/document.xml'] ?? '';
  const text = lines(body);

  it('begins with the formal text alone, and helps to pass it on a new page', () => {
    expect(text[0]).toEqual({ style: 'Title', text: 'Resolution for one scale, in the sight of all' });
    const next = text.findIndex(({ style }) => style === 'Heading1');
    expect(text[next]?.text).toBe('Resolution: one scale for the salt');
    expect(text.slice(1, next).every(({ style }) => style === 'ListNumber')).toBe(true);
    expect(
      [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:pageBreakBefore\/>.*?<\/w:p>/gs)].map(([all]) => plain(all)),
    ).toEqual(['Resolution: one scale for the salt']);
  });

  it('numbers the reasons and the decisions each from 1, by itself', () => {
    const clauses = text.filter(({ style }) => style === 'ListNumber').slice(0, 5);
    const lists = [...new Set(clauses.map(({ list }) => list))];
    expect(clauses.map(({ list }) => lists.indexOf(list))).toEqual([0, 0, 1, 1, 1]);
    for (const list of lists)
      expect(definition(english['word/numbering.xml'] ?? '', list ?? '')).toEqual({
        start: '1',
        form: 'decimal',
        pattern: '%1.',
      });
    for (const { text: clause } of clauses) expect(clause).not.toMatch(/^\d/);
  });

  it.each([
    ['en', english],
    ['es', spanish],
  ] as const)('puts the lead words before each clause in bold (%s)', (language, file) => {
    const t = words(language).blocks;
    const leads = [
      ...(file['word/document.xml'] ?? '').matchAll(
        /<w:pStyle w:val="ListNumber"\/>.*?<\/w:pPr><w:r><w:rPr><w:b\/><w:bCs\/><\/w:rPr>(.*?)<\/w:r>/gs,
      ),
    ].map(([, run = '']) => plain(run));
    expect(leads).toEqual([t.whereas, t.whereas, t.resolvedFirst, t.resolvedNext, t.resolvedNext]);
  });

  it.each([
    ['en', english, 'Blank: '],
    ['es', spanish, 'Espacio en blanco: '],
  ] as const)('keeps every blank as a control to type over, with its name (%s)', (language, file, called) => {
    const says = [...inlinesIn(edition(library, 'one-scale', language).body.flow, everywhere)].flatMap((node) =>
      node.type === 'blank' ? [inlineText(node.children)] : [],
    );
    const controls = [...(file['word/document.xml'] ?? '').matchAll(/<w:sdt>(.*?)<\/w:sdt>/gs)].map(
      ([, inside = '']) => inside,
    );
    expect(says).toHaveLength(3);
    expect(controls.map(plain)).toEqual(says.map((what) => `[${what}]`));
    expect(controls.map((control) => /<w:alias w:val="([^"]*)"/.exec(control)?.[1])).toEqual(
      says.map((what) => `${called}${what}`),
    );
    for (const control of controls) expect(control).toContain('<w:showingPlcHdr/>');
    const ids = controls.map((control) => /<w:id w:val="(\d+)"/.exec(control)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives sources as real footnotes with their links', () => {
    expect(body).toContain('<w:footnoteReference w:id="1"/>');
    const note = /<w:footnote w:id="1">(.*?)<\/w:footnote>/s.exec(english['word/footnotes.xml'] ?? '')?.[1] ?? '';
    expect(lines(note)).toEqual([
      { style: 'FootnoteText', text: ' Invented guild of salt, “The two scales”, 2026, guild of salt.' },
    ]);
    expect(english['word/_rels/footnotes.xml.rels']).toContain('Target="https://example.org/scales"');
  });

  it('leads to our own texts by their whole address, in the reader’s language', () => {
    expect(spanish['word/_rels/document.xml.rels']).toMatch(/Target="https:\/\/[^"]+\/es\/[^"]+\/"/);
    expect(spanish['word/_rels/document.xml.rels']).not.toMatch(/Target="[^"]*(doc:|\/en\/)/);
  });

  it.each([
    ['en', english, 'en-US'],
    ['es', spanish, 'es-US'],
  ] as const)('says its language to the speller, the reader and the catalogue (%s)', (_, file, locale) => {
    expect(file['word/styles.xml']).toContain(`<w:lang w:val="${locale}"/>`);
    expect(file['docProps/core.xml']).toContain(`<dc:language>${locale}</dc:language>`);
  });

  it('names the publisher as its author, and its day of change as its time', () => {
    const core = spanish['docProps/core.xml'] ?? '';
    expect(/<dc:creator>(.*?)</.exec(core)?.[1]).toBe('Class Struggle Action Network');
    expect(/<cp:lastModifiedBy>(.*?)</.exec(core)?.[1]).toBe('Class Struggle Action Network');
    const { facts } = edition(library, 'one-scale', 'es').document;
    expect([...core.matchAll(/W3CDTF">([^<]*)/g)].map(([, time]) => time)).toEqual([
      `${facts.published}T12:00:00Z`,
      `${facts.published}T12:00:00Z`,
    ]);
  });

  it('says nothing of the press in English in a Spanish file, but the publisher’s name, marked as English', () => {
    const shown = ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml', 'word/footer1.xml']
      .map((name) => spanish[name] ?? '')
      .join('');
    const t = words('en');
    for (const phrase of [
      t.blocks.whereas,
      t.blocks.resolvedFirst,
      t.blocks.resolvedNext,
      t.blocks.termsUsed,
      t.document.published,
      t.document.checked,
      t.document.code,
      t.document.contact,
      t.footer.publisher,
      t.footer.words,
      ' of ',
      'Blank:',
    ])
      expect(plain(shown), phrase).not.toContain(phrase);
    expect(plain(spanish['word/footer1.xml'] ?? '')).toMatch(/ES · .* de /);
    expect(spanish['word/header1.xml']).toMatch(
      /<w:lang w:val="en-US"\/><\/w:rPr><w:t[^>]*>Class Struggle Action Network/,
    );
  });

  it('counts its pages by fields, so that they stay right when it grows', () => {
    expect(english['word/footer1.xml']).toMatch(/PAGE<.*NUMPAGES</s);
  });

  it('is printed on Letter with margins of an inch', () => {
    expect(body).toContain('<w:pgSz w:w="12240" w:h="15840"');
    expect(body).toContain('<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"');
  });
});

describe('a leaflet as a Word file', async () => {
  const spanish = await parts(library, 'ask-at-the-gate', 'es');
  const body = spanish['word/document.xml'] ?? '';

  it('carries the flyer, then what the page adds, then the card without its code to scan', () => {
    const text = lines(body);
    expect(text[0]?.style).toBe('Title');
    expect(text.map(({ style }) => style)).toEqual(
      expect.arrayContaining(['Subtitle', 'Heading1', 'ListNumber', 'ListBullet', 'Label', 'Imprint']),
    );
    const { cardFront, cardBack } = words('es').blocks;
    expect(text.map(({ text: said }) => said)).toEqual(expect.arrayContaining([cardFront, cardBack]));
    expect(Object.keys(spanish).filter((name) => name.startsWith('word/media/'))).toEqual([]);
  });

  it('marks the officer’s side of the card as English', () => {
    expect(body).toMatch(/<w:lang w:val="en-US"\/>(?:(?!<\/w:p>).)*To the harbor officer/s);
  });

  it('leaves the number of the hotline to be typed, and says that it is no legal advice', () => {
    const { hotlineHelp } = words('es').blocks;
    expect([...body.matchAll(/<w:sdt>(.*?)<\/w:sdt>/gs)].map(([, inside = '']) => plain(inside))).toContain(
      `[${hotlineHelp}]`,
    );
    expect(plain(body)).toContain('esto no es asesoría legal');
  });
});

describe('everything a text can hold', async () => {
  const made = libraryOf({
    id: 'all',
    texts: {
      en: [
        'Called[^a] and called again.[^a]\n\nSee [below](#the-table) and write to [us](mailto:a@example.org).\n\n## The table\n\n<Table caption="What it shows">\n\n| Day | Hour |\n| --- | ---: |\n| Monday | 7 |\n\n</Table>',
        '3. three\n   - inner\n4. four\n\n   more of four\n\n- [x] done\n- [ ] open\n\n---\n\n`code` ~~gone~~ *soft*',
        '<Quote by="Somebody">\n\nSaid.\n\n</Quote>\n\n<Figure drawing="door" alt="A door." caption="It is shut." />\n\n<Columns>\n\nLeft.\n\n</Columns>\n\n<Ask title="Do it">\n\nNow.\n\n</Ask>\n\n[^a]: A source, 2026.',
      ].join('\n\n'),
    },
  }).library;
  const file = await parts(made, 'all', 'en');
  const body = file['word/document.xml'] ?? '';

  it('refers to a footnote that was called before, instead of printing it twice', () => {
    expect(body.match(/<w:footnoteReference /g)).toHaveLength(1);
    expect(body).toMatch(/<w:bookmarkStart w:name="note1".*NOTEREF note1/s);
  });

  it('leads to a heading of its own by a bookmark', () => {
    const anchor = /<w:hyperlink [^>]*w:anchor="(\w+)"/.exec(body)?.[1] ?? 'none';
    expect(body).toMatch(new RegExp(`<w:bookmarkStart w:name="${anchor}"[^>]*>(?:(?!</w:p>).)*The table`, 's'));
  });

  it('repeats the head of a table on each page, under its caption', () => {
    expect(body).toMatch(/What it shows.*<w:tbl>.*<w:tblHeader\/>.*Day.*Hour.*Monday/s);
  });

  it('sets what heads a row in bold, where the corner of a table is empty', async () => {
    const table = '<Table caption="Hours">\n\n| | Monday |\n| --- | --- |\n| Morning | open |\n\n</Table>';
    const xml =
      (await parts(libraryOf({ id: 'hours', texts: { en: table } }).library, 'hours', 'en'))['word/document.xml'] ?? '';
    const bold = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)]
      .filter(([run]) => run.includes('<w:b/>'))
      .map(([run]) => />([^<>]+)<\/w:t>/.exec(run)?.[1]);
    expect(bold).toEqual(expect.arrayContaining(['Monday', 'Morning']));
    expect(bold).not.toContain('open');
    expect(xml).toContain('w:firstColumn="true"');
  });

  it('keeps the first number and the rank of a list', () => {
    const three = lines(body).find(({ text }) => text === 'three');
    expect(definition(file['word/numbering.xml'] ?? '', three?.list ?? '')).toMatchObject({ start: '3' });
    expect(body).toMatch(/<w:ilvl w:val="1"\/>(?:(?!<\/w:p>).)*inner/s);
    expect(
      lines(body)
        .filter(({ text }) => /^(Done|To do): /.test(text))
        .map(({ text }) => text),
    ).toEqual(['Done: done', 'To do: open']);
  });

  it('shows a drawn picture with words for those who cannot see it', () => {
    expect(Object.keys(file).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(body).toContain('descr="A door."');
  });

  it('draws the last line of a frame under its last paragraph alone, also where a list ends it', async () => {
    const text =
      '<Callout tone="note" title="Look">\n\nFirst.\n\nSecond.\n\n</Callout>\n\nBetween.\n\n<Ask title="Do it">\n\nBefore.\n\n- one\n- two\n  - inner\n\n</Ask>\n\nAfter.';
    const xml =
      (await parts(libraryOf({ id: 'frame', texts: { en: text } }).library, 'frame', 'en'))['word/document.xml'] ?? '';
    const own = xml.slice(0, xml.indexOf('After.')); // the imprint behind it has a line of its own
    const lined = (side: string): string[] =>
      [...own.matchAll(/<w:p>(.*?)<\/w:p>/gs)]
        .filter(([, inside = '']) => new RegExp(`<w:pBdr>(?:(?!</w:pBdr>).)*<w:${side} `, 's').test(inside))
        .map(([all]) => plain(all));
    expect(lined('top')).toEqual(['Look', 'Do it']);
    expect(lined('bottom')).toEqual(['Second.', 'inner']);
  });

  it('leaves no word out', () => {
    for (const word of [
      'code',
      'gone',
      'soft',
      'more of four',
      'Said.',
      '— Somebody',
      'It is shut.',
      'Left.',
      'Do it',
      'Now.',
    ])
      expect(plain(body)).toContain(word);
  });

  it('is made of XML that is closed as it was opened', () => {
    for (const [name, xml] of Object.entries(file).filter(([each]) => /\.(xml|rels)$/.test(each))) {
      const open: string[] = [];
      for (const [, end, tag = '', alone] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
        if (end) expect(open.pop(), name).toBe(tag);
        else if (!alone) open.push(tag);
      }
      expect(open, name).toEqual([]);
    }
  });
});

describe('the plan of Word files', () => {
  it('has a file for every reviewed edition of resolutions and leaflets, and for nothing else', () => {
    const planned = wordFiles.plan(library);
    expect(new Set(planned.map(({ edition: of }) => of?.document.kind))).toEqual(new Set(['resolutions', 'leaflets']));
    expect(planned.map(({ path }) => path)).toContain('/es/resoluciones/una-sola-balanza/una-sola-balanza.docx');
    for (const { type } of planned) expect(type).toBe(wordType);
  });

  it('makes the same bytes again, in another order and at once', async () => {
    const gate = edition(library, 'ask-at-the-gate', 'en');
    const scale = edition(library, 'one-scale', 'en');
    const first = await wordFile(library, gate);
    const [, second] = await Promise.all([wordFile(library, scale), wordFile(library, gate), wordFile(library, scale)]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
