/** Changes one field of a YAML file as a person would: that field's words alone, with every remark, blank and line around it left as it is. */
import { isMap, isScalar, isSeq, parseDocument, stringify, type Node, type Pair, type YAMLMap } from 'yaml';

/** What a form says of a field; nothing where the field is to go. */
export type FieldValue = string | boolean | readonly string[] | undefined;

type Entry = Pair<Node, Node | null>;

function mapOf(text: string): YAMLMap<Node, Node | null> | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  return document.errors.length === 0 && isMap<Node, Node | null>(document.contents) ? document.contents : undefined;
}

const nameOf = ({ key }: Entry): string => (isScalar(key) ? String(key.value) : '');

/**
 * Reads the fields of a file as a form shows them.
 * @returns by name; `undefined` of one that only the file itself can say; nothing at all where the file cannot be read
 */
export function fieldValues(text: string): Record<string, FieldValue> | undefined {
  const map = mapOf(text);
  if (!map) return text.trim() === '' ? {} : undefined;
  return Object.fromEntries(map.items.map((entry) => [nameOf(entry), valueOf(entry.value)]));
}

function valueOf(node: Node | null): FieldValue {
  if (isScalar(node)) return typeof node.value === 'boolean' ? node.value : String(node.source ?? node.value ?? '');
  if (isSeq(node) && node.items.every((item) => isScalar(item)))
    return node.items.map((item) => (isScalar(item) ? String(item.source ?? item.value) : ''));
  return undefined;
}

/** Writes a value on one line. */
function written(value: Exclude<FieldValue, undefined>): string {
  if (typeof value === 'boolean') return String(value);
  const one = (words: string): string =>
    // Days, times and codes stand as they are; only words that YAML would read otherwise are put between quotes.
    /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/.test(words) || /^\d+$/.test(words)
      ? words
      : stringify(words, { lineWidth: 0 }).trim();
  return typeof value === 'string' ? one(value) : `[${value.map(one).join(', ')}]`;
}

/**
 * Sets a field.
 * @param order names of all fields, in the order in which they are written
 * @returns the file's text; the same where it cannot be read
 */
export function withField(text: string, name: string, value: FieldValue, order: readonly string[]): string {
  const map = mapOf(text);
  if (!map && text.trim() !== '') return text;
  const entries = map?.items ?? [];
  const entry = entries.find((one) => nameOf(one) === name);
  const isNothing = value === undefined || value === '' || (typeof value === 'object' && value.length === 0);
  if (isNothing) return entry ? without(text, entry) : text;
  if (entry) {
    const [from, to] = rangeOf(text, entry);
    return `${text.slice(0, from)} ${written(value)}${text.slice(to)}`;
  }
  const before = entries.findLast((one) => order.indexOf(nameOf(one)) < order.indexOf(name));
  const at = before ? lineEnd(text, rangeOf(text, before)[1]) : 0;
  const head = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return `${text.slice(0, at)}${head}${name}: ${written(value)}\n${text.slice(at)}`;
}

/** From behind the colon to the end of the value, its line end not counted. */
function rangeOf(text: string, { key, value }: Entry): [from: number, to: number] {
  const from = text.indexOf(':', key.range?.[1] ?? 0) + 1;
  const end = value?.range?.[1] ?? from;
  return [from, Math.max(from, text.slice(0, end).trimEnd().length)];
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

function without(text: string, entry: Entry): string {
  const start = text.lastIndexOf('\n', entry.key.range?.[0] ?? 0) + 1;
  return text.slice(0, start) + text.slice(lineEnd(text, rangeOf(text, entry)[1]));
}

/** Adds a picture with what is owed for it. @returns the file's text; the same where it has the picture already */
export function withPicture(text: string, file: string, credit: string): string {
  const map = mapOf(text);
  const entry = map?.items.find((one) => nameOf(one) === 'pictures');
  const row = `  - { file: ${file}, credit: ${JSON.stringify(credit)} }\n`;
  if (!entry) return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}pictures:\n${row}`;
  const [from, to] = rangeOf(text, entry);
  if (new RegExp(`\\bfile:\\s*["']?${file.replaceAll('.', '\\.')}\\b`).test(text.slice(from, to))) return text;
  if (isSeq(entry.value) && entry.value.flow === true)
    return entry.value.items.length === 0
      ? `${text.slice(0, from)}\n${row.trimEnd()}${text.slice(to)}`
      : `${text.slice(0, to - 1).trimEnd()}, ${row.trim().slice(2)}]${text.slice(to)}`;
  const at = lineEnd(text, to);
  // The new row is moved in as its neighbours are.
  const indent = /\n([ \t]*)-/.exec(text.slice(from, to))?.[1] ?? '  ';
  return `${text.slice(0, at)}${text[at - 1] === '\n' ? '' : '\n'}${indent}${row.trimStart()}${text.slice(at)}`;
}
