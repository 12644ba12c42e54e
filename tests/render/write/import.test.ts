/** Files of other programs become texts of ours: every word comes along, and what cannot come is said. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../../../src/model/build.ts';
import { flowText } from '../../../src/model/nodes.ts';
import { formatReport } from '../../../src/model/problems.ts';
import { ImportError } from '../../../src/write/import/parts.ts';
import { markdownOfHtml as ofHtml, readForeign, type Imported } from '../../../src/write/import/read.ts';

const readForeignIn = (name: string, bytes: Uint8Array): Imported => readForeign(name, bytes, 'en');
const markdownOfHtml = (html: string): string => ofHtml(html, 'es');

const head =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const run = (text: string, look = ''): string =>
  `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const para = (inside: string, look = ''): string => `<w:p>${look ? `<w:pPr>${look}</w:pPr>` : ''}${inside}</w:p>`;
const styled = (style: string, text: string): string => para(run(text), `<w:pStyle w:val="${style}"/>`);
const item = (text: string, list: number, level = 0): string =>
  para(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
const called = (id: string): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

/** Packs a Word file. @param parts other members by name */
function docx(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const members = {
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${head}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `<w:styles ${head}>${[
      ['Ttulo', 'Title', ''],
      ['Ttulo1', 'heading 1', ''],
      ['Ttulo2', 'heading 2', ''],
      ['Mine', 'My own', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'],
    ]
      .map(([id, name, more]) => `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`)
      .join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${head}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="rId9" Target="https://example.org/harbor"/></Relationships>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(members).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );
}

const notes = (texts: readonly string[]): string =>
  `<w:footnotes ${head}><w:footnote w:type="separator" w:id="-1">${para('')}</w:footnote>${texts
    .map((text, index) => `<w:footnote w:id="${index + 1}">${para(run(text))}</w:footnote>`)
    .join('')}</w:footnotes>`;

/** Reads what was brought in as the press reads any text. */
function asText({ body }: Imported): { words: string[]; report: string } {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const { library, problems } = buildLibrary(
    [
      {
        path: 'content/guides/brought/facts.yml',
        bytes: bytes(
          'code: BR-1\npublished: 2026-03-01\nchecked: 2026-02-01\noriginal: en\ntopics: [workplace]\npicture: tools\n',
        ),
      },
      {
        path: 'content/guides/brought/en.mdx',
        bytes: bytes(`---\ntitle: Brought\nsummary: Invented.\nslug: brought\n---\n\n${body}`),
      },
    ],
    'content',
  );
  const edition = library.documents[0]?.editions[0];
  const said = edition
    ? [flowText(edition.body.flow), ...edition.body.notes.map(({ children }) => flowText(children))].join(' ')
    : '';
  return {
    words: wordsOf(said.replaceAll(/⟦[^⟧]*⟧/g, ' ')),
    report: formatReport(
      problems.filter(
        ({ code }) => !/translation-missing|note-without-source|source-undated|picture|placeholder/.test(code),
      ),
    ),
  };
}

const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
const said = (xml: string): string =>
  [
    ...xml
      .replace(/<w:del\b[\s\S]*?<\/w:del>/g, '')
      .replaceAll('</w:p>', '<w:br/>')
      .matchAll(/<w:(?:t|br)\b[^>]*?(?:\/>|>([^<]*)<)/g),
  ]
    .map(([whole, text]) => (whole.startsWith('<w:br') ? ' ' : text))
    .join('')
    .replace(/&lt;|&gt;|&amp;/g, ' ');

type Parts = Readonly<Record<string, string>>;

const given: readonly (readonly [name: string, body: string, parts?: Parts])[] = [
  ['paragraphs', para(run('The gate opens at six. ')) + para(run('Bring a lamp, and $5 * 3 [or] less_than {that}.'))],
  [
    'title and headings',
    `${styled('Ttulo', 'A day')}${styled('Ttulo1', 'Morning')}${para(run('Six.'))}${styled('Ttulo2', 'Late')}${para(run('Ten.'))}${styled('Mine', 'Night')}${para(run('Dark.'))}`,
  ],
  [
    'bold and italics with blanks inside',
    para(
      `${run('One', '<w:b/>')}${run(' two ', '<w:b/>')}${run('three', '<w:i/>')}${run('four', '<w:b/><w:i/>')}${run(' five', '<w:b w:val="0"/>')}`,
    ),
  ],
  [
    'lists of both kinds, one in another',
    `${para(run('Bring:'))}${item('a lamp', 1)}${item('with oil', 1, 1)}${item('a friend', 1)}${para(run('Then:'))}${item('knock', 2)}${item('wait', 2)}`,
  ],
  [
    'a table',
    `<w:tbl>${[
      ['Hour', 'Gate'],
      ['Six', 'Blue | red'],
      ['Ten', ''],
    ]
      .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${para(run(cell))}</w:tc>`).join('')}</w:tr>`)
      .join('')}</w:tbl>`,
  ],
  [
    'links, plain and as fields',
    para(
      `<w:hyperlink r:id="rId9">${run('The harbor')}</w:hyperlink>${run(' and ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/gate" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('the gate')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  ],
  [
    'notes',
    para(`${run('The tower is dark.')}${called('1')}${run(' So is the gate.')}${called('2')}`),
    { 'word/footnotes.xml': notes(['Harbor board, 2026.', 'Gate keeper, 2025.']) },
  ],
  [
    'changes tracked, a comment and macros',
    para(
      `${run('Bring ')}<w:del>${`<w:r><w:delText>no</w:delText></w:r>`}</w:del><w:ins>${run('two')}</w:ins>${run(' lamps.')}<w:r><w:commentReference w:id="1"/></w:r>`,
    ),
    { 'word/vbaProject.bin': 'x', 'word/header1.xml': `<w:hdr ${head}>${para(run('Secret draft'))}</w:hdr>` },
  ],
  [
    'lines that would be marks',
    `${para(run('2026. A year'))}${para(run('# no heading'))}${para(run('- no item'))}${para(run('a--b and c'))}${para(run('one<w:br/>two').replace('one<w:br/>two', 'one</w:t><w:br/><w:t>two'))}`,
  ],
  [
    'content controls and entities',
    `<w:sdt><w:sdtContent>${para(run('Tom &amp; Ana &lt;here&gt; ¿qué?'))}</w:sdtContent></w:sdt>${para(run('The end'))}`,
  ],
];

const files = given.map(([name, body, parts = {}]): [string, string, Parts] => [name, body, parts]);

describe('A Word file', () => {
  test.each(files)('with %s comes with every word, and is a text that the check reads', (_, body, parts) => {
    const imported = readForeignIn('a.docx', docx(body, parts));
    const { words, report } = asText(imported);
    expect(report, imported.body).toBe('');
    const noteWords = parts['word/footnotes.xml'] ?? '';
    expect([...words, ...wordsOf(imported.title ?? '')].sort()).toEqual(wordsOf(`${said(body)} ${said(noteWords)}`));
  });

  test('gives its structure', () => {
    expect(readForeignIn('a.docx', docx(files[1]![1]))).toMatchObject({
      title: 'A day',
      body: '## Morning\n\nSix.\n\n### Late\n\nTen.\n\n### Night\n\nDark.\n',
    });
    expect(readForeignIn('a.docx', docx(files[3]![1])).body).toBe(
      'Bring:\n\n- a lamp\n   - with oil\n- a friend\n\nThen:\n\n1. knock\n1. wait\n',
    );
    expect(readForeignIn('a.docx', docx(files[4]![1])).body).toBe(
      '<Table caption="⟦What the table shows⟧">\n\n| Hour | Gate |\n| --- | --- |\n| Six | Blue \\| red |\n| Ten |  |\n\n</Table>\n',
    );
    expect(readForeignIn('a.docx', docx(files[5]![1])).body).toBe(
      '[The harbor](https://example.org/harbor) and [the gate](https://example.org/gate)\n',
    );
    expect(readForeignIn('a.docx', docx(files[6]![1], files[6]![2])).body).toBe(
      'The tower is dark.[^note-1] So is the gate.[^note-2]\n\n[^note-1]: Harbor board, 2026.\n\n[^note-2]: Gate keeper, 2025.\n',
    );
  });

  test('leaves behind what was deleted, comments, macros and headers, and says so', () => {
    const { body, lost } = readForeignIn('a.docm', docx(files[7]![1], files[7]![2]));
    expect(body).toBe('Bring two lamps.\n');
    expect(Object.fromEntries(lost)).toEqual({ macros: 1, deleted: 1, comments: 1, headers: 1 });
  });

  const many = Array.from({ length: 10_000 }, (_, index) => called(String(index + 1))).join('');
  test.each([
    ['locked', 'a.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['damaged', 'a.docx', strToU8('no archive')],
    ['damaged', 'a.docx', docx('</w:p>')],
    ['damaged', 'a.docx', zipSync({ 'other.xml': strToU8('<a/>') })],
    ['too-long', 'a.docx', docx(para(run('x') + many))],
    ['empty', 'a.docx', docx(para(''))],
    ['old', 'a.doc', strToU8('x')],
    ['kind', 'a.xlsx', strToU8('x')],
    ['too-long', 'a.txt', strToU8('word '.repeat(300_000))],
  ])('is refused as %s, with a reason', (reason, name, bytes) => {
    expect(() => readForeignIn(name, bytes)).toThrow(new ImportError(reason as 'locked'));
  });
});

test('An ODT file comes with headings, lists, notes and links', () => {
  const content = `<office:document-content><office:automatic-styles><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style></office:automatic-styles><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h text:outline-level="1">A day</text:h><text:p>The <text:span text:style-name="T1">gate</text:span> opens<text:s/>at six.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Harbor board, 2026.</text:p></text:note-body></text:note></text:p><text:list text:style-name="L1"><text:list-item><text:p>knock</text:p></text:list-item><text:list-item><text:p>wait</text:p></text:list-item></text:list><text:p><text:a xlink:href="https://example.org">here</text:a></text:p></office:text></office:body></office:document-content>`;
  const imported = readForeignIn('a.odt', zipSync({ 'content.xml': strToU8(content), mimetype: strToU8('x') }));
  expect(imported).toMatchObject({
    title: 'A day',
    body: 'The **gate** opens at six.[^note-1]\n\n1. knock\n1. wait\n\n[here](https://example.org)\n\n[^note-1]: Harbor board, 2026.\n',
  });
  expect(Object.fromEntries(imported.lost)).toEqual({ deleted: 1 });
});

describe('HTML', () => {
  test('of Word comes clean: bullets are items, and nothing of how it looked', () => {
    expect(
      markdownOfHtml(
        '<html><head><style>p{}</style></head><body lang=ES><p class=MsoNormal><b>Faltan</b> cinco<o:p></o:p></p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span>·<span>&nbsp;&nbsp; </span></span>una lámpara</p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1">·&nbsp; un amigo</p></body></html>',
      ),
    ).toBe('**Faltan** cinco\n\n- una lámpara\n- un amigo\n');
  });

  test('of Google Docs comes without its wrapper, with its own marks of bold, and with links that lead where they say', () => {
    expect(
      markdownOfHtml(
        '<b style="font-weight:normal" id="docs-internal-guid-1"><h2><span>Hoy</span></h2><p><span style="font-weight:700">Ya</span><span> es hora: </span><a href="https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fx&sa=D">aquí</a></p><ul><li><p><span>uno</span></p></li><li><p><span>dos</span></p></li></ul></b>',
      ),
    ).toBe('## Hoy\n\n**Ya** es hora: [aquí](https://example.org/x)\n\n- uno\n- dos\n');
  });

  test('of a page comes with tables and quotations, and without scripts', () => {
    expect(
      markdownOfHtml(
        '<div><script>x()</script><blockquote><p>No.</p></blockquote><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></div>',
      ),
    ).toBe('> No.\n\n<Table caption="⟦Qué muestra la tabla⟧">\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n</Table>\n');
  });
});

test('Plain text and Markdown come with paragraphs, lists and the title that stands first', () => {
  expect(readForeignIn('a.txt', strToU8('The gate\nopens.\n\n• a lamp\n• a friend\n\n1) knock\n2) wait\n')).body).toBe(
    'The gate \\\nopens.\n\n- a lamp\n- a friend\n\n1. knock\n1. wait\n',
  );
  expect(readForeignIn('a.md', strToU8('---\nx: y\n---\n# A day\n\nThe **gate**.\n'))).toMatchObject({
    title: 'A day',
    body: 'The **gate**.\n',
  });
});
