/** npm run picture -- <file>…: takes out of a picture all that it says besides, turns it upright, and makes it no larger than print needs. */
import { lstat, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cleanPicture } from '../src/formats/picture/clean.ts';
import { formatProblem, ProblemError } from '../src/model/problems.ts';
import { environmentFault } from '../src/publish/environment.ts';

/** Cleans one file in its place. @returns whether it was replaced */
async function clean(path: string): Promise<boolean> {
  const status = await lstat(path);
  const refuse = (fact: string, fix: string): never => {
    throw new ProblemError({ code: status.isSymbolicLink() ? 'link-in-content' : 'file-unexpected', path, fact, fix });
  };
  if (status.isSymbolicLink()) refuse('This is a link to another place on the disk.', 'Put the file itself here.');
  if (!status.isFile()) refuse('This is no file.', 'Name the picture’s file.');
  const before = new Uint8Array(await readFile(path));
  const { bytes, width, height, done } = await cleanPicture(path, before);
  if (done.length > 0) await replace(path, bytes, status.mode);
  const kilobytes = (size: number): string => `${Math.ceil(size / 1024).toLocaleString('en-US')} KB`;
  const now = `Now ${width} × ${height} pixels, ${kilobytes(bytes.length)}; it was ${kilobytes(before.length)}.`;
  const said =
    done.length > 0 ? [...done, now] : ['Holds nothing but the picture, and is as large as it may be. Left as it is.'];
  console.log([path, ...said].join('\n  '));
  return done.length > 0;
}

/** Puts the new bytes in the place of the old ones at one stroke: whoever looks finds the one or the other whole. */
async function replace(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.new`);
  try {
    await writeFile(beside, bytes, { mode, flush: true });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

const paths = process.argv.slice(2);
let replaced = 0;
let refused = paths.length === 0 ? 1 : 0;
if (refused) console.error('No picture was named. Fix: npm run picture -- content/<kind>/<folder>/photo.jpg');
for (const path of paths) {
  try {
    if (await clean(path)) replaced += 1;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const fault = environmentFault(error);
    if (error instanceof ProblemError) console.error(formatProblem(error.problem));
    else if (code === 'ENOENT' || code === 'ENOTDIR')
      console.error(
        `There is no file ${path}. Fix: write its name as it stands in the folder, from the project’s own folder on.`,
      );
    else if (!fault) throw error;
    else {
      console.error(`${fault.message}\n${path} is as it was.`);
      process.exitCode = 2;
      break;
    }
    refused += 1;
  }
}
if (replaced)
  console.log(
    '\nNothing of the originals is kept here. If you have committed one, amend that commit before you push: what was pushed once can no longer be taken back.',
  );
process.exitCode ??= refused ? 1 : 0;
