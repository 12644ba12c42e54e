/** Programs of Debian that a suite is run with: they are looked for, and installed only when somebody asks for that. */
import { execFileSync } from 'node:child_process';

/**
 * Looks for Debian packages; installs them when `PRESS_INSTALL=1` asks for it.
 * @param suite what needs them, such as `This suite needs real servers.`
 * @throws when some are not there: a suite without its programs would pass without having looked
 */
export function needPackages(packages: readonly string[], suite: string): void {
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.env.PRESS_INSTALL !== '1')
    throw new Error(`${suite} Fix: apt-get install ${missing.join(' ')}, or run it again with PRESS_INSTALL=1.`);
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
