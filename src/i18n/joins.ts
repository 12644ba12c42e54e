/** What stands between the words of a headline: where a line may end, and how well it would end there. */
import { noSpace } from './segments.ts';
import { endsNoSentence } from './short-forms.ts';

/** The place between two pieces of a headline. */
export interface Join {
  /**
   * `own`: a break that the writer wants. `sentence`, `clause` (a colon, a dash) and `phrase` (a comma) end there. `before`: a word that
   * leads on comes next. `lean`, `weak`: the word before leads to the next. `number`, `capitals`: a number and what it counts, two words
   * of a name. `name`: within a name of the list. `plain`: none of these.
   */
  readonly kind:
    'own' | 'sentence' | 'clause' | 'phrase' | 'before' | 'plain' | 'lean' | 'number' | 'capitals' | 'weak' | 'name';
  /** What is between the two where they stand in one line: a space, and nothing in languages that have none. */
  readonly gap: ' ' | '';
}

/** Words that a line may not end with, and words that had better not stand there, by what they are, as a dictionary has them. */
export interface LineWords {
  readonly weak: Readonly<Record<string, string>>;
  readonly lean: Readonly<Record<string, string>>;
}

/** All words of some lists. */
export function listed(lists: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(Object.values(lists).flatMap((list) => list.split(' ')));
}

/** Longest quotation, in characters, that is kept on one line. */
const shortQuotation = 18;

/** No line ends here, if it can be helped. */
export const bond = '\u00a0';

/** Parts a headline into the pieces between which a line may end, and says what is between them; the first has nothing before it. */
export function joinsOf(text: string, lists: LineWords): { pieces: string[]; joins: (Join | undefined)[] } {
  const [weak, lean] = [listed(lists.weak), listed(lists.lean)];
  const pieces: string[] = [];
  const spaces: string[] = [];
  for (const [, space = '', word = ''] of text.matchAll(/([ \n\u00a0\u200b]*)([^ \n\u00a0\u200b]+)/g)) {
    const before = pieces.at(-1);
    if (before !== undefined && stays(before, word, text.replaceAll(/[\n\u00a0]/g, ' ').replaceAll(noSpace, '')))
      pieces[pieces.length - 1] = before + gapOf(space) + word;
    else {
      pieces.push(word);
      spaces.push(space);
    }
  }
  const joins = pieces.map((piece, index): Join | undefined => {
    const before = pieces[index - 1];
    if (before === undefined) return undefined;
    const space = spaces[index] ?? ' ';
    const sentences = { before: pieces.slice(0, index).join(' '), begins: startsSentence(pieces, index - 1) };
    return { kind: kindOf(space, before, piece, sentences, weak, lean), gap: gapOf(space) };
  });
  return { pieces, joins };
}

function gapOf(space: string): Join['gap'] {
  return space === noSpace ? '' : ' ';
}

/** Sets some of the pieces in a line. @param from the first of them @param to the one after the last */
export function joined(
  pieces: readonly string[],
  joins: readonly (Join | undefined)[],
  from: number,
  to: number,
): string {
  return pieces
    .slice(from, to)
    .map((piece, index) => (index === 0 ? piece : (joins[from + index]?.gap ?? ' ') + piece))
    .join('');
}

/** Cuts a text into the pieces between which a line may end. */
export function unbreakable(text: string): string[] {
  return joinsOf(text, { weak: {}, lean: {} }).pieces;
}

/** An opening mark never ends a line and a closing one never begins it, even where a writer put a space; a short quotation stays whole; a dash stays with the word before it. */
function stays(before: string, word: string, text: string): boolean {
  return (
    /[¿¡«“‘(（《【「]$/.test(before) ||
    /^[»”’)?!.,:;…，。、；：！？）》】」]+$/.test(word) ||
    /^[–—]/.test(word) ||
    inShortQuotation(before, text)
  );
}

/** Says whether a piece opens a quotation that is short and not closed yet. */
function inShortQuotation(piece: string, text: string): boolean {
  const at = Math.max(piece.lastIndexOf('«'), piece.lastIndexOf('“'));
  if (at < 0 || /[»”]/.test(piece.slice(at))) return false;
  const from = text.indexOf(piece.slice(at));
  const length = text.slice(from).search(/[»”]/);
  return length > 0 && length <= shortQuotation;
}

const closers = '[»”’"\')\\]）》】」]*';
const sentenceEnd = new RegExp(`[.!?…。！？؟]${closers}$`, 'u');
const clauseEnd = new RegExp(`(?:[:：]|\\s?[–—])${closers}$`, 'u');
const phraseEnd = new RegExp(`[,;，；、،؛]${closers}$`, 'u');
const capital = /^[¿¡«“‘"'([]*\p{Lu}/u;
const opensSentence = /^[¿¡«“‘"'([]*[\p{Lu}\p{Lo}\p{N}]/u;

function startsSentence(pieces: readonly string[], index: number): boolean {
  const before = pieces[index - 1];
  return before === undefined || sentenceEnd.test(before) || clauseEnd.test(before);
}

function kindOf(
  space: string,
  before: string,
  next: string,
  sentence: { readonly before: string; readonly begins: boolean },
  weak: ReadonlySet<string>,
  lean: ReadonlySet<string>,
): Join['kind'] {
  if (space.includes('\n')) return 'own';
  if (space === bond) return 'name';
  if (sentenceEnd.test(before) && opensSentence.test(next) && !endsNoSentence(sentence.before, next)) return 'sentence';
  if (clauseEnd.test(before)) return 'clause';
  if (phraseEnd.test(before) && !/\d,$/.test(before)) return 'phrase';
  const word = bare(before);
  if (weak.has(word)) return 'weak';
  if (/^[$€]?[\d.,]+%?$/.test(before) && /^\p{L}/u.test(next)) return 'number';
  // A sentence begins with a capital whatever its first word is; what is all capitals is a word like another.
  if (capital.test(before) && capital.test(next) && !sentence.begins && /\p{Ll}/u.test(before)) return 'capitals';
  if (lean.has(word)) return 'lean';
  return weak.has(bare(next)) ? 'before' : 'plain';
}

/** A word as the lists have it. */
export function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
