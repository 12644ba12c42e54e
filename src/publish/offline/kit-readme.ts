/** The note in an offline kit, in each of its languages, as plain text. */
import { languageName, longDate } from '../../i18n/dates.ts';
import { words, type Language } from '../../i18n/languages.ts';
import { capitals } from '../../i18n/locale.ts';
import { libraryDate, type Library } from '../../model/library.ts';
import { homePath } from '../../model/urls.ts';
import { site } from '../../site.ts';

/** Writes the note; lines end as Windows' own editor needs them. */
export function offlineReadme(tags: readonly Language[], library: Library): string {
  return `${tags.map((tag) => part(tag, library)).join(`\n\n${'='.repeat(72)}\n\n`)}\n`.replaceAll('\n', '\r\n');
}

function part(language: Language, library: Library): string {
  const t = words(language);
  const { readme } = t.keep.kit;
  const day = libraryDate(library);
  return [
    capitals(t.siteName, language),
    t.keep.kit.one(languageName(language, language)),
    '',
    readme.start,
    '',
    readme.publisher(site.publisher.name),
    ...(day ? [readme.date(longDate(day, language))] : []),
    site.origin + homePath(language),
    site.publisher.email,
    readme.rights(site.licence.words.name),
    '',
    readme.online,
    readme.check,
    readme.trace,
  ].join('\n');
}
