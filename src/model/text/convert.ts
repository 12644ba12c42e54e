/** Turns the parsed tree into plain data, and gathers on the way what other checks need. */
import type { FootnoteDefinition, List, Nodes, Table, TableRow } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { isBlockName, positionOf } from './allow.ts';
import { checkContent, checkHeads } from './block-content.ts';
import type { ClaimCalls } from './claim-calls.ts';
import type { Report } from '../report.ts';
import { checkFigure } from './figure.ts';
import { HeadingReader } from './headings.ts';
import { InlineReader } from './inline.ts';
import {
  flowText,
  inlineText,
  type Block,
  type Flow,
  type Note,
  type PictureUse,
  type Position,
  type Row,
} from '../nodes.ts';
import { NoteCalls } from './note-calls.ts';
import { attributesOf, readProperties, type Attributes } from './properties.ts';
import { firstPosition } from '../visit.ts';
import { isInlineBlock, isTableBlock, type BlockName } from '../vocabulary.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'paragraph-empty': {
    fact: 'The paragraph holds nothing but blanks, such as &nbsp;.',
    fix: 'Remove it; the press keeps the distances itself.',
  },
  'table-caption-missing': {
    fact: 'The table has no caption, so a listener cannot tell what it shows.',
    fix: 'Put it between <Table caption="…"> and </Table>, on lines of their own.',
  },
  'block-misplaced/like': (name: string) => ({
    fact: `The block ${name} stands inside another ${name}.`,
    fix: `Close the first before the second begins, with </${name}> on a line of its own.`,
  }),
} satisfies Messages;

/** Walks the tree once. */
export class BodyReader {
  readonly pictures: PictureUse[] = [];
  readonly headings: HeadingReader;
  readonly inlines: InlineReader;
  private readonly claims: ClaimCalls;
  private readonly calls: NoteCalls;
  private readonly report: Report;
  /** Blocks in which the reader stands, from the outermost. */
  private readonly open: BlockName[] = [];

  /** @param source the text that the tree was parsed from */
  constructor(
    definitions: ReadonlyMap<string, FootnoteDefinition>,
    claims: ClaimCalls,
    source: string,
    report: Report,
  ) {
    this.report = report;
    this.claims = claims;
    this.headings = new HeadingReader(source, report);
    this.calls = new NoteCalls(definitions, claims, source, report);
    this.inlines = new InlineReader(this.calls, claims, source, report);
  }

  /** Reads the notes the text called, in that order. */
  notes(): Note[] {
    const notes = this.calls.read((nodes) => this.flow(nodes));
    for (const { claim, children } of notes)
      if (claim !== undefined)
        this.inlines.gatherGiven(flowText(children), firstPosition(children) ?? { line: 1, column: 1 });
    return notes;
  }

  flow(nodes: readonly Nodes[]): Flow[] {
    return nodes.flatMap((node) => this.flowNode(node) ?? []);
  }

  private flowNode(node: Nodes): Flow | readonly Flow[] | undefined {
    switch (node.type) {
      case 'paragraph': {
        const children = this.inlines.read(node.children);
        if (
          node.children.every(({ type }) => type === 'text' || type === 'break') &&
          inlineText(children).trim() === ''
        )
          this.report.add(messages, 'paragraph-empty', positionOf(node));
        return { type: 'paragraph', children, position: positionOf(node) };
      }
      case 'heading': {
        const children = this.inlines.read(node.children);
        const anchor = this.headings.read(node, children);
        return { type: 'heading', depth: node.depth, anchor, children, position: positionOf(node) };
      }
      case 'list':
        return this.list(node);
      case 'blockquote':
        return { type: 'quotation', children: this.flow(node.children) };
      case 'table':
        this.report.add(messages, 'table-caption-missing', positionOf(node));
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
    const row = (cells: TableRow): Row => cells.children.map((cell) => this.inlines.read(cell.children));
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
        this.inlines.gatherSigns(attribute.value, attribute.position ? attribute : node);
    if (isInlineBlock(name)) return undefined; // reported by the allow-list
    checkContent(name, node, position, this.report);
    if (this.open.includes(name)) this.report.add(messages, 'block-misplaced/like', position, name);
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
    const properties = readProperties(name, { ...attributes, ...this.given(name, attributes, position) });
    // A name and its properties belong together, which the compiler cannot see of a name that it does not know.
    return properties ? ({ type: 'block', name, properties, children, position } as Block) : children;
  }

  /** What the register of claims brings to a block that calls one. */
  private given(name: BlockName, { claim }: Attributes, position: Position): Attributes {
    if (name !== 'Fact' || typeof claim !== 'string') return {};
    const figure = this.claims.fact(claim, position);
    for (const words of Object.values(figure ?? {})) this.inlines.gatherGiven(words, position);
    return { ...figure };
  }
}
