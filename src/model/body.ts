/** Reads the text of an edition: parses the dialect, applies the allow-list, returns plain data. */
import GithubSlugger from 'github-slugger';
import type { FootnoteDefinition, List, Nodes, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { blockEntry, type BlockName } from '../blocks/vocabulary.ts';
import { parseDialect } from '../markdown.ts';
import { allowed, linkTarget, placeOf } from './allow.ts';
import type { Desk } from './fields.ts';
import { textHash } from './hash.ts';
import { flowText, inlineText, type Body, type Flow, type Inline, type LinkTarget, type Note, type PictureUse, type Place, type Row } from './nodes.ts';
import { didYouMean } from './problems.ts';

/**
 * Reads the body of one edition.
 * @param text the whole file with its front matter blanked, so that line numbers hold
 * @returns nothing when the text cannot be read or holds what no text may contain
 */
export function readBody(text: string, desk: Desk): Body | undefined {
  let tree;
  try {
    tree = parseDialect(text);
  } catch (error) {
    unreadable(error, desk);
    return undefined;
  }
  if (!allowed(tree, desk)) return undefined;
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of tree.children) if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node);
  const reader = new BodyReader(definitions, desk);
  const content = tree.children.filter((node) => node.type !== 'footnoteDefinition');
  const flow = reader.flow(content);
  const notes = reader.notes();
  if (flow.length === 0) {
    desk.report('body-empty', undefined, 'The file has no text below its fields.', 'Write the text, or remove the file until there is one.');
    return undefined;
  }
  reader.checkHeadings();
  const source = (node: RootContent): string => text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  return {
    flow,
    notes,
    anchors: reader.anchors,
    links: reader.links,
    pictures: reader.pictures,
    hashes: tree.children.map((node) => textHash(source(node))),
    words: flowText(flow).split(/\s+/).filter(Boolean).length,
  };
}

/** Walks the parsed tree once and gathers what other checks need. */
class BodyReader {
  readonly anchors: string[] = [];
  readonly links: { target: LinkTarget; place: Place }[] = [];
  readonly pictures: PictureUse[] = [];
  private readonly definitions: ReadonlyMap<string, FootnoteDefinition>;
  private readonly desk: Desk;
  private readonly slugger = new GithubSlugger();
  private readonly headings: { depth: number; place: Place }[] = [];
  private readonly called: string[] = [];

  constructor(definitions: ReadonlyMap<string, FootnoteDefinition>, desk: Desk) {
    this.definitions = definitions;
    this.desk = desk;
  }

  flow(nodes: readonly Nodes[]): Flow[] {
    return nodes.flatMap((node) => this.flowNode(node) ?? []);
  }

  private flowNode(node: Nodes): Flow | undefined {
    switch (node.type) {
      case 'paragraph':
        return { type: 'paragraph', children: this.inline(node.children) };
      case 'heading': {
        const children = this.inline(node.children);
        const anchor = this.slugger.slug(inlineText(children));
        this.anchors.push(anchor);
        this.headings.push({ depth: node.depth, place: placeOf(node) });
        return { type: 'heading', depth: node.depth, anchor, children, place: placeOf(node) };
      }
      case 'list':
        return this.list(node);
      case 'blockquote':
        return { type: 'quotation', children: this.flow(node.children) };
      case 'table':
        this.desk.report('table-caption-missing', placeOf(node), 'The table has no caption, so a listener cannot tell what it shows.', 'Put it between <Table caption="…"> and </Table>, on lines of their own.');
        return this.table(node);
      case 'thematicBreak':
        return { type: 'rule' };
      case 'code':
        return { type: 'preformatted', value: node.value };
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
    return { type: 'table', align: node.align ?? [], header: header ? row(header) : [], rows: rows.map(row), ...(caption ? { caption } : {}) };
  }

  private block(node: MdxJsxFlowElement): Flow | undefined {
    const name = node.name as BlockName;
    const place = placeOf(node);
    const properties: Record<string, string | true> = {};
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxAttribute') properties[attribute.name] = typeof attribute.value === 'string' ? attribute.value.trim() : true;
    }
    this.checkContent(name, node, place);
    if (name === 'Table') {
      const table = node.children.find((child) => child.type === 'table');
      return table ? this.table(table, String(properties.caption)) : undefined;
    }
    if (name === 'Figure') this.figure(properties, place);
    return { type: 'block', name, properties, children: this.flow(node.children), place };
  }

  private checkContent(name: BlockName, node: MdxJsxFlowElement, place: Place): void {
    const kinds = node.children.map((child) => child.type);
    switch (blockEntry(name).content) {
      case 'steps': {
        const only = node.children[0];
        if (node.children.length !== 1 || only?.type !== 'list' || !only.ordered)
          this.desk.report('block-content', place, `The block ${name} should hold one numbered list and nothing else.`, 'Write 1. 2. 3. before the steps; put other text before or after the block.');
        return;
      }
      case 'table':
        if (kinds.length !== 1 || kinds[0] !== 'table') this.desk.report('block-content', place, `The block ${name} should hold one table and nothing else.`, 'Put other text before or after the block.');
        return;
      case 'nothing':
        if (kinds.length > 0) this.desk.report('block-content', place, `The block ${name} holds no text.`, `Write <${name} … /> and put the text after it.`);
        return;
      case 'flow':
        if (kinds.length === 0) this.desk.report('block-content', place, `The block ${name} is empty.`, 'Write its text between the two tags, or remove it.');
    }
  }

