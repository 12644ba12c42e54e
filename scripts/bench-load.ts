/** npm run bench:load: real nginx and Caddy with our files for hosts under wrk, with and without packed files, over HTTP and TLS. Prints; asserts nothing. About three minutes. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { planSheets } from '../src/formats/sheet/sheet.ts';
import { english, languageTags } from '../src/i18n/languages.ts';
import { loadLibrary } from '../src/load/disk.ts';
import { editionPath, homePath } from '../src/model/urls.ts';
import { compressSite } from '../src/publish/compress.ts';
import { SiteFiles } from '../src/publish/site-files.ts';
import { siteFolder } from '../src/publish/run.ts';
import { ask, openBench, type Running } from '../tests/servers/servers.ts';

/** Threads and connections of wrk, and seconds for each row and server. */
const load = { threads: 2, connections: 64, seconds: 10 } as const;
const run = promisify(execFile);

/** An address, and how it is asked for. */
interface Row {
  readonly name: string;
  readonly path: string;
  readonly status: number;
  readonly tls: boolean;
  readonly packed: boolean;
}

/** What wrk said. */
interface Figures {
  /** Requests per second. */
  readonly rate: number;
  /** Half, and 99 of 100, of the answers came within so many ms. */
  readonly p50: number;
  readonly p99: number;
  /** Broken connections, and answers of another status than the row's. */
  readonly errors: number;
}

const programs = {
  wrk: 'wrk',
  nginx: 'nginx libnginx-mod-http-headers-more-filter',
  caddy: 'caddy',
  openssl: 'openssl',
};
const missing = Object.entries(programs).filter(([name]) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);
if (missing.length) {
  console.error(
    `This bench needs real servers and wrk. Fix: apt-get install ${missing.map(([, names]) => names).join(' ')}`,
  );
  process.exit(2);
}

if (!existsSync(join(siteFolder, 'hosting/nginx.conf'))) {
  console.error(`${siteFolder} has no files for hosts. Fix: npm run build.`);
  process.exit(2);
}

const { library } = await loadLibrary();
const [tag] = languageTags;
const edition = library.documents
  .find(({ kind }) => kind === 'leaflets')
  ?.editions.find(({ language }) => language === tag);
const sheet = planSheets(library).find(
  (planned) => planned.product === 'flyer' && planned.editions.length === 1 && planned.edition === edition,
);
if (!edition || !sheet || !tag) throw new Error('The content has no leaflet with a flyer to serve.');
const [leaflet, home] = [editionPath(edition), homePath(tag)];
const row = (name: string, path: string, more: Partial<Row> = {}): Row => ({
  name,
  path,
  status: 200,
  tls: false,
  packed: false,
  ...more,
});
const rows: readonly Row[] = [
  row('leaflet', leaflet),
  row('home page', home),
  row('flyer, PDF', sheet.path),
  row('leaflet', leaflet, { tls: true }),
  row('flyer, PDF', sheet.path, { tls: true }),
  row('leaflet', leaflet, { packed: true }),
  row('home page', home, { packed: true }),
  row('no such page', '/no-such-page/', { packed: true, status: 404 }),
  row('leaflet', leaflet, { packed: true, tls: true }),
];

/** Copies what is asked for, and the files for hosts: a copy of the whole site for each server would only cost disk. */
async function smallSite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'load-'));
  for (const file of [
    '/index.html',
    `${home}index.html`,
    `${leaflet}index.html`,
    sheet!.path,
    '/404.html',
    '/hosting/nginx.conf',
    '/hosting/Caddyfile',
  ]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(siteFolder, file), join(folder, file));
  }
  return folder;
}

/** Looks whether an address answers as the row says; without it, an error page might be measured. @returns bytes of the body */
async function look(url: string, { status, packed }: Row): Promise<number> {
  const answer = await ask(url, packed ? { 'accept-encoding': 'br' } : {});
  const coding = answer.headers['content-encoding'];
  if (answer.status !== status || coding !== (packed ? 'br' : undefined))
    throw new Error(`${url} answers ${answer.status}, ${coding ?? 'not packed'}.`);
  return answer.body.length;
}

