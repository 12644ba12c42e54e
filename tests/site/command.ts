/** Runs the press's own commands for tests, in a process of their own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

/** Where the fixture site lies once the suite has begun. */
export const siteUnderTest = resolve('.press/test/site');
export const fixtureContent = 'tests/fixtures/campaign';

/** What a build needs to know that differs from the real one. */
export interface BuildOptions {
  readonly content?: string;
  readonly site?: string;
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts `scripts/build.ts`. */
export function startBuild({ content = fixtureContent, site = siteUnderTest, cwd = process.cwd(), environment = {} }: BuildOptions = {}): ChildProcess {
  return spawn(process.execPath, ['scripts/build.ts'], { cwd, env: { ...process.env, NODE_ENV: 'production', VITEST: '', PRESS_CONTENT: content, PRESS_SITE: site, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
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
