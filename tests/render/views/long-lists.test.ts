/** What a campaign of 400 documents lists on its pages: never more than a page may, and all of it on some page that a reader comes to by links. */
import { beforeAll, expect, test } from 'vitest';
import { measuringContext } from '../../../src/load/facts.ts';
import { bestEdition, type Library } from '../../../src/model/library.ts';
import { languageTags } from '../../../src/i18n/languages.ts';
import { most } from '../../../src/model/parts.ts';
import {
  editionPath,
  galleryPath,
  kindPath,
  mapPath,
  searchPath,
  sharePagePath,
  wordsPath,
} from '../../../src/model/urls.ts';
import { shelfKinds, topics, type KindName } from '../../../src/model/kinds.ts';
import { fetchedShelves, type KeepView } from '../../../src/views/keep.ts';
import { rulesFor } from '../../../src/publish/hosting/rules.ts';
import { allViews, type View } from '../../../src/views/views.ts';
import { libraryOf, type MadeDocument } from '../../unit/made.ts';

const lists = ['kind', 'search', 'titles', 'words', 'map', 'gallery'] as const;
type List = Extract<View, { route: (typeof lists)[number] }>;

/** Kinds that owe no facts of their own. Most texts are leaflets. */
const made = [
  'leaflets',
  'guides',
  'leaflets',
  'questions',
  'leaflets',
  'analysis',
  'leaflets',
  'pages',
] as const satisfies KindName[];

let library: Library;
const views = new Map<string, List>();
const keeps: KeepView[] = [];
beforeAll(async () => {
  const vocabulary = Array.from({ length: 400 }, (_, index) => spelled(index));
  ({ library } = libraryOf(
    ...Array.from({ length: 400 }, (_, index): MadeDocument => {
      const heading = [1, 7, 31].map((step) => vocabulary[(index * step) % vocabulary.length]).join(' ');
      return {
        id: `${spelled(index * 40)}-${index}`,
        kind: made[index % made.length]!,
        facts: { topics: `[${topics[index % topics.length]!}]` },
        // One in ten is in Spanish alone.
        texts: { ...(index % 10 === 9 ? {} : { en: `## ${heading}\n\nText.` }), es: `## ${heading}\n\nTexto.` },
      };
    }),
  ));
  const context = measuringContext(library, () => Promise.resolve({ bytes: 51_200 }));
  for (const { path, route, view } of allViews(context))
    if (route === 'keep') keeps.push((await view()) as KeepView);
    else if ((lists as readonly string[]).includes(route)) views.set(path, (await view()) as List);
});

/** Makes a word of four letters of a number, another for each below 17,576, so that lists from A to Z have words under every letter. */
function spelled(number: number): string {
  const letters = [1, 26, 676].map((place) => String.fromCharCode(97 + (Math.floor(number / place) % 26)));
  return `${letters.join('')}o`;
}

/** Addresses that a page of a list links to, and how many entries it has. */
function linksOf(view: List): { readonly entries: number; readonly most: number; readonly paths: readonly string[] } {
  const pager = 'pager' in view ? (view.pager?.pages.map(({ path }) => path) ?? []) : [];
  const listed = (limit: number, links: readonly { readonly path: string }[], ways: readonly string[] = []) => ({
    entries: links.length,
    most: limit,
    paths: [...links.map(({ path }) => path), ...ways, ...pager],
  });
  switch (view.route) {
    case 'kind':
      return listed(most.rows, [...view.entries, ...(view.guests?.entries ?? [])]);
    case 'map':
      return listed(
        most.map,
        view.shelves.flatMap(({ links }) => links),
      );
    case 'gallery':
      return listed(
        most.pictures,
        view.entries,
        view.kinds.map(({ path }) => path),
      );
    case 'titles':
      return listed(most.titles, view.links);
    case 'search':
      return listed(
        most.search,
        [
          ...view.lists.flatMap(({ shelves }) => shelves.flatMap(({ links }) => links)),
          ...view.letters.flatMap(({ entries }) => entries),
        ],
        view.ways?.flatMap(({ links }) => links.map(({ path }) => path)),
      );
    case 'words': {
      const words = view.letters.flatMap(({ entries }) => entries);
      const { paths } = listed(0, [...words.flatMap(({ links }) => links), ...view.ways]);
      return { entries: words.length + words.flatMap(({ links }) => links).length, most: most.words, paths };
    }
  }
}

test('No page lists more than a page may', () => {
  for (const [path, view] of views) {
    const found = linksOf(view);
    expect(found.entries, path).toBeLessThanOrEqual(found.most);
  }
});

/** All that a reader finds who begins at a list and goes on to its other pages. */
function reached(start: string): Set<string> {
  const found = new Set([start]);
  for (const path of found) {
    const view = views.get(path);
    if (view) for (const next of linksOf(view).paths) found.add(next);
  }
  return found;
}

test.each(languageTags)('Every page of a list in «%s» is reached by links from the first', (language) => {
  const starts = [
    ...shelfKinds.map((kind) => kindPath(kind, language)),
    ...[mapPath, galleryPath, searchPath, wordsPath].map((pathOf) => pathOf(language)),
  ];
  const found = new Set(starts.flatMap((start) => [...reached(start)]));
  expect([...views.keys()].filter((path) => path.startsWith(`/${language}/`) && !found.has(path))).toEqual([]);
});

test.each(languageTags)(
  'Every text is in the list of all pages and below the search in «%s», and every picture in the gallery',
  (language) => {
    expect(library.documents).toHaveLength(400);
    const editions = library.documents.map((document) => bestEdition(document, language));
    for (const start of [mapPath(language), searchPath(language)]) {
      const found = reached(start);
      expect(
        editions.map(editionPath).filter((path) => !found.has(path)),
        start,
      ).toEqual([]);
    }
    const pictures = reached(galleryPath(language));
    expect(editions.map(sharePagePath).filter((path) => !pictures.has(path))).toEqual([]);
  },
);

test.each(languageTags)(
  'What can be kept in «%s» stands on the page, or is fetched by its script, and never both',
  (language) => {
    const fetched = fetchedShelves(library, language).flatMap(([, sets]) => sets.map(([id]) => id));
    const own = library.documents.filter(({ editions }) => editions.some((edition) => edition.language === language));
    expect(fetched.sort()).toEqual(own.map(({ id }) => id).sort());
    const [kept] = keeps.filter((view) => view.frame.language === language);
    expect(kept?.shelves).toEqual([]);
  },
);

test('A list that goes on over several pages offers no choices, which would choose on one of them alone', () => {
  const parted = [...views.values()].filter((view) => 'pager' in view && view.pager && 'choices' in view);
  expect(parted.length).toBeGreaterThan(2);
  for (const view of parted)
    expect('choices' in view && Object.values(view.choices).flat(), view.frame.path).toEqual([]);
});

test('The other language of a part is that part, or, where there is none, the list', () => {
  for (const [path, { frame }] of views)
    for (const { language, path: other } of frame.tongues) {
      expect(views.has(other), `${path} in ${language}`).toBe(true);
    }
});

test('A host owes the pages of a list one rule, beside that of the page that searches', () => {
  const files = [...views].map(([path, { route }]) => ({
    path: `${path}index.html`,
    policy: new Map([['script-src', new Set(route === 'search' ? ["'wasm-unsafe-eval'"] : [])]]),
  }));
  for (const language of languageTags) {
    const own = rulesFor(files, []).filter(({ path }) => path.startsWith(searchPath(language)));
    expect(own.map(({ profile }) => profile).sort(), language).toEqual(['search', 'site']);
  }
});
