/** Lowers what stands within a line to the runs of words that Typst is handed. */
import type { Inline, LinkTarget } from '../../model/nodes.ts';
import { typedAddress } from '../imprint.ts';
import type { RenderContext } from '../render.ts';
import type { DrawnInline } from './drawn.ts';

/** What lowering a line must know beyond its words. */
export interface InlineContext extends RenderContext {
  /** True for the flyer: no note marks, no cards, nothing from `<More>`. */
  readonly short: boolean;
}

/** Longest address that anybody types from paper, in letters: half a line of small print or so. */
const longestTyped = 60;

/** Lowers the lines of one text in their order. */
export class InlineLowering {
  /** Words of the glossary that were met, in order. */
  readonly terms = new Set<string>();
  private readonly context: InlineContext;
  private readonly called = new Set<number>();
  private note: string | undefined;

  constructor(context: InlineContext) {
    this.context = context;
  }

  /**
   * Lowers what is drawn in one note. Paper cannot be clicked, so there each link says where it leads, unless the note does so itself.
   * @param said the words of the note
   */
  inNote<Drawing>(said: string, draw: () => Drawing): Drawing {
    this.note = said;
    const drawn = draw();
    this.note = undefined;
    return drawn;
  }

  lower(nodes: readonly Inline[]): DrawnInline[] {
    const drawn: DrawnInline[] = [];
    for (const node of nodes) {
      const next = this.node(node);
      const last = drawn.at(-1);
      if (next === undefined) continue;
      if (typeof next === 'object' && next.type === 'calls' && typeof last === 'object' && last.type === 'calls')
        drawn[drawn.length - 1] = { type: 'calls', notes: [...last.notes, ...next.notes] };
      else drawn.push(next);
    }
    return drawn;
  }

  private node(node: Inline): DrawnInline | undefined {
    switch (node.type) {
      case 'text':
        return node.value;
      case 'strong':
      case 'emphasis':
      case 'delete':
        return { type: node.type, children: this.lower(node.children) };
      case 'code':
        return { type: 'code', value: node.value };
      case 'break':
        return { type: 'break' };
      case 'link':
        return this.link(node.target, this.lower(node.children));
      case 'term':
        this.terms.add(node.id);
        return { type: 'plain', children: this.lower(node.children) };
      case 'blank':
        return { type: 'blank', children: this.lower(node.children) };
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
    if (url === undefined) return { type: 'plain', children };
    const link: DrawnInline = { type: 'link', url, children };
    const where = this.note === undefined ? undefined : addressBeside(url, this.note);
    return where === undefined ? link : { type: 'plain', children: [link, ` (${where})`] };
  }
}

/** What a reader of paper can type or search for: the address, or of a longer one its host; undefined where the words have the host. */
function addressBeside(url: string, said: string): string | undefined {
  const address = typedAddress(url.replace(/^(?:mailto|tel):|#.*$/g, ''));
  const host = address.replace(/[/?].*$/, '');
  if (said.toLowerCase().includes(host.replace(/^www\./, ''))) return undefined;
  return address.length <= longestTyped ? address : host;
}
