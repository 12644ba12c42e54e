/** Reads plain text and Markdown of other programs. */
import { Gathering, type Taken } from './parts.ts';

/** Plain text: paragraphs between empty lines; lines that begin with a bullet or a number are items. */
export function readPlain(text: string): Taken {
  const found = new Gathering();
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n+/)) {
    const rows = block
      .split('\n')
      .map((row) => row.trim())
      .filter(Boolean);
    const marks = rows.map((row) => /^(?:[-*•·▪–]|(\d{1,3})[.)])[ \t]+/.exec(row));
    if (rows.length > 0 && marks.every(Boolean))
      rows.forEach((row, index) =>
        found.parts.push({
          type: 'item',
          level: 0,
          ordered: marks[index]?.[1] !== undefined,
          spans: [{ text: row.slice(marks[index]?.[0].length) }],
        }),
      );
    else if (rows.length > 0) found.parts.push({ type: 'paragraph', spans: [{ text: rows.join('\n') }] });
  }
  return found.taken();
}

/** Markdown keeps its marks: the dialect is nearly the same, and the check says what is not. @returns the title, if one stands first, and the rest */
export function readMarkdown(text: string): { readonly title?: string; readonly body: string } {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^---[ \t]*\n[\s\S]*?\n---[ \t]*\n/, '')
    .trimStart();
  const title = /^#[ \t]+(.+?)[ \t]*#*\n/.exec(plain);
  return title ? { title: title[1] ?? '', body: plain.slice(title[0].length).trimStart() } : { body: plain };
}