async function measure(url: string, { packed, status }: Row): Promise<Figures> {
  const { threads, connections, seconds } = load;
  const { stdout } = await run('wrk', [
    `-t${threads}`,
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    ...(packed ? ['-H', 'Accept-Encoding: br'] : []),
    url,
  ]);
  return readWrk(stdout, status);
}

/** Reads what wrk prints. @throws when it is not what wrk 4 prints */
function readWrk(text: string, status: number): Figures {
  const found = (pattern: RegExp): string[] => [...(pattern.exec(text) ?? [])].slice(1);
  const [rate] = found(/^Requests\/sec:\s+([\d.]+)$/m);
  const all = Number(found(/^\s+(\d+) requests in /m)[0]);
  const refused = Number(found(/^\s+Non-2xx or 3xx responses: (\d+)$/m)[0] ?? 0);
  const broken = found(/^\s+Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)$/m).reduce(
    (sum, count) => sum + Number(count),
    0,
  );
  if (!rate || !all) throw new Error(`wrk said what this bench cannot read:\n${text}`);
  return {
    rate: Number(rate),
    p50: within(text, 50),
    p99: within(text, 99),
    errors: broken + (status === 404 ? all - refused : refused),
  };
}

/** Reads a line of wrk's latencies, in ms. */
function within(text: string, percent: number): number {
  const [, value, unit] = new RegExp(`^\\s+${percent}%\\s+([\\d.]+)(us|ms|s)$`, 'm').exec(text) ?? [];
  if (!value) throw new Error(`wrk told no latency:\n${text}`);
  return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'];
}

const folder = await smallSite();
const bench = await openBench(folder);
try {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}; load before: ${loadavg()
      .map((value) => value.toFixed(1))
      .join(', ')}; wrk -t${load.threads} -c${load.connections} -d${load.seconds}s on the same cores.\n`,
  );
  console.log(
    '| what | line | sent as | bytes | nginx, requests/s | Caddy, requests/s | nginx/Caddy | nginx p50, p99, ms | Caddy p50, p99, ms | errors |\n|---|---|---|---|---|---|---|---|---|---|',
  );
  let packed = false;
  for (const row of rows) {
    if (row.packed && !packed)
      await Promise.all([bench.nginx, bench.caddy].map(async ({ root }) => compressSite(await SiteFiles.over(root))));
    packed ||= row.packed;
    const at = (server: Running): string => (row.tls ? server.url : server.onion) + row.path;
    const bytes = [await look(at(bench.nginx), row), await look(at(bench.caddy), row)];
    if (bytes[0] !== bytes[1]) throw new Error(`${row.path}: nginx sends ${bytes[0]} bytes, Caddy ${bytes[1]}.`);
    const [nginx, caddy] = [await measure(at(bench.nginx), row), await measure(at(bench.caddy), row)];
    const times = ({ p50, p99 }: Figures): string => `${p50.toFixed(1)}, ${p99.toFixed(1)}`;
    const whole = (value: number): string => Math.round(value).toLocaleString(english);
    console.log(
      `| ${row.name} | ${row.tls ? 'TLS' : 'HTTP'} | ${row.packed ? 'brotli' : 'it is'} | ${whole(bytes[0] ?? 0)} | ${whole(nginx.rate)} | ${whole(caddy.rate)} | ${(nginx.rate / caddy.rate).toFixed(2)} | ${times(nginx)} | ${times(caddy)} | ${nginx.errors + caddy.errors} |`,
    );
  }
  console.log(
    `\nLoad after: ${loadavg()
      .map((value) => value.toFixed(1))
      .join(', ')}.`,
  );
} finally {
  await bench.close();
  await rm(folder, { recursive: true, force: true });
}
