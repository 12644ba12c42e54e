/** The page of a document in two languages, paragraph by paragraph. */
import { headLine, legalStatus } from '../formats/imprint.ts';
import { words, type Language } from '../i18n/languages.ts';
import type { Edition } from '../model/document.ts';
import { kinds, type KindName } from '../model/kinds.ts';
import { headlineParts, headlineSet } from '../model/headline.ts';
import type { Library } from '../model/library.ts';
import { alignFlows, type Row } from '../model/translation/align.ts';
import { besideOf, editionPath, hasPrintPage, printPath, type PageAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { editionOf } from './edition.ts';
import { frameOf, type Frame } from './frame.ts';
import { editionSteps, trailTo, type Trail } from './links.ts';
import { noteData, textData, type NoteData, type TextData } from './text.ts';

/** One of the two editions. */
export interface Column {
  readonly language: Language;
  readonly path: string;
  /** The title, parted by its sense. */
  readonly headline: readonly string[];
  readonly summary: string;
  readonly text: TextData;
  readonly notes: readonly NoteData[];
  /** What a rights text owes its readers. */
  readonly legal?: string;
}

export interface BothView {
  readonly route: 'both';
  readonly frame: Frame;
  readonly trail: Trail;
  readonly kind: KindName;
  /** The reader's own first. */
  readonly columns: readonly [Column, Column];
  readonly rows: readonly Row[];
  /** True when every part of each edition has its counterpart. */
  readonly even: boolean;
  /** How the text speaks, and in few words what a rights text says of itself. */
  readonly head?: string;
  readonly printPage?: string;
}

/** Views an edition beside another. */
export async function bothView(context: ViewContext, page: PageAddress): Promise<BothView> {
  const edition = editionOf(page);
  const other = besideOf(edition);
  if (!other) throw new Error(`The page ${page.path} has no second edition.`);
  const { language, document } = edition;
  const { title } = edition.words;
  const t = words(language).both;
  const head = headLine(edition);
  const column = (one: Edition): Promise<Column> => columnOf(context.library, one);
  return {
    route: 'both',
    frame: frameOf(context, page, {
      title: `${title} · ${t.title}`,
      description: t.describe(title),
      serif: kinds[document.kind].text === 'serif',
    }),
    trail: trailTo(language, t.title, editionSteps(edition)),
    kind: document.kind,
    columns: [await column(edition), await column(other)],
    ...alignFlows(edition.body.flow, other.body.flow),
    ...(head === undefined ? {} : { head }),
    ...(hasPrintPage(edition) ? { printPage: printPath(edition) } : {}),
  };
}

async function columnOf(library: Library, edition: Edition): Promise<Column> {
  const { language, words: said } = edition;
  const legal = legalStatus(edition);
  return {
    language,
    path: editionPath(edition),
    headline: headlineParts(headlineSet(library, edition, said.title), language),
    summary: said.summary,
    text: await textData(library, edition),
    notes: noteData(edition),
    ...(legal === undefined ? {} : { legal }),
  };
}
