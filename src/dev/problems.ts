/** What a page of the dev server says of its own text: the same problems as `npm run check`, those of its sheets and pictures, and what is made of it. */
import { planCards } from '../formats/card/card.ts';
import { planAll } from '../formats/registry.ts';
import { planSheets } from '../formats/sheet/sheet.ts';
import type { Reading } from '../load/dev.ts';
import { codes } from '../model/codes.ts';
import { isReviewed } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { memoize } from '../model/memo.ts';
import { onlyForPublishing, sortProblems, type Problem } from '../model/problems.ts';
import { isCurrent } from '../model/translation/freshness.ts';
import { editionPath, pageAddresses } from '../model/urls.ts';
import { drawnProblems } from './drawn.ts';

/** What is said on a page. */
export interface Said {
  /** Of the text that the page shows. */
  readonly own: readonly Problem[];
  /** Files elsewhere that a build would refuse, each with how many problems it has. */
  readonly elsewhere: ReadonlyMap<string, number>;
  /** Whether sheets are still being measured. */
  readonly late: boolean;
  /** Whether the text cannot be read now, and is shown as it was. */
  readonly kept: boolean;
  /** Addresses of all files that are made of the text. */
  readonly files: readonly string[];
  /** Parts and fields of its source that changed since the translation was made. */
  readonly behind: number;
  /** Whether it is a translation that nobody has reviewed. */
  readonly unreviewed: boolean;
}

/** Files of each edition, by its path. */
const filesOf = memoize((library: Library) => {
  const found = new Map<string, string[]>();
  for (const { path, edition } of planAll(library))
    if (edition) found.set(edition.path, [...(found.get(edition.path) ?? []), path]);
  return found;
});

/** Gathers what is to be said on the page of an address. */
export function problemsOn(path: string, { library, problems, unread, kept }: Reading): Said {
  const page = pageAddresses(library).find((one) => one.path === path);
  const edition = page?.edition;
  const text = edition?.path ?? unread.find((one) => one.address === path)?.path;
  const folder = text?.replace(/\/[^/]+$/, '');
  const mine = ({ path: file }: Problem): boolean =>
    folder !== undefined &&
    (file === text || file === folder || (file.startsWith(`${folder}/`) && !file.endsWith('.mdx')));
  const drawn =
    !edition || page.route === 'both'
      ? []
      : page.route === 'share'
        ? planCards(library).filter((card) => card.edition === edition)
        : planSheets(library).filter(({ editions }) => editions.length === 1 && editions[0] === edition);
  const found = edition
    ? drawnProblems(
        editionPath(edition) + page.route,
        JSON.stringify([edition.words, edition.body.hashes, edition.document.facts]),
        drawn,
      )
    : { problems: [], late: false };
  const elsewhere = new Map<string, number>();
  for (const problem of problems)
    if (!mine(problem) && codes[problem.code] === 'error' && !onlyForPublishing.has(problem.code))
      elsewhere.set(problem.path, (elsewhere.get(problem.path) ?? 0) + 1);
  const freshness = edition?.freshness;
  return {
    own: sortProblems([...problems.filter(mine), ...found.problems]),
    elsewhere,
    late: found.late,
    kept: edition !== undefined && kept.has(edition.path),
    files: edition ? (filesOf(library).get(edition.path) ?? []) : [],
    behind:
      freshness && !freshness.unknown && !isCurrent(freshness)
        ? freshness.fields.length + freshness.counts.changed + freshness.counts.added + freshness.counts.gone
        : 0,
    unreviewed: edition !== undefined && !isReviewed(edition),
  };
}
