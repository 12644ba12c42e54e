import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Runs a command on a Node that says it is another. */
function on(version: string): { status: number | null; stderr: string } {
  const lie = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
  return spawnSync(process.execPath, [`--import=${lie}`, 'scripts/press.mjs', 'check'], {
    encoding: 'utf8',
    env: { ...process.env, PRESS_CONTENT: 'tests/fixtures/small' },
  });
}

describe('The wrong Node', () => {
  it.each(['20.20.2', '18.0.0'])('%s is told so in a sentence, with exit code 2', (version) => {
    expect(on(version)).toMatchObject({
      status: 2,
      stderr: `This is Node ${version}, and the press needs Node 24. Fix: run \`npm ci\`, which brings it on Linux and Windows; on a Mac, install it from https://nodejs.org.\nNothing was published.\n`,
    });
  });

  it.each(['24.0.0', '25.1.0'])('is not %s', (version) => expect(on(version)).toMatchObject({ status: 0, stderr: '' }));
});

describe('A package that is not installed', () => {
  // A command with packages of its own lies beside their folder, as release.ts, or in it, as the benches.
  it.each([
    ['check', 'check.ts', 'npm ci'],
    ['release', 'release.ts', 'npm ci --prefix scripts/release'],
    ['bench/cards', 'bench/cards.ts', 'npm ci --prefix scripts/bench'],
    ['mutate/mutate', 'mutate/mutate.ts', 'npm ci --prefix scripts/mutate'],
    ['bench/other', 'bench/other.ts', 'npm ci'],
  ])('is named by %s, with exit code 2 and the install that brings it', (command, file, repair) => {
    const folder = mkdtempSync(join(tmpdir(), 'node-'));
    for (const own of ['bench', 'mutate', 'release']) {
      mkdirSync(join(folder, 'scripts', own), { recursive: true });
      writeFileSync(
        join(folder, 'scripts', own, 'package.json'),
        '{ "type": "module", "dependencies": { "a-package-of-nobody": "1.0.0" } }',
      );
    }
    cpSync('scripts/press.mjs', join(folder, 'scripts/press.mjs'));
    const missing = command === 'bench/other' ? 'another-of-nobody' : 'a-package-of-nobody';
    writeFileSync(join(folder, 'scripts', file), `import '${missing}';\n`);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/press.mjs', command], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect([status, stderr]).toEqual([
      2,
      `The package ${missing} is not installed. Fix: run \`${repair}\` in the project’s folder.\nNothing was published.\n`,
    ]);
  });

  it('is told so by the real commands: each with packages of its own begins through press.mjs', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const own = globSync('scripts/*/package.json').map((path) => dirname(path).replace(/^scripts./, ''));
    const commands = Object.values(scripts).filter((line) =>
      own.some((name) => new RegExp(`\\b${name}(/|$)`).test(line)),
    );
    expect(commands.length).toBeGreaterThan(4);
    expect(commands.filter((line) => !line.startsWith('node scripts/press.mjs '))).toEqual([]);
  });
});
