/** Lines that begin with a mark, or are a row of a table, and that the dialect did not read as such. */
import type { MarkupRule } from './rule.ts';

/** Headings, lists, notes and tables. */
export const lines: readonly MarkupRule[] = [
  {
    name: 'heading',
    find: /^[ \t]*(#{2,})(?=[^\s#])/mu,
    where: 'texts',
    certain: 'certain',
    say: ([, marks = '']) => [
      `The line begins with ${marks} and no blank, so that it is no heading and ${marks} would be printed.`,
      `Write a blank after ${marks}.`,
      { old: marks, new: `${marks} ` },
    ],
  },
  {
    name: 'bullets',
    find: /^[ \t]*([•·◦▪▫●○■□‣⁃\uF0A7\uF0B7])[ \t\u00a0]*(?=\S)|^[ \t]*([–—-]|o)(?:\t|[ \u00a0]{3,})(?=\S)/mu,
    where: 'texts',
    certain: 'certain',
    say: ([whole], near) => [
      `The line “${near}” begins with the mark ${whole.trim()}, which makes no list: such lines run together.`,
      'Begin each with “- ” and leave a line empty before the first.',
    ],
  },
  {
    name: 'list-marks',
    find: /^[ \t]*[-*–+][\p{L}«“"¿¡].*\n[ \t]*[-*–+][\p{L}«“"¿¡]/mu,
    where: 'texts',
    certain: 'likely',
    say: (_, near) => [
      `The lines from “${near}” begin with marks and no blank, which makes no list: they run together.`,
      'Write a blank after each mark, and leave a line empty before the first.',
    ],
  },
  {
    name: 'list-numbers',
    find: /^[ \t]*\d{1,3}[.)](?:\p{L}.*\n[ \t]*\d{1,3}[.)]\p{L}|[ \t]+\S.*\n[ \t]*\d{1,3}[.)][ \t]+\S)/mu,
    where: 'texts',
    certain: 'certain',
    say: (_, near) => [
      `The lines from “${near}” are numbered, but make no list: they run together.`,
      'Begin with 1., write a blank after each number, and leave a line empty before the first.',
    ],
  },
  {
    name: 'box-to-tick',
    find: /^[ \t]*\[[ xX]?\][ \t]+\S/mu,
    where: 'texts',
    certain: 'certain',
    say: (_, near) => [
      `The box in “${near}” belongs to no list and would be printed with its brackets.`,
      'Write - [ ] and the words, a blank after each sign, on a line of its own.',
    ],
  },
  {
    name: 'note-number',
    find: /(?<=[\p{L}\p{N}.,;:!?»”)%])\[(\d{1,3})\]|^[ \t]*\[(\d{1,3})\][ \t]*(?=[\p{L}“"«])/mu,
    where: 'both',
    certain: 'certain',
    say: ([, call, note = '']) => [
      `“[${call ?? note}]” calls no note: it is how a word processor writes one.`,
      `Write [^${call ?? note}] in the text, and below it a line [^${call ?? note}]: with the source; a field takes no notes.`,
    ],
  },
  {
    name: 'table',
    find: /^[ \t]*\|.*\|[ \t]*$/mu,
    where: 'texts',
    certain: 'certain',
    say: () => [
      'Rows between signs | stand here, but the row of dashes below the first is missing or has another number of columns, so that they are no table.',
      'Write below the first row | --- | --- |, one --- for each column, with an empty line before the table.',
    ],
  },
];
