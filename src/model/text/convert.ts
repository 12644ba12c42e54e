/** Turns the parsed tree into plain data, and gathers on the way what other checks need. */
import type { FootnoteDefinition, Heading, List, Nodes, Parents, PhrasingContent, Root, Table, TableRow } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isBlockName, positionOf } from './allow.ts';
import { Anchors } from '../../markdown/anchors.ts';
import { checkContent, checkHeads } from './block-content.ts';
import { checkEscapes } from '../characters.ts';
import type { Report } from '../report.ts';
import { checkFigure } from './figure.ts';
import { checkMailLink, checkWebLink } from './link-private.ts';
import { linkTarget } from './links.ts';
import {
  inlineText,
  type Block,
  type Flow,
  type Inline,
  type LinkTarget,
  type Note,
  type PictureUse,
  type Position,
  type Row,
} from '../nodes.ts';
import { positionAt } from './parse.ts';
import { didYouMean, mostOfAKind } from '../problems.ts';
import { attributesOf, readProperties } from './properties.ts';
import { isInlineBlock, isTableBlock, type BlockName } from '../vocabulary.ts';

/** Gathers the notes of a text by name, wherever they stand. */
export function definitionsIn(tree: Root, report: Report): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  const gather = (node: Parents): void => {
    for (const child of node.children) {
      if (child.type === 'footnoteDefinition') {
        const first = found.get(child.identifier);
        if (first)
          report.add(
            'note-duplicate',
            positionOf(child),
            `There is already a note [^${child.identifier}] on line ${positionOf(first).line}.`,
            'Give one of the two another name, also where the text calls it.',
          );
        else found.set(child.identifier, child);
      }
      if ('children' in child) gather(child);
    }
  };
  gather(tree);
  return found;
}

/** Walks the tree once. */
export class BodyReader {
  readonly anchors: string[] = [];
  readonly links: { target: LinkTarget; position: Position }[] = [];
  readonly pictures: PictureUse[] = [];
  readonly terms: { id: string; position: Position }[] = [];
  readonly signs: { sign: string; position: Position }[] = [];
  private readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  private readonly source: string;
  private readonly report: Report;
  private readonly names = new Anchors();
  private readonly headings: { depth: number; empty: boolean; position: Position }[] = [];
  /** Names of notes in the order in which the text calls them, each with its number. */
  private readonly called = new Map<string, number>();
  private readonly termsMet = new Set<string>();
  /** Blocks in which the reader stands, from the outermost. */
  private readonly open: BlockName[] = [];
  /** Names of notes that are called and not there. */
  private readonly unknown: string[] = [];

  /** @param source the text that the tree was parsed from */
  constructor(definitions: ReadonlyMap<string, FootnoteDefinition>, source: string, report: Report) {
    this.definitions = definitions;
    this.source = source;
    this.report = report;
  }

  flow(nodes: readonly Nodes[]): Flow[] {
    return nodes.flatMap((node) => this.flowNode(node) ?? []);
  }

  private flowNode(node: Nodes): Flow | readonly Flow[] | undefined {
    switch (node.type) {
      case 'paragraph': {
        const children = this.inline(node.children);
        if (
          node.children.every(({ type }) => type === 'text' || type === 'break') &&
          inlineText(children).trim() === ''
        )
          this.report.add(
            'paragraph-empty',
            positionOf(node),
            'The paragraph holds nothing but blanks, such as &nbsp;.',
            'Remove it; the press keeps the distances itself.',
          );
        return { type: 'paragraph', children, position: positionOf(node) };
      }
      case 'heading': {
        const children = this.inline(node.children);
        const anchor = this.names.next(inlineText(children));
        this.anchors.push(anchor);
        this.headings.push({ depth: node.depth, empty: anchor === '', position: positionOf(node) });
        for (const word of tagsIn(node))
          this.report.add(
            'block-misplaced',
            positionOf(word),
            'A block stands in a heading, and would be carried into every list of contents.',
            'Put it into the text below the heading.',
          );
        for (const call of node.children.filter((child) => child.type === 'footnoteReference'))
          this.report.add(
            'heading-note',
            positionOf(call),
            'A heading calls a note, and would carry its number into every list of contents.',
            'Call the note from the text below the heading.',
          );
        this.checkDashes(node, inlineText(children));
        return { type: 'heading', depth: node.depth, anchor, children, position: positionOf(node) };
      }
      case 'list':
        return this.list(node);
      case 'blockquote':
        return { type: 'quotation', children: this.flow(node.children) };
      case 'table':
        this.report.add(
          'table-caption-missing',
          positionOf(node),
          'The table has no caption, so a listener cannot tell what it shows.',
          'Put it between <Table caption="…"> and </Table>, on lines of their own.',
        );
        return this.table(node);
      case 'thematicBreak':
        return { type: 'rule' };
      case 'mdxJsxFlowElement':
        return this.block(node);
      default:
        return undefined;
    }
  }

