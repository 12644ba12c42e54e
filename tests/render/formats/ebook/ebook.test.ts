import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ebooks, planBooks } from '../../../../src/formats/ebook/ebook.ts';
import { languageTags, words } from '../../../../src/i18n/languages.ts';
import { loadLibrary } from '../../../../src/load/disk.ts';
import { changedOn } from '../../../../src/model/document.ts';
import { libraryOf } from '../../../unit/made.ts';
import { attributes, faults, heard, open, pagesOf, textOf } from './opened.ts';

process.env.PRESS_CACHE = `.press/test/ebook-${process.pid}`;
const { library } = await loadLibrary('tests/fixtures/campaign');
const books = planBooks(library);

describe('the plan of e-books', () => {
  it('has one for every reviewed pamphlet, guide and analysis', () => {
    expect(books.length).toBeGreaterThan(2);
    for (const { edition } of books) expect(['pamphlets', 'guides', 'analysis']).toContain(edition.document.kind);
    expect(new Set(books.map(({ edition }) => edition.language))).toEqual(new Set(languageTags));
  });

  it('leaves out leaflets and translations that nobody has reviewed', () => {
    const { library: made } = libraryOf(
      { id: 'a', texts: { en: 'Words.' } },
      { id: 'b', kind: 'guides', texts: { en: 'Words.', es: 'Palabras.' } },
    );
    const [, spanish] = made.documents.find(({ id }) => id === 'b')?.editions ?? [];
    const draft = { ...spanish?.words, translation: { of: 'en', status: 'draft', blocks: [] } };
    Object.assign(spanish ?? {}, { words: draft });
    expect(planBooks(made).map(({ path }) => path)).toEqual(['/en/guides/b-en/b-en.epub']);
  });

  it('gives each edition a name that stays, and another one to the next edition', () => {
    const name = (facts: Record<string, string>): string[] =>
      planBooks(libraryOf({ id: 'a', kind: 'guides', facts, texts: { en: 'Words.', es: 'Palabras.' } }).library).map(
        ({ identifier }) => identifier,
      );
    const first = name({ code: 'AB-1' });
    expect(first).toEqual([
      'urn:uuid:05d7bcfe-6514-56cf-8de8-164a443ca29c',
      'urn:uuid:80ec4696-40a3-559d-9aa5-f7a00f92e205',
    ]);
    expect(name({ code: 'AB-1', checked: '2026-02-03' })).toEqual(first);
    for (const identifier of name({ code: 'AB-2' })) expect(first).not.toContain(identifier);
  });

  it('has a cover for every book', () => {
    const paths = ebooks.plan(library).map(({ path }) => path);
    for (const { cover } of books) expect(paths).toContain(cover);
  });
});

