/** Reads single values of a YAML file: words, days, choices, lists, groups. */
import { isMap, isScalar, isSeq, Scalar, type Node } from 'yaml';
import { mendSigns } from '../../markdown/signs.ts';
import { checkEscapes } from '../characters.ts';
import { checkRange, isDay, type When } from '../day-range.ts';
import { Report } from '../report.ts';
import { isNothing, readMap, type Fields, type Read, type Reader, type Value } from './fields.ts';
import { didYouMean } from '../problems.ts';
import { checkSaid } from '../text/plain-words.ts';
import { daysMeant, quoted, unquoted } from '../written-date.ts';

/** Reads words on one line. @param longest most characters allowed */
export function text(longest = 400): Reader<string> {
  return ({ name, node, position }, report) => {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value !== 'string') {
      const source = isScalar(node) ? String(node.source ?? value) : '';
      const shown = isScalar(node) ? `“${source}”, which reads as ${describe(value)}` : 'a list or a group';
      report.add(
        'field-type',
        position,
        `\`${name}\` should be words, but it is ${shown}.`,
        `Put the words between straight double quotes: ${source ? `"${source}"` : '"…"'}.`,
      );
      return undefined;
    }
    const remark = isScalar(node) && node.type === 'PLAIN' ? (node.comment ?? '') : '';
    if (/^\S/.test(remark)) {
      report.add(
        'field-type',
        position,
        `\`${name}\` ends at “${value}”, because the sign # begins a remark that is not read.`,
        `Put all the words between straight double quotes: "${value} #${remark}".`,
      );
      return undefined;
    }
    checkEscapes(value, position, report);
    // A space inside a number does not break; every other is one plain space.
    const clean = mendSigns(value)
      .replace(/(?<=\d)(\u00a0)(?=\d)|\s+/g, (_, inNumber?: string) => inNumber ?? ' ')
      .trim();
    if (clean === '') {
      report.add(
        'field-missing',
        position,
        `\`${name}\` is empty.`,
        'Write the words between the quotation marks, or remove the line.',
      );
      return undefined;
    }
    if ([...clean].length > longest) {
      report.add(
        'field-too-long',
        position,
        `\`${name}\` has ${[...clean].length} characters; at most ${longest} fit.`,
        'Shorten it.',
      );
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
  return ({ name, node, position }, report) => {
    const source = isScalar(node) ? String(node.source ?? node.value) : 'a list or a group';
    if (!/^(\d{4})-(\d{2})-(\d{2})$/.test(source)) {
      const [offer, other] = daysMeant(source);
      report.add(
        'date-unreadable',
        position,
        `\`${name}\` should be a date like 2026-05-01, but it is ${isScalar(node) ? quoted(source) : source}${unquoted(source) === offer ? ' between quotation marks that YAML does not know' : ''}.`,
        offer
          ? `Write year-month-day, with dashes: ${offer}${other ? `, or ${other} if the day came first` : ''}.`
          : 'Write year-month-day, with dashes.',
      );
      return undefined;
    }
    if (!isDay(source)) {
      report.add(
        'date-impossible',
        position,
        `\`${name}\` is “${source}”, a day that is not in the calendar.`,
        'Check the month (01 to 12) and the day.',
      );
      return undefined;
    }
    checkRange(source, `\`${name}\``, when, position, report);
    return source;
  };
}

/** Reads a whole number, from 0. */
export function wholeNumber(most = 9999): Reader<number> {
  return ({ name, node, position }, report) => {
    const source = isScalar(node) ? String(node.source ?? node.value) : 'a list or a group';
    if (/^\d+$/.test(source) && Number(source) <= most) return Number(source);
    report.add(
      'field-type',
      position,
      `\`${name}\` should be a whole number from 0 to ${most}, but it is ${isScalar(node) ? quoted(source) : source}.`,
      'Write it in digits.',
    );
    return undefined;
  };
}

/** Reads `true` or `false`. */
export function flag(): Reader<boolean> {
  return ({ name, node, position }, report) => {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value === 'boolean') return value;
    report.add(
      'field-type',
      position,
      `\`${name}\` should be true or false, but it is ${isScalar(node) ? quoted(String(node.source ?? value)) : 'a list or a group'}.`,
      'Write true or false, without quotes.',
    );
    return undefined;
  };
}

/** Reads one word of a fixed set. */
export function oneOf<const T extends string>(known: readonly T[]): Reader<T> {
  return ({ name, node, position }, report) => {
    const value = isScalar(node) ? String(node.source ?? node.value) : undefined;
    if (value !== undefined && (known as readonly string[]).includes(value)) return value as T;
    report.add(
      'value-unknown',
      position,
      `\`${name}\` is ${value === undefined ? 'a list or a group' : quoted(value)}, which is not in the list.${didYouMean(value ?? '', known)}`,
      `Choose one of: ${known.join(', ')}.`,
    );
    return undefined;
  };
}

/** Reads hashes between spaces; a list of them counts too. */
export function hashes(): Reader<readonly string[]> {
  return ({ name, node, position }, report) => {
    // The source, because a lone hash that happens to have only digits would be read as a number.
    const parts = isSeq(node) ? node.items : [node];
    const found = parts
      .flatMap((part) => (isScalar(part) ? String(part.source ?? part.value).split(/\s+/) : []))
      .filter(Boolean);
    const wrong = found.find((hash) => !/^[0-9a-z]{11}$/.test(hash));
    if (wrong === undefined) return found;
    report.add(
      'field-type',
      position,
      `\`${name}\` holds “${wrong}”, which the press did not write there.`,
      'Remove the line, compare the translation with its source, and run `npm run accept`.',
    );
    return undefined;
  };
}

/** Reads a list; a single value counts as a list of one. */
export function list<T>(item: Reader<T>): Reader<T[]> {
  return (value, report) => {
    if (withoutBrackets(value, item, report)) return undefined;
    const nodes = isSeq(value.node) ? (value.node.items as Node[]) : [value.node];
    const read: T[] = [];
    for (const node of nodes) {
      const position = node ? value.positionOf(node) : value.position;
      if (isNothing(node)) {
        report.add(
          'field-missing',
          position,
          `An entry of \`${value.name}\` is empty.`,
          'Write a value there, or remove the entry.',
        );
        continue;
      }
      const entry = item({ ...value, node, position }, report);
      if (entry === undefined) continue;
      if (typeof entry !== 'object' && read.includes(entry)) {
        report.add(
          'value-repeated',
          position,
          `\`${value.name}\` has “${String(entry)}” twice.`,
          'Remove one of the two.',
        );
        continue;
      }
      value.positions[`${value.name}.${read.length}`] = position;
      read.push(entry);
    }
    return read;
  };
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
  report.add(
    'value-unknown',
    position,
    `\`${name}\` is “${words}”, a list without its brackets.`,
    `Write ${name.split('.').at(-1) ?? ''}: [${parts.join(', ')}]`,
  );
  return true;
}

/** Reads a group of fields below a field. */
export function group<S extends Fields>(spec: S): Reader<Read<S>> {
  const read: Reader<Read<S>> = (value, report) => {
    const { name, node, position } = value;
    if (isMap(node)) return readMap(node, value, spec, report);
    report.add(
      'field-type',
      position,
      `\`${name}\` should be a group of fields, but it is a single value.`,
      `Write the fields below \`${name}:\`, each indented by two spaces: ${Object.keys(spec)
        .map((key) => `\`${key}\``)
        .join(', ')}.`,
    );
    return undefined;
  };
  return Object.assign(read, { fields: Object.keys(spec) });
}

function describe(value: unknown): string {
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean' ? 'yes or no' : 'something else';
}
