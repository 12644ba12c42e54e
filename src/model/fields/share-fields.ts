/** Reads what the front matter says for sharing: two captions, hashtags, and words to add to the alt text of pictures. */
import { isScalar } from 'yaml';
import type { Reader } from './fields.ts';
import { group, list, printed, text } from './values.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'field-too-long/caption': (name: string, length: number, longest: number) => ({
    fact: `\`${name}\` has ${length} characters; at most ${longest} fit.`,
    fix: 'Shorten it.',
  }),
  'value-unknown': (name: string, read: string, offer: string) => ({
    fact: `\`${name}\` holds “${read}”; a hashtag has only letters and digits, and the press writes the sign #.`,
    fix: isHashtag(offer) ? `Write: ${offer}` : 'Write a word with letters.',
  }),
  'field-too-long/hashtags': (name: string, read: string[]) => ({
    fact: `\`${name}\` has ${read.length} hashtags; programs take at most ${mostHashtags}.`,
    fix: 'Keep the three or four by which people look for it.',
  }),
} satisfies Messages;

/** Most characters of each; the short one leaves room for an address and two hashtags in a post of 280 characters (docs.x.com/fundamentals/counting-characters). */
export const shareLimits = { short: 200, long: 1200, hashtag: 40, alt: 400 } as const;

/** What a writer sets; whatever is missing, the press makes: see share.ts. */
export interface ShareWords {
  /** One or two sentences, for a chat or a short post. */
  readonly short?: string;
  /** Paragraphs, with an empty line between them. */
  readonly long?: string;
  /** Without the sign #. */
  readonly hashtags?: readonly string[];
  /** What the alt text of every picture should say besides its words. */
  readonly alt?: string;
}

/** Reads paragraphs: each line end that YAML leaves in a folded text ends one. @param longest most characters allowed */
function paragraphs(longest: number): Reader<string> {
  const words = printed(Infinity);
  return (value, report) => {
    const { node, name, position } = value;
    if (words(value, report) === undefined || !isScalar(node)) return undefined;
    const read = String(node.value)
      .normalize('NFC')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean)
      .join('\n\n');
    const { length } = [...read];
    if (length <= longest) return read;
    report.add(messages, 'field-too-long/caption', position, name, length, longest);
    return undefined;
  };
}

/** Says whether programs take all of a word for one hashtag: letters of any language and digits, not digits alone. */
export function isHashtag(word: string): boolean {
  return /^[\p{L}\p{M}\p{N}]+$/u.test(word) && /\p{L}/u.test(word);
}

const hashtag: Reader<string> = (value, report) => {
  const read = text(shareLimits.hashtag)(value, report);
  if (read === undefined || isHashtag(read)) return read;
  const offer = read
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1))
    .join('');
  report.add(messages, 'value-unknown', value.position, value.name, read, offer);
  return undefined;
};

/** Most hashtags of one post: more are cut off or taken for a machine's (Instagram, 2026: 30). */
const mostHashtags = 30;

const hashtags: Reader<string[]> = (value, report) => {
  const read = list(hashtag)(value, report);
  if (read === undefined || read.length <= mostHashtags) return read;
  report.add(messages, 'field-too-long/hashtags', value.position, value.name, read);
  return undefined;
};

/** Reads the group `share`. */
export const readShare: Reader<ShareWords> = group({
  short: { read: printed(shareLimits.short) },
  long: { read: paragraphs(shareLimits.long) },
  hashtags: { read: hashtags },
  alt: { read: printed(shareLimits.alt) },
});
