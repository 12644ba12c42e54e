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
import { daysMeant } from '../written-date.ts';

/** Where a parsed node begins in its file. */
export function positionOf(node: { readonly position?: Nodes['position'] }): Position {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Says whether a tag's name is that of a block. */
export function isBlockName(name: string | null): name is BlockName {
  return (blockNames as (string | null)[]).includes(name);
}

/** By name, in a map: a tag `<constructor>` must not find what every object has. */
const instead: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'Write [words](https://…).',
    b: 'Write **words**.',
    strong: 'Write **words**.',
    i: 'Write *words*.',
    em: 'Write *words*.',
    del: 'Write ~~words~~.',
    br: 'Leave an empty line to begin a new paragraph, or end the line with \\ to break it.',
    hr: 'Write --- on a line of its own, with an empty line before and after.',
    img: 'Write ![what it shows](file.jpg) on a line of its own, with the file in this folder.',
    blockquote: 'Use the block Quote.',
    table: 'Use the block Table.',
  }),
);

/** Says what to write instead of an HTML tag. */
export function htmlFix(name: string): string {
  const said = instead.get(name.toLowerCase());
  if (said) return said;
  const block = blockNames.find((known) => known.toLowerCase() === name.toLowerCase());
  if (!block) return 'Remove it; write Markdown or one of the blocks.';
  const { properties: takes, content } = blockEntry(block);
  const owed = Object.keys(takes)
    .filter((key) => takes[key]?.required)
    .map((key) => ` ${key}="…"`)
    .join('');
  return `A block is written with its capital: <${block}${owed}${content === 'nothing' ? ' />' : '>'}.`;
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
      report.add(
        'import-in-body',
        position,
        `A line begins with \`${/^\w+/.exec(node.value)?.[0] ?? ''}\`, which would run code.`,
        'Remove the line, because blocks need no import; if it is a sentence, begin it with another word.',
      );
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (/^\s*\/\*/.test(node.value))
        report.add(
          'comment-in-body',
          position,
          'The text has a remark between {/* and */}, which whoever opens the source could read.',
          'Remove it.',
        );
      else
        report.add(
          'expression-in-body',
          position,
          'There are braces { }, and what stands between them would run as code.',
          'Remove them, or write \\{ and \\} to print them.',
        );
      return;
    case 'html':
      report.add('html-in-body', position, 'The text has raw HTML.', 'Use Markdown or one of the blocks.');
      return;
    case 'code':
      report.add(
        'code-in-body',
        position,
        'A passage stands between lines of ``` or ~~~ and would be set as the code of a program.',
        'Remove these lines; write a quotation with > before each line, lines of verse with \\ at their ends, columns as a table, and a blank to fill in as <Blank>words</Blank>.',
      );
      return;
    case 'image':
      if (isRemote(node.url)) remotePicture(node.url, position, report);
      else
        report.add(
          'block-misplaced',
          position,
          'A picture stands inside a paragraph.',
          'Put it on a line of its own, with an empty line before and after.',
        );
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
  report.add(
    'link-by-name',
    position,
    `The link “${name}” has its address in another place of the text.`,
    'Write the address where the link stands: [words](https://…).',
  );
}

/** Reports what is wrong with a tag; returns false where its content is not worth a look. */
function element(node: MdxJsxFlowElement | MdxJsxTextElement, report: Report): boolean {
  const position = positionOf(node);
  const { name } = node;
  if (!isBlockName(name)) {
    if (!/^[A-Z]/.test(name ?? '')) {
      report.add('html-in-body', position, `The text has the HTML tag <${name ?? ''}>.`, htmlFix(name ?? ''));
      return false;
    }
    report.add(
      'block-unknown',
      position,
      `There is no block “${name ?? ''}”.${didYouMean(name ?? '', blockNames)}`,
      `Use one of: ${blockNames.join(', ')}.`,
    );
    return true;
  }
  if (node.type === 'mdxJsxFlowElement' && isInlineBlock(name))
    report.add(
      'block-misplaced',
      position,
      `The block ${name} stands on lines of its own, but it belongs within a line.`,
      `Write <${name}${blockEntry(name).properties.id ? ' id="…"' : ''}>words</${name}> inside a sentence.`,
    );
  if (node.type === 'mdxJsxTextElement' && !isInlineBlock(name))
    report.add(
      'block-misplaced',
      position,
      `The block ${name} stands inside a line of text.`,
      node.children.length > 0
        ? `Put <${name}> and </${name}> on lines of their own, with an empty line before and after the text between them.`
        : 'Put it on a line of its own, with an empty line before and after.',
    );
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
      report.add(
        'expression-in-body',
        position,
        `The block ${name} has a value between braces { }, which would run as code.`,
        'Write the value between straight double quotes.',
      );
      given.add(key);
      continue;
    }
    const property: Property | undefined = Object.hasOwn(entry.properties, key) ? entry.properties[key] : undefined;
    if (!property) {
      report.add(
        'property-unknown',
        position,
        `The block ${name} has no property \`${key}\`.${didYouMean(key, known)}`,
        known.length
          ? `Rename or remove it; the block takes ${known.map((word) => `\`${word}\``).join(', ')}.`
          : 'Remove it; the block takes none.',
      );
      for (const near of known) if (didYouMean(key, [near])) given.add(near);
      continue;
    }
    if (given.has(key))
      report.add(
        'property-value',
        position,
        `\`${key}\` of the block ${name} is written twice.`,
        'Keep one of the two.',
      );
    given.add(key);
    value(name, key, property, attribute.value ?? null, position, report);
    checkEscapes(attribute.value ?? '', position, report);
    if (property.type === 'text') checkSaid(attribute.value ?? '', position, report);
  }
  for (const [key, property] of Object.entries(entry.properties)) {
    if (property.required && !given.has(key))
      report.add(
        'property-missing',
        positionOf(node),
        `The block ${name} needs \`${key}\`.`,
        `Add ${Array.isArray(property.type) ? property.type.map((one) => `${key}="${String(one)}"`).join(' or ') : `${key}="…"`} to the tag.`,
      );
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
    report.add(
      'property-value',
      position,
      `\`${name}\` of the block ${block} stands alone and takes no value.`,
      `Write only ${name}.`,
    );
    return;
  }
  if (given === null || given.trim() === '') {
    if (name === 'alt') return; // the Figure check says what is owed
    report.add(
      'property-value',
      position,
      `\`${name}\` of the block ${block} is empty.`,
      `Write ${name}="…", or leave it out.`,
    );
    return;
  }
  if (type === 'picture') {
    remotePicture(given, position, report);
    return;
  }
  if (type === 'date') {
    report.add(
      'property-value',
      position,
      `\`${name}\` of the block ${block} is “${given}”, which is neither a day nor a year.`,
      `Write ${name}="${daysMeant(given)[0] ?? '2026-05-01'}" or ${name}="${/[12]\d{3}/.exec(given)?.[0] ?? '2026'}".`,
    );
    return;
  }
  const known: readonly string[] = type === 'drawing' ? drawingNames : typeof type === 'string' ? [] : type;
  report.add(
    'property-value',
    position,
    `\`${name}\` of the block ${block} is “${given}”, which is not in the list.${didYouMean(given, known)}`,
    `Choose one of: ${known.join(', ')}.`,
  );
}

function remotePicture(url: string, position: Position, report: Report): void {
  report.add(
    'picture-remote',
    position,
    `The picture “${url}” lies on another site, which would learn who reads the page.`,
    'Ask for leave to use it, put the file into this folder and credit it in facts.yml.',
  );
}
