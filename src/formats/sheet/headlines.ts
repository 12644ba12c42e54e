/** The words that a sheet sets as large as they go, each with the ways to break it into lines. */
import type { Language } from '../../i18n/languages.ts';
import { leadOf, reachOf } from '../../look/leading.ts';
import { settingsOf, type Setting } from '../../look/lines.ts';
import { capHeight, widthOf } from '../../look/measure.ts';
import { speaksScript } from '../../look/runs.ts';
import '../../look/shape.ts';
import type { Edition } from '../../model/document.ts';
import { headlineSet } from '../../model/headline.ts';
import type { Library } from '../../model/library.ts';
import { memoize } from '../../model/memo.ts';
import { wordsIn, type Drawn } from './drawn.ts';
import type { Listed } from './groups.ts';

/** Most lines of a headline on paper. */
const mostLines = 8;

/** Headlines are set a little tight (`head-text` in look.typ). */
const headMeasure = (line: string): number => widthOf(line, 'display-800', -0.005);

/** Letters of other scripts are full of strokes: their lines stand at the least so far apart, in em. */
const scriptLead = 1.12;

/** A headline in lines, how far they stand apart, and how far the first rises over its base line, in em. */
export interface PaperSetting extends Setting {
  readonly lead: number;
  readonly rise: number;
  /** How far the last hangs below what a Latin one does, in em. */
  readonly fall: number;
}

function ways(text: string, language: Language): PaperSetting[] {
  return settingsOf(text, language, headMeasure, mostLines).map(onPaper);
}

/** Once for each setting: every product on every paper asks for the same ones. */
const onPaper = memoize((way: Setting): PaperSetting => ({ ...way, ...standing(way.lines) }));

function standing(lines: readonly string[]): Pick<PaperSetting, 'lead' | 'rise' | 'fall'> {
  const lead = leadOf(lines, 'display-800');
  if (!lines.some((line) => speaksScript(line, 'display-800'))) return { lead, rise: capHeight, fall: 0 };
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  return {
    lead: Math.max(lead, scriptLead),
    rise: Math.max(capHeight, reachOf(first, 'display-800').above),
    fall: reachOf(last, 'display-800').below,
  };
}

/** What of a sheet has headlines, besides its front matter. */
interface Large {
  readonly ask: Drawn | undefined;
  readonly listed: Listed | undefined;
  /** What a composition sets large. */
  readonly words: readonly string[];
  /** The sides of the wallet card. */
  readonly sides: readonly { readonly language: Language; readonly flow: readonly Drawn[] }[];
}

/** Breaks the headlines of an edition, each by the rules of its language. The keys are the words as a template has them. */
export function headlines(
  library: Library,
  edition: Edition,
  { ask, listed, words: large, sides }: Large,
): Readonly<Record<string, readonly PaperSetting[]>> {
  const { title, cardTitle, poster } = edition.words;
  const said: readonly (readonly [Language, string | undefined])[] = [
    ...[title, cardTitle, poster?.slogan, poster?.demand].map((words) => [edition.language, words] as const),
    ...large.map((words) => [edition.language, words] as const),
    ...(ask?.type === 'ask' ? [[edition.language, ask.title] as const] : []),
    ...(listed?.items ?? []).map((item) => [edition.language, runInHead(item)] as const),
    ...sides.map(({ language, flow }) => [language, runInHead(flow)] as const),
  ];
  return Object.fromEntries(
    said.flatMap(([language, words]) =>
      words === undefined ? [] : [[words, ways(headlineSet(library, edition, words), language)]],
    ),
  );
}

/** The bold words with which some pieces begin, if they do. */
function runInHead([first]: readonly Drawn[]): string | undefined {
  return first?.type === 'run-in' ? wordsIn(first.head) : undefined;
}
