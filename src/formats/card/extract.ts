/** Takes from an edition what each subject needs: its first marked line, its first figure, its first steps, its date. */
import { dayOrYear, dayParts, eventDay, eventHours, languageName, longDate, sentenceList } from '../../i18n/dates.ts';
import { words as wordsOf } from '../../i18n/languages.ts';
import { capitalised } from '../../i18n/locale.ts';
import { moods, type DrawingName } from '../../look/names.ts';
import type { Document, Edition } from '../../model/document.ts';
import { headlineSet } from '../../model/headline.ts';
import { findCity, type Library } from '../../model/library.ts';
import { flowText, inlineText, type Block, type Flow, type Position } from '../../model/nodes.ts';
import { blocksNamed } from '../../model/outline.ts';
import { sentencesOf } from '../../model/sentences.ts';
import { statusWords } from '../../model/status.ts';
import { sharePath } from '../../model/urls.ts';
import { site, siteAddress } from '../../site.ts';
import type { SubjectName } from './choice.ts';
import type { CardCopy, HeadlineCopy, StepsCopy } from './copy.ts';
import { nextGround } from './designs/grounds.ts';
import { lookOf } from './grid.ts';
import { answerOf, headlineOf, isQuestion } from './headlines.ts';

/** Where the words of a card are written. */
export interface CardSource {
  /** From the project's root. */
  readonly path: string;
  /** A field of the front matter, or a block of the text. */
  readonly field: 'title' | 'cardTitle' | 'cardAnswer' | 'summary' | 'siteName' | 'Quote' | 'Fact' | 'Steps' | 'venue';
  readonly position?: Position;
}

/** The copy of one card, and whom to tell when it does not fit. */
export interface Extract {
  readonly copy: CardCopy;
  readonly source: CardSource;
}

/** Fewest and most steps of a series; a cover and what we ask for come to them. */
const slides = { fewest: 2, most: 10 } as const;

/** Takes the copy of all cards of one subject from an edition: none where it has no such words, several for steps. @param brief for a preview, which is small */
export function extract(edition: Edition, subject: SubjectName, library: Library, brief: boolean): Extract[] {
  return extracts[subject](edition, library, brief).map(({ copy, source }) => ({
    copy: bound(copy, (words) => headlineSet(library, edition, words)),
    source,
  }));
}

/** Binds the names in what a card says large, and sets in the breaks that the writer wants. */
function bound(copy: CardCopy, set: (words: string) => string): CardCopy {
  switch (copy.subject) {
    case 'headline':
    case 'news':
    case 'event':
      return { ...copy, headline: set(copy.headline) };
    case 'quote':
      return { ...copy, quote: set(copy.quote), title: set(copy.title) };
    case 'fact':
      return { ...copy, counts: set(copy.counts) };
    case 'steps':
      return {
        ...copy,
        title: set(copy.title),
        all: copy.all.map((step) => ({ ...step, command: set(step.command) })),
        ...(copy.step ? { step: { ...copy.step, command: set(copy.step.command) } } : {}),
      };
  }
}

/** One entry for each subject: where its words come from. */
const extracts: Record<SubjectName, (edition: Edition, library: Library, brief: boolean) => Extract[]> = {
  headline: (edition, library) => [plainPoster(edition, library)],
  quote(edition, library) {
    const block = blocksNamed(edition.body.flow, 'Quote').find(
      ({ properties: { by } }) => !by || by === site.publisher.short,
    );
    const quote = block && oneLine(block.children);
    return block && quote
      ? [
          {
            copy: { ...common(edition, library, 1), subject: 'quote', quote, title: headlineOf(edition) },
            source: at(edition, block),
          },
        ]
      : [];
  },
  fact(edition, library) {
    const block = blocksNamed(edition.body.flow, 'Fact')[0];
    if (!block) return [];
    const { figure, source, date } = block.properties;
    const said = wordsOf(edition.language).blocks.factSource(source, dayOrYear(date, edition.language));
    return [
      {
        copy: {
          ...common(edition, library, 2),
          subject: 'fact',
          drawing: besideFigure(edition.document),
          figure,
          counts: oneLine(block.children),
          source: said,
        },
        source: at(edition, block),
      },
    ];
  },
  steps(edition, library) {
    const block = blocksNamed(edition.body.flow, 'Steps')[0];
    const items = block?.children.flatMap((child) => (child.type === 'list' ? child.items : [])) ?? [];
    if (!block || items.length < slides.fewest || items.length > slides.most) return [];
    const t = wordsOf(edition.language).cards;
    const all = items.map(({ children }) => commandOf(children));
    const count = items.length + 2;
    const base = {
      ...common(edition, library, 1),
      subject: 'steps',
      title: headlineOf(edition),
      slides: count,
      all,
    } as const;
    const [ask] = blocksNamed(edition.body.flow, 'Ask');
    const cover: StepsCopy = { ...base, part: 'cover', slide: 1, progress: t.steps(items.length) };
    const last: StepsCopy = {
      ...base,
      part: 'ask',
      slide: count,
      progress: t.slide(count, count),
      step: {
        command: ask?.properties.title ?? t.readOn,
        rest: siteAddress + sharePath(edition.document.facts.code, edition.language).replace(/\/$/, ''),
      },
    };
    return [
      { copy: cover, source: headlineSource(edition) },
      ...items.map(({ children }, index): Extract => {
        const slide = index + 2;
        const step = all[index] ?? { command: '' };
        return {
          copy: { ...base, part: 'step', slide, progress: t.slide(slide, count), step },
          source: { ...at(edition, block), ...placeOf(children) },
        };
      }),
      { copy: last, source: ask ? at(edition, ask) : headlineSource(edition) },
    ];
  },
  event(edition, library, brief) {
    const { document, language, words } = edition;
    const { event } = document.facts;
    if (!event?.announced) return []; // without its date there is nothing to invite to
    const t = wordsOf(language);
    const base = { ...common(edition, library), subject: 'event', headline: headlineOf(edition) } as const;
    const place = findCity(library, document.facts.place)?.names[language];
    const where = [words.venue, place].filter((part) => part !== undefined && part !== '').join(', ');
    const tongues = sentenceList(
      event.spoken.map((tag) => languageName(tag, language)),
      language,
    );
    const rhythm = event.repeats
      ? [`${t.events[event.repeats.every]}, ${t.events.until(longDate(event.repeats.until, language))}`]
      : [];
    const date = event.cancelled
      ? `${t.events.cancelled}: ${eventDay(event.starts, language)}`
      : eventDay(event.starts, language);
    const hours = eventHours(event.starts, event.ends, language);
    // A preview is small and its page is one tap away: the city is enough there.
    const details = brief ? [hours, place ?? ''] : [hours, ...rhythm, where, capitalised(tongues, language)];
    return [
      {
        copy: {
          ...base,
          date,
          leaf: dayParts(event.starts, language),
          details: [...(event.cancelled ? [t.events.cancelled] : []), ...details].filter(Boolean),
        },
        source:
          words.venue === undefined
            ? headlineSource(edition)
            : {
                path: edition.path,
                field: 'venue',
                ...(words.positions.venue ? { position: words.positions.venue } : {}),
              },
      },
    ];
  },
  news(edition, library) {
    const { happened, status } = edition.document.facts;
    if (!happened || !status) return [];
    return [
      {
        copy: {
          ...common(edition, library),
          subject: 'news',
          design: lookOf(library, edition.document).design,
          headline: headlineOf(edition),
          day: longDate(happened, edition.language),
          status: statusWords(edition.document, edition.language) ?? '',
          open: status === 'active',
        },
        source: headlineSource(edition),
      },
    ];
  },
};

