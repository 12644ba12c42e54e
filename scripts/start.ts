/** npm start: makes the site and shows it on this machine. `npm start -- --port 8080` chooses the port. */
import { command } from '../src/publish/command.ts';
import { exitCodes } from '../src/publish/exit-codes.ts';
import { run, siteFolder, siteStanding } from '../src/publish/run.ts';
import { serve } from '../src/publish/serve.ts';

const asked = process.argv.indexOf('--port');
const port = asked > 0 ? Number(process.argv[asked + 1]) : 4321;

/** Shows the finished site. A port that cannot be had is no fault of the build. */
async function show(): Promise<void> {
  try {
    const { url, busy } = await serve(siteFolder, port);
    console.log(
      busy.length
        ? `\nPort ${busy.join(', ')} is in use; the site is at ${url} instead. Ctrl+C ends it.`
        : `\nThe site is at ${url} . Ctrl+C ends it.`,
    );
  } catch (error) {
    console.error(
      `\nThe site is published in ${siteFolder}, but it cannot be shown on port ${String(port)} (${(error as NodeJS.ErrnoException).code ?? String(error)}). Fix: choose another, such as npm start -- --port 8080.`,
    );
    process.exitCode = exitCodes.environment;
  }
}

await command(async () => {
  process.exitCode = await run();
  if (process.exitCode === exitCodes.published) await show();
}, siteStanding);
