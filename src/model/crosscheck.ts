/** Cross-checks: what only the whole library can tell, such as two pages with one address or a link to nowhere. */
import { languages, languageTags } from '../i18n/languages.ts';
import { editionIn, isReviewed, type Edition } from './document.ts';
import { isCurrent } from './freshness.ts';
import { bestEdition, findDocument, type Library } from './library.ts';
import { didYouMean, type Problem } from './problems.ts';
import { pageAddresses } from './urls.ts';

/**
 * Checks documents against each other.
 * @param known ids of all folders, also of those that could not be read, so that a link to one is not reported twice
 */
export function crossCheck(library: Library, known: ReadonlySet<string>): Problem[] {
  const editions = library.documents.flatMap((document) => document.editions);
  return [...duplicates(library), ...addresses(library), ...editions.flatMap((edition) => links(edition, library, known)), ...related(library, known), ...translations(library)];
}

function factsPath(edition: Edition | undefined): string {
  return edition ? edition.path.replace(/[^/]+$/, 'facts.yml') : '';
}

function duplicates(library: Library): Problem[] {
  const problems: Problem[] = [];
  const ids = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const document of library.documents) {
    const path = factsPath(document.editions[0]);
    const twin = ids.get(document.id);
    if (twin) problems.push({ code: 'id-duplicate', path, fact: `Another document has the same folder name: ${twin}.`, fix: 'Rename one of the two folders.' });
    const owner = codes.get(document.facts.code);
    if (owner) problems.push({ code: 'code-duplicate', path, fact: `The edition code ${document.facts.code} is taken by ${owner}.`, fix: 'Choose another code.' });
    ids.set(document.id, path);
    codes.set(document.facts.code, path);
  }
  return problems;
}

function addresses(library: Library): Problem[] {
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  for (const page of pageAddresses(library)) {
    const path = page.edition?.path;
    const owner = taken.get(page.path);
    if (owner !== undefined && path) {
      problems.push({ code: 'address-duplicate', path, line: 1, column: 1, fact: `The address ${page.path} is already that of ${owner}.`, fix: 'Change `slug` in one of the two.' });
    } else taken.set(page.path, path ?? 'a page of the press itself');
  }
  return problems;
}

function links(edition: Edition, library: Library, known: ReadonlySet<string>): Problem[] {
  return edition.body.links.flatMap(({ target, place }): Problem[] => {
    if (target.to === 'anchor') return anchorProblem(target.anchor, edition, edition, place);
    if (target.to !== 'document') return [];
    const document = findDocument(library, target.id);
    if (document) return target.anchor ? anchorProblem(target.anchor, bestEdition(document, edition.language), edition, place) : [];
    if (known.has(target.id)) return [];
    return [{ code: 'reference-unknown', path: edition.path, ...place, fact: `The link doc:${target.id} names no document.${didYouMean(target.id, [...known])}`, fix: 'Write the name of the other document’s folder after doc:.' }];
  });
}

function anchorProblem(anchor: string, target: Edition, from: Edition, place: { line: number; column: number }): Problem[] {
  if (target.body.anchors.includes(anchor)) return [];
  return [
    {
      code: 'anchor-unknown',
      path: from.path,
      ...place,
      fact: `The link leads to #${anchor}, but ${target === from ? 'this text' : target.path} has no such heading.${didYouMean(anchor, target.body.anchors)}`,
      fix: target.body.anchors.length ? `Use one of: ${target.body.anchors.join(', ')}.` : 'That text has no headings; leave out the part after #.',
    },
  ];
}

function related(library: Library, known: ReadonlySet<string>): Problem[] {
  return library.documents.flatMap((document) =>
    document.facts.related.filter((id) => !known.has(id)).map((id): Problem => ({
      code: 'reference-unknown',
      path: factsPath(document.editions[0]),
      fact: `\`related\` names “${id}”, which is no document.${didYouMean(id, [...known])}`,
      fix: 'Write the name of the other document’s folder.',
    })),
  );
}

function translations(library: Library): Problem[] {
  return library.documents.flatMap((document): Problem[] => {
    const missing = languageTags
      .filter((language) => !editionIn(document, language))
      .map((language): Problem => ({
        code: 'translation-missing',
        path: factsPath(document.editions[0]),
        fact: `There is no edition in ${languages[language].name}; its readers are shown another one, marked as such.`,
        fix: `Write ${language}.mdx when somebody can.`,
      }));
    const standing = document.editions.flatMap((edition): Problem[] => {
      if (!isReviewed(edition)) return [{ code: 'translation-unreviewed', path: edition.path, fact: 'The translation has not been reviewed; it stays out of search, sheets and cards.', fix: 'Let a second person read it, then set `status: reviewed`.' }];
      if (edition.freshness && !isCurrent(edition.freshness)) return [behind(edition)];
      return [];
    });
    return [...missing, ...standing];
  });
}

function behind(edition: Edition): Problem {
  const { changed, removed, unknown } = edition.freshness ?? { changed: [], removed: 0, unknown: true };
  const fact = unknown ? 'The translation does not say which text it was made from.' : `The translation is behind its source: ${changed.length} of the source’s blocks are new or changed, ${removed} are gone.`;
  return { code: 'translation-behind', path: edition.path, fact, fix: `Compare the two, then run \`npm run accept -- ${edition.document.id} ${edition.language}\`.` };
}
