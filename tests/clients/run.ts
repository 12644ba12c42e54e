/** Starts a program and reads what it says. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A home of its own: no program finds the settings of the person who runs the suite, or leaves anything behind for them. */
const home = mkdtempSync(join(tmpdir(), 'clients-'));

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a program to its end.
 * @param words its arguments
 * @throws when it cannot be started, or takes more than two minutes
 */
export function run(
  program: string,
  words: readonly string[],
  { cwd = home, env = {}, input }: { cwd?: string; env?: Readonly<Record<string, string>>; input?: string } = {},
): Promise<Said> {
  return new Promise((done, failed) => {
    const child = execFile(
      program,
      words,
      {
        cwd,
        env: { PATH: process.env.PATH ?? '', HOME: home, LANG: 'C.UTF-8', ...env },
        timeout: 120_000,
        maxBuffer: 2 ** 26,
      },
      (error, out, err) => {
        if (error && typeof error.code !== 'number') failed(error);
        else done({ code: Number(error?.code ?? 0), out, err });
      },
    );
    child.stdin?.end(input);
  });
}
