/** npm run fuzz: the real commands over hostile texts; says how each run ended, how long it took and how much memory. `-- 2000 7` for so many texts from that seed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { english } from '../src/i18n/languages.ts';
import { hostileTexts } from './fuzz/hostile.ts';
import { allowedEnds, tryTexts, type Run } from './fuzz/run.ts';

const [, , count = '2000', seed = String(Date.now() % 100_000)] = process.argv;
/** Texts of one campaign: as many as a build makes in a few seconds. */
const atOnce = Number(process.env.FUZZ_AT_ONCE ?? 25);
const runs: Run[] = [];
const codes = new Map<string, number>();
let published = 0;
let refused = 0;

console.log(`${count} texts from the seed ${seed}, ${atOnce} at once.`);
for (let first = 1; first <= Number(count); first += atOnce) {
  const bench = await mkdtemp(join(tmpdir(), 'fuzz-'));
  const outcome = await tryTexts(
    hostileTexts(Number(seed), first, Math.min(atOnce, Number(count) - first + 1), english),
    bench,
  );
  runs.push(...outcome.runs);
  refused += outcome.refused.size;
  published += outcome.published.length;
  for (const code of [...outcome.refused.values()].flat()) codes.set(code, (codes.get(code) ?? 0) + 1);
  const last = outcome.runs.at(-1);
  console.log(
    `from ${first}: ${outcome.runs.map(({ command, code, texts, seconds, megabytes }) => `${command} of ${texts} → ${code} (${seconds.toFixed(1)} s, ${megabytes} MB)`).join(', ')}`,
  );
  if (last && last.code !== 0) console.log(`${last.output}\nThe texts are in ${bench}.`);
  else await rm(bench, { recursive: true, force: true });
}

const row = (name: string, some: readonly Run[]): string =>
  `| ${name} | ${some.length} | ${[0, 1, 2, 3].map((code) => some.filter((run) => run.code === code).length).join(' | ')} | ${some.filter(({ code }) => ![0, 1, 2, 3].includes(code ?? -1)).length} | ${Math.max(0, ...some.map(({ seconds }) => seconds)).toFixed(1)} s | ${Math.max(0, ...some.map(({ megabytes }) => megabytes))} MB |`;
console.log(
  `\n| command | runs | 0 | 1 | 2 | 3 | else | longest (processor) | most memory |\n|---|---|---|---|---|---|---|---|---|`,
);
for (const name of ['check', 'build'] as const)
  console.log(
    row(
      name,
      runs.filter(({ command }) => command === name),
    ),
  );
console.log(
  `\n${refused} texts refused with their places, ${published} published.\n${[...codes]
    .sort((a, b) => b[1] - a[1])
    .map(([code, times]) => `${code} ${times}`)
    .join(', ')}`,
);
process.exitCode = runs.some(({ code }) => !allowedEnds.includes(code)) ? 1 : 0;
