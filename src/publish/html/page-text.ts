/** Reading and changing the text of a finished page: only what must change is changed, the rest stays as it is to the byte. Pure: text in, text out. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A place in a page's text, with what it must be changed to. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Reads a page, with the place of everything in its text; what stands behind `noscript` is read too. */
export function readPage(html: string): DefaultTreeAdapterTypes.Document {
  return parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
}

/** The file that an address means: a folder's address means its index.html. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** Writes the way from one file of a folder to another: `../index.html`. @param from and @param to are addresses from the root, with names of files */
export function wayTo(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

/** What an address on this site means. */
export interface Target {
  /** Name of the file, from the root. */
  readonly file: string;
  readonly path: string;
  readonly hash: string;
}

/** Finds what an address on this site means; nothing for one that leads elsewhere or stays on the page. @param file the page it stands on */
export function targetOf(address: string, file: string): Target | undefined {
  if (address === '' || /^(#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(address)) return undefined;
  const { pathname, search, hash } = new URL(address, `https://site.invalid${file}`);
  return { file: fileOf(decodeURIComponent(pathname)), path: pathname + search, hash };
}

/** The attributes that hold addresses. */
export const addresses: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  link: ['href'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  form: ['action'],
};

/** Goes through all elements. @param languages the languages said by an element and those around it, outermost first */
export function walk(
  node: HtmlNode,
  look: (element: Element, languages: readonly string[]) => unknown,
  languages: readonly string[] = [],
): void {
  const said = 'tagName' in node ? attribute(node, 'lang') : undefined;
  const inside = said ? [...languages, said] : languages;
  if ('tagName' in node) look(node, inside);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, look, inside);
}

/** What an attribute says; nothing when it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

/** All text inside. */
export function textIn(node: HtmlNode): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** Puts a text in the place of a whole element. */
export function whole(element: Element, text: string): Edit {
  const { startOffset = 0, endOffset = 0 } = element.sourceCodeLocation ?? {};
  return { start: startOffset, end: endOffset, text };
}

/** Sets an attribute; nothing to do when the page does not write it. */
export function setAttribute(element: Element, name: string, value: string): Edit[] {
  const place = element.sourceCodeLocation?.attrs?.[name];
  return place ? [{ start: place.startOffset, end: place.endOffset, text: `${name}="${escape(value)}"` }] : [];
}

/** Writes a text so that it can stand between tags or in quotation marks. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Makes the changes. */
export function apply(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let made = '';
  for (const { start, end, text: fresh } of [...edits].sort((a, b) => a.start - b.start)) {
    made += text.slice(at, start) + fresh;
    at = end;
  }
  return made + text.slice(at);
}

/** The styles of a page that get other texts. Their hashes change with them, and so must the policies that name these. */
export class Styles {
  readonly #hashes = new Map<string, string>();
  readonly #policies: Element[] = [];
  readonly #html: string;
  constructor(html: string) {
    this.#html = html;
  }

  /** Looks at a style element or a policy; passes over every other. @param change gives a style its new text, or the one it has */
  see(element: Element, change: (css: string) => string): Edit[] {
    if (element.tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy')
      this.#policies.push(element);
    const place = element.tagName === 'style' ? element.sourceCodeLocation : undefined;
    if (!place?.startTag || !place.endTag) return [];
    const [start, end] = [place.startTag.endOffset, place.endTag.startOffset];
    const old = this.#html.slice(start, end);
    const text = change(old);
    if (text === old) return [];
    this.#hashes.set(hashOf(old), hashOf(text));
    return [{ start, end, text }];
  }

  /** Writes the new hashes into the policies; to be called when every element has been seen. */
  policies(): Edit[] {
    return this.#policies.flatMap((policy) =>
      setAttribute(
        policy,
        'content',
        [...this.#hashes].reduce(
          (text, [old, fresh]) => text.replaceAll(old, fresh),
          attribute(policy, 'content') ?? '',
        ),
      ),
    );
  }
}

/** Gives the files that a style names other addresses. */
export function changeFiles(css: string, address: (old: string) => string): string {
  return css.replace(filesInStyle, (_, quote: string, file: string) => `url(${quote}${address(file)}${quote})`);
}

/** Files that a style names, in quotes or without. */
export const filesInStyle = /url\((["']?)([^"'():]+)\1\)/g;

/** How a policy names a style. */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
