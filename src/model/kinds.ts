/** The kinds of document and the topics they speak of: data, one entry each; their names are in the dictionaries. */
import type { Dictionary } from '../i18n/en.ts';

/** What distinguishes one kind from another. */
export interface Kind {
  /** Typeface of the reading text: sans for short, serif for long. */
  readonly text: 'sans' | 'serif';
  /** Products of the print room that a document of this kind is laid out for unless its facts say otherwise. */
  readonly sheets: readonly SheetProduct[];
  /** schema.org type said to machines. */
  readonly schema: 'Article' | 'Report' | 'NewsArticle' | 'Event';
  /** Whether its documents are listed on a page of their own, below the kind's slug; else each stands directly below the language. */
  readonly index: boolean;
  /** A kind whose shelf names its documents as well, because they are also printed as that. */
  readonly alsoOn?: string;
  /** How its documents speak, unless their facts say otherwise; without one, no line says it. */
  readonly voice?: Voice;
}

/** How a text speaks: what we hold, what happened, what the law gives. The type holds this list and the dictionaries together. */
export const voices = ['opinion', 'report', 'rights'] as const satisfies (keyof Dictionary['voices'])[];
export type Voice = (typeof voices)[number];

/** The products the print room makes; papers and sizes belong to the sheet format. The type holds this list and the dictionaries together. */
export const sheetProducts = [
  'flyer',
  'poster',
  'tiles',
  'tabs',
  'sign',
  'tent',
  'half',
  'quarter',
  'labels',
  'stickers',
  'card',
  'fold-card',
  'trifold',
  'zine',
  'booklet',
  'pocket-booklet',
  'pages',
  'form',
  'reading',
] as const satisfies (keyof Dictionary['sheets']['products'])[];
export type SheetProduct = (typeof sheetProducts)[number];

/** What may stand first on a flyer: the drawing, a list in blocks, a figure, a quotation, a talk between two. A new one needs its look at the text in composition.ts, and its Typst file. */
export const compositions = ['picture', 'list', 'number', 'quote', 'dialogue'] as const;
export type Composition = (typeof compositions)[number];

/** How a picture to share may be drawn: a file each in `formats/card/designs/`. */
export const cardDesigns = [
  'band',
  'type',
  'scene',
  'split',
  'banner',
  'leaflet',
  'ballot',
  'answer',
  'telegram',
  'urgent',
] as const;
export type CardDesign = (typeof cardDesigns)[number];

/** Products that come with another one, made of its pages or of its few words: a text has them wherever it has that one, unless it leaves them out. */
export const comesWith: Readonly<Partial<Record<SheetProduct, readonly SheetProduct[]>>> = {
  poster: ['tiles', 'tabs', 'labels', 'stickers'],
  card: ['fold-card'],
  booklet: ['pocket-booklet'],
};

/** Every kind, keyed by its folder under `content/`. The type holds this list and the dictionaries together. */
export const kinds = {
  leaflets: {
    text: 'sans',
    sheets: ['flyer', 'poster', 'sign', 'tent', 'half', 'quarter', 'card', 'trifold', 'zine', 'reading'],
    schema: 'Article',
    index: true,
  },
  guides: {
    text: 'serif',
    sheets: ['booklet', 'pages', 'reading'],
    schema: 'Article',
    index: true,
    alsoOn: 'pamphlets',
  },
  pamphlets: {
    text: 'serif',
    sheets: ['booklet', 'pages', 'reading'],
    schema: 'Article',
    index: true,
    voice: 'opinion',
  },
  resolutions: { text: 'serif', sheets: ['reading'], schema: 'Article', index: true, voice: 'opinion' },
  committees: { text: 'sans', sheets: ['reading'], schema: 'Article', index: true },
  events: { text: 'sans', sheets: [], schema: 'Event', index: true },
  bulletins: { text: 'sans', sheets: [], schema: 'NewsArticle', index: true, voice: 'report' },
  cases: { text: 'serif', sheets: ['reading'], schema: 'Article', index: true, voice: 'report' },
  questions: { text: 'sans', sheets: [], schema: 'Article', index: true },
  analysis: { text: 'serif', sheets: ['reading'], schema: 'Report', index: true, voice: 'opinion' },
  pages: { text: 'sans', sheets: [], schema: 'Article', index: false },
} as const satisfies Record<keyof Dictionary['kinds'], Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];
/** Kinds that have a page of their own with all their documents. */
export const shelfKinds = kindNames.filter((kind) => kinds[kind].index);

/** Topics in the order in which lists show them. */
export const topics = [
  'rights',
  'home',
  'workplace',
  'unions',
  'solidarity',
  'courts',
  'detention',
  'history',
  'organizing',
] as const satisfies (keyof Dictionary['topics'])[];
export type Topic = (typeof topics)[number];
