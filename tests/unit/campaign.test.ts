/** The fictional campaign that the other suites build: whole, without faults, and with everything in it that can go wrong later. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { blockNames } from '../../src/model/vocabulary.ts';
import { languageTags } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { editionIn, isReviewed } from '../../src/model/document.ts';
import { isCurrent } from '../../src/model/translation/freshness.ts';
import { allEditions, bulletinsOf, findDocument, type Library } from '../../src/model/library.ts';
import { kindNames } from '../../src/model/kinds.ts';
import type { Flow, Inline } from '../../src/model/nodes.ts';
import { pictureNotes } from '../../src/model/files/picture/walk.ts';
import type { Problem } from '../../src/model/problems.ts';
import { codes } from '../../src/model/codes.ts';
import { withOffset } from '../../src/model/fields/zones.ts';

const folder = 'tests/fixtures/campaign';
let library: Library;
let problems: Problem[];
beforeAll(async () => ({ library, problems } = await loadLibrary(folder)));

function blocksIn(flow: readonly Flow[]): string[] {
  return flow.flatMap((node): string[] => {
    switch (node.type) {
      case 'block':
        return [node.name, ...blocksIn(node.children)];
      case 'table':
        return [...(node.caption ? ['Table'] : []), ...[node.header, ...node.rows].flat().flatMap(blocksInLine)];
      case 'list':
        return node.items.flatMap(({ children }) => blocksIn(children));
      case 'quotation':
        return blocksIn(node.children);
      case 'paragraph':
      case 'heading':
        return blocksInLine(node.children);
      default:
        return [];
    }
  });
}

function blocksInLine(nodes: readonly Inline[]): string[] {
  return nodes.flatMap((node) => [
    ...(node.type === 'text' && node.claim !== undefined ? ['Value'] : []),
    ...(node.type === 'term' ? ['Term'] : node.type === 'blank' ? ['Blank'] : []),
    ...('children' in node ? blocksInLine(node.children) : []),
  ]);
}

test('It has no error, and of what a person should look at one of each sort', () => {
  expect(problems.filter((problem) => codes[problem.code] === 'error')).toEqual([]);
  expect(problems.map((problem) => problem.code)).toEqual([
    'translation-unreviewed',
    'translation-missing',
    'translation-behind',
  ]);
});

test('It has documents of every kind', () => {
  expect(new Set(library.documents.map((document) => document.kind))).toEqual(new Set(kindNames));
});

test.each(languageTags)('It uses every block in «%s»', (language) => {
  const used = new Set(
    allEditions(library)
      .filter((edition) => edition.language === language)
      .flatMap((edition) => blocksIn(edition.body.flow)),
  );
  expect(blockNames.filter((name) => !used.has(name))).toEqual([]);
});

test('It has a current translation, one that is behind, a draft and a document in one language only', () => {
  const spanish = (id: string) => {
    const document = findDocument(library, id);
    return document && editionIn(document, 'es');
  };
  expect(isCurrent(spanish('ask-at-the-gate')!.freshness!)).toBe(true);
  expect(spanish('tide-calendar')?.freshness).toMatchObject({ changed: [0], removed: 2, unknown: false });
  expect(
    allEditions(library)
      .filter((edition) => !isReviewed(edition))
      .map((edition) => edition.path),
  ).toEqual([`${folder}/analysis/two-scales/en.mdx`]);
  expect(library.documents.filter((document) => document.editions.length === 1).map((document) => document.id)).toEqual(
    ['lantern-night'],
  );
});

test('It has a rights text, and its links stay on example.org', () => {
  expect(library.documents.some((document) => document.facts.legal)).toBe(true);
  const addresses = allEditions(library)
    .flatMap((edition) => edition.body.links)
    .flatMap(({ target }) =>
      target.to === 'web' ? [new URL(target.url).hostname] : target.to === 'mail' ? [target.address.split('@')[1]] : [],
    );
  expect(new Set(addresses)).toEqual(new Set(['example.org']));
});

test('It has events of every sort: each week over both clock changes, each month, cancelled, and without a date', () => {
  const events = library.documents.flatMap(({ facts }) => facts.event ?? []);
  const dated = events.flatMap((event) => (event.announced ? [event] : []));
  expect(events.length - dated.length).toBe(1);
  expect(dated.filter(({ cancelled }) => cancelled)).toHaveLength(1);
  expect(new Set(dated.map(({ repeats }) => repeats?.every))).toEqual(new Set(['week', 'month', undefined]));
  const weekly = dated.find(({ repeats }) => repeats?.every === 'week');
  expect(
    weekly && [
      withOffset(weekly.starts, weekly.timezone),
      withOffset(`${weekly.repeats?.until ?? ''}T18:30`, weekly.timezone),
      withOffset('2026-12-29T18:30', weekly.timezone),
    ],
  ).toEqual(['2026-10-06T18:30:00-05:00', '2027-03-30T18:30:00-05:00', '2026-12-29T18:30:00-06:00']);
  expect(weekly?.cancelledOn).toEqual(['2026-12-29']);
});

test('It has a place with a committee, words with a meaning and without, a case with its news, and two decisions on its resolution', () => {
  expect(library.cities.map(({ id }) => id)).toEqual(['puerto-ejemplo']);
  expect(library.glossary.terms).toHaveLength(3);
  expect(new Set(library.glossary.house.map(({ language }) => language))).toEqual(new Set(languageTags));
  const oars = findDocument(library, 'the-locked-oars');
  expect(oars && bulletinsOf(library, oars).map(({ facts }) => [facts.happened, facts.status])).toEqual([
    ['2026-01-12', 'resolved'],
    ['2026-02-19', 'active'],
  ]);
  expect(library.adoptions.map(({ step, place }) => [step, place])).toEqual([
    ['passed', 'puerto-ejemplo'],
    ['introduced', undefined],
  ]);
});

test('Its picture is a picture and nothing else', () => {
  const bytes = new Uint8Array(readFileSync(`${folder}/pamphlets/tide-calendar/cranes.jpg`));
  expect(pictureNotes(bytes)).toEqual({ notes: [], whole: true });
});
