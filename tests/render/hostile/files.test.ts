import { unzipSync } from 'fflate';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Output } from '../../../src/formats/format.ts';
import { planAll } from '../../../src/formats/registry.ts';
import { allEditions, type Library } from '../../../src/model/library.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { ProblemError, type Problem } from '../../../src/model/problems.ts';
import { escaped, hostile, quoted, refused, refusedOnPaper } from './strings.ts';

const facts = (code: string, more = '') =>
  `code: ${code}\npublished: 2026-03-01\nchecked: 2026-02-01\noriginal: en\ntopics: [workplace]\npicture: tools\n${more}`;
const dated =
  'place: harbor\ntimezone: America/Chicago\nstarts: 2026-10-06 18:30\nends: 2026-10-06 20:00\nspoken: [en]\n';
const places = 'harbor: { timezone: America/Chicago, en: The Harbor, es: El Puerto }\n';

/** An analysis, which has every file, and an event, all of whose words are given. */
function build({
  title,
  summary,
  paragraph,
  venue,
}: {
  title: string;
  summary: string;
  paragraph: string;
  venue: string;
}): { library: Library; problems: Problem[] } {
  const file = (path: string, text: string) => ({ path: `content/${path}`, bytes: new TextEncoder().encode(text) });
  const text = (more: string) =>
    `---\ntitle: ${quoted(`x ${title}`)}\nsummary: ${quoted(`x ${summary}`)}\n${more}---\n\n${escaped(`x ${paragraph}`.replace(/\s+/g, ' '))}\n`;
  return buildLibrary(
    [
      file('places.yml', places),
      file('analysis/harbor-day/facts.yml', facts('PE-1')),
      file('analysis/harbor-day/en.mdx', text('slug: a-day\n')),
      file('pamphlets/harbor-book/facts.yml', facts('PE-3')),
      file('pamphlets/harbor-book/en.mdx', text('slug: a-book\n')),
      file('events/harbor-night/facts.yml', facts('PE-2', dated)),
      file('events/harbor-night/en.mdx', text(`slug: a-night\nvenue: ${quoted(venue)}\naccess: A ramp.\n`)),
    ],
    'content',
  );
}

const words = fc.record({ title: hostile(2), summary: hostile(2), paragraph: hostile(4), venue: hostile(2) });
const decoder = new TextDecoder();

/** Tries hostile words until so many were accepted; most are refused. @param look what must hold of every library that has no error */
async function tryAll(
  wanted: number,
  look: (library: Library, files: (ending: RegExp) => Output[]) => Promise<void>,
): Promise<void> {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(words, async (given) => {
      if (accepted === wanted) return;
      const { library, problems } = build(given);
      if (refused(problems.filter(({ code }) => code !== 'city-without-committee'))) return;
      try {
        await look(library, (ending) => planAll(library).filter(({ path }) => ending.test(path)));
        accepted += 1;
      } catch (error) {
        // A feed names the sheets with their sizes; some words are refused when they are laid out.
        if (!(error instanceof ProblemError && refusedOnPaper.some((code) => code === error.problem.code))) throw error;
      }
    }),
    { numRuns: wanted * 60 },
  );
  expect(accepted).toBe(wanted); // else nothing was tried
}

const render = async (output: Output | undefined): Promise<string> => decoder.decode(await output?.render());

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a reader of XML takes from the text of an element. */
function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (entities[name ?? ''] ?? whole),
  );
}

