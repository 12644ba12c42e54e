/** Lowers the words of an edition to plain JSON that one recursive Typst function draws: words are data and never become Typst code. */
import { clauseLead } from '../../i18n/clauses.ts';
import { dayOrYear } from '../../i18n/dates.ts';
import { english, words } from '../../i18n/languages.ts';
import { writeBlock, type BlockWriters } from '../../model/block-writers.ts';
import {
  headsRows,
  type Block,
  type BlockOf,
  type Flow,
  type Inline,
  type LinkTarget,
  type Note,
  type Row,
} from '../../model/nodes.ts';
import type { FlowBlockName } from '../../model/vocabulary.ts';
import type { DrawingName } from '../../look/names.ts';
import { creditLine, meaningsOf, type RenderContext } from '../render.ts';
import type { Drawn, DrawnInline, DrawnItem } from './drawn.ts';

/** What a figure shows. */
export type Picture = { readonly drawing: DrawingName } | { readonly picture: string };

/** What lowering must know beyond the words. */
export interface TreeContext extends RenderContext {
  /** True for the flyer: no note marks, no cards, nothing from `<More>`. */
  readonly short: boolean;
  /** Blocks that the template sets elsewhere on the sheet, and that therefore leave the text. */
  readonly lifted: ReadonlySet<Block>;
}

