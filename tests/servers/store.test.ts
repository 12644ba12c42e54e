/** The store for real: nginx with the lines of docs/operators.md, three machines that make a shard each, and a fourth that puts all together. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runBuild } from '../site/command.ts';
import { copyProject } from '../site/project.ts';
import { ask } from './servers.ts';

const bench = resolve('.press/test/store');
const log = join(bench, 'access.log');
/** A machine of its own each: another path, another depth, a sign that paths often trip over. */
const machines = ['one', 'deeper/two', 'with a space/three', 'all', 'alone'] as const;
let nginx: ChildProcess;
let port = 0;

beforeAll(async () => {
  rmSync(bench, { recursive: true, force: true });
  mkdirSync(join(bench, 'store/part'), { recursive: true });
  for (const name of machines) await copyProject(join(bench, name));
  port = await freePort();
  writeFileSync(join(bench, 'users'), `ci:${execFileSync('openssl', ['passwd', '-apr1', 'open-sesame']).toString()}`);
  writeFileSync(join(bench, 'nginx.conf'), configuration());
  nginx = spawn('nginx', ['-c', join(bench, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (let turn = 0; turn < 100; turn += 1) {
    if (await ask(`http://127.0.0.1:${port}/`).catch(() => undefined)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('nginx does not answer.');
});

afterAll(async () => {
  const ended = new Promise((done) => nginx.once('exit', done));
  nginx.kill();
  await ended;
  rmSync(bench, { recursive: true, force: true });
});

/** The block that operators are told to use, with the places of the test. */
function configuration(): string {
  const [, block = ''] =
    /### The store: nginx[\s\S]*?```nginx\n([\s\S]*?)```/.exec(readFileSync('docs/operators.md', 'utf8')) ?? [];
  const own = block
    .replace('127.0.0.1:8090', `127.0.0.1:${port}`)
    .replaceAll('/srv/store', join(bench, 'store'))
    .replace('/etc/nginx/press.users', join(bench, 'users'));
  const temporary = ['proxy', 'fastcgi', 'uwsgi', 'scgi', 'client_body'].map(
    (name) => `${name}_temp_path ${join(bench, name)};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user} daemon off; pid ${join(bench, 'nginx.pid')};\nevents {}\nhttp {\n${temporary.join(' ')}\naccess_log ${log};\n${own}}\n`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return free;
}

/** Builds on one of the machines, which has a cache of its own. @returns what it said, and how long it took in s */
async function build(
  name: (typeof machines)[number],
  environment: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<{ output: string; seconds: number }> {
  const start = performance.now();
  const cwd = join(bench, name);
  const { code, output } = await runBuild({
    content: 'content',
    cwd,
    site: join(cwd, 'dist'),
    environment: { PRESS_CACHE: join(cwd, 'cache'), ...environment },
    words,
  });
  expect(code, output).toBe(0);
  return { output, seconds: Math.round((performance.now() - start) / 1000) };
}

/** Answers of the store so far, counted by what was asked: `GET ac 404`. */
function answers(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, method = '', where = '', status = ''] of readFileSync(log, 'utf8').matchAll(
    /"(\w+) \/press\/(ac|cas)\/\S+ [^"]*" (\d+)/g,
  )) {
    const what = `${method} ${where} ${status}`;
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
}

it('three machines make a shard each, and a fourth puts together what one alone would make, to the byte', async () => {
  const store = (user: string): string => `http://${user}127.0.0.1:${port}/press`;
  const leave = { PRESS_STORE: store('ci:open-sesame@'), PRESS_STORE_WRITE: '1' };
  const shards = await Promise.all([
    build('one', leave, '--shard', '1/3'),
    build('deeper/two', leave, '--shard', '2/3'),
    build('with a space/three', leave, '--shard', '3/3'),
  ]);
  const made = shards.map(({ output }) =>
    (/made (\d+) of its (\d+) files and (\d+) of its (\d+) pages/.exec(output) ?? []).slice(1).map(Number),
  );
  for (const { output } of shards) expect(output).not.toMatch(/The store|Published/);
  for (const [files = 0, allFiles = 0, pages = 0, allPages = 0] of made) {
    expect(pages, 'no two shards make the same').toBe(allPages);
    expect(files, 'but for plain texts, which are made in each build').toBeGreaterThan(0.7 * allFiles);
  }
  rmSync(log);
  nginx.kill('SIGUSR1'); // it begins another log
  const all = await build('all', { PRESS_STORE: store(''), PRESS_STORE_WRITE: '1' });
  const asked = answers();
  const alone = await build('alone', {});
  console.log(
    `${shards.length} shards at once ${shards.map(({ seconds }) => seconds).join(', ')} s, assembling ${all.seconds} s, alone ${alone.seconds} s; made ${JSON.stringify(made)}; asked ${JSON.stringify(asked)}`,
  );
  const sums = (name: string): string => readFileSync(join(bench, name, 'dist/SHA256SUMS'), 'utf8');
  expect(sums('all')).toBe(sums('alone'));
  // The keys of machines at other places are the same: what a shard laid out was found, and nothing was lost. The rest are pages that tell how large the kits of the whole campaign are (share, print, gallery): 66 of 247 of this campaign.
  const [, pages = 0, laidOut = 0] = (/(\d+) pages, (\d+) laid out/.exec(all.output) ?? []).map(Number);
  expect(pages).toBeGreaterThan(0);
  expect(laidOut).toBe(pages - made.reduce((sum, [, , own = 0]) => sum + own, 0));
  expect(asked['GET cas 404'] ?? 0).toBe(0);
  expect(asked['GET ac 200']).toBeGreaterThan(5 * (asked['GET ac 404'] ?? 0));
  // Who has no password reads, and is told once that nothing is taken.
  expect(Object.keys(asked).filter((what) => /^PUT .* 2/.test(what))).toEqual([]);
  expect(all.output.match(/takes no files \(it answered 401\); this build puts nothing more into it\./g)).toHaveLength(
    1,
  );
}, 1_800_000);
