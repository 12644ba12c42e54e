import { beforeAll, describe, expect, it } from 'vitest';
import { languageName } from '../../src/i18n/dates.ts';
import { languages, languageTags, words } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { behindOf } from '../../src/model/translation/behind.ts';
import { isReviewed } from '../../src/model/document.ts';
import { allEditions, type Library } from '../../src/model/library.ts';
import { flowText } from '../../src/model/nodes.ts';
import { partsOf } from '../../src/model/translation/align.ts';
import { besideOf, bothPath, editionPath, pageAddresses, type PageAddress } from '../../src/model/urls.ts';
import { fixtureContent, siteUnderTest } from './command.ts';
import { attribute, pagesOf, textOf, type HtmlElement, type Page } from './read.ts';

let pages: Page[];
let library: Library;
let addresses: PageAddress[];

beforeAll(async () => {
  pages = await pagesOf(siteUnderTest);
  ({ library } = await loadLibrary(fixtureContent));
  addresses = pageAddresses(library).filter((address) => address.route === 'both');
});

function page(path: string): Page {
  const found = pages.find((entry) => entry.path === path);
  if (!found) throw new Error(`The site has no page ${path}.`);
  return found;
}
const squeezed = (text: string): string => text.replace(/[^\p{L}]+/gu, '');
/** The letters a reader of the text sees, without marks of notes, meanings of words and the remark that a link leads to another language. */
const letters = (element: HtmlElement): string => {
  const said = textOf(element, (inside) => inside.tagName === 'sup' || attribute(inside, 'popover') !== undefined);
  return squeezed(
    languageTags
      .flatMap((tag) => languageTags.map((other) => words(tag).document.also(languageName(other, tag))))
      .reduce((rest, remark) => rest.replaceAll(remark, ''), said),
  );
};

describe('the pages in two languages', () => {
  it('are one for each edition that has a reviewed counterpart, and none beside a draft', () => {
    const paired = allEditions(library).filter(
      (edition) => isReviewed(edition) && edition.document.editions.filter(isReviewed).length > 1,
    );
    expect(addresses.map(({ path }) => path).sort()).toEqual(paired.map(bothPath).sort());
    expect(paired.length).toBeGreaterThan(4);
    expect(
      library.documents.some(({ editions }) => editions.length > 1 && !editions.every(isReviewed)),
      'the fixture needs a draft',
    ).toBe(true);
  });

  it('are led to from the text in each language, and lead back to both', () => {
    for (const { path, edition } of addresses) {
      expect(
        page(editionPath(edition!))
          .all('a')
          .map((link) => attribute(link, 'href')),
      ).toContain(path);
      const links = page(path)
        .all('a')
        .map((link) => attribute(link, 'href'));
      for (const one of [edition!, besideOf(edition!)!]) expect(links, path).toContain(editionPath(one));
    }
  });

  it('say every word of both texts, each in its own language', () => {
    for (const { path, edition } of addresses) {
      for (const one of [edition!, besideOf(edition!)!]) {
        const cells = page(path)
          .all('div')
          .filter(
            (element) =>
              attribute(element, 'lang') === one.language && /\btext\b/.test(attribute(element, 'class') ?? ''),
          );
        expect(
          cells.every((cell) => attribute(cell, 'dir') === languages[one.language].direction),
          path,
        ).toBe(true);
        const said = cells.map(letters).join('');
        for (const line of partsOf(one.body.flow)
          .map((part) => flowText([part]))
          .join('\n')
          .split('\n'))
          expect(said, `${path} ${one.language}`).toContain(squeezed(line));
      }
    }
  });

  it('set the reader’s own language first', () => {
    for (const { path, language } of addresses)
      expect(
        attribute(
          page(path)
            .all('div')
            .find((element) => attribute(element, 'class')?.includes('text'))!,
          'lang',
        ),
        path,
      ).toBe(language);
  });

  it('have no place twice, and each note and each way back leads to one', () => {
    for (const { path } of addresses) {
      const { html } = page(path);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
      for (const [, target = ''] of html.matchAll(/href="#([^"]+)"/g))
        if (target !== '-') expect(ids, path).toContain(target);
    }
  });

  it('stay out of search, where both texts are already', () => {
    for (const { path } of addresses)
      expect(
        page(path)
          .all('main')
          .map((main) => attribute(main, 'data-pagefind-body')),
      ).toEqual([undefined]);
  });
});

describe('a text', () => {
  it('says what changed since it was first printed', () => {
    const lamp = library.documents.find(({ id }) => id === 'lantern-night')!.editions[0]!;
    const said = textOf(page(editionPath(lamp)).all('main')[0]!).replace(/\s+/g, ' ');
    expect(said).toContain(words(lamp.language).history.heading);
    expect(said).toMatch(/La noche cambió de día\..*La calle tenía otro nombre\./);
  });

  it('says in which parts a translation is behind its source', () => {
    const behind = allEditions(library).flatMap((edition) => behindOf(edition) ?? []).length;
    expect(behind, 'the fixture needs a translation that is behind').toBeGreaterThan(0);
    for (const edition of allEditions(library)) {
      const { notice } = words(edition.language).behind;
      const known = behindOf(edition);
      const said = textOf(page(editionPath(edition)).all('main')[0]!);
      const sentence = notice(languageName(edition.document.facts.original, edition.language));
      expect(said.includes(sentence), edition.path).toBe(known !== undefined);
      for (const part of known?.parts ?? [])
        expect(said, edition.path).toContain(
          typeof part === 'string' ? words(edition.language).behind[part] : part.heading,
        );
    }
  });

  it('can close each of its notes without moving', () => {
    for (const edition of allEditions(library)) {
      const closings = page(editionPath(edition))
        .all('button')
        .filter((button) => attribute(button, 'popovertargetaction') === 'hide');
      expect(
        closings.map((button) => attribute(button, 'aria-label')),
        edition.path,
      ).toEqual(edition.body.notes.map(() => words(edition.language).document.closeNote));
    }
  });
});
