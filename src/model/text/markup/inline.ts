/** Marks within a line that the dialect did not read: bold and italics, links, and signs that stand on both sides of words. */
import { address } from '../run.ts';
import type { MarkupRule } from './rule.ts';

const link = `(?:https?:|www\\.|doc:|mailto:|tel:|${address})`;

const bold =
  'Write **words**: no blank between the stars and the words, and a blank or a sign after the last stars; to print a star, write \\*.';

/** Stars and low lines. */
export const emphasis: readonly MarkupRule[] = [
  {
    name: 'bold',
    find: /(?<!\*)\*{2,3}(?!\*)(?!(?<=\p{L}\*{2,3})\p{L})/u,
    where: 'texts',
    certain: 'certain',
    say: ([stars], near) => [`The stars ${stars} in “${near}” mark nothing and would be printed.`, bold],
  },
  {
    name: 'italics',
    find: /(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*\n]*\s\*(?!\*)|(?<![^\s(«“"'¿¡])\*[ \t]+[^*\n]*[^\s*]\*(?![\p{L}\p{N}*])/u,
    where: 'texts',
    certain: 'certain',
    say: (_, near) => [
      `The stars in “${near}” mark nothing and would be printed.`,
      'Write *words*, with no blank between the stars and the words; to print a star, write \\*.',
    ],
  },
  {
    name: 'star',
    find: /(?<![\p{L}\p{N}*])\*(?=[^\s*])|(?<=[^\s*\p{L}\p{N}])\*(?![\p{L}\p{N}*])/u,
    where: 'texts',
    certain: 'likely',
    say: (_, near) => [
      `A single star stands in “${near}” and is printed.`,
      'If it should begin or end words in italics, write *words*; if it is meant, write \\*.',
    ],
  },
  {
    name: 'low-lines',
    find: /(?<!_)__(?=\p{L})|(?<=\p{L}|[.,;:!?»”])__(?![_\p{L}\p{N}])/u,
    where: 'both',
    certain: 'certain',
    say: (_, near) => [
      `The signs __ in “${near}” mark nothing and would be printed.`,
      'Write **words** in a text, and the words alone in a field; a blank to be filled in is <Blank>words</Blank>.',
    ],
  },
  {
    name: 'low-line',
    find: /(?<![\p{L}\p{N}_])_(?=\p{L})[^_\n]*\s_(?!_)/u,
    where: 'texts',
    certain: 'certain',
    say: (_, near) => [
      `The signs _ in “${near}” mark nothing and would be printed.`,
      'Write *words*, with no blank between the stars and the words.',
    ],
  },
];

/** Links whose brackets are wrong, or that are written as other programs write them. */
export const links: readonly MarkupRule[] = [
  {
    name: 'link-blank',
    find: new RegExp(`\\[[^\\[\\]\\n]{1,200}\\][ \\t]+\\((?=${link})`, 'iu'),
    where: 'both',
    certain: 'certain',
    say: ([whole], near) => [
      `The link “${near}” is not read: there is a blank between ] and (.`,
      'Write [words](https://…), with no blank between the two brackets.',
      { old: whole, new: whole.replace(/\][ \t]+\($/, '](') },
    ],
  },
  {
    name: 'link-reversed',
    find: new RegExp(`\\([^()\\n]{1,200}\\)\\[(?=${link})`, 'iu'),
    where: 'both',
    certain: 'certain',
    say: (_, near) => [
      `The link “${near}” is not read: its brackets are the wrong way round.`,
      'Write [words](https://…).',
    ],
  },
  {
    name: 'link-broken',
    find: /\]\(/u,
    where: 'both',
    certain: 'certain',
    say: (_, near) => [
      `The link before “${near}” is not read and would be printed with its brackets.`,
      'In a text write [words](https://…): no blank in the address (%20 stands for one), and a bracket that closes; a field takes no links.',
    ],
  },
  {
    name: 'link-wiki',
    find: /!?\[\[([^[\]\n]{1,200})\]\]/u,
    where: 'both',
    certain: 'certain',
    say: ([whole]) => [
      `“${whole}” is a link in other programs; here it would be printed.`,
      'Write [words](doc:folder-name).',
    ],
  },
  {
    name: 'link-named',
    find: /(?<=\p{L})\]\[(?=[\p{L}\p{N}])/u,
    where: 'texts',
    certain: 'certain',
    say: (_, near) => [
      `The link before “${near}” names an address that stands nowhere.`,
      'Write the address where the link stands: [words](https://…).',
    ],
  },
];

/** Signs before and after words: highlighted, hidden, struck out. */
export const pairs: readonly MarkupRule[] = [
  {
    name: 'highlight',
    find: /(?<![=\p{L}\p{N}])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\p{L}\p{N}])/u,
    where: 'both',
    certain: 'certain',
    say: (_, near) => [
      `“${near}” stands between signs == that mark nothing and would be printed.`,
      'Write **words**, or the words alone.',
    ],
  },
  {
    name: 'remark',
    find: /%%/u,
    where: 'both',
    certain: 'certain',
    say: (_, near) => [
      `The signs %% in “${near}” begin a remark in other programs; here both would be printed.`,
      'Remove them and what they enclose; a remark has no place in a text that everybody can read.',
    ],
  },
  {
    name: 'struck',
    find: /~~/u,
    where: 'both',
    certain: 'certain',
    say: (_, near) => [
      `The signs ~~ in “${near}” strike out nothing and would be printed.`,
      'In a text write ~~words~~, with no blank between the signs and the words; a field has no struck-out words.',
    ],
  },
];
