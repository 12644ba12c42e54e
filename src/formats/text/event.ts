/** When an event is, as lines of plain text. */
import { dayAndTime, languageName, longDate, sentenceList, zoneName } from '../../i18n/dates.ts';
import { words, type Language } from '../../i18n/languages.ts';
import type { EventFacts } from '../../model/event.ts';
import { site } from '../../site.ts';

/** Writes the lines of an event: that it is cancelled, when it is, how it comes round, which languages are spoken. */
export function eventLines(event: EventFacts, language: Language): string[] {
  const t = words(language).events;
  if (!event.announced) return [`${t.unannounced}. ${t.writeToUs} ${site.publisher.email}`];
  const off = sentenceList(
    event.cancelledOn.map((day) => longDate(day, language)),
    language,
  );
  return [
    ...(event.cancelled ? [t.cancelled] : []),
    `${t.when}: ${dayAndTime(event.starts, event.ends, language)} (${zoneName(event.timezone, language)})`,
    ...(event.repeats ? [`${t[event.repeats.every]}, ${t.until(longDate(event.repeats.until, language))}`] : []),
    ...(off ? [t.cancelledOn(off)] : []),
    ...(event.spoken.length > 0
      ? [
          `${t.spoken}: ${sentenceList(
            event.spoken.map((tag) => languageName(tag, language)),
            language,
          )}`,
        ]
      : []),
  ];
}
