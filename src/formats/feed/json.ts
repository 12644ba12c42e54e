/** Writes a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import { words } from '../../i18n/languages.ts';
import { site } from '../../site.ts';
import { noonDate } from '../instant.ts';
import type { Channel } from './channel.ts';

/** Writes it. Our own, because the feed library writes version 1, which has neither `language` nor `authors`. */
export function jsonFeed(channel: Channel): string {
  const { title, summary, home, language, entries } = channel;
  const t = words(language);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: summary,
    home_page_url: home,
    feed_url: channel.self('json'),
    language,
    authors: [{ name: site.publisher.name, url: site.origin }],
    /** An extension, as the standard allows: its name begins with an underscore. */
    _rights: { licence: site.licence.words.name, url: site.licence.words.url },
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      content_html: entry.body,
      summary: entry.summary,
      ...(entry.picture ? { image: site.origin + entry.picture.path } : {}),
      date_published: noonDate(entry.published).toISOString(),
      date_modified: noonDate(entry.updated).toISOString(),
      tags: entry.topics.map((topic) => t.topics[topic]),
      language,
      attachments: entry.sheets.map(({ path, type, bytes }) => ({
        url: site.origin + path,
        mime_type: type,
        ...(bytes === undefined ? {} : { size_in_bytes: bytes }),
      })),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
