import { beforeAll, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { languageTags, words } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { isReviewed } from '../../src/model/document.ts';
import { allEditions, type Library } from '../../src/model/library.ts';
import { allPagePaths, codeAddresses, codePath, editionPath, pageAddresses } from '../../src/model/urls.ts';
import { site } from '../../src/site.ts';
import { fixtureContent, siteUnderTest } from './command.ts';
import { attribute, filesOf, Page, pagesOf, textOf } from './read.ts';

let pages: Page[];
let library: Library;
const page = (path: string): Page => {
  const found = pages.find((entry) => entry.path === path);
  if (!found) throw new Error(`The site has no page ${path}.`);
  return found;
};

beforeAll(async () => {
  pages = await pagesOf(siteUnderTest);
  ({ library } = await loadLibrary(fixtureContent));
});

describe('the pages of the site', () => {
  it('are all the planned ones, those of edition codes, the door and the 404 page, and no others', () => {
    expect(pages.map((entry) => entry.path).sort()).toEqual(allPagePaths(library).sort());
  });

  it('say their language, one title, one description and one h1', () => {
    for (const entry of pages) {
      const expected =
        languageTags.find(
          (tag) =>
            entry.path.startsWith(`/${tag}/`) || (entry.path.startsWith('/s/') && entry.path.endsWith(`/${tag}/`)),
        ) ?? languageTags[0];
      expect(attribute(entry.all('html')[0]!, 'lang'), entry.path).toBe(expected);
      expect(entry.all('title'), entry.path).toHaveLength(1);
      expect(entry.meta('description'), entry.path).toBeTruthy();
      expect(entry.all('h1'), entry.path).toHaveLength(1);
    }
  });

  it('name each other as translations, both ways, with the door as x-default', () => {
    for (const address of pageAddresses(library)) {
      const alternates = translations(page(address.path));
      if (alternates.length === 0) continue;
      expect(
        alternates.map((link) => attribute(link, 'hreflang')),
        address.path,
      ).toContain('x-default');
      for (const link of alternates) {
        const target = attribute(link, 'href')!.slice(site.origin.length);
        if (target === '/') continue; // the door offers languages, not this page
        const back = translations(page(target)).map((other) => attribute(other, 'href'));
        expect(back, `${target} should name ${address.path}`).toContain(site.origin + address.path);
      }
    }
  });

  it('leave out translations that do not exist', () => {
    const alone = library.documents.find((document) => document.editions.length === 1);
    expect(alone, 'the fixture needs a document in one language').toBeDefined();
    expect(translations(page(editionPath(alone!.editions[0]!)))).toHaveLength(0);
  });

  it('offer the same document in the other language as a plain link in the masthead', () => {
    for (const edition of allEditions(library)) {
      const others = edition.document.editions.filter((other) => other !== edition).map(editionPath);
      const links = page(editionPath(edition)).all('header')[0]!;
      const text = JSON.stringify(links, (key, value: unknown) => (key === 'parentNode' ? undefined : value));
      for (const other of others) expect(text, edition.path).toContain(other);
    }
  });

  it('say their own address once and carry it in the preview tags', () => {
    for (const address of pageAddresses(library)) {
      const entry = page(address.path);
      expect(entry.links('canonical').map((link) => attribute(link, 'href'))).toEqual([site.origin + address.path]);
      expect(entry.meta('og:url')).toBe(site.origin + address.path);
      expect(entry.html.indexOf('og:title'), address.path).toBeLessThan(20_000);
    }
  });

  it('have a preview picture that exists, with size and words, unless they are unreviewed', async () => {
    const files = await filesOf(siteUnderTest);
    for (const address of pageAddresses(library)) {
      const entry = page(address.path);
      if (address.edition && !isReviewed(address.edition)) {
        expect(entry.meta('og:image'), address.path).toBeUndefined();
        continue;
      }
      expect(files, address.path).toContain(new URL(entry.meta('og:image')!).pathname);
      expect(entry.meta('og:image:width')).toBe('1200');
      expect(entry.meta('og:image:alt')).toBeTruthy();
    }
  });

  it('describe every edition as an article with its translations linked', () => {
    for (const edition of allEditions(library)) {
      const data = JSON.parse(textOfScript(page(editionPath(edition)))) as Record<string, unknown>;
      expect(data.headline).toBe(edition.words.title);
      expect(data.inLanguage).toMatch(new RegExp(`^${edition.language}`));
      expect(data.datePublished).toBe(edition.document.facts.published);
      if (edition.document.editions.length > 1)
        expect(data.workTranslation ?? data.translationOfWork, edition.path).toBeDefined();
    }
  });

  it('carry a policy that allows their own style by hash and nothing else', () => {
    for (const entry of pages) {
      const policy = entry.meta('content-security-policy');
      const style = entry.html.match(/<style>([\s\S]*?)<\/style>/)?.[1] ?? '';
      const hash = createHash('sha256').update(style).digest('base64');
      expect(policy, entry.path).toMatch(/^default-src 'none'/);
      expect(policy, entry.path).toContain(`'sha256-${hash}'`);
      expect(policy, entry.path).not.toMatch(/'unsafe-|\*/);
    }
  });

  it('run no script, but for search, print, share, keep and the tools, whose scripts are files', () => {
    for (const entry of pages) {
      const scripts = entry.all('script').filter((script) => attribute(script, 'type') !== 'application/ld+json');
      // A print page has its chooser and the form for local details.
      const may: Readonly<Record<string, number>> = { search: 1, print: 2, share: 1, keep: 1, tool: 1 };
      const { route } = pageAddresses(library).find((address) => address.path === entry.path) ?? {};
      expect(scripts.length, entry.path).toBe(may[route ?? ''] ?? 0);
      for (const script of scripts) expect(attribute(script, 'src')).toMatch(/^\/_astro\//);
    }
  });

  it('have no style attribute, no inline handler, no frame, and load nothing from elsewhere', () => {
    for (const entry of pages) {
      expect(entry.html, entry.path).not.toMatch(/<[^>]+\sstyle=/);
      expect(entry.html, entry.path).not.toMatch(/<[^>]+\son[a-z]+=/);
      expect(entry.all('iframe').length + entry.all('object').length + entry.all('embed').length).toBe(0);
      for (const tag of ['img', 'script', 'source'])
        for (const element of entry.all(tag))
          expect(attribute(element, 'src') ?? '', entry.path).not.toMatch(/^(https?:)?\/\//);
    }
  });

  it('open other sites without telling them where the reader came from', () => {
    for (const entry of pages)
      for (const link of entry.all('a'))
        if (/^https?:/.test(attribute(link, 'href') ?? ''))
          expect(attribute(link, 'rel'), entry.path).toMatch(/noreferrer/);
  });

  it('give every heading the address that the model gave it', () => {
    for (const edition of allEditions(library)) {
      const ids = page(editionPath(edition))
        .all('h2')
        .concat(page(editionPath(edition)).all('h3'))
        .map((heading) => attribute(heading, 'id'));
      for (const anchor of edition.body.anchors) expect(ids, edition.path).toContain(anchor);
    }
  });

  it('keep their notes in the reader’s language', () => {
    for (const edition of allEditions(library)) {
      if (edition.body.notes.length === 0) continue;
      const { html } = page(editionPath(edition));
      if (edition.language !== 'en') expect(html, edition.path).not.toMatch(/>Footnotes<|Back to reference/);
      expect(html).toContain('footnote-label');
    }
  });

  it('mark an unreviewed translation, and carry the status line on rights texts', () => {
    for (const edition of allEditions(library)) {
      const text = textOf(page(editionPath(edition)).all('main')[0]!);
      const { draft, machine } = words(edition.language).document;
      expect(text.includes(draft) || text.includes(machine), edition.path).toBe(!isReviewed(edition));
      if (edition.document.facts.legal) expect(text, edition.path).toMatch(/not legal advice|no es asesoría legal/);
    }
  });

  it('say of every edition code how it stands, in every language, and lead to what may be used now', () => {
    const standings = {
      'BELL-1': 'current',
      'DOCK-1': 'current',
      'OARS-1': 'current',
      'ROLL-1': 'current',
      'GATE-1': 'current',
      'GATE-2': 'current',
      'TIDE-1': 'current',
      'SALT-1': 'current',
      'LAMP-1': 'superseded',
      'LAMP-2': 'superseded',
      'ROPE-1': 'withdrawn',
    } as const;
    expect(
      codeAddresses(library)
        .map(({ entry }) => entry.code)
        .sort(),
    ).toEqual(Object.keys(standings).sort());
    for (const [code, standing] of Object.entries(standings)) {
      const entry = page(codePath(code));
      const sections = entry.all('section');
      expect(textOf(entry.all('h1')[0]!).trim()).toBe(code);
      expect(
        sections.map((section) => attribute(section, 'lang')),
        code,
      ).toEqual(languageTags);
      languageTags.forEach((tag, index) =>
        expect(textOf(sections[index]!), `${code} ${tag}`).toContain(words(tag).codes[standing]),
      );
      expect(entry.links('canonical').map((link) => attribute(link, 'href'))).toEqual([site.origin + codePath(code)]);
      expect(entry.links('alternate'), code).toEqual([]);
      expect(entry.meta('robots'), code).toBeUndefined();
    }
    const lamp = page(codePath('LAMP-1'));
    expect(textOf(lamp.all('main')[0]!)).toMatch(/La calle tenía otro nombre\.[\s\S]*La noche cambió de día\./);
    const now = library.documents.find((document) => document.id === 'lantern-night')!.editions[0]!;
    expect(lamp.all('a').map((link) => attribute(link, 'href'))).toContain(editionPath(now));
  });

  it('are all in the site map, each with its other languages', async () => {
    const { readFile } = await import('node:fs/promises');
    const xml = await readFile(`${siteUnderTest}/sitemap.xml`, 'utf8');
    for (const address of pageAddresses(library)) expect(xml).toContain(`<loc>${site.origin}${address.path}</loc>`);
    expect(xml).toContain('hreflang="es"');
  });
});

/** Links to the same page in other languages; a feed is an alternate too, but has no language of its own. */
function translations(entry: Page) {
  return entry.links('alternate').filter((link) => attribute(link, 'hreflang') !== undefined);
}

function textOfScript(entry: Page): string {
  const script = entry.all('script').find((element) => attribute(element, 'type') === 'application/ld+json');
  const text = script?.childNodes[0];
  return text && 'value' in text ? text.value : '';
}
