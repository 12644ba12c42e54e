/**
 * XLIFF, the exchange format of translators' programs (https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html): a unit for each part of a
 * begun translation that still waits between ⟦ and ⟧. Of the format's many parts we use the unit, its source, target and note; what is marked
 * within a sentence, such as `**bold**`, stands in it as it is written.
 */
import jsToXliff12 from 'xliff/jsToXliff12';
import xliff12ToJs from 'xliff/xliff12ToJs';
import xliff2js from 'xliff/xliff2js';
import { placeholder } from '../i18n/stubs.ts';

/** Words that wait, wherever they stand. */
const waiting = new RegExp(`${placeholder.open}([^${placeholder.close}]*)${placeholder.close}`, 'g');

/** What a translator's program gave back. */
export interface Handed {
  /** Path of the source that it was made of, from the project's root. */
  readonly original: string;
  /** As the file says, such as `es`. */
  readonly language: string;
  /** Words of the source, one run of white space between words, with those of the translation; in the order of the file. */
  readonly units: readonly (readonly [source: string, target: string])[];
}

/** Thrown for a file that is no XLIFF, or of which nothing can be read. */
export class XliffError extends Error {
  override name = 'XliffError';
}

/** Where the text begins behind its fields. */
function bodyStart(text: string): number {
  return /^---[ \t]*\n[\s\S]*?\n---[ \t]*\n/.exec(text)?.[0].length ?? 0;
}

/** Fields are written in double quotes, with the escapes of YAML that are JSON's too. */
function unescaped(raw: string, isField: boolean): string {
  return isField ? (JSON.parse(`"${raw}"`) as string) : raw;
}

function normal(words: string): string {
  return words.trim().replace(/\s+/g, ' ');
}

/** Lists the parts of a text that wait for words. */
export function partsWaiting(text: string): string[] {
  const start = bodyStart(text);
  return [...text.matchAll(waiting)].map(({ 1: raw = '', index }) => unescaped(raw, index < start));
}

/** Writes what waits as XLIFF 1.2. @param original path of the source from the project's root */
export function writeXliff(text: string, original: string, from: string, into: string): Promise<string> {
  const units = partsWaiting(text).map((source, index) => [`${index + 1}`, { source, target: '' }] as const);
  return jsToXliff12({
    resources: { [original]: Object.fromEntries(units) },
    sourceLanguage: from,
    targetLanguage: into,
  });
}

/** Reads XLIFF 1.2 or 2. Units with codes within them, which we never write, are passed over. @throws XliffError */
export async function readXliff(xml: string): Promise<Handed> {
  const read = await (/<xliff[^>]*\sversion="2/.test(xml) ? xliff2js : xliff12ToJs)(xml).catch(() => undefined);
  const [[original, units] = []] = Object.entries(read?.resources ?? {});
  if (!read || original === undefined || !units) throw new XliffError('This is no XLIFF of ours.');
  return {
    original,
    language: read.targetLanguage ?? '',
    units: Object.values(units).flatMap(({ source, target }) =>
      typeof source === 'string' && typeof target === 'string' && target.trim() !== ''
        ? [[normal(source), target.trim()] as const]
        : [],
    ),
  };
}

/** A text with words filled in, and what became of them. */
export interface Filled {
  readonly text: string;
  readonly filled: number;
  /** Parts that still wait. */
  readonly left: number;
  /** Sources of units that wait nowhere in the text: it was changed since, or they are filled in already. */
  readonly unknown: readonly string[];
}

/** Fills in words where those of the source wait. */
export function fillIn(text: string, units: Handed['units']): Filled {
  const bySource = new Map<string, string[]>();
  for (const [source, target] of units) bySource.set(source, [...(bySource.get(source) ?? []), target]);
  const used = new Map<string, number>();
  const start = bodyStart(text);
  let [filled, left] = [0, 0];
  const done = text.replace(waiting, (whole, raw: string, index: number) => {
    const isField = index < start;
    const source = normal(unescaped(raw, isField));
    const targets = bySource.get(source) ?? [];
    const time = used.get(source) ?? 0;
    const target = targets[Math.min(time, targets.length - 1)];
    if (target === undefined) {
      left += 1;
      return whole;
    }
    used.set(source, time + 1);
    filled += 1;
    return placed(target, isField, text[index - 1] === '"');
  });
  return { text: done, filled, left, unknown: [...bySource.keys()].filter((source) => !used.has(source)) };
}

/** Words as they stand in a field, in a property of a block, or in the text; a part is one paragraph, so no line is empty. */
function placed(target: string, isField: boolean, isQuoted: boolean): string {
  if (isField) return JSON.stringify(normal(target)).slice(1, -1);
  // A property ends with a straight quotation mark, so those within it become curved.
  return isQuoted
    ? normal(target)
        .replace(/"([^"]*)"/g, '“$1”')
        .replaceAll('"', '”')
    : target.replace(/\s*\n\s*/g, '\n');
}
