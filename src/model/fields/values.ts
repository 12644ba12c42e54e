/** Reads single values of a YAML file: words, days, choices, lists, groups. */
import { isMap, isScalar, isSeq, Scalar, type Node } from 'yaml';
import { mendSigns } from '../../markdown/signs.ts';
import { checkEscapes } from '../characters.ts';
import { checkRange, isDay, isMonth, type When } from '../day-range.ts';
import { Report } from '../report.ts';
import { isNothing, readMap, type Fields, type Read, type Reader, type Value } from './fields.ts';
import { didYouMean } from '../problems.ts';
import { nearestOf } from '../nearest.ts';
import { checkSaid } from '../text/plain-words.ts';
import { daysMeant, quoted, unquoted } from '../written-date.ts';
import type { Messages } from '../messages.ts';
import { mend, offer as near } from '../repair.ts';

const messages = {
  'field-type/words': (name: string, shown: string, source: string) => ({
    fact: `\`${name}\` should be words, but it is ${shown}.`,
    fix: `Put the words between straight double quotes: ${source ? `"${source}"` : '"…"'}.`,
    ...(source && !/["\\]/.test(source) ? mend(source, `"${source}"`) : {}),
  }),
  'field-type/remark': (name: string, value: string, remark: string) => ({
    fact: `\`${name}\` ends at “${value}”, because the sign # begins a remark that is not read.`,
    fix: `Put all the words between straight double quotes: "${value} #${remark}".`,
    ...mend(`${value} #${remark}`, JSON.stringify(`${value} #${remark}`)),
  }),
  'field-missing/words': (name: string) => ({
    fact: `\`${name}\` is empty.`,
    fix: 'Write the words between the quotation marks, or remove the line.',
  }),
  'field-too-long': (name: string, clean: string, longest: number) => ({
    fact: `\`${name}\` has ${[...clean].length} characters; at most ${longest} fit.`,
    fix: 'Shorten it.',
  }),
  'date-unreadable': (
    name: string,
    shown: string,
    source: string,
    odd: boolean,
    offer: string | undefined,
    other: string | undefined,
  ) => ({
    fact: `\`${name}\` should be a date like 2026-05-01, but it is ${shown}${odd ? ' between quotation marks that YAML does not know' : ''}.`,
    fix: offer
      ? `Write year-month-day, with dashes: ${offer}${other ? `, or ${other} if the day came first` : ''}.`
      : 'Write year-month-day, with dashes.',
    ...(other ? near(source, offer) : offer ? mend(source, offer) : {}),
  }),
  'date-unreadable/part': (name: string, shown: string, source: string, offer: string | undefined) => ({
    fact: `\`${name}\` should be a day, a month or a year, such as 2026-05-01, 2026-05 or 2026, but it is ${shown}.`,
    fix: offer
      ? `Write year-month-day, with dashes: ${offer}.`
      : 'Write as much of the date as is known, the year first.',
    ...(offer ? mend(source, offer) : {}),
  }),
  'date-impossible': (name: string, source: string) => ({
    fact: `\`${name}\` is “${source}”, a day that is not in the calendar.`,
    fix: 'Check the month (01 to 12) and the day.',
  }),
  'field-type/number': (name: string, most: number, shown: string) => ({
    fact: `\`${name}\` should be a whole number from 0 to ${most}, but it is ${shown}.`,
    fix: 'Write it in digits.',
  }),
  'field-type/flag': (name: string, shown: string) => ({
    fact: `\`${name}\` should be true or false, but it is ${shown}.`,
    fix: 'Write true or false, without quotes.',
    ...(/^“(true|false)”$/.test(shown) ? mend(`"${shown.slice(1, -1)}"`, shown.slice(1, -1)) : {}),
  }),
  'value-unknown/choice': (name: string, value: string | undefined, known: readonly string[]) => ({
    fact: `\`${name}\` is ${value === undefined ? 'a list or a group' : quoted(value)}, which is not in the list.${didYouMean(value ?? '', known)}`,
    fix: `Choose one of: ${known.join(', ')}.`,
    ...near(value ?? '', nearestOf(value ?? '', known)),
  }),
  'field-type/hash': (name: string, wrong: string) => ({
    fact: `\`${name}\` holds “${wrong}”, which the press did not write there.`,
    fix: 'Remove the line, compare the translation with its source, and run `npm run accept`.',
  }),
  'field-missing/entry': (name: string) => ({
    fact: `An entry of \`${name}\` is empty.`,
    fix: 'Write a value there, or remove the entry.',
  }),
  'value-repeated': (name: string, entry: string) => ({
    fact: `\`${name}\` has “${entry}” twice.`,
    fix: 'Remove one of the two.',
  }),
  'value-unknown/brackets': (name: string, words: string, parts: string[]) => ({
    fact: `\`${name}\` is “${words}”, a list without its brackets.`,
    fix: `Write ${name.split('.').at(-1) ?? ''}: [${parts.join(', ')}]`,
    ...mend(words, `[${parts.join(', ')}]`),
  }),
  'field-type/group': (name: string, fields: readonly string[]) => ({
    fact: `\`${name}\` should be a group of fields, but it is a single value.`,
    fix: `Write the fields below \`${name}:\`, each indented by two spaces: ${fields.map((field) => `\`${field}\``).join(', ')}.`,
  }),
} satisfies Messages;

/** Reads words on one line. @param longest most characters allowed */
export function text(longest = 400): Reader<string> {
  return ({ name, node, position }, report) => {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string') {
      const source = isScalar(node) ? String(node.source ?? value) : '';
      const shown = isScalar(node) ? `“${source}”, which reads as ${describe(value)}` : 'a list or a group';
      report.add(messages, 'field-type/words', position, name, shown, source);
      return undefined;
    }
    const remark = isScalar(node) && node.type === 'PLAIN' ? (node.comment ?? '') : '';
    if (/^\S/.test(remark)) {
      report.add(messages, 'field-type/remark', position, name, value, remark);
      return undefined;
    }
    checkEscapes(value, position, report);
    // A space inside a number does not break; every other is one plain space.
    const clean = mendSigns(value)
      .replace(/(?<=\d)(\u00a0)(?=\d)|\s+/g, (_, inNumber?: string) => inNumber ?? ' ')
      .trim();
    if (clean === '') {
      report.add(messages, 'field-missing/words', position, name);
      return undefined;
    }
    if ([...clean].length > longest) {
      report.add(messages, 'field-too-long', position, name, clean, longest);
      return undefined;
    }
    return clean;
  };
}

/** Reads words that are printed as they stand, so that no marks of Markdown may be in them. @param longest most characters allowed */
export function printed(longest?: number): Reader<string> {
  const read = text(longest);
  return (value, report) => {
    const words = read(value, report);
    if (words !== undefined) checkSaid(words, value.position, report);
    return words;
  };
}

/** Reads a day written `2026-05-01`. @param when what the date is for, which says how early and how late it may be */
export function day(when: When): Reader<string> {
  const read: Reader<string> = ({ name, node, position }, report) => {
    const source = isScalar(node) ? String(node.source ?? node.value) : 'a list or a group';
    if (!/^(\d{4})-(\d{2})-(\d{2})$/.test(source)) {
      const [offer, other] = daysMeant(source);
      report.add(
        messages,
        'date-unreadable',
        position,
        name,
        isScalar(node) ? quoted(source) : source,
        source,
        unquoted(source) === offer,
        offer,
        other,
      );
      return undefined;
    }
    if (!isDay(source)) {
      report.add(messages, 'date-impossible', position, name, source);
      return undefined;
    }
    checkRange(source, `\`${name}\``, when, position, report);
    return source;
  };
  return Object.assign(read, { takes: { sort: 'day' } as const });
}

