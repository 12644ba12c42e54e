/** The suites: quick ones that need no site, and those that read or open the finished fixture site. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/{unit,problems,formats}/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { name: 'site', include: ['tests/{site,contract,browser}/**/*.test.ts'], globalSetup: 'tests/site/build.ts', testTimeout: 180_000, hookTimeout: 300_000, fileParallelism: false } },
    ],
  },
});
