/** `/.well-known/security.txt` (RFC 9116): whom to tell of a hole, and until when that holds. */
import { languageTags } from '../../i18n/languages.ts';
import { site } from '../../site.ts';

/** Where RFC 9116 has it. */
export const securityPath = '/.well-known/security.txt';

/** Writes security.txt. The day comes from `src/site.ts`, not from the clock, so that two builds are the same. */
export function securityText(): string {
  return [
    `Contact: mailto:${site.publisher.email}`,
    `Expires: ${site.securityExpires}T00:00:00.000Z`,
    `Preferred-Languages: ${languageTags.join(', ')}`,
    `Canonical: ${site.origin}${securityPath}`,
    '',
  ].join('\n');
}

/** How security.txt stands on a day. `late`: a release must not go out with it. */
export interface SecurityStanding {
  readonly standing: 'good' | 'soon' | 'late';
  /** Whole days until it expires; below zero when it has. */
  readonly days: number;
  /** What to do, for a person; empty when it is good. */
  readonly sentence: string;
}

/**
 * Says whether security.txt holds long enough: 60 days are good, below 30 a release is refused, and so are more than 365.
 * @param today the day of the release
 */
export function securityStanding(today: Date, expires: string = site.securityExpires): SecurityStanding {
  const days = Math.floor((Date.parse(`${expires}T00:00:00Z`) - today.getTime()) / 86_400_000);
  const standing = days < 30 || days > 365 ? 'late' : days < 60 ? 'soon' : 'good';
  return {
    standing,
    days,
    sentence:
      standing === 'good'
        ? ''
        : `security.txt expires on ${expires}, ${days < 0 ? `${-days} days ago` : `in ${days} days`}. Fix: set \`securityExpires\` in src/site.ts to a day 60 to 365 days ahead, once the address of the contact has been tried.`,
  };
}
