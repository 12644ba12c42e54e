/** How a flyer is composed: what stands first on it, which the facts choose, and whether the text has it. */
import type { Document } from './document.ts';
import type { Composition } from './kinds.ts';
import { problem, type Messages } from './messages.ts';
import { inlineText, type Flow, type ListItem } from './nodes.ts';
import type { Problem } from './problems.ts';
import { sheetsOf } from './sheets.ts';

/** Fewest and most things of a list that stand in blocks, and lines of a talk. */
const composedItems = { least: 4, most: 8 } as const;

const messages = {
  'composition-unfit/list': {
    fact: `\`composition\` is list, but outside <More> the text has no list of ${composedItems.least} to ${composedItems.most} items that each begin in bold.`,
    fix: 'Begin each item with its word in bold (`- **Size.** …`), or choose another composition.',
  },
  'composition-unfit/number': {
    fact: '`composition` is number, but outside <More> the text has no <Fact>.',
    fix: 'Add the figure with <Fact claim="…">, or choose another composition.',
  },
  'composition-unfit/quote': {
    fact: '`composition` is quote, but outside <More> the text has no <Quote>.',
    fix: 'Add what is to be read first as <Quote>, or choose another composition.',
  },
  'composition-unfit/dialogue': {
    fact: `\`composition\` is dialogue, but outside <More> the text has no list of ${composedItems.least} to ${composedItems.most} items in which two take turns.`,
    fix: 'Begin each item with who speaks, in bold and by turns (`- **Boss:** …`, `- **We:** …`), or choose another composition.',
  },
  'composition-unfit/flyer': (composition: string) => ({
    fact: `\`composition\` is ${composition}, but the document has no flyer.`,
    fix: 'Remove the line, or add `flyer` to `sheets`.',
  }),
} satisfies Messages;

type Lack = Exclude<keyof typeof messages, 'composition-unfit/flyer'>;

/** Says whether a flyer's words have what a composition puts first, and what to say where they have not. */
const looks: Record<Exclude<Composition, 'picture'>, { has: (flow: readonly Flow[]) => boolean; lacks: Lack }> = {
  list: { has: (flow) => listsIn(flow).some((items) => inBlocks(items.map(leadOf))), lacks: 'composition-unfit/list' },
  number: {
    has: (flow) => flow.some((node) => node.type === 'block' && node.name === 'Fact'),
    lacks: 'composition-unfit/number',
  },
  quote: {
    has: (flow) => flow.some((node) => node.type === 'block' && node.name === 'Quote'),
    lacks: 'composition-unfit/quote',
  },
  dialogue: {
    has: (flow) => listsIn(flow).some((items) => byTurns(items.map(leadOf))),
    lacks: 'composition-unfit/dialogue',
  },
};

/** Says whether things of a list, by the bold words with which each begins, can stand in blocks. */
export function inBlocks(leads: readonly (string | undefined)[]): boolean {
  return leads.length >= composedItems.least && leads.length <= composedItems.most && !leads.includes(undefined);
}

/** Says whether the lines of a list are a talk: two who take turns. */
export function byTurns(leads: readonly (string | undefined)[]): boolean {
  const [first, second] = leads;
  return (
    inBlocks(leads) && first !== second && leads.every((lead, index) => lead === (index % 2 === 0 ? first : second))
  );
}

/** Checks that each edition has what its document's flyer puts first. */
export function checkComposition(document: Document, factsPath: string): Problem[] {
  const { composition, positions } = document.facts;
  if (composition === undefined || composition === 'picture') return [];
  const place = { path: factsPath, ...positions.composition };
  if (!sheetsOf(document).includes('flyer')) return [problem(messages, 'composition-unfit/flyer', place, composition)];
  const { has, lacks } = looks[composition];
  return document.editions.filter(({ body }) => !has(body.flow)).map(({ path }) => problem(messages, lacks, { path }));
}

/** The lists that stand in a text itself or in its steps. */
function listsIn(flow: readonly Flow[]): (readonly ListItem[])[] {
  return flow.flatMap((node) =>
    node.type === 'list' ? [node.items] : node.type === 'block' && node.name === 'Steps' ? listsIn(node.children) : [],
  );
}

/** The bold words with which an item begins. */
function leadOf({ children: [first] }: ListItem): string | undefined {
  const bold = first?.type === 'paragraph' ? first.children[0] : undefined;
  return bold?.type === 'strong' ? inlineText(bold.children).trim() : undefined;
}
