/** Writes the podcast of a language: RSS 2.0 with Apple’s elements (podcasters.apple.com) and those of the Podcast Namespace (podcastindex.org/namespace/1.0). */
import { words, type Language } from '../../i18n/languages.ts';
import type { Edition, RecordingFile } from '../../model/document.ts';
import { compare, libraryDate, type Library } from '../../model/library.ts';
import { podcastCoverPath, podcastPath } from '../../model/recording-urls.ts';
import { editionPath, homePath } from '../../model/urls.ts';
import { site } from '../../site.ts';
import { madeOf, stored } from '../cache.ts';
import { output, type Output } from '../format.ts';
import { noonDate } from '../instant.ts';
import { permanentId, rights } from './channel.ts';
import { element, escapeXml, leaf, xmlDeclaration } from '../xml.ts';

/** A recording. Recordings come from another format; the registry hands them over. */
export interface PodcastRecording extends Output {
  readonly edition: Edition;
  readonly recording: RecordingFile;
  readonly chapters?: Output;
}

/** A recording with what the feed says of it. */
interface Episode extends Pick<PodcastRecording, 'edition' | 'recording' | 'path' | 'type' | 'chapters'> {
  readonly bytes: number;
  /** The text that is heard, as a file. */
  readonly transcript?: Output;
}

/** What a podcast shows of other formats. */
export interface PodcastFiles {
  readonly recordings: (library: Library) => readonly PodcastRecording[];
  /** Lists the plain text of every edition. */
  readonly transcripts: (library: Library) => readonly Output[];
}

/** Plans the podcast of a language and its picture; none where nothing is heard, because programs refuse a podcast without an episode. */
export function planPodcast(library: Library, language: Language, files: PodcastFiles): Output[] {
  const own = files.recordings(library).filter(({ edition }) => edition.language === language);
  if (own.length === 0) return [];
  const episodes = async (): Promise<Episode[]> => {
    const texts = new Map(files.transcripts(library).map((text) => [text.edition, text]));
    return Promise.all(
      own.map(async (sound) => {
        const transcript = texts.get(sound.edition);
        return { ...sound, bytes: (await sound.make()).bytes, ...(transcript ? { transcript } : {}) };
      }),
    );
  };
  return [
    output({
      path: podcastCoverPath(language),
      type: 'image/png',
      make: () =>
        stored({ language }, 'src/formats/feed/podcast-cover.ts', async () => {
          const { drawPodcastCover } = await import('./podcast-cover.ts'); // here, so that a build that finds it in the cache loads no font
          return drawPodcastCover(language);
        }),
    }),
    output({
      path: podcastPath(language),
      type: 'application/rss+xml',
      make: async () => madeOf(writePodcast(library, language, await episodes())),
    }),
  ];
}

const root = {
  version: '2.0',
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
};

/** Writes the feed. @param episodes at least one, in any order */
function writePodcast(library: Library, language: Language, episodes: readonly Episode[]): string {
  const t = words(language);
  const title = t.feeds.title(t.siteName, t.recording.podcast);
  const newest = [...episodes].sort(
    (a, b) => compare(b.recording.recorded, a.recording.recorded) || compare(a.path, b.path),
  );
  const updated = newest[0]?.recording.recorded ?? libraryDate(library) ?? '';
  const parts = [
    leaf('title', title),
    leaf('link', site.origin + homePath(language)),
    leaf('description', t.recording.podcastSummary),
    leaf('language', language),
    leaf('copyright', rights),
    leaf('lastBuildDate', noonDate(updated).toUTCString()),
    element('atom:link', { href: site.origin + podcastPath(language), rel: 'self', type: 'application/rss+xml' }),
    leaf('itunes:author', site.publisher.name),
    element('itunes:owner', {}, leaf('itunes:name', site.publisher.name), leaf('itunes:email', site.publisher.email)),
    element('itunes:image', { href: site.origin + podcastCoverPath(language) }),
    // Of the list that Apple gives; the words are its own.
    element('itunes:category', { text: 'News' }, element('itunes:category', { text: 'Politics' })),
    leaf('itunes:explicit', 'false'),
    leaf('itunes:type', 'episodic'),
    leaf('podcast:locked', 'no'),
    ...newest.map(item),
  ];
  return `${xmlDeclaration}${element('rss', root, element('channel', {}, ...parts.map((part) => `\n${part}`), '\n'))}\n`;
}

function item({ edition, recording, path, type, bytes, chapters, transcript }: Episode): string {
  const { language, words: said } = edition;
  const parts = [
    leaf('title', said.title),
    leaf('link', site.origin + editionPath(edition)),
    element('guid', { isPermaLink: 'false' }, escapeXml(permanentId(`recording/${edition.document.id}/${language}`))),
    leaf('pubDate', noonDate(recording.recorded).toUTCString()),
    leaf('description', said.summary),
    element('enclosure', { url: site.origin + path, length: `${bytes}`, type }),
    leaf('itunes:duration', `${Math.round(recording.seconds)}`),
    leaf('itunes:explicit', 'false'),
    ...(transcript
      ? [element('podcast:transcript', { url: site.origin + transcript.path, type: transcript.type, language })]
      : []),
    ...(chapters
      ? [element('podcast:chapters', { url: site.origin + chapters.path, type: 'application/json+chapters' })]
      : []),
  ];
  return element('item', {}, ...parts.map((part) => `\n${part}`), '\n');
}
