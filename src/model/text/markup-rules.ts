/** Signs of markup that other programs read and the dialect does not: how each looks where it is left over, and what to write instead. */
import { address } from './run.ts';

/** What is said of one find: what is so, and how to mend it. */
export type Saying = readonly [fact: string, fix: string];

export interface MarkupRule {
  readonly find: RegExp;
  /** Fields take no markup at all, so that what a text may hold is left over in them. */
  readonly where: 'texts' | 'fields' | 'both';
  /** `likely`: a person should look. */
  readonly certain: 'certain' | 'likely';
  /** @param found the signs as they stand @param near the signs with some words after them */
  say(found: RegExpExecArray, near: string): Saying;
}

const link = `(?:https?:|www\\.|doc:|mailto:|tel:|${address})`;

/** Names of boxes in other programs, by the block of ours. */
const boxes: readonly (readonly [names: RegExp, block: string])[] = [
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
  const block = boxes.find(([names]) => names.test(name))?.[1] ?? '<Callout tone="note">';
  return [
    `“${sign}” begins a box in other programs; here it would be printed.`,
    `Write ${block} and ${block.replace(/^<(\w+).*$/, '</$1>')} on lines of their own, with the words between them.`,
  ];
}

const bold =
  'Write **words**: no blank between the stars and the words, and a blank or a sign after the last stars; to print a star, write \\*.';

