/** Markup that a text may hold and a field may not: it would be printed. */
import type { MarkupRule } from './rule.ts';

/** Notes, bold and italics, headings, strokes and tags. */
export const fields: readonly MarkupRule[] = [
  {
    name: 'field-note',
    find: /\[\^[^\]\n]{1,80}\]/u,
    where: 'fields',
    certain: 'certain',
    say: ([whole]) => [
      `“${whole}” calls a note, but a field takes none and would print it.`,
      'Remove it, and call the note in the text.',
    ],
  },
  {
    name: 'field-emphasis',
    find: /(?<![\p{L}\p{N}*\\])\*{1,3}(?=[^\s*])[^*\n]*\*{1,3}|\*\*(?!\*)|(?<![\p{L}\p{N}_\\])_(?=[^\s_])[^_\n]*[^\s_]_(?![\p{L}\p{N}_])/u,
    where: 'fields',
    certain: 'certain',
    say: (_, near) => [
      `“${near}” is marked as bold or italic, but a field has no such words, and the marks would be printed.`,
      'Remove the marks.',
    ],
  },
  {
    name: 'field-heading',
    find: /^#{1,6}\s/u,
    where: 'fields',
    certain: 'certain',
    say: () => ['The words begin with #, which would be printed.', 'Remove it: the press sets headlines by itself.'],
  },
  {
    name: 'field-stroke',
    find: /\\[*_#[\]<>{}~`]/u,
    where: 'fields',
    certain: 'certain',
    say: ([whole]) => [
      `“${whole}” would be printed with its stroke: in a field a sign needs none.`,
      'Remove the stroke \\.',
    ],
  },
  {
    name: 'field-tag',
    find: /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/iu,
    where: 'fields',
    certain: 'certain',
    say: ([whole]) => [`The tag ${whole} stands in a field, which takes none, and would be printed.`, 'Remove it.'],
  },
];
