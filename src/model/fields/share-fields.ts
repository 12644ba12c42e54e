/** Reads what the front matter says for sharing: a hook, a fact with its source, an ask, hashtags, and words to add to the alt text of pictures. */
import type { Reader } from './fields.ts';
import { group, list, printed, text } from './values.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'value-unknown': (name: string, read: string, offer: string) => ({
    fact: `\`${name}\` holds “${read}”; a hashtag has only letters and digits, and the press writes the sign #.`,
    fix: isHashtag(offer) ? `Write: ${offer}` : 'Write a word with letters.',
  }),
  'value-unknown/accent': (name: string, read: string, offer: string) => ({
    fact: `\`${name}\` holds “${read}”; few people type an accent in a hashtag, and with it nobody finds the others.`,
    fix: `Write: ${offer}`,
  }),
  'field-too-long/hashtags': (name: string, read: string[]) => ({
    fact: `\`${name}\` has ${read.length} hashtags; more than ${mostHashtags} are not read.`,
    fix: 'Keep those by which people look for it; the press adds the campaign’s own.',
  }),
  'field-too-long/claims': (name: string, read: string[]) => ({
    fact: `\`${name}\` names ${read.length} claims; a post has one fact, and at most two more without which it would mislead.`,
    fix: 'Keep the one that a reader would tell somebody else, and what must stand beside it.',
  }),
  'value-repeated': {
    fact: 'The caption has both `fact` and `claims`.',
    fix: 'Keep `claims` where a row of the register says it, `fact` for everything else.',
  },
} satisfies Messages;

/** Most characters of each; what a place takes as a whole is in posts.ts. */
export const shareLimits = { hook: 120, fact: 320, ask: 120, hashtag: 40, alt: 400 } as const;

/** What a writer sets; whatever is missing, the press makes: see share.ts. */
export interface ShareWords {
  /** The first line: what stops the thumb. */
  readonly hook?: string;
  /** One fact in a sentence that says who says so, where no row of the register has it. */
  readonly fact?: string;
  /** Ids of claims whose sentences are the fact; their sources are written behind them. */
  readonly claims?: readonly string[];
  /** The one thing to do. */
  readonly ask?: string;
  /** Without the sign #. */
  readonly hashtags?: readonly string[];
  /** What the alt text of every picture should say besides its words. */
  readonly alt?: string;
}

/** Says whether programs take all of a word for one hashtag: letters of any language and digits, not digits alone. */
export function isHashtag(word: string): boolean {
  return /^[\p{L}\p{M}\p{N}]+$/u.test(word) && /\p{L}/u.test(word);
}

/** Takes the accents off; ñ is a letter of its own and stays. */
function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/(?<=[aeiou])[\u0300\u0301\u0302\u0308]/giu, '')
    .normalize('NFC');
}

const hashtag: Reader<string> = (value, report) => {
  const read = text(shareLimits.hashtag)(value, report);
  if (read === undefined) return read;
  const offer = withoutAccents(
    read
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter(Boolean)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
  );
  if (!isHashtag(read)) report.add(messages, 'value-unknown', value.position, value.name, read, offer);
  else if (withoutAccents(read) !== read)
    report.add(messages, 'value-unknown/accent', value.position, value.name, read, withoutAccents(read));
  else return read;
  return undefined;
};

/** Most hashtags of a writer: a longer row is not read. */
const mostHashtags = 3;

const hashtags: Reader<string[]> = (value, report) => {
  const read = list(hashtag)(value, report);
  if (read === undefined || read.length <= mostHashtags) return read;
  report.add(messages, 'field-too-long/hashtags', value.position, value.name, read);
  return undefined;
};

/** Most claims of a caption: a count with its base and what came between, or what both sides say. */
const mostClaims = 3;

const claims: Reader<string[]> = (value, report) => {
  const read = list(text(80))(value, report);
  if (read === undefined || read.length <= mostClaims) return read;
  report.add(messages, 'field-too-long/claims', value.position, value.name, read);
  return undefined;
};

const fields = group({
  hook: { read: printed(shareLimits.hook) },
  fact: { read: printed(shareLimits.fact) },
  claims: { read: claims },
  ask: { read: printed(shareLimits.ask) },
  hashtags: { read: hashtags },
  alt: { read: printed(shareLimits.alt) },
});

const whole: Reader<ShareWords> = (value, report) => {
  const read = fields(value, report);
  if (read?.fact === undefined || read.claims === undefined) return read;
  report.add(messages, 'value-repeated', value.position);
  return undefined;
};

/** Reads the group `share`. */
export const readShare: Reader<ShareWords> = Object.assign(whole, fields);

/** Names of claims that the captions of a text seem to call, whatever is wrong with it. @param source the whole file */
export function claimsShared(source: string): string[] {
  const front = /^---[ \t]*\n[\s\S]*?\n---/.exec(source)?.[0] ?? '';
  const [, rows = ''] = /^[ \t]+claims:([\s\S]*?)(?=\n[ \t]*\w+:|\n---)/m.exec(front) ?? [];
  return rows.match(/[a-z0-9][a-z0-9-]*/g) ?? [];
}