/** The texts of all elements of a name. What stands in CDATA sections is escaped first, so that no sign in it is taken for a tag. */
function elements(xml: string, name: string): string[] {
  const plain = xml.replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, inside: string) =>
    inside.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  );
  return [...plain.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>(.*?)</${name}>`, 'gs'))].map(([, inside = '']) =>
    unescapeXml(inside),
  );
}

async function wellFormed(files: readonly (readonly [name: string, xml: string])[]): Promise<void> {
  const { errors } = await validateXML({
    xml: files.map(([fileName, contents]) => ({ fileName, contents })),
    normalization: 'format',
    disableFileNameValidation: true,
  });
  expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
}

/** Text of an HTML fragment, as Atom and RSS carry descriptions. */
function textOfHtml(html: string): string {
  const read = (node: DefaultTreeAdapterTypes.Node): string =>
    node.nodeName === '#text'
      ? (node as DefaultTreeAdapterTypes.TextNode).value
      : 'childNodes' in node
        ? node.childNodes.map(read).join('')
        : '';
  return read(parse(html));
}

describe('Hostile words in files for machines', () => {
  it('come back from Atom, RSS, JSON and OPDS as they were written', async () => {
    await tryAll(6, async (library, files) => {
      const titles = allEditions(library).map((edition) => edition.words.title);
      const summaries = allEditions(library).map((edition) => edition.words.summary);
      const [atom = '', rss = '', opds = ''] = await Promise.all(
        [/^\/en\/atom\.xml$/, /^\/en\/rss\.xml$/, /^\/en\/opds\.xml$/].map((path) => render(files(path)[0])),
      );
      await wellFormed([
        ['atom.xml', atom],
        ['rss.xml', rss],
        ['opds.xml', opds],
      ]);
      const entries = elements(atom, 'title').map(textOfHtml);
      for (const title of titles) expect(entries).toContain(title);
      expect(elements(atom, 'summary').map(textOfHtml)).toEqual(expect.arrayContaining(summaries));
      expect(elements(rss, 'title')).toEqual(expect.arrayContaining(titles));
      expect(elements(rss, 'description').map(textOfHtml)).toEqual(expect.arrayContaining(summaries));
      expect(elements(opds, 'title')).toContain(titles[0]);
      const json = JSON.parse(await render(files(/^\/en\/feed\.json$/)[0])) as {
        items: { title: string; summary: string; content_html: string }[];
      };
      expect(json.items.map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
      expect(json.items.map(({ summary }) => summary)).toEqual(expect.arrayContaining(summaries));
      // The words come as HTML, in which nothing of a writer's is a tag of its own.
      for (const { content_html } of json.items) expect(content_html).not.toMatch(/<(script|iframe|style|img)[ >]/i);
    });
  });

  it('come back from a calendar, and cannot begin an event of their own', async () => {
    await tryAll(8, async (library, files) => {
      let events = 0;
      const [event] = allEditions(library).filter(({ document }) => document.kind === 'events');
      for (const file of files(/^\/en\/.*\.ics$/)) {
        const text = await render(file);
        expect(
          text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75 && !/[\n\r]/.test(line)),
          text,
        ).toBe(true);
        const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
        const found = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
        expect(found.length).toBeLessThanOrEqual(1);
        events += found.length;
        for (const { summary, location, description } of found) {
          expect(summary).toBe(event?.words.title);
          expect(location).toContain(event?.words.venue);
          expect(description).toContain(event?.words.summary);
        }
      }
      expect(events).toBeGreaterThan(0);
    });
  });

  it('come back from an e-book, a Word file and plain text', async () => {
    await tryAll(3, async (_, files) => {
      const [book] = files(/\.epub$/);
      if (!book) throw new Error('There is no e-book.');
      const opened = Object.entries(unzipSync(await book.render()))
        .filter(([name]) => /\.(xhtml|opf|ncx|svg)$/.test(name))
        .map(([name, bytes]) => [name.replaceAll('/', '-'), decoder.decode(bytes)] as const);
      await wellFormed(opened);
      const edition = book.edition;
      const { title = '' } = edition?.words ?? {};
      expect(opened.flatMap(([, xml]) => elements(xml, 'dc:title'))).toContain(title);
      for (const [, xml] of opened) expect(xml).not.toMatch(/<(script|iframe|object|img (?:[^>"]|"[^"]*")*\sonerror)/i);
      for (const word of files(/\.docx$/)) {
        const parts = Object.entries(unzipSync(await word.render()))
          .filter(([name]) => name.endsWith('.xml'))
          .map(([name, bytes]) => [name.replaceAll('/', '-'), decoder.decode(bytes)] as const);
        await wellFormed(parts);
      }
      for (const text of files(/^\/en\/.*\.txt$/))
        expect((await render(text)).replace(/\s+/g, '')).toContain(
          (text.edition?.words.title ?? '?').replace(/\s+/g, ''),
        );
    });
  });
});
