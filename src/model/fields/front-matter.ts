/** Words: what the front matter of one edition says, in its own language. */
import { languageTags, type Language } from '../../i18n/languages.ts';
import type { Day } from '../../i18n/dates.ts';
import type { Report } from '../report.ts';
import { readYaml, type Positions, type Reader } from './fields.ts';
import type { KindName } from '../kinds.ts';
import { isPlainName, nameFault, plainName } from '../names.ts';
import { day, group, hashes, list, oneOf, printed, text } from './values.ts';
import { readReadings, type Reading } from './read-by.ts';
import { readShare, type ShareWords } from './share-fields.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'slug-unreadable': (read: string, offer: string) => ({
    fact: `\`slug\` is “${read}”, ${nameFault(read)}; an address has only lower-case letters without accents, digits and single dashes.`,
    fix: offer ? `Write slug: ${offer}` : 'Write a word or two of the title.',
  }),
  'language-mismatch': (language: string, fileLanguage: string) => ({
    fact: `\`language\` says “${language}”, but the file’s name says “${fileLanguage}”.`,
    fix: 'Remove the line, because the file’s name is enough; or rename the file.',
  }),
  'field-missing/review': (key: string) => ({
    fact: `The translation is said to be reviewed, but \`translation.${key}\` is missing.`,
    fix:
      key === 'reviewedBy'
        ? 'Write the role or pen name of the person who read it.'
        : 'Write the day on which it was read.',
  }),
  'field-missing/words': (key: string) => ({
    fact: `\`${key}\` has neither a letter nor a figure.`,
    fix: 'Write the words.',
  }),
} satisfies Messages;

/** How a translation stands. Drafts and machine translations carry a notice and stay out of search, sheets and cards. */
export const translationStatuses = ['draft', 'machine', 'reviewed'] as const;

export interface Translation {
  readonly of: Language;
  readonly status: (typeof translationStatuses)[number];
  /** A role or pen name, never a private person's name; it is not printed, for it names nobody: see `readBy`. */
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
  /** Who has read it, for language or for law. */
  readonly readBy: readonly Reading[];
  /** Where an event takes place, as one would tell a person who has never been there. */
  readonly venue?: string;
  /** How people with a disability, with children or without a car get in and take part in an event. */
  readonly access?: string;
  readonly translation?: Translation;
  /** Captions, hashtags and more alt text for sharing, where the writer sets them. */
  readonly share?: ShareWords;
  /** Where each field stands in the file, for what is found out later. */
  readonly positions: Positions;
}

const slug: Reader<string> = (value, report) => {
  const read = text(80)(value, report);
  if (read === undefined || isPlainName(read)) return read;
  const offer = plainName(read);
  report.add(messages, 'slug-unreadable', value.position, read, offer);
  return undefined;
};

const fields = {
  title: { read: printed(140), required: true },
  summary: { read: printed(200), required: true },
  slug: { read: slug, required: true },
  cardTitle: { read: printed(90) },
  language: { read: text(20) },
  revised: { read: day('announced') },
  translators: { read: list(printed(80)) },
  readBy: { read: readReadings },
  share: { read: readShare },
  translation: {
    read: group({
      of: { read: oneOf(languageTags), required: true },
      status: { read: oneOf(translationStatuses), required: true },
      reviewedBy: { read: printed(80) },
      reviewedOn: { read: day('done') },
      blocks: { read: hashes() },
    }),
  },
} as const;

/** What only an event says. */
const eventWords = { venue: { read: printed(200) }, access: { read: printed(400) } } as const;

/**
 * Reads the front matter of one edition.
 * @param yaml what stands between the two lines of dashes
 * @param fileLanguage the language that the file name says
 */
export function readWords(yaml: string, fileLanguage: Language, kind: KindName, report: Report): Words | undefined {
  const spec = kind === 'events' ? { ...fields, ...eventWords } : fields;
  const result = readYaml(
    yaml,
    2,
    spec as typeof fields & Partial<typeof eventWords>,
    report,
    'front-matter-unreadable',
  );
  if (!result) return undefined;
  const { read, positions } = result;
  if (read.language !== undefined && read.language !== fileLanguage) {
    report.add(messages, 'language-mismatch', positions.language, read.language, fileLanguage);
  }
  const { title, summary, slug, translation } = read;
  if (translation?.status === 'reviewed') {
    for (const key of ['reviewedBy', 'reviewedOn'] as const) {
      if (!positions[`translation.${key}`])
        report.add(messages, 'field-missing/review', positions['translation.status'], key);
    }
  }
  for (const key of ['title', 'summary', 'cardTitle'] as const) {
    if (read[key] !== undefined && !/[\p{L}\p{N}]/u.test(read[key]))
      report.add(messages, 'field-missing/words', positions[key], key);
  }
  if (!title || !summary || !slug) return undefined;
  return {
    title,
    summary,
    slug,
    translators: read.translators ?? [],
    readBy: read.readBy ?? [],
    positions,
    ...(read.cardTitle ? { cardTitle: read.cardTitle } : {}),
    ...(read.revised ? { revised: read.revised } : {}),
    ...(read.share ? { share: read.share } : {}),
    ...(read.venue ? { venue: read.venue } : {}),
    ...(read.access ? { access: read.access } : {}),
    ...(translation?.of && translation.status
      ? {
          translation: {
            of: translation.of,
            status: translation.status,
            blocks: translation.blocks ?? [],
            ...(translation.reviewedBy ? { reviewedBy: translation.reviewedBy } : {}),
            ...(translation.reviewedOn ? { reviewedOn: translation.reviewedOn } : {}),
          },
        }
      : {}),
  };
}
