/** Makes a finished page work from a folder: every address relative, what is not in the folder marked as online, no script. Pure: text in, text out. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type HtmlNode = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What must be known of the folder that a page goes into. */
export interface Destination {
  /** Says whether a file, such as `/en/index.html`, is in the folder. */
  has(file: string): boolean;
  /** Scheme and host of the public site, for what is not in the folder. */
  readonly origin: string;
  /** Says in the language of a part of the page that a link needs a network: “(online)”. */
  online(language: string): string;
}

/** Reads a page, with the place of everything in its text; what stands behind `noscript` is read too. */
export function readPage(html: string): DefaultTreeAdapterTypes.Document {
  return parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
}

/** A page's text, with what it must be changed to between two places. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The file that an address means: a folder's address means its index.html. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** Writes the way from one file of a folder to another: `../index.html`. @param from and @param to are addresses from the root, with names of files */
export function wayTo(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

/**
 * Rewrites a page so that it opens from any folder, also by double click.
 * Only what must change is changed: the rest stays as it is to the byte, and so do the hashes of its policy, but for a style that names a file.
 * @param file address of the page from the root of the site: `/en/index.html`
 * @param tree the page, if it has been read already
 */
export function makePortable(html: string, file: string, destination: Destination, tree = readPage(html)): string {
  const edits: Edit[] = [];
  const hashes = new Map<string, string>();
  const policies: Element[] = [];
  walk(tree, (element, languages) => {
    if (element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json') return edits.push(whole(element, ''));
    if (element.tagName === 'style') edits.push(...portableStyle(element, html, file, destination, hashes));
    else if (element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy') policies.push(element);
    else if (element.tagName === 'link' && /^(modulepreload|preload|prefetch)$/.test(attribute(element, 'rel') ?? '')) edits.push(whole(element, ''));
    else if (element.tagName === 'img' && !present(attribute(element, 'src'), file, destination)) edits.push(whole(element, `<span class="small">${escape(attribute(element, 'alt') ?? '')}</span>`));
    else edits.push(...portableAttributes(element, file, destination, languages));
    return undefined;
  });
  for (const policy of policies) {
    const place = policy.sourceCodeLocation?.attrs?.content;
    if (place) edits.push({ start: place.startOffset, end: place.endOffset, text: [...hashes].reduce((text, [old, fresh]) => text.replaceAll(old, fresh), html.slice(place.startOffset, place.endOffset)) });
  }
  return apply(html, edits);
}

/** Fonts are named in the style; a style that changes has another hash. */
function portableStyle(element: Element, html: string, file: string, destination: Destination, hashes: Map<string, string>): Edit[] {
  const place = element.sourceCodeLocation;
  if (!place?.startTag || !place.endTag) return [];
  const [start, end] = [place.startTag.endOffset, place.endTag.startOffset];
  const old = html.slice(start, end);
  const text = old.replace(/url\((["']?)(\/[^"')]*)\1\)/g, (whole, quote: string, address: string) => (destination.has(address) ? `url(${quote}${wayTo(file, address)}${quote})` : whole));
  if (text === old) return [];
  hashes.set(hashOf(old), hashOf(text));
  return [{ start, end, text }];
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const addresses: Readonly<Record<string, readonly string[]>> = { a: ['href'], area: ['href'], link: ['href'], img: ['src', 'srcset'], source: ['src', 'srcset'], form: ['action'] };

function portableAttributes(element: Element, file: string, destination: Destination, languages: readonly string[]): Edit[] {
  return (addresses[element.tagName] ?? []).flatMap((name) => {
    const value = attribute(element, name);
    const place = element.sourceCodeLocation?.attrs?.[name];
    if (value === undefined || !place) return [];
    const set = (text: string): Edit => ({ start: place.startOffset, end: place.endOffset, text });
    if (name === 'srcset') {
      const there = value.split(',').map((part) => part.trim().split(/\s+/)).filter(([address]) => present(address, file, destination));
      return [set(there.length ? `srcset="${escape(there.map(([address = '', ...rest]) => [wayTo(file, targetOf(address, file)?.file ?? ''), ...rest].join(' ')).join(', '))}"` : '')];
    }
    const target = targetOf(value, file);
    if (!target) return [];
    if (destination.has(target.file)) return [set(`${name}="${escape(wayTo(file, target.file) + target.hash)}"`)];
    const rest = element.tagName === 'a' && attribute(element, 'rel') === undefined ? ' rel="noreferrer noopener"' : '';
    const end = element.tagName === 'a' ? element.sourceCodeLocation?.endTag?.startOffset : undefined;
    const mark = end === undefined ? [] : [{ start: end, end, text: ` ${escape(destination.online(languages.at(-1) ?? ''))}` }];
    return [set(`${name}="${escape(destination.origin + target.path + target.hash)}"${rest}`), ...mark];
  });
}

/** Finds what an address on this site means; nothing for one that leads elsewhere or stays on the page. */
function targetOf(address: string, file: string): { readonly file: string; readonly path: string; readonly hash: string } | undefined {
  if (address === '' || /^(#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(address)) return undefined;
  const { pathname, search, hash } = new URL(address, `https://site.invalid${file}`);
  return { file: fileOf(decodeURIComponent(pathname)), path: pathname + search, hash };
}

/** True for a picture in the folder, and for one that is no file of ours. */
function present(address: string | undefined, file: string, destination: Destination): boolean {
  const target = address === undefined ? undefined : targetOf(address, file);
  return !target || destination.has(target.file);
}

/** Puts other markup in the place of the element with an id. @throws when the page has no such element */
export function replaceElement(html: string, id: string, markup: string): string {
  let found: Element | undefined;
  walk(readPage(html), (element) => {
    if (attribute(element, 'id') === id) found ??= element;
  });
  if (!found) throw new Error(`The page has no element #${id}.`);
  return apply(html, [whole(found, markup)]);
}

/** Lists the files that a page shows or runs: pictures, fonts, its icon, its scripts; addresses from the root. */
export function filesShown(html: string, file: string): string[] {
  const found = new Set<string>();
  const add = (address: string | undefined): void => {
    const target = address === undefined ? undefined : targetOf(address, file);
    if (target) found.add(target.file);
  };
  walk(parse(html, { scriptingEnabled: false }), (element) => {
    if (['img', 'source', 'script'].includes(element.tagName)) add(attribute(element, 'src'));
    for (const part of attribute(element, 'srcset')?.split(',') ?? []) add(part.trim().split(/\s+/)[0]);
    if (element.tagName === 'link' && attribute(element, 'rel') === 'icon') add(attribute(element, 'href'));
    if (element.tagName === 'style') for (const [, , address] of textIn(element).matchAll(/url\((["']?)(\/[^"')]*)\1\)/g)) add(address);
  });
  return [...found].sort();
}

/** A part of a text, below one heading; the first part has none of its own. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly words: string;
}

/** Reads what search may find on a page: its title and its words by section. @returns nothing for a page that is not to be found */
export function readSearchable(tree: HtmlNode): { readonly title: string; readonly sections: readonly Section[] } | undefined {
  let main: Element | undefined;
  walk(tree, (element) => {
    if (attribute(element, 'data-pagefind-body') !== undefined) main = element;
  });
  if (!main) return undefined;
  let title = '';
  const sections: { id: string; heading: string; words: string }[] = [{ id: '', heading: '', words: '' }];
  const visit = (node: HtmlNode): void => {
    if (node.nodeName === '#text') sections.at(-1)!.words += `${(node as DefaultTreeAdapterTypes.TextNode).value} `;
    if ('tagName' in node) {
      if (['script', 'style'].includes(node.tagName) || attribute(node, 'hidden') !== undefined || attribute(node, 'data-pagefind-ignore') !== undefined) return;
      if (node.tagName === 'h1') title ||= tidy(textIn(node));
      if (/^h[23]$/.test(node.tagName) && attribute(node, 'id')) {
        sections.push({ id: attribute(node, 'id') ?? '', heading: tidy(textIn(node)), words: '' });
        return;
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(main);
  return { title, sections: sections.map(({ words, ...rest }) => ({ ...rest, words: tidy(words) })) };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function textIn(node: HtmlNode): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** Goes through all elements. @param languages the languages said by an element and those around it, outermost first */
function walk(node: HtmlNode, look: (element: Element, languages: readonly string[]) => unknown, languages: readonly string[] = []): void {
  const said = 'tagName' in node ? attribute(node, 'lang') : undefined;
  const inside = said ? [...languages, said] : languages;
  if ('tagName' in node) look(node, inside);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, look, inside);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

function whole(element: Element, text: string): Edit {
  const { startOffset = 0, endOffset = 0 } = element.sourceCodeLocation ?? {};
  return { start: startOffset, end: endOffset, text };
}

/** Writes a text so that it can stand between tags or in quotation marks. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function apply(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let made = '';
  for (const { start, end, text: fresh } of [...edits].sort((a, b) => a.start - b.start)) {
    made += text.slice(at, start) + fresh;
    at = end;
  }
  return made + text.slice(at);
}
