/** The suites: quick ones that need no site, those that render, and those that read or open the finished fixture site. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** A build takes a core and half a gigabyte or more; more than four at once gain little. */
const maxWorkers = Math.min(4, Math.max(2, availableParallelism()));

/** A limit is for what hangs: some ten times what the slowest test takes on a quiet machine, because the machine may be busy. */
const limit = (seconds: number): { testTimeout: number; hookTimeout: number } => ({
  testTimeout: seconds * 1000,
  hookTimeout: seconds * 1000,
});

// Tests read what the commands say in English, whatever the machine speaks.
process.env.PRESS_LANGUAGE = 'en';

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      // Pure: reaches no engine and starts no program; tests/unit/imports.test.ts holds that. So its files may share what they load.
      { test: { name: 'unit', include: ['tests/{unit,problems}/**/*.test.ts'], ...limit(60), isolate: false } },
      // Lays out sheets, draws cards, packs, or starts a program; needs no site. Commands that are started again and again keep what Node compiled.
      {
        test: {
          name: 'render',
          include: ['tests/render/**/*.test.ts'],
          ...limit(300),
          env: { NODE_COMPILE_CACHE: resolve('.press/test/compiled') },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,contract}/**/*.test.ts'],
          globalSetup: 'tests/site/build.ts',
          ...limit(600),
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/site/build.ts',
          ...limit(300),
        },
      },
    ],
  },
});
