import { describe, expect, it } from 'vitest';
import { blockNames } from '../../../../src/model/vocabulary.ts';
import { groups } from '../../../../src/formats/sheet/groups.ts';
import { lower, type TreeContext } from '../../../../src/formats/sheet/tree.ts';
import type { Body } from '../../../../src/model/nodes.ts';
import { buildLibrary } from '../../../../src/model/build.ts';

const facts =
  'code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: bread\n';

function bodyOf(text: string): Body {
  const file = (name: string, words: string) => ({
    path: `content/pamphlets/bread/${name}`,
    bytes: new TextEncoder().encode(words),
  });
  const { library } = buildLibrary(
    [file('facts.yml', facts), file('en.mdx', `---\ntitle: Bread\nsummary: A test.\nslug: bread\n---\n\n${text}\n`)],
    'content',
  );
  const body = library.documents[0]?.editions[0]?.body;
  if (!body) throw new Error('The text could not be read.');
  return body;
}

function lowered(text: string, context: Partial<TreeContext> = {}) {
  const body = bodyOf(text);
  return lower(body.flow, body.notes, {
    language: 'en',
    short: false,
    lifted: new Set(),
    resolve: (target) => (target.to === 'document' ? { url: `https://example.org/${target.id}/` } : undefined),
    meaning: () => undefined,
    credit: () => undefined,
    ...context,
  });
}

const note = 'One.[^a] Two.[^b][^a]\n\n[^a]: First, [a page](https://example.org/a).\n[^b]: Second.';

