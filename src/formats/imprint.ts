/** What every file of an edition says of itself: its code, its address, its days, and what a rights text owes its readers. */
import { longDate, monthAndYear, sentenceList } from '../i18n/dates.ts';
import { words } from '../i18n/languages.ts';
import { changedOn, type Edition } from '../model/document.ts';
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

/** The same in few words, to stand above a text. */
export function legalLine({ document, language }: Edition): string | undefined {
  return document.facts.legal ? words(language).legal.short(monthAndYear(document.facts.checked, language)) : undefined;
}

/** One thing that an edition says of its history. */
export interface HistoryEntry {
  readonly name: 'published' | 'revised' | 'checked' | 'translators' | 'review';
  /** In the edition's language; it may end with a colon. */
  readonly label: string;
  readonly text: string;
  /** The day (`2026-05-01`) or month (`2026-05`) that the text is. */
  readonly time?: string;
}

/** When the edition was published, changed and checked, and who translated and reviewed it, in the order in which files say it. */
export function historyOf({ document, language, words: said }: Edition): HistoryEntry[] {
  const t = words(language).document;
  const { published, checked } = document.facts;
  const { revised, translators, translation } = said;
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
    ...(translation?.status === 'reviewed' && translation.reviewedBy && translation.reviewedOn
      ? [entry('review', `${translation.reviewedBy}, ${longDate(translation.reviewedOn, language)}`)]
      : []),
  ];
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
