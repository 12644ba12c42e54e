import { expect, it } from 'vitest';
import {
  Reader,
  sentencesOf,
  voiceFor,
  type Reading,
  type Synthesis,
} from '../../../src/browser/tools/listen-voice.ts';

interface Said {
  readonly words: string;
  rate: number;
  onend: (() => void) | null;
  onerror: (() => void) | null;
}

/** A voice that says nothing until it is told that it has come to the end. */
function desk(sentences: readonly string[]) {
  const spoken: Said[] = [];
  const heard: (Reading & { failed: boolean })[] = [];
  const synthesis = {
    speak: (said: unknown) => void spoken.push(said as Said),
    // As browsers do: what is stopped tells of its end.
    cancel: () => spoken.at(-1)?.onend?.(),
  } as unknown as Synthesis;
  const utter = (words: string) => ({ words, rate: 1, onend: null, onerror: null }) as never;
  const reader = new Reader(synthesis, sentences, utter, (reading, failed) => heard.push({ ...reading, failed }));
  return { reader, spoken, heard };
}

it('reads sentence by sentence, waits, goes on where it was, and ends at the beginning', () => {
  const { reader, spoken } = desk(['One.', 'Two.', 'Three.']);
  reader.read();
  spoken.at(-1)!.onend!();
  expect(reader.reading).toEqual({ at: 1, speaks: true });
  reader.wait();
  expect(reader.reading).toEqual({ at: 1, speaks: false });
  reader.rate = 0.6;
  reader.read();
  expect(spoken.map(({ words, rate }) => [words, rate])).toEqual([
    ['One.', 1],
    ['Two.', 1],
    ['Two.', 0.6],
  ]);
  reader.go(7);
  expect(spoken.at(-1)!.words).toBe('Three.');
  spoken.at(-1)!.onend!();
  expect(reader.reading).toEqual({ at: 0, speaks: false });
});

it('says when the voice fails, and stays at its sentence', () => {
  const { reader, spoken, heard } = desk(['One.', 'Two.']);
  reader.go(1);
  reader.read();
  spoken.at(-1)!.onerror!();
  expect(heard.at(-1)).toEqual({ at: 1, speaks: false, failed: true });
});

it('takes a voice of the device for the language, and none that sends the words away', () => {
  const voice = (lang: string, localService = true, normal = false) => ({ lang, localService, default: normal });
  const voices = [voice('es-US', false), voice('en-US', true, true), voice('es-ES'), voice('es_MX')];
  expect(voiceFor(voices, 'es', ['es-US', 'es-MX'])?.lang).toBe('es_MX');
  expect(voiceFor(voices, 'es', [])?.lang).toBe('es-ES');
  expect(voiceFor([voice('es-US', false)], 'es', ['es-US'])).toBeUndefined();
});

it('parts words into sentences and loses none', () => {
  const words = 'No abra. “¿Tiene una orden?” Pregunte.';
  expect(sentencesOf(words, 'es').map((sentence) => sentence.trim())).toEqual([
    'No abra.',
    '“¿Tiene una orden?”',
    'Pregunte.',
  ]);
  expect(sentencesOf(words, 'es').join('')).toBe(words);
});
