/** Writes what stands within a line as XHTML, and gathers the words of the glossary on the way. */
import { languageName } from '../../i18n/dates.ts';
import { words, type Dictionary } from '../../i18n/languages.ts';
import type { Inline, LinkTarget } from '../../model/nodes.ts';
import type { Meaning } from '../../model/registers/glossary.ts';
import type { RenderContext } from '../render.ts';
import { element, escapeXml } from '../xml.ts';
import { jump, NoteWriter } from './notes.ts';
import type { HeadingPlace } from './sections.ts';

/** What the writer must know beyond the words. */
export interface BookContext extends RenderContext {
  /** Where a heading stands in the book; every anchor of a link has been checked against the headings. */
  placeOf(anchor: string): HeadingPlace | undefined;
}

/** File of the book with the words of the glossary that the text calls. */
export const termsFile = 'terms.xhtml';

/** Writes the lines of one book in their order. */
export class InlineWriter {
  /** Words of the glossary that were met, in order. */
  readonly terms = new Map<string, Meaning>();
  readonly notes: NoteWriter;
  /** File of the book in which the lines stand. */
  file = '';
  private readonly context: BookContext;
  private readonly t: Dictionary;

  constructor(context: BookContext) {
    this.context = context;
    this.t = words(context.language);
    this.notes = new NoteWriter(this.t);
  }

  write(nodes: readonly Inline[]): string {
    return nodes
      .map(
        (node, index) =>
          (node.type === 'note' && nodes[index - 1]?.type === 'note' ? '<sup>, </sup>' : '') + this.node(node),
      )
      .join('');
  }

  private node(node: Inline): string {
    switch (node.type) {
      case 'text':
        return escapeXml(node.value);
      case 'strong':
        return element('strong', {}, this.write(node.children));
      case 'emphasis':
        return element('em', {}, this.write(node.children));
      case 'delete':
        return element('del', {}, this.write(node.children));
      case 'code':
        return element('code', {}, escapeXml(node.value));
      case 'break':
        return element('br');
      case 'link':
        return this.link(node.target, this.write(node.children));
      case 'blank':
        return element('span', { class: 'blank' }, `[${this.write(node.children)}]`);
      case 'term': {
        const meaning = this.context.meaning(node.id);
        if (!meaning) return this.write(node.children);
        this.terms.set(node.id, meaning);
        return element(
          'a',
          { 'epub:type': 'glossref', role: 'doc-glossref', href: `${termsFile}#term-${node.id}` },
          this.write(node.children),
        );
      }
      case 'note':
        return this.notes.call(node.number, this.file);
    }
  }

  private link(target: LinkTarget, inside: string): string {
    if (target.to === 'anchor') {
      const place = this.context.placeOf(target.anchor);
      return place ? element('a', { href: jump(this.file, place.file, place.id) }, inside) : inside;
    }
    const link = this.context.resolve(target);
    if (!link) return inside;
    const also = link.foreign
      ? ` (${escapeXml(this.t.document.also(languageName(link.foreign, this.context.language)))})`
      : '';
    return element('a', { href: link.url, hreflang: link.foreign }, inside + also);
  }
}
