/** What documents and registers (cities, glossary, adoptions, front page) name of each other: it must be there, and on the same clock. */
import { daysOf } from '../fields/event.ts';
import type { Document } from '../document.ts';
import { frontParts } from '../registers/front.ts';
import type { Library } from '../library.ts';
import { didYouMean, type Problem } from '../problems.ts';
import type { Text } from '../files/text.ts';
import type { RegisterName } from '../files/sources.ts';
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

/** Checks documents and registers against each other. */
export function checkRegisters(campaign: Campaign): Problem[] {
  const { documents } = campaign.library;
  return [
    ...documents.flatMap((document) => [
      ...place(document, campaign),
      ...clock(document, campaign),
      ...caseOf(document, campaign),
    ]),
    ...committees(campaign),
    ...adopted(campaign),
    ...front(campaign),
    ...campaign.texts.flatMap((text) => terms(text, campaign)),
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
