import { describe, expect, it } from 'vitest';
import { blockNames } from '../../../../src/model/vocabulary.ts';
import { planBooks } from '../../../../src/formats/ebook/ebook.ts';
import { words } from '../../../../src/i18n/languages.ts';
import { buildLibrary } from '../../../../src/model/build.ts';
import { filesOf } from '../../../unit/made.ts';
import { faults, open, pagesOf, textOf, type Opened } from './opened.ts';

process.env.PRESS_CACHE = `.press/test/ebook-tree-${process.pid}`;

const glossary = `terms:
  - id: quorum
    en: { term: quorum, meaning: How many must be there. }
    es: { term: quórum, meaning: Cuántas personas deben estar. }
`;

async function bookOf(text: string, language: 'en' | 'es' = 'en'): Promise<Opened> {
  const files = [
    ...filesOf({ id: 'made', kind: 'guides', texts: { [language]: text } }),
    ...filesOf({ id: 'other', texts: { en: 'Words.' } }),
    ...filesOf({
      id: 'news',
      kind: 'bulletins',
      facts: { happened: '2026-02-03', status: 'resolved' },
      texts: { en: 'News.' },
    }),
    { path: 'content/glossary.yml', bytes: new TextEncoder().encode(glossary) },
  ];
  const { library, problems } = buildLibrary(files, 'content');
  const [book] = planBooks(library);
  if (!book) throw new Error(`The made library has no book: ${JSON.stringify(problems)}`);
  return open(book);
}

const everything = `
A line with <Term id="quorum">a quorum</Term>, a <Blank>name</Blank>, a < b & "c", and ~~less~~.

## First

<Callout tone="warning">

Look out.

</Callout>

<Steps title="Do this">

1. One.
2. Two.

</Steps>

<Quote by="A neighbor">

Said so.

</Quote>

<Fact figure="3" source="A count" date="2026">

of three

</Fact>

<Figure drawing="hands" alt="Hands." />

<Ask title="Come">

Come along.

</Ask>

<Hotline />

<WhyNow />

<Columns>

Two columns.

</Columns>

<Card side="back" audience="agent">

I wish to speak with a lawyer.

</Card>

<More>

More of it.

</More>

<Table caption="Hours">

| | Opens |
| --- | ---: |
| Spring | 6:00 |

</Table>

<Resolution title="On hours">

<Whereas>

1. hours are long;

</Whereas>

<Resolved>

1. we count them;
2. we tell others.

</Resolved>

</Resolution>
`;

describe('the words of an e-book', () => {
  it('show every block of the vocabulary', async () => {
    // What the register of claims has for a call is words like all others once it has been read.
    for (const name of blockNames.filter((one) => one !== 'Value')) expect(everything).toContain(`<${name}`);
    const text = textOf(await bookOf(everything), 'text.xhtml');
    const { blocks } = words('en');
    for (const part of [
      'a &lt; b &amp; &quot;c&quot;',
      '<del>less</del>',
      '<span class="blank">[name]</span>',
      '<div class="callout" role="note"><p class="label">Take care</p>',
      '<ol><li>One.</li><li>Two.</li></ol>',
      '<footer>A neighbor</footer>',
      '<img src="images/drawn-hands.svg" alt="Hands."/>',
      blocks.hotlineScreen,
      blocks.cardBack,
      'More of it.',
      /<p><(?:b|strong)>Why now\.<\/(?:b|strong)> February 3, 2026: <a href="[^"]+">news en<\/a>\.<\/p>/.exec(
        text,
      )?.[0] ?? 'WhyNow is missing',
      '<caption>Hours</caption><thead><tr><td/><th scope="col" class="right">Opens</th>',
      '<tr><th scope="row">Spring</th>',
      `<b>${blocks.whereas}</b> hours are long;`,
      `<b>${blocks.resolvedFirst}</b> we count them;`,
      `<b>${blocks.resolvedNext}</b> we tell others.`,
    ])
      expect(text).toContain(part);
  });

  it('are well-formed with every block', async () => {
    const pages = pagesOf(await bookOf(everything));
    expect(await faults(pages.map(([fileName, contents]) => ({ fileName, contents })))).toEqual([]);
    expect(await faults([{ fileName: 'wrong.xml', contents: '<a><b></a>' }])).not.toEqual([]);
  });

  it('explain at the end the words of the glossary that the text calls, in its language', async () => {
    const book = await bookOf(everything, 'es');
    expect(textOf(book, 'text.xhtml')).toContain('href="terms.xhtml#term-quorum">a quorum</a>');
    expect(textOf(book, 'terms.xhtml')).toContain('Cuántas personas deben estar.');
    expect((await bookOf('No such word.')).has('EPUB/terms.xhtml')).toBe(false);
  });

  it('mark what is in English for an officer', async () => {
    expect(textOf(await bookOf(everything, 'es'), 'text.xhtml')).toContain(
      '<div lang="en" xml:lang="en"><p>I wish to speak',
    );
  });

  it('say so when a link leads to another language', async () => {
    const text = textOf(await bookOf('Lea [otra hoja](doc:other).', 'es'), 'text.xhtml');
    expect(text).toMatch(
      /<a href="https:\/\/[^"]+\/en\/leaflets\/other-en\/" hreflang="en">otra hoja \(también en inglés\)<\/a>/,
    );
  });

  it('lead back from a note to each of its calls', async () => {
    const text = textOf(await bookOf('One.[^a] Two.[^a]\n\n[^a]: A source.'), 'text.xhtml');
    expect(text).toContain(
      '<sup><a id="call-1-2" epub:type="noteref" role="doc-noteref" href="#note-1" aria-label="Note 1">1</a></sup>',
    );
    expect(text).toMatch(
      /<aside id="note-1"[^>]*><p><b>1\.<\/b> A source\. <a [^>]*href="#call-1" aria-label="Back to note 1 in the text">↩<\/a><a [^>]*href="#call-1-2"/,
    );
  });

  it('part the calls of two notes by a comma', async () => {
    const text = textOf(await bookOf('One.[^a][^b] Two.[^a] [^b]\n\n[^a]: A source.\n\n[^b]: Another.'), 'text.xhtml');
    const calls = /<p>One\..*?<\/p>/s.exec(text)?.[0].replace(/<sup><a [^>]*>(\d)<\/a><\/sup>/g, '[$1]');
    expect(calls).toBe('<p>One.[1]<sup>, </sup>[2] Two.[1] [2]</p>');
  });

  it('begin each part of a long text in a file of its own, with links across', async () => {
    const long = 'Many words stand in this line of text. '.repeat(400);
    const book = await bookOf(
      `Before.\n\n## One\n\n${long}[^a]\n\n## Two\n\nSee [the first](#one).[^a]\n\n[^a]: A source.`,
    );
    expect([...book.keys()].filter((path) => /text/.test(path))).toEqual([
      'EPUB/text-1.xhtml',
      'EPUB/text-2.xhtml',
      'EPUB/text-3.xhtml',
    ]);
    const [two, three] = [textOf(book, 'text-2.xhtml'), textOf(book, 'text-3.xhtml')];
    expect(two).toContain('<aside id="note-1"');
    expect(two).toContain('href="text-3.xhtml#call-1-2"');
    expect(three).toContain('<a href="text-2.xhtml#heading-1">the first</a>');
    expect(three).toContain('href="text-2.xhtml#note-1"');
  });
});
