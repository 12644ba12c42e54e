/** What sources name is found once: the next process parses nothing, and finds the same. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

let cache: string;
beforeAll(async () => void (cache = await mkdtemp(join(tmpdir(), 'names-'))));
afterAll(() => rm(cache, { recursive: true, force: true }));

/** Says what a module is made of and which fields it reads, and whether a parser was loaded for that. */
const script = `
import { registerHooks } from 'node:module';
let parsed = false;
registerHooks({ resolve: (name, context, next) => { parsed ||= name.startsWith('rolldown'); return next(name, context); } });
const { fieldsRead, moduleGraph } = await import('./src/formats/module-graph.ts');
const graph = await moduleGraph('src/formats/text/text.ts');
const fields = [...(await fieldsRead('src/formats/text/text.ts'))].sort();
console.log(JSON.stringify({ parsed, found: { graph, fields } }));
`;

async function look(): Promise<{ readonly parsed: boolean; readonly found: unknown }> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, PRESS_CACHE: cache },
    maxBuffer: 10_000_000,
  });
  return JSON.parse(stdout) as { parsed: boolean; found: unknown };
}

it('A second process knows what the sources name, and parses none of them', async () => {
  const first = await look();
  const second = await look();
  expect(first.parsed).toBe(true);
  expect(second.parsed).toBe(false);
  expect(second.found).toEqual(first.found);
});