  private list(node: List): Flow {
    const items = node.children.map((item) => ({
      ...(typeof item.checked === 'boolean' ? { checked: item.checked } : {}),
      children: this.flow(item.children),
    }));
    return { type: 'list', ordered: node.ordered ?? false, start: node.start ?? 1, items };
  }

  private table(node: Table, caption?: string): Flow {
    const row = (cells: TableRow): Row => cells.children.map((cell) => this.inline(cell.children));
    const [header, ...rows] = node.children;
    checkHeads(node, this.report);
    return {
      type: 'table',
      align: node.align ?? [],
      header: header ? row(header) : [],
      rows: rows.map(row),
      ...(caption ? { caption } : {}),
      position: positionOf(node),
    };
  }

  /** Reads a block; of one that lacks what it cannot be without, which has been reported, only what stands inside it. */
  private block(node: MdxJsxFlowElement): Flow | readonly Flow[] | undefined {
    const { name } = node;
    if (!isBlockName(name)) {
      // Reported by the allow-list; what stands inside an unknown block is still checked.
      if (/^[A-Z]/.test(name ?? '')) this.flow(node.children);
      return undefined;
    }
    const position = positionOf(node);
    const attributes = attributesOf(node);
    for (const attribute of node.attributes)
      if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
        this.gatherSigns(attribute.value, attribute.position ? attribute : node);
    if (isInlineBlock(name)) return undefined; // reported by the allow-list
    checkContent(name, node, position, this.report);
    if (this.open.includes(name))
      this.report.add(
        'block-misplaced',
        position,
        `The block ${name} stands inside another ${name}.`,
        `Close the first before the second begins, with </${name}> on a line of its own.`,
      );
    if (isTableBlock(name)) {
      const table = node.children.find((child) => child.type === 'table');
      return table && this.table(table, readProperties(name, attributes)?.caption);
    }
    if (name === 'Figure') {
      checkFigure(attributes, position, this.report);
      if (typeof attributes.picture === 'string') this.pictures.push({ file: attributes.picture, position });
    }
    this.open.push(name);
    const children = this.flow(node.children);
    this.open.pop();
    const properties = readProperties(name, attributes);
    // A name and its properties belong together, which the compiler cannot see of a name that it does not know.
    return properties ? ({ type: 'block', name, properties, children, position } as Block) : children;
  }

