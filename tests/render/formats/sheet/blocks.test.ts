/** What a writer may put into a block, put into each of them and drawn on every product: it is drawn, and no word of it is lost. */
import { expect, it } from 'vitest';
import { printedPages } from '../../../../src/formats/sheet/inspect/words.ts';
import { drawLeaf } from '../../../../src/formats/sheet/leaf.ts';
import type { PaperName } from '../../../../src/formats/sheet/papers.ts';
import type { Style } from '../../../../src/formats/sheet/variants.ts';
import { buildLibrary } from '../../../../src/model/build.ts';
import type { Composition, SheetProduct } from '../../../../src/model/kinds.ts';
import { hasErrors, ProblemError } from '../../../../src/model/problems.ts';
import { blockNames, isInlineBlock, isTableBlock } from '../../../../src/model/vocabulary.ts';
import { ownCache } from '../../own-cache.ts';

ownCache();

/** What may stand inside, each with the words that must be on the sheet. */
const contents = {
  words: ['Ropes and *lamps*.', 'Ropes lamps'],
  bold: ['**Ropes.** Two of them.', 'Ropes Two'],
  list: ['- **Ropes.** Two.\n- Lamps.', 'Ropes Two Lamps'],
  'list in a list': ['Bring these:\n\n- ropes\n- lamps\n  - tall ones\n  - low ones', 'Bring ropes lamps tall low'],
  'numbered list': ['1. Ropes.\n2. Lamps.\n\n   Only lit ones.', 'Ropes Lamps Only'],
  quotation: ['> Ropes and lamps.', 'Ropes lamps'],
  table: ['<Table caption="Gear">\n\n| Thing | Count |\n| --- | --- |\n| Ropes | 2 |\n\n</Table>', 'Gear Thing Ropes'],
  heading: ['Ropes.\n\n## Gear\n\nLamps.', 'Ropes Gear Lamps'],
  blank: ['Ropes for <Blank>their name</Blank>.', 'Ropes their'],
  Callout: ['<Callout title="Watch">\n\nRopes.\n\n</Callout>', 'Watch Ropes'],
  Quote: ['<Quote by="Watch">\n\nRopes.\n\n</Quote>', 'Watch Ropes'],
  Fact: ['<Fact figure="77" source="Watch" date="2026">\n\nRopes:\n\n- Lamps.\n\n</Fact>', '77 Ropes Lamps Watch'],
  Steps: ['<Steps title="Then">\n\n1. Ropes.\n2. Lamps.\n\n</Steps>', 'Then Ropes Lamps'],
  Figure: ['<Figure drawing="heads" decorative caption="Ropes" />', 'Ropes'],
  Columns: ['<Columns>\n\nRopes.\n\nLamps.\n\n</Columns>', 'Ropes Lamps'],
} as const satisfies Record<string, readonly [text: string, words: string]>;

