/** What each kind of document owes, and what the registers (cities, glossary, adoptions) owe to the documents. */
import { daysOf } from '../fields/event.ts';
import type { Document, Edition } from '../document.ts';
import { frontParts } from '../registers/front.ts';
import type { Library } from '../library.ts';
import { flowText, type LinkTarget, type Position } from '../nodes.ts';
import { blocksNamed } from '../outline.ts';
import { didYouMean, type Code, type Problem } from '../problems.ts';
import type { Text } from '../files/text.ts';
import type { RegisterName } from '../files/sources.ts';
import { everywhere, firstPosition, inlinesIn } from '../visit.ts';
import { onDay } from '../wall.ts';
import { sameHour } from '../fields/zones.ts';

/** What the checks look at. */
interface Campaign {
  readonly library: Library;
  /** Ids of all folders, also of those that could not be read. */
  readonly ids: ReadonlySet<string>;
  /** Paths of the registers there are. */
  readonly registers: Partial<Record<RegisterName, string>>;
  readonly texts: readonly Text[];
}

/** Checks every kind's own rules. */
export function checkCampaign(campaign: Campaign): Problem[] {
  const { documents } = campaign.library;
  return [
    ...documents.flatMap((document) => [
      ...place(document, campaign),
      ...clock(document, campaign),
      ...caseOf(document, campaign),
      ...venue(document),
    ]),
    ...documents.filter(({ kind }) => kind === 'resolutions').flatMap(({ editions }) => editions.flatMap(resolution)),
    ...documents
      .filter(({ kind, facts }) => kind === 'bulletins' && facts.status === 'active')
      .flatMap(({ editions }) => editions.flatMap(ask)),
    ...committees(campaign),
    ...adopted(campaign),
    ...front(campaign),
    ...campaign.texts.flatMap((text) => terms(text, campaign)),
    ...campaign.texts.flatMap(sources),
    ...documents.flatMap(({ editions }) => editions.flatMap(series)),
  ];
}

function factsPath({ editions }: Document): string {
  return editions[0]?.path.replace(/[^/]+$/, 'facts.yml') ?? '';
}

function place(document: Document, { library, registers }: Campaign): Problem[] {
  const { facts } = document;
  if (facts.place === undefined || library.cities.some(({ id }) => id === facts.place)) return [];
  const known = library.cities.map(({ id }) => id);
  return [
    {
      code: 'place-unknown',
      path: factsPath(document),
      ...facts.positions.place,
      fact: `\`place\` is “${facts.place}”, which is not in places.yml.${didYouMean(facts.place, known)}`,
      fix:
        known.length > 0
          ? `Choose one of: ${known.join(', ')}; or add a line to places.yml.`
          : registers['places.yml']
            ? 'Add a line for it to places.yml.'
            : 'Add a file places.yml with a line for it.',
    },
  ];
}

/** A meeting is on the clock of its city. */
function clock(document: Document, { library }: Campaign): Problem[] {
  const { event, place: id, positions } = document.facts;
  const city = library.cities.find((one) => one.id === id);
  if (
    !city ||
    !event?.announced ||
    sameHour(
      event.timezone,
      city.timezone,
      daysOf(event).map((day) => onDay(event.starts, day)),
    )
  )
    return [];
  return [
    {
      code: 'time-zone-mismatch',
      path: factsPath(document),
      ...positions.timezone,
      fact: `\`timezone\` is ${event.timezone}, but the event is in ${city.id}, whose clock is ${city.timezone} (places.yml), so that calendars would show another hour.`,
      fix: `Write timezone: ${city.timezone}, and mend the hour if it was reckoned for the other; or mend \`place\`.`,
    },
  ];
}

function caseOf(document: Document, { library, ids }: Campaign): Problem[] {
  const { facts } = document;
  if (facts.case === undefined) return [];
  const cases = library.documents.filter(({ kind }) => kind === 'cases').map(({ id }) => id);
  if (cases.includes(facts.case) || (ids.has(facts.case) && !library.documents.some(({ id }) => id === facts.case)))
    return [];
  return [
    {
      code: 'reference-unknown',
      path: factsPath(document),
      ...facts.positions.case,
      fact: `\`case\` names “${facts.case}”, which is no case.${didYouMean(facts.case, cases)}`,
      fix: 'Write the name of a folder below cases/, or remove the line.',
    },
  ];
}

