/** Where the parts of a recording begin, as programs for podcasts read it (Podcast Namespace, JSON chapters 1.2.0). */
import type { Edition, RecordingFile } from '../../model/document.ts';
import { editionPath } from '../../model/urls.ts';
import { site } from '../../site.ts';

/** Writes the parts. */
export function writeChapters(edition: Edition, { chapters }: RecordingFile): string {
  const said = {
    version: '1.2.0',
    title: edition.words.title,
    author: site.publisher.name,
    podcastName: site.publisher.name,
    // The page, on which a listener reads along.
    fileName: site.origin + editionPath(edition),
    chapters: chapters.map(({ start, title }) => ({ startTime: start, title })),
  };
  return `${JSON.stringify(said, null, 1)}\n`;
}
