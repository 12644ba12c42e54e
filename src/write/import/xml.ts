/** Reads the XML inside office files: elements, attributes and text. They are made by programs, so that what is not well formed is a damaged file. */
import { ImportError } from './parts.ts';

export interface Element {
  /** With its prefix: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, code: string) => {
    if (!code.startsWith('#')) return named[code] ?? whole;
    const point = /^#x/i.test(code) ? parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

/** Elements that may stand within each other; deeper is no document of a person. */
const deepest = 500;

/** @throws ImportError when it is no well-formed XML. A document type, which could name other files, is not read. */
export function parseXml(text: string): Element {
  const root: { name: string; attributes: Record<string, string>; children: (Element | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE[^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
  let at = 0;
  for (const match of text.matchAll(token)) {
    if (match.index !== at) throw new ImportError('damaged');
    at += match[0].length;
    const [, cdata, closing, name, attributes = '', alone, words] = match;
    const top = open.at(-1)!;
    if (words !== undefined || cdata !== undefined) top.children.push(cdata ?? decode(words ?? ''));
    else if (name && closing) {
      if (open.length < 2 || top.name !== name) throw new ImportError('damaged');
      open.pop();
    } else if (name) {
      const element = {
        name,
        attributes: Object.fromEntries(
          [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', a, b]) => [
            key,
            decode(a ?? b ?? ''),
          ]),
        ),
        children: [],
      };
      top.children.push(element);
      if (!alone) open.push(element);
      if (open.length > deepest) throw new ImportError('damaged');
    }
  }
  if (at !== text.length || open.length !== 1) throw new ImportError('damaged');
  return root;
}

export function elements(of: Element): Element[] {
  return of.children.filter((child): child is Element => typeof child !== 'string');
}

/** The first element below, however deep, of a name. */
export function find(of: Element, name: string): Element | undefined {
  for (const child of elements(of)) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All elements below of a name, outermost only. */
export function findAll(of: Element, name: string): Element[] {
  return elements(of).flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}

export function textOf(of: Element): string {
  return of.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
