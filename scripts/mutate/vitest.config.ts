/** The unit tests as the measure runs them: without those that read our sources as text, for they would read the faults. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,problems}/**/*.test.ts'],
    exclude: ['tests/unit/{imports,lockfile,reuse}.test.ts', 'tests/unit/formats/module-graph.test.ts'],
    // As the suite itself: files share what they load. Loading it anew for each took three times as long as the tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
