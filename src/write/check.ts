/** The check: everything that keeps texts from being published, or that a person should look at, found without making a site. */
import { readdir } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { planCards } from '../formats/card/card.ts';
import type { Format, Output } from '../formats/format.ts';
import { refusals, refusedEarly } from '../formats/refusals.ts';
import { planSheets } from '../formats/sheet/sheet.ts';
import { contentFolder, type loadLibrary } from '../load/disk.ts';
import { lint } from '../model/checks/lint.ts';
import type { Document } from '../model/document.ts';
import { kindNames } from '../model/kinds.ts';
import type { Library } from '../model/library.ts';
import type { Problem } from '../model/problems.ts';
import { nearestOf } from '../model/nearest.ts';
import { publicProblems } from '../publish/copied.ts';
import { privateProblems } from '../publish/privacy/writers.ts';
import { Progress } from '../publish/progress.ts';
import { renderAll } from '../publish/render.ts';

/** What a check finds. */
export interface Checked {
  readonly library: Library;
  readonly problems: readonly Problem[];
  /** Advice. */
  readonly notes: readonly Problem[];
}

/** Checks everything that was loaded. */
export async function checkAll({ library, problems }: Awaited<ReturnType<typeof loadLibrary>>): Promise<Checked> {
  // What is still to be written is neither too long nor in the wrong letters.
  const unfinished = new Set(problems.filter(({ code }) => code === 'placeholder-left').map(({ path }) => path));
  return {
    library,
    problems: [
      ...problems.filter(
        ({ code, path }) => !unfinished.has(path) || !/^(?:note-without|source-undated|translation-unr)/.test(code),
      ),
      ...(await privateProblems()),
      ...(await publicProblems(library)),
      ...(await refusals(library)).filter(({ path }) => !unfinished.has(path)),
    ],
    notes: lint(library),
  };
}

/**
 * Keeps what is said of some documents, and draws their sheets and cards, which is too dear for all.
 * @param folders of the documents, from the project's root: `content/leaflets/x`
 */
export async function checkSome(checked: Checked, folders: readonly string[]): Promise<Checked> {
  const isMeant = ({ path }: { readonly path: string }): boolean =>
    folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
  const { library } = checked;
  // What is still to be written is in no typeface, and drawn by nobody.
  const unfinished = new Set(
    checked.problems.filter(({ code }) => code === 'placeholder-left').map(({ path }) => path),
  );
  const meant = library.documents.filter(
    ({ editions }) => editions.some(isMeant) && !editions.some(({ path }) => unfinished.has(path)),
  );
  const drawn = await renderAll(
    [ofSome('sheet', planSheets, meant), ofSome('card', planCards, meant)],
    library,
    new Progress(),
  );
  return {
    library,
    problems: [
      ...checked.problems.filter(isMeant),
      ...drawn.problems.filter((problem) => isMeant(problem) && !refusedEarly.has(problem.code)),
    ],
    notes: checked.notes.filter(isMeant),
  };
}

/** The part of a format that is made of some documents. */
function ofSome(
  name: string,
  plan: (library: Library) => readonly (Output & { readonly editions?: readonly { readonly document: Document }[] })[],
  documents: readonly Document[],
): Format {
  return {
    name,
    plan: (library) =>
      plan(library).filter((output) => {
        const of = [
          output.document,
          output.edition?.document,
          ...(output.editions ?? []).map(({ document }) => document),
        ];
        return documents.some((document) => of.includes(document));
      }),
  };
}

/**
 * Finds the folders that words of a command line mean: a document's name, its path, or a file in it.
 * @param folders of all documents, also of those that cannot be read, from the project's root
 * @returns the folders, and the words that mean none, each with the name that may have been meant
 */
export function foldersMeant(
  words: readonly string[],
  folders: readonly string[],
): {
  readonly found: readonly string[];
  readonly unknown: readonly { readonly word: string; readonly near?: string }[];
} {
  const nameOf = (folder: string): string => folder.split('/').at(-1) ?? '';
  const found: string[] = [];
  const unknown: { word: string; near?: string }[] = [];
  for (const word of words) {
    const plain = word.replace(/^\.\//, '').replace(/\/$/, '');
    const meant = folders.filter(
      (folder) => folder === plain || plain.startsWith(`${folder}/`) || folder.endsWith(`/${plain}`),
    );
    const near = nearestOf(plain, folders.map(nameOf));
    if (meant.length > 0) found.push(...meant);
    else unknown.push({ word, ...(near === undefined ? {} : { near }) });
  }
  return { found, unknown };
}

/** Lists the folders of all documents, also of those that cannot be read, from the project's root. */
export async function documentFolders(root = contentFolder()): Promise<string[]> {
  const kinds = await readdir(root, { withFileTypes: true });
  const inside = await Promise.all(
    kinds
      .filter((kind) => kind.isDirectory() && (kindNames as string[]).includes(kind.name))
      .map(async ({ name }) =>
        (await readdir(join(root, name), { withFileTypes: true }))
          .filter((entry) => entry.isDirectory())
          .map((entry) => posix.join(root.split(sep).join('/'), name, entry.name)),
      ),
  );
  return inside.flat().sort();
}
