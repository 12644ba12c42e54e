/** The record of what a translation was made from, and the seal on the words that a second person read. */
import { textHash } from '../hash.ts';
import type { Body, Position } from '../nodes.ts';
import type { Words } from '../fields/front-matter.ts';
import { compareBlocks, type Freshness } from './freshness.ts';
import { saidFields } from './said-fields.ts';

/** What is looked at of an edition. */
interface Said {
  readonly words: Words;
  readonly body: Body;
}

/** Between the name of a field and its hash. */
const mark = ':';

/** The record of a source as it is now: a hash for each field that it says, by name, then one for each part of its text. */
export function recordOf({ words, body }: Said): string[] {
  return [
    ...saidFields(words).map(([name, said]) => `${name}${mark}${textHash(said)}`),
    ...body.units.map(({ hash }) => hash),
  ];
}

/** Seals the words of an edition: another hash, another word. */
export function sealOf({ words, body }: Said): string {
  return textHash([...saidFields(words).map(([name, said]) => `${name} ${said}`), body.source].join('\n'));
}

/** Says whether the words are others than those that were sealed. */
export function isSealBroken(edition: Said): boolean {
  const { translation } = edition.words;
  return (
    translation?.status === 'reviewed' && translation.sealed !== undefined && translation.sealed !== sealOf(edition)
  );
}

/**
 * Compares a source with the record in its translation.
 * @param record as `recordOf` wrote it. One that names no field is of the older form, with a hash for each block of the first level; it says nothing of fields
 */
export function compareWithRecord(source: Said, record: readonly string[]): Freshness {
  const named = record.filter((one) => one.includes(mark));
  const blocks: readonly { hash: string; position: Position }[] =
    named.length > 0
      ? source.body.units
      : source.body.hashes.map((hash, index) => ({ hash, position: source.body.positions[index] as Position }));
  const compared = compareBlocks(
    blocks.map(({ hash }) => hash),
    record.filter((one) => !one.includes(mark)),
  );
  const positions = blocks.map(({ position }) => position);
  if (named.length === 0) return { ...compared, positions };
  const before = new Map(named.map((one) => one.split(mark) as [string, string]));
  const now = new Map(saidFields(source.words).map(([name, said]) => [name, textHash(said)]));
  const fields = [...new Set([...now.keys(), ...before.keys()])].filter((name) => now.get(name) !== before.get(name));
  return { ...compared, unknown: false, positions, fields };
}

/** The words behind each entry that a record of an edition can have, in the newer form and in the older one. */
export function wordsByHash({ words, body }: Said): Map<string, string> {
  const found = new Map<string, string>();
  body.hashes.forEach((hash, index) => {
    const [from, to] = [body.positions[index], body.positions[index + 1]].map((position) =>
      position ? offsetOf(body.source, position) : undefined,
    );
    found.set(hash, body.source.slice(from, to).trim());
  });
  for (const { hash, from, to } of body.units) found.set(hash, body.source.slice(from, to).trim());
  for (const [name, said] of saidFields(words)) found.set(`${name}${mark}${textHash(said)}`, said);
  return found;
}

function offsetOf(text: string, { line, column }: Position): number {
  let start = 0;
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** One thing that is another than when a translation was made: the entries of its record that are gone, and the words there are now. */
export interface SourceChange {
  /** The field, where it is one. */
  readonly field?: string;
  /** Line of the source on which the new words begin. */
  readonly line?: number;
  /** Entries of the record. */
  readonly before: readonly string[];
  readonly now: string;
}

/** Lists what changed in a source, fields first. @param record in the translation */
export function changesSince(source: Said, freshness: Freshness, record: readonly string[]): SourceChange[] {
  const now = new Map(saidFields(source.words));
  const parts = record.filter((one) => !one.includes(mark));
  const isNewer = parts.length < record.length;
  const textAt = (index: number): string => {
    const unit = source.body.units[index];
    if (isNewer && unit) return source.body.source.slice(unit.from, unit.to).trim();
    const [from, to] = [freshness.positions[index], freshness.positions[index + 1]];
    return from
      ? source.body.source.slice(offsetOf(source.body.source, from), to && offsetOf(source.body.source, to)).trim()
      : '';
  };
  return [
    ...freshness.fields.map((field) => ({
      field,
      ...(source.words.positions[field] ? { line: source.words.positions[field].line } : {}),
      before: record.filter((one) => one.startsWith(`${field}${mark}`)),
      now: now.get(field) ?? '',
    })),
    ...freshness.gaps.map((gap) => ({
      ...(gap.now[0] === undefined ? {} : { line: freshness.positions[gap.now[0]]?.line ?? 1 }),
      before: gap.before.map((index) => parts[index] ?? ''),
      now: gap.now.map(textAt).join('\n\n'),
    })),
  ];
}
