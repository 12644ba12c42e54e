/** npm run build: makes the site and leaves it in dist/. */
import { command } from '../src/publish/command.ts';
import { run, siteStanding } from '../src/publish/run.ts';

await command(async () => void (process.exitCode = await run()), siteStanding);
