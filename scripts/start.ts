/** npm start: makes the site and shows it on this machine. `npm start -- --port 8080` chooses the port. */
import { run, siteFolder } from '../src/publish/run.ts';
import { serve } from '../src/publish/serve.ts';

const asked = process.argv.indexOf('--port');
const port = asked > 0 ? Number(process.argv[asked + 1]) : 4321;

process.exitCode = await run();
if (process.exitCode === 0) {
  const { url, busy } = await serve(siteFolder, port);
  console.log(busy.length ? `\nPort ${busy.join(', ')} is in use; the site is at ${url} instead. Ctrl+C ends it.` : `\nThe site is at ${url} . Ctrl+C ends it.`);
}
