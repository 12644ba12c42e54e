/** npm run test:mutate: puts one fault after another into the code and runs the unit tests that reach it. What survives, no test notices. */
import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/** Where unit tests are the judges: the model, and what of the formats reaches no engine. Arguments name other files or folders. */
const parts = ['src/model', 'src/formats/sheet/schemes', 'src/formats/feed', 'src/formats/calendar'];

const asked = process.argv.slice(2);
const mutants = await new Stryker({
  mutate: (asked.length ? asked : parts).map((part) => (part.endsWith('.ts') ? part : `${part}/**/*.ts`)),
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  // A process, not a thread: tests set the umask.
  vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false, pool: 'forks' },
  coverageAnalysis: 'perTest',
  // A constant that is made while its module loads: every test would have to run for each.
  ignoreStatic: true,
  // One at a time: a machine that others use as well would make slow tests look like endless ones.
  concurrency: 1,
  ignorePatterns: ['dist', '.press', '.astro'],
  tempDirName: '.press/mutate',
  reporters: ['progress-append-only'],
  checkers: [],
  allowConsoleColors: false,
})
  .runMutationTest()
  .catch((error: unknown) => {
    // Stryker has said by then which test it was.
    console.error(
      `No fault was tried: ${(error as Error).message} Fix: run \`npm run test:unit\` and mend what fails there.`,
    );
    process.exit(1);
  });

interface Row {
  killed: number;
  survived: number;
  unreached: number;
  left: number;
}
const rows = new Map<string, Row>();
const survivors: string[] = [];
for (const { fileName, mutatorName, replacement, location, status } of mutants) {
  const file = relative('.', fileName);
  const row = rows.get(file) ?? { killed: 0, survived: 0, unreached: 0, left: 0 };
  rows.set(file, row);
  if (status === 'Killed' || status === 'Timeout') row.killed += 1;
  else if (status === 'NoCoverage') row.unreached += 1;
  else if (status === 'Survived') row.survived += 1;
  else row.left += 1;
  if (status === 'Survived' || status === 'NoCoverage')
    survivors.push(
      `${file}:${location.start.line + 1}:${location.start.column + 1} ${mutatorName}: ${replacement.replaceAll(/\s+/g, ' ').slice(0, 100)}${status === 'NoCoverage' ? ' (no test reaches it)' : ''}`,
    );
}

console.log(survivors.sort().join('\n'));
console.log(
  '\n| file | faults | noticed | survived | not reached | left out | score, % |\n|---|---|---|---|---|---|---|',
);
const line = (name: string, { killed, survived, unreached, left }: Row): string => {
  const all = killed + survived + unreached;
  return `| ${name} | ${all} | ${killed} | ${survived} | ${unreached} | ${left} | ${all ? ((100 * killed) / all).toFixed(1) : '–'} |`;
};
const total: Row = { killed: 0, survived: 0, unreached: 0, left: 0 };
for (const [file, row] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(line(file, row));
  for (const key of ['killed', 'survived', 'unreached', 'left'] as const) total[key] += row[key];
}
console.log(line('all', total));