  private inline(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node) => this.inlineNode(node) ?? []);
  }

  private inlineNode(node: PhrasingContent): Inline | undefined {
    switch (node.type) {
      case 'text':
        this.checkStrayNotes(node);
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
        return { type: node.type, children: this.inline(node.children) };
      case 'inlineCode':
        this.gatherSigns(node.value, node);
        return { type: 'code', value: node.value };
      case 'break':
        return { type: 'break' };
      case 'link': {
        const position = positionOf(node);
        const target = linkTarget(node.url, position, this.report);
        for (const word of tagsIn(node))
          this.report.add(
            'block-misplaced',
            positionOf(word),
            `The block ${word.name ?? ''} stands inside the words of a link, where nobody could tell one from the other.`,
            'Put it before or after the link.',
          );
        const children = this.inline(node.children);
        if (inlineText(children).trim() === '')
          this.report.add(
            'link-empty',
            position,
            'The link has no words, so that nobody can see or hear it.',
            'Write between the square brackets what one finds there.',
          );
        checkEscapes(node.title ?? '', position, this.report);
        if (target?.to === 'web') checkWebLink(target.url, inlineText(children), position, this.report);
        if (target?.to === 'mail') checkMailLink(target.address, inlineText(children), position, this.report);
        if (!target) return undefined;
        this.links.push({ target, position });
        return { type: 'link', target, children, position };
      }
      case 'footnoteReference': {
        const number = this.called.get(node.identifier) ?? this.called.size + 1;
        this.called.set(node.identifier, number);
        return { type: 'note', id: node.identifier, number };
      }
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
    const children = this.inline(node.children);
    if (!isBlockName(name) || !isInlineBlock(name)) return undefined;
    if (inlineText(children).trim() === '')
      this.report.add(
        'block-content',
        positionOf(node),
        `The block ${name} is empty.`,
        `Write its words between <${name}${name === 'Term' ? ' id="…"' : ''}> and </${name}>.`,
      );
    if (name === 'Blank') return { type: 'blank', children };
    for (const inside of pressable(node))
      this.report.add(
        'block-misplaced',
        positionOf(inside),
        'A link, a note or another block stands inside a Term, and one press cannot open both.',
        'Put it before or after the Term.',
      );
    const { id } = readProperties(name, attributesOf(node)) ?? {};
    if (id === undefined) return undefined;
    if (!this.termsMet.has(id)) this.terms.push({ id, position: positionOf(node) });
    this.termsMet.add(id);
    return { type: 'term', id, children };
  }

  /** Notes where the rarer signs of a text stand, so that whoever cannot draw one can name its position. */
  private gatherSigns(value: string, node: { readonly position?: Nodes['position'] }): void {
    const [start, end] = [node.position?.start, node.position?.end.offset ?? 0];
    let [at, { line, column }] = [start?.offset ?? 0, positionOf(node)];
    const source = this.source.slice(0, end);
    const absent = new Set<string>();
    for (const [sign] of value.matchAll(/[^\0-\u024f]/gu)) {
      // Behind an escape the sign does not stand in the source: then where the words before it end.
      const found = absent.has(sign) ? -1 : source.indexOf(sign, at);
      if (found === -1) absent.add(sign);
      for (; at < found; at += 1) [line, column] = this.source[at] === '\n' ? [line + 1, 1] : [line, column + 1];
      this.signs.push({ sign, position: { line, column } });
      if (found === at) [at, column] = [at + sign.length, column + sign.length];
    }
  }

  /** The parser leaves a call without its note as plain text; a reader would meet “[^name]”. */
  private checkStrayNotes(node: PhrasingContent & { type: 'text' }): void {
    const start = node.position?.start.offset ?? 0;
    // Read from the source, because escapes and entities move positions in the value.
    for (const match of this.source
      .slice(start, node.position?.end.offset ?? start)
      .matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
      const [, id = ''] = match;
      this.unknown.push(id);
      this.report.add(
        'note-unknown',
        positionAt(this.source, start + match.index),
        `The text calls the note [^${id}], but there is none.${this.unknown.length <= mostOfAKind ? didYouMean(id, [...this.definitions.keys()]) : ''}`,
        `Mend the name, or add a line [^${id}]: … with the source.`,
      );
    }
  }

  /** Reads the notes the text called, in that order; a note may call another. */
  notes(): Note[] {
    const notes: Note[] = [];
    // A map hands out also what is added on the way.
    for (const [id, number] of this.called)
      notes.push({ id, number, children: this.flow(this.definitions.get(id)?.children ?? []) });
    for (const [id, definition] of this.definitions) {
      // A note that waits under a misspelt name is one mistake, not two.
      if (this.called.has(id)) continue;
      const misspelt = this.unknown.slice(0, mostOfAKind).some((call) => didYouMean(call, [id]) !== '');
      if (!misspelt)
        this.report.add(
          'note-unused',
          positionOf(definition),
          `No text calls the note [^${id}].`,
          `Write [^${id}] where it belongs, or remove the note.`,
        );
    }
    return notes;
  }

  /** A line of dashes right below a paragraph, meant to part it from the next, makes a heading of it. */
  private checkDashes(node: Heading, words: string): void {
    if (node.depth !== 2 || this.source.startsWith('#', node.position?.start.offset ?? 0)) return;
    if (words.split(/\s+/).length <= 12 && !/[.,;:][”"»)\s]*$/.test(words)) return;
    this.report.add(
      'heading-by-dashes',
      positionOf(node),
      'The line of dashes directly below these words makes a heading of them.',
      'If the dashes should part two passages, leave a line empty before them; if it is a heading, write ## before it instead.',
    );
  }

  checkHeadings(): void {
    let last = 1;
    for (const [index, { depth, empty, position }] of this.headings.entries()) {
      const marks = '#'.repeat(depth);
      if (empty)
        this.report.add(
          'heading-empty',
          position,
          `A heading has ${marks} and no words.`,
          `Write the words after ${marks}, or remove the line.`,
        );
      else if (depth === 1)
        this.report.add(
          'heading-title',
          position,
          'A heading has one #, but that is the title’s rank.',
          'Write ## for the first rank of headings in the text.',
        );
      else if (depth > last + 1)
        this.report.add(
          'heading-jump',
          position,
          index === 0
            ? `The first heading has ${marks}, but only the title stands above it.`
            : `The heading has ${marks}, but the one before it has ${'#'.repeat(last)}; a rank between is missing.`,
          `Write ${'#'.repeat(last + 1)} instead of ${marks}.`,
        );
      if (!empty) last = depth;
    }
  }
}

/** Finds the blocks that stand within a line, also those in bold words. */
function tagsIn(node: Parents): MdxJsxTextElement[] {
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
