/** Finds what somebody still has to write: hints that a command put into a text. */
import { placeholder } from '../../i18n/stubs.ts';
import type { Messages } from '../messages.ts';
import type { Report } from '../report.ts';
import { positionAt } from '../text/parse.ts';

const messages = {
  'placeholder-left': (count: number, lines: string) => ({
    fact: `${count === 1 ? 'A hint is' : `${count} hints are`} left between ${placeholder.open} and ${placeholder.close}${count === 1 ? '' : ` (lines ${lines})`}: the text is not finished.`,
    fix: `Write your words in the place of ${count === 1 ? 'it' : 'each'}, and take the marks away; or remove the file until somebody can.`,
  }),
} satisfies Messages;

/** Lines that are named; of more, the first. */
const mostLines = 20;

/** Reports them once for a file, at the first. @param text of a text with its fields, or of facts */
export function checkPlaceholders(text: string, report: Report): void {
  const places = [...text.matchAll(new RegExp(placeholder.open, 'g'))].map(({ index }) => positionAt(text, index));
  const lines = [...new Set(places.map(({ line }) => line))];
  const named = `${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ' …' : ''}`;
  if (places[0]) report.add(messages, 'placeholder-left', places[0], places.length, named);
}
