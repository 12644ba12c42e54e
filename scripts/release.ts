/** npm run release [-- --next]: makes a release that anyone can check. PRESS_MINISIGN_KEY names the secret key to sign with. */
import { command } from '../src/publish/command.ts';
import { release } from '../src/publish/release/release.ts';
import { siteFolder, siteStanding } from '../src/publish/run.ts';
import { writeCar } from './release/car.ts';

const key = process.env.PRESS_MINISIGN_KEY;
await command(
  async () =>
    void (process.exitCode = await release({
      next: process.argv.includes('--next'),
      out: siteFolder,
      pack: writeCar,
      ...(key ? { key } : {}),
    })),
  siteStanding,
);
