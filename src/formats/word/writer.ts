/** Lowers the tree of a text to the paragraphs, tables and footnotes of a Word file. */
import { HeadingLevel, Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from 'docx';
import { languages, words } from '../../i18n/languages.ts';
import type { Flow, Note } from '../../model/nodes.ts';
import { meaningsOf } from '../render.ts';
import { BlockWriter } from './blocks.ts';
import { InlineWriter } from './inline.ts';
import { ListBook } from './numbering.ts';
import type { Piece, Setting, WordContext } from './setting.ts';
import { frames, listStep } from './styles.ts';
import { tablePieces } from './table.ts';

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

export class WordWriter {
  readonly lists = new ListBook();
  readonly inlines: InlineWriter;
  private readonly context: WordContext;
  private readonly blocks: BlockWriter;

  constructor(context: WordContext) {
    this.context = context;
    this.inlines = new InlineWriter(context);
    this.blocks = new BlockWriter(context, this.inlines, {
      flow: (nodes, setting) => this.flow(nodes, setting),
      list: (list, setting, lead) => this.list(list, setting, lead),
    });
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
        return tablePieces(node, this.inlines, this.format(setting), languages[setting.language].direction);
      case 'rule':
        return [new Paragraph({ thematicBreak: true, children: [] })];
      case 'block':
        return this.blocks.write(node, setting);
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
}
