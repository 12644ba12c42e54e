/** Cross-checks: what only the whole library can tell, such as two pages with one address or a link to nowhere. */
import type { Language } from '../../i18n/languages.ts';
import { factsPath, type Document } from '../document.ts';
import type { Library } from '../library.ts';
import type { Position } from '../nodes.ts';
import { didYouMean, mostOfAKind, type Problem } from '../problems.ts';
import { nearestOf } from '../nearest.ts';
import { offer } from '../repair.ts';
import type { Text } from '../files/text.ts';
import { checkComposition } from '../composition.ts';
import { checkSheets } from '../sheets.ts';
import type { SourceFolder } from '../files/sources.ts';
import { reviewTranslations } from './translations.ts';
import { pageAddresses } from '../urls.ts';
import { problem, type Messages } from '../messages.ts';

const messages = {
  'id-duplicate': (owner: string) => ({
    fact: `Another document’s folder has the same name: ${owner}.`,
    fix: 'Rename the newer of the two folders, and the links that lead to it.',
  }),
  'code-duplicate': (code: string, owner: string) => ({
    fact: `The edition code ${code} is already that of ${owner}.`,
    fix: 'Give the newer document another code.',
  }),
  'address-duplicate': (address: string, owner: string) => ({
    fact: `The address ${address} is already that of ${owner}.`,
    fix: 'Change `slug` in the newer of the two.',
  }),
  'reference-unknown/link': (id: string, ids: ReadonlySet<string>) => ({
    fact: `The link doc:${id} names no document.${didYouMean(id, [...ids])}`,
    fix: 'Write the name of the other document’s folder after doc:.',
    ...offer(`doc:${id}`, nearLink(id, ids)),
  }),
  'anchor-unknown': (anchor: string, here: boolean, path: string, anchors: readonly string[]) => ({
    fact: `The link leads to #${anchor}, but ${here ? 'this text' : path} has no such heading.${didYouMean(anchor, anchors)}`,
    fix:
      anchors.length > 0
        ? `Use one of: ${anchors
            .slice(0, mostOfAKind)
            .map((known) => `#${known}`)
            .join(', ')}${anchors.length > mostOfAKind ? ' …' : ''}.`
        : 'That text has no headings; leave out the part after #.',
    ...offer(`#${anchor}`, nearLink(anchor, anchors, '#')),
  }),
  'reference-unknown/related': (id: string, ids: ReadonlySet<string>) => ({
    fact: `\`related\` names “${id}”, which is no document.${didYouMean(id, [...ids])}`,
    fix: 'Write the name of the other document’s folder.',
    ...offer(id, nearestOf(id, [...ids])),
  }),
} satisfies Messages;

/** The nearest of the names that a link may have, with the sign before it. */
function nearLink(word: string, known: Iterable<string>, sign = 'doc:'): string | undefined {
  const near = nearestOf(word, [...known]);
  return near === undefined ? undefined : `${sign}${near}`;
}

/** All that was found below the content folder, also what could not be read whole, so that one mistake is not reported twice. */
export interface Found {
  readonly folders: readonly SourceFolder[];
  /** Ids of all folders. */
  readonly ids: ReadonlySet<string>;
  readonly texts: readonly Text[];
}

/** Checks documents against each other. */
export function crossCheck(library: Library, found: Found): Problem[] {
  const folderOf = new Map(found.folders.map((folder) => [folder.path, folder]));
  return [
    ...sameFolderNames(found.folders),
    ...sameCodes(library),
    ...sameAddresses(library),
    ...found.texts.flatMap((text) => links(text, library, found)),
    ...related(library, found.ids),
    ...library.documents.flatMap((document) => checkSheets(document, factsPath(document))),
    ...library.documents.flatMap((document) => checkComposition(document, factsPath(document))),
    ...library.documents.flatMap((document) => {
      const folder = folderOf.get(folderPath(document.editions[0]));
      return folder ? reviewTranslations(document, folder, library.glossary) : [];
    }),
  ];
}

