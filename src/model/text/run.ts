/** The source of one run of words (a paragraph, a heading, a cell) with all markup that was read blanked out: what is left of signs would be printed. */
import type { Nodes, Parents } from 'mdast';

/** Stands for one character of markup that was read. */
const read = '\uE000';
/** Stands for one character of an address that was made a link. */
export const address = '\uE001';
/** Stands for one character that the writer escaped, and so means to be printed. */
const meant = '\uE002';

/** A run of words, character by character as long as its source, so that a place in it is a place in the file. */
export interface Run {
  readonly node: Parents;
  /** Offset of its first character in the file. */
  readonly start: number;
  /** The words, with the three signs above in the place of what is not to be looked at. */
  readonly words: string;
  /** The same stretch of the file as it stands. */
  readonly source: string;
}

const holdsWords: readonly string[] = ['paragraph', 'heading', 'tableCell'];

/** Finds every run of words of a text. @param source the text that the tree was parsed from */
export function runsIn(node: Nodes, source: string): Run[] {
  if (holdsWords.includes(node.type)) return [runOf(node as Parents, source)];
  return 'children' in node ? node.children.flatMap((child) => runsIn(child as Nodes, source)) : [];
}

function runOf(node: Parents, file: string): Run {
  // A cell counts the lines | around it as its own.
  const [first, last] = node.type === 'tableCell' ? [node.children[0], node.children.at(-1)] : [node, node];
  const start = first?.position?.start.offset ?? 0;
  const source = file.slice(start, last?.position?.end.offset ?? start);
  // The marks of a quotation begin each of its lines; they belong to no run.
  const signs = plain(source, new Set(valueOf(node).match(code) ?? []))
    .replace(/\n[ \t>]+/g, (lead) => `\n${' '.repeat(lead.length - 1)}`)
    .split('');
  const blank = (from: number, to: number, sign = read): void => {
    for (let at = Math.max(from - start, 0); at < Math.min(to - start, signs.length); at += 1)
      if (signs[at] !== '\n') signs[at] = sign;
  };
  if (node.type === 'heading') blankHeading(source, start, blank);
  // The box of a task before bold, struck-out or linked words still counts as the paragraph's.
  const box = /^\[[ xX]\][ \t]+/.exec(source)?.[0].length;
  if (box !== undefined && node.children[0]?.position?.start.offset === start + box) blank(start, start + box);
  for (const child of node.children) blankMarkup(child as Nodes, file, blank);
  return { node, start, source, words: addresses(signs.join('')) };
}

type Blank = (from: number, to: number, sign?: string) => void;

/** The marks of a heading: `##` before it, `##` after it, a line of dashes below it. */
function blankHeading(source: string, start: number, blank: Blank): void {
  const [before = ''] = /^#{1,6}(?=\s|$)/.exec(source) ?? [];
  blank(start, start + before.length);
  const after = before ? /[ \t]#+[ \t]*$/.exec(source) : /\n[ \t>]*(?:=+|-+)[ \t]*$/.exec(source);
  if (after) blank(start + after.index, start + source.length);
}

/** Blanks what the parser read as markup; the words inside are left. */
function blankMarkup(node: Nodes, file: string, blank: Blank): void {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset];
  if (node.type === 'text' || from === undefined || to === undefined) return; // what the parser only later took for an address has no place of its own
  const children = 'children' in node ? (node.children as Nodes[]) : [];
  if (node.type === 'link' && !/[[<]/.test(file[from] ?? '')) return blank(from, to, address);
  const [inside, outside] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
  const mark = { strong: 2, delete: 2, emphasis: 1, link: 1 }[node.type as 'strong'];
  if (children.length === 0 || ((inside === undefined || outside === undefined) && mark === undefined))
    return blank(from, to);
  blank(from, inside ?? from + (mark ?? 0));
  blank(outside ?? (node.type === 'link' ? file.lastIndexOf('](', to) : to - (mark ?? 0)), to);
  for (const child of children) blankMarkup(child, file, blank);
}

const code = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Takes out what was escaped, as a sign `\*` or as a code `&#42;`; a code that is itself escaped, or that means nothing, is left. @param left codes that stand in the words as they are */
function plain(source: string, left: ReadonlySet<string>): string {
  return source.replace(
    /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});(?!#?[a-z\d]{1,32};)/gi,
    (found) => (left.has(found) ? found : meant.repeat(found.length)),
  );
}

function valueOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => valueOf(child as Nodes)).join(' ') : '';
}

/** Takes out addresses that stand as they are: what looks like markup in them is part of them. */
export function addresses(words: string): string {
  return words.replace(
    /(?:\bhttps?:\/\/|\bwww\.)[^\s<>()[\]|*]+|[^\s@<>()[\]|*]{1,64}@[^\s@<>()[\]|*]{1,255}/giu,
    (found) => address.repeat(found.length),
  );
}
