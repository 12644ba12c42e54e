/** The feeds, held against the grammars of their forms, with invented texts. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { feedFormat } from '../../../src/formats/feed/feed.ts';
import { planRecordings } from '../../../src/formats/recording/recording.ts';
import { texts } from '../../../src/formats/text/text.ts';
import { mostEntries, type FeedPicture } from '../../../src/formats/feed/channel.ts';
import { shelfKinds } from '../../../src/model/kinds.ts';
import { allEditions, emptyLibrary, type Library } from '../../../src/model/library.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { madeOf } from '../../../src/formats/cache.ts';
import type { SourceFile } from '../../../src/model/files/sources.ts';
import type { Output } from '../../../src/formats/format.ts';
import { filesOf, libraryOf } from '../../unit/made.ts';

const grammar = readFileSync('tests/render/formats/schemas/atom.rng', 'utf8');

/** A picture for every text, as the card format would give it. */
function listPictures(library: Library): FeedPicture[] {
  return allEditions(library).map((edition) => ({
    path: `/cards/${edition.document.id}-${edition.language}.png`,
    type: 'image/png',
    width: 1200,
    height: 630,
    edition,
    make: () => Promise.resolve(madeOf('')),
    render: () => Promise.resolve(new Uint8Array()),
  }));
}

/** Two sheets for every text, as the sheet format would give them. */
function listSheets(library: Library): Output[] {
  return allEditions(library).flatMap((edition) =>
    ['letter', 'a4'].map((paper) => ({
      path: `/sheets/${edition.document.id}-${edition.language}-${paper}.pdf`,
      type: 'application/pdf',
      edition,
      make: () => Promise.resolve(madeOf('%PDF-')),
      render: () => Promise.resolve(new Uint8Array()),
    })),
  );
}

const feeds = feedFormat({
  pictures: listPictures,
  sheets: listSheets,
  recordings: planRecordings,
  transcripts: (library) => texts.plan(library),
});

/** Renders every feed of a library by its address. */
async function feedsOf(library: Library): Promise<Map<string, string>> {
  const made = feeds
    .plan(library)
    .map(async (output) => [output.path, new TextDecoder().decode(await output.render())] as const);
  return new Map(await Promise.all(made));
}

interface JsonFeed {
  readonly version: string;
  readonly title: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly language: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_text: string;
    readonly image: string;
    readonly date_published: string;
    readonly date_modified: string;
    readonly tags: readonly string[];
  }[];
}

async function jsonOf(library: Library, path = '/en/feed.json'): Promise<JsonFeed> {
  return JSON.parse((await feedsOf(library)).get(path) ?? '') as JsonFeed;
}

/** A library with every sign that a careless writer of XML trips over. */
function difficult(slug = 'signs'): Library {
  const file = (name: string, text: string): SourceFile => ({
    path: `content/leaflets/signs/${name}`,
    bytes: new TextEncoder().encode(text),
  });
  const files = [
    ...['older', 'newest', 'of-that-day'].flatMap((id, index) =>
      filesOf({
        id,
        facts: { published: ['2026-01-05', '2026-04-01', '2026-03-01'][index] ?? '', topics: '[workplace, unions]' },
        texts: { en: 'Words.', es: 'Palabras.' },
      }),
    ),
    file(
      'facts.yml',
      'code: SIG-1\npublished: 2026-03-01\nchecked: 2026-02-01\noriginal: en\ntopics: [rights]\npicture: door\n',
    ),
    file(
      'en.mdx',
      `---\ntitle: 'Bread & roses: 1 < 2 > 0, "so" ]]> &amp; more'\nsummary: 'Invented: <b>not bold</b> & nothing else.'\nslug: ${slug}\nrevised: 2026-05-06\n---\n\nWords.\n`,
    ),
  ];
  return buildLibrary(files, 'content').library;
}

