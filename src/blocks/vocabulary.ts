/** The closed set of components a writer may use: their names, what they take, where they may stand. */

/** What a block's property may hold. */
export type PropertyType = 'text' | 'flag' | 'picture' | 'drawing' | readonly string[];

export interface Property {
  readonly type: PropertyType;
  readonly required?: boolean;
}

/** What may stand inside: any text (`flow`), exactly one numbered list (`steps`), exactly one table, or nothing. */
export type Content = 'flow' | 'steps' | 'table' | 'nothing';

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
} as const satisfies Record<string, BlockEntry>;

export type BlockName = keyof typeof vocabulary;
export const blockNames = Object.keys(vocabulary) as BlockName[];

/** Finds a block's entry, typed as any entry. */
export function blockEntry(name: BlockName): BlockEntry {
  return vocabulary[name];
}
