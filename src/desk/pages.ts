/** The pages as readers will see them: the dev server, begun when somebody first looks at one, with the words that are not saved yet. */
import { spawn, type ChildProcess } from 'node:child_process';
import { DeskRefusal } from './refusal.ts';

export class Pages {
  readonly #root: string;
  readonly #drafts: string;
  #child: ChildProcess | undefined;
  #port: Promise<number> | undefined;

  /**
   * @param root the content folder
   * @param drafts folder of the words that are not saved
   */
  constructor(root: string, drafts: string) {
    this.#root = root;
    this.#drafts = drafts;
  }

  /** Begins the server, once. @returns its port @throws DeskRefusal when it does not come up */
  port(): Promise<number> {
    return (this.#port ??= this.#begin());
  }

  end(): void {
    this.#child?.kill();
  }

  #begin(): Promise<number> {
    const child = spawn(
      process.execPath,
      ['--max-semi-space-size=4', '--expose-gc', 'scripts/press.mjs', 'dev', '--port', '4480'],
      {
        // With this set it need not begin again in its own place, which would lose the line to us.
        env: { ...process.env, MALLOC_ARENA_MAX: '2', PRESS_CONTENT: this.#root, PRESS_DRAFTS: this.#drafts },
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      },
    );
    this.#child = child;
    let said = '';
    child.stderr?.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-2000)));
    return new Promise((up, failed) => {
      child.on('message', (message: { readonly port?: number }) => message.port && up(message.port));
      child.on('exit', () => {
        this.#port = undefined; // it may be begun again
        failed(new DeskRefusal('failed', said.trim() || 'npm run dev'));
      });
    });
  }
}
