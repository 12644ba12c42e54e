/** Reads a fixed set of YAML fields and says, with line and column, what a writer got wrong. */
import {
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import type { Report } from '../report.ts';
import { fieldMeant } from './field-synonyms.ts';
import type { Position } from '../nodes.ts';
import { didYouMean } from '../problems.ts';
import { nearestOf } from '../nearest.ts';
import type { Code } from '../codes.ts';
import { parserFault, yamlFaults, yamlMessages } from './yaml-faults.ts';
import type { Messages } from '../messages.ts';
import { insert, mend, offer } from '../repair.ts';

const messages = {
  'field-unknown/outside': (key: string, above: string) => ({
    fact: `\`${key}\` belongs to the group \`${above}\` above it, but is not moved in.`,
    fix: 'Begin the line with two spaces.',
    ...insert('  '),
  }),
  'field-unknown/synonym': (name: string, meant: string, key: string) => ({
    fact: `There is no field \`${name}\`. Did you mean “${meant}”?`,
    fix: `Write \`${meant}:\` instead of \`${key}:\`; fields have English names in every language.`,
    ...mend(`${key}:`, `${meant}:`),
  }),
  'field-unknown/unknown': (name: string, key: string, known: readonly string[], missing: readonly string[]) => ({
    fact: `There is no field \`${name}\`.${didYouMean(key, known)}`,
    fix: `Rename or remove it; the fields are ${known.map((field) => `\`${field}\``).join(', ')}.`,
    ...(missing.includes(key.toLowerCase()) ? mend(key, key.toLowerCase()) : offer(key, nearestOf(key, missing))),
  }),
  'field-missing/value': (name: string, remark: string, key: string) => ({
    fact: `\`${name}\` is empty.${remark}`,
    fix: remark ? 'Put the words between straight double quotes: "#…".' : `Write a value after \`${key}:\`.`,
  }),
  'field-missing/entries': (name: string) => ({
    fact: `\`${name}\` is empty.`,
    fix: 'Write at least one entry between the brackets.',
  }),
  'field-missing/line': (name: string, key: string, group: string) => ({
    fact: `\`${name}\` is missing.`,
    fix: `Add a line \`${key}: …\`${group ? ` to the group \`${group}\`` : ''}.`,
  }),
} satisfies Messages;

/** Where each field stands in its file, by name: `slug`, `translation.status`, `related.0`. */
export type Positions = Readonly<Record<string, Position>>;

/** A value as the YAML file has it, its name for messages, and its position. */
export interface Value {
  readonly name: string;
  readonly node: Node | null;
  readonly position: Position;
  readonly positionOf: (node: Node | null) => Position;
  /** Positions of all fields read so far; readers of lists add their entries. */
  readonly positions: Record<string, Position>;
  /** Names of fields already reported, so that they are not said to be missing as well. */
  readonly skip: ReadonlySet<string>;
}

/** Turns a value into what the model needs, or reports why it cannot and returns nothing. */
export interface Reader<T> {
  (value: Value, report: Report): T | undefined;
  /** Names of the fields that it reads, where it reads a group. */
  readonly fields?: readonly string[];
  /** What a form offers for it; without it, a line of words. */
  readonly takes?: Takes;
}

/** What a field takes, for a form: one of a list, a day, yes or no, a number, words, a list of one of these, or something that only the file itself can say. */
export type Takes =
  | { readonly sort: 'choice'; readonly of: readonly string[] }
  | { readonly sort: 'list'; readonly item: Takes }
  | { readonly sort: 'day' | 'flag' | 'number' | 'words' | 'group' };

export interface Field<T> {
  readonly read: Reader<T>;
  readonly required?: boolean;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type Read<S extends Fields> = { -readonly [K in keyof S]?: S[K] extends Field<infer T> ? T : never };

/**
 * Parses YAML and reads a fixed set of fields from it.
 * @param text the YAML
 * @param firstLine line of the file on which the YAML begins, from 1
 * @param unreadable code to use when the YAML itself cannot be parsed
 * @returns the fields that could be read and where they stand, or nothing when a line could not be parsed
 */
export function readYaml<S extends Fields>(
  text: string,
  firstLine: number,
  spec: S,
  report: Report,
  unreadable: Code,
): { read: Read<S>; positions: Positions } | undefined {
  let lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const rows = text.split('\n');
  const whole = parse(text, lines);
  const faults = isReadable(whole) ? [] : yamlFaults(text);
  // The lines with faults are left out, so that what is wrong in the others is said in the same breath.
  const skip = new Set<string>();
  for (const { position, message } of faults) {
    report.put(unreadable, { line: position.line + firstLine - 1, column: position.column }, message);
    skip.add(/[\p{L}\w-]+/u.exec(rows[position.line - 1] ?? '')?.[0] ?? '');
  }
  if (faults.length > 0) lines = new LineCounter();
  const document =
    faults.length === 0 ? whole : parse(blank(rows, new Set(faults.map((fault) => fault.position.line - 1))), lines);
  for (const error of document.errors) {
    const position = at(error.pos[0]);
    report.put(unreadable, position, parserFault(error, rows[position.line - firstLine] ?? ''));
    if (error.code !== 'DUPLICATE_KEY') return undefined;
  }
  const contents = document.contents as Node | null;
  if (faults.length === 0 && (contents === null || !isMap(contents))) {
    report.put(
      unreadable,
      contents ? at(contents.range?.[0] ?? 0) : { line: firstLine, column: 1 },
      yamlMessages.empty(Object.keys(spec)[0] ?? ''),
    );
    return undefined;
  }
  const positions: Record<string, Position> = {};
  const value: Value = {
    name: '',
    node: contents,
    position: { line: firstLine, column: 1 },
    positionOf: (node) => at(node?.range?.[0] ?? 0),
    positions,
    skip,
  };
  const read = readMap(isMap(contents) ? contents : null, value, spec, report);
  return faults.length === 0 ? { read, positions } : undefined;
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed {
  return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
}

/** Says whether YAML was parsed, and means what it seems to: no alias, anchor or tag, which plain words such as `*this*` would open. */
function isReadable(document: Document.Parsed): boolean {
  if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY')) return false;
  let plain = true;
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) plain = false;
    },
  });
  return plain;
}

/** Empties lines, and the indented lines that belong to them. */
function blank(rows: readonly string[], faulty: ReadonlySet<number>): string {
  let under = -1;
  return rows
    .map((row, index) => {
      const indent = row.search(/\S/);
      if (faulty.has(index)) under = Math.max(indent, 0);
      else if (under >= 0 && (indent === -1 || indent > under)) return '';
      else under = -1;
      return under >= 0 ? '' : row;
    })
    .join('\n');
}

/**
 * Reads the fields of one YAML map.
 * @param value the map's own name (for messages) and position; fields of a group are named `group.field`
 */
export function readMap<S extends Fields>(map: YAMLMap | null, value: Value, spec: S, report: Report): Read<S> {
  // Without a prototype, because the names of some groups are the writer's own: a place called `constructor` must not seem to be there.
  const read = Object.create(null) as Record<string, unknown>;
  const seen = new Set<string>(value.skip);
  for (const near of [...value.skip].flatMap((key) => nearest(key, spec))) seen.add(near);
  let above: string | undefined; // a group to which nothing belongs yet
  for (const pair of map?.items ?? []) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const name = value.name ? `${value.name}.${key}` : key;
    const keyPosition = value.positionOf(pair.key as Node);
    const field = Object.hasOwn(spec, key) ? spec[key] : undefined;
    if (!field) {
      if (above !== undefined && spec[above]?.read.fields?.includes(key)) {
        report.add(messages, 'field-unknown/outside', keyPosition, key, above);
        value.positions[value.name ? `${value.name}.${above}` : above] ??= keyPosition;
        continue;
      }
      const meant = fieldMeant(key, Object.keys(spec));
      if (meant !== undefined) {
        report.add(messages, 'field-unknown/synonym', keyPosition, name, meant, key);
        seen.add(meant);
        value.positions[value.name ? `${value.name}.${meant}` : meant] ??= keyPosition;
        continue;
      }
      const missing = Object.keys(spec).filter((one) => !map?.has(one));
      report.add(messages, 'field-unknown/unknown', keyPosition, name, key, Object.keys(spec), missing);
      for (const near of nearest(key, spec)) {
        seen.add(near);
        value.positions[value.name ? `${value.name}.${near}` : near] ??= keyPosition;
      }
      continue;
    }
    if (Object.hasOwn(read, key)) continue; // written twice, and said so already
    seen.add(key);
    const node = pair.value as Node | null;
    above = isNothing(node) && field.read.fields ? key : undefined;
    if (isNothing(node)) {
      const remark = isScalar(node) && node.comment?.trim() ? ' The sign # begins a remark that is not read.' : '';
      if (field.required || remark) report.add(messages, 'field-missing/value', keyPosition, name, remark, key);
      continue;
    }
    const position = value.positionOf(node);
    value.positions[name] = position;
    const found = field.read({ ...value, name, node, position }, report);
    if (
      Array.isArray(found) &&
      found.length === 0 &&
      field.required &&
      'items' in (node ?? {}) &&
      (node as YAMLMap).items.length === 0
    )
      report.add(messages, 'field-missing/entries', position, name);
    if (found !== undefined) read[key] = found;
  }
  for (const [key, field] of Object.entries(spec)) {
    const name = value.name ? `${value.name}.${key}` : key;
    if (field.required && !seen.has(key))
      report.add(messages, 'field-missing/line', value.position, name, key, value.name);
  }
  return read as Read<S>;
}

/** Says whether nothing stands where a value should be. */
export function isNothing(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** Finds the fields that a misspelt name may mean, which are then not reported as missing too. */
function nearest(key: string, spec: Fields): string[] {
  return Object.keys(spec).filter((known) => didYouMean(key, [known]) !== '');
}