/** An event with a date says where it is and who can get in. */
function venue({ facts, editions }: Document): Problem[] {
  if (!facts.event?.announced) return [];
  return editions.flatMap(({ path, words }): Problem[] =>
    (['venue', 'access'] as const)
      .filter((name) => words[name] === undefined && !words.positions[name])
      .map((name) => ({
        code: 'field-missing',
        path,
        line: 2,
        column: 1,
        fact: `\`${name}\` is missing: people ${name === 'venue' ? 'must find the place' : 'with a wheelchair, a child or no car must know whether they can come'}.`,
        fix: `Add a line \`${name}: …\`${name === 'venue' ? '' : ', also when the answer is that nothing is arranged yet'}.`,
      })),
  );
}

function resolution({ path, body }: Edition): Problem[] {
  const [first, second] = blocksNamed(body.flow, 'Resolution');
  if (!first)
    return [
      {
        code: 'resolution-incomplete',
        path,
        fact: 'The text has no formal text to vote on: there is no block Resolution.',
        fix: 'Put what a meeting votes on between <Resolution title="…"> and </Resolution>, with <Whereas> and <Resolved> inside.',
      },
    ];
  const report = (at: Position, fact: string, fix: string): Problem[] => [
    { code: 'resolution-incomplete', path, ...at, fact, fix },
  ];
  if (second)
    return report(
      second.position,
      'There is a second block Resolution; a meeting votes on one text at a time.',
      'Make a document of its own of it.',
    );
  const clauses = blocksNamed(first.children, 'Resolved')
    .flatMap(({ children }) => children)
    .filter((node) => node.type === 'list' && node.items.some(({ children }) => flowText(children).trim() !== ''));
  return clauses.length > 0
    ? []
    : report(
        first.position,
        'The resolution decides nothing: it has no Resolved clause.',
        'Add <Resolved> with a numbered list: who does what, by when.',
      );
}

function ask({ path, body }: Edition): Problem[] {
  if (blocksNamed(body.flow, 'Ask').length > 0) return [];
  return [
    {
      code: 'bulletin-ask-missing',
      path,
      fact: 'The matter is still open, but the bulletin does not say what a reader can do now.',
      fix: 'Add <Ask title="…"> with one thing to do; if nothing can be done any more, write `status: resolved`.',
    },
  ];
}

/** A city that documents or the register name, and that has no committee's page to go to. */
function committees({ library, registers, texts }: Campaign): Problem[] {
  const path = registers['places.yml'];
  // One that could not be read may be the page of any city.
  const unread = texts.some(
    (text) => /\/committees\/[^/]+\/[^/]+$/.test(text.path) && !library.documents.some(({ id }) => id === text.id),
  );
  if (!path || unread) return [];
  const served = new Set(
    library.documents.filter(({ kind }) => kind === 'committees').flatMap(({ facts }) => facts.place ?? []),
  );
  return library.cities
    .filter(({ id }) => !served.has(id))
    .map(({ id, position }): Problem => ({
      code: 'city-without-committee',
      path,
      ...position,
      fact: `“${id}” is a place of the campaign, but no committee’s page names it, so that its readers have nowhere to go.`,
      fix: `Begin one with \`npm run new -- committees ${id}\` and write place: ${id} in its facts.yml, or remove the line.`,
    }));
}

function adopted({ library, ids, registers }: Campaign): Problem[] {
  const path = registers['adoptions.yml'] ?? '';
  return library.adoptions.flatMap(({ resolution: id, place: where, positions }): Problem[] => [
    ...(library.documents.some((document) => document.kind === 'resolutions' && document.id === id) ||
    (ids.has(id) && !library.documents.some((document) => document.id === id))
      ? []
      : [
          {
            code: 'reference-unknown' as const,
            path,
            ...positions.resolution,
            fact: `\`resolution\` names “${id}”, which is no resolution.${didYouMean(
              id,
              library.documents.filter(({ kind }) => kind === 'resolutions').map((document) => document.id),
            )}`,
            fix: 'Write the name of a folder below resolutions/.',
          },
        ]),
    ...(where === undefined || library.cities.some((one) => one.id === where)
      ? []
      : [
          {
            code: 'place-unknown' as const,
            path,
            ...positions.place,
            fact: `\`place\` is “${where}”, which is not in places.yml.${didYouMean(
              where,
              library.cities.map((one) => one.id),
            )}`,
            fix: 'Add a line to places.yml, or leave the place out.',
          },
        ]),
  ]);
}

