/** The allow-list: what a body may contain, and what we say when it contains something else. */
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { blockEntry, blockNames, type BlockName, type Property } from '../blocks/vocabulary.ts';
import { drawingNames } from '../look/names.ts';
import type { Desk } from './fields.ts';
import type { LinkTarget, Place } from './nodes.ts';
import { didYouMean } from './problems.ts';

/** Where a parsed node begins in its file. */
export function placeOf(node: { readonly position?: Nodes['position'] }): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Looks through the whole tree for what no text may contain; returns false when something was found. */
export function allowed(tree: Root, desk: Desk): boolean {
  const before = desk.problems.length;
  visit(tree, desk);
  return desk.problems.length === before;
}

function visit(node: Nodes, desk: Desk): void {
  const place = placeOf(node);
  switch (node.type) {
    case 'mdxjsEsm':
      desk.report('import-in-body', place, 'The text has an `import` or `export` line, and texts cannot run code.', 'Remove the line; blocks need no import.');
      return;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (/^\s*\/\*/.test(node.value)) {
        desk.report('comment-in-body', place, 'The text has a hidden remark, and whoever opens the source could read it.', 'Remove it.');
        return;
      }
      desk.report('expression-in-body', place, 'The text has something between braces { }, which MDX would run as code.', 'Remove the braces, or write \\{ and \\} to print them.');
      return;
    case 'html':
      desk.report('html-in-body', place, 'The text has raw HTML.', 'Use Markdown or one of the blocks.');
      return;
    case 'image':
      if (isRemote(node.url)) remotePicture(node.url, place, desk);
      else desk.report('block-misplaced', place, 'A picture stands inside a paragraph.', 'Put it on a line of its own, with an empty line before and after.');
      return;
    case 'definition':
    case 'linkReference':
    case 'imageReference':
      desk.report('link-unsafe', place, 'The text has a link in the form [words][name].', 'Write the address in place: [words](https://…).');
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      element(node, desk);
      return;
  }
  if ('children' in node) for (const child of node.children) visit(child as Nodes, desk);
}

function element(node: MdxJsxFlowElement | MdxJsxTextElement, desk: Desk): void {
  const place = placeOf(node);
  const name = node.name ?? '';
  if (!(blockNames as string[]).includes(name)) {
    if (/^[A-Z]/.test(name)) desk.report('block-unknown', place, `There is no block “${name}”.${didYouMean(name, blockNames)}`, `Use one of: ${blockNames.join(', ')}.`);
    else desk.report('html-in-body', place, `The text has the HTML tag <${name}>.`, 'Use Markdown or one of the blocks; no tag of HTML passes.');
    return;
  }
  if (node.type === 'mdxJsxTextElement') {
    desk.report('block-misplaced', place, `The block ${name} stands inside a line of text.`, `Put <${name}> and </${name}> on lines of their own, with an empty line after the first and before the last.`);
    return;
  }
  properties(node, name as BlockName, desk);
  for (const child of node.children) visit(child as Nodes, desk);
}

function properties(node: MdxJsxFlowElement, name: BlockName, desk: Desk): void {
  const place = placeOf(node);
  const entry = blockEntry(name);
  const given = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute' || (attribute.value !== null && typeof attribute.value === 'object')) {
      desk.report('expression-in-body', place, `The block ${name} has a value between braces { }, which MDX would run as code.`, 'Write the value between straight double quotes.');
      continue;
    }
    const property: Property | undefined = Object.hasOwn(entry.properties, attribute.name) ? entry.properties[attribute.name] : undefined;
    if (!property) {
      const known = Object.keys(entry.properties);
      desk.report('property-unknown', place, `The block ${name} has no property \`${attribute.name}\`.${didYouMean(attribute.name, known)}`, known.length ? `It takes: ${known.join(', ')}.` : 'It takes none.');
      continue;
    }
    given.add(attribute.name);
    value(name, attribute.name, property, attribute.value ?? null, place, desk);
  }
  for (const [key, property] of Object.entries(entry.properties)) {
    if (property.required && !given.has(key)) desk.report('property-missing', place, `The block ${name} needs \`${key}\`.`, `Write <${name} ${key}="…">.`);
  }
}

function value(block: BlockName, name: string, property: Property, given: string | null, place: Place, desk: Desk): void {
  const { type } = property;
  if (type === 'flag') {
    if (given !== null) desk.report('property-value', place, `\`${name}\` of the block ${block} stands alone and takes no value.`, `Write only ${name}.`);
    return;
  }
  if (given === null || given.trim() === '') {
    if (name === 'alt') return; // the Figure check says what is owed
    desk.report('property-value', place, `\`${name}\` of the block ${block} is empty.`, `Write ${name}="…", or leave it out.`);
    return;
  }
  if (type === 'picture') {
    if (isRemote(given)) remotePicture(given, place, desk);
    return;
  }
  const known: readonly string[] | undefined = type === 'drawing' ? drawingNames : type === 'text' ? undefined : type;
  if (known && !known.includes(given)) {
    desk.report('property-value', place, `\`${name}\` of the block ${block} is “${given}”, which is not in the list.${didYouMean(given, known)}`, `Choose one of: ${known.join(', ')}.`);
  }
}

function isRemote(url: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
}

function remotePicture(url: string, place: Place, desk: Desk): void {
  desk.report('picture-remote', place, `The picture “${url}” lies on another site, which would learn who reads the page.`, 'Ask for leave to use it, put the file into this folder and credit it in facts.yml.');
}

/** Reads where a link leads, or reports why it may not lead there. */
export function linkTarget(url: string, place: Place, desk: Desk): LinkTarget | undefined {
  if (url.startsWith('#')) return { to: 'anchor', anchor: decode(url.slice(1)) };
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(url.trim()) ?? [];
  switch (scheme?.toLowerCase()) {
    case 'doc': {
      const [id = '', anchor] = (rest ?? '').split('#');
      return { to: 'document', id, ...(anchor ? { anchor: decode(anchor) } : {}) };
    }
    case 'http':
    case 'https':
      return URL.canParse(url) ? { to: 'web', url } : unsafe(url, place, desk);
    case 'mailto':
      return { to: 'mail', address: rest ?? '' };
    case 'tel':
      return { to: 'phone', number: rest ?? '' };
    case undefined:
      desk.report('link-relative', place, `The link “${url}” is an address inside a site, and our addresses differ in each language.`, 'Link to a document of ours by its folder name: [words](doc:folder-name); to another site with https://.');
      return undefined;
    default:
      return unsafe(url, place, desk);
  }
}

function unsafe(url: string, place: Place, desk: Desk): undefined {
  desk.report('link-unsafe', place, `The link “${url.slice(0, 60)}” does not lead to a page, a document of ours, an e-mail address or a telephone.`, 'Begin it with https://, doc:, mailto: or tel:.');
  return undefined;
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
