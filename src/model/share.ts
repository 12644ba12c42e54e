/** The words that go with a picture: captions, hashtags and address, from the writer or made from the text itself. */
import { monthAndYear } from '../i18n/dates.ts';
import { words as wordsOf, type Language } from '../i18n/languages.ts';
import type { Edition } from './document.ts';
import { allEditions, type Library } from './library.ts';
import { inlineText, type Flow } from './nodes.ts';
import { blocksNamed } from './outline.ts';
import { sortProblems, type Problem } from './problems.ts';
import { asSentence, cutAtSentence, sentencesOf } from './sentences.ts';
import { shareLimits } from './fields/share-fields.ts';
import { sharePath } from './urls.ts';
import { visitInline } from './visit.ts';
import { problem, type Messages } from './messages.ts';

const messages = {
  'share-words-made': (fields: string) => ({
    fact: `The press made ${fields} from title, summary and text.`,
    fix: 'Read them on the page to share from, and write your own below `share:` where they could be better.',
  }),
} satisfies Messages;

/** What a person posts beside a picture. */
export interface Captions {
  /** At most 200 characters. */
  readonly short: string;
  /** At most 1,200 characters, paragraphs with an empty line between them. */
  readonly long: string;
  /** Without the sign #. */
  readonly hashtags: readonly string[];
  /** Short address from the site root, in the language of the words: `/s/kds-1/es/`. */
  readonly address: string;
  /** Which of them the press made, because the writer set none. */
  readonly made: readonly CaptionPart[];
}

export type CaptionPart = 'short' | 'long' | 'hashtags';

/** A hashtag row longer than this is not read. */
const mostHashtags = 4;
/** Paragraphs of the text that open a long caption. */
const openingParagraphs = 3;

/** Finds the captions of an edition: the writer's own, else made from title, summary, first paragraphs and the ask. */
export function captionsOf(edition: Edition): Captions {
  const { share = {} } = edition.words;
  const own = { short: share.short, long: share.long, hashtags: share.hashtags?.length ? share.hashtags : undefined };
  return {
    short: own.short ?? madeShort(edition),
    long: own.long ?? madeLong(edition),
    hashtags: own.hashtags ?? madeHashtags(edition),
    address: sharePath(edition.document.facts.code, edition.language),
    made: (['short', 'long', 'hashtags'] as const).filter((part) => own[part] === undefined),
  };
}

/** Writes a whole post: the caption, where to read more, the hashtags. @param origin scheme and host of the site */
export function postOf(captions: Captions, length: 'short' | 'long', origin: string): string {
  return [captions[length], origin + captions.address, tagLine(captions)].filter(Boolean).join('\n\n');
}

/** `#OneClass #AtWork` */
export function tagLine({ hashtags }: Pick<Captions, 'hashtags'>): string {
  return hashtags.map((tag) => `#${tag}`).join(' ');
}

/** Adds what the writer wants said to the alt text of a picture, once. */
export function altWith(alt: string, { words }: Edition): string {
  const more = words.share?.alt;
  return more === undefined || alt.includes(more) ? alt : `${alt} ${more}`;
}

function madeShort({ words }: Edition): string {
  const title = asSentence(words.title);
  const room = shareLimits.short - [...title].length - 1;
  return [title, cutAtSentence(words.summary, room)].filter(Boolean).join(' ');
}

function madeLong({ words, body, language, document: { facts } }: Edition): string {
  const opening = [asSentence(words.title), asSentence(words.summary)];
  const [ask] = blocksNamed(body.flow, 'Ask');
  const title = ask ? asSentence(ask.properties.title) : '';
  const status = facts.legal ? [wordsOf(language).legal.short(monthAndYear(facts.checked, language))] : [];
  const asked = ask
    ? fit(
        [title, ...ask.children.flatMap((node) => paragraph(node, language))],
        shareLimits.long - lengthOf([...opening, ...status]) - 2,
      )
    : [];
  const room = shareLimits.long - lengthOf([...opening, ...asked, ...status]) - 2;
  const text = body.flow.flatMap((node) => paragraph(node, language)).slice(0, openingParagraphs);
  return [...opening, ...fit(text, room), ...asked, ...status].join('\n\n');
}

/** Takes paragraphs from the front as long as they fit, the last one perhaps cut at the end of a sentence. */
function fit(paragraphs: readonly string[], room: number): string[] {
  const taken: string[] = [];
  for (const words of paragraphs) {
    const left = room - lengthOf(taken) - (taken.length ? 2 : 0);
    const cut = cutAtSentence(words, left);
    if (cut) taken.push(cut);
    if (cut !== words) break;
  }
  return taken;
}

/** Characters of paragraphs joined with empty lines. */
function lengthOf(paragraphs: readonly string[]): number {
  return [...paragraphs.join('\n\n')].length;
}

/** The words of a paragraph as far as they can stand alone: none with a blank to fill in; up to a sentence that leads to a list, or points to something on the page. */
function paragraph(node: Flow, language: Language): string[] {
  if (node.type !== 'paragraph' || [...visitInline(node.children)].some(({ type }) => type === 'blank')) return [];
  const words = inlineText(node.children).replace(/\s+/g, ' ').trim();
  const sentences = sentencesOf(words);
  const pointing = Object.values(wordsOf(language).share.pointing);
  const end = sentences.findIndex(
    (sentence) =>
      sentence.endsWith(':') ||
      pointing.some((phrase) => new RegExp(`(?<!\\p{L})${phrase}(?!\\p{L})`, 'iu').test(sentence)),
  );
  return [sentences.slice(0, end < 0 ? undefined : end).join(' ')].filter(Boolean);
}

/** The campaign's own hashtag, then those of the topics. */
function madeHashtags({ document: { facts }, language }: Edition): string[] {
  const { hashtags } = wordsOf(language).share;
  return [...new Set([hashtags.campaign, ...facts.topics.map((topic) => hashtags[topic])])].slice(0, mostHashtags);
}

/** Notes the editions whose captions the press made; asked for by `npm run status -- --share`, so that a build stays quiet. */
export function shareNotes(library: Library): Problem[] {
  return sortProblems(
    allEditions(library).flatMap((edition): Problem[] => {
      const { made } = captionsOf(edition);
      if (made.length === 0) return [];
      const fields = made.map((part) => `\`share.${part}\``).join(', ');
      return [problem(messages, 'share-words-made', { path: edition.path, ...edition.words.positions.share }, fields)];
    }),
  );
}
