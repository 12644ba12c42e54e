/** Lowers the words of an edition to plain JSON that one recursive Typst function draws: words are data and never become Typst code. */
import type { BlockName } from '../../blocks/vocabulary.ts';
import { english, words, type Language } from '../../i18n/languages.ts';
import type { Align, Block, Flow, Inline, LinkTarget, Note, Row } from '../../model/nodes.ts';
import type { DrawingName } from '../../look/names.ts';

/** A run of words. A bare string is text. */
export type DrawnInline =
  | string
  | { readonly type: 'strong' | 'emphasis' | 'delete' | 'plain'; readonly children: readonly DrawnInline[] }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'break' }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly DrawnInline[] }
  | { readonly type: 'jump'; readonly anchor: string; readonly children: readonly DrawnInline[] }
  | { readonly type: 'calls'; readonly notes: readonly { readonly number: number; readonly first: boolean }[] };

export interface DrawnItem {
  /** A box to tick: open or done. */
  /** For a task list: whether it is done, and the word that says so to those who cannot see the box. */
  readonly task?: { readonly done: boolean; readonly says: string };
  readonly children: readonly Drawn[];
}

export type Drawn =
  | { readonly type: 'paragraph'; readonly children: readonly DrawnInline[] }
  /** A paragraph that begins with words in bold, on a flyer: the words become its headline. */
  | { readonly type: 'run-in'; readonly head: readonly DrawnInline[]; readonly children: readonly DrawnInline[] }
  | { readonly type: 'heading'; readonly depth: number; readonly anchor: string; readonly children: readonly DrawnInline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly DrawnItem[] }
  | { readonly type: 'steps'; readonly title?: string; readonly start: number; readonly items: readonly DrawnItem[] }
  | { readonly type: 'quotation'; readonly children: readonly Drawn[] }
  | { readonly type: 'quote'; readonly by?: string; readonly children: readonly Drawn[] }
  | { readonly type: 'table'; readonly align: readonly Align[]; readonly header: readonly (readonly DrawnInline[])[]; readonly rows: readonly (readonly (readonly DrawnInline[])[])[]; readonly caption: string }
  | { readonly type: 'rule' }
  | { readonly type: 'preformatted'; readonly value: string }
  | { readonly type: 'callout'; readonly tone: string; readonly title: string; readonly children: readonly Drawn[] }
  | { readonly type: 'ask'; readonly title: string; readonly children: readonly Drawn[] }
  /** The lines to write on, where they stand in the text. */
  | { readonly type: 'hotline' }
  | { readonly type: 'columns'; readonly children: readonly Drawn[] }
  | { readonly type: 'cards'; readonly cards: readonly DrawnCard[] }
  | { readonly type: 'figure'; readonly file: string; readonly alt?: string; readonly caption?: string; readonly credit?: string };

export interface DrawnCard {
  readonly label: string;
  readonly language: Language;
  readonly children: readonly Drawn[];
}

/** What a figure shows. */
export type Picture = { readonly drawing: DrawingName } | { readonly picture: string };

/** What lowering must know beyond the words. */
export interface TreeContext {
  readonly language: Language;
  /** True for the flyer: no note marks, no cards, nothing from `<More>`. */
  readonly short: boolean;
  /** Blocks that the template sets elsewhere on the sheet, and that therefore leave the text. */
  readonly lifted: ReadonlySet<Block>;
  /** Absolute address of a document of ours; undefined when there is none, and then the words stand without a link. */
  resolve(id: string, anchor: string | undefined): string | undefined;
  /** Who made a picture of the folder. */
  credit(file: string): string | undefined;
}

