/** The pages of the site as a whole, in every language: the door, where nobody is sent anywhere, and what an address shows that leads nowhere. */
import { planCards, siteCardPathOfBoth } from '../formats/card/card.ts';
import { siteDrawings } from '../formats/drawing/drawing.ts';
import { languageTags, words, type Language } from '../i18n/languages.ts';
import { previewLimits, shareRoom } from '../model/preview.ts';
import { homePath, searchPath } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { doorFrame, type Alternate, type DoorFrame } from './frame.ts';
import { drawnPicture, type DrawnPicture } from './pictures.ts';

export interface DoorView {
  readonly route: 'door';
  readonly frame: DoorFrame;
  readonly picture: DrawnPicture;
  /** The front page of each language. */
  readonly choices: readonly Alternate[];
}

/** Views the door. */
export function doorView({ library }: ViewContext): DoorView {
  const choices = languageTags.map((language) => ({ language, path: homePath(language) }));
  return {
    route: 'door',
    frame: doorFrame(
      library,
      {
        title: languageTags.map((tag) => words(tag).siteName).join(' · '),
        description: shareRoom(
          languageTags.map((tag) => words(tag).door.summary),
          ' ',
          previewLimits.description,
        ),
        path: '/',
        alternates: choices,
      },
      planCards(library).find((card) => card.path === siteCardPathOfBoth()),
    ),
    picture: drawnPicture(siteDrawings.door),
    choices,
  };
}

export interface NotFoundView {
  readonly route: 'notFound';
  readonly frame: DoorFrame;
  readonly choices: readonly { readonly language: Language; readonly home: string; readonly search: string }[];
}

/** Views the page for an address that leads nowhere. */
export function notFoundView({ library }: Pick<ViewContext, 'library'>): NotFoundView {
  return {
    route: 'notFound',
    frame: doorFrame(library, {
      title: languageTags.map((tag) => words(tag).notFound.title).join(' · '),
      description: languageTags.map((tag) => words(tag).notFound.words).join(' '),
    }),
    choices: languageTags.map((language) => ({ language, home: homePath(language), search: searchPath(language) })),
  };
}
