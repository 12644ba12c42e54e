/** The words of a text as HTML for a feed, whole: who reads only the feed, or reads it when the site is blocked, has everything. */
import { clauseLead } from '../../i18n/clauses.ts';
import { dayOrYear, languageName } from '../../i18n/dates.ts';
import { words } from '../../i18n/languages.ts';
import { writeBlock, type BlockWriters } from '../../model/block-writers.ts';
import type { Edition } from '../../model/document.ts';
import { headsRows, type Flow, type Inline, type Row } from '../../model/nodes.ts';
import type { Library } from '../../model/library.ts';
import { legalStatus } from '../imprint.ts';
import { renderContext, type RenderContext } from '../render.ts';
import { element, escapeXml } from '../xml.ts';

/** What a feed shows of each block. Drawings and photographs stay on the page. */
type Shown = {
  Callout: 'tone' | 'title';
  Steps: 'title';
  Quote: 'by';
  Fact: 'figure' | 'source' | 'date';
  Figure: 'caption';
  Ask: 'title';
  Card: 'side';
  Resolution: 'title';
};
type LeftOut = {
  WhyNow: 'topic';
  Fact: 'claim';
  Figure: 'picture' | 'drawing' | 'alt' | 'decorative';
  Card: 'audience';
};

/** Writes the words of an edition and its notes. Links are whole addresses. */
export function feedBody(library: Library, edition: Edition): string {
  const writer = new Writer(renderContext(library, edition));
  const { flow, notes } = edition.body;
  const t = words(edition.language).document;
  const legal = legalStatus(edition);
  return [
    writer.flow(flow),
    ...(notes.length > 0
      ? [
          element('h2', {}, escapeXml(t.sources)),
          element('ol', {}, ...notes.map(({ children }) => element('li', {}, writer.flow(children)))),
        ]
      : []),
    ...(legal === undefined ? [] : [element('p', {}, element('small', {}, escapeXml(legal)))]),
  ].join('\n');
}

class Writer {
  readonly #context: RenderContext;
  readonly #t;

  constructor(context: RenderContext) {
    this.#context = context;
    this.#t = words(context.language);
  }

  flow(nodes: readonly Flow[]): string {
    return nodes.map((node) => this.#node(node)).join('\n');
  }

  #node(node: Flow): string {
    switch (node.type) {
      case 'paragraph':
        return element('p', {}, this.#line(node.children));
      case 'heading':
        return element(`h${node.depth}`, {}, this.#line(node.children));
      case 'list':
        return element(
          node.ordered ? 'ol' : 'ul',
          node.ordered && node.start !== 1 ? { start: `${node.start}` } : {},
          ...node.items.map(({ checked, children }) =>
            element('li', {}, checked === undefined ? '' : checked ? '☑ ' : '☐ ', this.flow(children)),
          ),
        );
      case 'quotation':
        return element('blockquote', {}, this.flow(node.children));
      case 'table':
        return element(
          'table',
          {},
          node.caption ? element('caption', {}, escapeXml(node.caption)) : '',
          element(
            'thead',
            {},
            this.#row(node.header, (_, cell) => (cell.length > 0 ? 'th' : 'td')),
          ),
          element(
            'tbody',
            {},
            ...node.rows.map((cells) =>
              this.#row(cells, (index, cell) => (index === 0 && cell.length > 0 && headsRows(node) ? 'th' : 'td')),
            ),
          ),
        );
      case 'rule':
        return element('hr');
      case 'block':
        return writeBlock(this.#blocks, node);
    }
  }

  #row(cells: Row, tag: (index: number, cell: readonly Inline[]) => string): string {
    return element('tr', {}, ...cells.map((cell, index) => element(tag(index, cell), {}, this.#line(cell))));
  }

  #line(nodes: readonly Inline[]): string {
    return nodes.map((node) => this.#inline(node)).join('');
  }

  #inline(node: Inline): string {
    switch (node.type) {
      case 'text':
        return escapeXml(node.value);
      case 'strong':
        return element('strong', {}, this.#line(node.children));
      case 'emphasis':
        return element('em', {}, this.#line(node.children));
      case 'delete':
        return element('del', {}, this.#line(node.children));
      case 'code':
        return element('code', {}, escapeXml(node.value));
      case 'break':
        return element('br');
      case 'term':
        return this.#line(node.children);
      case 'blank':
        return `[${this.#line(node.children)}]`;
      case 'note':
        return element('sup', {}, `${node.number}`);
      case 'link': {
        const link = this.#context.resolve(node.target);
        const inside = this.#line(node.children);
        if (!link) return inside;
        const also = link.foreign
          ? ` (${escapeXml(this.#t.document.also(languageName(link.foreign, this.#context.language)))})`
          : '';
        return element('a', { href: link.url }, inside + also);
      }
    }
  }

  /** One entry for each block: a new block does not compile until feeds can show it. */
  readonly #blocks: BlockWriters<Shown, LeftOut, string> = {
    Callout: ({ properties: { tone = 'note', title }, children }) => this.#box(title ?? this.#t.blocks[tone], children),
    Steps: ({ properties: { title }, children }) => this.#box(title, children),
    Quote: ({ properties: { by }, children }) =>
      element('blockquote', {}, this.flow(children), by ? element('p', {}, escapeXml(this.#t.blocks.quoteBy(by))) : ''),
    Fact: ({ properties: { figure, source, date }, children }) =>
      element('p', {}, element('strong', {}, escapeXml(figure))) +
      this.flow(children) +
      element('p', {}, escapeXml(this.#t.blocks.factSource(source, dayOrYear(date, this.#context.language)))),
    Figure: ({ properties: { caption } }) => (caption ? element('p', {}, element('em', {}, escapeXml(caption))) : ''),
    Ask: ({ properties: { title }, children }) => this.#box(title, children),
    Hotline: () =>
      element('p', {}, element('strong', {}, escapeXml(this.#t.blocks.hotlineLabel))) +
      element('p', {}, escapeXml(this.#t.blocks.hotlineScreen)),
    WhyNow: ({ children }) => this.flow(children),
    Columns: ({ children }) => this.flow(children),
    Card: ({ properties: { side }, children }) =>
      this.#box(this.#t.blocks[side === 'back' ? 'cardBack' : 'cardFront'], children),
    More: ({ children }) => this.flow(children),
    Resolution: ({ properties: { title }, children }) => this.#box(title, children),
    Whereas: ({ children }) => this.#clauses('Whereas', children),
    Resolved: ({ children }) => this.#clauses('Resolved', children),
  };

  #box(label: string | undefined, children: readonly Flow[]): string {
    return (label ? element('p', {}, element('strong', {}, escapeXml(label))) : '') + this.flow(children);
  }

  #clauses(name: 'Whereas' | 'Resolved', children: readonly Flow[]): string {
    const items = children.flatMap((child) => (child.type === 'list' ? child.items : []));
    return element(
      'ol',
      {},
      ...items.map((item, index) =>
        element(
          'li',
          {},
          `${element('b', {}, escapeXml(clauseLead(name, index, this.#context.language)))} `,
          this.flow(item.children),
        ),
      ),
    );
  }
}
