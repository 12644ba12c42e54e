/** The shells and programs that the script is tried with. Each has a PATH of its own with nothing on it but what is named here. */
import { spawn } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** Where a program of this machine is; nothing when it has none. */
export function programOf(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** What a program on the PATH is: one of this machine, an applet of BusyBox, or a text for sh. */
export type Program = { readonly own: string } | { readonly applet: true } | { readonly text: string };

/** A shell with what it finds. */
export interface Shell {
  readonly name: string;
  /** The command that is given the script. */
  readonly command: readonly string[];
  readonly programs: Readonly<Record<string, Program>>;
  /** Attacks that this one is for, when not for all: those that its programs have to do with. */
  readonly only?: RegExp;
}

const own = (name: string): Program => ({ own: programOf(name) ?? name });
const needed = ['find', 'sort', 'date'] as const;
const basic = Object.fromEntries(needed.map((name) => [name, own(name)]));
const coreutils = { ...basic, sha256sum: own('sha256sum') };
/** A Mac has no sha256sum, but the script of Perl; this one answers as that does. */
const shasum: Program = {
  text: `[ "$1 $2" = '-a 256' ] || exit 64\nshift 2\nexec '${programOf('sha256sum') ?? 'sha256sum'}' "$@"`,
};

const byUs: Program = {
  text: `exec '${process.execPath}' '${resolve('tests/render/formats/mirror/minisign.ts')}' "$@"`,
};
const minisign = programOf('minisign') ? own('minisign') : byUs;
const all: readonly (Shell & { readonly needs: readonly string[] })[] = [
  { name: 'sh', needs: [], command: ['sh'], programs: { ...coreutils, minisign } },
  {
    name: 'sh, with our own check of signatures',
    needs: [],
    command: ['sh'],
    programs: { ...coreutils, minisign: byUs },
    only: /^(nothing|strip|forge|rollback|mix):/,
  },
  { name: 'sh, with a shasum as on a Mac', needs: [], command: ['sh'], programs: { ...basic, shasum, minisign } },
  {
    name: 'bash, with the shasum of Perl',
    needs: ['bash', 'shasum'],
    command: ['bash'],
    programs: { ...basic, shasum: own('shasum'), minisign },
    only: /^(nothing|change|missing|extra|unreadable|link|pipe|list: (names|the answer|a file)|machine)/,
  },
  { name: 'dash', needs: ['dash'], command: ['dash'], programs: { ...coreutils, minisign } },
  { name: 'bash', needs: ['bash'], command: ['bash'], programs: { ...coreutils, minisign } },
  {
    name: 'BusyBox',
    needs: ['busybox'],
    command: ['busybox', 'sh'],
    programs: {
      ...Object.fromEntries([...needed, 'sha256sum'].map((name) => [name, { applet: true as const }])),
      minisign,
    },
  },
  {
    name: 'BusyBox, with the programs of the system',
    needs: ['busybox'],
    command: ['busybox', 'sh'],
    programs: { ...coreutils, minisign },
  },
];

const isSh = (name: string): boolean => realpathSync(programOf(name)!) === realpathSync(programOf('sh')!);

/** The shells that this machine has. The one that `sh` is needs no second turn. */
export const shells: readonly Shell[] = all.filter(
  ({ name, needs }) => needs.every(programOf) && !((name === 'dash' || name === 'bash') && isSh(name)),
);
/** Those that it lacks, with what they need. */
export const lacking = all
  .filter(({ needs }) => !needs.every(programOf))
  .map(
    ({ name, needs }) =>
      `${name}: not run, this machine has no ${needs.filter((need) => !programOf(need)).join(', no ')}`,
  );

/** What the script answered. */
export interface Answer {
  readonly code: number | null;
  readonly said: readonly string[];
}

/** A folder of programs, made once for each shell. */
export class Path {
  readonly folder = mkdtempSync(join(tmpdir(), 'path-'));
  readonly #shell: Shell;
  constructor(shell: Shell, programs: Readonly<Record<string, Program | undefined>> = {}) {
    this.#shell = shell;
    chmodSync(this.folder, 0o755);
    for (const [name, program] of Object.entries({ ...shell.programs, ...programs }))
      if (program) this.#put(name, program);
  }
  #put(name: string, program: Program): void {
    const path = join(this.folder, name);
    if ('own' in program) symlinkSync(program.own, path);
    else if ('applet' in program) symlinkSync(programOf('busybox')!, path);
    else writeFileSync(path, `#!/bin/sh\n${program.text}\n`, { mode: 0o755 });
  }
  /**
   * Runs a script.
   * @param as `nobody` where root would read what nobody else may
   * @returns its exit code, nothing when it had to be ended after a minute; and its lines
   */
  async run(
    script: string,
    words: readonly string[],
    { cwd = '/', as, env = {} }: { cwd?: string; as?: 'nobody'; env?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer> {
    const [command = 'sh', ...before] = this.#shell.command;
    const user = as && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    // In a group of its own, so that what hangs is ended with all that it began.
    const child = spawn(programOf(command) ?? command, [...before, script, ...words], {
      cwd,
      env: { PATH: this.folder, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
      ...user,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const hung = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), 60_000);
    const code = await new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done));
    clearTimeout(hung);
    return { code, said: Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1) };
  }
  /** Removes the folder. */
  done(): void {
    rmSync(this.folder, { recursive: true });
  }
}
