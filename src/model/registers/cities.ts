/** The cities of the campaign, which committees, events and news may name, with their names in each language. */
import { isMap, isScalar, LineCounter, parseDocument, type Node } from 'yaml';
import { languageTags, type Language } from '../../i18n/languages.ts';
import { timeZone } from '../fields/event.ts';
import type { Report } from '../report.ts';
import { readYaml, type Fields } from '../fields/fields.ts';
import { inEvery, inLanguages } from '../fields/in-languages.ts';
import { topics } from '../kinds.ts';
import { isPlainName, nameFault, plainName } from '../names.ts';
import type { Position } from '../nodes.ts';
import { group, printed } from '../fields/values.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'slug-unreadable/id': (id: string, offer: string) => ({
    fact: `A place is called “${id}”, ${nameFault(id)}; it cannot be part of an address.`,
    fix: offer
      ? `Call it ${offer}, here and in the facts.`
      : 'Name it with lower-case letters without accents, digits and single dashes.',
  }),
  'slug-unreadable/topic': (id: string) => ({
    fact: `A place is called “${id}”, as a topic is; their calendars would have one address.`,
    fix: 'Give the place a longer name.',
  }),
} satisfies Messages;

export interface City {
  /** Permanent id: `richmond`. */
  readonly id: string;
  /** IANA name of its time zone. */
  readonly timezone: string;
  /** Its name in each language; where one is not written yet, that of another. */
  readonly names: Readonly<Record<Language, string>>;
  /** Where it stands in `places.yml`. */
  readonly position?: Position;
}

const entry = group({ timezone: { read: timeZone, required: true }, ...inLanguages({ read: printed(60) }) });

/** Reads `places.yml`: one line a place. Adds what is wrong to the report, and returns the cities that could be read. */
export function readCities(yaml: string, report: Report): City[] {
  const keys = keysIn(yaml);
  const ids = [...keys.keys()];
  // An empty file has no entry that the message could take for an example.
  const spec: Fields =
    ids.length > 0
      ? Object.fromEntries(ids.map((id) => [id, { read: entry, required: true }]))
      : { chicago: { read: entry } };
  const result = readYaml(yaml, 1, spec, report, 'facts-unreadable');
  if (result) for (const [id, position] of keys) checkId(id, position, report);
  return ids.filter(isPlainName).flatMap((id): City[] => {
    const read = result?.read[id] as ({ timezone?: string } & Partial<Record<Language, string>>) | undefined;
    const position = keys.get(id);
    const names = read && inEvery(read, { is: 'place', id }, position, report);
    if (!read?.timezone || !names) return [];
    return [
      {
        id,
        timezone: read.timezone,
        names: Object.fromEntries(languageTags.map((tag) => [tag, names[tag].value])) as Record<Language, string>,
        ...(position ? { position } : {}),
      },
    ];
  });
}

/** The names of the entries, which are the writer's own, and where they stand. */
function keysIn(yaml: string): Map<string, Position> {
  const lines = new LineCounter();
  const contents = parseDocument(yaml, { lineCounter: lines }).contents as Node | null;
  const found = new Map<string, Position>();
  for (const { key } of isMap(contents) ? contents.items : []) {
    const name = isScalar(key) ? String(key.value) : undefined;
    const { line, col } = lines.linePos(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
    if (name !== undefined && !found.has(name)) found.set(name, { line, column: col });
  }
  return found;
}

/** Checks that a name can be part of an address, and of no other: each city and each topic has a calendar. */
function checkId(id: string, position: Position | undefined, report: Report): void {
  if (!isPlainName(id)) {
    const offer = plainName(id);
    report.add(messages, 'slug-unreadable/id', position, id, offer);
  } else if ((topics as readonly string[]).includes(id)) report.add(messages, 'slug-unreadable/topic', position, id);
}
