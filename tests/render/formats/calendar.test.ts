/** The calendars, read back by another program's parser (ical.js, of Mozilla), with invented events. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendars } from '../../../src/formats/calendar/calendar.ts';
import type { Library } from '../../../src/model/library.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import type { SourceFile } from '../../../src/model/files/sources.ts';

const places =
  'harbor: { timezone: America/Chicago, en: The Harbor, es: El Puerto }\nisland: { timezone: America/New_York, en: The Island, es: La Isla }\n';

/** An invented event in two languages. @param when lines of its facts @param slug last part of the English address */
function eventFiles(id: string, number: number, when: string, slug = id, topics = '[organizing]'): SourceFile[] {
  const file = (name: string, text: string): SourceFile => ({
    path: `content/events/${id}/${name}`,
    bytes: new TextEncoder().encode(text),
  });
  const words = (title: string, more: string): string =>
    `---\ntitle: "${title}"\nsummary: An invented evening, with soup; bring a cup, and a chair.\nslug: ${more}\nvenue: The hall behind the cranes\naccess: A ramp at the back.\n`;
  return [
    file(
      'facts.yml',
      `code: EV-${number}\npublished: 2026-09-01\nchecked: 2026-09-01\noriginal: en\ntopics: ${topics}\npicture: hands\nplace: harbor\nspoken: [es, en]\n${when}`,
    ),
    file('en.mdx', `${words(`Lantern evening ${id}, for all`, slug)}---\n\nCome.\n`),
    file(
      'es.mdx',
      `${words(`Noche de faroles ${id}`, `${slug}-es`)}translation:\n  of: en\n  status: reviewed\n  reviewedBy: second reader\n  reviewedOn: 2026-09-02\nrevised: 2026-09-03\n---\n\nVenga.\n`,
    ),
  ];
}

const chicago = 'timezone: America/Chicago\n';
const weekly = `${chicago}starts: 2026-10-06 18:30\nends: 2026-10-06 20:00\nrepeats: { every: week, until: 2027-04-06 }\ncancelledOn: [2026-12-22, 2026-12-29]\nsequence: "3"\n`;
const monthly = `${chicago}starts: 2026-10-13 19:00\nends: 2026-10-13 21:00\nrepeats: { every: month, until: 2027-03-31 }\n`;
const lastFriday = `${chicago}starts: 2026-10-30 19:00\nends: 2026-10-30 21:00\nrepeats: { every: month, until: 2027-02-28 }\n`;
const fortnight = `${chicago}starts: 2026-10-07 12:00\nends: 2026-10-07 13:00\nrepeats: { every: two-weeks, until: 2026-11-10 }\n`;
const calledOff = `${chicago}starts: 2026-11-20 18:00\nends: 2026-11-20 20:00\ncancelled: true\nsequence: "1"\n`;

function library(slug = 'weekly'): Library {
  const files = [
    ...eventFiles('weekly', 1, weekly, slug),
    ...eventFiles('monthly', 2, monthly),
    ...eventFiles('last-friday', 3, lastFriday),
    ...eventFiles('fortnight', 4, fortnight, 'fortnight', '[unions]'),
    ...eventFiles('called-off', 5, calledOff),
    ...eventFiles('some-day', 6, 'announced: false\n'),
    { path: 'content/places.yml', bytes: new TextEncoder().encode(places) },
  ];
  return buildLibrary(files, 'content').library;
}

async function textOf(path: string, of = library()): Promise<string> {
  const output = calendars.plan(of).find((planned) => planned.path === path);
  if (!output) throw new Error(`No calendar ${path}.`);
  return new TextDecoder().decode(await output.render());
}

interface Read {
  readonly component: ICAL.Component;
  readonly events: readonly ICAL.Event[];
  /** Finds an event, not one of its exceptions. */
  find(id: string): ICAL.Event;
}

