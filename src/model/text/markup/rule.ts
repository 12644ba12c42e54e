/** What a rule about left-over markup is made of. */

/** What is said of one find: what is so, and how to mend it. */
export type Saying = readonly [fact: string, fix: string];

/** Signs of markup that the dialect does not read, and what is said where they are found. */
export interface MarkupRule {
  readonly find: RegExp;
  /** Fields take no markup at all, so that what a text may hold is left over in them. */
  readonly where: 'texts' | 'fields' | 'both';
  /** `likely`: a person should look. */
  readonly certain: 'certain' | 'likely';
  /** @param found the signs as they stand @param near the signs with some words after them */
  say(found: RegExpExecArray, near: string): Saying;
}