/** Each line further to the right, but for the first. */
const inItem = (text: string, by: number): string => text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`);
const items = (heads: readonly string[], text: string): string =>
  heads.map((head) => `- **${head}** Up.\n\n  ${inItem(text, 2)}`).join('\n');

/** Everything that may hold a text, and the composition that puts it first. */
const holders: Record<string, { hold(text: string): string; composition?: Composition }> = {
  text: { hold: (text) => text },
  list: { hold: (text) => `- Oars.\n\n  ${inItem(text, 2)}\n- Sails.` },
  quotation: { hold: (text) => `> ${text.replaceAll('\n', '\n> ')}` },
  blocks: { hold: (text) => items(['Sails.', 'Oars.', 'Masts.', 'Nets.'], text), composition: 'list' },
  talk: { hold: (text) => items(['Board:', 'We:', 'Board:', 'We:'], text), composition: 'dialogue' },
  Callout: { hold: (text) => `<Callout tone="warning" title="Look">\n\n${text}\n\n</Callout>` },
  Steps: { hold: (text) => `<Steps title="Do">\n\n1. Oars.\n\n   ${inItem(text, 3)}\n2. Sails.\n\n</Steps>` },
  Quote: { hold: (text) => `<Quote by="Board">\n\n${text}\n\n</Quote>`, composition: 'quote' },
  Fact: {
    hold: (text) => `<Fact figure="40" source="Board" date="2026-01">\n\n${text}\n\n</Fact>`,
    composition: 'number',
  },
  Ask: { hold: (text) => `Oars.\n\n<Ask title="Tell two">\n\n${text}\n\n</Ask>` },
  Columns: { hold: (text) => `<Columns>\n\n${text}\n\n</Columns>` },
  Card: {
    hold: (text) =>
      `Oars.\n\n<Card side="front" audience="holder">\n\n${text}\n\n</Card>\n\n<Card side="back" audience="agent">\n\nOars.\n\n</Card>`,
  },
  More: { hold: (text) => `Oars.\n\n<More>\n\n${text}\n\n</More>` },
  Resolution: { hold: (text) => `<Resolution title="Motion">\n\n${text}\n\n</Resolution>` },
  Whereas: {
    hold: (text) =>
      `<Resolution title="M">\n\n<Whereas>\n\n1. oars;\n\n   ${inItem(text, 3)}\n\n</Whereas>\n\n</Resolution>`,
  },
  Resolved: {
    hold: (text) =>
      `<Resolution title="M">\n\n<Resolved>\n\n1. oars;\n\n   ${inItem(text, 3)}\n\n</Resolved>\n\n</Resolution>`,
  },
};
/** Blocks that hold nothing. */
const closed = ['Figure', 'Hotline', 'WhyNow'];

/** What is drawn of it, by a template of its own each. */
const sheets: readonly (readonly [SheetProduct, PaperName, Style])[] = [
  ['flyer', 'letter', 'color'],
  ['flyer', 'letter', 'large'],
  ['half', 'letter', 'color'],
  ['quarter', 'a4', 'color'],
  ['trifold', 'letter', 'color'],
  ['zine', 'a4', 'color'],
  ['reading', 'letter', 'color'],
  ['pages', 'half-letter', 'color'],
];

type Case = readonly [holder: string, content: keyof typeof contents, sheet: (typeof sheets)[number]];

/** Draws one; says what went wrong, undefined where nothing did, and `refused` where the model does not let it come so far. */
async function fault([holder, content, [product, paper, style]]: Case): Promise<string | undefined> {
  const { hold, composition } = holders[holder]!;
  const [text, wanted] = contents[content];
  const held = hold(text);
  const file = (name: string, said: string) => ({
    path: `content/leaflets/lamps/${name}`,
    bytes: new TextEncoder().encode(said),
  });
  const { library, problems } = buildLibrary(
    [
      file(
        'facts.yml',
        `code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: hands\n${composition ? `composition: ${composition}\n` : ''}`,
      ),
      file(
        'en.mdx',
        `---\ntitle: "Keep the lights on."\nsummary: A test.\nslug: lamps\n---\n\n${held}\n${held.includes('<Ask') ? '' : '\n<Ask title="Tell two">\n\nTell two.\n\n</Ask>\n'}`,
      ),
    ],
    'content',
  );
  if (hasErrors(problems.filter(({ code }) => !code.startsWith('ledger')))) return 'refused';
  const name = `${content} in ${holder} on ${product} ${style}`;
  try {
    const editions = [library.documents[0]!.editions[0]!];
    const leaf = await (await drawLeaf({ library, editions, product, paper, style })).read();
    const printed = (await printedPages(leaf.pdf)).flatMap(({ words }) => words.map((word) => word.text)).join(' ');
    // Where a sheet is short, the rest stays on the reading copy; a card is a product of its own.
    const short = !['reading', 'pages'].includes(product);
    const apart = short && (holder === 'More' || (holder === 'Card' && product !== 'zine' && product !== 'trifold'));
    const lost = apart ? [] : wanted.split(' ').filter((word) => !printed.replaceAll('-', '').includes(word));
    return lost.length > 0 ? `${name} lost ${lost.join(', ')}` : undefined;
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : undefined;
    // What has no room, or fills too little of it, is told as that, with what to do.
    return problem && ['sheet-overflow', 'sheet-underfilled'].includes(problem.code)
      ? undefined
      : `${name}: ${problem?.fact ?? String(error)}`;
  }
}

it('knows every block', () => {
  const flow = blockNames.filter((name) => !isInlineBlock(name) && !isTableBlock(name));
  expect(flow.filter((name) => !(name in holders) && !closed.includes(name))).toEqual([]);
});

it('draws whatever a block may hold on every product, and loses no word of it', { timeout: 600_000 }, async () => {
  const faults: string[] = [];
  let refused = 0;
  // Each content in each holder, each on each product: two of the three in every combination.
  for (const [row, holder] of Object.keys(holders).entries())
    for (const [column, content] of (Object.keys(contents) as (keyof typeof contents)[]).entries()) {
      const sheet = sheets[(row + column) % sheets.length]!;
      const own: Case[] = [[holder, content, sheet]];
      // What a composition puts first it draws by itself.
      if (holders[holder]!.composition && sheet !== sheets[0]) own.push([holder, content, sheets[0]!]);
      for (const one of own) {
        const said = await fault(one);
        if (said === 'refused') refused += 1;
        else if (said !== undefined) faults.push(said);
      }
    }
  expect(faults).toEqual([]);
  // A block in itself, and what a composition cannot find.
  expect(refused).toBeLessThan(20);
});
