/** Advice on how words are set down: sentences that nobody holds in mind, quotation marks of a typewriter, words in capitals. It stops nothing. */
import type { Edition } from '../document.ts';
import { problem, type Messages, type Place } from '../messages.ts';
import { headingsIn } from '../outline.ts';
import { ownPassages } from '../own-words.ts';
import type { Problem } from '../problems.ts';
import { sentencesOf } from '../sentences.ts';
import { everywhere } from '../visit.ts';

const messages = {
  'sentence-long': (count: number, begins: string) => ({
    fact: `The sentence “${begins}…” has ${count} words; from about 25 on readers lose the thread (GOV.UK content design), and aloud sooner.`,
    fix: 'Make two of it.',
  }),
  'quotes-straight': (near: string) => ({
    fact: `The quotation marks around “${near}” are those of a typewriter.`,
    fix: 'Write “ ” in English and « » in Spanish.',
  }),
  'capitals-only': (near: string) => ({
    fact: `“${near}” is all in capitals: it is slower to read, and read aloud letter by letter.`,
    fix: 'Write it in small letters; **bold** makes it strong.',
  }),
} satisfies Messages;

/** Words from which a sentence is told: far beyond the 25, so that what is told is worth it. */
const longSentence = 45;

/** @returns each thing once for a passage, where the passage begins */
export function styleAdvice({ body, path, words }: Edition): Problem[] {
  const headlines = [
    { text: words.title, position: words.positions.title },
    ...(words.cardTitle === undefined ? [] : [{ text: words.cardTitle, position: words.positions.cardTitle }]),
    ...headingsIn(body.flow, everywhere),
  ];
  const shouted = headlines
    .filter(({ text }) => isShouted(text))
    .map(({ text, position }) => problem(messages, 'capitals-only', { path, ...position }, text.slice(0, 40)));
  const passages = ownPassages(body.flow).flatMap(({ said, position }): Problem[] => {
    const place: Place = { path, ...position };
    // Cells and properties stand side by side in a passage, and are no sentence together.
    const sentences = said.split(' · ').flatMap(sentencesOf);
    const long = sentences.find((sentence) => wordsIn(sentence) > longSentence);
    const quoted = /(?<![\p{L}\p{N}])"([^"\n]{1,80})"(?![\p{L}\p{N}])/u.exec(said)?.[1];
    const isTold = shouted.some(({ line }) => line === position?.line);
    const capitals = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:[ ,]+\p{Lu}{2,}){3,}/u.exec(said)?.[0];
    return [
      ...(long
        ? [problem(messages, 'sentence-long', place, wordsIn(long), long.split(/\s+/).slice(0, 6).join(' '))]
        : []),
      ...(quoted ? [problem(messages, 'quotes-straight', place, quoted.slice(0, 40))] : []),
      ...(capitals && !isTold ? [problem(messages, 'capitals-only', place, capitals.slice(0, 40))] : []),
    ];
  });
  return [...shouted, ...passages];
}

/** Says whether a headline is all in capitals, and not a row of short names such as ICE and DHS. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}{5}/u.test(text) && /\p{Lu}[^\p{L}]+\p{Lu}/u.test(text);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
