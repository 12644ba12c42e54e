/** Words: what the front matter of one edition says, in its own language. */
import { languageTags, type Language } from '../i18n/languages.ts';
import type { Day } from '../i18n/dates.ts';
import { day, group, list, oneOf, readYaml, text, type Desk, type Reader } from './fields.ts';

/** How a translation stands. Drafts and machine translations carry a notice and stay out of search, sheets and cards. */
export const translationStatuses = ['draft', 'machine', 'reviewed'] as const;

export interface Translation {
  readonly of: Language;
  readonly status: (typeof translationStatuses)[number];
  /** A role or pen name, never a private person's name. */
  readonly reviewedBy?: string;
  readonly reviewedOn?: Day;
  /** Hashes of the source's blocks that this translation was made from, in order; written by `npm run accept`. */
  readonly blocks: readonly string[];
}

export interface Words {
  readonly title: string;
  readonly summary: string;
  /** Last part of the address, per language. */
  readonly slug: string;
  /** A shorter headline for cards, where the title is too long. */
  readonly cardTitle?: string;
  readonly revised?: Day;
  readonly translators: readonly string[];
  readonly translation?: Translation;
}

const slug: Reader<string> = (value, desk) => {
  const read = text(80)(value, desk);
  if (read === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(read)) return read;
  const offer = read.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  desk.report('slug-unreadable', value.place, `\`slug\` should have only lower-case letters without accents, digits and single dashes, but it is “${read}”.`, offer ? `Write “${offer}”.` : 'Write a word or two of the title.');
  return undefined;
};

const language: Reader<string> = oneOf(languageTags);

const fields = {
  title: { read: text(140), required: true },
  summary: { read: text(200), required: true },
  slug: { read: slug, required: true },
  cardTitle: { read: text(90) },
  language: { read: text(20) },
  revised: { read: day() },
  translators: { read: list(text(80)) },
  translation: {
    read: group({
      of: { read: language, required: true },
      status: { read: oneOf(translationStatuses), required: true },
      reviewedBy: { read: text(80) },
      reviewedOn: { read: day() },
      blocks: { read: text(20_000) },
    }),
  },
} as const;

/**
 * Reads the front matter of one edition.
 * @param yaml what stands between the two lines of dashes
 * @param fileLanguage the language that the file name says
 */
export function readWords(yaml: string, fileLanguage: Language, desk: Desk): Words | undefined {
  const read = readYaml(yaml, 2, fields, desk, 'front-matter-unreadable');
  if (!read) return undefined;
  if (read.language !== undefined && read.language !== fileLanguage) {
    const line = yaml.split('\n').findIndex((row) => row.startsWith('language:')) + 2;
    desk.report('language-mismatch', { line, column: 1 }, `\`language\` says “${read.language}”, but the file name says “${fileLanguage}”.`, 'Remove the line: the file name is enough. Or rename the file.');
  }
  const { title, summary, slug, translation } = read;
  if (!title || !summary || !slug) return undefined;
  return {
    title,
    summary,
    slug,
    translators: read.translators ?? [],
    ...(read.cardTitle ? { cardTitle: read.cardTitle } : {}),
    ...(read.revised ? { revised: read.revised } : {}),
    ...(translation?.of && translation.status
      ? {
          translation: {
            of: translation.of as Language,
            status: translation.status,
            blocks: translation.blocks?.split(' ') ?? [],
            ...(translation.reviewedBy ? { reviewedBy: translation.reviewedBy } : {}),
            ...(translation.reviewedOn ? { reviewedOn: translation.reviewedOn } : {}),
          },
        }
      : {}),
  };
}