  private figure(properties: Record<string, string | true>, place: Place): void {
    const { picture, drawing, alt, decorative } = properties;
    if ((picture === undefined) === (drawing === undefined))
      this.desk.report('property-missing', place, 'The block Figure needs either `picture` or `drawing`.', 'Write picture="file.jpg" or drawing="door".');
    if (typeof picture === 'string') this.pictures.push({ file: picture.replace(/^\.\//, ''), place });
    const said = typeof alt === 'string' ? alt : '';
    if (said === '' && decorative !== true)
      this.desk.report('alt-missing', place, 'The picture has no words for those who cannot see it.', 'Write alt="what is drawn or shown"; if it only decorates, write decorative.');
    if (/\.(jpe?g|png|webp|gif|svg|avif)$/i.test(said)) this.desk.report('alt-is-file-name', place, `The words for the picture are a file name: “${said}”.`, 'Say what is drawn or shown.');
    if (said.length > 200) this.desk.report('field-too-long', place, `The words for the picture have ${said.length} characters; at most 200 fit.`, 'Say it shorter, and put the rest into the text.');
  }

  private inline(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node) => this.inlineNode(node) ?? []);
  }

  private inlineNode(node: PhrasingContent): Inline | undefined {
    switch (node.type) {
      case 'text':
        this.checkStrayNote(node.value, placeOf(node));
        return { type: 'text', value: node.value.replace(/\s*\n\s*/g, ' ') };
      case 'strong':
      case 'emphasis':
      case 'delete':
        return { type: node.type, children: this.inline(node.children) };
      case 'inlineCode':
        return { type: 'code', value: node.value };
      case 'break':
        return { type: 'break' };
      case 'link': {
        const place = placeOf(node);
        const target = linkTarget(node.url, place, this.desk);
        if (!target) return undefined;
        this.links.push({ target, place });
        return { type: 'link', target, children: this.inline(node.children), place };
      }
      case 'footnoteReference': {
        if (!this.called.includes(node.identifier)) this.called.push(node.identifier);
        return { type: 'note', id: node.identifier, number: this.called.indexOf(node.identifier) + 1 };
      }
      default:
        return undefined;
    }
  }

  /** The parser leaves a call without its note as plain text; a reader would meet “[^name]”. */
  private checkStrayNote(value: string, place: Place): void {
    for (const [, id = ''] of value.matchAll(/\[\^([^\]\s]+)\]/g))
      this.desk.report('note-unknown', place, `The text calls the note [^${id}], but there is none.${didYouMean(id, [...this.definitions.keys()])}`, `Add a line [^${id}]: … with the source.`);
  }

  /** Reads the notes the text called, in that order; a note may call another. */
  notes(): Note[] {
    const notes: Note[] = [];
    for (let index = 0; index < this.called.length; index += 1) {
      const id = this.called[index] as string;
      notes.push({ id, number: index + 1, children: this.flow(this.definitions.get(id)?.children ?? []) });
    }
    for (const [id, definition] of this.definitions) {
      if (!this.called.includes(id)) this.desk.report('note-unused', placeOf(definition), `No text calls the note [^${id}].`, `Write [^${id}] where it belongs, or remove the note.`);
    }
    return notes;
  }

  checkHeadings(): void {
    let last = 1;
    for (const { depth, place } of this.headings) {
      if (depth === 1) this.desk.report('heading-title', place, 'A heading has one #, but that is the title’s rank.', 'Write ## for the first rank of headings in the text.');
      else if (depth > last + 1) this.desk.report('heading-jump', place, `A heading of rank ${depth} follows one of rank ${last}; a rank between is missing.`, `Write ${'#'.repeat(last + 1)} instead of ${'#'.repeat(depth)}.`);
      last = depth;
    }
  }
}

/** Says a parser's error in a writer's words. */
function unreadable(error: unknown, desk: Desk): void {
  const message = error as { reason?: string; line?: number | null; column?: number | null };
  const reason = (message.reason ?? String(error)).replace(/\s+/g, ' ');
  const place: Place | undefined = message.line ? { line: message.line, column: message.column ?? 1 } : undefined;
  if (/acorn|expression/.test(reason)) {
    desk.report('expression-in-body', place, 'The text has a brace { or }, which MDX would run as code.', 'Remove it, or write \\{ and \\} to print braces.');
    return;
  }
  if (/`!`|comment/.test(reason)) {
    desk.report('comment-in-body', place, 'The text has an HTML comment.', 'Remove it.');
    return;
  }
  const closing = /Expected a closing tag for `<(\w+)>`/.exec(reason)?.[1];
  if (closing) {
    desk.report('body-unreadable', place, `The tag <${closing}> is opened and not closed.`, `Write </${closing}> on a line of its own after its text.`);
    return;
  }
  desk.report('body-unreadable', place, `A tag cannot be read here (${reason.slice(0, 110)}).`, 'Check the < and > and the quotation marks; write \\< to print the sign itself.');
}
