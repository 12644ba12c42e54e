/** Lowers the blocks of the vocabulary to paragraphs of a Word file: each has its own entry. */
import { ImageRun, Paragraph, TextRun } from 'docx';
import { clauseLead } from '../../i18n/clauses.ts';
import { dayOrYear } from '../../i18n/dates.ts';
import { english, words } from '../../i18n/languages.ts';
import { writeBlock, type BlockWriters } from '../../model/block-writers.ts';
import type { Block, BlockOf, Flow } from '../../model/nodes.ts';
import { creditLine } from '../render.ts';
import type { InlineWriter } from './inline.ts';
import type { Piece, Setting, WordContext } from './setting.ts';
import { frames, type FrameName } from './styles.ts';

/** Writes what stands inside a block. */
export interface InsideWriter {
  flow(nodes: readonly Flow[], setting: Setting): Piece[];
  /** @param lead bold words before each item, by its position from 0 */
  list(list: Flow & { type: 'list' }, setting: Setting, lead: (index: number) => string): Piece[];
}

/** What a Word file shows of each block. */
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

/** Writes the blocks of one file. */
export class BlockWriter {
  private readonly context: WordContext;
  private readonly inlines: InlineWriter;
  private readonly inside: InsideWriter;
  /** How many figures were written. */
  private figures = 0;

  constructor(context: WordContext, inlines: InlineWriter, inside: InsideWriter) {
    this.context = context;
    this.inlines = inlines;
    this.inside = inside;
  }

  write(block: Block, setting: Setting): Piece[] {
    return writeBlock(this.entries, block, setting);
  }

  /** A label between its line above and, after the words, a line below. */
  private frame(name: FrameName, label: string, children: readonly Flow[], setting: Setting): Piece[] {
    return [
      new Paragraph({ style: 'Label', border: { top: frames[name].top }, children: [new TextRun(label)] }),
      ...this.inside.flow(children, { ...setting, closes: name }),
    ];
  }

  private label(text: string | undefined): Piece[] {
    return text ? [new Paragraph({ style: 'Label', children: [new TextRun(text)] })] : [];
  }

  /** One entry for each block: a new block does not compile until it can be written for Word. */
  private readonly entries: BlockWriters<Shown, LeftOut, Piece[], [setting: Setting]> = {
    Callout: ({ properties: { tone = 'note', title }, children }, setting) =>
      this.frame('Callout', title ?? words(this.context.language).blocks[tone], children, setting),
    Steps: ({ properties: { title }, children }, setting) => [
      ...this.label(title),
      ...this.inside.flow(children, setting),
    ],
    Quote: ({ properties: { by }, children }, setting) => {
      return [
        ...this.inside.flow(children, { ...setting, style: 'Quote' }),
        ...(by
          ? [
              new Paragraph({
                style: 'QuoteBy',
                children: [new TextRun(`— ${words(this.context.language).blocks.quoteBy(by)}`)],
              }),
            ]
          : []),
      ];
    },
    Fact: ({ properties: { figure, source, date }, children }, setting) => {
      const { language } = this.context;
      const said = words(language).blocks.factSource(source, dayOrYear(date, language));
      return [
        new Paragraph({ style: 'FactFigure', children: [new TextRun(figure)] }),
        ...this.inside.flow(children, { ...setting, style: 'FactWords' }),
        new Paragraph({ style: 'FactSource', children: [new TextRun(said)] }),
      ];
    },
    Figure: (block) => this.figure(block),
    Ask: ({ properties: { title }, children }, setting) => this.frame('Ask', title, children, setting),
    Hotline: () => {
      const t = words(this.context.language).blocks;
      return [
        new Paragraph({
          children: [new TextRun({ text: `${t.hotlineLabel}: `, bold: true }), this.inlines.blank(t.hotlineHelp)],
        }),
      ];
    },
    WhyNow: ({ children }, setting) => this.inside.flow(children, setting),
    Columns: ({ children }, setting) => this.inside.flow(children, setting),
    Card: ({ properties: { side, audience }, children }, setting) => {
      const { cardFront, cardBack } = words(this.context.language).blocks;
      return this.frame('Card', side === 'back' ? cardBack : cardFront, children, {
        ...setting,
        language: audience === 'agent' ? english : setting.language,
      });
    },
    More: ({ children }, setting) => this.inside.flow(children, setting),
    Resolution: ({ properties: { title }, children }, setting) => [
      ...this.label(title),
      ...this.inside.flow(children, setting),
    ],
    Whereas: (block, setting) => this.clauses(block, setting, 'Whereas'),
    Resolved: (block, setting) => this.clauses(block, setting, 'Resolved'),
  };

  private clauses({ children }: Pick<Block, 'children'>, setting: Setting, list: 'Whereas' | 'Resolved'): Piece[] {
    const lead = (index: number): string => clauseLead(list, index, this.context.language);
    return children.flatMap((child) =>
      child.type === 'list' ? this.inside.list(child, setting, lead) : this.inside.flow([child], setting),
    );
  }

  private figure(figure: BlockOf<'Figure'>): Piece[] {
    const { picture, alt, caption, decorative } = figure.properties;
    const set = this.context.picture(figure);
    const said = [caption, creditLine(this.context, picture)]
      .filter((part) => part !== undefined && part !== '')
      .join(' ');
    const name = `figure-${(this.figures += 1)}`;
    return [
      ...(set
        ? [
            new Paragraph({
              keepNext: said !== '',
              children: [
                new ImageRun({
                  type: set.type,
                  data: set.data,
                  transformation: { width: set.width, height: set.height },
                  altText: { name, title: '', description: decorative ? '' : (alt ?? '') },
                }),
              ],
            }),
          ]
        : []),
      ...(said ? [new Paragraph({ style: 'Caption', keepNext: false, children: [new TextRun(said)] })] : []),
    ];
  }
}
