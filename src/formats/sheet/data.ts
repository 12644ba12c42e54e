/** Everything Typst is told of one edition on one sheet, as JSON data: the same data, the same file. */
import { english, languages, languageTags, words, type Dictionary, type Language } from '../../i18n/languages.ts';
import { scriptOf } from '../../i18n/script.ts';
import { parted } from '../../i18n/segments.ts';
import { sizeWeight } from '../../look/lines.ts';
import { paperInks, type } from '../../look/tokens.ts';
import { changedOn, type Edition } from '../../model/document.ts';
import type { PosterWords } from '../../model/fields/front-matter.ts';
import { kinds, type SheetProduct } from '../../model/kinds.ts';
import { findCity, type Library } from '../../model/library.ts';
import { blocksNamed } from '../../model/outline.ts';
import { site } from '../../site.ts';
import {
  codeAddress,
  editionCode,
  historyLines,
  legalStatus,
  standingLine,
  typedAddress,
  voiceLine,
} from '../imprint.ts';
import { renderContext } from '../render.ts';
import type { Drawn } from './drawn.ts';
import { composed, type Composed } from './composed.ts';
import { groups, listed, sections, type Listed } from './groups.ts';
import { headlines, type PaperSetting } from './headlines.ts';
import type { LocalKind } from './local/box.ts';
import { millimetresInPoints, type PaperName } from './papers.ts';
import { productEntry } from './products.ts';
import type { TextRange } from './products/product.ts';
import { qrSvg } from './qr.ts';
import { scriptsFor, type SheetScript } from './scripts.ts';
import { documentTitle } from './title.ts';
import { lower, lowerInside, type Lowered, type TreeContext } from './tree.ts';
import type { Style } from './variants.ts';

export interface SheetData {
  readonly look: Readonly<Record<'ink' | 'red' | 'white' | 'display' | 'sans' | 'serif' | 'second' | 'text', string>> &
    Readonly<{ scripts: readonly SheetScript[]; rightToLeft: readonly string[] }>;
  /** The page at its trim size; all in pt. */
  readonly page: Readonly<Record<'width' | 'height' | 'top' | 'side' | 'bottom' | 'picture', number>>;
  readonly text: TextRange;
  readonly measures: Readonly<Record<string, number | readonly number[]>>;
  readonly language: string;
  readonly region: string;
  /** ISO 15924 */
  readonly script: string;
  /** Year, month, day. */
  readonly date: readonly number[];
  readonly title: string;
  /** What the file calls itself. */
  readonly documentTitle: string;
  /** For running heads. */
  readonly shortTitle: string;
  readonly summary: string;
  readonly kicker: string;
  /** The words of a poster. */
  readonly poster?: PosterWords;
  readonly siteName: string;
  readonly publisher: { readonly name: string; readonly language: Language };
  readonly email: string;
  /** The address that the code to scan leads to. */
  readonly url: string;
  /** The same address as a person types it. */
  readonly address: string;
  /** Edition code printed on paper: `KDS-1 · EN · 2026-11`. */
  readonly code: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** What a rights text must say of itself: one sentence or none. */
  readonly status: readonly string[];
  /** How the text speaks: one sentence or none. */
  readonly voice: readonly string[];
  /** Where there is little room: how it speaks, and how far it can be trusted. */
  readonly standing: string;
  readonly colophon: readonly string[];
  readonly qrAlt: string;
  /** Width of the code to scan in modules, quiet zone included. */
  readonly qrModules: number;
  readonly picture: { readonly alt: string };
  readonly flow: readonly Drawn[];
  /** The flow of a flyer, cut into pieces that stay whole. */
  readonly groups: readonly (readonly Drawn[])[];
  /** What stands in `<More>`, by sections of pieces, for a product that takes as many of them as it has room for. */
  readonly more: readonly (readonly (readonly Drawn[])[])[];
  /** A text that is a list of things, each for a page of its own; it goes on with no section. */
  readonly listed?: Listed;
  /** The sizes of a text that goes on with them. */
  readonly long?: TextRange;
  /** What stands first on a flyer that is composed otherwise than by its drawing. */
  readonly composed?: Composed;
  readonly notes: Lowered['notes'];
  readonly ask?: Drawn;
  /** What is set as large as it goes, each with the ways to break it into lines. */
  readonly headlines: Readonly<Record<string, readonly PaperSetting[]>>;
  /** How much size weighs against sense when one of the ways is chosen. */
  readonly sizeWeight: number;
  /** The two sides of the wallet card. */
  readonly cards?: Readonly<Record<'front' | 'back', CardSide>>;
  readonly contents: boolean;
  /** Words that no line can break, longest first: each must be narrower than its column. */
  readonly longWords: readonly string[];
  readonly local: { readonly labels: Readonly<Record<LocalKind, string>>; readonly help: string };
  readonly words: Readonly<Record<'page' | 'contents' | 'notes' | 'sources' | 'ask' | 'ownNotes' | 'cutOut', string>>;
}

export interface CardSide {
  readonly language: Language;
  readonly region: string;
  readonly flow: readonly Drawn[];
  readonly qrAlt: string;
  readonly siteName: string;
}

/** How many headings make a list of contents worth its page. */
const headingsForContents = 6;

