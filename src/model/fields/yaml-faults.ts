/** Says what is wrong with YAML that cannot be read, line by line and in a writer's words. */
import type { YAMLError } from 'yaml';
import { spoken, type Message } from '../messages.ts';
import { mend, type Edit } from '../repair.ts';
import type { Position } from '../nodes.ts';

/** Spaces that are none to YAML, at the beginning of a line or after a field's colon: they come with words copied from a page or a writing program. */
const unseen =
  /^(?: *|[ \u00a0]*- ?|\s*(?:- )?\p{L}[\p{L}\w-]*: *)([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff])/u;
const unseenNames: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space (U+00A0)',
  '\u200b': 'a zero-width space (U+200B)',
  '\u202f': 'a narrow no-break space (U+202F)',
};

/** Sets the quotation marks inside a value typographically: "The "big" gate" is “The “big” gate” with straight ones around. */
function withInnerMarks(value: string): { readonly repair?: Edit } {
  if (!/^".*"$/.test(value) || value.includes('\\')) return {};
  const inner = value.slice(1, -1);
  let open = false;
  return mend(value, `"${inner.replace(/"/g, () => ((open = !open) ? '“' : '”'))}"`);
}

/** What is said; under which code, depends on the file. */
export const yamlMessages = spoken('yaml', {
  tab: {
    fact: 'The line begins with a tab, and only spaces can move a line in.',
    fix: 'Replace the tab with two spaces.',
    ...mend('\t', '  '),
  },
  space: (sign: string) => ({
    fact: `There is ${unseenNames[sign] ?? 'an unseen sign'} where a space belongs; the two look alike.`,
    fix: 'Delete it and type a space.',
    ...mend(sign, ' '),
  }),
  indent: (name: string) => ({
    fact: `The line of \`${name}\` is moved in, though it belongs to no group above it.`,
    fix: 'Begin it in the same column as the line above.',
  }),
  glued: (name: string, value: string) => ({
    fact: `There is no space after the colon of \`${name}\`.`,
    fix: `Write ${name}: ${value}`,
    ...mend(value, ` ${value}`),
  }),
  bare: (row: string) => ({
    fact: `The line “${shorten(row.trim())}” is no field: it has no name with a colon.`,
    fix: 'Write a name, a colon, a space and the value, all on one line.',
  }),
  unclosed: (name: string, mark: string, value: string) => ({
    fact: `\`${name}\` begins with a quotation mark that is not closed.`,
    fix: `Write ${mark} at the end of the value too.`,
    ...mend(value, `${value}${mark}`),
  }),
  more: (name: string, value: string) => ({
    fact: `The quotation mark here closes the value of \`${name}\`, but more words follow.`,
    fix: 'Write “ ” or « » inside, and straight double quotes only around the whole value.',
    ...withInnerMarks(value),
  }),
  escape: (name: string) => ({
    fact: `The sign \\ in \`${name}\` begins a code that is not known.`,
    fix: 'Write \\\\ to print the sign itself.',
  }),
  bracket: (name: string, bracket: string) => ({
    fact: `\`${name}\` opens a bracket ${bracket} that is not closed.`,
    fix: `Write ${bracket === '[' ? ']' : '}'} at the end.`,
  }),
  anchor: (name: string, anchor: string) => ({
    fact: `\`${name}\` begins with the sign &, which would let other lines repeat it; we do not read that.`,
    fix: `Remove &${anchor}; where *${anchor} stands, write the value out in full.`,
  }),
  alias: (name: string, quoted: string) => ({
    fact: `\`${name}\` begins with the sign *, which here would point to another place in the file.`,
    fix: `Write the value out in full; if the sign is part of the words, write ${name}: ${quoted}`,
  }),
  sign: (name: string, sign: string, quoted: string, value: string) => ({
    fact: `\`${name}\` begins with the sign ${sign}, which has another meaning at the start of a value.`,
    fix: `Put the whole value between straight double quotes: ${name}: ${quoted}`,
    ...mend(value, quoted),
  }),
  colon: (name: string, quoted: string, value: string) => ({
    fact: `The value of \`${name}\` has a colon, which looks like the start of another field.`,
    fix: `Put the whole value between straight double quotes: ${name}: ${quoted}`,
    ...mend(value, quoted),
  }),
  duplicate: (name = 'A field') => ({ fact: `\`${name}\` is written twice.`, fix: 'Keep one of the two lines.' }),
  documents: { fact: 'A line of dashes or dots ends the fields, but more follow.', fix: 'Remove that line.' },
  other: (row: string) => ({
    fact: `The line “${shorten(row.trim())}” does not fit the lines around it.`,
    fix: 'Begin every field at the start of its line, and indent the fields of one group by the same number of spaces.',
  }),
  empty: (example: string) => ({
    fact: `There should be lines such as \`${example}: …\`, but there are none.`,
    fix: 'Write a name, a colon, a space and the value, one to a line.',
  }),
});

/** One fault: its position within the YAML, and what is said of it. */
export interface YamlFault {
  readonly position: Position;
  readonly message: Message;
}

const entry = /^(\s*)(?:- )?(\p{L}[\p{L}\w-]*):(\s+|$)(.*)$/u;

/**
 * Looks through YAML that the parser refused. The parser names the place where it gave up and the rule it was in;
 * a writer needs the line where the slip is, and every such line at once.
 */