/** What lowering gathers on its way. */
export interface Lowered {
  readonly flow: readonly Drawn[];
  /** What was drawn for each block that was lifted out, by name. */
  readonly lifted: Partial<Record<BlockName, Drawn>>;
  readonly notes: readonly { readonly number: number; readonly children: readonly Drawn[] }[];
  /** Pictures to lay beside the template, by the path under which figures name them. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Lowers a text and its notes. */
export function lower(flow: readonly Flow[], notes: readonly Note[], context: TreeContext): Lowered {
  const press = new Lowering(context);
  return {
    flow: press.flow(flow),
    lifted: Object.fromEntries([...context.lifted].map((block) => [block.name, press.block(block)[0]])),
    notes: context.short ? [] : notes.map((note) => ({ number: note.number, children: press.flow(note.children) })),
    pictures: press.pictures,
  };
}

/** Lowers what stands inside one block; the same rules as for a whole text. */
export function lowerInside(block: Block, context: TreeContext): readonly Drawn[] {
  return new Lowering(context).flow(block.children);
}

/** Finds the first block of a name, at any depth, of those that `like` likes. */
export function findBlock(flow: readonly Flow[], name: BlockName, like: (block: Block) => boolean = () => true): Block | undefined {
  for (const node of flow) {
    if (node.type === 'block' && node.name === name && like(node)) return node;
    const found = 'children' in node && node.type !== 'paragraph' && node.type !== 'heading' ? findBlock(node.children, name, like) : undefined;
    if (found) return found;
  }
  return undefined;
}

class Lowering {
  readonly pictures = new Map<string, Picture>();
  private readonly context: TreeContext;
  private readonly called = new Set<number>();

  constructor(context: TreeContext) {
    this.context = context;
  }

  flow(nodes: readonly Flow[]): Drawn[] {
    return joinCards(nodes.flatMap((node) => this.node(node)));
  }

  private node(node: Flow): Drawn[] {
    switch (node.type) {
      case 'paragraph':
        return [this.paragraph(node.children)];
      case 'heading':
        return [{ type: 'heading', depth: node.depth, anchor: node.anchor, children: this.inline(node.children) }];
      case 'list':
        return [{ type: 'list', ordered: node.ordered, start: node.start, items: this.items(node) }];
      case 'quotation':
        return [{ type: 'quotation', children: this.flow(node.children) }];
      case 'table': {
        const row = (cells: Row): DrawnInline[][] => cells.map((cell) => this.inline(cell));
        return [{ type: 'table', align: node.align, header: row(node.header), rows: node.rows.map(row), caption: node.caption ?? '' }];
      }
      case 'rule':
        return [{ type: 'rule' }];
      case 'preformatted':
        return [{ type: 'preformatted', value: node.value }];
      case 'block':
        return this.context.lifted.has(node) ? [] : this.block(node);
    }
  }

  block(block: Block): Drawn[] {
    return this.blocks[block.name](block);
  }

  private paragraph(nodes: readonly Inline[]): Drawn {
    const [first, ...rest] = nodes;
    if (!this.context.short || first?.type !== 'strong') return { type: 'paragraph', children: this.inline(nodes) };
    const children = this.inline(rest);
    const [start, ...others] = children;
    return { type: 'run-in', head: this.inline(first.children), children: typeof start === 'string' ? [start.trimStart(), ...others] : children };
  }

  private items(list: Flow & { type: 'list' }): DrawnItem[] {
    return list.items.map((item) => ({
      children: this.flow(item.children),
      ...(item.checked === undefined ? {} : { task: { done: item.checked, says: words(this.context.language).blocks.task[item.checked ? 'done' : 'open'] } }),
    }));
  }

  /** One entry for each block: a new block does not compile until the press can draw it. */
  private readonly blocks: Record<BlockName, (block: Block) => Drawn[]> = {
    Callout: ({ properties, children }) => {
      const tone = properties.tone === 'warning' ? 'warning' : 'note';
      return [{ type: 'callout', tone, title: text(properties.title) ?? words(this.context.language).blocks[tone], children: this.flow(children) }];
    },
    Steps: ({ properties, children }) => {
      const title = text(properties.title);
      return children.flatMap((child): Drawn[] => (child.type === 'list' ? [{ type: 'steps', start: child.start, items: this.items(child), ...(title ? { title } : {}) }] : this.node(child)));
    },
    Quote: ({ properties, children }) => {
      const by = text(properties.by);
      return [{ type: 'quote', children: this.flow(children), ...(by ? { by: words(this.context.language).blocks.quoteBy(by) } : {}) }];
    },
    Figure: (block) => this.figure(block),
    Ask: ({ properties, children }) => [{ type: 'ask', title: text(properties.title) ?? '', children: this.flow(children) }],
    Hotline: () => [{ type: 'hotline' }],
    Columns: ({ children }) => [{ type: 'columns', children: this.flow(children) }],
    Card: ({ properties, children }) => {
      if (this.context.short) return [];
      const back = properties.side === 'back';
      const { cardFront, cardBack } = words(this.context.language).blocks;
      const language = properties.audience === 'agent' ? english : this.context.language;
      return [{ type: 'cards', cards: [{ label: back ? cardBack : cardFront, language, children: this.flow(children) }] }];
    },
    More: ({ children }) => (this.context.short ? [] : this.flow(children)),
    Table: ({ children }) => this.flow(children),
  };

