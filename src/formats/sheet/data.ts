/** Everything Typst is told of one sheet, as JSON data: the same data, the same file. */
import { monthAndYear, longDate, sentenceList } from '../../i18n/dates.ts';
import { languages, words, type Dictionary, type Language } from '../../i18n/languages.ts';
import { light, type, white } from '../../look/tokens.ts';
import { changedOn, type Edition } from '../../model/document.ts';
import { kinds, type SheetProduct } from '../../model/kinds.ts';
import { bestEdition, findDocument, type Library } from '../../model/library.ts';
import { editionPath } from '../../model/urls.ts';
import { site } from '../../site.ts';
import type { BlockName } from '../../blocks/vocabulary.ts';
import { millimetresInPoints, papers, type PaperName } from './papers.ts';
import { productEntry } from './products.ts';
import { findBlock, groups, lower, type Drawn, type Lowered, type TreeContext } from './tree.ts';

export interface SheetData {
  readonly look: Readonly<Record<'ink' | 'red' | 'white' | 'display' | 'sans' | 'serif' | 'text', string>>;
  /** All in pt. */
  readonly page: Readonly<Record<'width' | 'height' | 'top' | 'side' | 'bottom' | 'picture', number>>;
  readonly language: string;
  readonly region: string;
  /** Year, month, day. */
  readonly date: readonly number[];
  readonly title: string;
  /** For running heads. */
  readonly shortTitle: string;
  readonly summary: string;
  readonly kicker: string;
  readonly siteName: string;
  readonly publisher: { readonly name: string; readonly language: Language };
  readonly email: string;
  readonly url: string;
  /** Edition code printed on paper: `KDS-1 · EN · 2026-11`. */
  readonly code: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** What a rights text must say of itself: one sentence or none. */
  readonly status: readonly string[];
  /** Until when the facts were checked, as the status says it too. */
  readonly checked: string;
  readonly colophon: readonly string[];
  readonly qrAlt: string;
  readonly picture: { readonly alt: string };
  readonly flow: readonly Drawn[];
  /** The flow of a flyer, cut into pieces that stay whole. */
  readonly groups: readonly (readonly Drawn[])[];
  readonly notes: Lowered['notes'];
  readonly ask?: Drawn;
  readonly hotline?: Drawn;
  readonly contents: boolean;
  /** Words that no line can break, longest first: each must be narrower than its column. */
  readonly longWords: readonly string[];
  readonly words: Readonly<Record<'page' | 'contents' | 'notes' | 'sources' | 'ask', string>>;
}

/** Blocks that a template sets apart from the text: the first of each name. */
const liftedBlocks: Record<SheetProduct, readonly BlockName[]> = { reading: [], flyer: ['Ask', 'Hotline'], pages: ['Ask'] };

/** How many headings make a list of contents worth its page. */
const headingsForContents = 6;

