/** Runs the press's real commands over hostile texts, and drops the texts that are refused until the rest is published. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One run of a command. */
export interface Run {
  readonly command: 'check' | 'build';
  readonly texts: number;
  readonly code: number | null;
  readonly output: string;
  /** Processor time of the command and its children, in seconds; wall time where the system does not tell. */
  readonly seconds: number;
  /** Most memory of the command, in MB; 0 where the system does not tell. */
  readonly megabytes: number;
}

/** What the texts of a campaign came to. */
export interface Outcome {
  readonly runs: readonly Run[];
  /** Folders that were refused, with the codes of their problems. */
  readonly refused: ReadonlyMap<string, readonly string[]>;
  /** Folders that were published. */
  readonly published: readonly string[];
}

/** Ends that words may have. */
export const allowedEnds: readonly (number | null)[] = [0, 1];

/** Runs one command over a content folder. */
async function command(name: Run['command'], bench: string, texts: number): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, [`scripts/${name}.ts`], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      PRESS_CONTENT: join(bench, 'content'),
      PRESS_SITE: join(bench, 'site'),
      PRESS_CACHE: join(bench, 'cache'),
    },
  });
  let output = '';
  let spent = { seconds: 0, megabytes: 0 };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const watch = setInterval((): void => {
    const now = spentBy(child.pid ?? 0);
    // A process that is just ending has given its memory back.
    if (now)
      spent = { seconds: Math.max(spent.seconds, now.seconds), megabytes: Math.max(spent.megabytes, now.megabytes) };
  }, 100);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearInterval(watch);
  return {
    command: name,
    texts,
    code,
    output,
    seconds: spent.seconds || (performance.now() - start) / 1000,
    megabytes: spent.megabytes,
  };
}

/** Reads what Linux has counted for a process and its ended children: processor time (proc_pid_stat(5), in hundredths) and most memory. */
function spentBy(pid: number): { seconds: number; megabytes: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return { seconds: ticks / 100, megabytes: Math.round(Number(peak ?? 0) / 1024) };
  } catch {
    return undefined;
  }
}

/** Reads from a report which folders have errors. @returns codes by folder, `questions/text-7` */
function errorsIn(output: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, folder = '', code = '', level] of output.matchAll(
    /^\S*content\/([a-z]+\/text-\d+)\S* {3}([a-z0-9-]+)( {3}\((?:review|note)\))?$/gm,
  )) {
    if (!level) found.set(folder, [...(found.get(folder) ?? []), code]);
  }
  return found;
}

/**
 * Checks all texts at once and builds those that pass, until nothing more is refused.
 * @param files by path below the content folder
 * @param bench an empty folder to work in
 * @param build false to check only
 */
export async function tryTexts(files: ReadonlyMap<string, string>, bench: string, build = true): Promise<Outcome> {
  const left = new Map(files);
  const refused = new Map<string, string[]>();
  const runs: Run[] = [];
  await mkdir(bench, { recursive: true });
  for (let step: Run['command'] = 'check'; left.size > 0;) {
    const folders = new Set([...left.keys()].map((path) => dirname(path)));
    await rm(join(bench, 'content'), { recursive: true, force: true });
    for (const [path, text] of left) {
      await mkdir(dirname(join(bench, 'content', path)), { recursive: true });
      await writeFile(join(bench, 'content', path), Buffer.from(text));
    }
    const run = await command(step, bench, folders.size);
    runs.push(run);
    if (!allowedEnds.includes(run.code)) break;
    if (run.code === 0 && (step === 'build' || !build)) return { runs, refused, published: [...folders] };
    if (run.code === 0) {
      step = 'build';
      continue;
    }
    const errors = errorsIn(run.output);
    // A refusal that names none of the texts would be run for ever.
    if (errors.size === 0) break;
    for (const [folder, codes] of errors) refused.set(folder, codes);
    for (const path of left.keys()) if (errors.has(dirname(path))) left.delete(path);
  }
  return { runs, refused, published: [] };
}
