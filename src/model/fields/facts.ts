/** Facts: what `facts.yml` says of a document, true in every language. */
import { isMap, type Node } from 'yaml';
import type { Dictionary } from '../../i18n/en.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Day } from '../../i18n/dates.ts';
import { drawingNames, type DrawingName } from '../../look/names.ts';
import { eventFields, readEvent } from './event.ts';
import type { EventFacts } from '../event.ts';
import type { Report } from '../report.ts';
import {
  isNothing,
  readYaml,
  type Field,
  type Fields,
  type Positions,
  type Read,
  type Reader,
  type Takes,
} from './fields.ts';
import {
  cardDesigns,
  compositions,
  sheetProducts,
  topics,
  voices,
  type CardDesign,
  type Composition,
  type KindName,
  type SheetProduct,
  type Topic,
  type Voice,
} from '../kinds.ts';
import { languageTag } from './language-tag.ts';
import { day, flag, group, list, oneOf, printed, text } from './values.ts';
import type { Messages } from '../messages.ts';

const messages = {
  'value-unknown/code': (name: string, read: string) => ({
    fact: `\`${name}\` should be like KDS-1, but it is “${read}”.`,
    fix: 'Write two to four capital letters, a dash and a number.',
  }),
  'field-missing/left-out': (name: string, key: string) => ({
    fact: `\`${name}\` gives no reason for ${key}.`,
    fix: `Write why after \`${key}:\`.`,
  }),
} satisfies Messages;

/** A picture file of the document and the person or group it is owed to. */
export interface PictureFact {
  readonly file: string;
  readonly credit: string;
  readonly licence?: string;
}

export interface Facts {
  /** Edition code printed on paper: letters, dash, number. */
  readonly code: string;
  readonly published: Day;
  /** First day of which it is part of what is published; without it, it is at once. */
  readonly publishOn?: Day;
  /** Day up to which the facts were checked against their sources. */
  readonly checked: Day;
  /** Language in which the document was first written. */
  readonly original: Language;
  readonly topics: readonly Topic[];
  /** True for rights texts: they carry the status line, and must never be stale. */
  readonly legal: boolean;
  /** How it speaks, where that is not as its kind does; `voiceOf` knows both. */
  readonly voice?: Voice;
  /** True where the visit alone tells something of the reader: nothing of it is to stay on their device. */
  readonly sensitive: boolean;
  readonly picture: DrawingName;
  /** What stands first on its flyer: the drawing, unless it is said. */
  readonly composition?: Composition;
  /** How its first picture to share is drawn, where the press should not choose. */
  readonly card?: CardDesign;
  /** Permanent ids of documents to read next. */
  readonly related: readonly string[];
  /** Id of a place in `places.yml`. */
  readonly place?: string;
  /** Products it is laid out for, where they differ from its kind's. */
  readonly sheets?: readonly SheetProduct[];
  /** Products of that list it is not laid out for after all, each with the reason. */
  readonly leaveOut?: Readonly<Partial<Record<SheetProduct, string>>>;
  readonly pictures: readonly PictureFact[];
  /** When an event is. */
  readonly event?: EventFacts;
  /** The day of which a bulletin brings news. */
  readonly happened?: Day;
  /** Whether a case, or the matter of a bulletin, is still open. */
  readonly status?: Status;
  /** What the text tells, where it tells what was done to somebody: no picture may say the contrary. */
  readonly tells?: Tale;
  /** What has become of the person, as far as we know on the day of `checked`. */
  readonly now?: Outcome;
  /** How one speaks of the person. */
  readonly who?: Person;
  /** Id of the case that a bulletin belongs to. */
  readonly case?: string;
  /** Where each field stands in `facts.yml`, for what is found out later. */
  readonly positions: Positions;
}

/** Whether something can still be done. */
export const statuses = ['active', 'resolved'] as const;
export type Status = (typeof statuses)[number];

/** What was done to somebody. */
export const tales = ['arrest', 'detention', 'deportation', 'release', 'death'] as const;
export type Tale = (typeof tales)[number];

/** What has become of somebody. */
export const outcomes = ['free', 'held', 'deported', 'left'] as const satisfies (keyof Dictionary['cases']['now'])[];
export type Outcome = (typeof outcomes)[number];

export const persons = ['he', 'she', 'they'] as const satisfies (keyof Dictionary['cases']['now']['free'])[];
export type Person = (typeof persons)[number];

/** Reads an edition code. */
export const codeReader: Reader<string> = (value, report) => {
  const read = text(12)(value, report);
  if (read === undefined || /^[A-Z]{2,4}-[1-9]\d*$/.test(read)) return read;
  report.add(messages, 'value-unknown/code', value.position, value.name, read);
  return undefined;
};

/** A reason for each product that is left out; without one the field counts as empty. */
const reasons = Object.fromEntries(sheetProducts.map((product) => [product, { read: text(200) }])) as Record<
  SheetProduct,
  Field<string>
