/** The words that go with a picture: a hook, a fact, an ask, hashtags and an address, from the writer or made from the text itself. */
import { monthAndYear } from '../i18n/dates.ts';
import { words as wordsOf, type Language } from '../i18n/languages.ts';
import type { Edition } from './document.ts';
import { allEditions, type Library } from './library.ts';
import { blocksNamed } from './outline.ts';
import { sortProblems, type Problem } from './problems.ts';
import { asSentence } from './sentences.ts';
import { sharePath } from './urls.ts';
import { problem, type Messages } from './messages.ts';

const messages = {
  'share-words-made': (fields: string) => ({
    fact: `The press made ${fields} from title, summary and text.`,
    fix: 'Read them on the page to share from, and write your own below `share:` where they could be better.',
  }),
} satisfies Messages;

/** What a person posts beside a picture; posts.ts puts it together for each place. */
export interface Captions {
  /** The first line. */
  readonly hook: string;
  /** One fact that says who says so. */
  readonly fact: string;
  /** The one thing to do. */
  readonly ask: string;
  /** What a text about rights says of itself. */
  readonly status?: string;
  /** Without the sign #; the campaign's own is the last. */
  readonly hashtags: readonly string[];
  /** Short address from the site root, in the language of the words: `/s/kds-1/es/`. */
  readonly address: string;
  /** Which of them the press made, because the writer set none. */
  readonly made: readonly CaptionPart[];
}

type CaptionPart = 'hook' | 'fact' | 'ask' | 'hashtags';

/** Finds the captions of an edition: the writer's own; what is missing is made from title, summary and the ask. */
export function captionsOf(edition: Edition): Captions {
  const { words, language, document, body } = edition;
  const { share = {}, shared } = words;
  const t = wordsOf(language);
  const [ask] = blocksNamed(body.flow, 'Ask');
  const fact = share.fact ?? shared;
  return {
    hook: share.hook ?? asSentence(words.title),
    fact: fact ?? asSentence(words.summary),
    ask: share.ask ?? asSentence(ask?.properties.title ?? t.share.ask),
    ...(document.facts.legal ? { status: t.legal.short(monthAndYear(document.facts.checked, language)) } : {}),
    hashtags: [...new Set([...(share.hashtags ?? topicTags(edition)), t.share.hashtags.campaign])],
    address: sharePath(document.facts.code, language),
    made: [
      ...(share.hook === undefined ? (['hook'] as const) : []),
      ...(fact === undefined ? (['fact'] as const) : []),
      ...(share.ask === undefined ? (['ask'] as const) : []),
      ...(share.hashtags === undefined ? (['hashtags'] as const) : []),
    ],
  };
}

/** `#OneClass #AtWork` */
export function tagLine(hashtags: readonly string[]): string {
  return hashtags.map((tag) => `#${tag}`).join(' ');
}

/** Adds what the writer wants said to the alt text of a picture, once. */
export function altWith(alt: string, { words }: Pick<Edition, 'words'>): string {
  const more = words.share?.alt;
  return more === undefined || alt.includes(more) ? alt : `${alt} ${more}`;
}

/** A row that the press makes has at most as many as a writer may set. */
const mostTags = 3;

function topicTags({ document: { facts }, language }: { document: Edition['document']; language: Language }): string[] {
  const { hashtags } = wordsOf(language).share;
  return [...new Set(facts.topics.map((topic) => hashtags[topic]))].slice(0, mostTags);
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
