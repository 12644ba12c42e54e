/** What git leaves in a file where two people changed the same lines. */
import type { Report } from '../report.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'merge-marks': (more: string) => ({
    fact: `Two people changed these lines${more}, and git left both versions between the marks <<<<<<<, ======= and >>>>>>>.`,
    fix: 'Keep one of the two versions, or join them, and remove the three lines of marks.',
  }),
} satisfies Messages;

const marks = /^(?:<{7}|\|{7}|>{7})(?: .*)?$|^={7}$/;

/**
 * Reports a conflict that nobody has settled, once for the whole file.
 * @returns the text with the first of the two versions; the marks and the other version are emptied, so that the rest can be checked and keeps its lines
 */
export function settleMerge(text: string, report: Report): string {
  // A line of seven signs = alone may underline a heading.
  if (!/^(?:<{7}|>{7})(?: |$)/m.test(text)) return text;
  const places: number[] = [];
  let open = false;
  let mine = true;
  const rows = text.split('\n').map((row, index) => {
    if (!marks.test(row)) return mine ? row : '';
    const [sign] = row;
    if (sign === '<' || (sign === '>' && !open)) places.push(index + 1);
    else if (!open) return row;
    open = sign === '<' || (open && sign !== '>');
    mine = sign === '<' || sign === '>';
    return '';
  });
  const rest = places.length - 1;
  const more =
    rest === 0
      ? ''
      : ` here and in ${rest} ${rest === 1 ? 'place' : 'places'} more (the last on line ${places.at(-1) ?? 0})`;
  report.add(messages, 'merge-marks', { line: places[0] ?? 1, column: 1 }, more);
  return rows.join('\n');
}
