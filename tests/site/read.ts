/** Reads a finished site as files, for tests. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { verifyPagePath } from '../../src/model/urls.ts';

type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Lists all files of a site, as addresses from its root, sorted. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort();
}

/** One hash for each file of a site. */
export async function hashesOf(folder: string): Promise<Map<string, string>> {
  const files = await filesOf(folder);
  return new Map(
    await Promise.all(
      files.map(
        async (file) =>
          [
            file,
            createHash('sha256')
              .update(await readFile(join(folder, file)))
              .digest('hex'),
          ] as const,
      ),
    ),
  );
}

/** Names the files in which two sites differ; none when they are the same to the byte. */
export async function differences(one: string, other: string): Promise<string[]> {
  return compare(await hashesOf(one), await hashesOf(other));
}

/** Names the keys whose values differ, or that only one of the two has. */
export function compare(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file)).sort();
}

const withAddress: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  link: ['href'],
  img: ['src'],
  script: ['src'],
  form: ['action'],
  option: ['value'],
  button: ['data-send'],
  div: ['data-index'],
  section: ['data-index'],
};

/** Pages write addresses relative to themselves; tests ask where they lead, from the root of the site. */
function fromRoot(element: HtmlElement, path: string): void {
  for (const entry of element.attrs) {
    if (
      !withAddress[element.tagName]?.includes(entry.name) ||
      !/^\.{0,2}\/|^[^#:]+(\/|\.[a-z0-9]+)([?#]|$)/.test(entry.value)
    )
      continue;
    const { pathname, search, hash } = new URL(entry.value, `https://site.invalid${path}`);
    entry.value = decodeURIComponent(pathname) + search + hash;
  }
}

/** A parsed page and the questions tests ask of it. */
export class Page {
  readonly path: string;
  readonly html: string;
  private readonly elements: HtmlElement[] = [];

  constructor(path: string, html: string) {
    this.path = path;
    this.html = html;
    const visit = (node: HtmlNode): void => {
      if ('tagName' in node) {
        fromRoot(node, path);
        this.elements.push(node);
      }
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(parse(html));
  }

  all(tag: string): HtmlElement[] {
    return this.elements.filter((element) => element.tagName === tag);
  }

  /** Finds the content of a meta tag by its name or property. */
  meta(name: string): string | undefined {
    const found = this.all('meta').find(
      (element) =>
        attribute(element, 'name') === name ||
        attribute(element, 'property') === name ||
        attribute(element, 'http-equiv') === name,
    );
    return found && attribute(found, 'content');
  }

  /** Links of the head by their relation. */
  links(relation: string): HtmlElement[] {
    return this.all('link').filter((element) => attribute(element, 'rel') === relation);
  }
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((entry) => entry.name === name)?.value;
}

/** Text below a node as a reader sees it. @param leaveOut says which elements not to read */
export function textOf(node: HtmlNode, leaveOut: (element: HtmlElement) => boolean = () => false): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if ('tagName' in node && (['style', 'script'].includes(node.tagName) || leaveOut(node))) return '';
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child, leaveOut)).join(' ') : '';
}

/** Reads all pages of a site; the file that checks copies is no page of it. */
export async function pagesOf(folder: string): Promise<Page[]> {
  const files = (await filesOf(folder)).filter((file) => file.endsWith('.html') && file !== verifyPagePath);
  return Promise.all(
    files.map(async (file) => new Page(file.replace(/index\.html$/, ''), await readFile(join(folder, file), 'utf8'))),
  );
}