describe.each(books.map((book) => [book.path, book] as const))('the book %s', async (_, output) => {
  const bytes = await output.render();
  const book = await open(output);
  const pages = pagesOf(book);
  const manifest = textOf(book, 'package.opf');
  const { language, document, words: said } = output.edition;

  it('begins with its media type, not compressed and with nothing in between', () => {
    const header = new DataView(bytes.buffer, bytes.byteOffset);
    expect(new TextDecoder().decode(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect(header.getUint16(8, true), 'compression').toBe(0);
    expect(header.getUint16(28, true), 'extra field').toBe(0);
    expect([...book.keys()].slice(0, 2)).toEqual(['mimetype', 'META-INF/container.xml']);
  });

  it('is light enough for a bad line', () => {
    expect(bytes.length).toBeLessThan(300_000);
  });

  it('has only well-formed XML', async () => {
    const files = [...book]
      .filter(([path]) => /\.(xhtml|opf|ncx|xml|svg)$/.test(path))
      .map(([path, content]) => ({ fileName: path.replaceAll('/', '_'), contents: new TextDecoder().decode(content) }));
    expect(await faults(files)).toEqual([]);
  });

  it('lists each of its files once, and none that it lacks', () => {
    const listed = attributes(manifest, 'href').map((href) => `EPUB/${href}`);
    expect([...listed, 'mimetype', 'META-INF/container.xml', 'EPUB/package.opf'].sort()).toEqual(
      [...book.keys()].sort(),
    );
    expect(new Set(attributes(manifest, 'id')).size).toBe(attributes(manifest, 'id').length);
    expect(attributes(manifest, 'idref').length).toBe(pages.length);
    for (const idref of attributes(manifest, 'idref')) expect(attributes(manifest, 'id')).toContain(idref);
  });

  it('has no id twice in a file, and no link into the book that leads nowhere', () => {
    const places = new Set(
      pages.flatMap(([name, markup]) => [name, ...attributes(markup, 'id').map((id) => `${name}#${id}`)]),
    );
    for (const [name, markup] of pages) {
      expect(new Set(attributes(markup, 'id')).size, name).toBe(attributes(markup, 'id').length);
      for (const href of attributes(markup, 'href')) {
        if (/^(https?|mailto|tel):/.test(href)) continue;
        if (href === 'book.css') expect(book.has('EPUB/book.css')).toBe(true);
        else expect(places, `${name}: ${href}`).toContain(href.startsWith('#') ? name + href : href);
      }
      for (const source of attributes(markup, 'src')) expect([...book.keys()], name).toContain(`EPUB/${source}`);
    }
  });

  it('says its language on every page, its title, its day and its name', () => {
    for (const [name, markup] of pages) expect(markup, name).toContain(` lang="${language}" xml:lang="${language}"`);
    expect(manifest).toContain(`<dc:language>${language}</dc:language>`);
    expect(manifest).toContain(`<dc:title>${said.title}</dc:title>`);
    expect(manifest).toContain(`<dc:identifier id="identifier">${output.identifier}</dc:identifier>`);
    expect(manifest).toContain(`<meta property="dcterms:modified">${changedOn(output.edition)}T12:00:00Z</meta>`);
    for (const property of [
      'accessMode',
      'accessModeSufficient',
      'accessibilityFeature',
      'accessibilityHazard',
      'accessibilitySummary',
    ])
      expect(manifest).toContain(`property="schema:${property}"`);
    expect(manifest).toContain(words(language).files.book.accessibility);
  });

  it('leads in its contents to every part, in the order of the pages', () => {
    const nav = textOf(book, 'nav.xhtml');
    const [toc = '', landmarks = ''] = nav.split('epub:type="landmarks"');
    const order = attributes(manifest, 'href').filter((href) => href.endsWith('.xhtml'));
    const at = attributes(toc, 'href')
      .filter((href) => href !== 'book.css')
      .map((href) => order.indexOf(href.split('#')[0] ?? ''));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
    expect(attributes(landmarks, 'epub:type')).toEqual(['cover', 'toc', 'bodymatter']);
  });

  it('has the same contents and the same cover for programs made for EPUB 2', () => {
    const [toc = ''] = textOf(book, 'nav.xhtml').split('epub:type="landmarks"');
    const ncx = textOf(book, 'toc.ncx');
    expect(attributes(ncx, 'src')).toEqual(attributes(toc, 'href').filter((href) => href !== 'book.css'));
    expect(ncx).toContain(`<meta name="dtb:uid" content="${output.identifier}"/>`);
    expect(attributes(ncx, 'playOrder')).toEqual(attributes(ncx, 'src').map((_, index) => String(index + 1)));
    expect(manifest).toMatch(
      /<item id="(item-toc-ncx)" href="toc\.ncx" media-type="application\/x-dtbncx\+xml"\/>[\s\S]*<spine toc="\1">/,
    );
    expect(manifest).toMatch(
      /<meta name="cover" content="(item-images-cover-png)"\/>[\s\S]*<item id="\1" href="images\/cover\.png"/,
    );
  });

  it('has a cover picture with words for it', async () => {
    expect(manifest).toMatch(/href="images\/cover\.png" media-type="image\/png" properties="cover-image"/);
    const { width, height, exif, xmp } = await sharp(book.get('EPUB/images/cover.png')).metadata();
    expect({ width, height, exif, xmp }).toEqual({ width: 800, height: 1200, exif: undefined, xmp: undefined });
    const [alt = ''] = attributes(textOf(book, 'cover.xhtml'), 'alt');
    expect(alt).toContain(said.title);
    expect(alt).toContain(words(language).drawings[document.facts.picture]);
  });

  it('sets no ground and no colour of words, which are the reader’s', () => {
    expect(textOf(book, 'book.css')).not.toMatch(/background|(^|[\s;{])color:/m);
  });

  it('has every note with a way back, and every call with a note', () => {
    const calls = pages.flatMap(([, markup]) =>
      [...markup.matchAll(/role="doc-noteref" href="[^"]*#(note-\d+)"/g)].map(([, id]) => id),
    );
    const notes = pages.flatMap(([, markup]) =>
      [...markup.matchAll(/<aside id="(note-\d+)" epub:type="footnote"/g)].map(([, id]) => id),
    );
    const ways = pages.flatMap(([, markup]) => [...markup.matchAll(/role="doc-backlink"/g)]);
    expect([...new Set(calls)].sort()).toEqual([...notes].sort());
    expect(notes.length).toBe(output.edition.body.notes.length);
    expect(ways.length).toBe(calls.length);
  });

  it('says nothing of its own in another language', () => {
    for (const other of languageTags.filter((tag) => tag !== language)) {
      const own = new Set(phrases(language));
      const foreign = phrases(other).filter((phrase) => !own.has(phrase));
      const text = [...pages.map(([, markup]) => heard(markup)), manifest.replace(/<[^>]*>/g, ' ')].join(' ');
      expect(
        foreign.filter((phrase) =>
          new RegExp(`(?<![\\p{L}])${phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u').test(text),
        ),
      ).toEqual([]);
    }
  });

  it('is the same to the byte when it is made again', async () => {
    const cache = process.env.PRESS_CACHE;
    process.env.PRESS_CACHE = `.press/test/ebook-again-${process.pid}-${output.edition.document.id}-${language}`;
    const again = planBooks(library).find(({ path }) => path === output.path);
    expect(Buffer.from((await again?.render()) ?? []).equals(Buffer.from(bytes))).toBe(true);
    process.env.PRESS_CACHE = cache;
  });
});

/** The words of the press that a book may use. */
function phrases(language: (typeof languageTags)[number]): string[] {
  const { document, blocks, legal, files, nav, topics, drawings, kinds, footer } = words(language);
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, one]) => (key === 'slug' || key === 'coverFile' ? [] : strings(one)))
        : [];
  return strings([
    document,
    blocks,
    legal,
    files.book,
    nav,
    topics,
    drawings,
    Object.values(kinds).map(({ one }) => one),
    footer,
  ]).filter(Boolean);
}