describe('The feeds', () => {
  it('are three for everything and for each shelf in each language, with or without a text', () => {
    expect(feeds.plan(emptyLibrary)).toHaveLength(2 * 3 * (1 + shelfKinds.length));
    const paths = feeds.plan(emptyLibrary).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/en/atom.xml',
        '/es/rss.xml',
        '/en/feed.json',
        '/es/noticias/atom.xml',
        '/en/leaflets/feed.json',
      ]),
    );
  });

  it('are Atom by the grammar of RFC 4287, also when they are empty', async () => {
    const documents = [...(await feedsOf(difficult())), ...(await feedsOf(emptyLibrary))].filter(([path]) =>
      path.endsWith('/atom.xml'),
    );
    const result = await validateXML({
      xml: documents.map(([path, contents], index) => ({ fileName: `${index}${path.replaceAll('/', '-')}`, contents })),
      schema: grammar,
      extension: 'relaxng',
    });
    expect(result.rawOutput.split('\n').filter((line) => line && !line.endsWith(' validates'))).toEqual([]);
    expect(result.valid).toBe(true);
    for (const [path, xml] of documents)
      expect(xml.match(/<link rel="self" href="([^"]+)"/)?.[1], path).toBe(`https://class-struggle-action.net${path}`);
  });

  it('are measured by a grammar that sees a missing date', async () => {
    const xml = ((await feedsOf(difficult())).get('/en/atom.xml') ?? '').replace(/<updated>.*?<\/updated>/, '');
    expect((await validateXML({ xml, schema: grammar, extension: 'relaxng' })).valid).toBe(false);
  });

  it('are well-formed RSS whose channel and items have what the form demands', async () => {
    const documents = [...(await feedsOf(difficult())), ...(await feedsOf(emptyLibrary))].filter(([path]) =>
      path.endsWith('/rss.xml'),
    );
    const { rawOutput } = await validateXML({
      xml: documents.map(([path, contents], index) => ({ fileName: `${index}${path.replaceAll('/', '-')}`, contents })),
      normalization: 'format',
    });
    expect(rawOutput).not.toContain('error');
    for (const [path, xml] of documents) {
      const [channel = '', ...items] = xml.split('<item>');
      for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate'])
        expect(channel, path).toMatch(new RegExp(`<${name}>[^<]+</${name}>`));
      expect(channel).toContain(
        `<atom:link href="https://class-struggle-action.net${path}" rel="self" type="application/rss+xml"/>`,
      );
      for (const item of items) {
        expect(item).toMatch(/<guid isPermaLink="false">tag:class-struggle-action\.net,2026:[a-z-]+\/(en|es)<\/guid>/);
        expect(item).toMatch(/<pubDate>[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} 2026 12:00:00 GMT<\/pubDate>/);
        expect(item).toMatch(
          /<media:content url="https:[^"]+\.png" type="image\/png" medium="image" width="1200" height="630"\/>/,
        );
      }
    }
  });

  it('are JSON Feed 1.1 with all it demands', async () => {
    for (const [path, text] of [...(await feedsOf(difficult()))].filter(([path]) => path.endsWith('/feed.json'))) {
      const feed = JSON.parse(text) as JsonFeed;
      expect(feed).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        feed_url: `https://class-struggle-action.net${path}`,
        language: path.slice(1, 3),
      });
      expect(feed.title).not.toBe('');
      for (const item of feed.items) {
        expect(item.id).toMatch(/^tag:/);
        expect(item.content_text).not.toBe('');
        expect(item.date_published).toMatch(/^2026-\d\d-\d\dT12:00:00\.000Z$/);
      }
    }
  });
});

describe('A text in the feeds', () => {
  it('stands by its day, newest first, and by its id on the same day; its change does not move it', async () => {
    const { items } = await jsonOf(difficult());
    expect(items.map(({ id }) => id.split(':').at(-1))).toEqual([
      'newest/en',
      'of-that-day/en',
      'signs/en',
      'older/en',
    ]);
    expect(items[2]).toMatchObject({
      date_published: '2026-03-01T12:00:00.000Z',
      date_modified: '2026-05-06T12:00:00.000Z',
      image: 'https://class-struggle-action.net/cards/signs-en.png',
      tags: ['Know your rights'],
    });
  });

  it('keeps its id when its address changes', async () => {
    const [before, after] = [await jsonOf(difficult()), await jsonOf(difficult('other-signs'))];
    expect(after.items.map(({ id }) => id)).toEqual(before.items.map(({ id }) => id));
    expect(after.items[2]?.url).not.toBe(before.items[2]?.url);
  });

  it('is read as it was written, whatever signs are in it', async () => {
    const made = await feedsOf(difficult());
    expect(JSON.parse(made.get('/en/feed.json') ?? '').items[2].title).toBe(
      'Bread & roses: 1 < 2 > 0, "so" ]]> &amp; more',
    );
    expect(made.get('/en/atom.xml')).toContain(
      '<title type="html"><![CDATA[Bread &amp; roses: 1 &lt; 2 &gt; 0, "so" ]]&gt; &amp;amp; more]]></title>',
    );
    expect(made.get('/en/atom.xml')).toContain('<![CDATA[Invented: &lt;b&gt;not bold&lt;/b&gt; &amp; nothing else.]]>');
  });

  it('is in the feed of its language and its shelf, and an unreviewed translation in none', async () => {
    const { library } = libraryOf({ id: 'gate', texts: { en: 'The gate.', es: 'La puerta.' } });
    const [gate] = library.documents;
    if (!gate) throw new Error('No document.');
    const draft: Library = {
      ...library,
      documents: [
        {
          ...gate,
          editions: gate.editions.map((edition) =>
            edition.words.translation
              ? {
                  ...edition,
                  words: { ...edition.words, translation: { ...edition.words.translation, status: 'draft' as const } },
                }
              : edition,
          ),
        },
      ],
    };
    expect((await jsonOf(library, '/es/volantes/feed.json')).items).toHaveLength(1);
    expect((await jsonOf(library, '/es/noticias/feed.json')).items).toHaveLength(0);
    expect((await jsonOf(draft, '/es/volantes/feed.json')).items).toHaveLength(0);
  });

  it('leaves when there are too many newer ones', async () => {
    const made = Array.from({ length: mostEntries + 2 }, (_, index) => ({
      id: `text-${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}`,
      texts: { en: 'Words.' },
    }));
    const { items } = await jsonOf(libraryOf(...made).library);
    expect(items).toHaveLength(mostEntries);
    expect(items.at(-1)?.id).toContain(':text-bx/');
  });
});
