/** The front page: which documents the editors put first. */
import type { Report } from '../report.ts';
import { readYaml, type Positions } from '../fields/fields.ts';
import { list, text } from '../fields/values.ts';

/** Ids of documents in each part of the front page, in order. */
export interface Front {
  /** The one text behind the word in the head of every page, for someone who has agents before them this minute. */
  readonly emergency?: string;
  /** For someone at risk right now. */
  readonly urgent: readonly string[];
  /** To print and hand out. */
  readonly print: readonly string[];
  /** To do this week. */
  readonly week: readonly string[];
  readonly positions: Positions;
}

export const frontParts = ['urgent', 'print', 'week'] as const;

/** Reads `front.yml`. */
export function readFront(yaml: string, report: Report): Front | undefined {
  const ids = { read: list(text(80)), required: true };
  const result = readYaml(
    yaml,
    1,
    { emergency: { read: text(80), required: false }, urgent: ids, print: ids, week: ids },
    report,
    'facts-unreadable',
  );
  if (!result) return undefined;
  const { emergency, urgent = [], print = [], week = [] } = result.read;
  return { ...(emergency === undefined ? {} : { emergency }), urgent, print, week, positions: result.positions };
}
