/** The project's history (git), as far as the desk needs it: what is new, one commit of the words, and where it is sent. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { DeskRefusal } from './refusal.ts';

/** One file that is not as it was handed in last. */
export interface Change {
  /** From the project's root. */
  readonly path: string;
  readonly what: 'new' | 'changed' | 'gone';
}

/** How long git may take; a remote that asks for a password would wait for ever. In ms. */
const patience = 60_000;

export class History {
  readonly #root: string;

  /** @param root the content folder; nothing else is ever committed */
  constructor(root: string) {
    this.#root = root;
  }

  async isThere(): Promise<boolean> {
    return (await this.#ask('rev-parse', '--is-inside-work-tree').catch(() => '')).trim() === 'true';
  }

  /** Lists what is new below the content folder. @throws DeskRefusal where there is no history */
  async changes(): Promise<Change[]> {
    if (!(await this.isThere())) throw new DeskRefusal('no-git');
    const said = await this.#ask('status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--', '.');
    const top = (await this.#ask('rev-parse', '--show-prefix')).trim();
    return said
      .split('\0')
      .filter(Boolean)
      .map((row): Change => {
        const [marks, path] = [row.slice(0, 2), row.slice(3)];
        const what = marks.includes('?') || marks.includes('A') ? 'new' : marks.includes('D') ? 'gone' : 'changed';
        return { path: `${this.#root}/${path.slice(top.length)}`, what };
      });
  }

  /** Whether there is a place to send to. */
  async hasRemote(): Promise<boolean> {
    return (await this.#ask('remote').catch(() => '')).trim() !== '';
  }

  /**
   * Commits all that is new below the content folder, and nothing that somebody else had begun to commit elsewhere.
   * @throws DeskRefusal with what git says
   */
  async commit(words: string): Promise<void> {
    if (words.trim() === '') throw new DeskRefusal('not-asked');
    if ((await this.changes()).length === 0) throw new DeskRefusal('git', this.#root);
    await this.#run('add', '--all', '--', '.');
    await this.#run('commit', '--quiet', '--only', '-m', words.trim(), '--', '.');
  }

  /** Sends what was committed. @throws DeskRefusal with what git says */
  async push(): Promise<void> {
    const branch = (await this.#ask('rev-parse', '--abbrev-ref', 'HEAD')).trim();
    const upstream = await this.#ask('rev-parse', '--abbrev-ref', '@{upstream}').catch(() => '');
    const [remote = ''] = (await this.#ask('remote')).trim().split('\n');
    await this.#run(...(upstream ? ['push', '--quiet'] : ['push', '--quiet', '--set-upstream', remote, branch]));
  }

  async #run(...words: string[]): Promise<void> {
    await this.#ask(...words).catch((error: { readonly stderr?: string; readonly message: string }) => {
      const why = (error.stderr ?? error.message).trim().split('\n').slice(-6).join(' ');
      throw new DeskRefusal('git', words[0] ?? '', { why });
    });
  }

  async #ask(...words: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)('git', ['-C', this.#root, ...words], {
      maxBuffer: 64 * 1024 * 1024,
      timeout: patience,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C.UTF-8' },
    });
    return stdout;
  }
}