/** Parses a calendar and makes its own time zones known, so that nothing is taken from the machine. */
async function read(path: string, of = library()): Promise<Read> {
  const component = new ICAL.Component(ICAL.parse(await textOf(path, of)) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = component.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  const find = (id: string): ICAL.Event => {
    const found = events.find((event) => event.uid.startsWith(`${id}@`) && !event.isRecurrenceException());
    if (!found) throw new Error(`No event ${id}.`);
    return found;
  };
  return { component, events, find };
}

function startsOf(event: ICAL.Event): ICAL.Time[] {
  const all: ICAL.Time[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next && all.length < 200; next = iterator.next()) all.push(next);
  return all;
}

const all = '/en/events/calendar.ics';

describe('An event in a calendar', () => {
  it('that comes every week at half past six does so before and after both changes of the clock, an hour apart in UTC', async () => {
    const { find } = await read(all);
    const starts = startsOf(find('weekly'));
    expect(starts).toHaveLength(27);
    expect(new Set(starts.map((start) => `${start.hour}:${start.minute}`))).toEqual(new Set(['18:30']));
    const inUtc = (day: string): string | undefined =>
      starts
        .find((start) => start.toString().startsWith(day))
        ?.toJSDate()
        .toISOString();
    expect([inUtc('2026-10-27'), inUtc('2026-11-03')]).toEqual([
      '2026-10-27T23:30:00.000Z',
      '2026-11-04T00:30:00.000Z',
    ]);
    expect([inUtc('2027-03-09'), inUtc('2027-03-16')]).toEqual([
      '2027-03-10T00:30:00.000Z',
      '2027-03-16T23:30:00.000Z',
    ]);
    expect(starts.at(-1)?.toString()).toBe('2027-04-06T18:30:00');
  });

  it('that comes every second Tuesday, every last Friday or every two weeks falls on these days and on no later one', async () => {
    const { find } = await read(all);
    const days = (id: string): string[] => startsOf(find(id)).map((start) => start.toString().slice(0, 10));
    expect(days('monthly')).toEqual([
      '2026-10-13',
      '2026-11-10',
      '2026-12-08',
      '2027-01-12',
      '2027-02-09',
      '2027-03-09',
    ]);
    expect(days('last-friday')).toEqual(['2026-10-30', '2026-11-27', '2026-12-25', '2027-01-29', '2027-02-26']);
    expect(days('fortnight')).toEqual(['2026-10-07', '2026-10-21', '2026-11-04']);
  });

  it('says in UTC until when it comes round, for its start has a time zone', async () => {
    const text = await textOf(all);
    expect(text.match(/RRULE:FREQ=(WEEKLY|MONTHLY);.*/g)).toEqual([
      'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270406T233000Z',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20261104T180000Z',
      'RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270310T010000Z',
      'RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270227T010000Z',
    ]);
  });

  it('stays when it is called off, and so does each of its days that is', async () => {
    const { events, find } = await read(all);
    const status = (event: ICAL.Event | undefined) => event?.component.getFirstPropertyValue('status');
    expect(status(find('called-off'))).toBe('CANCELLED');
    expect(status(find('weekly'))).toBe('CONFIRMED');
    expect(
      [find('called-off')?.summary, find('called-off')?.sequence, find('weekly')?.sequence],
      'also for programs that show no status',
    ).toEqual([expect.stringMatching(/^Cancelled: \S/), 2, 3]);
    const spanish = (await read('/es/eventos/calendario.ics')).events.filter((event) => status(event) === 'CANCELLED');
    expect(spanish.map((event) => event.summary.startsWith('Cancelado: '))).toEqual(spanish.map(() => true));
    const exceptions = events.filter((event) => event.isRecurrenceException());
    expect(
      exceptions.map((event) => [
        event.uid,
        event.recurrenceId.toString(),
        event.startDate.toString(),
        event.endDate.toString(),
        status(event),
        event.sequence,
      ]),
    ).toEqual([
      [
        'weekly@class-struggle-action.net',
        '2026-12-22T18:30:00',
        '2026-12-22T18:30:00',
        '2026-12-22T20:00:00',
        'CANCELLED',
        4,
      ],
      [
        'weekly@class-struggle-action.net',
        '2026-12-29T18:30:00',
        '2026-12-29T18:30:00',
        '2026-12-29T20:00:00',
        'CANCELLED',
        4,
      ],
    ]);
  });

  it('keeps its id when its address changes and in every language, and shares it with no other', async () => {
    const before = (await read(all)).events.filter((event) => !event.isRecurrenceException());
    const after = (await read(all, library('renamed'))).events.filter((event) => !event.isRecurrenceException());
    const spanish = (await read('/es/eventos/calendario.ics')).events.filter((event) => !event.isRecurrenceException());
    const ids = before.map((event) => event.uid);
    expect(new Set(ids).size).toBe(5);
    expect(after.map((event) => event.uid)).toEqual(ids);
    expect(spanish.map((event) => event.uid)).toEqual(ids);
  });

  it('tells what, where, how to get in and where to read more, in the language of the calendar', async () => {
    const { find } = await read('/es/eventos/calendario.ics');
    const event = find('weekly');
    expect(event.summary).toBe('Noche de faroles weekly');
    expect(event.location).toBe('The hall behind the cranes, El Puerto');
    expect(event.description).toBe(
      'An invented evening, with soup; bring a cup, and a chair.\n\nIdiomas: español, inglés\n\nAcceso: A ramp at the back.\n\nhttps://class-struggle-action.net/es/eventos/weekly-es/',
    );
    const { component } = event;
    expect(component.getFirstPropertyValue('url')).toBe('https://class-struggle-action.net/es/eventos/weekly-es/');
    expect(component.getFirstPropertyValue('categories')).toBe('Organización');
    expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-09-03T12:00:00Z');
  });
});

describe('A calendar', () => {
  it('is the same wherever the machine that makes it stands, also where its clock leaves an hour out', async () => {
    const early = buildLibrary(
      [
        ...eventFiles(
          'early',
          7,
          `${chicago}starts: 2027-03-13 02:30\nends: 2027-03-13 03:15\nrepeats: { every: week, until: 2027-04-03 }\n`,
        ),
        ...eventFiles('weekly', 1, weekly),
      ],
      'content',
    ).library;
    const home = process.env.TZ;
    const made: string[] = [];
    try {
      for (const [zone, minutes] of [
        ['UTC', 0],
        ['Asia/Tokyo', -540],
        ['America/Chicago', 360],
      ] as const) {
        process.env.TZ = zone;
        expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).toBe(minutes); // or the machine did not move
        made.push(await textOf(all, early));
      }
    } finally {
      if (home === undefined) delete process.env.TZ;
      else process.env.TZ = home;
    }
    expect(made[0]).toContain('DTSTART;TZID=America/Chicago:20270313T023000');
    expect(new Set(made).size).toBe(1);
  });

  it('is there for all events, each place and each topic, with its own events and none without a date', async () => {
    const ids = async (path: string) => (await read(path)).events.map((event) => event.uid.split('@')[0]);
    expect(new Set(await ids('/en/events/calendar-harbor.ics'))).toEqual(
      new Set(['weekly', 'fortnight', 'monthly', 'last-friday', 'called-off']),
    );
    expect(await ids('/en/events/calendar-unions.ics')).toEqual(['fortnight']);
    expect(await ids('/en/events/calendar-island.ics')).toEqual([]);
  });

  it('carries the zone of every time in it, and one when it has no event, for none may be empty', async () => {
    const zones = async (path: string) =>
      (await read(path)).component.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'));
    expect(await zones('/en/events/calendar-harbor.ics')).toEqual(['America/Chicago']);
    expect(await zones('/en/events/calendar-island.ics')).toEqual(['America/New_York']);
    for (const output of calendars.plan(buildLibrary([], 'content').library))
      expect(new TextDecoder().decode(await output.render()), output.path).toContain('BEGIN:VTIMEZONE\r\nTZID:Etc/UTC');
  });

  it('says all of itself before its first component, ends every line with CRLF and has none of more than 75 bytes', async () => {
    const text = await textOf('/es/eventos/calendario.ics');
    const lines = text.split('\r\n');
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(lines.at(-1)).toBe('');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const depths = lines.reduce<{ depth: number; late: string[]; seen: boolean }>(
      (state, line) => {
        if (line.startsWith('BEGIN:'))
          return { ...state, depth: state.depth + 1, seen: state.seen || state.depth === 1 };
        if (line.startsWith('END:')) return { ...state, depth: state.depth - 1 };
        return state.depth === 1 && state.seen ? { ...state, late: [...state.late, line] } : state;
      },
      { depth: 0, late: [], seen: false },
    );
    expect(depths.late).toEqual([]);
    expect(text).toContain('PRODID:-//Class Struggle Action Network//');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H\r\n');
  });
});
