/** The campaigns that `npm run bench:scale` builds: whole, without faults, varied, and the same each time. */
import { beforeAll, describe, expect, test } from 'vitest';
import { scaleCampaign } from '../../../scripts/bench/scale/campaign.ts';
import { readFolder } from '../../../src/load/disk.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import type { SourceFile } from '../../../src/model/files/sources.ts';
import { allEditions, type Library } from '../../../src/model/library.ts';
import { formatReport, hasErrors, type Problem } from '../../../src/model/problems.ts';
import { sheetsOf } from '../../../src/model/sheets.ts';

let real: SourceFile[];
beforeAll(async () => {
  real = await readFolder('content');
});

test.each(['one', 'all'] as const)(
  'A campaign of 12 documents with %s of the products passes the check',
  (products) => {
    const { library, problems } = buildLibrary(scaleCampaign(real, 'content', { documents: 12, products }), 'content');
    expect(library.documents).toHaveLength(12);
    expect(hasErrors(problems), formatReport(problems)).toBe(false);
  },
);

test.each(['one', 'all'] as const)(
  'A campaign with a copy of every document, with %s of the products, passes the check',
  (products) => {
    const documents =
      2 * new Set(real.flatMap(({ path }) => /^content\/[^/]+\/[^/]+\/(?=facts)/.exec(path) ?? [])).size;
    const { library, problems } = buildLibrary(scaleCampaign(real, 'content', { documents, products }), 'content');
    expect(library.documents).toHaveLength(documents);
    expect(hasErrors(problems), formatReport(problems)).toBe(false);
    // Lines that somebody set are lines of a title that no copy need have.
    const copies = allEditions(library).filter(({ document }) => document.id.endsWith('-1'));
    expect(copies.filter(({ words }) => words.lines).map(({ path }) => path)).toEqual([]);
  },
  600_000, // every text read twice over: eight seconds where nothing else runs
);

describe('A campaign that is larger than its model', () => {
  let model: SourceFile[];
  let files: SourceFile[];
  let library: Library;
  let problems: Problem[];
  beforeAll(() => {
    // Nine texts of four kinds, which say the most of each other.
    model = real.filter(
      ({ path }) => path.split('/').length < 4 || /\/(committees|cases|events)\/|\/bulletins\/juarez/.test(path),
    );
    files = scaleCampaign(model, 'content', { documents: 16, products: 'one' });
    ({ library, problems } = buildLibrary(files, 'content'));
  });

  test('passes the check, with as many documents as were asked for', () => {
    expect(library.documents).toHaveLength(16);
    expect(hasErrors(problems), formatReport(problems)).toBe(false);
  });

  test('lays out a reading copy alone, where one product was asked for', () => {
    expect(new Set(library.documents.flatMap((document) => sheetsOf(document)))).toEqual(new Set(['reading']));
  });

  test('says some things in other words than its model, and has as many passages', () => {
    const copies = allEditions(library).filter(({ document }) => document.id.endsWith('-1'));
    expect(copies.length).toBeGreaterThan(8);
    for (const copy of copies) {
      const own = allEditions(library).find(
        ({ document, language }) => `${document.id}-1` === copy.document.id && language === copy.language,
      );
      expect(copy.body.hashes, copy.path).not.toEqual(own?.body.hashes);
      expect(copy.body.hashes, copy.path).toHaveLength(own?.body.hashes.length ?? 0);
    }
  });

  test('is the same each time', () => {
    expect(scaleCampaign(model, 'content', { documents: 16, products: 'one' })).toEqual(files);
  });
});
