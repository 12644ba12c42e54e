/** Lowers the tree of a text to the paragraphs, tables and footnotes of a Word file. */
import {
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import { clauseLead } from '../../i18n/clauses.ts';
import { dayOrYear } from '../../i18n/dates.ts';
import { english, languages, words, type Language } from '../../i18n/languages.ts';
import { writeBlock, type BlockWriters } from '../../model/block-writers.ts';
import { headsRows, type Block, type BlockOf, type Flow, type Note, type Row } from '../../model/nodes.ts';
import { creditLine, meaningsOf } from '../render.ts';
import { InlineWriter, type InlineContext } from './inline.ts';
import { ListBook } from './numbering.ts';
import type { SetPicture } from './picture.ts';
import { frames, listStep, measure, type FrameName } from './styles.ts';

export type Piece = Paragraph | Table;

/** What writing must know beyond the words. */
export interface WordContext extends InlineContext {
  /** Rank of a Word heading for a heading of rank 2: 1 below a title, 2 below a heading. */
  readonly rank: number;
  picture(figure: BlockOf<'Figure'>): SetPicture | undefined;
}

/** Where a paragraph stands: in which list, in which frame, in which language. */
interface Setting {
  readonly style?: string;
  /** Rank of the list around it, from 0; -1 outside lists. */
  readonly rank: number;
  /** Whether the last line of a frame falls into this part. */
  readonly closes?: FrameName;
  readonly language: Language;
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

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

export class WordWriter {
  readonly lists = new ListBook();
  readonly inlines: InlineWriter;
  private readonly context: WordContext;

  constructor(context: WordContext) {
    this.context = context;
    this.inlines = new InlineWriter(context);
  }

  /** Writes a text. */
  text(nodes: readonly Flow[]): Piece[] {
    return this.flow(nodes, { rank: -1, language: this.context.language });
  }

  /** Writes what a footnote says; a note is paragraphs only. */
  note({ children }: Note): Paragraph[] {
    const pieces = this.flow(children, { rank: -1, style: 'FootnoteText', language: this.context.language }, [
      new TextRun(' '),
    ]);
    return pieces.filter((piece) => piece instanceof Paragraph);
  }

  heading(text: string, rank: number, options: IParagraphOptions = {}): Paragraph {
    return new Paragraph({
      heading: headings[Math.min(rank, headings.length) - 1] ?? HeadingLevel.HEADING_1,
      children: [new TextRun(text)],
      ...options,
    });
  }

  /** What the words of the glossary mean, to stand after the text. */
  termsUsed(): Piece[] {
    const met = meaningsOf(this.context, this.inlines.terms);
    if (met.length === 0) return [];
    return [
      this.heading(words(this.context.language).blocks.termsUsed, this.context.rank),
      ...met.map(
        ({ term, meaning }) =>
          new Paragraph({ children: [new TextRun({ text: `${term}.`, bold: true }), new TextRun(` ${meaning}`)] }),
      ),
    ];
  }

  /** @param before runs to set before the first paragraph's own words */
  private flow(nodes: readonly Flow[], setting: Setting, before: readonly ParagraphChild[] = []): Piece[] {
    const { closes, ...open } = setting;
    return nodes.flatMap((node, index) =>
      this.node(node, index === nodes.length - 1 && closes ? { ...open, closes } : open, index === 0 ? before : []),
    );
  }

  private node(node: Flow, setting: Setting, before: readonly ParagraphChild[]): Piece[] {
    switch (node.type) {
      case 'paragraph':
        return [this.paragraph([...before, ...this.inlines.runs(node.children, this.format(setting))], setting)];
      case 'heading':
        return [
          new Paragraph({
            heading:
              headings[Math.min(headings.length - 1, this.context.rank + node.depth - 3)] ?? HeadingLevel.HEADING_3,
            children: this.inlines.marked(node.anchor, this.inlines.runs(node.children, this.format(setting))),
          }),
        ];
      case 'list':
        return this.list(node, setting);
      case 'quotation':
        return this.flow(node.children, { ...setting, style: 'Quote' });
      case 'table':
        return this.table(node, setting);
      case 'rule':
        return [new Paragraph({ thematicBreak: true, children: [] })];
      case 'block':
        return writeBlock(this.blocks, node, setting);
    }
  }

  private format({ language }: Setting): { language?: { value: string } } {
    return language === this.context.language ? {} : { language: { value: languages[language].locale } };
  }

  private paragraph(
    children: readonly ParagraphChild[],
    { style, rank, closes }: Setting,
    options: IParagraphOptions = {},
  ): Paragraph {
    return new Paragraph({
      ...(style ? { style } : {}),
      ...(rank >= 0 ? { indent: { left: listStep * (rank + 1) } } : {}), // a further paragraph of a list item
      ...(closes ? { border: { bottom: frames[closes].bottom } } : {}),
      ...options,
      children,
    });
  }

  /** @param lead bold words before each item, by its position from 0 */
  private list(
    { ordered, start, items }: Flow & { type: 'list' },
    setting: Setting,
    lead?: (index: number) => string,
  ): Piece[] {
    const reference = this.lists.define(ordered, start);
    const rank = setting.rank + 1;
    const { task } = words(this.context.language).blocks;
    const { closes, ...inner } = { ...setting, rank };
    return items.flatMap(({ checked, children }, index): Piece[] => {
      const before = [
        ...(lead ? [new TextRun({ text: lead(index), bold: true }), new TextRun(' ')] : []),
        ...(checked === undefined ? [] : [new TextRun(`${checked ? task.done : task.open}: `)]),
      ];
      const [head, ...rest] = children;
      const last = closes && index === items.length - 1 ? { closes } : {};
      const own = head?.type === 'paragraph' ? this.inlines.runs(head.children, this.format(setting)) : [];
      const item = this.paragraph(
        [...before, ...own],
        {
          ...inner,
          ...(rest.length === 0 ? last : {}),
          rank: -1,
          style: setting.style ?? (ordered ? 'ListNumber' : 'ListBullet'),
        },
        { numbering: { reference, level: rank }, ...(lead && index === 0 ? { spacing: { before: 240 } } : {}) },
      );
      return [item, ...this.flow(head?.type === 'paragraph' ? rest : children, { ...inner, ...last })];
    });
  }

  private table({ header, rows, caption, align }: Flow & { type: 'table' }, setting: Setting): Piece[] {
    const width = Math.floor(measure / Math.max(1, header.length));
    const named = headsRows({ header });
    const alignment = (column: number): IParagraphOptions => ({ alignment: align[column] ?? 'left' });
    const row = (cells: Row, head: boolean): TableRow =>
      new TableRow({
        tableHeader: head,
        cantSplit: true,
        children: cells.map(
          (cell, column) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { left: 90, right: 90 },
              children: [
                new Paragraph({
                  style: 'TableText',
                  ...alignment(column),
                  children: this.inlines.runs(cell, {
                    ...this.format(setting),
                    ...(head || (column === 0 && named) ? { bold: true } : {}),
                  }),
                }),
              ],
            }),
        ),
      });
    const line = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const;
    return [
      ...(caption ? [new Paragraph({ style: 'Caption', children: [new TextRun(caption)] })] : []),
      new Table({
        width: { size: width * header.length, type: WidthType.DXA },
        columnWidths: header.map(() => width),
        borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
        tableLook: { firstRow: true, ...(named ? { firstColumn: true } : {}), noHBand: true, noVBand: true },
        rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
      }),
      new Paragraph({ spacing: { after: 0 }, children: [] }), // Word joins a table to whatever follows
    ];
  }

  /** A label between its line above and, after the words, a line below. */
  private frame(name: FrameName, label: string, children: readonly Flow[], setting: Setting): Piece[] {
    return [
      new Paragraph({ style: 'Label', border: { top: frames[name].top }, children: [new TextRun(label)] }),
      ...this.flow(children, { ...setting, closes: name }),
    ];
  }

  private label(text: string | undefined): Piece[] {
    return text ? [new Paragraph({ style: 'Label', children: [new TextRun(text)] })] : [];
  }

  /** One entry for each block: a new block does not compile until it can be written for Word. */
  private readonly blocks: BlockWriters<Shown, {}, Piece[], [setting: Setting]> = {
    Callout: ({ properties: { tone = 'note', title }, children }, setting) =>
      this.frame('Callout', title ?? words(this.context.language).blocks[tone], children, setting),
    Steps: ({ properties: { title }, children }, setting) => [...this.label(title), ...this.flow(children, setting)],
    Quote: ({ properties: { by }, children }, setting) => {
      return [
        ...this.flow(children, { ...setting, style: 'Quote' }),
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
        ...this.flow(children, { ...setting, style: 'FactWords' }),
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
    Columns: ({ children }, setting) => this.flow(children, setting),
    Card: ({ properties: { side, audience }, children }, setting) => {
      const { cardFront, cardBack } = words(this.context.language).blocks;
      return this.frame('Card', side === 'back' ? cardBack : cardFront, children, {
        ...setting,
        language: audience === 'agent' ? english : setting.language,
      });
    },
    More: ({ children }, setting) => this.flow(children, setting),
    Resolution: ({ properties: { title }, children }, setting) => [
      ...this.label(title),
      ...this.flow(children, setting),
    ],
    Whereas: (block, setting) => this.clauses(block, setting, 'Whereas'),
    Resolved: (block, setting) => this.clauses(block, setting, 'Resolved'),
  };

  private clauses({ children }: Pick<Block, 'children'>, setting: Setting, list: 'Whereas' | 'Resolved'): Piece[] {
    const lead = (index: number): string => clauseLead(list, index, this.context.language);
    return children.flatMap((child) =>
      child.type === 'list' ? this.list(child, setting, lead) : this.node(child, setting, []),
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

  private figures = 0;
}
