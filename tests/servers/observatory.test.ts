/** The scanners by which others judge a site: Mozilla's HTTP Observatory itself, and SecureDrop's scan of landing pages, written down as a table. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/load/disk.ts';
import { sensitiveFolders } from '../../src/publish/hosting/sensitive.ts';
import { fixtureContent } from '../site/command.ts';
import { ask, openBench, type Answer, type Bench } from './servers.ts';

const run = promisify(execFile);
const observatory = '@mdn/mdn-http-observatory@1.4.8';

let bench: Bench;
let folder: string;

beforeAll(async () => {
  bench = await openBench();
  folder = await mkdtemp(join(tmpdir(), 'observatory-'));
  await writeFile(join(folder, 'package.json'), '{}');
  // Not among our own packages: it brings two hundred others, and only this suite asks for it. Its scripts would fetch lists from the net.
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', observatory], {
    cwd: folder,
  });
  await writeFile(join(folder, 'node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json'), '{}');
});
afterAll(async () => {
  await bench?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe('the HTTP Observatory', () => {
  it('gives A+, 130 points and ten of ten tests', async () => {
    // Our nginx answers plain HTTP on the port of TLS with the way to TLS, as a site's port 80 does.
    const { stdout } = await run(process.execPath, ['src/scan.js', new URL(bench.nginx.url).host], {
      cwd: join(folder, 'node_modules/@mdn/mdn-http-observatory'),
      env: { ...process.env, NODE_EXTRA_CA_CERTS: bench.authority },
    });
    const { scan, tests } = JSON.parse(stdout) as {
      scan: { grade: string; score: number; testsPassed: number; testsQuantity: number };
      tests: Record<string, { result: string; scoreModifier: number }>;
    };
    console.log(
      `Observatory: ${scan.grade}, ${scan.score}, ${scan.testsPassed}/${scan.testsQuantity}. ${Object.entries(tests)
        .map(([name, { result, scoreModifier }]) => `${name}: ${result} (${scoreModifier})`)
        .join('; ')}`,
    );
    expect([scan.grade, scan.testsPassed, scan.testsQuantity]).toEqual(['A+', 10, 10]);
    expect(scan.score).toBeGreaterThanOrEqual(130);
  });
});

/** One check of SecureDrop's scanner, with the grade that a page falls to without it. */
interface Check {
  readonly name: string;
  readonly without: 'F' | 'D' | 'C' | 'B';
  readonly passes: (answer: Answer) => boolean;
}

const is =
  (name: string, value: string) =>
  ({ headers }: Answer): boolean =>
    headers[name] === value;
const cacheSays =
  (word: string) =>
  ({ headers }: Answer): boolean =>
    (headers['cache-control'] ?? '')
      .split(',')
      .map((part) => part.trim())
      .includes(word);
const analytics = ['ga.js', 'analytics.js', 'quant.js', 'chartbeat.js', 'chartbeat_mab.js', 'beacon.js', 'krxd.net'];

/**
 * What freedomofpress/securedrop.org looks for: scanner/scanner.py and `ScanResult.compute_grade` in directory/models/entry.py.
 * Left out is what one machine cannot tell and the scanner of today no longer fills in: whether the domain is in browsers' HSTS
 * lists, and whether its address is a subdomain.
 */
const checks: readonly Check[] = [
  { name: 'http_status_200_ok', without: 'F', passes: ({ status }) => status === 200 },
  { name: 'no_cookies', without: 'F', passes: ({ headers }) => headers['set-cookie'] === undefined },
  { name: 'no_analytics', without: 'F', passes: ({ body }) => !analytics.some((script) => body.includes(script)) },
  { name: 'no_cdn', without: 'D', passes: ({ headers }) => !('cf-ray' in headers || 'cf-cache-status' in headers) },
  {
    name: 'no_server_info, no_server_version',
    without: 'D',
    passes: ({ headers }) => !/nginx|apache|\d+.\d+/i.test(headers.server ?? ''),
  },
  {
    name: 'hsts, hsts_entire_domain',
    without: 'C',
    passes: ({ headers }) => /max-age=\d{8}.*includeSubDomains/.test(headers['strict-transport-security'] ?? ''),
  },
  {
    name: 'expected_encoding',
    without: 'C',
    passes: ({ headers }) => /charset=utf-8/i.test(headers['content-type'] ?? ''),
  },
  { name: 'noopen_download', without: 'C', passes: is('x-download-options', 'noopen') },
  { name: 'cache_control_set', without: 'C', passes: ({ headers }) => 'cache-control' in headers },
  {
    name: 'csp_origin_only',
    without: 'C',
    passes: ({ headers }) => (headers['content-security-policy'] ?? '').includes("default-src 'self'"),
  },
  { name: 'mime_sniffing_blocked', without: 'C', passes: is('x-content-type-options', 'nosniff') },
  { name: 'xss_protection', without: 'C', passes: is('x-xss-protection', '1; mode=block') },
  { name: 'clickjacking_protection', without: 'C', passes: is('x-frame-options', 'DENY') },
  { name: 'good_cross_domain_policy', without: 'C', passes: is('x-permitted-cross-domain-policies', 'master-only') },
  { name: 'http_1_0_caching_disabled', without: 'C', passes: is('pragma', 'no-cache') },
  { name: 'expires_set', without: 'C', passes: is('expires', '-1') },
  ...['must-revalidate', 'no-cache', 'no-transform', 'no-store', 'private'].map((word): Check => ({
    name: `cache_control ${word}`,
    without: 'B',
    passes: cacheSays(word),
  })),
  { name: 'referrer_policy_set_to_no_referrer', without: 'B', passes: is('referrer-policy', 'no-referrer') },
  {
    name: 'safe_onion_address',
    without: 'B',
    passes: ({ body }) => !/<a\b[^>]*href="[^"]*\.onion/.test(body.toString()),
  },
];

/** The grade of a page, and what it lacks. */
function grade(answer: Answer): { grade: string; lacks: string[] } {
  const failed = checks.filter(({ passes }) => !passes(answer));
  return {
    grade: (['F', 'D', 'C', 'B'] as const).find((letter) => failed.some(({ without }) => without === letter)) ?? 'A',
    lacks: failed.map(({ name }) => name),
  };
}

describe.each(['nginx', 'caddy'] as const)('SecureDrop’s scan of what %s serves', (which) => {
  it('gives every sensitive page an A', async () => {
    const { library } = await loadLibrary(process.env.PRESS_CONTENT ?? fixtureContent);
    const folders = sensitiveFolders(library);
    expect(folders.length).toBeGreaterThan(0);
    for (const path of folders)
      expect(grade(await ask(bench[which].url + path)), path).toEqual({ grade: 'A', lacks: [] });
  });

  it('would not give the front page one, which is not sensitive', async () => {
    expect(grade(await ask(`${bench[which].url}/`)).grade).toBe('C');
  });
});