function front({ library, ids, registers }: Campaign): Problem[] {
  const path = registers['front.yml'] ?? '';
  return frontParts.flatMap((part) =>
    (library.front?.[part] ?? []).flatMap((id, index): Problem[] =>
      ids.has(id)
        ? []
        : [
            {
              code: 'reference-unknown',
              path,
              ...library.front?.positions[`${part}.${index}`],
              fact: `\`${part}\` names “${id}”, which is no document.${didYouMean(id, [...ids])}`,
              fix: 'Write the name of the document’s folder.',
            },
          ],
    ),
  );
}

function terms({ body, path }: Text, { library, registers }: Campaign): Problem[] {
  const known = library.glossary.terms.map(({ id }) => id);
  return (body?.terms ?? [])
    .filter(({ id }) => !known.includes(id))
    .map(({ id, position: at }): Problem => ({
      code: 'term-unknown',
      path,
      ...at,
      fact: `The block Term calls “${id}”, which is not in the glossary.${didYouMean(id, known)}`,
      fix: registers['glossary.yml']
        ? 'Mend the id, or add the term to glossary.yml.'
        : 'Add a file glossary.yml with the term.',
    }));
}

/** Law by its usual citation, which needs no date and no link: 8 U.S.C. 1357, 8 CFR 287.8, 40 Stat. 1012. */
const law =
  /\b\d+\s+(U\.\s?S\.\s?C\.|USC|C\.?\s?F\.?\s?R\.?|Stat\.|FR|Fed\.\s?Reg\.)(?=[\s,;.)]|$)|\bINA\s+(§+\s*)?\d|\b(Constitution|Constitución)(?!\p{L})/u;
const year = /\b(1[789]|20)\d\d\b/;

/** A note says where a fact comes from, and when that was said. */
function sources({ body, path, sound }: Text): Problem[] {
  // Of a text with faults, a note may have lost its source with the fault.
  if (!sound) return [];
  return (body?.notes ?? []).flatMap((note): Problem[] => {
    const said = flowText(note.children).normalize('NFC');
    const inside = [...inlinesIn(note.children, everywhere)];
    const leads = (to: LinkTarget['to']): boolean =>
      inside.some((node) => node.type === 'link' && node.target.to === to);
    const linked = leads('web');
    const report = (code: Code, fact: string, fix: string): Problem[] => [
      { code, path, ...firstPosition(note.children), fact, fix },
    ];
    // A note that only leads on, to another note or to a text of ours, has its source there.
    if (law.test(said) || (!linked && (inside.some(({ type }) => type === 'note') || leads('document')))) return [];
    if (!linked && !year.test(said))
      return report(
        'note-without-source',
        `The note [^${note.id}] names no source: it has neither a link, nor a date, nor a law.`,
        'Say who published it, when, and where it can be read.',
      );
    return year.test(said)
      ? []
      : report(
          'source-undated',
          `The source in the note [^${note.id}] has no date.`,
          'Add the day or the year of it; if it bears none, the month in which it was read.',
        );
  });
}

/** Most pictures that programs take in one post. */
const mostSlides = 10;

/** Steps that cannot become a series of pictures: one is none, and what is cut off after ten would mislead. */
function series({ body, path }: Edition): Problem[] {
  const block = blocksNamed(body.flow, 'Steps')[0];
  const steps =
    block?.children.reduce((count, child) => count + (child.type === 'list' ? child.items.length : 0), 0) ?? 0;
  if (!block || (steps > 1 && steps <= mostSlides)) return [];
  if (steps === 1)
    return [
      {
        code: 'carousel-single',
        path,
        ...block.position,
        fact: 'The block Steps has a single step, so no series of pictures is made from it.',
        fix: 'Cut it into two or more steps, or write it as a paragraph.',
      },
    ];
  return [
    {
      code: 'carousel-long',
      path,
      ...block.position,
      fact: `The block Steps has ${steps} steps, so no series of pictures is made from it; at most ${mostSlides} fit into one post.`,
      fix: 'Join some of the steps, or leave it if no pictures are wanted.',
    },
  ];
}
