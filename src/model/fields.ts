/** Reads YAML fields one by one and says, with line and column, what a writer got wrong. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Node, type YAMLMap } from 'yaml';
import { didYouMean, type Code, type Problem } from './problems.ts';
import type { Place } from './nodes.ts';

/** Where problems of one file are collected. */
export class Desk {
  readonly path: string;
  readonly problems: Problem[] = [];
  constructor(path: string) {
    this.path = path;
  }
  /** Notes one problem; `place` is absent when the whole file is meant. */
  report(code: Code, place: Place | undefined, fact: string, fix: string): void {
    this.problems.push({ code, path: this.path, ...(place ? { line: place.line, column: place.column } : {}), fact, fix });
  }
}

/** A value as the YAML file has it, its name for messages, and its place. */
export interface Value {
  readonly name: string;
  readonly node: Node | null;
  readonly place: Place;
  readonly placeOf: (node: Node | null) => Place;
}

/** Turns a value into what the model needs, or reports why it cannot and returns nothing. */
export type Reader<T> = (value: Value, desk: Desk) => T | undefined;

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
 * @returns the fields that could be read, or nothing when none could
 */
export function readYaml<S extends Fields>(text: string, firstLine: number, spec: S, desk: Desk, unreadable: Code): Read<S> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  for (const error of document.errors) {
    const [fact, fix] = explain(error.code, error.message);
    desk.report(unreadable, at(error.pos[0]), fact, fix);
  }
  if (document.errors.length > 0) return undefined;
  visit(document, {
    Alias: (_, node) => {
      desk.report(unreadable, at(node.range?.[0] ?? 0), `\`*${node.source}\` points to another place in the file, which we do not read.`, 'Write the value out in full.');
      return visit.BREAK;
    },
  });
  if (desk.problems.some((problem) => problem.code === unreadable)) return undefined;
  const contents = document.contents as Node | null;
  if (contents !== null && !isMap(contents)) {
    desk.report(unreadable, at(contents.range?.[0] ?? 0), 'There should be lines such as `title: Keep the door shut`, but there are none.', 'Write a name, a colon, a space and the value, one to a line.');
    return undefined;
  }
  const placeOf = (node: Node | null): Place => at(node?.range?.[0] ?? 0);
  return readMap(contents, '', { line: firstLine, column: 1 }, spec, desk, placeOf);
}

/** Reads the fields of one YAML map. */
function readMap<S extends Fields>(map: YAMLMap | null, prefix: string, place: Place, spec: S, desk: Desk, placeOf: Value['placeOf']): Read<S> {
  const read: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const pair of map?.items ?? []) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const keyPlace = placeOf(pair.key as Node);
    const field = Object.hasOwn(spec, key) ? spec[key] : undefined;
    if (!field) {
      desk.report('field-unknown', keyPlace, `There is no field \`${prefix}${key}\`.${didYouMean(key, Object.keys(spec))}`, `Rename or remove it; the fields are ${Object.keys(spec).map((name) => `\`${name}\``).join(', ')}.`);
      continue;
    }
    seen.add(key);
    const node = pair.value as Node | null;
    if (node === null || (isScalar(node) && node.value === null)) {
      if (field.required) desk.report('field-missing', keyPlace, `\`${prefix}${key}\` is empty.`, `Write a value after \`${key}:\`.`);
      continue;
    }
    const value = field.read({ name: `${prefix}${key}`, node, place: placeOf(node), placeOf }, desk);
    if (value !== undefined) read[key] = value;
  }
  for (const [key, field] of Object.entries(spec)) {
    if (field.required && !seen.has(key)) desk.report('field-missing', place, `\`${prefix}${key}\` is missing.`, `Add a line \`${key}: …\`.`);
  }
  return read as Read<S>;
}

