/** Reads sentences out, one after the other, with a voice of the device. */

/** What the browser offers to read with, as far as it is used; a test has one of its own. */
export type Synthesis = Pick<SpeechSynthesis, 'speak' | 'cancel'>;
type Utter = Pick<SpeechSynthesisUtterance, 'rate' | 'onend' | 'onerror'>;

/**
 * Chooses a voice for a language. Voices that send the words to a company to be spoken are left out (`localService`).
 * @param language tag of the text: `es`
 * @param wished tags in the order of wish: `es-MX`, `es-US`
 */
export function voiceFor<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>>(
  voices: readonly Voice[],
  language: string,
  wished: readonly string[],
): Voice | undefined {
  // Android writes es_MX.
  const tag = ({ lang }: Voice): string => lang.replace('_', '-').toLowerCase();
  const own = voices.filter((voice) => voice.localService && tag(voice).split('-')[0] === language);
  const rank = (voice: Voice): number => {
    const at = wished.findIndex((one) => one.toLowerCase() === tag(voice));
    return (at < 0 ? wished.length : at) - (voice.default ? 0.5 : 0);
  };
  return own.sort((a, b) => rank(a) - rank(b))[0];
}

/** Parts words into sentences; each is read and marked by itself. */
export function sentencesOf(words: string, language: string): string[] {
  if (!('Segmenter' in Intl)) return words.match(/[^.!?…]+[.!?…]*[”»"’)]*\s*/g) ?? [words];
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(words)].map(({ segment }) => segment);
}

/** Where it is: at a sentence and reading, or waiting there. */
export interface Reading {
  readonly at: number;
  readonly speaks: boolean;
}

/** Reads a list of sentences. To wait is to stop and begin the sentence again: `pause()` of browsers on Android never comes back. */
export class Reader {
  /** How fast, where 1 is as usual. */
  rate = 1;
  private at = 0;
  private speaks = false;
  /** Which utterance counts: one that was stopped still tells of its end. */
  private turn = 0;
  private readonly synthesis: Synthesis;
  private readonly sentences: readonly string[];
  private readonly utter: (words: string) => Utter;
  private readonly told: (reading: Reading, failed: boolean) => void;

  /** @param utter makes what the browser speaks @param told hears of every change; the second tells that the voice failed */
  constructor(
    synthesis: Synthesis,
    sentences: readonly string[],
    utter: (words: string) => Utter,
    told: (reading: Reading, failed: boolean) => void,
  ) {
    this.synthesis = synthesis;
    this.sentences = sentences;
    this.utter = utter;
    this.told = told;
  }

  /** Reads on from where it is, or from the first sentence where it had come to the end. */
  read(): void {
    const turn = ++this.turn;
    this.synthesis.cancel();
    if (this.at >= this.sentences.length) this.at = 0;
    const said = this.utter(this.sentences[this.at]!);
    said.rate = this.rate;
    said.onend = () => {
      if (turn !== this.turn) return;
      this.at += 1;
      if (this.at < this.sentences.length) return this.read();
      this.stop();
    };
    said.onerror = () => {
      if (turn === this.turn) this.wait(true);
    };
    this.speaks = true;
    this.told(this.reading, false);
    this.synthesis.speak(said as SpeechSynthesisUtterance);
  }

  /** Waits at the sentence it is reading. */
  wait(failed = false): void {
    this.turn += 1;
    this.speaks = false;
    this.synthesis.cancel();
    this.told(this.reading, failed);
  }

  /** Goes back to the first sentence. */
  stop(): void {
    this.at = 0;
    this.wait();
  }

  /** Goes to a sentence; reads there if it was reading. */
  go(at: number): void {
    this.at = Math.max(0, Math.min(at, this.sentences.length - 1));
    if (this.speaks) this.read();
    else this.told(this.reading, false);
  }

  get reading(): Reading {
    return { at: this.at, speaks: this.speaks };
  }
}