/** What lowering gathers on its way. */
export interface Lowered {
  readonly flow: readonly Drawn[];
  /** What was drawn for each block that was lifted out, by name. */
  readonly lifted: Partial<Record<FlowBlockName, Drawn>>;
  readonly notes: readonly { readonly number: number; readonly children: readonly Drawn[] }[];
  /** Pictures to lay beside the template, by the path under which figures name them. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Lowers a text and its notes. */
export function lower(flow: readonly Flow[], notes: readonly Note[], context: TreeContext): Lowered {
  const lowering = new Lowering(context);
  return {
    flow: [...lowering.flow(flow), ...lowering.termsUsed()],
    lifted: Object.fromEntries([...context.lifted].map((block) => [block.name, lowering.block(block)[0]])),
    notes: context.short ? [] : notes.map((note) => ({ number: note.number, children: lowering.flow(note.children) })),
    pictures: lowering.pictures,
  };
}

/** Lowers what stands inside one block; the same rules as for a whole text. */
export function lowerInside(block: Block, context: TreeContext): readonly Drawn[] {
  return new Lowering(context).flow(block.children);
}

/** What a sheet shows of each block. */
type Shown = {
  Callout: 'tone' | 'title';
  Steps: 'title';
  Quote: 'by';
  Fact: 'figure' | 'source' | 'date';
  Figure: 'picture' | 'drawing' | 'alt' | 'caption' | 'decorative';
  Ask: 'title';
  Card: 'side' | 'audience';
  Resolution: 'title';
};

class Lowering {
  readonly pictures = new Map<string, Picture>();
  private readonly context: TreeContext;
  private readonly called = new Set<number>();
  /** Words of the glossary that were met, in order. */
  private readonly terms = new Set<string>();

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
        // Where the first column heads the rows, its words are as strong as the heads.
        const named = ([first = [], ...cells]: DrawnInline[][]): DrawnInline[][] => [
          first.length > 0 ? [{ type: 'strong', children: first }] : first,
          ...cells,
        ];
        const rows = node.rows.map(row);
        return [
          {
            type: 'table',
            align: node.align,
            header: row(node.header),
            rows: headsRows(node) ? rows.map(named) : rows,
            caption: node.caption ?? '',
          },
        ];
      }
      case 'rule':
        return [{ type: 'rule' }];
      case 'block':
        return this.context.lifted.has(node) ? [] : this.block(node);
    }
  }

  /** What the words of the glossary mean, to stand after the text; a short sheet has no room for it. */
  termsUsed(): Drawn[] {
    const { language, short } = this.context;
    const met = short ? [] : meaningsOf(this.context, this.terms);
    if (met.length === 0) return [];
    return [
      { type: 'heading', depth: 2, anchor: 'terms-used', children: [words(language).blocks.termsUsed] },
      ...met.map(({ term, meaning: said }): Drawn => ({
        type: 'paragraph',
        children: [{ type: 'strong', children: [`${term}.`] }, ` ${said}`],
      })),
    ];
  }

  block(block: Block): Drawn[] {
    return writeBlock(this.blocks, block);
  }

  private paragraph(nodes: readonly Inline[]): Drawn {
    const [first, ...rest] = nodes;
    if (!this.context.short || first?.type !== 'strong') return { type: 'paragraph', children: this.inline(nodes) };
    const children = this.inline(rest);
    const [start, ...others] = children;
    return {
      type: 'run-in',
      head: this.inline(first.children),
      children: typeof start === 'string' ? [start.trimStart(), ...others] : children,
    };
  }

  private items(list: Flow & { type: 'list' }): DrawnItem[] {
    return list.items.map((item) => ({
      children: this.flow(item.children),
      ...(item.checked === undefined
        ? {}
        : {
            task: {
              done: item.checked,
              says: words(this.context.language).blocks.task[item.checked ? 'done' : 'open'],
            },
          }),
    }));
  }

  /** One entry for each block: a new block does not compile until the press can draw it. */
  private readonly blocks: BlockWriters<Shown, {}, Drawn[]> = {
    Callout: ({ properties: { tone = 'note', title }, children }) => [
      {
        type: 'callout',
        tone,
        title: title ?? words(this.context.language).blocks[tone],
        children: this.flow(children),
      },
    ],
    Steps: ({ properties: { title }, children }) => {
      return children.flatMap((child): Drawn[] =>
        child.type === 'list'
          ? [{ type: 'steps', start: child.start, items: this.items(child), ...(title ? { title } : {}) }]
          : this.node(child),
      );
    },
    Quote: ({ properties: { by }, children }) => [
      {
        type: 'quote',
        children: this.flow(children),
        ...(by ? { by: words(this.context.language).blocks.quoteBy(by) } : {}),
      },
    ],
    Fact: ({ properties: { figure, source, date }, children }) => {
      const { language } = this.context;
      return [
        {
          type: 'fact',
          figure,
          children: this.flow(children),
          source: words(language).blocks.factSource(source, dayOrYear(date, language)),
        },
      ];
    },
    Figure: (block) => this.figure(block),
    Ask: ({ properties: { title }, children }) => [{ type: 'ask', title, children: this.flow(children) }],
    Hotline: () => [{ type: 'hotline' }],
    Columns: ({ children }) => [{ type: 'columns', children: this.flow(children) }],
    Card: ({ properties: { side, audience }, children }) => {
      if (this.context.short) return [];
      const { cardFront, cardBack } = words(this.context.language).blocks;
      const language = audience === 'agent' ? english : this.context.language;
      return [
        {
          type: 'cards',
          cards: [{ label: side === 'back' ? cardBack : cardFront, language, children: this.flow(children) }],
        },
      ];
    },
    More: ({ children }) => (this.context.short ? [] : this.flow(children)),
    Resolution: ({ properties: { title }, children }) => [{ type: 'resolution', title, children: this.flow(children) }],
    Whereas: (block) => this.clauses(block, 'Whereas'),
    Resolved: (block) => this.clauses(block, 'Resolved'),
  };

  private clauses({ children }: Pick<Block, 'children'>, list: 'Whereas' | 'Resolved'): Drawn[] {
    const items = children.flatMap((child) => (child.type === 'list' ? child.items : []));
    return [
      {
        type: 'clauses',
        clauses: items.map((item, index) => ({
          lead: clauseLead(list, index, this.context.language),
          children: this.flow(item.children),
        })),
      },
    ];
  }

  private figure({
    properties: { picture, drawing, alt, caption, decorative },
  }: Pick<BlockOf<'Figure'>, 'properties'>): Drawn[] {
    const path = drawing ? `/pictures/${drawing}.svg` : `/pictures/${picture}.jpg`;
    this.pictures.set(path, drawing ? { drawing } : { picture });
    const credit = creditLine(this.context, picture);
    return [
      {
        type: 'figure',
        file: path,
        ...(alt && !decorative ? { alt } : {}),
        ...(caption ? { caption } : {}),
        ...(credit ? { credit } : {}),
      },
    ];
  }

  private inline(nodes: readonly Inline[]): DrawnInline[] {
    const drawn: DrawnInline[] = [];
    for (const node of nodes) {
      const next = this.inlineNode(node);
      const last = drawn.at(-1);
      if (next === undefined) continue;
      if (typeof next === 'object' && next.type === 'calls' && typeof last === 'object' && last.type === 'calls')
        drawn[drawn.length - 1] = { type: 'calls', notes: [...last.notes, ...next.notes] };
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
      case 'term':
        this.terms.add(node.id);
        return { type: 'plain', children: this.inline(node.children) };
      case 'blank':
        return { type: 'blank', children: this.inline(node.children) };
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
    const url = this.context.resolve(target)?.url;
    return url === undefined ? { type: 'plain', children } : { type: 'link', url, children };
  }
}

/** Sets the sides of one card beside each other. */
function joinCards(nodes: readonly Drawn[]): Drawn[] {
  const joined: Drawn[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'cards' && last?.type === 'cards')
      joined[joined.length - 1] = { type: 'cards', cards: [...last.cards, ...node.cards] };
    else joined.push(node);
  }
  return joined;
}

/** Cuts a flyer's text into pieces that stay whole in a column: a heading keeps to what follows it, and each step is a piece. */
export function groups(flow: readonly Drawn[]): Drawn[][] {
  const cut: Drawn[][] = [];
  let held: Drawn[] = [];
  for (const node of flow) {
    // Bold words with nothing after them lead into what follows, as a heading does.
    if (node.type === 'heading' || (node.type === 'run-in' && node.children.length === 0)) held.push(node);
    else if (node.type === 'steps') {
      node.items.forEach((item, index) => {
        const { title, ...step } = node;
        cut.push([
          ...(index === 0 ? held : []),
          { ...step, ...(index === 0 && title ? { title } : {}), start: node.start + index, items: [item] },
        ]);
      });
      held = [];
    } else {
      cut.push([...held, node]);
      held = [];
    }
  }
  return held.length > 0 ? [...cut, held] : cut;
}
