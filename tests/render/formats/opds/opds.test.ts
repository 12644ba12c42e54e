import { describe, expect, it } from 'vitest';
import { planBooks } from '../../../../src/formats/ebook/ebook.ts';
import { opdsFormat, opdsType } from '../../../../src/formats/opds/opds.ts';
import { languageTags } from '../../../../src/i18n/languages.ts';
import { loadLibrary } from '../../../../src/load/disk.ts';
import { changedOn } from '../../../../src/model/document.ts';
import { emptyLibrary } from '../../../../src/model/library.ts';
import { site } from '../../../../src/site.ts';
import { libraryOf } from '../../../unit/made.ts';
import { attributes, faults } from '../ebook/opened.ts';

const { library } = await loadLibrary('tests/fixtures/campaign');
const format = opdsFormat(planBooks);
const feeds = await Promise.all(
  format.plan(library).map(async (output) => ({ output, text: new TextDecoder().decode(await output.render()) })),
);

describe('the catalogue of e-books', () => {
  it('is one feed for each language, and none where nothing was ever published', () => {
    expect(feeds.map(({ output }) => output.path)).toEqual(languageTags.map((tag) => `/${tag}/opds.xml`));
    expect(format.plan(emptyLibrary)).toEqual([]);
  });

  it('is well-formed', async () => {
    expect(await faults(feeds.map(({ text }, index) => ({ fileName: `${index}.xml`, contents: text })))).toEqual([]);
  });

  it('lists every book of its language once, newest first, with its file, its cover and its page', () => {
    feeds.forEach(({ text }, index) => {
      const own = planBooks(library).filter(({ edition }) => edition.language === languageTags[index]);
      expect(text.match(/<entry>/g)?.length).toBe(own.length);
      for (const { path, cover, identifier } of own) {
        expect(text).toContain(`<id>${identifier}</id>`);
        expect(text).toContain(
          `<link rel="http://opds-spec.org/acquisition/open-access" href="${site.origin}${path}" type="application/epub+zip"/>`,
        );
        expect(text).toContain(
          `<link rel="http://opds-spec.org/image" href="${site.origin}${cover}" type="image/png"/>`,
        );
      }
      const days = [...text.matchAll(/<updated>([^T]+)T12:00:00Z<\/updated>/g)].map(([, day]) => day);
      expect(days[0]).toBe(
        own
          .map(({ edition }) => changedOn(edition))
          .sort()
          .at(-1),
      );
      expect(days.slice(1)).toEqual([...days.slice(1)].sort().reverse());
    });
  });

  it('says where it is, that it is the start, and what it is', () => {
    for (const { output, text } of feeds) {
      expect(output.type).toBe(opdsType);
      const [head = ''] = text.split('<entry>');
      expect(attributes(head, 'rel')).toEqual(['self', 'start', 'alternate']);
      expect(attributes(head, 'href').slice(0, 2)).toEqual([site.origin + output.path, site.origin + output.path]);
    }
  });

  it('stands empty, with a day, in a language without books', async () => {
    const { library: made } = libraryOf({ id: 'a', texts: { en: 'Words.' } });
    const text = new TextDecoder().decode(await format.plan(made)[0]?.render());
    expect(text).not.toContain('<entry>');
    expect(text).toContain('<updated>2026-03-01T12:00:00Z</updated>');
  });
});
