/** Makes sure that the servers are there and that there is a packed site to serve, before the suite begins. */
import { rm } from 'node:fs/promises';
import { needPackages } from '../debian.ts';
import { runBuild } from '../site/command.ts';
import { servedSite } from './servers.ts';

export default async function setup(): Promise<void> {
  needPackages(
    ['nginx', 'libnginx-mod-http-headers-more-filter', 'caddy', 'openssl'],
    'This suite needs real servers.',
  );
  if (process.env.PRESS_SERVED) return;
  await rm(servedSite, { recursive: true, force: true });
  const { code, output } = await runBuild({ site: servedSite, environment: { PRESS_COMPRESS: '1' } });
  if (code !== 0) throw new Error(`The fixture campaign did not build (exit code ${code}).\n${output}`);
}
