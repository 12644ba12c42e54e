/** Who publishes: the facts about the publisher that appear on every page and sheet, said once. */

import { english } from './i18n/languages.ts';

/** Everything here is public and given by the campaign statement, except `origin`, which the operator sets. */
export const site = {
  /** Scheme and host where the site will live, with its folder if it has one, such as `https://example.org/fight`; no slash at the end. */
  origin: 'https://class-struggle-action.net',
  publisher: {
    name: 'Class Struggle Action Network',
    short: 'CSAN',
    /** The publisher uses its English name in every language. */
    nameLanguage: english,
    email: 'class-struggle-action@proton.me',
    cities: ['Chicago', 'Portland', 'Richmond (Virginia)'],
  },
  /** Last day on which security.txt holds, year-month-day: 60 to 365 days ahead of each release. */
  securityExpires: '2027-10-31',
  /** Public key of the releases, as minisign prints it (56 letters), once the operator has made one: docs/operators.md. */
  minisignKey: undefined as string | undefined,
  /** Ways in that not every publisher has; a link appears only where an address stands here: `join: 'https://…'`. */
  ways: {} as { readonly join?: string; readonly donate?: string },
  /** Where “Leave this page” leads: a page that anyone may have open, in every language, of a host that is neither an authority nor a shop. */
  leave: 'https://www.wikipedia.org/',
  licence: {
    words: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
    code: { name: 'MIT' },
  },
} as const;

/** The host alone, for identifiers: `class-struggle-action.net`. */
export const siteHost = new URL(site.origin).host;

/** Where the site lies at its host: `/fight`; empty at the root. */
export const sitePath = new URL(site.origin).pathname.replace(/\/$/, '');

/** The address in words, as printed beside a code: `class-struggle-action.net`, `example.org/fight`. */
export const siteAddress = siteHost + sitePath;
