/** Plain links that open another program with the words in it: no script of theirs, nothing in the address but the words and our own address. */
import { words } from '../i18n/languages.ts';
import type { Edition } from '../model/document.ts';
import { letterOf, postFor, type PostPlaceName } from '../model/posts.ts';
import type { Captions } from '../model/share.ts';
import { site } from '../site.ts';

/** One way to post. */
export interface ShareLink {
  readonly name: string;
  readonly href: string;
}

/** Lists the links of an edition. All carry the short address in its language, whose preview speaks that language. */
export function shareLinks(edition: Edition, captions: Captions): ShareLink[] {
  const t = words(edition.language).share;
  const url = site.origin + captions.address;
  const post = (place: PostPlaceName): string => postFor(captions, place, site.origin).words;
  /** Where the program writes the address itself. */
  const withoutAddress = (place: PostPlaceName): string => post(place).replace(`\n\n${url}`, '');
  const brief = [captions.hook, captions.ask, url].join('\n\n');
  return [
    { name: t.places.whatsapp, href: address('https://wa.me/', { text: post('whatsapp') }) },
    {
      name: t.places.telegram,
      href: address('https://t.me/share/url', { url, text: withoutAddress('telegram') }),
    },
    { name: t.places.facebook, href: address('https://www.facebook.com/sharer/sharer.php', { u: url }) },
    { name: t.places.x, href: address('https://twitter.com/intent/tweet', { text: withoutAddress('x'), url }) },
    { name: t.places.bluesky, href: address('https://bsky.app/intent/compose', { text: post('bluesky') }) },
    {
      name: t.mailName,
      href: address('mailto:', { subject: edition.words.title, body: letterOf(captions, site.origin) }),
    },
    { name: t.sms, href: address('sms:', { body: brief }).replace('?', '?&') }, // iOS wants the &, Android does not mind
  ];
}

/** Percent-encodes every value; a space must be %20, because e-mail programs show a + as it is (RFC 6068, section 5). */
function address(base: string, fields: Readonly<Record<string, string>>): string {
  return `${base}?${Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replaceAll('\n', base === 'mailto:' ? '\r\n' : '\n'))}`)
    .join('&')}`;
}