/** Reads a day, a month or a year. @param when what the date is for */
export function dayMonthOrYear(when: When): Reader<string> {
  return ({ name, node, position }, report) => {
    const source = isScalar(node) ? String(node.source ?? node.value) : 'a list or a group';
    if (!/^\d{4}(-\d{2}){0,2}$/.test(source)) {
      const shown = isScalar(node) ? quoted(source) : source;
      report.add(messages, 'date-unreadable/part', position, name, shown, source, daysMeant(source)[0]);
      return undefined;
    }
    if (source.length > 4 && !isMonth(source) && !isDay(source)) {
      report.add(messages, 'date-impossible', position, name, source);
      return undefined;
    }
    checkRange(source, `\`${name}\``, when, position, report);
    return source;
  };
}

/** Reads a whole number, from 0. */
export function wholeNumber(most = 9999): Reader<number> {
  const read: Reader<number> = ({ name, node, position }, report) => {
    const source = isScalar(node) ? String(node.source ?? node.value) : 'a list or a group';
    if (/^\d+$/.test(source) && Number(source) <= most) return Number(source);
    report.add(messages, 'field-type/number', position, name, most, isScalar(node) ? quoted(source) : source);
    return undefined;
  };
  return Object.assign(read, { takes: { sort: 'number' } as const });
}

