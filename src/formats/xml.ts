/** Writes XML for the formats that need no library for it: every word is escaped on its way in. */

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What XML 1.0 cannot carry, not even escaped (section 2.2, Char). */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Makes words safe for an element or an attribute. */
export function escapeXml(words: string): string {
  return words.replace(forbidden, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

/**
 * Writes one element.
 * @param attributes unescaped; those that are undefined are left out
 * @param children markup that is already written; use `escapeXml` for words
 */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const said = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(value)}"`]))
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`;
}

/** Writes an element that holds words. @param said unescaped */
export function leaf(name: string, said: string): string {
  return element(name, {}, escapeXml(said));
}

/** First line of every XML file. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
