/** Loaded into a build by a test: from a certain file on, every write into the staging folder fails. `PRESS_TEST_FAULT` is the system's code, or `bug`. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const fault = process.env.PRESS_TEST_FAULT ?? 'ENOSPC';
let left = Number(process.env.PRESS_TEST_AFTER ?? 0);

function failWithin(file: unknown): void {
  if (typeof file === 'string' && /\.press\/work-[^/]+\/(files|fresh)\//.test(file) && left-- <= 0)
    throw fault === 'bug'
      ? new TypeError('put in by a test')
      : Object.assign(new Error(`${fault}: put in by a test`), { code: fault });
}

const { writeFile, open } = fs.promises;
fs.promises.writeFile = (async (...given: Parameters<typeof writeFile>) => {
  failWithin(given[0]);
  return writeFile(...given);
}) as typeof writeFile;
// A file that is opened to be made anew is written too.
fs.promises.open = (async (...given: Parameters<typeof open>) => {
  if (given[1] === 'wx') failWithin(given[0]);
  return open(...given);
}) as typeof open;
syncBuiltinESMExports();
