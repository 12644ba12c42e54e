import { describe, expect, it } from 'vitest';
import { formats, planAll } from '../../../src/formats/registry.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import { isReviewed } from '../../../src/model/document.ts';
import { allEditions, emptyLibrary } from '../../../src/model/library.ts';
import { allPagePaths } from '../../../src/model/urls.ts';

const { library } = await loadLibrary('tests/fixtures/campaign');
const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  xml: 'application/xml',
  txt: 'text/plain',
  zip: 'application/zip',
  epub: 'application/epub+zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar',
  json: 'application/json',
  html: 'text/html',
  sh: 'text/x-shellscript',
};
/** Where the whole name says more than the ending. */
const typesByName: Readonly<Record<string, string>> = {
  'opds.xml': 'application/atom+xml;profile=opds-catalog;kind=acquisition',
  'atom.xml': 'application/atom+xml',
  'rss.xml': 'application/rss+xml',
  'podcast.xml': 'application/rss+xml',
  'feed.json': 'application/feed+json',
};

/** Formats whose files hold, or tell of, files of others. */
const gathers = ['kit', 'sharekit', 'catalogue'];

describe('all formats together', () => {
  it('give every file an address of its own, which no page has', () => {
    const paths = [...planAll(library).map((output) => output.path), ...allPagePaths(library)];
    expect(paths.length).toBe(new Set(paths.map((path) => path.toLowerCase())).size);
  });

  it('have names of their own', () => {
    expect(new Set(formats.map((format) => format.name)).size).toBe(formats.length);
  });
});

describe.each(formats.map((format) => [format.name, format] as const))('the format %s', (_, format) => {
  const outputs = format.plan(library);

  it('plans something for the fixture campaign, and the same again when asked again', () => {
    expect(outputs.length).toBeGreaterThan(0);
    expect(format.plan(library).map(({ path, type }) => [path, type])).toEqual(
      outputs.map(({ path, type }) => [path, type]),
    );
  });

  it('plans nothing for an empty library that belongs to an edition', () => {
    for (const output of format.plan(emptyLibrary)) expect(output.edition, output.path).toBeUndefined();
  });

  it('gives addresses that every server and disk can keep', () => {
    for (const { path } of outputs) expect(path).toMatch(/^(\/[a-z0-9]+(-[a-z0-9]+)*)+\.[a-z0-9]+$/);
  });

  it('says the media type that the ending says', () => {
    for (const { path, type } of outputs)
      expect(type, path).toBe(typesByName[path.split('/').at(-1) ?? ''] ?? types[path.split('.').at(-1) ?? '']);
  });

  it('names only editions of the library', () => {
    const editions = allEditions(library);
    for (const { edition, path } of outputs) if (edition) expect(editions, path).toContain(edition);
  });

  it('gives unreviewed translations no file of their own', () => {
    for (const { edition, path } of outputs) if (edition) expect(isReviewed(edition), path).toBe(true);
  });

  it('makes whole files of its type, the same bytes each time', async () => {
    const signatures: Readonly<Record<string, string>> = {
      'application/pdf': '%PDF-',
      'image/png': '\u0089PNG',
      'image/webp': 'RIFF',
      'image/svg+xml': '<svg',
      'application/xml': '<?xml',
      '/robots.txt': 'User',
      '/release.txt': 'seria',
      'text/html': '<!doc',
      'text/x-shellscript': '#!/bi',
      'text/plain': '\u00EF\u00BB\u00BF',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'PK\u0003\u0004',
      'application/zip': 'PK\u0003\u0004',
      'application/epub+zip': 'PK\u0003\u0004',
      'application/atom+xml;profile=opds-catalog;kind=acquisition': '<?xml',
      'application/atom+xml': '<?xml',
      'application/rss+xml': '<?xml',
      'application/feed+json': '{',
      'application/json': '{',
      'text/calendar': 'BEGIN',
      'audio/mpeg': '\u00FF\u00E3', // a frame of MPEG 2.5, as those of the fixtures
    };
    // Planned anew, because a plan makes each file once.
    const again = format.plan({ ...library });
    for (const [index, output] of outputs.slice(0, 4).entries()) {
      const cache = process.env.PRESS_CACHE;
      const first = await output.render();
      // What only gathers the files of other formats need not have them all made anew: each of these is held to the same here.
      if (!gathers.includes(format.name))
        process.env.PRESS_CACHE = `.press/test/contract-${process.pid}-${Math.random()}`;
      const second = await again[index]?.render();
      process.env.PRESS_CACHE = cache;
      if (cache === undefined) delete process.env.PRESS_CACHE;
      expect(second && Buffer.from(first).equals(Buffer.from(second)), output.path).toBe(true);
      expect(
        Buffer.from(first.subarray(0, 5))
          .toString('latin1')
          .startsWith(signatures[output.path] ?? signatures[output.type] ?? '?'),
        output.path,
      ).toBe(true);
    }
  });
});
