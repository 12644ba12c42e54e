/** The closed set of components a writer may use: their names, what they take, where they may stand. */

/** What a block's property may hold; a `date` is a day (2026-05-01) or a year (2026). */
export type PropertyType = 'text' | 'flag' | 'picture' | 'drawing' | 'date' | readonly string[];

export interface Property {
  readonly type: PropertyType;
  readonly required?: boolean;
}

/** What may stand inside: any text (`flow`), exactly one numbered list (`steps`), exactly one table, a few words within a line (`words`), or nothing. */
export type Content = 'flow' | 'steps' | 'table' | 'words' | 'nothing';

export interface BlockEntry {
  /** One sentence for the writer's guide. */
  readonly use: string;
  readonly properties: Readonly<Record<string, Property>>;
  readonly content: Content;
}

export const vocabulary = {
  Callout: {
    use: 'Something that must not be missed.',
    properties: { tone: { type: ['note', 'warning'] }, title: { type: 'text' } },
    content: 'flow',
  },
  Steps: { use: 'Things to do, in order: one numbered list.', properties: { title: { type: 'text' } }, content: 'steps' },
  Quote: { use: 'A sourced quotation with `by`, or a line of our own to stand large without it.', properties: { by: { type: 'text' } }, content: 'flow' },
  Fact: {
    use: 'One figure, large, with what it counts, who says so and for which day or year.',
    properties: { figure: { type: 'text', required: true }, source: { type: 'text', required: true }, date: { type: 'date', required: true } },
    content: 'flow',
  },
  Figure: {
    use: 'A picture from the folder, or one of the drawn pictures.',
    properties: {
      picture: { type: 'picture' },
      drawing: { type: 'drawing' },
      alt: { type: 'text' },
      caption: { type: 'text' },
      decorative: { type: 'flag' },
    },
    content: 'nothing',
  },
  Ask: { use: 'The one thing we ask for; the solid bar at the foot of a flyer.', properties: { title: { type: 'text', required: true } }, content: 'flow' },
  Hotline: { use: 'A blank line for the number the local committee has checked this week.', properties: {}, content: 'nothing' },
  Columns: { use: 'Text in two columns where there is room.', properties: {}, content: 'flow' },
  Card: {
    use: 'One side of a wallet card: the front for the holder, the back for the officer, who reads English.',
    properties: { side: { type: ['front', 'back'], required: true }, audience: { type: ['holder', 'agent'], required: true } },
    content: 'flow',
  },
  More: { use: 'What the page and the reading copy carry, and the one-page flyer leaves out.', properties: {}, content: 'flow' },
  Table: { use: 'A table with the caption that says what it shows.', properties: { caption: { type: 'text', required: true } }, content: 'table' },
  Resolution: { use: 'The formal text of a resolution, as a meeting votes on it, under its title.', properties: { title: { type: 'text', required: true } }, content: 'flow' },
  Whereas: { use: 'The reasons of a resolution: one numbered list. The press prints “Whereas,” before each.', properties: {}, content: 'steps' },
  Resolved: { use: 'What a resolution decides: one numbered list. The press prints “Be it resolved, that” before each.', properties: {}, content: 'steps' },
  Term: { use: 'A word of the glossary, within a line; its meaning is shown in place.', properties: { id: { type: 'text', required: true } }, content: 'words' },
  Blank: { use: 'A blank to be filled in, within a line; the words say what goes there.', properties: {}, content: 'words' },
} as const satisfies Record<string, BlockEntry>;

export type BlockName = keyof typeof vocabulary;
/** Blocks that stand within a line; they are inline nodes of the text, not blocks of its flow. */
export type InlineBlockName = { [K in BlockName]: (typeof vocabulary)[K]['content'] extends 'words' ? K : never }[BlockName];
/** Blocks that stand on lines of their own. */
export type FlowBlockName = Exclude<BlockName, InlineBlockName>;
export const blockNames = Object.keys(vocabulary) as BlockName[];

/** Finds a block's entry, typed as any entry. */
export function blockEntry(name: BlockName): BlockEntry {
  return vocabulary[name];
}

/** Says whether a block stands within a line. */
export function isInlineBlock(name: BlockName): name is InlineBlockName {
  return blockEntry(name).content === 'words';
}
