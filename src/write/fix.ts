/** Makes the repairs that problems carry, on the disk: those that are safe, and no file half. */
import { readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '../load/disk.ts';
import type { Problem } from '../model/problems.ts';
import { isSafe } from '../model/repair.ts';
import { withRepairs } from '../model/with-repairs.ts';

/** @returns the problems whose repair was made */
export async function makeRepairs(problems: readonly Problem[]): Promise<Problem[]> {
  const safe = problems.filter(({ repair }) => repair && isSafe(repair));
  const made: Problem[] = [];
  for (const [path, some] of Map.groupBy(safe, (problem) => problem.path)) {
    const edits = some.filter(({ repair }) => repair && !('rename' in repair));
    if (edits.length > 0) {
      const before = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
      const mended = withRepairs(before, edits);
      if (mended.made.length > 0) await writeWhole(path, mended.text);
      made.push(...mended.made);
    }
    for (const problem of some)
      if (problem.repair && 'rename' in problem.repair && (await renameTo(path, problem.repair.rename)))
        made.push(problem);
  }
  return made;
}

/** Gives a file or folder its other name, unless something else has it. @returns whether it was done */
async function renameTo(path: string, name: string): Promise<boolean> {
  const to = join(dirname(path), name);
  const [here, there] = await Promise.all([stat(path), stat(to).catch(() => undefined)]);
  // On a disk that takes en.mdx and EN.mdx for one name, what has the name is the file itself.
  if (there && (there.ino !== here.ino || there.dev !== here.dev)) return false;
  await rename(path, to);
  return true;
}
