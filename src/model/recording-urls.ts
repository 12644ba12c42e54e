/** Addresses of recordings and of the podcasts that they make. */
import type { Language } from '../i18n/languages.ts';
import type { Edition } from './document.ts';
import { editionFilePath, homePath } from './urls.ts';

/** The podcast: `/es/podcast.xml` */
export function podcastPath(language: Language): string {
  return `${homePath(language)}podcast.xml`;
}

/** Its picture: `/es/podcast.png` */
export function podcastCoverPath(language: Language): string {
  return `${homePath(language)}podcast.png`;
}

/** A text read out: `/es/volantes/no-abra-la-puerta/no-abra-la-puerta.mp3` */
export function recordingPath(edition: Edition): string {
  return editionFilePath(edition, '', 'mp3');
}

/** Where its parts begin: `/es/volantes/no-abra-la-puerta/no-abra-la-puerta.json` */
export function chaptersPath(edition: Edition): string {
  return editionFilePath(edition, '', 'json');
}
