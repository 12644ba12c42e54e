/** The screen for someone who has agents before them: the words of one text, without what only takes time to load or to hear. */
import { legalStatus } from '../formats/imprint.ts';
import { emergencyText } from '../model/emergency.ts';
import { bestEdition } from '../model/library.ts';
import type { Flow } from '../model/nodes.ts';
import { editionPath, type PageAddress } from '../model/urls.ts';
import type { Language } from '../i18n/languages.ts';
import type { ViewContext } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { foreignTo } from './links.ts';
import { textData, type TextData } from './text.ts';

export interface EmergencyView {
  readonly route: 'emergency';
  readonly frame: Frame;
  /** Language of the words, where it is not that of the page. */
  readonly foreign?: Language;
  readonly flow: readonly Flow[];
  readonly text: TextData;
  /** What a rights text says of itself. */
  readonly legal?: string;
  /** The page of the text, with its sources. */
  readonly whole: string;
}

/** Views the screen. @throws when the campaign has no text for it: then no such page is planned */
export async function emergencyView({ library }: ViewContext, page: PageAddress): Promise<EmergencyView> {
  const document = emergencyText(library);
  if (!document) throw new Error(`The page ${page.path} has no text.`);
  const edition = bestEdition(document, page.language);
  const legal = legalStatus(edition);
  return {
    route: 'emergency',
    frame: frameOf({ library }, page, { title: edition.words.title, description: edition.words.summary }),
    ...foreignTo(edition, page.language),
    flow: edition.body.flow.filter((node) => node.type !== 'block' || (node.name !== 'More' && node.name !== 'Card')),
    text: { ...(await textData(library, edition)), alone: true, withoutNotes: true },
    ...(legal === undefined ? {} : { legal }),
    whole: editionPath(edition),
  };
}
