/** Runs the press's own commands for tests, in a process of their own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

/** Where the fixture site lies once the suite has begun; another place for a second run beside the first. */
export const siteUnderTest = resolve(process.env.PRESS_TEST_SITE ?? '.press/test/site');
export const fixtureContent = 'tests/fixtures/campaign';

/** Stands in the environment of every build of the tests, under a name that looks secret and one that does not; it must come out nowhere. */
export const canary = 'canary-7d41c0-in-the-environment';

/** What a build needs to know that differs from the real one. */
export interface BuildOptions {
  readonly content?: string;
  readonly site?: string;
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What stands behind the command, such as `--clean`. */
  readonly words?: readonly string[];
}

/** Starts `scripts/build.ts`. */
export function startBuild({
  content = fixtureContent,
  site = siteUnderTest,
  cwd = process.cwd(),
  environment = {},
  words = [],
}: BuildOptions = {}): ChildProcess {
  return spawn(process.execPath, ['scripts/build.ts', ...words], {
    cwd,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PRESS_CANARY: canary,
      PUBLIC_REMARK: canary,
      VITEST: '',
      PRESS_CONTENT: content,
      PRESS_SITE: site,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a build to its end. @returns its exit code and all it said */
export async function runBuild(options: BuildOptions = {}): Promise<{ code: number | null; output: string }> {
  const child = startBuild(options);
  let output = '';
  child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (output += text.toString()));
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  return { code, output };
}
