/** Takes from an edition what each design needs: its first marked line, its first figure, its first steps, its date. */
import { dayOrYear, eventDay, eventHours, longDate, sentenceList } from '../../i18n/dates.ts';
import { languages, words as wordsOf } from '../../i18n/languages.ts';
import type { Edition } from '../../model/document.ts';
import { findCity, type Library } from '../../model/library.ts';
import { flowText, inlineText, type Block, type Flow, type Position } from '../../model/nodes.ts';
import { blocksNamed } from '../../model/outline.ts';
import { sentencesOf } from '../../model/sentences.ts';
import { site, siteAddress } from '../../site.ts';
import type { DesignName } from './choice.ts';
import type { CardCopy, PosterCopy, StepsCopy } from './copy.ts';
import { groundOf } from './designs/grounds.ts';

/** Where the words of a card are written. */
export interface CardSource {
  /** From the project's root. */
  readonly path: string;
  /** A field of the front matter, or a block of the text. */
  readonly field: 'title' | 'cardTitle' | 'siteName' | 'Quote' | 'Fact' | 'Steps' | 'venue';
  readonly position?: Position;
}

/** The copy of one card, and whom to tell when it does not fit. */
export interface Extract {
  readonly copy: CardCopy;
  readonly source: CardSource;
}

/** Fewest and most steps of a series. */
const slides = { fewest: 2, most: 10 } as const;

/** Takes the copy of all cards of one design from an edition: none where it has no such words, several for steps. @param brief for a preview, which is small */
export function extract(edition: Edition, design: DesignName, library: Library, brief: boolean): Extract[] {
  return extracts[design](edition, library, brief);
}

/** One entry for each design: where its words come from. */
const extracts: Record<DesignName, (edition: Edition, library: Library, brief: boolean) => Extract[]> = {
  poster: (edition) => [posterOf(edition)],
  quote(edition) {
    const block = blocksNamed(edition.body.flow, 'Quote').find(({ properties }) => !properties.by);
    const quote = block && oneLine(block.children);
    return block && quote
      ? [
          {
            copy: { ...common(edition, 1), design: 'quote', quote, title: headlineOf(edition) },
            source: at(edition, block),
          },
        ]
      : [];
  },
  fact(edition) {
    const block = blocksNamed(edition.body.flow, 'Fact')[0];
    if (!block) return [];
    const { figure, source, date } = block.properties;
    const said = wordsOf(edition.language).blocks.factSource(source, dayOrYear(date, edition.language));
    return [
      {
        copy: { ...common(edition, 2), design: 'fact', figure, counts: oneLine(block.children), source: said },
        source: at(edition, block),
      },
    ];
  },
  steps(edition) {
    const block = blocksNamed(edition.body.flow, 'Steps')[0];
    const items = block?.children.flatMap((child) => (child.type === 'list' ? child.items : [])) ?? [];
    if (!block || items.length < slides.fewest || items.length > slides.most) return [];
    const { slide: progress } = wordsOf(edition.language).cards;
    return items.map(({ children }, index) => {
      const slide = index + 1;
      const copy: StepsCopy = {
        ...common(edition, 1),
        design: 'steps',
        title: headlineOf(edition),
        slide,
        slides: items.length,
        progress: progress(slide, items.length),
        ...commandOf(children),
      };
      return { copy, source: { ...at(edition, block), ...placeOf(children) } };
    });
  },
  event(edition, library, brief) {
    const { document, language, words } = edition;
    const { event } = document.facts;
    if (!event) return [];
    const t = wordsOf(language);
    const base = { ...common(edition), design: 'event', headline: headlineOf(edition) } as const;
    if (!event.announced)
      return [
        {
          copy: { ...base, date: t.cards.dateOpen, details: [t.events.writeToUs, site.publisher.email] },
          source: headlineSource(edition),
        },
      ];
    const place = findCity(library, document.facts.place)?.names[language];
    const spoken = new Intl.DisplayNames([languages[language].locale], { type: 'language' });
    const where = [words.venue, place].filter((part) => part !== undefined && part !== '').join(', ');
    const tongues = sentenceList(
      event.spoken.map((tag) => spoken.of(tag) ?? tag),
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
    const details = brief
      ? [hours, place ?? '']
      : [hours, ...rhythm, where, tongues.charAt(0).toLocaleUpperCase(language) + tongues.slice(1)];
    return [
      {
        copy: { ...base, date, details: details.filter(Boolean) },
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
  urgent(edition) {
    const { happened, status } = edition.document.facts;
    if (!happened || !status) return [];
    return [
      {
        copy: {
          ...common(edition),
          design: 'urgent',
          headline: headlineOf(edition),
          day: longDate(happened, edition.language),
          status: wordsOf(edition.language).cases[status],
          open: status === 'active',
        },
        source: headlineSource(edition),
      },
    ];
  },
};

/** Takes the copy of the poster, which every edition has. */
export function posterOf(edition: Edition): { readonly copy: PosterCopy; readonly source: CardSource } {
  return {
    copy: { ...common(edition), design: 'poster', headline: headlineOf(edition) },
    source: headlineSource(edition),
  };
}

/** What every card of an edition says. @param turn how many grounds on from the poster's, so that a set is not all of one colour */
function common({ document, language, words }: Edition, turn = 0) {
  const t = wordsOf(language);
  return {
    language,
    kicker: t.kinds[document.kind].one,
    line: (words.cardTitle ?? words.title) === t.siteName ? site.publisher.short : t.siteName,
    address: siteAddress,
    drawing: document.facts.picture,
    seed: document.id,
    ground: groundOf(document.id, turn),
  };
}

export function headlineOf({ words }: Edition): string {
  return words.cardTitle ?? words.title;
}

function headlineSource({ path, words }: Edition): CardSource {
  const field = words.cardTitle === undefined ? 'title' : 'cardTitle';
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