/** Reads words on one line. @param longest most characters allowed */
export function text(longest = 400): Reader<string> {
  return ({ name, node, place }, desk) => {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string') {
      const shown = isScalar(node) ? `“${String(node.source ?? value)}”, which YAML reads as ${describe(value)}` : 'a list or a group';
      desk.report('field-type', place, `\`${name}\` should be words, but it is ${shown}.`, 'Put the words between straight double quotes: "…".');
      return undefined;
    }
    const clean = value.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (clean === '') {
      desk.report('field-missing', place, `\`${name}\` is empty.`, `Write a value after \`${name}:\`.`);
      return undefined;
    }
    if ([...clean].length > longest) {
      desk.report('field-too-long', place, `\`${name}\` has ${[...clean].length} characters; at most ${longest} fit.`, 'Shorten it.');
      return undefined;
    }
    return clean;
  };
}

/** Reads a day written `2026-05-01`. */
export function day(): Reader<string> {
  return ({ name, node, place }, desk) => {
    const source = isScalar(node) ? String(node.source ?? node.value) : '…';
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(source);
    if (!match) {
      desk.report('date-unreadable', place, `\`${name}\` should be a date like 2026-05-01, but it is “${source}”.`, 'Write year-month-day, with dashes.');
      return undefined;
    }
    const date = new Date(`${source}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== source) {
      desk.report('date-impossible', place, `\`${name}\` is “${source}”, a day that is not in the calendar.`, 'Check the month (01 to 12) and the day.');
      return undefined;
    }
    return source;
  };
}

/** Reads `true` or `false`. */
export function flag(): Reader<boolean> {
  return ({ name, node, place }, desk) => {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'boolean') return value;
    desk.report('field-type', place, `\`${name}\` should be true or false, but it is “${isScalar(node) ? String(node.source ?? value) : '…'}”.`, 'Write true or false, without quotes.');
    return undefined;
  };
}

/** Reads one word of a fixed set. */
export function oneOf<const T extends string>(known: readonly T[]): Reader<T> {
  return ({ name, node, place }, desk) => {
    const value = isScalar(node) ? String(node.value) : '…';
    if ((known as readonly string[]).includes(value)) return value as T;
    desk.report('value-unknown', place, `\`${name}\` is “${value}”, which is not in the list.${didYouMean(value, known)}`, `Choose one of: ${known.join(', ')}.`);
    return undefined;
  };
}

/** Reads a list; a single value counts as a list of one. */
export function list<T>(item: Reader<T>): Reader<T[]> {
  return (value, desk) => {
    const nodes = isSeq(value.node) ? (value.node.items as Node[]) : [value.node];
    const read = nodes.map((node) => item({ ...value, node, place: value.placeOf(node) }, desk));
    return read.filter((entry): entry is Awaited<T> & NonNullable<T> => entry !== undefined) as T[];
  };
}

/** Reads a group of fields below a field. */
export function group<S extends Fields>(spec: S): Reader<Read<S>> {
  return ({ name, node, place, placeOf }, desk) => {
    if (!isMap(node)) {
      desk.report('field-type', place, `\`${name}\` should be a group of fields, but it is a single value.`, `Write the fields below \`${name}:\`, each indented by two spaces: ${Object.keys(spec).map((key) => `\`${key}\``).join(', ')}.`);
      return undefined;
    }
    return readMap(node, `${name}.`, place, spec, desk, placeOf);
  };
}

function describe(value: unknown): string {
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return 'yes or no';
  return 'something else';
}

/** Says a YAML parser's error in a writer's words. */
function explain(code: string, message: string): [fact: string, fix: string] {
  switch (code) {
    case 'TAB_AS_INDENT':
      return ['A line begins with a tab, and YAML allows only spaces there.', 'Replace the tab with two spaces.'];
    case 'MISSING_CHAR':
      return ['A quotation mark or bracket is opened and not closed.', 'Close it on the same line.'];
    case 'DUPLICATE_KEY':
      return ['The same field is written twice.', 'Keep one of the two lines.'];
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'UNEXPECTED_TOKEN':
      return ['A line has a colon, a quotation mark or a sign where YAML expects none.', 'Put the whole value between straight double quotes: title: "Rights: at the door".'];
    case 'BAD_INDENT':
      return ['A line is indented differently from the ones it belongs to.', 'Indent fields of one group by the same number of spaces.'];
    default:
      return [`The fields cannot be read (${message.replace(/\s+/g, ' ').slice(0, 120)}).`, 'Write a name, a colon, a space and the value, one to a line; put values with signs between straight double quotes.'];
  }
}
