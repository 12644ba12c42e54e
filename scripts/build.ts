/** npm run build: makes the site and leaves it in dist/; `-- --clean` uses nothing that earlier builds left. */
import { command } from '../src/publish/command.ts';
import { EnvironmentError } from '../src/publish/environment.ts';
import { run, siteStanding } from '../src/publish/run.ts';

const asked = process.argv.slice(2);

await command(async () => {
  const strange = asked.find((word) => word !== '--clean');
  if (strange !== undefined)
    throw new EnvironmentError(
      `The build does not know “${strange}”. Fix: run \`npm run build\`, or \`npm run build -- --clean\` to make everything anew.`,
    );
  process.exitCode = await run(undefined, asked.includes('--clean'));
}, siteStanding);
