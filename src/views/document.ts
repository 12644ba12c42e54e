/** The page of a document in one language. */
import { createHash } from 'node:crypto';
import { cardsOf } from '../formats/card/card.ts';
import { drawingOf } from '../formats/drawing/drawing.ts';
import { editionCode, headLine, historyOf, legalStatus, type HistoryEntry } from '../formats/imprint.ts';
import type { Day } from '../i18n/dates.ts';
import { words } from '../i18n/languages.ts';
import type { DrawingName } from '../look/names.ts';
import { hasFillPage } from '../model/blanks.ts';
import { noteDefinitions } from '../model/claim-note.ts';
import { changedOn, isReviewed, type Edition } from '../model/document.ts';
import { kinds, type KindName, type Topic } from '../model/kinds.ts';
import { headlineParts, headlineSet } from '../model/headline.ts';
import { bestEdition, findCity, findDocument, type Library } from '../model/library.ts';
import { firstHeadings, type Heading } from '../model/outline.ts';
import { readingMinutes } from '../model/reading-time.ts';
import { relatedDocuments } from '../model/related.ts';
import { isPrinted } from '../model/sheets.ts';
import { statusWords } from '../model/status.ts';
import { toolPath } from '../model/tools.ts';
import {
  besideOf,
  bothPath,
  editionPath,
  fillPath,
  hasPrintPage,
  printPath,
  sharePagePath,
  type PageAddress,
} from '../model/urls.ts';
import { articleData } from './article.ts';
import type { ViewContext } from './context.ts';
import { editionOf } from './edition.ts';
import { documentEntries, type DocumentEntry } from './entries.ts';
import { eventData, eventDetails, type EventDetails } from './event.ts';
import { textFiles, wordFilePath, type TextFile } from './files.ts';
import { frameOf, type Frame } from './frame.ts';
import {
  adoptionEntries,
  behindSource,
  changeEntries,
  newsEntries,
  type AdoptionEntry,
  type BehindSource,
  type ChangeEntry,
  type NewsEntry,
} from './history.ts';
import { editionLink, shelfSteps, trailTo, type PageLink, type Trail } from './links.ts';
import { drawnPicture, type DrawnPicture } from './pictures.ts';
import { shareOffer, type ShareOffer } from './share.ts';
import { recordingView, type RecordingView } from './recording.ts';
import { everydaySheets, type SheetFile } from './sheets.ts';
import { textData, type TextData } from './text.ts';

/** The words of the page, which are compiled from their file. */
export interface CompiledText extends TextData {
  /** `leaflets/x/es` */
  readonly id: string;
  /** Definitions of the notes that the press wrote from the register of claims, in the dialect; they stand behind the text that is compiled. */
  readonly notes: string;
  /** SHA-256 of the text in the file, so that the data of a page changes with its words. */
  readonly hash: string;
}

export interface DocumentView {
  readonly route: 'document';
  readonly frame: Frame;
  /** The title, parted by its sense. */
  readonly headline: readonly string[];
  readonly trail: Trail;
  readonly kind: KindName;
  readonly text: CompiledText;
  readonly picture: DrawnPicture;
  /** What the picture shows. */
  readonly drawing: DrawingName;
  /** Kind and city. */
  readonly kicker: string;
  /** The day of the news. */
  readonly happened?: Day;
  /** How long it takes to read; absent on news and events. */
  readonly minutes?: number;
  /** How a case stands. */
  readonly status?: string;
  /** Where to go from the head of the page; a resolution is there to be changed: its blanks come first, then its Word file. */
  readonly ways: {
    readonly wordFile?: string;
    readonly fill?: string;
    readonly print?: string;
    readonly share?: string;
    readonly both?: string;
    readonly listen?: string;
    readonly packet?: string;
  };
  /** A translation that nobody has reviewed. */
  readonly unreviewed?: 'draft' | 'machine';
  readonly behind?: BehindSource;
  /** How the text speaks, and in few words what a rights text says of itself. */
  readonly head?: string;
  /** The same of a rights text, in full. */
  readonly legal?: string;
  /** The day by which facts of the text were to be looked at again, where it was past when the page was made. */
  readonly due?: Day;
  readonly event?: EventDetails;
  readonly recording?: RecordingView;
  /** Headings of the first rank. */
  readonly headings: readonly Pick<Heading, 'anchor' | 'text'>[];
  /** The bulletins of a case, on its own page. */
  readonly news?: readonly NewsEntry[];
  /** The case that a bulletin belongs to, with all its bulletins. */
  readonly caseOf?: { readonly link: PageLink; readonly news: readonly NewsEntry[] };
  /** Who passed a resolution. */
  readonly record?: readonly AdoptionEntry[];
  readonly history: readonly HistoryEntry[];
  /** As it stands on paper. */
  readonly code?: string;
  readonly changes: readonly ChangeEntry[];
  readonly sheets: readonly SheetFile[];
  readonly files: readonly TextFile[];
  readonly share?: ShareOffer;
  readonly related: readonly DocumentEntry[];
  readonly topics: readonly Topic[];
  /** Id of its city. */
  readonly place?: string;
}

