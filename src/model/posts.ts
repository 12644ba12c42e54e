/** Posts: the words of a caption as each place takes them, counted as that place counts. Nothing is cut within; what has no room is left out whole, and the post says so. */
import { tagLine, type Captions } from './share.ts';

/** What is known of a place where people post. */
interface PostPlace {
  /** Most characters of a post, as the place counts them. */
  readonly most: number;
  /** What an address counts, whatever its length; absent where it counts as it is. */
  readonly address?: number;
  /** Most hashtags that are usual there. */
  readonly tags: number;
  /** Whether there is no post without the fact. */
  readonly whole: boolean;
}

/**
 * The places and their limits, in characters. X counts an address as 23 and a letter of ours as one (docs.x.com/fundamentals/counting-characters); Bluesky counts graphemes
 * (lexicon app.bsky.feed.post); Mastodon's are those of a server as it comes, with 23 for an address (docs.joinmastodon.org/user/posting); under a picture WhatsApp and Telegram take 1,024
 * (WhatsApp Cloud API, image caption; core.telegram.org/bots/api#sendphoto), Instagram 2,200 (Instagram Graph API, caption).
 */
const postPlaces = {
  whatsapp: { most: 1024, tags: 0, whole: true },
  telegram: { most: 1024, tags: 4, whole: true },
  instagram: { most: 2200, tags: 4, whole: true },
  mastodon: { most: 500, address: 23, tags: 4, whole: true },
  bluesky: { most: 300, tags: 2, whole: false },
  x: { most: 280, address: 23, tags: 2, whole: false },
} as const satisfies Readonly<Record<string, PostPlace>>;

export type PostPlaceName = keyof typeof postPlaces;
export const postPlaceNames = Object.keys(postPlaces) as PostPlaceName[];

/** A part of a caption that a post may have to do without. */
export type LeftOut = 'status' | 'hashtags' | 'fact';

/** The words for one place. */
interface Post {
  readonly words: string;
  /** As the place counts. */
  readonly length: number;
  readonly most: number;
  /** What had no room. */
  readonly without: readonly LeftOut[];
}

/**
 * Writes the post for a place: hook, fact, ask, address, hashtags, and what a text about rights says of itself.
 * Where that is too much, the status goes first, then hashtags from the last, then the fact, where the place does without.
 * @param origin scheme and host of the site
 * @returns the longest that fits; else the shortest there is, whose `length` is above `most`
 */
export function postFor(captions: Captions, place: PostPlaceName, origin: string): Post {
  const { most, tags, whole, ...rest } = postPlaces[place];
  const counted = 'address' in rest ? rest.address : undefined;
  const address = origin + captions.address;
  const usual = captions.hashtags.slice(0, tags);
  const write = (withStatus: boolean, shown: readonly string[], withFact: boolean): Post => {
    const words = [
      captions.hook,
      withFact && captions.fact,
      captions.ask,
      address,
      withStatus && captions.status,
      tagLine(shown),
    ]
      .filter(Boolean)
      .join('\n\n');
    return {
      words,
      length: count(words) + (counted === undefined ? 0 : counted - count(address)),
      most,
      without: [
        ...(captions.status !== undefined && !withStatus ? (['status'] as const) : []),
        ...(shown.length < usual.length ? (['hashtags'] as const) : []),
        ...(withFact ? [] : (['fact'] as const)),
      ],
    };
  };
  const fewer = usual.map((_, index) => usual.slice(0, usual.length - index)).concat([[]]);
  const ways = [
    write(true, usual, true),
    ...fewer.map((shown) => write(false, shown, true)),
    // Without the fact there is room for all the rest again.
    ...(whole ? [] : fewer.map((shown) => write(false, shown, false))),
  ];
  return ways.find(({ length }) => length <= most) ?? ways.at(-1)!;
}

/** The same words for several places. */
interface PostGroup {
  readonly words: string;
  readonly places: readonly (Omit<Post, 'words'> & { readonly place: PostPlaceName })[];
}

/** Writes the posts for all places, places with the same words together. */
export function postGroups(captions: Captions, origin: string): PostGroup[] {
  const posts = postPlaceNames.map((place) => ({ place, ...postFor(captions, place, origin) }));
  return [...Map.groupBy(posts, ({ words }) => words)].map(([words, group]) => ({
    words,
    places: group.map(({ words: _, ...place }) => place),
  }));
}

/** Writes the post without hashtags, for letters and text messages. */
export function letterOf(captions: Captions, origin: string): string {
  return [captions.hook, captions.fact, captions.ask, origin + captions.address, captions.status]
    .filter(Boolean)
    .join('\n\n');
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Letters, figures and signs that stand each for itself, whatever stands beside them: those of Latin without marks of their own, and those of sentences (UAX 29, table 1a). */
const alone = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/** Counts signs as a reader does. Eight ways of a post are tried for each text, and to part them takes a hundred times as long as to see that there is nothing to part. */
function count(words: string): number {
  return alone.test(words) ? words.length : [...graphemes.segment(words)].length;
}
