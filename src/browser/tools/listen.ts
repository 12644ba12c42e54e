/** Reads a text out with a voice of the device, and marks the sentence. Nothing begins by itself, nothing is kept. */
import { begin, fill, make, part } from './bench.ts';
import { Reader, sentencesOf, voiceFor } from './listen-voice.ts';
import { heardOn, type HeardText } from './listen-words.ts';

/** What the script says; `%1` where something is put in. */
export type ListenSentences = Readonly<
  Record<
    | 'listen'
    | 'listenShort'
    | 'read'
    | 'wait'
    | 'loading'
    | 'noVoice'
    | 'noSpeech'
    | 'failed'
    | 'gone'
    | 'offline'
    | 'foreign',
    string
  >
> & {
  /** What languages are called, in the language of the page, and which voices are wished for first. */
  readonly languages: Readonly<Record<string, { readonly name: string; readonly voices: readonly string[] }>>;
};

/** Voices come later in some browsers; so long they are waited for, in ms. */
const patience = 1500;

begin<ListenSentences>('listen', (root, said) => {
  const status = part(root, '#listen-status');
  const desk = part(root, '#listen-desk');
  const heading = part(root, '#listen-title');
  const text = part(root, '#listen-text');
  const play = part<HTMLButtonElement>(root, '#listen-play');
  const rate = part<HTMLSelectElement>(root, '#listen-rate');
  const file = part<HTMLInputElement>(root, '#listen-file');
  /** The root of the site, which may lie below another: this page is three folders deep. */
  const site = new URL('../../../', location.href);
  const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined;
  let reader: Reader | undefined;

  const tell = (sentence: string): void => {
    status.textContent = sentence;
    status.hidden = !sentence;
  };

  const voices = async (): Promise<SpeechSynthesisVoice[]> => {
    const there = speech?.getVoices() ?? [];
    if (there.length || !speech) return there;
    await new Promise((resolve) => {
      speech.addEventListener('voiceschanged', resolve, { once: true });
      setTimeout(resolve, patience);
    });
    return speech.getVoices();
  };

  /** Shows a text in sentences and makes it ready to be read. */
  const open = async (heard: HeardText): Promise<void> => {
    const sentences: HTMLElement[] = [];
    heading.textContent = heard.title;
    for (const element of [heading, text]) element.lang = heard.language;
    text.replaceChildren(
      ...heard.paragraphs.map((words) => {
        const own = sentencesOf(words, heard.language).map((sentence) => make('span', {}, sentence));
        sentences.push(...own);
        return make('p', {}, ...own);
      }),
    );
    desk.hidden = false;
    const language = said.languages[heard.language];
    if (!speech) return tell(said.noSpeech);
    const voice = voiceFor(await voices(), heard.language, language?.voices ?? []);
    if (!voice) return tell(fill(said.noVoice, language?.name ?? heard.language));
    tell('');
    const spoken = sentences.map(({ textContent }) => textContent ?? '');
    const own = new Reader(
      speech,
      spoken,
      (words) => {
        const utterance = new SpeechSynthesisUtterance(words);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        return utterance;
      },
      ({ at, speaks }, failed) => {
        for (const [index, sentence] of sentences.entries()) sentence.classList.toggle('aloud', index === at);
        if (speaks) sentences[at]?.scrollIntoView({ block: 'nearest' });
        play.textContent = speaks ? said.wait : said.read;
        tell(failed ? said.failed : '');
      },
    );
    own.rate = Number(rate.value);
    reader = own;
    for (const button of desk.querySelectorAll('button')) button.disabled = false;
    play.focus();
  };

  const quiet = (): void => {
    reader?.wait();
    reader = undefined;
    desk.hidden = true;
    play.textContent = said.read;
    for (const button of desk.querySelectorAll('button')) button.disabled = true;
  };

  const load = async (path: string): Promise<void> => {
    quiet();
    // From a stick nothing can be fetched, and a browser would complain of the attempt.
    if (location.protocol === 'file:') return tell(said.offline);
    tell(said.loading);
    let html: string;
    try {
      const response = await fetch(new URL(`${path}/`, site), { credentials: 'omit' });
      if (!response.ok) return tell(said.gone);
      html = await response.text();
    } catch {
      return tell(said.offline);
    }
    const heard = heardOn(html);
    if (!heard) return tell(said.gone);
    await open(heard);
  };

  const read = (): void => {
    const path = new URLSearchParams(location.hash.slice(1)).get('text') ?? '';
    // A link may name anything; only pages of this site are asked for.
    if (/^[\w-]+(\/[\w-]+)+$/.test(path)) void load(path);
  };

  play.addEventListener('click', () => (reader?.reading.speaks ? reader.wait() : reader?.read()));
  part(root, '#listen-back').addEventListener('click', () => reader?.go(reader.reading.at - 1));
  part(root, '#listen-on').addEventListener('click', () => reader?.go(reader.reading.at + 1));
  part(root, '#listen-stop').addEventListener('click', () => reader?.stop());
  rate.addEventListener('change', () => {
    if (!reader) return;
    reader.rate = Number(rate.value);
    if (reader.reading.speaks) reader.read();
  });
  for (const row of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const title = row.querySelector('a')?.textContent?.trim() ?? '';
    const button = make(
      'button',
      { class: 'button', type: 'button', 'aria-label': fill(said.listen, title) },
      said.listenShort,
    );
    button.addEventListener('click', () => {
      history.replaceState(null, '', `#text=${row.dataset.text}`);
      read();
    });
    row.append(button);
  }
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    quiet();
    void chosen.text().then((html) => {
      const heard = heardOn(html);
      return heard ? open(heard) : tell(said.foreign);
    });
  });
  part(root, '#listen-own').hidden = location.protocol !== 'file:';
  // A voice goes on after its page is left, in some browsers.
  addEventListener('pagehide', () => speech?.cancel());
  addEventListener('hashchange', read);
  file.value = '';
  read();
});
