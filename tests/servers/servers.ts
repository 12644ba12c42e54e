/** Starts a real nginx and a real Caddy on loopback, with a certificate made for the day, before a copy of the site. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The site that the suite serves: the fixture campaign, or a finished and packed site that `PRESS_SERVED` names. */
export const servedSite = resolve(process.env.PRESS_SERVED ?? '.press/test/served');

/** A server that runs. */
export interface Running {
  readonly name: 'nginx' | 'Caddy';
  /** With TLS: `https://localhost:8443`. */
  readonly url: string;
  /** Without, as an onion service is served. */
  readonly onion: string;
  /** The folder it serves: a copy, with things planted in it that must not come out. */
  readonly root: string;
  /** All that it wrote down so far, to its logs and to the console. */
  said(): string;
  stop(): Promise<void>;
}

/** The certificate authority of the day, as a file in PEM. */
export interface Bench {
  readonly folder: string;
  readonly authority: string;
  readonly nginx: Running;
  readonly caddy: Running;
  close(): Promise<void>;
}

/** What is planted into each copy of the site: a link to a file outside, a linked folder, hidden files. */
export const planted = {
  link: '/en/planted.txt',
  folder: '/planted/',
  hidden: '/.hidden.txt',
  deepHidden: '/en/.git/config',
} as const;

/**
 * Starts both.
 * @param site the finished site of which each gets a copy
 * @throws when one does not answer within ten seconds; what it said is in the message
 */
export async function openBench(site = servedSite): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'servers-'));
  chmodSync(folder, 0o755);
  const authority = makeCertificate(folder);
  const nginx = await startNginx(folder, site);
  const caddy = await startCaddy(folder, site);
  return {
    folder,
    authority,
    nginx,
    caddy,
    close: async () => {
      await Promise.all([nginx.stop(), caddy.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeCertificate(folder: string): string {
  const openssl = (...parameters: string[]): void =>
    void execFileSync('openssl', parameters, { cwd: folder, stdio: 'pipe' });
  openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    '-subj',
    '/CN=Throw-away',
  );
  openssl(
    'req',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    'site.key',
    '-out',
    'site.csr',
    '-subj',
    '/CN=localhost',
  );
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
  openssl(
    'x509',
    '-req',
    '-in',
    'site.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-out',
    'site.pem',
    '-days',
    '2',
    '-extfile',
    'names',
  );
  return join(folder, 'ca.pem');
}

/** Copies the site and plants what must not come out. */
function copySite(folder: string, site: string, name: string): string {
  const root = join(folder, `${name}-site`);
  cpSync(site, root, { recursive: true });
  const outside = join(folder, `${name}-outside`);
  mkdirSync(outside);
  writeFileSync(join(outside, 'index.html'), 'outside');
  writeFileSync(join(outside, 'secret.txt'), 'outside');
  symlinkSync(join(outside, 'secret.txt'), join(root, planted.link));
  symlinkSync(outside, join(root, planted.folder.slice(0, -1)));
  mkdirSync(join(root, 'en/.git'));
  for (const file of [planted.hidden, planted.deepHidden]) writeFileSync(join(root, file), 'hidden');
  return root;
}

async function startNginx(folder: string, site: string): Promise<Running> {
  const root = copySite(folder, site, 'nginx');
  const [tls, onion] = await freePorts();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  // Plain HTTP on the port of TLS is answered as a site's port 80 would.
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; worker_processes auto; pid ${join(folder, 'nginx.pid')}; include /etc/nginx/modules-enabled/*.conf;
events {}
http {
  ${temporary}
  server { listen 127.0.0.1:${tls} ssl http2; server_name localhost; ssl_certificate ${join(folder, 'site.pem')}; ssl_certificate_key ${join(folder, 'site.key')};
    error_page 497 =301 https://localhost:${tls}$request_uri;
    root ${root}; include ${root}/hosting/nginx.conf; }
  server { listen 127.0.0.1:${onion}; root ${root}; include ${root}/hosting/nginx.conf; more_clear_headers Strict-Transport-Security; }
}
`,
  );
  return start(
    'nginx',
    spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: ['ignore', 'pipe', 'pipe'] }),
    tls,
    onion,
    root,
  );
}

async function startCaddy(folder: string, site: string): Promise<Running> {
  const root = copySite(folder, site, 'caddy');
  const [tls, onion] = await freePorts();
  writeFileSync(
    join(folder, 'Caddyfile'),
    `{
	admin off
	auto_https off
}
https://localhost:${tls} {
	bind 127.0.0.1
	tls ${join(folder, 'site.pem')} ${join(folder, 'site.key')}
	root * ${root}
	import ${root}/hosting/Caddyfile
}
http://localhost:${onion} {
	bind 127.0.0.1
	root * ${root}
	import ${root}/hosting/Caddyfile
}
`,
  );
  const home = {
    ...process.env,
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    HOME: folder,
  };
  return start(
    'Caddy',
    spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
      env: home,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
    tls,
    onion,
    root,
  );
}

async function start(
  name: Running['name'],
  child: ChildProcess,
  tls: number,
  onion: number,
  root: string,
): Promise<Running> {
  let said = '';
  child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const running: Running = {
    name,
    url: `https://localhost:${tls}`,
    onion: `http://localhost:${onion}`,
    root,
    said: () => said,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
  for (let wait = 0; wait < 100; wait += 1) {
    const answer = await ask(`${running.onion}/`).catch(() => undefined);
    if (answer?.status === 200 && child.exitCode === null) return running;
    if (child.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`${name} does not serve the site.\n${said}`);
}

/** Finds two free ports. */
async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()] as const;
  await Promise.all(servers.map((server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', done))));
  const [one, two] = servers.map((server) => (server.address() as AddressInfo).port) as [number, number];
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return [one, two];
}

/** What a server answered; names of headers in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Asks for an address as it is written: no redirect followed, nothing unpacked, no path tidied. */
export function ask(url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  const { protocol, hostname, port, origin } = new URL(url);
  return new Promise((done, failed) => {
    const options = { hostname, port, path: url.slice(origin.length) || '/', method, headers, agent: false, family: 4 };
    const sent = (protocol === 'https:' ? secure({ ...options, rejectUnauthorized: false }) : plain(options)).on(
      'response',
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    sent.on('error', failed).end();
  });
}

/** Reads a file of the served site. */
export function fileOfSite(path: string): Buffer {
  return readFileSync(join(servedSite, path));
}

/** Says whether the served site has a file. */
export function isInSite(path: string): boolean {
  return existsSync(join(servedSite, path));
}
