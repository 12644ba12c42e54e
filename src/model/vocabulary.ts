/** The closed set of blocks a writer may use: their names, what they take, where they may stand. Everything else that knows a block's properties is derived from it. */
import type { DrawingName } from '../look/names.ts';
import { topics } from './kinds.ts';

/** What a block's property may hold: `text` that is printed, an `id` of something of ours, the name of a `picture` in the folder, a `drawing` of the press, a `date`, which is a day (2026-05-01), a month (2026-05) or a year (2026), a `claim` of the register, a `flag` that stands alone, or one of a list. */
export type PropertyType = 'text' | 'id' | 'claim' | 'flag' | 'picture' | 'drawing' | 'date' | readonly string[];

/** Where a property's text is read: before what stands inside the block, after it, or by those who cannot see what the block shows. */
export type ReadAt = 'before' | 'after' | 'unseen';

export interface Property {
  readonly type: PropertyType;
  readonly required?: boolean;
  /** Another property of the block, where that one brings this one and the writer owes only one of the two. */
  readonly unless?: string;
  readonly read?: ReadAt;
  /** A value as a writer would write it; for a list its first. */
  readonly example?: string;
}

/** What may stand inside: any text (`flow`), exactly one numbered list (`steps`), exactly one table, a few words within a line (`words`), nothing, or nothing within a line, where the press has the words (`given`). */
export type Content = 'flow' | 'steps' | 'table' | 'words' | 'nothing' | 'given';

export interface BlockEntry {
  /** What it is for, as the writer's guide says it. */
  readonly use: string;
  readonly properties: Readonly<Record<string, Property>>;
  /** Properties of which there is exactly one. */
  readonly oneOf?: readonly string[];
  /** Properties of which there is at least one. */
  readonly someOf?: readonly string[];
  readonly content: Content;
  /** Words that may stand inside; else any. */
  readonly example?: string;
}

const vocabulary = {
  Callout: {
    use: 'something that must not be missed',
    properties: { tone: { type: ['note', 'warning'] }, title: { type: 'text', read: 'before' } },
    content: 'flow',
  },
  Steps: {
    use: 'things to do, in order: one numbered list',
    properties: { title: { type: 'text', read: 'before' } },
    content: 'steps',
  },
  Quote: {
    use: 'a sourced quotation; without `by` a line of our own, set large',
    properties: { by: { type: 'text', read: 'after' } },
    content: 'flow',
  },
  Fact: {
    use: 'one figure, very large, with what it counts, who says so and for when; with `claim` all three come from the register of claims',
    properties: {
      figure: { type: 'text', required: true, unless: 'claim', read: 'before', example: '73.6%' },
      source: { type: 'text', required: true, unless: 'claim', read: 'after', example: 'TRAC' },
      date: { type: 'date', required: true, unless: 'claim', example: '2025-11-30' },
      claim: { type: 'claim', example: 'share-without-conviction' },
    },
    content: 'flow',
  },
  Figure: {
    use: 'a drawn picture, or with `picture` in its place a file of the folder; `decorative` where it says nothing',
    properties: {
      picture: { type: 'picture', example: 'file.jpg' },
      drawing: { type: 'drawing', example: 'heads' },
      alt: { type: 'text', read: 'unseen' },
      caption: { type: 'text', read: 'before' },
      decorative: { type: 'flag' },
    },
    oneOf: ['drawing', 'picture'],
    someOf: ['alt', 'decorative'],
    content: 'nothing',
  },
  Ask: {
    use: 'the one thing we ask for: the bar at the foot of a flyer. One a leaflet',
    properties: { title: { type: 'text', required: true, read: 'before' } },
    content: 'flow',
  },
  Hotline: {
    use: 'a blank line for the number that the local committee has checked this week. We never print one',
    properties: {},
    content: 'nothing',
  },
  WhyNow: {
    use: 'why we say it now: day, title and address of the newest bulletin of a topic; without one, of those in facts.yml. The press fills it in',
    properties: { topic: { type: topics } },
    content: 'nothing',
  },
  Columns: { use: 'two columns where there is room', properties: {}, content: 'flow' },
  Card: {
    use: 'a side of a wallet card: the front for the holder, the back for the officer (`audience="agent"`), who reads English',
    properties: {
      side: { type: ['front', 'back'], required: true },
      audience: { type: ['holder', 'agent'], required: true },
    },
    content: 'flow',
  },
  More: { use: 'what the page and the reading copy carry and the flyer leaves out', properties: {}, content: 'flow' },
  Table: {
    use: 'around a Markdown table; with more columns than a sheet has room for, it is printed as a list',
    properties: { caption: { type: 'text', required: true, read: 'before' } },
    content: 'table',
  },
  Resolution: {
    use: 'the formal text of a resolution, as a meeting votes on it; inside it `<Whereas>` and `<Resolved>`',
    properties: { title: { type: 'text', required: true, read: 'before' } },
    content: 'flow',
  },
  Whereas: {
    use: 'the reasons of a resolution: one numbered list. A clause begins in lower case: the press prints “Whereas,” before each',
    properties: {},
    content: 'steps',
  },
  Resolved: {
    use: 'what it decides: one numbered list, in lower case too. The press prints “Be it resolved, that” before each',
    properties: {},
    content: 'steps',
  },
  Term: {
    use: 'within a line: a word of the glossary, whose meaning is shown in place',
    properties: { id: { type: 'id', required: true, example: 'quorum' } },
    content: 'words',
    example: 'quorum',
  },
  Value: {
    use: 'within a line: the words that the register of claims has for a fact, such as a number that will change',
    properties: { claim: { type: 'claim', required: true, example: 'held-in-january' } },
    content: 'given',
  },
  Blank: {
    use: 'within a line: a blank to be filled in; the words say what goes there',
    properties: {},
    content: 'words',
    example: 'name of the local',
  },
} as const satisfies Record<string, BlockEntry>;

