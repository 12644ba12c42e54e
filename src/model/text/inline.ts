/** Turns what stands within a line into plain data, and gathers on the way what other checks need. */
import type { Nodes, Parents, PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { checkEscapes } from '../characters.ts';
import { inlineText, type Inline, type LinkTarget, type Position } from '../nodes.ts';
import type { Report } from '../report.ts';
import { isInlineBlock, openingOf, type BlockName } from '../vocabulary.ts';
import { isBlockName, positionOf } from './allow.ts';
import { checkMailLink, checkWebLink } from './link-private.ts';
import { linkTarget } from './links.ts';
import { checkContent } from './block-content.ts';
import type { ClaimCalls } from './claim-calls.ts';
import type { NoteCalls } from './note-calls.ts';
import { attributesOf, readProperties } from './properties.ts';
import { signsIn, type SignFound } from './signs.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'block-misplaced/link': (name: string | null) => ({
    fact: `The block ${name ?? ''} stands inside the words of a link, where nobody could tell one from the other.`,
    fix: 'Put it before or after the link.',
  }),
  'link-empty': {
    fact: 'The link has no words, so that nobody can see or hear it.',
    fix: 'Write between the square brackets what one finds there.',
  },
  'block-content/words': (name: BlockName) => ({
    fact: `The block ${name} is empty.`,
    fix: `Write its words between ${openingOf(name)} and </${name}>.`,
  }),
  'block-misplaced/term': {
    fact: 'A link, a note or another block stands inside a Term, and one press cannot open both.',
    fix: 'Put it before or after the Term.',
  },
} satisfies Messages;

/** Reads the lines of one text in their order. */
export class InlineReader {
  readonly links: { target: LinkTarget; position: Position }[] = [];
  readonly terms: { id: string; position: Position }[] = [];
  readonly signs: SignFound[] = [];
  private readonly termsMet = new Set<string>();
  private readonly notes: NoteCalls;
  private readonly claims: ClaimCalls;
  private readonly source: string;
  private readonly report: Report;

  /** @param source the text that the lines were parsed from */
  constructor(notes: NoteCalls, claims: ClaimCalls, source: string, report: Report) {
    this.notes = notes;
    this.claims = claims;
    this.source = source;
    this.report = report;
  }

  read(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node) => this.inlineNode(node) ?? []);
  }

  private inlineNode(node: PhrasingContent): Inline | undefined {
    switch (node.type) {
      case 'text':
        this.notes.checkStray(node);
        this.gatherSigns(node.value, node);
        checkEscapes(
          node.value,
          positionOf(node),
          this.report,
          this.source.slice(node.position?.start.offset, node.position?.end.offset),
        );
        return { type: 'text', value: node.value.replace(/\s*\n\s*/g, ' ') };
      case 'strong':
      case 'emphasis':
      case 'delete':
        return { type: node.type, children: this.read(node.children) };
      case 'inlineCode':
        this.gatherSigns(node.value, node);
        return { type: 'code', value: node.value };
      case 'break':
        return { type: 'break' };
      case 'link': {
        const position = positionOf(node);
        const target = linkTarget(node.url, position, this.report);
        for (const word of tagsIn(node)) this.report.add(messages, 'block-misplaced/link', positionOf(word), word.name);
        const children = this.read(node.children);
        if (inlineText(children).trim() === '') this.report.add(messages, 'link-empty', position);
        checkEscapes(node.title ?? '', position, this.report);
        if (target?.to === 'web') checkWebLink(target.url, inlineText(children), position, this.report);
        if (target?.to === 'mail') checkMailLink(target.address, inlineText(children), position, this.report);
        if (!target) return undefined;
        this.links.push({ target, position });
        return { type: 'link', target, children, position };
      }
      case 'footnoteReference':
        return { type: 'note', id: node.identifier, ...this.notes.call(node.identifier, positionOf(node)) };
      case 'mdxJsxTextElement':
        return this.lineElement(node);
      default:
        return undefined;
    }
  }

  /** A tag inside a line: one of the blocks that may stand there; any other was reported by the allow-list, and what stands in it is still checked. */
  private lineElement(node: MdxJsxTextElement): Inline | undefined {
    const { name } = node;
    if (!/^[A-Z]/.test(name ?? '')) return undefined;
    const children = this.read(node.children);
    if (!isBlockName(name) || !isInlineBlock(name)) return undefined;
    if (name === 'Value') {
      checkContent(name, node, positionOf(node), this.report);
      const { claim } = readProperties(name, attributesOf(node)) ?? {};
      const value = claim === undefined ? undefined : this.claims.value(claim, positionOf(node));
      if (value?.type === 'text') this.gatherGiven(value.value, positionOf(node));
      return value;
    }
    if (inlineText(children).trim() === '') this.report.add(messages, 'block-content/words', positionOf(node), name);
    if (name === 'Blank') return { type: 'blank', children };
    for (const inside of pressable(node)) this.report.add(messages, 'block-misplaced/term', positionOf(inside));
    const { id } = readProperties(name, attributesOf(node)) ?? {};
    if (id === undefined) return undefined;
    if (!this.termsMet.has(id)) this.terms.push({ id, position: positionOf(node) });
    this.termsMet.add(id);
    return { type: 'term', id, children };
  }

  /** Notes the signs of words that stand in another file. @param position where the text calls them */
  gatherGiven(value: string, position: Position): void {
    for (const [sign] of value.matchAll(/[^\0-\u024f]/gu)) this.signs.push({ sign, position });
  }

  /** Notes the signs of some words. @param node where they stand */
  gatherSigns(value: string, node: { readonly position?: Nodes['position'] }): void {
    for (const sign of signsIn(value, node, this.source)) this.signs.push(sign);
  }
}

/** Finds the blocks that stand within a line, also those in bold words. */
export function tagsIn(node: Parents): MdxJsxTextElement[] {
  return node.children.flatMap((child) => [
    ...(child.type === 'mdxJsxTextElement' && isBlockName(child.name) && isInlineBlock(child.name) ? [child] : []),
    ...('children' in child ? tagsIn(child) : []),
  ]);
}

/** Finds what a reader can press, or is to fill in, below a node. */
function pressable(node: Parents): Nodes[] {
  return node.children.flatMap((child) =>
    child.type === 'link' || child.type === 'footnoteReference' || child.type === 'mdxJsxTextElement'
      ? [child]
      : 'children' in child
        ? pressable(child)
        : [],
  );
}
