import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Runs a command on a Node that says it is another. */
function on(version: string): { status: number | null; stderr: string } {
  const lie = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
  return spawnSync(process.execPath, [`--import=${lie}`, 'scripts/press.mjs', 'check'], { encoding: 'utf8', env: { ...process.env, PRESS_CONTENT: 'tests/fixtures/small' } });
}

describe('The wrong Node', () => {
  it.each(['20.20.2', '18.0.0'])('%s is told so in a sentence, with exit code 2', (version) => {
    expect(on(version)).toMatchObject({ status: 2, stderr: `This is Node ${version}, and the press needs Node 24. Fix: run \`npm ci\`, which brings it on Linux and Windows; on a Mac, install it from https://nodejs.org.\nNothing was published.\n` });
  });

  it.each(['24.0.0', '25.1.0'])('is not %s', (version) => expect(on(version)).toMatchObject({ status: 0, stderr: '' }));
});

describe('A package that is not installed', () => {
  it('is named, with exit code 2', () => {
    const folder = mkdtempSync(join(tmpdir(), 'node-'));
    mkdirSync(join(folder, 'scripts'));
    cpSync('scripts/press.mjs', join(folder, 'scripts/press.mjs'));
    writeFileSync(join(folder, 'scripts/check.ts'), "import 'a-package-of-nobody';\n");
    const { status, stderr } = spawnSync(process.execPath, ['scripts/press.mjs', 'check'], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect([status, stderr]).toEqual([2, 'The package a-package-of-nobody is not installed. Fix: run `npm ci` in the project’s folder.\nNothing was published.\n']);
  });
});
