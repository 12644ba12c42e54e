/** Loaded into a build by a test: waits long between the two renames of the swap, or `PRESS_TEST_WAIT` ms, so that a kill can come there. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { rename } = fs.promises;
fs.promises.rename = (async (...given: Parameters<typeof rename>) => {
  await rename(...given);
  if (String(given[1]).endsWith('/previous'))
    await new Promise((done) => setTimeout(done, Number(process.env.PRESS_TEST_WAIT ?? 30_000)));
}) as typeof rename;
syncBuiltinESMExports();