function folderPath(edition: { readonly path: string } | undefined): string {
  return edition?.path.replace(/\/[^/]+$/, '') ?? '';
}

/** Sorts from the oldest, so that the newer of two documents is the one asked to change. */
function byAge(a: Document, b: Document): number {
  return a.facts.published < b.facts.published ? -1 : a.facts.published > b.facts.published ? 1 : a.id < b.id ? -1 : 1;
}

function sameFolderNames(folders: readonly SourceFolder[]): Problem[] {
  const owners = new Map<string, string>();
  return folders.flatMap(({ id, path }): Problem[] => {
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, path);
    return owner === undefined ? [] : [problem(messages, 'id-duplicate', { path }, owner)];
  });
}

function sameCodes(library: Library): Problem[] {
  const owners = new Map<string, string>();
  return [...library.documents].sort(byAge).flatMap(({ facts, editions }): Problem[] => {
    const path = factsPath({ editions });
    const owner = owners.get(facts.code);
    if (owner === undefined) owners.set(facts.code, path);
    return owner === undefined
      ? []
      : [problem(messages, 'code-duplicate', { path, ...facts.positions.code }, facts.code, owner)];
  });
}

function sameAddresses(library: Library): Problem[] {
  const owners = new Map<string, string>();
  const pages = pageAddresses({ ...library, documents: [...library.documents].sort(byAge) });
  // The press's own pages first: it is the text that can change. A print page lies below its document's page and never collides alone.
  return [...pages.filter((page) => !page.edition), ...pages.filter((page) => page.route === 'document')].flatMap(
    ({ path: address, edition }): Problem[] => {
      const owner = owners.get(address);
      if (owner === undefined) owners.set(address, edition?.path ?? 'a page of the press itself');
      return owner === undefined || !edition
        ? []
        : [
            problem(
              messages,
              'address-duplicate',
              { path: edition.path, ...edition.words.positions.slug },
              address,
              owner,
            ),
          ];
    },
  );
}

function links(text: Text, library: Library, { ids, texts }: Found): Problem[] {
  return (text.body?.links ?? []).flatMap(({ target, position }): Problem[] => {
    if (target.to === 'anchor') return anchorProblem(target.anchor, text, text, position);
    if (target.to !== 'document') return [];
    if (!ids.has(target.id))
      return [problem(messages, 'reference-unknown/link', { path: text.path, ...position }, target.id, ids)];
    const shown = target.anchor === undefined ? undefined : shownTo(text.language, target.id, library, texts);
    return shown && target.anchor !== undefined ? anchorProblem(target.anchor, shown, text, position) : [];
  });
}

/** Finds the text that a reader of a language will be led to, as `bestEdition` does, also where it has faults. */
function shownTo(language: Language, id: string, library: Library, texts: readonly Text[]): Text | undefined {
  const candidates = texts.filter((text) => text.id === id);
  const original = library.documents.find((document) => document.id === id)?.facts.original;
  return (
    candidates.find((text) => text.language === language) ??
    candidates.find((text) => text.language === original) ??
    candidates[0]
  );
}

function anchorProblem(anchor: string, target: Text, from: Text, position: Position): Problem[] {
  const anchors = target.body?.anchors;
  if (!anchors || anchors.includes(anchor)) return [];
  return [
    problem(
      messages,
      'anchor-unknown',
      { path: from.path, ...position },
      anchor,
      target === from,
      target.path,
      anchors,
    ),
  ];
}

function related(library: Library, ids: ReadonlySet<string>): Problem[] {
  return library.documents.flatMap(({ facts, editions }) =>
    facts.related.flatMap((id, index): Problem[] =>
      ids.has(id)
        ? []
        : [
            problem(
              messages,
              'reference-unknown/related',
              { path: factsPath({ editions }), ...facts.positions[`related.${index}`] },
              id,
              ids,
            ),
          ],
    ),
  );
}
