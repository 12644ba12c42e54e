/** Boxes and signs that other programs make something of, and the dialect does not. */
import type { MarkupRule } from './rule.ts';

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

/** The tags of the block that a box of another program stands for. */
function tagsFor(name: string): readonly [opening: string, closing: string] {
  const block = boxNames.find(([names]) => names.test(name))?.[1] ?? '<Callout tone="note">';
  return [block, block.replace(/^<(\w+).*$/, '</$1>')];
}

/** A rule about boxes; the box's name is the first group. */
function box(name: string, find: RegExp, where: MarkupRule['where']): MarkupRule {
  const tags = ([, kind = '']: RegExpExecArray) => tagsFor(kind);
  return {
    name,
    find,
    where,
    certain: 'certain',
    tags,
    say(found) {
      const [opening, closing] = tags(found);
      return [
        `“${found[0].trim()}” begins a box in other programs; here it would be printed.`,
        `Write ${opening} and ${closing} on lines of their own, with the words between them.`,
      ];
    },
  };
}

/** Boxes: notes, warnings, quotes, things to unfold. */
export const boxes: readonly MarkupRule[] = [
  box('box-colons', /^[ \t]*:{3,}[ \t]*\{?([\p{L}][\p{L}\d-]*)?/mu, 'both'),
  box('box-bracket', /\[!([\p{L}]+)\]/u, 'both'),
  box(
    'box-exclamation',
    /^[ \t]*(?:!!!|\?\?\?)\+?[ \t]+(note|info|tip|hint|abstract|summary|question|success|example|warning|danger|caution|attention|error|bug|failure|quote|cite)\b/imu,
    'texts',
  ),
];

/** Signs that stand for others: dashes, a definition’s colon, small pictures, codes. */
export const signs: readonly MarkupRule[] = [
  {
    name: 'dashes',
    find: /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}.,;:!?"'][ \t]?)(?<!-)-{2,3}(?!-)(?=[ \t\n]?[\p{L}\p{N}\p{Ps}\p{Pi}¿¡"'])/u,
    where: 'both',
    certain: 'certain',
    say: ([dashes], near) => [
      `The signs ${dashes} before “${near.replace(/^[-\s]+/, '')}” stand for a dash in other programs; here they would be printed.`,
      'Write the dash itself: —, or – between numbers.',
    ],
  },
  {
    name: 'definition',
    find: /^[ \t]*:[ \t]+\S/mu,
    where: 'texts',
    certain: 'certain',
    say: (_, near) => [
      `The line “${near}” explains the one above it in other programs; here the colon would be printed.`,
      'Write both in one paragraph: **word:** what it means.',
    ],
  },
  {
    name: 'emoji',
    find: /(?<![\p{L}\p{N}:/])(?<!\d\s?):(?:[a-z][a-z\d]*(?:[_-][a-z\d]+){0,8}|\+1|-1):(?![\p{L}\p{N}:/])/u,
    where: 'both',
    certain: 'certain',
    say: ([whole]) => [
      `“${whole}” is a small picture in other programs; here it would be printed.`,
      'Remove it, or say it in words.',
    ],
  },
  {
    name: 'code',
    find: /&(?:amp;)*(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu,
    where: 'both',
    certain: 'certain',
    say: ([whole]) => [
      `The code “${whole}” stands for no sign here and would be printed as it is.`,
      'Type the sign itself.',
    ],
  },
];
