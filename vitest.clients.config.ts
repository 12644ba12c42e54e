/** The suite with the programs that people read with: other browsers, text browsers, readers of feeds, calendars and books. Not part of `npm test`; `npm run test:clients` runs it. */
import { defineConfig } from 'vitest/config';

process.env.PRESS_LANGUAGE = 'en'; // as vitest.config.ts says

export default defineConfig({
  test: {
    name: 'clients',
    include: ['tests/clients/**/*.test.ts'],
    globalSetup: ['tests/clients/programs.ts', 'tests/site/build.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
