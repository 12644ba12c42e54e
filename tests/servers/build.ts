/** Makes sure that the servers are there and that there is a packed site to serve, before the suite begins. */
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { runBuild } from '../site/command.ts';
import { servedSite } from './servers.ts';

const packages = ['nginx', 'libnginx-mod-http-headers-more-filter', 'caddy', 'openssl'];

export default async function setup(): Promise<void> {
  installServers();
  if (process.env.PRESS_SERVED) return;
  await rm(servedSite, { recursive: true, force: true });
  const { code, output } = await runBuild({ site: servedSite, environment: { PRESS_COMPRESS: '1' } });
  if (code !== 0) throw new Error(`The fixture campaign did not build (exit code ${code}).\n${output}`);
}

/** Looks for the Debian packages; installs them when `PRESS_INSTALL=1` asks for it. @throws when they are not there */
function installServers(): void {
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.env.PRESS_INSTALL !== '1')
    throw new Error(
      `This suite needs real servers. Fix: apt-get install ${missing.join(' ')}, or run it again with PRESS_INSTALL=1.`,
    );
  execFileSync('apt-get', ['update'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', ...missing], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isInstalled(name: string): boolean {
  try {
    return (
      execFileSync('dpkg-query', ['--show', '--showformat=${db:Status-Status}', name], {
        stdio: ['ignore', 'pipe', 'ignore'],
      }).toString() === 'installed'
    );
  } catch {
    return false;
  }
}
