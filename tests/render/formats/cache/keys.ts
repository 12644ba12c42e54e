/** Makes a few files of each format that keeps something, finds the data of every page, and prints by what keys they are found. Argument: the campaign's folder. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const load = (path: string): Promise<unknown> => import(pathToFileURL(resolve(path)).href);
const { formats } = (await load('src/formats/registry.ts')) as typeof import('../../../../src/formats/registry.ts');
const { codeKey } = (await load('src/formats/code-key.ts')) as typeof import('../../../../src/formats/code-key.ts');
const { loadLibrary } = (await load('src/load/disk.ts')) as typeof import('../../../../src/load/disk.ts');
const { measuringContext } = (await load('src/load/facts.ts')) as typeof import('../../../../src/load/facts.ts');
const { allViews } = (await load('src/views/views.ts')) as typeof import('../../../../src/views/views.ts');

const { library } = await loadLibrary(process.argv[2]);
const sample =
  /\/en\/.*\.docx$|\/(ask-at-the-gate|tide-calendar)-preview\.png$|\/ask-at-the-gate-card-letter-long-edge\.pdf$|\.webp$|\/tide-calendar\/.*\.epub$/;
for (const output of formats.flatMap((format) => format.plan(library)).filter(({ path }) => sample.test(path)))
  await output.make();
const pages: [path: string, data: string][] = [];
// What files tell is taken as told, so that not all of them must be made.
for (const { path, view } of allViews(
  measuringContext(library, () => Promise.resolve({ bytes: 1000, pages: 1, room: [] })),
))
  pages.push([
    path,
    createHash('sha256')
      .update(JSON.stringify(await view()))
      .digest('hex'),
  ]);
const templates: [file: string, key: string][] = [];
for (const name of readdirSync('src/layouts')) templates.push([name, await codeKey(`src/layouts/${name}`)]);
const cache = process.env.PRESS_CACHE ?? '';
const entries = readdirSync(cache, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(cache, resolve(entry.parentPath, entry.name)).split(sep).join(''))
  .sort();
process.stdout.write(JSON.stringify({ entries, pages, templates }));
