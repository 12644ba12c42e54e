/** Plain links that open another program with the words in it: no script of theirs, nothing in the address but the words and our own address. */
import { words } from '../i18n/languages.ts';
import type { Edition } from '../model/document.ts';
import { postOf, tagLine, type Captions } from '../model/share.ts';
import { editionPath } from '../model/urls.ts';
import { site } from '../site.ts';

/** One way to post. */
export interface ShareLink {
  readonly name: string;
  readonly href: string;
}

/** Most characters of a post; X counts every address as 23 (docs.x.com/fundamentals/counting-characters), Bluesky counts graphemes (app.bsky.feed.post). */
const most = { x: 280, bluesky: 300 } as const;
const addressOnX = 23;

/**
 * Lists the links of an edition. Where a program shows a preview, the link leads to the edition itself, so that the preview speaks its
 * language; text messages and e-mails carry the short address.
 */
export function shareLinks(edition: Edition, captions: Captions): ShareLink[] {
  const t = words(edition.language).share;
  const url = site.origin + editionPath(edition);
  const said = [captions.short, tagLine(captions)].filter(Boolean).join(' ');
  const onX = count(said) + 1 + addressOnX <= most.x ? said : captions.short;
  const onBluesky = [captions.short, url, tagLine(captions)].filter(Boolean).join('\n\n');
  return [
    { name: t.places.whatsapp, href: address('https://wa.me/', { text: `${captions.short}\n\n${url}` }) },
    { name: t.places.telegram, href: address('https://t.me/share/url', { url, text: said }) },
    { name: t.places.facebook, href: address('https://www.facebook.com/sharer/sharer.php', { u: url }) },
    { name: t.places.x, href: address('https://twitter.com/intent/tweet', { text: onX, url }) },
    {
      name: t.places.bluesky,
      href: address('https://bsky.app/intent/compose', {
        text: count(onBluesky) <= most.bluesky ? onBluesky : `${captions.short}\n\n${url}`,
      }),
    },
    {
      name: t.mailName,
      href: address('mailto:', { subject: edition.words.title, body: postOf(captions, 'long', site.origin) }),
    },
    {
      name: t.sms,
      href: address('sms:', { body: postOf({ ...captions, hashtags: [] }, 'short', site.origin) }).replace('?', '?&'),
    }, // iOS wants the &, Android does not mind
  ];
}

/** Percent-encodes every value; a space must be %20, because e-mail programs show a + as it is (RFC 6068, section 5). */
function address(base: string, fields: Readonly<Record<string, string>>): string {
  return `${base}?${Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replaceAll('\n', base === 'mailto:' ? '\r\n' : '\n'))}`)
    .join('&')}`;
}

function count(text: string): number {
  return [...text].length;
}
