/** A copy of the project in a folder of its own, in which a bench builds, and what each build takes. */
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { SourceFile } from '../../../src/model/files/sources.ts';
import { projectFiles } from '../../../src/publish/release/builds.ts';
import { stageSeconds } from './weigh.ts';

/** What a command said and took. */
export interface Run {
  readonly said: string;
  /** On the clock, s. */
  readonly clock: number;
  /** Processor time of all its processes, s. */
  readonly work: number;
  /** The most memory that all its processes held at one time, MiB; what they share is counted once. 0 where the system does not tell. */
  readonly peak: number;
  /** The same while each stage was at work, by the name that the command gives it. */
  readonly peaks: ReadonlyMap<string, number>;
}

/** How often the processes are asked what they hold, ms; what rises and falls again in between is not seen. */
const often = 500;

/** The copy; nothing of it is shared with the project but the installed packages. */
export class ProjectCopy {
  readonly folder: string;
  readonly site: string;

  /** @param folder where the copy lies, or will lie */
  constructor(folder: string) {
    this.folder = join(folder, 'project');
    this.site = join(folder, 'place/site');
  }

  /** Copies the project, with other words in the place of its own. @param content files with paths from the project's root */
  async make(content: readonly SourceFile[]): Promise<void> {
    for (const name of projectFiles.filter((one) => one !== 'content'))
      await cp(name, join(this.folder, name), {
        recursive: true,
        filter: (path) => basename(path) !== 'node_modules',
      });
    await symlink(resolve('node_modules'), join(this.folder, 'node_modules'));
    for (const { path, bytes } of content) {
      const file = join(this.folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
  }

  /** Runs a command of the copy. @throws with all that it said, when it does not end well */
  async run(script: string, ...words: string[]): Promise<Run> {
    // `time -p` of the shell counts the processes that a build starts.
    const child = spawn('bash', ['-c', 'time -p "$0" "$@"', process.execPath, 'scripts/press.mjs', script, ...words], {
      cwd: this.folder,
      env: { ...process.env, NODE_ENV: 'production', PRESS_SITE: this.site, PRESS_LIMIT: '600' },
    });
    const [said, told]: [string[], string[]] = [[], []];
    const memory = new Memory(child.pid ?? 0);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.push(text);
      for (const stage of stageSeconds(text).keys()) memory.ended(stage);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => void told.push(text));
    const status = await new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
    memory.stop();
    if (status !== 0) throw new Error(`${script} ended with ${String(status)}.\n${said.join('')}${told.join('')}`);
    const seconds = (name: string): number =>
      Number(new RegExp(`^${name} ([\\d.]+)$`, 'm').exec(told.join(''))?.[1] ?? 0);
    return {
      said: said.join(''),
      clock: seconds('real'),
      work: seconds('user') + seconds('sys'),
      peak: memory.most,
      peaks: memory.byStage,
    };
  }

  /** Changes a file of the copy. @param path from the project's root @throws when nothing in it would change */
  async change(path: string, from: string | RegExp, to: string): Promise<void> {
    const file = join(this.folder, path);
    const text = await readFile(file, 'utf8');
    const fresh = text.replace(from, () => to);
    if (fresh === text) throw new Error(`${path} has no “${String(from)}”.`);
    await writeFile(file, fresh);
  }

  async remove(): Promise<void> {
    await rm(dirname(this.folder), { recursive: true, force: true });
  }
}

/** Asks Linux again and again for the memory that the processes below a shell hold together, MiB. */
class Memory {
  readonly byStage = new Map<string, number>();
  #sinceStage = 0;
  #stopped = false;

  constructor(shell: number) {
    void this.#watch(shell);
  }

  get most(): number {
    return Math.max(this.#sinceStage, ...this.byStage.values());
  }

  /** Says that a stage is done; what was held since the one before was held by it. */
  ended(stage: string): void {
    this.byStage.set(stage, Math.max(this.byStage.get(stage) ?? 0, this.#sinceStage));
    this.#sinceStage = 0;
  }

  stop(): void {
    this.#stopped = true;
  }

  async #watch(shell: number): Promise<void> {
    while (!this.#stopped) {
      let now = 0;
      for (const process of await below(shell)) now += await held(process);
      this.#sinceStage = Math.max(this.#sinceStage, now);
      await pause(often);
    }
  }
}

/** Lists the processes that a process started, and those that they started. */
async function below(process: number): Promise<number[]> {
  const threads = await readdir(`/proc/${process}/task`).catch(() => []);
  const lists = await Promise.all(
    threads.map((thread) => readFile(`/proc/${process}/task/${thread}/children`, 'utf8').catch(() => '')),
  );
  const children = lists.join(' ').split(' ').filter(Boolean).map(Number);
  return [...children, ...(await Promise.all(children.map(below))).flat()];
}

/** Reads the proportional set size of a process, MiB: its own memory, and its part of what it shares (proc_pid_smaps(5), `Pss`). */
async function held(process: number): Promise<number> {
  const rollup = await readFile(`/proc/${process}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) / 1024;
}
