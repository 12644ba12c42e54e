/** The marks with which sentences end, in every script that the press sets. A rule that knows those of Latin alone takes a Chinese sentence for a heading. */

const fullStops = '.。｡۔';
const stops = `${fullStops}!?…！？؟`;
const pauses = ',;:，、；：،؛';
const closing = '»”’"\')\\]」』）》';
/** Signs of scripts that set no space between sentences and have a full stop of their own. */
const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';

const sentenceEnd = new RegExp(`[${stops}][${closing}]*$`, 'u');
const anyEnd = new RegExp(`[${stops}${pauses}][${closing}]*$`, 'u');
const plainEnd = new RegExp(`[${fullStops}${pauses}][${closing}]*$`, 'u');
const colonEnd = new RegExp(`[:：]$`, 'u');
const endsUnspaced = new RegExp(`${unspaced}$`, 'u');

/** Between two sentences: after the marks that end one, before what can begin one; where no space parts words, none is asked for. */
export const betweenSentences = new RegExp(
  `(?<=[${stops}]+[${closing}]*)\\s+(?=[¿¡«“‘"'([—]*[\\p{Lu}\\p{Lo}\\p{N}])|(?<=[。！？｡]+[${closing}]*)(?=[^${stops}${closing}\\s])`,
  'u',
);

/** Says whether words end as a sentence does, whatever closes after its mark. */
export function endsSentence(words: string): boolean {
  return sentenceEnd.test(words);
}

/** Says whether words end with any mark: a sentence, or a pause in one. */
export function endsWithMark(words: string): boolean {
  return anyEnd.test(words);
}

/** Says whether words end as running text does: with a full stop or a pause. A heading may ask or call out, and ends with neither. */
export function endsPlainly(words: string): boolean {
  return plainEnd.test(words);
}

/** Says whether words lead to what follows them. */
export function endsWithColon(words: string): boolean {
  return colonEnd.test(words);
}

/** The full stop of the script in which words end. */
export function stopAfter(words: string): string {
  return endsUnspaced.test(words) ? '。' : '.';
}