type Vocabulary = typeof vocabulary;
export type BlockName = keyof Vocabulary;
/** Blocks that stand within a line; they are inline nodes of the text, not blocks of its flow. */
export type InlineBlockName = {
  [N in BlockName]: Vocabulary[N]['content'] extends 'words' | 'given' ? N : never;
}[BlockName];
/** Blocks that only say of a table what it shows; read, they are the table. */
export type TableBlockName = { [N in BlockName]: Vocabulary[N]['content'] extends 'table' ? N : never }[BlockName];
/** Blocks of a text's flow once it has been read. */
export type FlowBlockName = Exclude<BlockName, InlineBlockName | TableBlockName>;

/** What a property holds once it has been read. */
type Value<T extends PropertyType> = T extends readonly (infer One)[]
  ? One
  : T extends 'flag'
    ? true
    : T extends 'drawing'
      ? DrawingName
      : string;
type Entries<N extends BlockName> = Vocabulary[N]['properties'];
type ValueOf<N extends BlockName, K extends keyof Entries<N>> = Entries<N>[K] extends {
  readonly type: infer T extends PropertyType;
}
  ? Value<T>
  : never;
type Owed<N extends BlockName> = {
  [K in keyof Entries<N>]: Entries<N>[K] extends { readonly required: true } ? K : never;
}[keyof Entries<N>];
type Choice<N extends BlockName> = Vocabulary[N] extends { readonly oneOf: readonly (infer K)[] }
  ? K & keyof Entries<N>
  : never;
type ChoicesOf<N extends BlockName> = [Choice<N>] extends [never]
  ? unknown
  : {
      [K in Choice<N>]: { readonly [L in K]: ValueOf<N, L> } & { readonly [L in Exclude<Choice<N>, K>]?: never };
    }[Choice<N>];
type Flat<T> = T extends unknown ? { readonly [K in keyof T]: T[K] } : never;

/** Name of a property of a block. */
export type PropertyName<N extends BlockName> = keyof Entries<N>;
/** The properties of a block as its text has them: required ones are there, of those that exclude each other there is one, a list is one of its values, no text is empty, a picture is the file's name in its folder. */
export type PropertiesOf<N extends BlockName> = Flat<
  { [K in Owed<N>]: ValueOf<N, K> } & {
    [K in Exclude<keyof Entries<N>, Owed<N> | Choice<N>>]?: ValueOf<N, K>;
  } & ChoicesOf<N>
>;
/** Names of the properties of any block whose text is read at a place. */
export type TextName<Read extends ReadAt> = {
  [N in BlockName]: {
    [K in keyof Entries<N>]: Entries<N>[K] extends { readonly read: Read } ? K : never;
  }[keyof Entries<N>];
}[BlockName];

export const blockNames = Object.keys(vocabulary) as BlockName[];

/** Finds a block's entry, typed as any entry. */
export function blockEntry(name: BlockName): BlockEntry {
  return vocabulary[name];
}

/** Writes how a block begins, with what it cannot be without: `<Term id="…">`, `<Value claim="…" />`. */
export function openingOf(name: BlockName): string {
  const { properties, content } = blockEntry(name);
  const owed = Object.keys(properties)
    .filter((key) => properties[key]?.required)
    .map((key) => ` ${key}="…"`);
  return `<${name}${owed.join('')}${content === 'nothing' || content === 'given' ? ' /' : ''}>`;
}

/** Says whether a block stands within a line. */
export function isInlineBlock(name: BlockName): name is InlineBlockName {
  return ['words', 'given'].includes(blockEntry(name).content);
}

/** Says whether a block becomes the table that it holds. */
export function isTableBlock(name: BlockName): name is TableBlockName {
  return blockEntry(name).content === 'table';
}