describe('the tree for paper', () => {
  it('keeps words as data, whatever they look like to Typst', () => {
    expect(lowered('#set page(fill: red) \\$x\\$ @label `#panic()`').flow).toEqual([
      { type: 'paragraph', children: ['#set page(fill: red) $x$ @label ', { type: 'code', value: '#panic()' }] },
    ]);
  });

  it('joins note marks that stand together, and marks the first call of each', () => {
    expect(lowered(note).flow[0]).toEqual({
      type: 'paragraph',
      children: [
        'One.',
        { type: 'calls', notes: [{ number: 1, first: true }] },
        ' Two.',
        {
          type: 'calls',
          notes: [
            { number: 2, first: true },
            { number: 1, first: false },
          ],
        },
      ],
    });
    expect(lowered(note).notes.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('says in a note where each link leads, for paper cannot be clicked', () => {
    const long = `https://www.example.org/${'lamps/'.repeat(9)}`;
    const resolve: TreeContext['resolve'] = (target) => (target.to === 'web' ? { url: target.url } : undefined);
    const said = (words: string) => lowered(`One.[^a]\n\n[^a]: ${words}`, { resolve }).notes[0]?.children[0];
    const link = (url: string, ...children: string[]) => ({ type: 'link', url, children });
    expect(said('[Lamps](https://example.org/lamps/), 2026.')).toEqual({
      type: 'paragraph',
      children: [
        { type: 'plain', children: [link('https://example.org/lamps/', 'Lamps'), ' (example.org/lamps)'] },
        ', 2026.',
      ],
    });
    // Of a long address the host, whole; the words of the note all stay, also a name that is said again.
    expect(said(`Harbor Watch, on lamps. [Harbor Watch](${long}).`)).toEqual({
      type: 'paragraph',
      children: [
        'Harbor Watch, on lamps. ',
        { type: 'plain', children: [link(long, 'Harbor Watch'), ' (www.example.org)'] },
        '.',
      ],
    });
    expect(said('[example.org](https://example.org/a#lamps)')).toMatchObject({
      children: [link('https://example.org/a#lamps', 'example.org')],
    });
    // The text itself is read on: what it calls is in the notes.
    expect(lowered('See [lamps](https://example.org/a).', { resolve }).flow[0]).toMatchObject({
      children: ['See ', link('https://example.org/a', 'lamps'), '.'],
    });
  });

  it('keeps a greeting with the letter that it begins', () => {
    const [letter] = lowered('> Hello, Ann:\n>\n> We meet at six.').flow;
    expect(letter).toMatchObject({
      type: 'quotation',
      children: [{ children: ['Hello, Ann:'], leads: true }, { children: ['We meet at six.'] }],
    });
    expect(JSON.stringify(lowered('Hello, Ann.\n\nWe meet at six:').flow)).not.toContain('leads');
  });

  it('sets the first column of a table as strong as the heads, where it heads the rows', () => {
    const table = (corner: string) =>
      lowered(`<Table caption="Hours">\n\n| ${corner} | Monday |\n| --- | --- |\n| Morning | open |\n\n</Table>`)
        .flow[0];
    expect(table('')).toMatchObject({
      header: [[], ['Monday']],
      rows: [[[{ type: 'strong', children: ['Morning'] }], ['open']]],
    });
    expect(table('Part')).toMatchObject({ header: [['Part'], ['Monday']], rows: [[['Morning'], ['open']]] });
  });

  it('leaves notes, cards and what stands in More off a flyer', () => {
    const text = `${note.split('\n')[0]}\n\n<More>\n\nLonger.\n\n</More>\n\n<Card side="front" audience="holder">\n\nSilent.\n\n</Card>\n\n[^a]: A.\n[^b]: B.`;
    const short = lowered(text, { short: true });
    expect(JSON.stringify(short)).not.toMatch(/calls|Longer|Silent/);
    expect(short.notes).toEqual([]);
  });

  it('ends in a full stop what led to something that stands elsewhere', () => {
    expect(lowered('Do *these:*\n\n<More>\n\n- Sing.\n\n</More>', { short: true }).flow).toMatchObject([
      { children: ['Do ', { type: 'emphasis', children: ['these.'] }] },
    ]);
    expect(JSON.stringify(lowered('Do these:\n\n<More>\n\n- Sing.\n\n</More>').flow)).toContain('Do these:');
  });

  it('leaves no rank out between the headings of a short sheet', () => {
    const flow = lowered('<More>\n\n## Long\n\nText.\n\n</More>\n\n### Short\n\n### Next\n\n#### Below', {
      short: true,
    }).flow;
    expect(flow.map((node) => node.type === 'heading' && node.depth)).toEqual([2, 2, 3]);
  });

  it('makes bold words that begin a flyer’s paragraph its headline', () => {
    expect(lowered('**Do not open.** Ask first.', { short: true }).flow).toEqual([
      { type: 'run-in', head: ['Do not open.'], children: ['Ask first.'] },
    ]);
    expect(lowered('**Do not open.** Ask first.').flow[0]?.type).toBe('paragraph');
  });

  it('leads a reference to a document to its address on the web', () => {
    expect(JSON.stringify(lowered('See [the door](doc:door).').flow)).toContain('"url":"https://example.org/door/"');
  });

  it('prints the words alone where a reference leads nowhere', () => {
    expect(JSON.stringify(lowered('See [the door](doc:door).', { resolve: () => undefined }).flow)).toContain(
      '{"type":"plain","children":["the door"]}',
    );
  });

  it('sets the two sides of a card beside each other, the officer’s side in English', () => {
    const sides = lowered(
      '<Card side="front" audience="holder">\n\nYo callo.\n\n</Card>\n\n<Card side="back" audience="agent">\n\nI am silent.\n\n</Card>',
      { language: 'es' },
    );
    expect(sides.flow).toMatchObject([{ type: 'cards', cards: [{ language: 'es' }, { language: 'en' }] }]);
  });

  it('cuts a flyer into pieces: headings keep to their text, and each step is one with its number', () => {
    const { flow } = lowered('Lead.\n\n## Now\n\n<Steps>\n\n1. **Read.** It.\n2. **Write.** It.\n\n</Steps>', {
      short: true,
    });
    expect(groups(flow).map((piece) => piece.map(({ type }) => type))).toEqual([
      ['paragraph'],
      ['heading', 'steps'],
      ['steps'],
    ]);
    expect(groups(flow)[2]).toMatchObject([{ start: 2 }]);
  });

  it('keeps bold words that stand alone with the list they lead into', () => {
    const { flow } = lowered('Lead.\n\n**Write down:**\n\n- Time.\n\nThen **go**.', { short: true });
    expect(groups(flow).map((piece) => piece.map(({ type }) => type))).toEqual([
      ['paragraph'],
      ['run-in', 'list'],
      ['paragraph'],
    ]);
  });

  it('has something to draw for every block', () => {
    const inside = 'Words.';
    const text: Record<(typeof blockNames)[number], string> = {
      Callout: `<Callout>\n\n${inside}\n\n</Callout>`,
      Steps: '<Steps>\n\n1. Words.\n\n</Steps>',
      Quote: `<Quote>\n\n${inside}\n\n</Quote>`,
      Value: `Of them <Value claim="lamps" /> burn.`,
      Fact: `<Fact figure="3" source="A count" date="2026">\n\n${inside}\n\n</Fact>`,
      Figure: '<Figure drawing="bread" alt="A loaf." />',
      Ask: `<Ask title="Do it">\n\n${inside}\n\n</Ask>`,
      Hotline: '<Hotline />',
      WhyNow: '<WhyNow />',
      Columns: `<Columns>\n\n${inside}\n\n</Columns>`,
      Resolution: `<Resolution title="Resolved">\n\n${inside}\n\n</Resolution>`,
      Whereas: '<Whereas>\n\n1. bread is dear;\n\n</Whereas>',
      Resolved: '<Resolved>\n\n1. we bake;\n\n</Resolved>',
      Term: 'A <Term id="loaf">loaf</Term>.',
      Blank: 'By <Blank>name</Blank>.',
      Card: `<Card side="front" audience="holder">\n\n${inside}\n\n</Card>`,
      More: `<More>\n\n${inside}\n\n</More>`,
      Table: '<Table caption="Words">\n\n| a |\n| - |\n| Words. |\n\n</Table>',
    };
    // What WhyNow says comes from a bulletin, which a text alone has not.
    for (const name of blockNames.filter((one) => one !== 'WhyNow'))
      expect(lowered(text[name]).flow, name).toHaveLength(1);
  });
});
