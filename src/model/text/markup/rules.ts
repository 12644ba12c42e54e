/** All signs of markup that other programs read and the dialect does not: how each looks where it is left over, and what to write instead. */
import { fields } from './fields.ts';
import { boxes, signs } from './foreign.ts';
import { emphasis, links, pairs } from './inline.ts';
import { lines } from './lines.ts';
import type { MarkupRule } from './rule.ts';

/** In the order in which they are looked for; a run of words is told of each once. */
export const markupRules: readonly MarkupRule[] = [
  ...emphasis,
  ...links,
  ...boxes,
  ...pairs,
  ...lines,
  ...signs,
  ...fields,
];
