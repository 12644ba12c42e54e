/** npm run release [-- --next]: makes a release that anyone can check. PRESS_MINISIGN_KEY names the secret key to sign with. */
import { command } from '../src/publish/command.ts';
import { EnvironmentError } from '../src/publish/environment.ts';
import { release, type Packer } from '../src/publish/release/release.ts';
import { siteFolder, siteStanding } from '../src/publish/run.ts';

/** The packer brings packages that nothing else needs, and that the install leaves out. */
async function loadPacker(): Promise<Packer> {
  try {
    return (await import('./release/car.ts')).writeCar;
  } catch (cause) {
    const fix = 'run `npm ci --prefix scripts/release` in the project’s folder';
    throw new EnvironmentError(`What packs a release for IPFS is not installed. Fix: ${fix}.`, { cause });
  }
}

const key = process.env.PRESS_MINISIGN_KEY;
await command(
  async () =>
    void (process.exitCode = await release({
      next: process.argv.includes('--next'),
      out: siteFolder,
      loadPacker,
      ...(key ? { key } : {}),
    })),
  siteStanding,
);