export function yamlFaults(text: string): YamlFault[] {
  const rows = text.split('\n');
  const faults: YamlFault[] = [];
  // The columns at which groups open so far, and whether the line above can open another.
  const levels = [0];
  let opens = false;
  let block = -1; // indentation of a field whose value is a block of lines, or -1
  let open = -1; // the same for a field whose quotation mark or bracket is closed on a later line
  rows.forEach((row, index) => {
    const indent = /^ */.exec(row)?.[0].length ?? 0;
    if (row.trim() === '' || /^\s*#/.test(row)) return;
    if ((block >= 0 && indent > block) || (open >= 0 && indent > open)) return;
    block = open = -1;
    const fault: Report = (column, message) => void faults.push({ position: { line: index + 1, column }, message });
    const tab = row.search(/\S/) > 0 ? row.slice(0, row.search(/\S/)).indexOf('\t') : -1;
    if (tab !== -1) return fault(tab + 1, yamlMessages.tab);
    const odd = unseen.exec(row);
    if (odd) return fault(odd[0].length, yamlMessages.space(odd[1] ?? ''));
    const match = entry.exec(row);
    if (!match) return bare(row, indent, fault);
    const [, , name = '', , given = ''] = match;
    const value = given.replace(/\s+$/, '');
    const column = row.length - given.length + 1;
    const depth = row.search(/[^\s-]/);
    while (depth < (levels.at(-1) ?? 0)) levels.pop();
    if (depth > (levels.at(-1) ?? 0)) {
      if (!opens) return fault(depth + 1, yamlMessages.indent(name));
      levels.push(depth);
    }
    opens = value === '' || value.startsWith('#');
    if (/^[|>]([+-]?\d?|\d[+-])$/.test(value)) block = indent;
    else if (continues(value, rows.slice(index + 1), indent)) open = indent;
    else valueFault(name, value, column, fault);
  });
  return faults;
}

type Report = (column: number, message: Message) => void;

/** A line that is no `name: value`. */
function bare(row: string, indent: number, fault: Report): void {
  const glued = /^\s*(\p{L}[\p{L}\w-]*):(\S.*)$/u.exec(row);
  if (glued) fault(indent + (glued[1]?.length ?? 0) + 1, yamlMessages.glued(glued[1] ?? '', glued[2] ?? ''));
  else if (!/^\s*(- |-$|[\]}]|\? )/.test(row)) fault(indent + 1, yamlMessages.bare(row));
}

/** What is wrong with the value of one field. */
function valueFault(name: string, value: string, column: number, fault: Report): void {
  const first = value[0] ?? '';
  if (first === '"' || first === "'") {
    const end = closing(value, first);
    if (end === -1) return fault(column, yamlMessages.unclosed(name, first, value));
    const rest = value.slice(end + 1);
    if (rest.trim() !== '' && !/^\s+#/.test(rest)) return fault(column + end, yamlMessages.more(name, value));
    const escape =
      first === '"' ? /\\(?![0abtnvfre "/\\N_LP\n]|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})/i.exec(value) : null;
    return escape ? fault(column + escape.index, yamlMessages.escape(name)) : undefined;
  }
  if ((first === '[' && !value.includes(']')) || (first === '{' && !value.includes('}')))
    return fault(column, yamlMessages.bracket(name, first));
  if (first === '[' || first === '{') return undefined;
  const quoted = JSON.stringify(value);
  const anchor = /^&(\S+)/.exec(value)?.[1];
  if (anchor) return fault(column, yamlMessages.anchor(name, anchor));
  if (/^\*(?=\S)/.test(value)) return fault(column, yamlMessages.alias(name, quoted));
  if (/^[@`%!,|>?\]}]/.test(value) || /^- /.test(value))
    return fault(column, yamlMessages.sign(name, first, quoted, value));
  const colon = /:(\s|$)/.exec(value);
  return colon ? fault(column + colon.index, yamlMessages.colon(name, quoted, value)) : undefined;
}

/** Says whether a value that opens with a quotation mark or bracket is closed on one of the indented lines below it. */
function continues(value: string, below: readonly string[], indent: number): boolean {
  const first = value[0] ?? '';
  const end = ({ '"': '"', "'": "'", '[': ']', '{': '}' } as Readonly<Record<string, string>>)[first];
  if (!end || (first === '"' || first === "'" ? closing(value, first) !== -1 : value.includes(end))) return false;
  for (const row of below) {
    if (row.trim() !== '' && row.search(/\S/) <= indent && row.trim() !== end) return false;
    if (row.includes(end)) return true;
  }
  return false;
}

/** Place of the quotation mark that closes a quoted value, or -1. */
function closing(value: string, mark: string): number {
  for (let index = 1; index < value.length; index += 1) {
    if (mark === '"' && value[index] === '\\') index += 1;
    else if (value[index] === mark) {
      if (mark === "'" && value[index + 1] === "'") index += 1;
      else return index;
    }
  }
  return -1;
}

/** Says the parser's own error, for what the look through the lines does not know. */
export function parserFault(error: YAMLError, row: string): Message {
  const name = /^\s*(\p{L}[\p{L}\w-]*):/u.exec(row)?.[1];
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return yamlMessages.duplicate(name);
    case 'MULTIPLE_DOCS':
      return yamlMessages.documents;
    default:
      return yamlMessages.other(row);
  }
}

function shorten(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
