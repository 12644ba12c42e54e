/** Writes the words of an edition as XHTML: each block of the vocabulary has its own entry. */
import { clauseLead } from '../../i18n/clauses.ts';
import { dayOrYear } from '../../i18n/dates.ts';
import { english, languages, words, type Dictionary } from '../../i18n/languages.ts';
import type { DrawingName } from '../../look/names.ts';
import { writeBlock, type BlockWriters } from '../../model/block-writers.ts';
import type { Meaning } from '../../model/registers/glossary.ts';
import {
  headsRows,
  type Block,
  type BlockOf,
  type Flow,
  type Inline,
  type LinkTarget,
  type ListItem,
  type Note,
  type Row,
} from '../../model/nodes.ts';
import { creditLine, type RenderContext } from '../render.ts';
import { element, escapeXml } from '../xml.ts';
import { drawingFile, pictureFile } from './images.ts';
import type { HeadingPlace } from './sections.ts';

/** What the writer must know beyond the words. */
export interface BookContext extends RenderContext {
  /** Where a heading stands in the book; every anchor of a link has been checked against the headings. */
  placeOf(anchor: string): HeadingPlace | undefined;
}

/** File of the book with the words of the glossary that the text calls. */
export const termsFile = 'terms.xhtml';

interface Call {
  readonly file: string;
  readonly id: string;
}

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

/** Writes one book; the files of its text must be written in their order, then the notes. */
export class BookWriter {
  /** Words of the glossary that were met, in order. */
  readonly terms = new Map<string, Meaning>();
  readonly pictures = new Set<string>();
  readonly drawings = new Set<DrawingName>();
  private readonly calls = new Map<number, Call[]>();
  private readonly context: BookContext;
  private readonly t: Dictionary;
  private file = '';

  constructor(context: BookContext) {
    this.context = context;
    this.t = words(context.language);
  }

  /** Writes the flow of one file of the book. */
  write(file: string, flow: readonly Flow[]): string {
    this.file = file;
    return this.flow(flow);
  }

  /** Writes all notes, by the file in which each is first called. */
  notes(notes: readonly Note[]): Map<string, string[]> {
    const written = notes.map((note) => {
      const home = this.calls.get(note.number)?.[0]?.file ?? this.file;
      return { note, home, inside: this.write(home, note.children) };
    });
    // Only now is every call known, also those from one note to another.
    const byFile = new Map<string, string[]>();
    for (const { note, home, inside } of written)
      byFile.set(home, [...(byFile.get(home) ?? []), this.note(note.number, home, inside)]);
    return byFile;
  }

  private note(number: number, home: string, inside: string): string {
    const { backToText } = this.t.document;
    const calls = this.calls.get(number) ?? [];
    const back = calls
      .map(({ file, id }, index) =>
        element(
          'a',
          {
            class: 'back',
            role: 'doc-backlink',
            href: jump(home, file, id),
            'aria-label': backToText(index === 0 ? `${number}` : `${number}-${index + 1}`),
          },
          '↩',
        ),
      )
      .join('');
    const lead = element('b', {}, `${number}.`);
    const led = inside.startsWith('<p>') ? inside.replace('<p>', `<p>${lead} `) : `${element('p', {}, lead)}${inside}`;
    const closed = led.endsWith('</p>') ? `${led.slice(0, -'</p>'.length)} ${back}</p>` : led + element('p', {}, back);
    return element('aside', { id: `note-${number}`, 'epub:type': 'footnote', role: 'doc-footnote' }, closed);
  }

  private flow(nodes: readonly Flow[]): string {
    return nodes.map((node) => this.node(node)).join('\n');
  }

  private node(node: Flow): string {
    switch (node.type) {
      case 'paragraph':
        return element('p', {}, this.inline(node.children));
      case 'heading':
        return element(`h${node.depth}`, { id: this.context.placeOf(node.anchor)?.id }, this.inline(node.children));
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
    const line = lead + this.inline(first.children);
    return rest.length === 0 ? line : `${element('p', {}, line)}${this.flow(rest)}`;
  }

  private table({ align, header, rows, caption }: Flow & { type: 'table' }): string {
    const named = headsRows({ header });
    const side = (index: number): string | undefined =>
      align[index] === 'right' || align[index] === 'center' ? align[index] : undefined;
    // A corner without words heads nothing.
    const heads = header.map((cell, index) =>
      cell.length ? element('th', { scope: 'col', class: side(index) }, this.inline(cell)) : element('td'),
    );
    const row = (cells: Row): string =>
      element(
        'tr',
        {},
        ...cells.map((cell, index) =>
          named && index === 0 && cell.length > 0
            ? element('th', { scope: 'row', class: side(index) }, this.inline(cell))
            : element('td', { class: side(index) }, this.inline(cell)),
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
  private readonly blocks: BlockWriters<Shown, {}, string> = {
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

  private inline(nodes: readonly Inline[]): string {
    return nodes
      .map(
        (node, index) =>
          (node.type === 'note' && nodes[index - 1]?.type === 'note' ? '<sup>, </sup>' : '') + this.inlineNode(node),
      )
      .join('');
  }

  private inlineNode(node: Inline): string {
    switch (node.type) {
      case 'text':
        return escapeXml(node.value);
      case 'strong':
        return element('strong', {}, this.inline(node.children));
      case 'emphasis':
        return element('em', {}, this.inline(node.children));
      case 'delete':
        return element('del', {}, this.inline(node.children));
      case 'code':
        return element('code', {}, escapeXml(node.value));
      case 'break':
        return element('br');
      case 'link':
        return this.link(node.target, this.inline(node.children));
      case 'blank':
        return element('span', { class: 'blank' }, `[${this.inline(node.children)}]`);
      case 'term': {
        const meaning = this.context.meaning(node.id);
        if (!meaning) return this.inline(node.children);
        this.terms.set(node.id, meaning);
        return element(
          'a',
          { 'epub:type': 'glossref', role: 'doc-glossref', href: `${termsFile}#term-${node.id}` },
          this.inline(node.children),
        );
      }
      case 'note':
        return this.call(node.number);
    }
  }

  private call(number: number): string {
    const calls = this.calls.get(number) ?? [];
    const id = calls.length === 0 ? `call-${number}` : `call-${number}-${calls.length + 1}`;
    this.calls.set(number, [...calls, { file: this.file, id }]);
    const home = calls[0]?.file ?? this.file;
    return element(
      'sup',
      {},
      element(
        'a',
        {
          id,
          'epub:type': 'noteref',
          role: 'doc-noteref',
          href: jump(this.file, home, `note-${number}`),
          'aria-label': this.t.document.note(`${number}`),
        },
        `${number}`,
      ),
    );
  }

  private link(target: LinkTarget, inside: string): string {
    if (target.to === 'anchor') {
      const place = this.context.placeOf(target.anchor);
      return place ? element('a', { href: jump(this.file, place.file, place.id) }, inside) : inside;
    }
    const link = this.context.resolve(target);
    if (!link) return inside;
    const also = link.foreign ? ` (${escapeXml(this.t.document.also(languages[link.foreign].name))})` : '';
    return element('a', { href: link.url, hreflang: link.foreign }, inside + also);
  }
}

/** Address of a place in the book as seen from one of its files. */
function jump(from: string, to: string, id: string): string {
  return `${from === to ? '' : to}#${id}`;
}
