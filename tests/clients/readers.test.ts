/** Feeds, calendars, books and fill-in sheets in the programs that people read them with. */
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageTags } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { allEditions } from '../../src/model/library.ts';
import { calendarPath, feedPath } from '../../src/model/urls.ts';
import { everywhere, inlinesIn } from '../../src/model/visit.ts';
import { serve } from '../../src/publish/serve.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { run } from './run.ts';

const { library } = await loadLibrary(fixtureContent);
const desk = mkdtempSync(join(tmpdir(), 'readers-'));
let served: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => void (served = await serve(siteUnderTest, 0)));
afterAll(() => void served.server.close());

/** All files of the site with an ending. */
const filesWith = async (ending: string): Promise<string[]> =>
  (await readdir(siteUnderTest, { recursive: true }))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(siteUnderTest, name));

/** How many letters the words of a text have, by its title: the least that a reader of feeds must hold. @throws when no text is called so */
function lettersOf(title: string, language: string): number {
  const named = allEditions(library).filter(({ words }) => words.title === title);
  const edition = named.find((one) => one.language === language) ?? named[0];
  if (!edition) throw new Error(`No text is called “${title}”.`);
  return [...inlinesIn(edition.body.flow, everywhere)].reduce(
    (sum, inline) => sum + (inline.type === 'text' ? inline.value.length : 0),
    0,
  );
}

describe('newsboat', () => {
  /** Fetches a feed in a time zone. @returns titles, days and lengths of what there is to read, as it keeps them */
  async function read(path: string, zone: string): Promise<string[][]> {
    const folder = mkdtempSync(join(desk, 'newsboat-'));
    writeFileSync(join(folder, 'urls'), `${served.url}${path.slice(1)}\n`);
    writeFileSync(join(folder, 'config'), '');
    const words = ['-u', join(folder, 'urls'), '-c', join(folder, 'cache'), '-C', join(folder, 'config')];
    const { code, err } = await run('newsboat', [...words, '-x', 'reload'], { env: { TZ: zone } });
    expect(code, err).toBe(0);
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(join(folder, 'cache'), { readOnly: true });
    const rows = database.prepare('select title, pubDate, length(content) as size from rss_item order by title').all();
    database.close();
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    return rows.map(({ title, pubDate, size }) => [
      String(title),
      day.format(new Date(Number(pubDate) * 1000)),
      String(size),
    ]);
  }

  it.each(languageTags)(
    'shows the same days in every time zone of the country, and words to read (%s)',
    async (tag) => {
      const zones = ['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu'];
      const seen = [];
      for (const zone of zones) seen.push(await read(feedPath(tag, 'atom'), zone));
      expect(seen[0]!.length).toBeGreaterThan(3);
      expect(seen[1]).toEqual(seen[0]);
      expect(seen[2]).toEqual(seen[0]);
      const short = seen[0]!.filter(([title = '', , size]) => Number(size) < lettersOf(title, tag));
      expect(short).toEqual([]);
    },
  );
});

it.each(languageTags)('khal reads the calendar of all events (%s)', async (tag) => {
  const file = join(siteUnderTest, calendarPath(tag));
  const config = join(desk, `khal-${tag}`);
  writeFileSync(
    config,
    `[calendars]\n[[ours]]\npath = ${join(desk, `ours-${tag}`)}\ntype = calendar\n[locale]\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\ntimeformat = %H:%M\nlocal_timezone = America/Chicago\ndefault_timezone = America/Chicago\n[sqlite]\npath = ${join(desk, `khal-${tag}.db`)}\n`,
  );
  const { code, err } = await run('khal', ['-c', config, 'import', '--batch', '-a', 'ours', file]);
  expect(code, err).toBe(0);
  const events = library.documents.filter(({ facts }) => facts.event?.announced);
  expect(events.length).toBeGreaterThan(0);
  for (const { facts, editions } of events) {
    const { starts } = facts.event as { starts: string };
    const { out } = await run('khal', ['-c', config, 'list', starts.slice(0, 10), '1d', '-f', '{title}']);
    const { title } = editions.find(({ language }) => language === tag)!.words;
    expect(out.replace(/\s+/g, ' ')).toContain(title);
  }
});

describe('books', () => {
  it('hold in epubcheck', async () => {
    const books = await filesWith('.epub');
    expect(books.length).toBeGreaterThan(0);
    for (const book of books) {
      const { code, out, err } = await run('java', ['-jar', '/usr/share/java/epubcheck.jar', '-q', book]);
      expect(`${code} ${out}${err}`.trim(), book).toBe('0');
    }
  });

  it('are read by calibre with their title, their language and every word', async () => {
    const [book] = await filesWith('.epub');
    const text = join(desk, 'book.txt');
    const { code, err } = await run('ebook-convert', [book!, text]);
    expect(code, err).toBe(0);
    expect(readFileSync(text, 'utf8').split(/\s+/).length).toBeGreaterThan(200);
    const { out } = await run('ebook-meta', [book!]);
    expect(out).toMatch(/^Title\s*: .{5,}/m);
    expect(out).toMatch(/^Languages\s*: (eng|spa)/m);
  });
});

it('a sheet that pdftk fills shows the words, which the reader’s program draws', async () => {
  const [sheet] = await filesWith('-fill-in.pdf');
  const fields = (await run('pdftk', [sheet!, 'dump_data_fields_utf8'])).out;
  const names = [...fields.matchAll(/^FieldName: (.+)$/gm)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(0);
  const data = join(desk, 'data.fdf');
  const values = names.map((name) => `<</T(${name})/V(503-555-0142)>>`).join('');
  writeFileSync(data, `%FDF-1.2\n1 0 obj<</FDF<</Fields[${values}]>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`);
  const filled = join(desk, 'filled.pdf');
  const { code, err } = await run('pdftk', [sheet!, 'fill_form', data, 'output', filled, 'need_appearances']);
  expect(code, err).toBe(0);
  const { out } = await run('pdftotext', [filled, '-']);
  expect(out.match(/503-555-0142/g)?.length ?? 0).toBe(names.length);
  // Ghostscript draws no words of its own: what a reader has drawn once, it prints.
  const drawn = join(desk, 'drawn.pdf');
  expect((await run('pdftocairo', ['-pdf', filled, drawn])).code).toBe(0);
  const printed = await run('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=txtwrite', '-o', '-', drawn]);
  expect(printed.out.match(/503-555-0142/g)?.length ?? 0).toBe(names.length);
});
