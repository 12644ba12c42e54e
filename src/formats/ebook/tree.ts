/** Writes the words of an edition as XHTML: each block of the vocabulary has its own entry. */
import { clauseLead } from '../../i18n/clauses.ts';
import { dayOrYear } from '../../i18n/dates.ts';
import { english, words, type Dictionary } from '../../i18n/languages.ts';
import type { DrawingName } from '../../look/names.ts';
import { writeBlock, type BlockWriters } from '../../model/block-writers.ts';
import {
  headsRows,
  type Block,
  type BlockOf,
  type Flow,
  type ListItem,
  type Note,
  type Row,
} from '../../model/nodes.ts';
import { creditLine } from '../render.ts';
import { element, escapeXml } from '../xml.ts';
import { drawingFile, pictureFile } from './images.ts';
import { InlineWriter, type BookContext } from './inline.ts';

/** What a book shows of each block. */
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

/** Writes one book; the files of its text must be written in their order, then the notes. */
export class BookWriter {
  readonly inlines: InlineWriter;
  readonly pictures = new Set<string>();
  readonly drawings = new Set<DrawingName>();
  private readonly context: BookContext;
  private readonly t: Dictionary;

  constructor(context: BookContext) {
    this.context = context;
    this.t = words(context.language);
    this.inlines = new InlineWriter(context);
  }

  /** Writes the flow of one file of the book. */
  write(file: string, flow: readonly Flow[]): string {
    this.inlines.file = file;
    return this.flow(flow);
  }

  /** Writes all notes, by the file in which each is first called. */
  notes(notes: readonly Note[]): Map<string, string[]> {
    const written = notes.map((note) => {
      const home = this.inlines.notes.home(note.number) ?? this.inlines.file;
      return { note, home, inside: this.write(home, note.children) };
    });
    // Only now is every call known, also those from one note to another.
    const byFile = new Map<string, string[]>();
    for (const { note, home, inside } of written)
      byFile.set(home, [...(byFile.get(home) ?? []), this.inlines.notes.note(note.number, home, inside)]);
    return byFile;
  }

  private flow(nodes: readonly Flow[]): string {
    return nodes.map((node) => this.node(node)).join('\n');
  }

  private node(node: Flow): string {
    switch (node.type) {
      case 'paragraph':
        return element('p', {}, this.inlines.write(node.children));
      case 'heading':
        return element(
          `h${node.depth}`,
          { id: this.context.placeOf(node.anchor)?.id },
          this.inlines.write(node.children),
        );
      case 'list':
        return this.list(node);
      case 'quotation':
        return element('blockquote', {}, this.flow(node.children));
      case 'table':
        return this.table(node);
      case 'rule':
        return element('hr');
      case 'block':
        return writeBlock(this.blocks, node);
    }
  }

  private list({ ordered, start, items }: Flow & { type: 'list' }): string {
    return element(
      ordered ? 'ol' : 'ul',
      ordered && start !== 1 ? { start: `${start}` } : {},
      ...items.map((item) => this.item(item)),
    );
  }

  private item({ checked, children }: ListItem): string {
    const { done, open } = this.t.blocks.task;
    const box =
      checked === undefined
        ? ''
        : `${element('span', { role: 'img', 'aria-label': checked ? done : open }, checked ? '☑' : '☐')} `;
    return element('li', { class: checked === undefined ? undefined : 'task' }, this.led(box, children));
  }

  /** Writes what stands in an item, with words before it in the same line; a single paragraph needs no element of its own. */
  private led(lead: string, children: readonly Flow[]): string {
    const [first, ...rest] = children;
    if (first?.type !== 'paragraph') return lead + this.flow(children);
    const line = lead + this.inlines.write(first.children);
    return rest.length === 0 ? line : `${element('p', {}, line)}${this.flow(rest)}`;
  }

