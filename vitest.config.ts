/** The suites: quick ones that need no site, and those that read or open the finished fixture site. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Pure: reaches no engine and starts no program; tests/unit/imports.test.ts holds that. So its files may share what they load.
      { test: { name: 'unit', include: ['tests/{unit,problems}/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, isolate: false } },
      // Lays out sheets, draws cards, packs, or starts a program; needs no site.
      { test: { name: 'render', include: ['tests/render/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { name: 'site', include: ['tests/{site,contract,browser}/**/*.test.ts'], globalSetup: 'tests/site/build.ts', testTimeout: 180_000, hookTimeout: 300_000, fileParallelism: false } },
    ],
  },
});
