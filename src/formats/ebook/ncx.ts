/** Writes the contents of a book once more, as EPUB 2 had them (OPF 2.0.1, 2.4.1): older reading programs know nothing else. */
import type { Edition } from '../../model/document.ts';
import { element, escapeXml, xmlDeclaration } from '../xml.ts';
import type { NavEntry } from './pages.ts';

/**
 * Writes `toc.ncx`.
 * @param identifier the same as the package's
 * @param entries the lines of the contents, as in `nav.xhtml`
 */
export function ncxDocument({ language, words }: Edition, identifier: string, entries: readonly NavEntry[]): string {
  const text = (words: string): string => element('text', {}, escapeXml(words));
  const meta = { 'dtb:uid': identifier, 'dtb:depth': '1', 'dtb:totalPageCount': '0', 'dtb:maxPageNumber': '0' };
  const points = entries.map((entry, index) =>
    element(
      'navPoint',
      { id: `point-${index + 1}`, playOrder: String(index + 1) },
      element('navLabel', {}, text(entry.text)),
      element('content', { src: entry.href }),
    ),
  );
  return `${xmlDeclaration}${element(
    'ncx',
    { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': language },
    element('head', {}, ...Object.entries(meta).map(([name, content]) => element('meta', { name, content }))),
    element('docTitle', {}, text(words.title)),
    element('navMap', {}, ...points),
  )}\n`;
}