/** Takes the copy of the poster, which every edition has, its headline as it is set. */
export function posterOf(edition: Edition, library: Library): PosterExtract {
  const { copy, source } = plainPoster(edition, library);
  return { copy: { ...copy, headline: headlineSet(library, edition, copy.headline) }, source };
}

interface PosterExtract extends Extract {
  readonly copy: HeadlineCopy;
}

function plainPoster(edition: Edition, library: Library): PosterExtract {
  const { document, words } = edition;
  const base = { ...common(edition, library), subject: 'headline', design: lookOf(library, document).design } as const;
  if (!isQuestion(document))
    return { copy: { ...base, headline: headlineOf(edition) }, source: headlineSource(edition) };
  // A question that travels without its answer spreads what it asks.
  return { copy: { ...base, headline: answerOf(edition), question: words.title }, source: answerSource(edition) };
}

/** What is drawn beside a figure: it counts many, and where the text's own picture is of one who came free, a crowd stands there. */
function besideFigure({ facts }: Document): DrawingName {
  return moods[facts.picture] === 'freed' && facts.tells !== 'release' ? 'heads' : facts.picture;
}

/** What every card of an edition says. @param turn how many grounds on from the first picture's, so that a set is not all of one colour */
function common({ document, language, words }: Edition, library: Library, turn = 0) {
  const t = wordsOf(language);
  return {
    language,
    kicker: t.kinds[document.kind].one,
    line: (words.cardTitle ?? words.title) === t.siteName ? site.publisher.short : t.siteName,
    address: siteAddress,
    drawing: document.facts.picture,
    seed: document.id,
    ground: nextGround(lookOf(library, document).ground, turn),
  };
}

/** Where the headline is written, which several designs say beside their own words. */
export function headlineSource({ path, words }: Edition): CardSource {
  const field = words.cardTitle === undefined ? 'title' : 'cardTitle';
  const position = words.positions[field];
  return { path, field, ...(position ? { position } : {}) };
}

function answerSource({ path, words }: Edition): CardSource {
  const field = words.cardAnswer === undefined ? 'summary' : 'cardAnswer';
  const position = words.positions[field];
  return { path, field, ...(position ? { position } : {}) };
}

function at({ path }: Edition, { name, position }: Block): CardSource {
  return { path, field: name as CardSource['field'], position };
}

function placeOf([first]: readonly Flow[]): { position?: Position } {
  return first?.type === 'paragraph' ? { position: first.position } : {};
}

function oneLine(flow: readonly Flow[]): string {
  return flowText(flow).replace(/\s+/g, ' ').trim();
}

/** Parts a step into the bold words with which it begins, or else its first sentence, and the rest. */
function commandOf(children: readonly Flow[]): { command: string; rest?: string } {
  const [first, ...others] = children;
  const all = oneLine(children);
  const bold =
    first?.type === 'paragraph' && first.children[0]?.type === 'strong'
      ? inlineText(first.children[0].children).trim()
      : undefined;
  const command = bold ?? sentencesOf(all)[0] ?? all;
  const rest =
    first === undefined || others.length === 0 || all.startsWith(command) ? all.slice(command.length).trim() : all;
  return rest === '' ? { command } : { command, rest };
}
