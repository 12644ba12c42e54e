/** Words: what the front matter of one edition says, in its own language. */
import type { Language } from '../../i18n/languages.ts';
import type { Day } from '../../i18n/dates.ts';
import type { Report } from '../report.ts';
import { readYaml, type Positions, type Reader } from './fields.ts';
import type { KindName } from '../kinds.ts';
import { isPlainName, nameFault, plainName } from '../names.ts';
import { day, group, hashes, list, oneOf, printed, text } from './values.ts';
import { languageTag } from './language-tag.ts';
import { readReadings, role, type Reading } from './read-by.ts';
import { readChapter, recordingOf, type RecordingFact } from './recording.ts';
import { readShare, type ShareWords } from './share-fields.ts';
import type { Messages } from '../messages.ts';
import { mend } from '../repair.ts';

const messages = {
  'slug-unreadable': (read: string, offer: string) => ({
    fact: `\`slug\` is “${read}”, ${nameFault(read)}; an address has only lower-case letters without accents, digits and single dashes.`,
    fix: offer ? `Write slug: ${offer}` : 'Write a word or two of the title.',
    ...(offer ? mend(read, offer) : {}),
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
  'lines-unlike-title': (said: string, title: string) => ({
    fact: `\`lines\` say “${said}”, and neither \`title\` nor \`cardTitle\` does.`,
    fix: `Write the words of one of them, line by line and nothing else: “${title}”.`,
  }),
  'field-missing/letters': (key: string) => ({
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
  /** Hash of its own words as the second person read them; written by `npm run accept`. */
  readonly sealed?: string;
  /** Hashes of the source's fields and parts that this translation was made from, in order; written by `npm run accept`. */
  readonly blocks: readonly string[];
}

/** The words of a poster: they must stand without the text, for someone who walks past. */
export interface PosterWords {
  /** What is at stake, as it is called out on a street. */
  readonly slogan: string;
  /** The one thing to do. */
  readonly demand: string;
  /** Where or how, in a line before the address, which the press writes. */
  readonly where: string;
}

export interface Words {
  readonly title: string;
  readonly summary: string;
  /** Last part of the address, per language. */
  readonly slug: string;
  /** A shorter headline for cards, where the title is too long. */
  readonly cardTitle?: string;
  /** The answer to a question, in a sentence, for its pictures. */
  readonly cardAnswer?: string;
  /** The lines in which the writer wants `title` or `cardTitle` set, where the press would break it against its sense. */
  readonly lines?: readonly string[];
  /** What the poster says; without it there is none. */
  readonly poster?: PosterWords;
  readonly revised?: Day;
  readonly translators: readonly string[];
  /** Who has read it, for language or for law. */
  readonly readBy: readonly Reading[];
  /** Where an event takes place, as one would tell a person who has never been there. */
  readonly venue?: string;
  /** How people with a disability, with children or without a car get in and take part in an event. */
  readonly access?: string;
  readonly translation?: Translation;
  /** The text, read out by a person. */
  readonly recording?: RecordingFact;
  /** The words of a caption, hashtags and more alt text for sharing, where the writer sets them. */
  readonly share?: ShareWords;
  /** What the claims of the caption say, with their sources; one that is not answered is left out. */
  readonly shared?: string;
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
  cardAnswer: { read: printed(120) },
  lines: { read: list(printed(60)) },
  poster: {
    read: group({
      slogan: { read: printed(70), required: true },
      demand: { read: printed(60), required: true },
      where: { read: printed(110), required: true },
    }),
  },
  language: { read: text(20) },
  revised: { read: day('announced') },
  translators: { read: list(printed(80)) },
  readBy: { read: readReadings },
  share: { read: readShare },
  audio: { read: text(120) },
  recorded: { read: day('done') },
  chapters: { read: list(readChapter) },
  translation: {
    read: group({
      of: { read: languageTag, required: true },
      status: { read: oneOf(translationStatuses), required: true },
      reviewedBy: { read: role },
      reviewedOn: { read: day('done') },
      sealed: { read: hashes() },
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
  const { title, summary, slug, translation, poster } = read;
  if (translation?.status === 'reviewed') {
    for (const key of ['reviewedBy', 'reviewedOn'] as const) {
      if (!positions[`translation.${key}`])
        report.add(messages, 'field-missing/review', positions['translation.status'], key);
    }
  }
  for (const key of ['title', 'summary', 'cardTitle', 'cardAnswer'] as const) {
    if (read[key] !== undefined && !/[\p{L}\p{N}]/u.test(read[key]))
      report.add(messages, 'field-missing/letters', positions[key], key);
  }
  const recording = recordingOf(read, positions, report);
  if (!title || !summary || !slug) return undefined;
  const lines = read.lines?.join(' ');
  if (lines !== undefined && ![title, read.cardTitle, read.cardAnswer].includes(lines))
    report.add(messages, 'lines-unlike-title', positions.lines, lines, read.cardTitle ?? title);
  return {
    title,
    summary,
    slug,
    translators: read.translators ?? [],
    readBy: read.readBy ?? [],
    positions,
    ...(read.cardTitle ? { cardTitle: read.cardTitle } : {}),
    ...(read.cardAnswer ? { cardAnswer: read.cardAnswer } : {}),
    ...(read.lines ? { lines: read.lines } : {}),
    ...(poster?.slogan && poster.demand && poster.where
      ? { poster: { slogan: poster.slogan, demand: poster.demand, where: poster.where } }
      : {}),
    ...(read.revised ? { revised: read.revised } : {}),
    ...(read.share ? { share: read.share } : {}),
    ...(recording ? { recording } : {}),
    ...(read.venue ? { venue: read.venue } : {}),
    ...(read.access ? { access: read.access } : {}),
    ...(translation?.of && translation.status
      ? {
          translation: {
            of: translation.of,
            status: translation.status,
            blocks: translation.blocks ?? [],
            ...(translation.sealed?.[0] ? { sealed: translation.sealed[0] } : {}),
            ...(translation.reviewedBy ? { reviewedBy: translation.reviewedBy } : {}),
            ...(translation.reviewedOn ? { reviewedOn: translation.reviewedOn } : {}),
          },
        }
      : {}),
  };
}
