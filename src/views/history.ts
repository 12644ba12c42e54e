/** What became of a document: what changed in it, who passed it, how far a translation is behind. */
import type { Day } from '../i18n/dates.ts';
import { words, type Language } from '../i18n/languages.ts';
import type { Document, Edition } from '../model/document.ts';
import { changesOf } from '../model/history.ts';
import { bestEdition, bulletinsOf, dayOf, findCity, type Library } from '../model/library.ts';
import type { Adoption } from '../model/registers/adoptions.ts';
import { saidTo } from '../model/registers/ledger.ts';
import { behindOf, type Part } from '../model/translation/behind.ts';
import { editionPath } from '../model/urls.ts';
import { editionLink, type PageLink } from './links.ts';

/** One change, as it is told. */
export interface ChangeEntry {
  readonly on: Day;
  readonly fact: string;
  readonly because?: string;
  /** Language of the reason, where that is not the reader's. */
  readonly foreign?: Language;
}

/** Lists what changed since the document was first published, newest first. */
export function changeEntries(library: Library, edition: Edition): ChangeEntry[] {
  const { language } = edition;
  const t = words(language).history;
  return changesOf(library, edition).map((change) => {
    if (change.what === 'revised') return { on: change.on, fact: t.revised };
    const said = saidTo(language, change.because);
    return {
      on: change.on,
      fact: t[change.what](change.code),
      because: said.words,
      ...(said.language === language ? {} : { foreign: said.language }),
    };
  });
}

/** One entry of the record of a resolution. */
export interface AdoptionEntry extends Pick<Adoption, 'body' | 'step' | 'on' | 'proof'> {
  /** Its name. */
  readonly city?: string;
}

/** Lists who introduced or passed a resolution, newest first. */
export function adoptionEntries(library: Library, { document, language }: Edition): AdoptionEntry[] {
  return library.adoptions
    .filter(({ resolution }) => resolution === document.id)
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .map(({ body, place, step, on, proof }) => {
      const city = findCity(library, place);
      return { body, step, on, proof, ...(city ? { city: city.names[language] } : {}) };
    });
}

/** A bulletin of a case. */
export interface NewsEntry extends PageLink {
  readonly day: Day;
}

/** Lists the bulletins of a case, oldest first. */
export function newsEntries(library: Library, document: Document, language: Language): NewsEntry[] {
  return bulletinsOf(library, document).map((bulletin) => ({
    ...editionLink(bestEdition(bulletin, language), language),
    day: dayOf(bulletin),
  }));
}

/** The source that a translation is behind. */
export interface BehindSource {
  readonly language: Language;
  readonly path: string;
  /** What is behind; empty when something was only taken out. */
  readonly parts: readonly Part[];
}

/** Says how far a translation is behind; nothing where it is not. */
export function behindSource(edition: Edition): BehindSource | undefined {
  const behind = behindOf(edition);
  return behind && { language: behind.source.language, path: editionPath(behind.source), parts: behind.parts };
}
