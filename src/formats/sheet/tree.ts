/** Lowers the words of an edition to plain JSON that one recursive Typst function draws: words are data and never become Typst code. */
import { clauseLead } from '../../i18n/clauses.ts';
import { dayOrYear } from '../../i18n/dates.ts';
import { english, words } from '../../i18n/languages.ts';
import { writeBlock, type BlockWriters } from '../../model/block-writers.ts';
import {
  flowText,
  headsRows,
  type Block,
  type BlockOf,
  type Flow,
  type Inline,
  type Note,
  type Row,
} from '../../model/nodes.ts';
import type { FlowBlockName } from '../../model/vocabulary.ts';
import type { DrawingName } from '../../look/names.ts';
import { creditLine, meaningsOf } from '../render.ts';
import type { Drawn, DrawnInline, DrawnItem } from './drawn.ts';
import { InlineLowering, type InlineContext } from './inline.ts';
import { closed, joinCards, withLeads } from './neighbors.ts';

/** What a figure shows. */
export type Picture = { readonly drawing: DrawingName } | { readonly picture: string };

/** What lowering must know beyond the words. */
export interface TreeContext extends InlineContext {
  /** Whether what stands in `<More>` is lowered beside a short text, for a template that has room for some of it. */
  readonly long?: boolean;
  /** Blocks that the template sets elsewhere on the sheet, and that therefore leave the text. */
  readonly lifted: ReadonlySet<Block>;
}

/** What lowering gathers on its way. */
export interface Lowered {
  readonly flow: readonly Drawn[];
  /** What stands in `<More>`, where it is not part of the text. */
  readonly more: readonly Drawn[];
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
    more: lowering.more,
    lifted: Object.fromEntries([...context.lifted].map((block) => [block.name, lowering.block(block)[0]])),
    notes: context.short ? [] : notes.map((note) => ({ number: note.number, children: lowering.note(note) })),
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
/** Which bulletin a topic asks for, and what a row of the register says, the model has found. */
type LeftOut = { WhyNow: 'topic'; Fact: 'claim' };

class Lowering {
  readonly pictures = new Map<string, Picture>();
  readonly more: Drawn[] = [];
  /** Bold words that begin a paragraph are its headline in the text of a flyer only, and not in what is one thing already. */
  private within: 'text' | 'part' | 'more' = 'text';
  /** Ranks of the headings that a next one may stand below: where a sheet leaves some out, no rank may be missing between two (PDF/UA-1). */
  private above: readonly number[] = [];
  private readonly context: TreeContext;
  private readonly inlines: InlineLowering;

  constructor(context: TreeContext) {
    this.context = context;
    this.inlines = new InlineLowering(context);
  }

  note({ children }: Note): Drawn[] {
    return this.inlines.inNote(flowText(children), () => this.flow(children));
  }

  flow(nodes: readonly Flow[]): Drawn[] {
    const drawn: Drawn[] = [];
    for (const node of nodes) {
      const pieces = this.node(node);
      const last = drawn.at(-1);
      if (pieces.length === 0 && last) drawn[drawn.length - 1] = closed(last);
      drawn.push(...pieces);
    }
    return withLeads(joinCards(drawn));
  }

  private node(node: Flow): Drawn[] {
    switch (node.type) {
      case 'paragraph':
        return [this.paragraph(node.children)];
      case 'heading':
        this.above = [...this.above.filter((depth) => depth < node.depth), node.depth];
        return [
          {
            type: 'heading',
            // The title is the first.
            depth: 1 + this.above.length,
            anchor: node.anchor,
            children: this.inlines.lower(node.children),
          },
        ];
      case 'list':
        return [{ type: 'list', ordered: node.ordered, start: node.start, items: this.items(node) }];
      case 'quotation':
        return [{ type: 'quotation', children: this.flow(node.children) }];
      case 'table': {
        const row = (cells: Row): DrawnInline[][] => cells.map((cell) => this.inlines.lower(cell));
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
    const met = short ? [] : meaningsOf(this.context, this.inlines.terms);
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

  /** Lowers what stands within something. */
  private as(within: 'part' | 'more', nodes: readonly Flow[]): Drawn[] {
    const before = this.within;
    if (before === 'text') this.within = within;
    const drawn = this.flow(nodes);
    this.within = before;
    return drawn;
  }

  private paragraph(nodes: readonly Inline[]): Drawn {
    const [first, ...rest] = nodes;
    if (!this.context.short || this.within !== 'text' || first?.type !== 'strong')
      return { type: 'paragraph', children: this.inlines.lower(nodes) };
    const children = this.inlines.lower(rest);
    const [start, ...others] = children;
    return {
      type: 'run-in',
      head: this.inlines.lower(first.children),
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
  private readonly blocks: BlockWriters<Shown, LeftOut, Drawn[]> = {
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
        children: this.as('part', children),
        ...(by ? { by: words(this.context.language).blocks.quoteBy(by) } : {}),
      },
    ],
    Fact: ({ properties: { figure, source, date }, children }) => {
      const { language } = this.context;
      return [
        {
          type: 'fact',
          figure,
          children: this.as('part', children),
          source: words(language).blocks.factSource(source, dayOrYear(date, language)),
        },
      ];
    },
    Figure: (block) => this.figure(block),
    Ask: ({ properties: { title }, children }) => [{ type: 'ask', title, children: this.flow(children) }],
    Hotline: () => [{ type: 'hotline' }],
    WhyNow: ({ children }) => this.flow(children),
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
    More: ({ children }) => {
      if (!this.context.short) return this.flow(children);
      if (!this.context.long) return [];
      // It is drawn behind all of the text, so its headings follow none of those before it.
      const { above } = this;
      this.above = [];
      this.more.push(...this.as('more', children));
      this.above = above;
      return [];
    },
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
}
