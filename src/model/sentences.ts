/** Sentences: where one ends, so that words are only ever cut there. `Intl.Segmenter` knows no short forms, and ends one after “v.”. */
import { betweenSentences, endsSentence, endsWithColon, stopAfter } from '../i18n/punctuation.ts';
import { endsNoSentence } from '../i18n/short-forms.ts';

/** Parts a text into sentences; a full stop after a short form, or before a small letter, ends none. */
export function sentencesOf(text: string): string[] {
  const pieces = text
    .split(betweenSentences)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const sentences: string[] = [];
  for (const piece of pieces) {
    const last = sentences.at(-1);
    if (last !== undefined && endsNoSentence(last, piece)) sentences[sentences.length - 1] = `${last} ${piece}`;
    else sentences.push(piece);
  }
  return sentences;
}

/** Closes a headline as a sentence, where it is none yet. */
export function asSentence(words: string): string {
  return endsSentence(words) || endsWithColon(words) ? words : words + stopAfter(words);
}

/** Takes as many whole sentences from the front as fit. @param most characters; @returns nothing when the first one is too long */
export function cutAtSentence(text: string, most: number): string {
  let cut = '';
  for (const sentence of sentencesOf(text)) {
    const longer = cut ? `${cut} ${sentence}` : sentence;
    if ([...longer].length > most) break;
    cut = longer;
  }
  return cut;
}
