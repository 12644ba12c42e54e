/** Boxes and signs that other programs make something of, and the dialect does not. */
import type { MarkupRule, Saying } from './rule.ts';

/** Names of boxes in other programs, by the block of ours. */
const boxNames: readonly (readonly [names: RegExp, block: string])[] = [
  [
    /^(?:warning|danger|caution|attention|error|bug|fail(?:ure)?|advertencia|peligro|cuidado|atenci[oó]n)$/i,
    '<Callout tone="warning">',
  ],
  [/^(?:quote|cite|cita)$/i, '<Quote by="…">'],
  [/^(?:details|spoiler|collapse|toggle|detalles)$/i, '<More>'],
  [/^(?:steps|pasos)$/i, '<Steps>'],
  [/^(?:columns?|cols?|grid|columnas)$/i, '<Columns>'],
];

function box(sign: string, name: string): Saying {
  const block = boxNames.find(([names]) => names.test(name))?.[1] ?? '<Callout tone="note">';
  return [
    `“${sign}” begins a box in other programs; here it would be printed.`,
    `Write ${block} and ${block.replace(/^<(\w+).*$/, '</$1>')} on lines of their own, with the words between them.`,
  ];
}

/** Boxes: notes, warnings, quotes, things to unfold. */
export const boxes: readonly MarkupRule[] = [
  {
    find: /^[ \t]*:{3,}[ \t]*\{?([\p{L}][\p{L}\d-]*)?/mu,
    where: 'both',
    certain: 'certain',
    say: ([whole, name = '']) => box(whole.trim(), name),
  },
  { find: /\[!([\p{L}]+)\]/u, where: 'both', certain: 'certain', say: ([whole, name = '']) => box(whole, name) },
  {
    find: /^[ \t]*(?:!!!|\?\?\?)\+?[ \t]+(note|info|tip|hint|abstract|summary|question|success|example|warning|danger|caution|attention|error|bug|failure|quote|cite)\b/imu,
    where: 'texts',
    certain: 'certain',
    say: ([whole, name = '']) => box(whole.trim(), name),
  },
];

/** Signs that stand for others: dashes, a definition’s colon, small pictures, codes. */
export const signs: readonly MarkupRule[] = [
  {
    find: /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}.,;:!?"'][ \t]?)(?<!-)-{2,3}(?!-)(?=[ \t\n]?[\p{L}\p{N}\p{Ps}\p{Pi}¿¡"'])/u,
    where: 'both',
    certain: 'certain',
    say: ([dashes], near) => [
      `The signs ${dashes} before “${near.replace(/^[-\s]+/, '')}” stand for a dash in other programs; here they would be printed.`,
      'Write the dash itself: —, or – between numbers.',
    ],
  },
  {
    find: /^[ \t]*:[ \t]+\S/mu,
    where: 'texts',
    certain: 'certain',
    say: (_, near) => [
      `The line “${near}” explains the one above it in other programs; here the colon would be printed.`,
      'Write both in one paragraph: **word:** what it means.',
    ],
  },
  {
    find: /(?<![\p{L}\p{N}:/])(?<!\d\s?):(?:[a-z][a-z\d]*(?:[_-][a-z\d]+){0,8}|\+1|-1):(?![\p{L}\p{N}:/])/u,
    where: 'both',
    certain: 'certain',
    say: ([whole]) => [
      `“${whole}” is a small picture in other programs; here it would be printed.`,
      'Remove it, or say it in words.',
    ],
  },
  {
    find: /&(?:amp;)*(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu,
    where: 'both',
    certain: 'certain',
    say: ([whole]) => [
      `The code “${whole}” stands for no sign here and would be printed as it is.`,
      'Type the sign itself.',
    ],
  },
];
