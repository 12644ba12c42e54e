/** The fictional campaign that the other suites build: whole, without faults, and with everything in it that can go wrong later. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { blockNames } from '../../src/blocks/vocabulary.ts';
import { languageTags } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { editionIn, isReviewed } from '../../src/model/document.ts';
import { isCurrent } from '../../src/model/freshness.ts';
import { allEditions, findDocument, type Library } from '../../src/model/library.ts';
import { kindNames } from '../../src/model/kinds.ts';
import type { Flow } from '../../src/model/nodes.ts';
import { codes, type Problem } from '../../src/model/problems.ts';

const folder = 'tests/fixtures/campaign';
let library: Library;
let problems: Problem[];
beforeAll(async () => ({ library, problems } = await loadLibrary(folder)));

function blocksIn(flow: readonly Flow[]): string[] {
  return flow.flatMap((node) => (node.type === 'block' ? [node.name, ...blocksIn(node.children)] : node.type === 'table' && node.caption ? ['Table'] : []));
}

test('It has no error, and of what a person should look at one of each sort', () => {
  expect(problems.filter((problem) => codes[problem.code] === 'error')).toEqual([]);
  expect(problems.map((problem) => problem.code)).toEqual(['translation-unreviewed', 'translation-missing', 'translation-behind']);
});

test('It has documents of every kind', () => {
  expect(new Set(library.documents.map((document) => document.kind))).toEqual(new Set(kindNames));
});

test.each(languageTags)('It uses every block in «%s»', (language) => {
  const used = new Set(allEditions(library).filter((edition) => edition.language === language).flatMap((edition) => blocksIn(edition.body.flow)));
  expect(blockNames.filter((name) => !used.has(name))).toEqual([]);
});

test('It has a current translation, one that is behind, a draft and a document in one language only', () => {
  const spanish = (id: string) => { const document = findDocument(library, id); return document && editionIn(document, 'es'); };
  expect(isCurrent(spanish('ask-at-the-gate')?.freshness ?? { changed: [], removed: 1, unknown: true })).toBe(true);
  expect(spanish('tide-calendar')?.freshness).toEqual({ changed: [0], removed: 2, unknown: false });
  expect(allEditions(library).filter((edition) => !isReviewed(edition)).map((edition) => edition.path)).toEqual([`${folder}/analysis/two-scales/en.mdx`]);
  expect(library.documents.filter((document) => document.editions.length === 1).map((document) => document.id)).toEqual(['lantern-night']);
});

test('It has a rights text, and its links stay on example.org', () => {
  expect(library.documents.some((document) => document.facts.legal)).toBe(true);
  const addresses = allEditions(library).flatMap((edition) => edition.body.links).flatMap(({ target }) => (target.to === 'web' ? [new URL(target.url).hostname] : target.to === 'mail' ? [target.address.split('@')[1]] : []));
  expect(new Set(addresses)).toEqual(new Set(['example.org']));
});

test('Its picture still carries the traces that publishing must remove', () => {
  const bytes = readFileSync(`${folder}/pamphlets/tide-calendar/cranes.jpg`);
  for (const trace of ['Exif', 'Planted Author', 'planted-software-path', 'PLANTED-SERIAL', 'http://ns.adobe.com/xap/1.0/']) expect(bytes.includes(trace), trace).toBe(true);
  expect(bytes.includes(Buffer.from([0x25, 0x88])) || bytes.includes(Buffer.from([0x88, 0x25])), 'the GPS group').toBe(true);
});
