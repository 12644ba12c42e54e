/** Says what is wrong with a text that cannot be parsed, in a writer's words, and how to blank it so that the rest can be read. */
import { wording, type Fault } from '../messages.ts';
import { isBlockName } from './allow.ts';
import { tagMessages } from './tag-messages.ts';

/** One fault of a text: where, what, and the stretches to blank before the parser tries again. */
export interface TagFault extends Fault {
  /** Place in the text, from 0. */
  readonly offset: number;
  readonly blank: readonly Stretch[];
}

/** From and to (exclusive), from 0. */
type Stretch = readonly [from: number, to: number];

/** What the parser's error tells: its reason, and where it gave up. */
interface ParserError {
  readonly reason?: string;
  readonly source?: string;
  readonly place?: { readonly offset?: number; readonly start?: { readonly offset?: number } };
}

/** Explains one error of the MDX parser. The parser says where it gave up; a writer needs the place where the slip is. */
export function tagFault(error: unknown, text: string): TagFault {
  const { reason = String(error), source = '', place } = error as ParserError;
  const end = Math.min(place?.offset ?? place?.start?.offset ?? text.length, text.length);
  const raw = [...text.matchAll(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi)].find(
    (match) => match.index < end && end <= match.index + match[0].length,
  );
  if (raw) return htmlTag(raw[1] ?? '', raw.index, raw.index + raw[0].length);
  if (source.includes('esm')) return importLine(text, end);
  const quote = openQuote(text, end);
  if (quote && !/end-tag|closing tag/.test(reason)) return quote;
  if (/acorn|expression|closing brace/.test(reason)) return brace(text, end);
  const range = /`<\/?([\w.:-]*)>` \((\d+):(\d+)-(\d+):(\d+)\)/.exec(reason);
  if (range) return unclosed(text, reason, end, range);
  const late = /Expected the closing tag `<\/([\w.:-]+)>`/.exec(reason)?.[1];
  if (late) {
    const from = text.lastIndexOf(`<${late}`, end - 1);
    return sharedLine(`</${late}>`, end, [
      [end, end + late.length + 3],
      ...(from === -1 ? [] : [[from, text.indexOf('>', from) + 1] as const]),
    ]);
  }
  if (/closing slash|closing tag/.test(reason)) return strayClosing(text, end);
  return badTag(text, text.lastIndexOf('<', end));
}

function htmlTag(name: string, from: number, to: number): TagFault {
  return { ...wording(tagMessages, 'html-in-body', name), offset: from, blank: [[from, to]] };
}

function importLine(text: string, end: number): TagFault {
  const offset = text.lastIndexOf('\n', Math.max(end - 1, 0)) + 1;
  const word = /^\w+/.exec(text.slice(offset))?.[0] ?? '';
  return { ...wording(tagMessages, 'import-in-body', word), offset, blank: [[offset, offset + word.length]] };
}