/** Views the page of an edition. */
export async function documentView(context: ViewContext, page: PageAddress): Promise<DocumentView> {
  const { library } = context;
  const edition = editionOf(page);
  const { document, language, words: said } = edition;
  const { facts, kind } = document;
  const city = findCity(library, facts.place);
  const share = shareOffer(library, edition);
  // Words that were changed since somebody read them are as unread as a draft’s.
  const status = edition.sealBroken ? 'draft' : said.translation?.status;
  return {
    route: 'document',
    frame: documentFrame(context, page, edition),
    headline: headlineParts(headlineSet(library, edition, said.title), language),
    trail: trailTo(language, said.title, shelfSteps(edition)),
    kind,
    text: await compiledText(library, edition),
    picture: drawnPicture(drawingOf(document, 'head')),
    drawing: facts.picture,
    kicker: [words(language).kinds[kind].one, city?.names[language]].filter(Boolean).join(' · '),
    ...(facts.happened ? { happened: facts.happened } : {}),
    ...(facts.happened || facts.event ? {} : { minutes: readingMinutes(edition.body) }),
    ...(kind === 'cases' ? given('status', statusWords(document, language)) : {}),
    ways: waysFrom(library, edition),
    ...(status === 'draft' || status === 'machine' ? { unreviewed: status } : {}),
    ...given('behind', behindSource(edition)),
    ...given('head', headLine(edition)),
    ...given('legal', legalStatus(edition)),
    ...given('due', dueDay(library, edition)),
    ...given('event', eventDetails(edition, city)),
    ...given('recording', await recordingView(context, edition)),
    headings: firstHeadings(edition.body).map(({ anchor, text }) => ({ anchor, text })),
    ...(kind === 'cases' ? { news: newsEntries(library, document, language) } : {}),
    ...given('caseOf', caseOf(library, edition)),
    ...(kind === 'resolutions' ? { record: adoptionEntries(library, edition) } : {}),
    history: historyOf(edition),
    ...(isPrinted(document) ? { code: editionCode(edition) } : {}),
    changes: changeEntries(library, edition),
    sheets: await everydaySheets(context, edition),
    files: await textFiles(context, edition),
    ...given('share', share),
    related: documentEntries(relatedDocuments(library, document), language),
    topics: facts.topics,
    ...given('place', facts.place),
  };
}

/** A property for what there is, none for what there is not. */
function given<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [N in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]: Value });
}

function documentFrame(context: ViewContext, page: PageAddress, edition: Edition): Frame {
  const { document, words: said } = edition;
  const frame = frameOf(context, page, {
    title: said.title,
    description: said.summary,
    serif: kinds[document.kind].text === 'serif',
    published: document.facts.published,
    revised: changedOn(edition),
    searchable: isReviewed(edition),
  });
  const city = findCity(context.library, document.facts.place);
  return {
    ...frame,
    article: { ...articleData(edition, frame.alternates, frame.image), ...eventData(edition, city) },
  };
}

/** The words of an edition's page. */
export async function compiledText(library: Library, edition: Edition): Promise<CompiledText> {
  const { document, language, body } = edition;
  return {
    id: `${document.kind}/${document.id}/${language}`,
    notes: noteDefinitions(body.notes),
    hash: createHash('sha256').update(body.source).digest('hex'),
    ...(await textData(library, edition)),
  };
}

function waysFrom(library: Library, edition: Edition): DocumentView['ways'] {
  const hasCards = cardsOf(library, edition).some((card) => card.edition === edition);
  return {
    ...given('wordFile', edition.document.kind === 'resolutions' ? wordFilePath(library, edition) : undefined),
    ...(hasFillPage(edition) ? { fill: fillPath(edition) } : {}),
    ...(hasPrintPage(edition) ? { print: printPath(edition), packet: packetOf(edition) } : {}),
    ...(hasCards ? { share: sharePagePath(edition) } : {}),
    ...(besideOf(edition) ? { both: bothPath(edition) } : {}),
    ...(isReviewed(edition)
      ? { listen: `${toolPath('listen', edition.language)}#text=${editionPath(edition).slice(1, -1)}` }
      : {}),
  };
}

/** Where a text is put into a packet. */
function packetOf(edition: Edition): string {
  return `${toolPath('packet', edition.language)}#text=${printPath(edition).slice(1, -1)}`;
}

/** The first day that was past of those by which claims of a text were to be looked at again. */
function dueDay({ claims }: Library, { body }: Edition): Day | undefined {
  const called = new Set(body.claims.map(({ id }) => id));
  return claims
    .filter(({ id, due }) => due && called.has(id))
    .flatMap(({ recheck }) => recheck ?? [])
    .sort()[0];
}

function caseOf(library: Library, { document, language }: Edition): DocumentView['caseOf'] {
  const found = document.facts.case === undefined ? undefined : findDocument(library, document.facts.case);
  return (
    found && {
      link: editionLink(bestEdition(found, language), language),
      news: newsEntries(library, found, language),
    }
  );
}
