/** What a document is: facts once, words in each language. */
import type { Language } from '../i18n/languages.ts';
import type { Facts, PictureFact } from './fields/facts.ts';
import type { Freshness } from './translation/freshness.ts';
import { kinds, type Kind, type KindName, type Voice } from './kinds.ts';
import type { Body } from './nodes.ts';
import type { Words } from './fields/front-matter.ts';
import type { RecordingFact } from './fields/recording.ts';

/** A picture file of a document, with what is owed for it. */
export interface PictureFile extends PictureFact {
  /** From the project's root: `content/leaflets/x/march.jpg`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A text read out by a person. */
export interface RecordingFile extends RecordingFact {
  /** From the project's root: `content/leaflets/x/es.mp3`. */
  readonly path: string;
  /** As the writer handed it in: with what a program may have written beside the sound. */
  readonly bytes: Uint8Array;
  /** How long it is, s. */
  readonly seconds: number;
}

export interface Document {
  /** Permanent id: the folder's name. */
  readonly id: string;
  readonly kind: KindName;
  readonly facts: Facts;
  readonly pictures: readonly PictureFile[];
  /** Editions by language, in the order of the language list. */
  readonly editions: readonly Edition[];
}

/** One document in one language. */
export interface Edition {
  readonly document: Document;
  readonly language: Language;
  readonly words: Words;
  readonly body: Body;
  /** From the project's root: `content/leaflets/x/es.mdx`. */
  readonly path: string;
  readonly recording?: RecordingFile;
  /** How a translation stands to its source; absent on the original. */
  readonly freshness?: Freshness;
  /** True where the words are others than those that a second person read. */
  readonly sealBroken?: true;
}

/** Path of a document's facts from the project's root: they lie beside its texts. */
export function factsPath({ editions }: Pick<Document, 'editions'>): string {
  return editions[0]?.path.replace(/[^/]+$/, 'facts.yml') ?? '';
}

/** Finds a document's edition in a language, if there is one. */
export function editionIn(document: Document, language: Language): Edition | undefined {
  return document.editions.find((edition) => edition.language === language);
}

/** Says whether an edition may leave the page: unreviewed translations stay out of search, sheets and cards. */
export function isReviewed(edition: Edition): boolean {
  const { translation } = edition.words;
  return translation === undefined || (translation.status === 'reviewed' && !edition.sealBroken);
}

/** How a document speaks: as its facts say, else as a text about rights, else as its kind does. */
export function voiceOf({ facts, kind }: Document): Voice | undefined {
  const { voice }: Kind = kinds[kind];
  return facts.voice ?? (facts.legal ? 'rights' : voice);
}

/** Last day on which the words changed. */
export function changedOn(edition: Edition): string {
  return edition.words.revised ?? edition.document.facts.published;
}
