/** The suite with real servers: nginx, Caddy, and the scanners that others judge us by. Not part of `npm test`; `npm run test:servers` runs it. */
import { defineConfig } from 'vitest/config';

process.env.PRESS_LANGUAGE = 'en'; // as vitest.config.ts says

export default defineConfig({
  test: {
    name: 'servers',
    include: ['tests/servers/**/*.test.ts'],
    globalSetup: 'tests/servers/build.ts',
    testTimeout: 180_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