/** In the order in which they are looked for; a run of words is told of each once. */
export const markupRules: readonly MarkupRule[] = [
  {
    find: /(?<!\*)\*{2,3}(?!\*)(?!(?<=\p{L}\*{2,3})\p{L})/u,
    where: 'texts',
    certain: 'certain',
    say: ([stars], near) => [`The stars ${stars} in “${near}” mark nothing and would be printed.`, bold],
  },
  {
    find: /(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*\n]*\s\*(?!\*)|(?<![^\s(«“"'¿¡])\*[ \t]+[^*\n]*[^\s*]\*(?![\p{L}\p{N}*])/u,
    where: 'texts',
    certain: 'certain',
    say: (_, near) => [
      `The stars in “${near}” mark nothing and would be printed.`,
      'Write *words*, with no blank between the stars and the words; to print a star, write \\*.',
    ],
  },
  {
    find: /(?<![\p{L}\p{N}*])\*(?=[^\s*])|(?<=[^\s*\p{L}\p{N}])\*(?![\p{L}\p{N}*])/u,
    where: 'texts',
    certain: 'likely',
    say: (_, near) => [
      `A single star stands in “${near}” and is printed.`,
      'If it should begin or end words in italics, write *words*; if it is meant, write \\*.',
    ],
  },
  {
    find: /(?<!_)__(?=\p{L})|(?<=\p{L}|[.,;:!?»”])__(?![_\p{L}\p{N}])/u,
    where: 'both',
    certain: 'certain',
    say: (_, near) => [
      `The signs __ in “${near}” mark nothing and would be printed.`,
      'Write **words** in a text, and the words alone in a field; a blank to be filled in is <Blank>words</Blank>.',
    ],
  },
  {
    find: /(?<![\p{L}\p{N}_])_(?=\p{L})[^_\n]*\s_(?!_)/u,
    where: 'texts',
    certain: 'certain',
    say: (_, near) => [
      `The signs _ in “${near}” mark nothing and would be printed.`,
      'Write *words*, with no blank between the stars and the words.',
    ],
  },
  {
    find: /^[ \t]*(#{2,})(?=[^\s#])/mu,
    where: 'texts',
    certain: 'certain',
    say: ([, marks = '']) => [
      `The line begins with ${marks} and no blank, so that it is no heading and ${marks} would be printed.`,
      `Write a blank after ${marks}.`,
    ],
  },
  {
    find: new RegExp(`\\[[^\\[\\]\\n]{1,200}\\][ \\t]+\\((?=${link})`, 'iu'),
    where: 'both',
    certain: 'certain',
    say: (_, near) => [
      `The link “${near}” is not read: there is a blank between ] and (.`,
      'Write [words](https://…), with no blank between the two brackets.',
    ],
  },
  {
    find: new RegExp(`\\([^()\\n]{1,200}\\)\\[(?=${link})`, 'iu'),
    where: 'both',
    certain: 'certain',
    say: (_, near) => [
      `The link “${near}” is not read: its brackets are the wrong way round.`,
      'Write [words](https://…).',
    ],
  },
  {
    find: /\]\(/u,
    where: 'both',
    certain: 'certain',
    say: (_, near) => [
      `The link before “${near}” is not read and would be printed with its brackets.`,
      'In a text write [words](https://…): no blank in the address (%20 stands for one), and a bracket that closes; a field takes no links.',
    ],
  },
  {
    find: /!?\[\[([^[\]\n]{1,200})\]\]/u,
    where: 'both',
    certain: 'certain',
    say: ([whole]) => [
      `“${whole}” is a link in other programs; here it would be printed.`,
      'Write [words](doc:folder-name).',
    ],
  },
  {
    find: /(?<=\p{L})\]\[(?=[\p{L}\p{N}])/u,
    where: 'texts',
    certain: 'certain',
    say: (_, near) => [
      `The link before “${near}” names an address that stands nowhere.`,
      'Write the address where the link stands: [words](https://…).',
    ],
  },
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
  {
    find: /(?<![=\p{L}\p{N}])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\p{L}\p{N}])/u,
    where: 'both',
    certain: 'certain',
    say: (_, near) => [
      `“${near}” stands between signs == that mark nothing and would be printed.`,
      'Write **words**, or the words alone.',
    ],
  },
  {
    find: /%%/u,
    where: 'both',
    certain: 'certain',
    say: (_, near) => [
      `The signs %% in “${near}” begin a remark in other programs; here both would be printed.`,
      'Remove them and what they enclose; a remark has no place in a text that everybody can read.',
    ],
  },
  {
    find: /~~/u,
    where: 'both',
    certain: 'certain',
    say: (_, near) => [
      `The signs ~~ in “${near}” strike out nothing and would be printed.`,
      'In a text write ~~words~~, with no blank between the signs and the words; a field has no struck-out words.',
    ],
  },
  {
    find: /^[ \t]*([•·◦▪▫●○■□‣⁃\uF0A7\uF0B7])[ \t\u00a0]*(?=\S)|^[ \t]*([–—-]|o)(?:\t|[ \u00a0]{3,})(?=\S)/mu,
    where: 'texts',
    certain: 'certain',
    say: ([whole], near) => [
      `The line “${near}” begins with the mark ${whole.trim()}, which makes no list: such lines run together.`,
      'Begin each with “- ” and leave a line empty before the first.',
    ],
  },
  {
    find: /^[ \t]*[-*–+][\p{L}«“"¿¡].*\n[ \t]*[-*–+][\p{L}«“"¿¡]/mu,
    where: 'texts',
    certain: 'likely',
    say: (_, near) => [
      `The lines from “${near}” begin with marks and no blank, which makes no list: they run together.`,
      'Write a blank after each mark, and leave a line empty before the first.',
    ],
  },
  {
    find: /^[ \t]*\d{1,3}[.)](?:\p{L}.*\n[ \t]*\d{1,3}[.)]\p{L}|[ \t]+\S.*\n[ \t]*\d{1,3}[.)][ \t]+\S)/mu,
    where: 'texts',
    certain: 'certain',
    say: (_, near) => [
      `The lines from “${near}” are numbered, but make no list: they run together.`,
      'Begin with 1., write a blank after each number, and leave a line empty before the first.',
    ],
  },
  {
    find: /^[ \t]*\[[ xX]?\][ \t]+\S/mu,
    where: 'texts',
    certain: 'certain',
    say: (_, near) => [
      `The box in “${near}” belongs to no list and would be printed with its brackets.`,
      'Write - [ ] and the words, a blank after each sign, on a line of its own.',
    ],
  },
  {
    find: /(?<=[\p{L}\p{N}.,;:!?»”)%])\[(\d{1,3})\]|^[ \t]*\[(\d{1,3})\][ \t]*(?=[\p{L}“"«])/mu,
    where: 'both',
    certain: 'certain',
    say: ([, call, note = '']) => [
      `“[${call ?? note}]” calls no note: it is how a word processor writes one.`,
      `Write [^${call ?? note}] in the text, and below it a line [^${call ?? note}]: with the source; a field takes no notes.`,
    ],
  },
  {
    find: /^[ \t]*\|.*\|[ \t]*$/mu,
    where: 'texts',
    certain: 'certain',
    say: () => [
      'Rows between signs | stand here, but the row of dashes below the first is missing or has another number of columns, so that they are no table.',
      'Write below the first row | --- | --- |, one --- for each column, with an empty line before the table.',
    ],
  },
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
  {
    find: /\[\^[^\]\n]{1,80}\]/u,
    where: 'fields',
    certain: 'certain',
    say: ([whole]) => [
      `“${whole}” calls a note, but a field takes none and would print it.`,
      'Remove it, and call the note in the text.',
    ],
  },
  {
    find: /(?<![\p{L}\p{N}*\\])\*{1,3}(?=[^\s*])[^*\n]*\*{1,3}|\*\*(?!\*)|(?<![\p{L}\p{N}_\\])_(?=[^\s_])[^_\n]*[^\s_]_(?![\p{L}\p{N}_])/u,
    where: 'fields',
    certain: 'certain',
    say: (_, near) => [
      `“${near}” is marked as bold or italic, but a field has no such words, and the marks would be printed.`,
      'Remove the marks.',
    ],
  },
  {
    find: /^#{1,6}\s/u,
    where: 'fields',
    certain: 'certain',
    say: () => ['The words begin with #, which would be printed.', 'Remove it: the press sets headlines by itself.'],
  },
  {
    find: /\\[*_#[\]<>{}~`]/u,
    where: 'fields',
    certain: 'certain',
    say: ([whole]) => [
      `“${whole}” would be printed with its stroke: in a field a sign needs none.`,
      'Remove the stroke \\.',
    ],
  },
  {
    find: /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/iu,
    where: 'fields',
    certain: 'certain',
    say: ([whole]) => [`The tag ${whole} stands in a field, which takes none, and would be printed.`, 'Remove it.'],
  },
];
