/** Lowers what stands within a line to the runs of a Word file. */
import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  TextRun,
  type IRunPropertiesOptions,
  type ParagraphChild,
} from 'docx';
import { words } from '../../i18n/languages.ts';
import { inlineText, type Inline, type LinkTarget } from '../../model/nodes.ts';
import type { RenderContext } from '../render.ts';
import { blank, noteAgain, noteBookmark } from './blank.ts';

/** What the runs must know beyond the words. */
export interface InlineContext extends RenderContext {
  /** Names of headings within the text, in order. */
  readonly anchors: readonly string[];
}

/** How a run looks and in which language it is, where it differs from its paragraph. */
export type RunFormat = IRunPropertiesOptions;

export class InlineWriter {
  /** Words of the glossary that were met, in order. */
  readonly terms = new Set<string>();
  private readonly context: InlineContext;
  private readonly called = new Set<number>();
  private blanks = 0;

  constructor(context: InlineContext) {
    this.context = context;
  }

  runs(nodes: readonly Inline[], format: RunFormat = {}): ParagraphChild[] {
    return nodes.flatMap((node) => this.node(node, format));
  }

  /** A blank to type over. @param says what goes there */
  blank(says: string): ParagraphChild {
    this.blanks += 1;
    return blank(this.blanks, words(this.context.language).blocks.blank(says), says);
  }

  /** Puts the bookmark of a heading around its words. */
  marked(anchor: string, children: readonly ParagraphChild[]): ParagraphChild[] {
    const id = this.bookmark(anchor);
    return id ? [new Bookmark({ id, children })] : [...children];
  }

  /** Word takes bookmarks of at most 40 letters, digits and underscores, so headings are counted. */
  private bookmark(anchor: string): string | undefined {
    const index = this.context.anchors.indexOf(anchor);
    return index === -1 ? undefined : `part${index + 1}`;
  }

  private node(node: Inline, format: RunFormat): ParagraphChild[] {
    switch (node.type) {
      case 'text':
        return [new TextRun({ ...format, text: node.value.replace(/\s*\n\s*/g, ' ') })];
      case 'strong':
        return this.runs(node.children, { ...format, bold: true });
      case 'emphasis':
        return this.runs(node.children, { ...format, italics: true });
      case 'delete':
        return this.runs(node.children, { ...format, strike: true });
      case 'code':
        return [new TextRun({ ...format, text: node.value, style: 'Code' })];
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'link':
        return this.link(node.target, node.children, format);
      case 'term':
        this.terms.add(node.id);
        return this.runs(node.children, format);
      case 'blank':
        return [this.blank(inlineText(node.children))];
      case 'note':
        return [this.call(node.number)];
    }
  }

  /** A footnote is one note in one place; what calls it again refers to its number. */
  private call(number: number): ParagraphChild {
    if (this.called.has(number)) return noteAgain(number);
    this.called.add(number);
    return new Bookmark({ id: noteBookmark(number), children: [new FootnoteReferenceRun(number)] });
  }

  private link(target: LinkTarget, nodes: readonly Inline[], format: RunFormat): ParagraphChild[] {
    const children = this.runs(nodes, { ...format, style: 'Hyperlink' });
    const anchor = target.to === 'anchor' ? this.bookmark(target.anchor) : undefined;
    if (anchor) return [new InternalHyperlink({ anchor, children })];
    const link = this.context.resolve(target)?.url;
    return link === undefined ? this.runs(nodes, format) : [new ExternalHyperlink({ link, children })];
  }
}
