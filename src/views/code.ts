/** What the code on a sheet of paper leads to: whether the sheet is current, superseded or withdrawn, in every language. */
import { previewOfBoth } from '../formats/card/card.ts';
import { planSheets } from '../formats/sheet/sheet.ts';
import { longDate } from '../i18n/dates.ts';
import { languageTags, words, type Language } from '../i18n/languages.ts';
import { bestEdition } from '../model/library.ts';
import { previewLimits, shareRoom } from '../model/preview.ts';
import { saidTo } from '../model/registers/ledger.ts';
import { standingOf, type Standing } from '../model/standing.ts';
import { homePath, type CodeAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { doorFrame, type DoorFrame } from './frame.ts';
import { editionLink, type PageLink } from './links.ts';

/** What one reader is told. */
interface CodeChoice {
  readonly language: Language;
  readonly sentence: string;
  /** Why it changed, step by step, or why it was withdrawn. */
  readonly reasons: readonly { readonly words: string; readonly foreign?: Language }[];
  /** What holds today, with its code. */
  readonly text?: PageLink & { readonly code: string };
  /** Address of its sheets. */
  readonly print?: string;
  readonly home: string;
}

export interface CodeView {
  readonly route: 'code';
  readonly frame: DoorFrame;
  readonly code: string;
  readonly state: Standing['state'];
  readonly choices: readonly CodeChoice[];
}

/** Views the page of a code. */
export function codeView({ library }: ViewContext, { path, entry }: CodeAddress): CodeView {
  const standing = standingOf(library, entry);
  const { state, document } = standing;
  const marks =
    standing.state === 'superseded' ? standing.changes : standing.state === 'withdrawn' ? [standing.mark] : [];
  const since = marks[0]?.on ?? entry.published;
  const choices = languageTags.map((language): CodeChoice => {
    const t = words(language).codes;
    const edition = document && bestEdition(document, language);
    const link = edition && editionLink(edition, language);
    const sentences = { current: t.currentWords, superseded: t.supersededWords, withdrawn: t.withdrawnWords };
    return {
      language,
      sentence: sentences[state](longDate(since, language)),
      reasons: marks.map(({ because }) => {
        const said = saidTo(language, because);
        return { words: said.words, ...(said.language === language ? {} : { foreign: said.language }) };
      }),
      ...(link ? { text: { ...link, code: edition.document.facts.code } } : {}),
      ...(link && planSheets(library).some((sheet) => sheet.edition === edition)
        ? { print: `${link.path}#print` }
        : {}),
      home: homePath(language),
    };
  });
  return {
    route: 'code',
    frame: doorFrame(
      library,
      {
        title: shareRoom([entry.code, ...languageTags.map((tag) => words(tag).siteName)], ' · ', previewLimits.title),
        description: shareRoom(
          choices.map(({ language, sentence }) => `${words(language).codes[state]}. ${sentence}`),
          ' ',
          previewLimits.description,
        ),
        path,
      },
      // A code that leads to no text any more has no picture to show.
      document && previewOfBoth(library, document),
    ),
    code: entry.code,
    state,
    choices,
  };
}