  private figure({ properties }: Block): Drawn[] {
    const drawing = text(properties.drawing);
    const file = text(properties.picture)?.replace(/^\.\//, '');
    const path = drawing ? `/pictures/${drawing}.svg` : `/pictures/${file}.jpg`;
    this.pictures.set(path, drawing ? { drawing: drawing as DrawingName } : { picture: file ?? '' });
    const owed = file && this.context.credit(file);
    const alt = properties.decorative === true ? undefined : text(properties.alt);
    const caption = text(properties.caption);
    return [
      {
        type: 'figure',
        file: path,
        ...(alt ? { alt } : {}),
        ...(caption ? { caption } : {}),
        ...(owed ? { credit: words(this.context.language).blocks.credit(owed) } : {}),
      },
    ];
  }

  private inline(nodes: readonly Inline[]): DrawnInline[] {
    const drawn: DrawnInline[] = [];
    for (const node of nodes) {
      const next = this.inlineNode(node);
      const last = drawn.at(-1);
      if (next === undefined) continue;
      if (typeof next === 'object' && next.type === 'calls' && typeof last === 'object' && last.type === 'calls') drawn[drawn.length - 1] = { type: 'calls', notes: [...last.notes, ...next.notes] };
      else drawn.push(next);
    }
    return drawn;
  }

  private inlineNode(node: Inline): DrawnInline | undefined {
    switch (node.type) {
      case 'text':
        return node.value;
      case 'strong':
      case 'emphasis':
      case 'delete':
        return { type: node.type, children: this.inline(node.children) };
      case 'code':
        return { type: 'code', value: node.value };
      case 'break':
        return { type: 'break' };
      case 'link':
        return this.link(node.target, this.inline(node.children));
      case 'note': {
        if (this.context.short) return undefined;
        const first = !this.called.has(node.number);
        this.called.add(node.number);
        return { type: 'calls', notes: [{ number: node.number, first }] };
      }
    }
  }

  private link(target: LinkTarget, children: readonly DrawnInline[]): DrawnInline {
    if (target.to === 'anchor' && !this.context.short) return { type: 'jump', anchor: target.anchor, children };
    const url = this.address(target);
    return url === undefined ? { type: 'plain', children } : { type: 'link', url, children };
  }

  private address(target: LinkTarget): string | undefined {
    switch (target.to) {
      case 'web':
        return target.url;
      case 'mail':
        return `mailto:${target.address}`;
      case 'phone':
        return `tel:${target.number}`;
      case 'document':
        return this.context.resolve(target.id, target.anchor);
      case 'anchor':
        return undefined;
    }
  }
}

function text(value: string | true | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Sets the sides of one card beside each other. */
function joinCards(nodes: readonly Drawn[]): Drawn[] {
  const joined: Drawn[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'cards' && last?.type === 'cards') joined[joined.length - 1] = { type: 'cards', cards: [...last.cards, ...node.cards] };
    else joined.push(node);
  }
  return joined;
}

/** Cuts a flyer's text into pieces that stay whole in a column: a heading keeps to what follows it, and each step is a piece. */
export function groups(flow: readonly Drawn[]): Drawn[][] {
  const cut: Drawn[][] = [];
  let held: Drawn[] = [];
  for (const node of flow) {
    if (node.type === 'heading') held.push(node);
    else if (node.type === 'steps') {
      node.items.forEach((item, index) => {
        const { title, ...step } = node;
        cut.push([...(index === 0 ? held : []), { ...step, ...(index === 0 && title ? { title } : {}), start: node.start + index, items: [item] }]);
      });
      held = [];
    } else {
      cut.push([...held, node]);
      held = [];
    }
  }
  return held.length > 0 ? [...cut, held] : cut;
}
