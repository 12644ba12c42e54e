/** What the front matter says of a recording of the text: its file, the day it was made, and where its parts begin. */
import type { Day } from '../../i18n/dates.ts';
import type { Messages } from '../messages.ts';
import type { Report } from '../report.ts';
import type { Positions, Reader } from './fields.ts';
import { printed } from './values.ts';

const messages = {
  'chapter-unreadable': (shown: string) => ({
    fact: `A part of the recording is “${shown}”, which does not begin with a time.`,
    fix: 'Write minutes, a colon, seconds, a space and the name of the part: - 1:05 How to read the paper',
  }),
  'chapter-order/first': (shown: string) => ({
    fact: `The first part of the recording begins at ${shown}; programs that show parts want one from the beginning.`,
    fix: 'Begin the list with a part at 0:00.',
  }),
  'chapter-order': (shown: string, before: string) => ({
    fact: `The part of the recording at ${shown} stands after one at ${before}.`,
    fix: 'Put the parts in the order in which they are heard, each at a time of its own.',
  }),
  'field-missing/recorded': {
    fact: 'There is a recording, but `recorded`, the day on which it was made, is missing: nobody could tell whether the words were changed after it.',
    fix: 'Write the day below `audio`: recorded: 2026-12-01',
  },
  'field-unknown/recording': (key: string) => ({
    fact: `\`${key}\` is there, but no recording is named.`,
    fix: 'Write `audio:` and the name of its file, or remove the line.',
  }),
} satisfies Messages;

/** Where a part of a recording begins. */
export interface Chapter {
  /** Whole seconds from the beginning. */
  readonly start: number;
  readonly title: string;
}

/** A recording as its text names it. */
export interface RecordingFact {
  /** The name of the file in the document’s folder. */
  readonly file: string;
  readonly recorded: Day;
  /** In the order in which they are heard, the first at 0; empty where there are no parts. */
  readonly chapters: readonly Chapter[];
}

/** Reads a part: `1:05 How to read the paper`, with hours before it where there are some. */
export const readChapter: Reader<Chapter> = (value, report) => {
  const read = printed(120)(value, report);
  if (read === undefined) return undefined;
  const [, hours = '0', minutes = '', seconds = '', title = ''] =
    /^(?:(\d{1,2}):(?=\d\d:))?(\d{1,3}):([0-5]\d)\s+(\S.*)$/.exec(read) ?? [];
  if (title) return { start: (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds), title };
  report.add(messages, 'chapter-unreadable', value.position, read);
  return undefined;
};

/** Writes a time as a listener reads it: `1:05`, `1:02:05`. @param seconds whole ones from the beginning */
export function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (count: number): string => `${count}`.padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Holds the three fields together. @returns nothing where there is no recording, or not enough is said of it */
export function recordingOf(
  { audio, recorded, chapters = [] }: { audio?: string; recorded?: Day; chapters?: readonly Chapter[] },
  positions: Positions,
  report: Report,
): RecordingFact | undefined {
  if (!positions.audio) {
    for (const key of ['recorded', 'chapters'] as const)
      if (positions[key]) report.add(messages, 'field-unknown/recording', positions[key], key);
    return undefined;
  }
  if (!positions.recorded) report.add(messages, 'field-missing/recorded', positions.audio);
  chapters.forEach(({ start }, index) => {
    const before = chapters[index - 1];
    const position = positions[`chapters.${index}`];
    if (!before && start > 0) report.add(messages, 'chapter-order/first', position, clock(start));
    if (before && start <= before.start)
      report.add(messages, 'chapter-order', position, clock(start), clock(before.start));
  });
  return audio && recorded ? { file: audio, recorded, chapters } : undefined;
}
