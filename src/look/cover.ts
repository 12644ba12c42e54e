/** What covers are made of: a title as large as its room, and boxes of colour. Measures in px. */
import type { Language } from '../i18n/languages.ts';
import { bestSized, settingsOf } from './lines.ts';
import { measureOf } from './measure.ts';

/** From one line of a title to the next, em. */
export const titleLeading = 0.97;

const mostLines = 8;

/** What a title may take, and the largest type it may be set in. */
export interface TitleRoom {
  readonly width: number;
  readonly height: number;
  readonly largest: number;
}

/** Sets a title as large as its room lets it, but for lines that break against its sense. @throws when it has no words */
export function setTitle(
  title: string,
  language: Language,
  room: TitleRoom,
): { readonly size: number; readonly lines: readonly string[] } {
  const settings = settingsOf(title, language, measureOf('display-800'), mostLines);
  const sized = bestSized(settings, ({ width, lines }) =>
    Math.min(room.largest, room.width / width, room.height / (lines.length * titleLeading)),
  );
  if (!sized) throw new Error('A title has no words.');
  return sized;
}

/** Fills a box, as part of an SVG. */
export function plate(x: number, y: number, width: number, height: number, colour: string): string {
  return `<path fill="${colour}" d="M${x},${y}h${width}v${height}h${-width}z"/>`;
}
