/** What a short address leads to, which goes with a picture: for all languages, and for each. */
import { previewOf, previewOfBoth } from '../formats/card/card.ts';
import { languageTags, words, type Language } from '../i18n/languages.ts';
import { isReviewed, type Document, type Edition } from '../model/document.ts';
import type { KindName } from '../model/kinds.ts';
import { bestEdition } from '../model/library.ts';
import { cutWords, previewLimits, shareRoom } from '../model/preview.ts';
import { homePath, sharePagePath, sharePath, type ShareAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { doorFrame, frameAt, type DoorFrame, type Frame } from './frame.ts';
import { editionLink, type PageLink } from './links.ts';

/** What a reader comes to. */
interface ShortText extends PageLink {
  readonly summary: string;
  /** Address of the page to share it from; absent where it may not leave the page. */
  readonly share?: string;
}

export interface ShortView {
  readonly route: 'short';
  readonly frame: DoorFrame;
  readonly code: string;
  readonly choices: readonly {
    readonly language: Language;
    /** Absent where the code was withdrawn, and nothing stands in its place. */
    readonly text?: ShortText;
    readonly home: string;
  }[];
}

/** Views the document in every language, to read and to share. */
export function shortView({ library }: ViewContext, { path, code, document }: ShareAddress): ShortView {
  const texts = languageTags.map((language) => ({ language, edition: document && bestEdition(document, language) }));
  const titles = (short: boolean): string[] => [
    ...new Set(
      texts.map(({ edition }) => (edition ? (short && edition.words.cardTitle) || edition.words.title : code)),
    ),
  ];
  const tooLong = [...titles(false).join(' · ')].length > previewLimits.title;
  const summaries = texts.map(({ language, edition }) => edition?.words.summary ?? words(language).codes.withdrawn);
  return {
    route: 'short',
    frame: doorFrame(
      library,
      {
        // Programs cut what is long, and with it all of the second language.
        title: shareRoom(titles(tooLong), ' · ', previewLimits.title),
        description: shareRoom(summaries, ' ', previewLimits.description),
        path,
      },
      document && previewOfBoth(library, document),
    ),
    code,
    choices: texts.map(({ language, edition }) => ({
      language,
      ...(edition ? { text: shortText(edition, language) } : {}),
      home: homePath(language),
    })),
  };
}

export interface ShortInView {
  readonly route: 'shortIn';
  readonly frame: Frame;
  readonly code: string;
  /** Absent where the code was withdrawn, and nothing stands in its place. The post may be older than the edition it spoke of. */
  readonly text?: ShortText & { readonly kind: KindName; readonly code: string };
  readonly home: string;
}

/** Views what a post in one language leads to, with a preview in the language of the post. */
export function shortInView(
  { library }: ViewContext,
  { path, code, document }: ShareAddress,
  language: Language,
): ShortInView {
  const edition = document && bestEdition(document, language);
  const image = edition && previewOf(library, edition);
  const alternates = languageTags.map((tag) => ({ language: tag, path: sharePath(code, tag) }));
  return {
    route: 'shortIn',
    frame: frameAt(
      { library },
      { language, path, alternates, ...(image ? { image } : {}) },
      edition
        ? {
            title: shortTitle(edition),
            description: cutWords(edition.words.summary, previewLimits.description),
          }
        : { title: code, description: words(language).codes.withdrawn },
    ),
    code,
    ...(edition ? { text: { ...shortText(edition, language), ...factsOf(edition.document) } } : {}),
    home: homePath(language),
  };
}

/** The title, or the one for pictures, if a program shows it whole; else the title cut. */
function shortTitle({ words: { title, cardTitle } }: Edition): string {
  const whole = [title, cardTitle].find((one) => one && [...one].length <= previewLimits.title);
  return whole ?? cutWords(title, previewLimits.title);
}

function factsOf({ kind, facts }: Document): { kind: KindName; code: string } {
  return { kind, code: facts.code };
}

function shortText(edition: Edition, language: Language): ShortText {
  return {
    ...editionLink(edition, language),
    summary: edition.words.summary,
    ...(isReviewed(edition) ? { share: sharePagePath(edition) } : {}),
  };
}