/** Reads `true` or `false`. */
export function flag(): Reader<boolean> {
  const read: Reader<boolean> = ({ name, node, position }, report) => {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'boolean') return value;
    report.add(
      messages,
      'field-type/flag',
      position,
      name,
      isScalar(node) ? quoted(String(node.source ?? value)) : 'a list or a group',
    );
    return undefined;
  };
  return Object.assign(read, { takes: { sort: 'flag' } as const });
}

/** Reads one word of a fixed set. */
export function oneOf<const T extends string>(known: readonly T[]): Reader<T> {
  const read: Reader<T> = ({ name, node, position }, report) => {
    const value = isScalar(node) ? String(node.source ?? node.value) : undefined;
    if (value !== undefined && (known as readonly string[]).includes(value)) return value as T;
    report.add(messages, 'value-unknown/choice', position, name, value, known);
    return undefined;
  };
  return Object.assign(read, { takes: { sort: 'choice', of: known } as const });
}

/** Reads hashes between spaces, those of fields with their names before them (`title:…`); a list of them counts too. */
export function hashes(): Reader<readonly string[]> {
  return ({ name, node, position }, report) => {
    // The source, because a lone hash that happens to have only digits would be read as a number.
    const parts = isSeq(node) ? node.items : [node];
    const found = parts
      .flatMap((part) => (isScalar(part) ? String(part.source ?? part.value).split(/\s+/) : []))
      .filter(Boolean);
    const wrong = found.find((hash) => !/^(?:[a-zA-Z.]{2,20}:)?[0-9a-z]{11}$/.test(hash));
    if (wrong === undefined) return found;
    report.add(messages, 'field-type/hash', position, name, wrong);
    return undefined;
  };
}

/** Reads a list; a single value counts as a list of one. */
export function list<T>(item: Reader<T>): Reader<T[]> {
  const reader: Reader<T[]> = (value, report) => {
    if (withoutBrackets(value, item, report)) return undefined;
    const nodes = isSeq(value.node) ? (value.node.items as Node[]) : [value.node];
    const read: T[] = [];
    for (const node of nodes) {
      const position = node ? value.positionOf(node) : value.position;
      if (isNothing(node)) {
        report.add(messages, 'field-missing/entry', position, value.name);
        continue;
      }
      const entry = item({ ...value, node, position }, report);
      if (entry === undefined) continue;
      if (typeof entry !== 'object' && read.includes(entry)) {
        report.add(messages, 'value-repeated', position, value.name, String(entry));
        continue;
      }
      value.positions[`${value.name}.${read.length}`] = position;
      read.push(entry);
    }
    return read;
  };
  return Object.assign(reader, { takes: { sort: 'list', item: item.takes ?? { sort: 'words' } } as const });
}

/** Reports words between commas, each of which could stand in the list while all together cannot. @returns whether it was so */
function withoutBrackets<T>(value: Value, item: Reader<T>, report: Report): boolean {
  const { name, node, position } = value;
  const words = isScalar(node) && node.type === 'PLAIN' ? String(node.source ?? node.value) : '';
  const parts = words
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const reads = (part: string): boolean => {
    const aside = new Report(report.path);
    return (
      item({ ...value, node: new Scalar(part), positions: {} }, aside) !== undefined && aside.problems.length === 0
    );
  };
  if (parts.length < 2 || reads(words) || !parts.every(reads)) return false;
  report.add(messages, 'value-unknown/brackets', position, name, words, parts);
  return true;
}

/** Reads a group of fields below a field. */
export function group<S extends Fields>(spec: S): Reader<Read<S>> {
  const read: Reader<Read<S>> = (value, report) => {
    const { name, node, position } = value;
    if (isMap(node)) return readMap(node, value, spec, report);
    report.add(messages, 'field-type/group', position, name, Object.keys(spec));
    return undefined;
  };
  return Object.assign(read, { fields: Object.keys(spec), takes: { sort: 'group' } as const });
}

function describe(value: unknown): string {
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean' ? 'yes or no' : 'something else';
}
