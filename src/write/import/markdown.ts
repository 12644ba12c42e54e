/** Writes what was taken as a text of ours. */
import { plainText, type Part, type Span, type Taken } from './parts.ts';

/** Signs that would mark something. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>{}|~]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

/** At the beginning of a line, also signs that would make it something else. */
function lineStart(text: string): string {
  return text
    .replace(/^(\s*)([#+-]|={2,}|:{1,3})(?=\s|$|[-=:])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** Leaves blanks outside of the marks: bold words that end in a blank would not be bold. */
function marked({ text, bold, italic, href }: Span): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  const said = escaped(words).replace(/(?<=[\p{L}\p{N}.,;:!?"')])-{2,3}(?=[\p{L}\p{N}\s])/gu, '—');
  const sign = bold && italic ? '***' : bold ? '**' : italic ? '*' : '';
  const strong = said
    .split('\n')
    .map((row) => (row.trim() ? `${sign}${row.trim()}${sign}` : ''))
    .join(' \\\n');
  return before + (href ? `[${strong}](${href.replace(/[\s()]/g, encodeURIComponent)})` : strong) + after;
}

function line(spans: readonly Span[], noteNames: ReadonlyMap<string, string>): string {
  let written = '';
  for (const span of spans) {
    if (span.note !== undefined) {
      written += `[^${noteNames.get(span.note) ?? span.note}]`;
      continue;
    }
    const next = marked(span);
    // Two marks side by side would be read as others; of a word in two looks the first one stays.
    if (/\*$/.test(written) && next.startsWith('*')) written += escaped(span.text);
    // Marks beside a sign and a letter are no marks.
    else if (/[\p{P}]\*+$/u.test(written) && /^[\p{L}\p{N}]/u.test(next)) written += ` ${next}`;
    else if (/[\p{L}\p{N}]$/u.test(written) && /^\*+[^\p{L}\p{N}*]/u.test(next)) written += ` ${next}`;
    else written += next;
  }
  return lineStart(
    written.replace(/\n(?!\\)/g, (found, at: number) => (written[at - 1] === '\\' ? found : ' \\\n')).trim(),
  );
}

function partText(part: Part, names: ReadonlyMap<string, string>, caption: string): string {
  switch (part.type) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(2, part.level)))} ${line(
        part.spans.filter(({ note }) => note === undefined),
        names,
      ).replace(/\s*\\?\n\s*/g, ' ')}`;
    case 'quotation':
      return `> ${line(part.spans, names).replace(/\n/g, '\n> ')}`;
    case 'item': {
      const mark = part.ordered ? '1. ' : '- ';
      const indent = '   '.repeat(part.level);
      return `${indent}${mark}${line(part.spans, names).replace(/\n/g, `\n${indent}${' '.repeat(mark.length)}`)}`;
    }
    case 'table':
      return table(part.rows, names, caption);
    case 'picture':
      return `![${escaped(part.alt.replace(/\s+/g, ' ').trim())}](${part.file})`;
    case 'paragraph':
      return line(part.spans, names);
  }
}

function table(
  rows: Extract<Part, { type: 'table' }>['rows'],
  names: ReadonlyMap<string, string>,
  caption: string,
): string {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, index) => line(row[index] ?? [], names).replace(/\s*\\?\n\s*/g, ' ')),
  );
  // One row alone, or one column, is no table of ours: its words stand as paragraphs.
  if (rows.length < 2 || width < 2) return cells.flat().filter(Boolean).join('\n\n');
  const row = (words: readonly string[]): string => `| ${words.join(' | ')} |`;
  const [head = [], ...rest] = cells;
  const written = [row(head), row(head.map(() => '---')), ...rest.map(row)].join('\n');
  return `<Table caption="${caption}">\n\n${written}\n\n</Table>`;
}

/** Headings begin at the second rank, whatever the file began with, and leave none out. */
function ranked(parts: readonly Part[]): Part[] {
  let last = 1;
  const first = Math.min(...parts.flatMap((part) => (part.type === 'heading' ? [part.level] : [])));
  return parts.map((part) => {
    if (part.type !== 'heading') return part;
    last = Math.min(part.level - first + 2, last + 1);
    return { ...part, level: last };
  });
}

/** @param caption what stands as the caption of each table, until somebody writes it */
export function bodyOf({ parts, notes }: Taken, caption: string): string {
  const names = new Map([...notes.keys()].map((name, index) => [name, `note-${index + 1}`]));
  const blocks: string[] = [];
  let item: Part | undefined; // the one before, if it was one
  for (const part of ranked(parts)) {
    const text = partText(part, names, caption);
    // A note that a heading calls is called from below it.
    const calls =
      part.type === 'heading'
        ? part.spans.flatMap(({ note }) => (note === undefined ? [] : [`[^${names.get(note) ?? note}]`]))
        : [];
    if (text === '') continue;
    const goesOn = part.type === 'item' && item?.type === 'item' && (part.level > 0 || part.ordered === item.ordered);
    if (goesOn) blocks[blocks.length - 1] += `\n${text}`;
    else blocks.push(text);
    if (calls.length > 0) blocks.push(calls.join(' '));
    if (part.type !== 'item') item = undefined;
    else if (part.level === 0 || !item) item = part;
  }
  const definitions = [...notes].map(
    ([name, spans]) => `[^${names.get(name) ?? name}]: ${line(spans, names).replace(/\s*\\?\n\s*/g, ' ') || '…'}`,
  );
  return `${[...blocks, ...definitions].join('\n\n')}\n`;
}

/** The title that a file gives itself: its own, or its first heading if nothing stands before it. */
export function titled(taken: Taken): { readonly title?: string; readonly taken: Taken } {
  if (taken.title) return { title: taken.title, taken };
  const [first, ...rest] = taken.parts;
  if (first?.type !== 'heading' || first.spans.some(({ note }) => note !== undefined)) return { taken };
  const title = plainText(first.spans).replace(/\s+/g, ' ').trim();
  return title.length > 140 ? { taken } : { title, taken: { ...taken, parts: rest } };
}
