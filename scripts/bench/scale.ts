/** npm run bench:scale -- [150 400 1000] [one|all]: what campaigns of these sizes cost, whole and after an edit, by which power each stage grows, and what is large in the site. Prints; asserts nothing. */
import { mkdtemp } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { english, languageTags } from '../../src/i18n/languages.ts';
import { readFolder } from '../../src/load/disk.ts';
import { scaleCampaign, type Wanted } from './scale/campaign.ts';
import { ProjectCopy, type Run } from './scale/project.ts';
import { growth, stageSeconds, weighSite, type SiteWeight, type Weighed } from './scale/weigh.ts';

const asked = process.argv.slice(2);
const odd = asked.find((word) => !/^(\d+|one|all)$/.test(word));
if (odd !== undefined) {
  console.error(
    `There is no “${odd}”. Fix: name numbers of documents, and one or all for the products, such as: npm run bench:scale -- 150 400 one`,
  );
  process.exit(1);
}
const numbers = asked.filter((word) => /^\d+$/.test(word)).map(Number);
const sizes = (numbers.length > 0 ? numbers : [150, 400, 1000]).sort((a, b) => a - b);
const products: Wanted['products'] = asked.includes('all') ? 'all' : 'one';

/** What was measured at one size. */
interface Measured {
  readonly size: number;
  readonly whole: Run;
  readonly stages: ReadonlyMap<string, number>;
  readonly again: Run;
  readonly edit: Run;
  readonly weight: SiteWeight;
}

const leaflet = 'keep-the-door-shut';

async function measure(size: number): Promise<Measured> {
  const project = new ProjectCopy(await mkdtemp(join(tmpdir(), 'scale-')));
  try {
    await project.make(scaleCampaign(await readFolder('content'), 'content', { documents: size, products }));
    const whole = await project.run('build');
    const again = await project.run('build');
    await project.change(`content/leaflets/${leaflet}/en.mdx`, 'Teach children', 'Teach your children');
    for (const language of languageTags.filter((tag) => tag !== english))
      await project.run('accept', leaflet, language, '--yes');
    await project.run('edition', leaflet, '--same');
    const edit = await project.run('build');
    return { size, whole, stages: stageSeconds(whole.said), again, edit, weight: await weighSite(project.site) };
  } finally {
    await project.remove();
  }
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  console.log(`\n| ${head.join(' | ')} |\n|${head.map(() => '---|').join('')}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

function written({ said }: Run): number {
  return Number(/\((\d+) files written\)/.exec(said)?.[1] ?? 0);
}

/** Says how much a cost grew from each size to the next. @param cost undefined where it was not measured */
function powers(all: readonly Measured[], cost: (measured: Measured) => number): string {
  const found = all.slice(1).map((large, index) => {
    const small = all[index]!;
    return growth({ size: small.size, cost: cost(small) }, { size: large.size, cost: cost(large) });
  });
  return found.map((power) => power?.toFixed(2) ?? '–').join(', ');
}

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.versions.node}; load before: ${loadavg()
    .map((value) => value.toFixed(1))
    .join(', ')}; products: ${products}`,
);
const all: Measured[] = [];
for (const size of sizes) {
  all.push(await measure(size));
  // A run of hours that ends early still tells what it found.
  const { whole, again, edit } = all.at(-1)!;
  console.error(
    `${size} documents: whole ${whole.work.toFixed(0)} s of processor time, ${whole.peak.toFixed(0)} MiB; nothing changed ${again.clock.toFixed(1)} s; a word ${edit.work.toFixed(1)} s, ${edit.peak.toFixed(0)} MiB.`,
  );
}

const columns = all.map(({ size }) => `${size} documents`);
const line = (name: string, cost: (measured: Measured) => number, digits = 1): string[] => [
  name,
  ...all.map((measured) => cost(measured).toFixed(digits)),
  powers(all, cost),
];
table(
  ['', ...columns, 'grows by the power of'],
  [
    line('pages', ({ weight }) => weight.pages, 0),
    line('files', ({ weight }) => weight.files, 0),
    line('site, MB', ({ weight }) => weight.bytes / 1e6),
    line('rules in _headers', ({ weight }) => weight.headerRules, 0),
    line('largest page, kB', ({ weight }) => (weight.largestPages[0]?.bytes ?? 0) / 1000),
    line('largest kit, MB', ({ weight }) => (weight.largestKits[0]?.bytes ?? 0) / 1e6),
    line('clock, s', ({ whole }) => whole.clock),
    line('processor, s', ({ whole }) => whole.work),
    line('peak memory of all processes, MiB', ({ whole }) => whole.peak, 0),
    line('a word: peak memory, MiB', ({ edit }) => edit.peak, 0),
    line('nothing changed: clock, s', ({ again }) => again.clock),
    line('a word: clock, s', ({ edit }) => edit.clock),
    line('a word: processor, s', ({ edit }) => edit.work),
    line('a word: files written', ({ edit }) => written(edit), 0),
  ],
);
table(
  ['stage, s', ...columns, 'grows by the power of'],
  [...new Set(all.flatMap(({ stages }) => [...stages.keys()]))].map((stage) =>
    line(stage, ({ stages }) => stages.get(stage) ?? 0),
  ),
);
table(
  ['stage, MiB at most', ...columns, 'grows by the power of'],
  [...new Set(all.flatMap(({ whole }) => [...whole.peaks.keys()]))].map((stage) =>
    line(stage, ({ whole }) => whole.peaks.get(stage) ?? 0, 0),
  ),
);
const list = (files: readonly Weighed[], unit: number): string =>
  files.map(({ path, bytes }) => `${path} ${(bytes / unit).toFixed(1)}`).join('<br>');
table(
  ['', ...columns],
  [
    ['largest pages, kB', ...all.map(({ weight }) => list(weight.largestPages, 1e3))],
    ['largest kits, MB', ...all.map(({ weight }) => list(weight.largestKits, 1e6))],
  ],
);