>;

/** Reads the products left out; one without a reason is reported, for an exception must say why. */
const readLeaveOut: Reader<Partial<Record<SheetProduct, string>>> = (value, report) => {
  for (const { key, value: reason } of isMap<Node, Node | null>(value.node) ? value.node.items : [])
    if (isNothing(reason))
      report.add(messages, 'field-missing/left-out', value.positionOf(key), value.name, String(key));
  return group(reasons)(value, report);
};
const leaveOut = Object.assign(readLeaveOut, { takes: { sort: 'group' } as const });

const fields = {
  code: { read: codeReader, required: true },
  published: { read: day('announced'), required: true },
  publishOn: { read: day('announced') },
  checked: { read: day('done'), required: true },
  original: { read: languageTag, required: true },
  topics: { read: list(oneOf(topics)), required: true },
  legal: { read: flag() },
  voice: { read: oneOf(voices) },
  sensitive: { read: flag() },
  picture: { read: oneOf(drawingNames), required: true },
  composition: { read: oneOf(compositions) },
  card: { read: oneOf(cardDesigns) },
  related: { read: list(text(80)) },
  place: { read: text(80) },
  sheets: { read: list(oneOf(sheetProducts)) },
  leaveOut: { read: leaveOut },
  pictures: {
    read: list(
      group({
        file: { read: text(120), required: true },
        credit: { read: printed(200), required: true },
        licence: { read: text(80) },
      }),
    ),
  },
} as const;

const fate = { tells: { read: oneOf(tales) }, now: { read: oneOf(outcomes) }, who: { read: oneOf(persons) } } as const;

/** What only some kinds of document have. */
const moreFields: Partial<Record<KindName, Fields>> = {
  events: eventFields,
  bulletins: {
    happened: { read: day('done'), required: true },
    status: { read: oneOf(statuses), required: true },
    case: { read: text(80) },
    ...fate,
  },
  cases: { status: { read: oneOf(statuses), required: true }, ...fate },
};

type More = Read<typeof eventFields> & { happened?: Day; status?: Status; case?: string } & Pick<
    Facts,
    'tells' | 'now' | 'who'
  >;

/** One field of the facts, for a form. */
export interface FormField {
  readonly name: string;
  readonly required: boolean;
  readonly takes: Takes;
}

/** Lists the fields that the facts of a kind have, in the order in which they are written. */
export function factsForm(kind: KindName): FormField[] {
  const spec: Fields = { ...fields, ...moreFields[kind] };
  return Object.entries(spec).map(([name, { read, required }]) => ({
    name,
    required: required === true,
    takes: read.takes ?? { sort: 'words' },
  }));
}

/** Reads `facts.yml`. Adds what is wrong to the report; returns nothing when a needed fact is missing. */
export function readFacts(yaml: string, kind: KindName, report: Report): Facts | undefined {
  const spec = { ...fields, ...moreFields[kind] };
  const result = readYaml(yaml, 1, spec as typeof fields, report, 'facts-unreadable');
  if (!result) return undefined;
  const { read, positions } = result;
  const more = read as More;
  const event = kind === 'events' ? readEvent(more, positions, report) : undefined;
  const { code, published, checked, original, topics, picture } = read;
  if (!code || !published || !checked || !original || !topics || !picture) return undefined;
  if (
    (kind === 'events' && !event) ||
    ((kind === 'bulletins' || kind === 'cases') && !more.status) ||
    (kind === 'bulletins' && !more.happened)
  )
    return undefined;
  const pictures: PictureFact[] = [];
  for (const { file, credit, licence } of read.pictures ?? []) {
    if (!file || !credit) return undefined; // reported with the entry; a picture without credit would be reported again
    pictures.push({ file, credit, ...(licence ? { licence } : {}) });
  }
  return {
    code,
    published,
    checked,
    original,
    topics,
    picture,
    legal: read.legal ?? false,
    sensitive: read.sensitive ?? false,
    related: read.related ?? [],
    pictures,
    positions,
    ...(read.publishOn ? { publishOn: read.publishOn } : {}),
    ...(read.voice ? { voice: read.voice } : {}),
    ...(read.composition ? { composition: read.composition } : {}),
    ...(read.card ? { card: read.card } : {}),
    ...(read.place ? { place: read.place } : {}),
    ...(read.sheets ? { sheets: read.sheets } : {}),
    ...(read.leaveOut ? { leaveOut: read.leaveOut } : {}),
    ...(event ? { event } : {}),
    ...(more.happened ? { happened: more.happened } : {}),
    ...(more.status ? { status: more.status } : {}),
    ...(more.case ? { case: more.case } : {}),
    ...(more.tells ? { tells: more.tells } : {}),
    ...(more.now ? { now: more.now } : {}),
    ...(more.who ? { who: more.who } : {}),
  };
}
