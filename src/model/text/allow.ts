/** The allow-list: what a body may contain, and what we say when it contains something else. */
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { drawingNames } from '../../look/names.ts';
import { checkEscapes } from '../characters.ts';
import { checkRange } from '../day-range.ts';
import type { Report } from '../report.ts';
import type { Position } from '../nodes.ts';
import { didYouMean } from '../problems.ts';
import { isRemote, readValue } from './properties.ts';
import { checkSaid } from './plain-words.ts';
import { blockEntry, blockNames, isInlineBlock, type BlockName, type Property } from '../vocabulary.ts';
import { allowMessages } from './allow-messages.ts';

/** Where a parsed node begins in its file. */
export function positionOf(node: { readonly position?: Nodes['position'] }): Position {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Says whether a tag's name is that of a block. */
export function isBlockName(name: string | null): name is BlockName {
  return (blockNames as (string | null)[]).includes(name);
}

/** Looks through the whole tree for what no text may contain, and reports it. */
export function checkAllowed(tree: Root, report: Report): void {
  const named = new Set<string>();
  visit(tree, report, named);
  for (const node of tree.children)
    if (node.type === 'definition' && !named.has(node.identifier))
      linkByName(node.label ?? node.identifier, positionOf(node), report);
}

/** @param named names of links in the form [words][name] that were reported, so that their addresses are not reported as well */
function visit(node: Nodes, report: Report, named: Set<string>): void {
  const position = positionOf(node);
  switch (node.type) {
    case 'mdxjsEsm':
      report.add(allowMessages, 'import-in-body', position, /^\w+/.exec(node.value)?.[0] ?? '');
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (/^\s*\/\*/.test(node.value)) report.add(allowMessages, 'comment-in-body', position);
      else report.add(allowMessages, 'expression-in-body/text', position);
      return;
    case 'html':
      report.add(allowMessages, 'html-in-body/raw', position);
      return;
    case 'code':
      report.add(allowMessages, 'code-in-body', position);
      return;
    case 'image':
      if (isRemote(node.url)) remotePicture(node.url, position, report);
      else report.add(allowMessages, 'block-misplaced/picture', position);
      return;
    case 'linkReference':
    case 'imageReference':
      named.add(node.identifier);
      linkByName(node.label ?? node.identifier, position, report);
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (!element(node, report)) return;
      break;
    default: // Markdown, which the dialect has all of
  }
  if ('children' in node) for (const child of node.children) visit(child as Nodes, report, named);
}

function linkByName(name: string, position: Position, report: Report): void {
  report.add(allowMessages, 'link-by-name', position, name);
}

/** Reports what is wrong with a tag; returns false where its content is not worth a look. */
function element(node: MdxJsxFlowElement | MdxJsxTextElement, report: Report): boolean {
  const position = positionOf(node);
  const { name } = node;
  if (!isBlockName(name)) {
    if (!/^[A-Z]/.test(name ?? '')) {
      report.add(allowMessages, 'html-in-body/tag', position, name ?? '');
      return false;
    }
    report.add(allowMessages, 'block-unknown', position, name ?? '');
    return true;
  }
  if (node.type === 'mdxJsxFlowElement' && isInlineBlock(name))
    report.add(allowMessages, 'block-misplaced/line', position, name);
  if (node.type === 'mdxJsxTextElement' && !isInlineBlock(name))
    report.add(allowMessages, 'block-misplaced/inside', position, name, node.children.length);
  properties(node, name, report);
  return true;
}

function properties(node: MdxJsxFlowElement | MdxJsxTextElement, name: BlockName, report: Report): void {
  const entry = blockEntry(name);
  const given = new Set<string>();
  const known = Object.keys(entry.properties);
  for (const attribute of node.attributes) {
    const position = attribute.position ? positionOf(attribute) : positionOf(node);
    const key = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
    if (
      attribute.type === 'mdxJsxExpressionAttribute' ||
      (attribute.value !== null && typeof attribute.value === 'object')
    ) {
      report.add(allowMessages, 'expression-in-body/property', position, name);
      given.add(key);
      continue;
    }
    const property: Property | undefined = Object.hasOwn(entry.properties, key) ? entry.properties[key] : undefined;
    if (!property) {
      report.add(allowMessages, 'property-unknown', position, name, key, known);
      for (const near of known) if (didYouMean(key, [near])) given.add(near);
      continue;
    }
    if (given.has(key)) report.add(allowMessages, 'property-value/twice', position, key, name);
    given.add(key);
    value(name, key, property, attribute.value ?? null, position, report);
    checkEscapes(attribute.value ?? '', position, report);
    if (property.type === 'text') checkSaid(attribute.value ?? '', position, report);
  }
  for (const [key, property] of Object.entries(entry.properties)) {
    const { unless } = property;
    if (unless !== undefined && given.has(unless)) {
      if (given.has(key)) report.add(allowMessages, 'property-value/both', positionOf(node), name, key, unless);
    } else if (property.required && !given.has(key))
      report.add(allowMessages, 'property-missing', positionOf(node), name, key, property.type);
  }
}

/** Reports a value that is not of its property's type. */
function value(
  block: BlockName,
  name: string,
  { type }: Property,
  given: string | null,
  position: Position,
  report: Report,
): void {
  if (readValue(type, given) !== undefined) {
    if (type === 'date') checkRange(given ?? '', `\`${name}\` of the block ${block}`, 'history', position, report);
    return;
  }
  if (type === 'flag') {
    report.add(allowMessages, 'property-value/flag', position, name, block);
    return;
  }
  if (given === null || given.trim() === '') {
    if (name === 'alt') return; // the Figure check says what is owed
    report.add(allowMessages, 'property-value/empty', position, name, block);
    return;
  }
  if (type === 'picture') {
    remotePicture(given, position, report);
    return;
  }
  if (type === 'date') {
    report.add(allowMessages, 'property-value/date', position, name, block, given);
    return;
  }
  const known: readonly string[] = type === 'drawing' ? drawingNames : typeof type === 'string' ? [] : type;
  report.add(allowMessages, 'property-value/choice', position, name, block, given, known);
}

function remotePicture(url: string, position: Position, report: Report): void {
  report.add(allowMessages, 'picture-remote', position, url);
}