/** Gathers the data of a sheet. Pure. */
export function sheetData(library: Library, edition: Edition, product: SheetProduct, paper: PaperName): { data: SheetData; pictures: Lowered['pictures'] } {
  const { document, language, body } = edition;
  const t = words(language);
  const entry = productEntry(product);
  const context: TreeContext = {
    language,
    short: entry.short,
    lifted: new Set(liftedBlocks[product].flatMap((name) => findBlock(body.flow, name) ?? [])),
    resolve: (id, anchor) => {
      const target = findDocument(library, id);
      return target && `${site.origin}${editionPath(bestEdition(target, language))}${anchor ? `#${anchor}` : ''}`;
    },
    credit: (file) => document.pictures.find((picture) => picture.file === file)?.credit,
  };
  const lowered = lower(body.flow, body.notes, context);
  const { Ask: ask, Hotline: hotline } = lowered.lifted;
  const { widthPt, heightPt } = papers[paper];
  const [tag = language, region = ''] = languages[language].locale.split('-');
  const url = site.origin + editionPath(edition);
  // As a person types it: without scheme and closing slash.
  const address = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  const margin = entry.marginMm;
  const data: SheetData = {
    look: { ink: light.ink, red: light.red, white, display: type.display, sans: type.sans, serif: type.serif, text: type[kinds[document.kind].text] },
    page: {
      width: widthPt,
      height: heightPt,
      top: millimetresInPoints(margin.top),
      side: millimetresInPoints(margin.side),
      bottom: millimetresInPoints(margin.bottom),
      picture: millimetresInPoints(entry.pictureMm ?? 0),
    },
    language: tag,
    region,
    date: changedOn(edition).split('-').map(Number),
    title: edition.words.title,
    shortTitle: edition.words.cardTitle ?? edition.words.title,
    summary: edition.words.summary,
    kicker: kicker(edition, t, product),
    siteName: t.siteName,
    publisher: { name: site.publisher.name, language: site.publisher.nameLanguage },
    email: site.publisher.email,
    url,
    code: editionCode(edition),
    licence: site.licence.words,
    status: document.facts.legal ? [t.legal.status(checkedTo(edition))] : [],
    checked: `${t.document.checked} ${checkedTo(edition)}.`,
    colophon: colophon(edition, t),
    qrAlt: t.sheets.qrAlt(url),
    picture: { alt: t.drawings[document.facts.picture] },
    flow: lowered.flow,
    groups: entry.short ? groups(lowered.flow) : [],
    notes: lowered.notes,
    ...(ask ? { ask } : {}),
    ...(hotline ? { hotline } : {}),
    contents: headingCount(lowered.flow) >= headingsForContents,
    longWords: longWords([edition.words.title, ...strings([lowered.flow, ask ?? []])]),
    words: {
      page: pageTemplate(t),
      contents: t.sheets.contents,
      notes: t.sheets.footnotes,
      sources: t.sheets.sources(address),
      ask: t.blocks.ask,
    },
  };
  return { data, pictures: lowered.pictures };
}

function kicker(edition: Edition, t: Dictionary, product: SheetProduct): string {
  const { kind, facts } = edition.document;
  const topic = facts.topics[0];
  if (product === 'flyer') return topic ? t.topics[topic] : t.kinds[kind].one;
  return [t.kinds[kind].one, ...(topic ? [t.topics[topic]] : []), ...(facts.place ? [facts.place] : [])].join(' · ');
}

/** Writes the code of an edition as it stands on paper: document, language, month of the last change. */
export function editionCode(edition: Edition): string {
  return `${edition.document.facts.code} · ${edition.language.toUpperCase()} · ${changedOn(edition).slice(0, 7)}`;
}

function checkedTo({ document, language }: Edition): string {
  return monthAndYear(document.facts.checked, language);
}

function colophon(edition: Edition, t: Dictionary): string[] {
  const { language, words: said, document } = edition;
  const { translation, translators, revised } = said;
  const day = (label: string, date: string): string => `${label} ${longDate(date, language)}`;
  return [
    day(t.document.published, document.facts.published),
    ...(revised && revised !== document.facts.published ? [day(t.document.revised, revised)] : []),
    ...(document.facts.legal ? [] : [`${t.document.checked} ${checkedTo(edition)}`]),
    ...(translators.length > 0 ? [`${t.document.translators} ${sentenceList(translators, language)}`] : []),
    ...(translation?.reviewedBy && translation.reviewedOn ? [`${t.document.review} ${translation.reviewedBy}, ${longDate(translation.reviewedOn, language)}`] : []),
  ];
}

/** The dictionary's sentence with two marks in it, which Typst fills once it knows the numbers. */
function pageTemplate(t: Dictionary): string {
  return t.sheets.page(1111, 2222).replace('1111', '{page}').replace('2222', '{pages}');
}

function headingCount(flow: readonly Drawn[]): number {
  return flow.filter((node) => node.type === 'heading').length;
}

/** Every string below a drawn tree, names of types and files included; those have no long words. */
function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* strings(one);
  else if (value !== null && typeof value === 'object') for (const [key, one] of Object.entries(value)) if (key !== 'url' && key !== 'file' && key !== 'anchor') yield* strings(one);
}

function longWords(texts: readonly string[], most = 8): string[] {
  const found = new Set(texts.flatMap((text) => text.split(/[\s\u2013\u2014/-]+/)));
  return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, most);
}
