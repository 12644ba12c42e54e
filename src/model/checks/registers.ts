/** What documents and registers (cities, glossary, adoptions, front page) name of each other: it must be there, and on the same clock. */
import { daysOf } from '../fields/event.ts';
import { factsPath, type Document } from '../document.ts';
import { flowText } from '../nodes.ts';
import { frontParts } from '../registers/front.ts';
import type { Library } from '../library.ts';
import { didYouMean, type Problem } from '../problems.ts';
import { nearestOf } from '../nearest.ts';
import { offer } from '../repair.ts';
import type { Text } from '../files/text.ts';
import type { RegisterName } from '../files/sources.ts';
import { onDay } from '../wall.ts';
import { sameHour } from '../fields/zones.ts';
import { problem, type Messages } from '../messages.ts';

const messages = {
  'place-unknown/document': (place: string, known: string[], register: string | undefined) => ({
    fact: `\`place\` is “${place}”, which is not in places.yml.${didYouMean(place, known)}`,
    fix:
      known.length > 0
        ? `Choose one of: ${known.join(', ')}; or add a line to places.yml.`
        : register
          ? 'Add a line for it to places.yml.'
          : 'Add a file places.yml with a line for it.',
    ...offer(place, nearestOf(place, known)),
  }),
  'time-zone-mismatch': (timezone: string, id: string, clock: string) => ({
    fact: `\`timezone\` is ${timezone}, but the event is in ${id}, whose clock is ${clock} (places.yml), so that calendars would show another hour.`,
    fix: `Write timezone: ${clock}, and mend the hour if it was reckoned for the other; or mend \`place\`.`,
  }),
  'reference-unknown/case': (id: string, cases: string[]) => ({
    fact: `\`case\` names “${id}”, which is no case.${didYouMean(id, cases)}`,
    fix: 'Write the name of a folder below cases/, or remove the line.',
    ...offer(id, nearestOf(id, cases)),
  }),
  'city-without-committee': (id: string) => ({
    fact: `“${id}” is a place of the campaign, but no committee’s page names it, so that its readers have nowhere to go.`,
    fix: `Begin one with \`npm run new -- committees ${id}\` and write place: ${id} in its facts.yml, or remove the line.`,
  }),
  'reference-unknown/resolution': (id: string, known: readonly string[]) => ({
    fact: `\`resolution\` names “${id}”, which is no resolution.${didYouMean(id, known)}`,
    fix: 'Write the name of a folder below resolutions/.',
    ...offer(id, nearestOf(id, known)),
  }),
  'place-unknown/adoption': (place: string, known: readonly string[]) => ({
    fact: `\`place\` is “${place}”, which is not in places.yml.${didYouMean(place, known)}`,
    fix: 'Add a line to places.yml, or leave the place out.',
    ...offer(place, nearestOf(place, known)),
  }),
  'reference-unknown/front': (part: string, id: string, ids: ReadonlySet<string>) => ({
    fact: `\`${part}\` names “${id}”, which is no document.${didYouMean(id, [...ids])}`,
    fix: 'Write the name of the document’s folder.',
    ...offer(id, nearestOf(id, [...ids])),
  }),
  'term-unknown': (id: string, known: string[], register: string | undefined) => ({
    fact: `The block Term calls “${id}”, which is not in the glossary.${didYouMean(id, known)}`,
    fix: register ? 'Mend the id, or add the term to glossary.yml.' : 'Add a file glossary.yml with the term.',
    ...offer(`"${id}"`, quotedNear(id, known)),
  }),
  'name-unused': (name: string) => ({
    fact: `No text says “${name}”, which \`names\` keeps on one line.`,
    fix: 'Write it as the texts do, or remove the line.',
  }),
} satisfies Messages;

/** The nearest name, between the quotation marks of a tag. */
function quotedNear(id: string, known: readonly string[]): string | undefined {
  const near = nearestOf(id, known);
  return near === undefined ? undefined : `"${near}"`;
}

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
    ...names(campaign),
  ];
}

/** A name that no text says binds nothing. */
function names({ library: { glossary }, registers, texts }: Campaign): Problem[] {
  const path = registers['glossary.yml'];
  if (!path || !glossary.names) return [];
  const said = texts
    .map(({ words, body }) => `${words?.title} ${words?.summary} ${flowText(body?.flow ?? [])}`)
    .join(' ');
  return glossary.names
    .filter(({ name }) => !said.includes(name))
    .map(({ name, position }) => problem(messages, 'name-unused', { path, ...position }, name));
}

function place(document: Document, { library, registers }: Campaign): Problem[] {
  const { facts } = document;
  if (facts.place === undefined || library.cities.some(({ id }) => id === facts.place)) return [];
  const known = library.cities.map(({ id }) => id);
  return [
    problem(
      messages,
      'place-unknown/document',
      { path: factsPath(document), ...facts.positions.place },
      facts.place,
      known,
      registers['places.yml'],
    ),
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
    problem(
      messages,
      'time-zone-mismatch',
      { path: factsPath(document), ...positions.timezone },
      event.timezone,
      city.id,
      city.timezone,
    ),
  ];
}

function caseOf(document: Document, { library, ids }: Campaign): Problem[] {
  const { facts } = document;
  if (facts.case === undefined) return [];
  const cases = library.documents.filter(({ kind }) => kind === 'cases').map(({ id }) => id);
  if (cases.includes(facts.case) || (ids.has(facts.case) && !library.documents.some(({ id }) => id === facts.case)))
    return [];
  return [
    problem(
      messages,
      'reference-unknown/case',
      { path: factsPath(document), ...facts.positions.case },
      facts.case,
      cases,
    ),
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
    .map(({ id, position }): Problem => problem(messages, 'city-without-committee', { path, ...position }, id));
}

function adopted({ library, ids, registers }: Campaign): Problem[] {
  const path = registers['adoptions.yml'] ?? '';
  const resolutions = library.documents.filter(({ kind }) => kind === 'resolutions').map(({ id }) => id);
  const cities = library.cities.map(({ id }) => id);
  return library.adoptions.flatMap(({ resolution: id, place: where, positions }): Problem[] => [
    ...(library.documents.some((document) => document.kind === 'resolutions' && document.id === id) ||
    (ids.has(id) && !library.documents.some((document) => document.id === id))
      ? []
      : [problem(messages, 'reference-unknown/resolution', { path, ...positions.resolution }, id, resolutions)]),
    ...(where === undefined || library.cities.some((one) => one.id === where)
      ? []
      : [problem(messages, 'place-unknown/adoption', { path, ...positions.place }, where, cities)]),
  ]);
}

function front({ library, ids, registers }: Campaign): Problem[] {
  const path = registers['front.yml'] ?? '';
  const { emergency, positions = {} } = library.front ?? {};
  const named = [
    ...(emergency === undefined ? [] : [{ part: 'emergency', place: 'emergency', id: emergency }]),
    ...frontParts.flatMap((part) =>
      (library.front?.[part] ?? []).map((id, index) => ({ part, place: `${part}.${index}`, id })),
    ),
  ];
  return named
    .filter(({ id }) => !ids.has(id))
    .map(({ part, place, id }) =>
      problem(messages, 'reference-unknown/front', { path, ...positions[place] }, part, id, ids),
    );
}

function terms({ body, path }: Text, { library, registers }: Campaign): Problem[] {
  const known = library.glossary.terms.map(({ id }) => id);
  return (body?.terms ?? [])
    .filter(({ id }) => !known.includes(id))
    .map(({ id, position: at }): Problem =>
      problem(messages, 'term-unknown', { path, ...at }, id, known, registers['glossary.yml']),
    );
}
