/** Writes a feed as Atom (RFC 4287) and as RSS 2.0 (rssboard.org/rss-specification). */
import { Feed } from 'feed';
import { words } from '../../i18n/languages.ts';
import type { Topic } from '../../model/kinds.ts';
import { site } from '../../site.ts';
import { noonDate } from '../instant.ts';
import { element } from '../xml.ts';
import { rights, type Channel, type Entry } from './channel.ts';

/** Writes Atom. */
export function atom(channel: Channel): string {
  const feed = start(channel, channel.self('atom'));
  for (const entry of channel.entries) {
    const { title, summary, body, topics, picture } = entry;
    feed.addItem({
      ...common(entry),
      title: asHtml(title),
      description: asHtml(summary),
      content: body,
      category: topics.map((topic) => ({ term: topic, name: topicName(channel, topic) })),
      ...(picture ? { image: site.origin + picture.path } : {}),
    });
  }
  return withSheets(withRoot(feed.atom1(), 'feed', { 'xml:lang': channel.language }), channel.entries);
}

/**
 * Writes RSS. Its own `enclosure` is one file and says its bytes: the first sheet. The picture stands in Media RSS
 * (rssboard.org/media-rss), and the day of the last change in Atom's element.
 */
export function rss(channel: Channel): string {
  const feed = start(channel, channel.self('rss'));
  for (const entry of channel.entries) {
    const { title, summary, body, topics, picture, updated, sheets } = entry;
    const [sheet] = sheets.filter(({ bytes }) => bytes !== undefined);
    feed.addItem({
      ...common(entry),
      title, // plain text here; only the description and the words are HTML
      description: asHtml(summary),
      content: body,
      ...(sheet ? { enclosure: { url: site.origin + sheet.path, type: sheet.type, length: sheet.bytes ?? 0 } } : {}),
      category: topics.map((topic) => ({ name: topicName(channel, topic) })),
      extensions: [
        { name: 'atom:updated', objects: { _text: noonDate(updated).toISOString() } },
        ...(picture
          ? [
              {
                name: 'media:content',
                objects: {
                  _attributes: {
                    url: site.origin + picture.path,
                    type: picture.type,
                    medium: 'image',
                    width: picture.width,
                    height: picture.height,
                  },
                },
              },
            ]
          : []),
      ],
    });
  }
  return withRoot(feed.rss2(), 'rss', { 'xmlns:media': 'http://search.yahoo.com/mrss/' });
}

/** What both forms say of the feed. Every date and the generator are given, for the library would put the clock and itself. */
function start({ id, title, summary, language, home, updated }: Channel, self: string): Feed {
  return new Feed({
    id,
    title,
    description: summary,
    link: home,
    feed: self,
    language,
    updated: noonDate(updated),
    generator: false,
    copyright: rights,
    author: { name: site.publisher.name, email: site.publisher.email, link: site.origin },
  });
}

function common({ id, address, published, updated }: Entry) {
  return { id, link: address, published: noonDate(published), date: noonDate(updated), copyright: rights };
}

function topicName({ language }: Channel, topic: Topic): string {
  return words(language).topics[topic];
}

/** The library declares titles and summaries as HTML and writes them as they are (feed 6.0.0, `atom1`): our plain words must become HTML first. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Adds the sheets of each entry, which the library takes one of (RFC 4287, 4.2.7.2 allows any number). */
function withSheets(xml: string, entries: readonly Entry[]): string {
  const sheetsOf = new Map(entries.map(({ id, sheets }) => [id, sheets]));
  return xml.replace(/<id>([^<]*)<\/id>/g, (found, id: string) => {
    const links = (sheetsOf.get(id) ?? []).map(({ path, type, bytes }) =>
      element('link', { rel: 'enclosure', href: site.origin + path, type, length: bytes?.toString() }),
    );
    return found + links.join('');
  });
}

/** Adds attributes to the root element, which the library has no door for. The values are ours and hold nothing to escape. */
function withRoot(xml: string, root: string, attributes: Readonly<Record<string, string>>): string {
  const more = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  return xml.replace(`<${root} `, `<${root}${more} `);
}
