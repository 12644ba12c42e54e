/** The slow suite of faults: builds killed at random moments, and every folder of `tests/problems/` with the real command. Not part of `npm test`; `npm run test:kill` runs it. */
import { defineConfig } from 'vitest/config';

process.env.PRESS_LANGUAGE = 'en'; // as vitest.config.ts says

export default defineConfig({
  test: {
    name: 'kill',
    include: ['tests/kill/**/*.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
