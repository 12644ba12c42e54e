/** npm run build: makes the site and leaves it in dist/. */
import { run } from '../src/publish/run.ts';

process.exitCode = await run();