/** Gathers the data of one edition on a sheet. Pure. @param editions all that share the file, the front first */
export function sheetData(
  library: Library,
  edition: Edition,
  product: SheetProduct,
  paper: PaperName,
  style: Style = 'color',
  editions: readonly Edition[] = [edition],
): { data: SheetData; pictures: Lowered['pictures'] } {
  const { document, language, body } = edition;
  const t = words(language);
  const entry = productEntry(product, style);
  const context: TreeContext = {
    ...renderContext(library, edition),
    short: entry.short,
    long: entry.long !== undefined,
    lifted: new Set(entry.lifted.flatMap((name) => blocksNamed(body.flow, name)[0] ?? [])),
  };
  const lowered = lower(body.flow, body.notes, context);
  const { Ask: ask } = lowered.lifted;
  const cards = product === 'card' || entry.long ? cardSides(edition, context) : undefined;
  const { widthPt, heightPt } = entry.trim(paper);
  const [tag, region] = tagOf(language);
  const url = codeAddress(edition);
  const margin = entry.marginMm;
  const look = {
    ...paperInks,
    display: type.display,
    sans: type.sans,
    serif: type.serif,
    second: type.second,
    text: type[kinds[document.kind].text],
    scripts: scriptsFor(language),
    rightToLeft: languageTags.filter((tag) => languages[tag].direction === 'rtl').map((tag) => tagOf(tag)[0]),
  };
  const pieces = entry.short ? groups(lowered.flow) : [];
  const things = entry.things === undefined ? undefined : listed(pieces, entry.things);
  const first = entry.composes ? composed(document.facts.composition, lowered.flow) : undefined;
  const data: SheetData = {
    look,
    page: {
      width: widthPt,
      height: heightPt,
      top: millimetresInPoints(margin.top),
      side: millimetresInPoints(margin.side),
      bottom: millimetresInPoints(margin.bottom),
      picture: millimetresInPoints(entry.pictureMm ?? 0),
    },
    text: entry.text,
    measures: entry.measures(paper),
    language: tag,
    region,
    script: scriptOf(language),
    date: changedOn(edition).split('-').map(Number),
    title: edition.words.title,
    documentTitle: documentTitle(editions[0] ?? edition, editions, { product, paper, style, sides: 'one' }),
    shortTitle: edition.words.cardTitle ?? edition.words.title,
    summary: edition.words.summary,
    kicker: kicker(library, edition, t, entry.short),
    ...(edition.words.poster ? { poster: edition.words.poster } : {}),
    siteName: t.siteName,
    publisher: { name: site.publisher.name, language: site.publisher.nameLanguage },
    email: site.publisher.email,
    url,
    address: typedAddress(url),
    code: editionCode(edition),
    licence: site.licence.words,
    status: [legalStatus(edition) ?? []].flat(),
    voice: [voiceLine(edition) ?? []].flat(),
    standing: standingLine(edition),
    colophon: historyLines(edition),
    qrAlt: t.sheets.qrAlt(url),
    qrModules: qrSvg(url, look).modules,
    picture: { alt: t.drawings[document.facts.picture] },
    flow: lowered.flow,
    groups: pieces,
    more: things ? [] : sections(lowered.more).map(groups),
    ...(things ? { listed: things } : {}),
    ...(entry.long ? { long: entry.long } : {}),
    ...(first ? { composed: first } : {}),
    notes: lowered.notes,
    ...(ask ? { ask } : {}),
    headlines: headlines(library, edition, {
      ask,
      listed: things,
      words: first?.words ?? [],
      sides: cards ? [cards.front, cards.back] : [],
    }),
    sizeWeight,
    ...(cards ? { cards } : {}),
    contents: headingCount(lowered.flow) >= headingsForContents,
    longWords: longWords(language, [
      edition.words.title,
      ...strings([lowered.flow, lowered.more, ask ?? [], cards ? [cards.front.flow, cards.back.flow] : []]),
    ]),
    local: {
      labels: { hotline: t.blocks.hotlineLabel, place: t.blocks.placeLabel, date: t.blocks.dateLabel },
      help: t.blocks.hotlineHelp,
    },
    words: {
      page: pageTemplate(t),
      contents: t.sheets.contents,
      notes: t.sheets.footnotes,
      sources: t.sheets.sources(typedAddress(url)),
      ask: t.blocks.ask,
      ownNotes: t.sheets.ownNotes,
      cutOut: t.sheets.cutOut,
    },
  };
  return { data, pictures: lowered.pictures };
}

function tagOf(language: Language): [tag: string, region: string] {
  const [tag = language, region = ''] = languages[language].locale.split('-');
  return [tag, region];
}

/** The two sides of an edition's wallet card: who carries it reads the front, an officer, in English, the back. */
function cardSides(edition: Edition, context: TreeContext): SheetData['cards'] {
  const side = (name: 'front' | 'back'): CardSide | undefined => {
    const block = blocksNamed(edition.body.flow, 'Card').find(({ properties }) => properties.side === name);
    if (!block) return undefined;
    const language = block.properties.audience === 'agent' ? english : edition.language;
    const t = words(language);
    return {
      language,
      region: tagOf(language)[1],
      flow: lowerInside(block, { ...context, language }),
      qrAlt: t.sheets.qrAlt(codeAddress(edition)),
      siteName: t.siteName,
    };
  };
  const [front, back] = [side('front'), side('back')];
  return front && back ? { front, back } : undefined;
}

function kicker(library: Library, edition: Edition, t: Dictionary, short: boolean): string {
  const { kind, facts } = edition.document;
  const city = findCity(library, facts.place);
  const topic = facts.topics[0];
  if (short) return topic ? t.topics[topic] : t.kinds[kind].one;
  return [t.kinds[kind].one, ...(topic ? [t.topics[topic]] : []), ...(city ? [city.names[edition.language]] : [])].join(
    ' · ',
  );
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
  else if (value !== null && typeof value === 'object')
    for (const [key, one] of Object.entries(value))
      if (key !== 'url' && key !== 'file' && key !== 'anchor') yield* strings(one);
}

function longWords(language: Language, texts: readonly string[], most = 8): string[] {
  const found = new Set(texts.flatMap((text) => parted(text, language).split(/[\s\u2013\u2014\u200b/-]+/)));
  return [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, most);
}