function brace(text: string, end: number): TagFault {
  const opening = [...text.matchAll(/\\.|`[^`\n]*`|\{/gs)]
    .filter((match) => match[0] === '{')
    .map((match) => match.index);
  const offset =
    opening.find((index) => balanced(text, index) === -1 || (index < end && end <= balanced(text, index))) ??
    opening.findLast((index) => index < end) ??
    end;
  const close = balanced(text, offset);
  return close === -1
    ? { ...wording(tagMessages, 'expression-in-body/open'), offset, blank: [[offset, offset + 1]] }
    : { ...wording(tagMessages, 'expression-in-body/closed'), offset, blank: [[offset, close + 1]] };
}

/** Place of the brace that closes the one at `from`, or -1. */
function balanced(text: string, from: number): number {
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    else if (text[index] === '}' && (depth -= 1) === 0) return index;
  }
  return -1;
}

/** A quotation mark in a tag that is not closed on its line: everything after it would be its value. */
function openQuote(text: string, end: number): TagFault | undefined {
  for (const match of text
    .slice(0, text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end))
    .matchAll(/^[ \t]*<([A-Za-z][\w.:-]*)\b([^\n]*)$/gm)) {
    const [row, name = ''] = match;
    if ((row.match(/"/g)?.length ?? 0) % 2 === 0) continue;
    const offset = match.index + row.lastIndexOf('"');
    return {
      ...wording(tagMessages, 'body-unreadable/quote', name),
      offset,
      blank: [[match.index, match.index + row.length], ...ownClosing(text, name, match.index + row.length)],
    };
  }
  return undefined;
}

/** A tag that is opened and not closed, closed by the name of another, or that shares its line with text. */
function unclosed(
  text: string,
  reason: string,
  end: number,
  [, name = '', line = '1', column = '1', lastLine = '1', lastColumn = '1']: RegExpExecArray,
): TagFault {
  const tag: Stretch = [
    offsetOf(text, Number(line), Number(column)),
    offsetOf(text, Number(lastLine), Number(lastColumn)),
  ];
  const [from] = tag;
  const own = ownClosing(text, name, tag[1]);
  const other = /closing tag `<\/([\w.:-]+)>`/.exec(reason)?.[1];
  const otherTag: Stretch[] = other ? [[end, end + other.length + 3]] : [];
  if (!isBlockName(name)) {
    // Its closing tag may have the same slip, or be the one thing that is right.
    const blank = [tag, ...own, ...(other && !isOpen(text, other, end) ? otherTag : [])];
    if (!/^[A-Z]/.test(name)) return { ...htmlTag(name, ...tag), blank };
    return { ...wording(tagMessages, 'block-unknown', name), offset: from, blank };
  }
  if (other && !isOpen(text, other, end)) {
    if ((own[0]?.[0] ?? -1) > end) return strayClosing(text, end);
    return {
      ...wording(tagMessages, 'body-unreadable/crossed', other, name, line),
      offset: end,
      blank: [tag, ...otherTag],
    };
  }
  if (other || own.length === 0)
    return { ...wording(tagMessages, 'body-unreadable/open', name, text.slice(...tag)), offset: from, blank: [tag] };
  if (/before the end of `paragraph`/.test(reason)) return sharedLine(`<${name}>`, from, [tag, ...own]);
  return { ...wording(tagMessages, 'body-unreadable/scope', name), offset: from, blank: [tag, ...own] };
}

function sharedLine(tag: string, offset: number, blank: readonly Stretch[]): TagFault {
  return { ...wording(tagMessages, 'body-unreadable/shared', tag), offset, blank };
}

function strayClosing(text: string, end: number): TagFault {
  const from = text.lastIndexOf('<', end);
  const [tag = '<', name = ''] = /^<\/?\s*([\w.:-]*)[^>\n]*>?/.exec(text.slice(from)) ?? [];
  return { ...wording(tagMessages, 'body-unreadable/closing', name), offset: from, blank: [[from, from + tag.length]] };
}

/** A `<` after which no tag of ours can be read. */
function badTag(text: string, from: number): TagFault {
  if (from === -1) return { ...wording(tagMessages, 'body-unreadable/signs'), offset: 0, blank: [] };
  const rest = text.slice(from);
  const cut = (pattern: RegExp): number => from + (pattern.exec(rest)?.[0].length ?? 1);
  if (rest.startsWith('<!--'))
    return {
      ...wording(tagMessages, 'comment-in-body/html'),
      offset: from,
      blank: [[from, cut(/^<!--(?:[\s\S]*?-->|[^\n]*)/)]],
    };
  if (/^<[!?]/.test(rest)) return htmlTag(rest.slice(1, 9).split(/[\s>]/)[0] ?? '', from, cut(/^[^\n]*/));
  const address = /^<((?:https?:\/\/|mailto:|www\.)[^>\s]*|[^>\s@]+@[^>\s]+)>/.exec(rest);
  if (address)
    return {
      ...wording(tagMessages, 'body-unreadable/address', address[1] ?? ''),
      offset: from,
      blank: [[from, from + address[0].length]],
    };
  const name = /^<\/?([A-Za-z][\w.:-]*)/.exec(rest)?.[1];
  const tag: Stretch = [from, cut(/^[^>\n]*>?/)];
  if (name && !isBlockName(name) && !/^[A-Z]/.test(name))
    return { ...htmlTag(name, ...tag), blank: [tag, ...ownClosing(text, name, tag[1])] };
  if (name) {
    const curly = /=\s*[“”«‘’]/.test(text.slice(...tag));
    // alt="The "big" gate": the parser goes on reading names of values where the first inner mark ends the value.
    if (!curly && /="[^"\n]*"(?![\w-]+=)[^\s"/>][^"\n]*"/.test(text.slice(...tag)))
      return {
        ...wording(tagMessages, 'body-unreadable/inner', name, text.slice(...tag)),
        offset: from,
        blank: [tag, ...ownClosing(text, name, tag[1])],
      };
    if (curly)
      return {
        ...wording(tagMessages, 'body-unreadable/curly', name, text.slice(...tag)),
        offset: from,
        blank: [tag, ...ownClosing(text, name, tag[1])],
      };
    return {
      ...wording(tagMessages, 'body-unreadable/tag', name),
      offset: from,
      blank: [tag, ...ownClosing(text, name, tag[1])],
    };
  }
  return {
    ...wording(tagMessages, 'body-unreadable/sign', rest.slice(1).split(/\s/)[0] ?? ''),
    offset: from,
    blank: [[from, from + 1]],
  };
}

/** The closing tag that belongs to an opening one, as a stretch to blank; empty when another of the same name is opened before it. */
function ownClosing(text: string, name: string, from: number): Stretch[] {
  const index = text.indexOf(`</${name}>`, from);
  const again = new RegExp(`<${name}\\b`).exec(text.slice(from))?.index ?? Infinity;
  return index === -1 || again < index - from ? [] : [[index, index + name.length + 3]];
}

/** Says whether a block of this name is still open at a position. */
function isOpen(text: string, name: string, end: number): boolean {
  const before = text.slice(0, end);
  const opened = [...before.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].filter(
    (match) => !match[0].endsWith('/>'),
  ).length;
  return opened > before.split(`</${name}>`).length - 1;
}

/** Turns line and column, from 1, into an offset. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
