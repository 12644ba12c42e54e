/** The slow suite of edits: twenty and more, each built on top of the last and then from nothing. Not part of `npm test`; `npm run test:edits` runs it. */
import { defineConfig } from 'vitest/config';

process.env.PRESS_LANGUAGE = 'en'; // as vitest.config.ts says

export default defineConfig({
  test: {
    name: 'edits',
    include: ['tests/edits/**/*.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    fileParallelism: false,
  },
});
