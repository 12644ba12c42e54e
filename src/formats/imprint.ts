/** What every file of an edition says of itself: its code, its address, its days, and what a rights text owes its readers. */
import { longDate, monthAndYear, sentenceList } from '../i18n/dates.ts';
import { words } from '../i18n/languages.ts';
import { changedOn, voiceOf, type Edition } from '../model/document.ts';
import { readingsMissing } from '../model/readers.ts';
import { codePath } from '../model/urls.ts';
import { site } from '../site.ts';

/** Writes the code of an edition as it stands on paper: document, language, month of the last change. */
export function editionCode(edition: Edition): string {
  return `${edition.document.facts.code} · ${edition.language.toUpperCase()} · ${changedOn(edition).slice(0, 7)}`;
}

/** The absolute address that stays the same for ever, whatever becomes of the slug. */
export function codeAddress(edition: Edition): string {
  return site.origin + codePath(edition.document.facts.code);
}

/** An address as a person types it: without scheme and closing slash. */
export function typedAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** What a rights text must say of itself: one sentence, or nothing for other texts. */
export function legalStatus({ document, language }: Edition): string | undefined {
  return document.facts.legal
    ? words(language).legal.status(monthAndYear(document.facts.checked, language))
    : undefined;
}

/** How the text speaks: what we hold, what happened, what the law gives; nothing where its kind says enough. */
export function voiceLine({ document, language }: Edition): string | undefined {
  const voice = voiceOf(document);
  return voice && words(language).voices[voice];
}

/** What stands above a text: how it speaks, and in few words what a rights text must say of itself. */
export function headLine(edition: Edition): string | undefined {
  const { document, language } = edition;
  const { legal, checked } = document.facts;
  return joined([voiceLine(edition), legal ? words(language).legal.short(monthAndYear(checked, language)) : undefined]);
}

/** Who has not read it yet, as one sentence. */
export function unreadLine(edition: Edition): string | undefined {
  const { unread } = words(edition.language).document;
  const missing = readingsMissing(edition);
  if (missing.length > 1) return unread.both;
  return missing[0] && unread[missing[0]];
}

/** The small print of a sheet with little room: how the text speaks, and how far it can be trusted. What a rights text must say says both. */
export function standingLine(edition: Edition): string {
  const { document } = edition;
  const status = legalStatus(edition);
  return (
    joined([
      status && voiceOf(document) === 'rights' ? undefined : voiceLine(edition),
      status ?? `${checkedLine(edition)}.`,
      status && unreadLine(edition),
    ]) ?? ''
  );
}

function joined(sentences: readonly (string | undefined)[]): string | undefined {
  return sentences.filter(Boolean).join(' ') || undefined;
}

/** One thing that an edition says of its history. */
export interface HistoryEntry {
  readonly name: 'published' | 'revised' | 'checked' | 'translators' | 'readers';
  /** In the edition's language; it may end with a colon. */
  readonly label: string;
  readonly text: string;
  /** The day (`2026-05-01`) or month (`2026-05`) that the text is. */
  readonly time?: string;
}

/** When the edition was published, changed and checked, and who translated and read it or has not, in the order in which files say it. */
export function historyOf(edition: Edition): HistoryEntry[] {
  const { document, language, words: said } = edition;
  const t = words(language).document;
  const { published, checked } = document.facts;
  const { revised, translators } = said;
  const entry = (name: HistoryEntry['name'], text: string, time?: string): HistoryEntry => ({
    name,
    label: t[name],
    text,
    ...(time ? { time } : {}),
  });
  return [
    entry('published', longDate(published, language), published),
    ...(revised && revised !== published ? [entry('revised', longDate(revised, language), revised)] : []),
    entry('checked', monthAndYear(checked, language), checked.slice(0, 7)),
    ...(translators.length > 0 ? [entry('translators', sentenceList(translators, language))] : []),
    entry('readers', joined([...readings(edition), unreadLine(edition)]) ?? ''),
  ];
}

/** Who has read it, a sentence each. */
function readings({ language, words: { readBy } }: Edition): string[] {
  const { read } = words(language).document;
  return readBy.map(({ for: what, role, place, states, on }) =>
    read[what]([role, place, states.join(' '), longDate(on, language)].filter(Boolean).join(', ')),
  );
}

/** Until when the facts were checked, as a line. */
export function checkedLine(edition: Edition): string {
  return historyOf(edition)
    .filter(({ name }) => name === 'checked')
    .map(line)
    .join();
}

/** The history of an edition, one line each. */
export function historyLines(edition: Edition): string[] {
  return historyOf(edition).map(line);
}

function line({ label, text }: HistoryEntry): string {
  return `${label} ${text}`;
}
