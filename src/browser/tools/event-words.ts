/** An event as a calendar takes it and as a message says it. Pure. */
import type { DrawingName } from '../../look/names.ts';

/** What each kind of event is drawn with, in the order in which the dictionaries name them. */
export const eventDrawings = [
  'meeting',
  'picket',
  'march',
  'court',
  'passing',
  'heads',
] as const satisfies DrawingName[];

export interface Appointment {
  readonly title: string;
  readonly place: string;
  /** What else is said of it. */
  readonly about: string;
  readonly starts: Date;
  /** In minutes. */
  readonly long: number;
  /** Names it among all others of the world. */
  readonly id: string;
}

/** Writes the event for a calendar (RFC 5545), in universal time: each calendar shows it in its own. It says nothing of the day on which it was made: its stamp is its own beginning. */
export function calendarOf({ title, place, about, starts, long, id }: Appointment): string {
  const ends = new Date(starts.getTime() + long * 60_000);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//one-class-one-fight//event//EN',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${instant(starts)}`,
    `DTSTART:${instant(starts)}`,
    `DTEND:${instant(ends)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(about ? [`DESCRIPTION:${escaped(about)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

function instant(time: Date): string {
  return time.toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(words: string): string {
  return words.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** Breaks a line after at most 75 bytes, and never within a letter (RFC 5545, 3.1). */
function folded(line: string): string[] {
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  const lines = [''];
  for (const letter of line) {
    const room = lines.length > 1 ? 74 : 75;
    if (bytes(lines.at(-1)! + letter) > room) lines.push('');
    lines[lines.length - 1] += letter;
  }
  return lines.map((one, at) => (at ? ` ${one}` : one));
}

/** Says it as a message: one line for what, one for when, one for where, then the rest. */
export function messageOf(lines: readonly (string | undefined)[]): string {
  return lines.filter(Boolean).join('\n');
}