  private table({ align, header, rows, caption }: Flow & { type: 'table' }): string {
    const named = headsRows({ header });
    const side = (index: number): string | undefined =>
      align[index] === 'right' || align[index] === 'center' ? align[index] : undefined;
    // A corner without words heads nothing.
    const heads = header.map((cell, index) =>
      cell.length ? element('th', { scope: 'col', class: side(index) }, this.inlines.write(cell)) : element('td'),
    );
    const row = (cells: Row): string =>
      element(
        'tr',
        {},
        ...cells.map((cell, index) =>
          named && index === 0 && cell.length > 0
            ? element('th', { scope: 'row', class: side(index) }, this.inlines.write(cell))
            : element('td', { class: side(index) }, this.inlines.write(cell)),
        ),
      );
    return element(
      'table',
      {},
      caption ? element('caption', {}, escapeXml(caption)) : '',
      element('thead', {}, element('tr', {}, ...heads)),
      rows.length ? element('tbody', {}, ...rows.map(row)) : '',
    );
  }

  /** One entry for each block: a new block does not compile until e-books can show it. */
  private readonly blocks: BlockWriters<Shown, LeftOut, string> = {
    Callout: ({ properties: { tone = 'note', title }, children }) =>
      this.box('callout', title ?? this.t.blocks[tone], this.flow(children), { role: 'note' }),
    Steps: ({ properties: { title }, children }) => this.box('steps', title, this.flow(children)),
    Quote: ({ properties: { by }, children }) => {
      return by
        ? element(
            'blockquote',
            { class: 'pull' },
            this.flow(children),
            element('footer', {}, escapeXml(this.t.blocks.quoteBy(by))),
          )
        : this.box('pull', undefined, this.flow(children));
    },
    Fact: ({ properties: { figure, source, date }, children }) => {
      const said = this.t.blocks.factSource(source, dayOrYear(date, this.context.language));
      return element(
        'div',
        { class: 'fact' },
        element('p', { class: 'number' }, escapeXml(figure)),
        this.flow(children),
        element('p', { class: 'source' }, escapeXml(said)),
      );
    },
    Figure: ({ properties }) => this.figure(properties),
    Ask: ({ properties: { title }, children }) => this.box('ask', title, this.flow(children)),
    Hotline: () =>
      this.box(
        'hotline',
        this.t.blocks.hotlineLabel,
        element('div', { class: 'line' }) + element('p', {}, escapeXml(this.t.blocks.hotlineScreen)),
      ),
    WhyNow: ({ children }) => this.flow(children),
    Columns: ({ children }) => this.flow(children),
    Card: ({ properties: { side, audience }, children }) => {
      const foreign = audience === 'agent' && this.context.language !== english ? english : undefined;
      return this.box(
        'card',
        this.t.blocks[side === 'back' ? 'cardBack' : 'cardFront'],
        element('div', { lang: foreign, 'xml:lang': foreign }, this.flow(children)),
      );
    },
    More: ({ children }) => this.flow(children),
    Resolution: ({ properties: { title }, children }) => this.box('resolution', title, this.flow(children)),
    Whereas: (block) => this.clauses(block, 'Whereas'),
    Resolved: (block) => this.clauses(block, 'Resolved'),
  };

  private box(
    name: string,
    label: string | undefined,
    inside: string,
    attributes: Readonly<Record<string, string>> = {},
  ): string {
    return element(
      'div',
      { class: name, ...attributes },
      label ? element('p', { class: 'label' }, escapeXml(label)) : '',
      inside,
    );
  }

  private clauses({ children }: Pick<Block, 'children'>, list: 'Whereas' | 'Resolved'): string {
    const items = children.flatMap((child) => (child.type === 'list' ? child.items : []));
    return element(
      'ol',
      { class: 'clauses' },
      ...items.map((item, index) =>
        element(
          'li',
          {},
          this.led(`${element('b', {}, escapeXml(clauseLead(list, index, this.context.language)))} `, item.children),
        ),
      ),
    );
  }

  private figure({ picture, drawing, alt, caption, decorative }: BlockOf<'Figure'>['properties']): string {
    if (drawing) this.drawings.add(drawing);
    else this.pictures.add(picture);
    const credit = creditLine(this.context, picture);
    const below = [escapeXml(caption ?? ''), credit ? element('small', {}, escapeXml(credit)) : ''].filter(Boolean);
    const said = decorative ? '' : (alt ?? '');
    const image = element('img', {
      src: drawing ? drawingFile(drawing) : pictureFile(picture),
      alt: said,
      role: said ? undefined : 'presentation',
    });
    return element('figure', {}, image, below.length ? element('figcaption', {}, below.join(' ')) : '');
  }
}
