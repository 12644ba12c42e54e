/** Astro in a process of its own: what it holds goes with it, and Node loads a module of one place once, so that a second turn in one process would be given the first one's pages. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What the process answers. */
export interface AstroAnswer {
  /** Absent when all pages are laid out. */
  readonly fault?: { readonly message: string; readonly code?: string; readonly stack?: string };
}

const running = new Set<ChildProcess>();

/** Astro at work: it bundles what templates and texts are made of, and lays out no page before it is told to. */
export class AstroRun {
  readonly #child: ChildProcess;
  readonly #answered: Promise<AstroAnswer>;
  readonly #ended: Promise<void>;

  /** Begins. @param settings variables beside our own environment */
  constructor(settings: Readonly<Record<string, string>>) {
    const environment: NodeJS.ProcessEnv = { ...process.env, ...settings };
    // Astro lets the environment overrule `import.meta.env`: a stray PROD or DEV would take the policy out of every page.
    for (const name of ['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX']) delete environment[name];
    const child = fork(fileURLToPath(new URL('astro-child.ts', import.meta.url)), { env: environment });
    running.add(child);
    this.#child = child;
    this.#ended = new Promise<void>((end) => {
      child.once('error', () => end());
      child.once('exit', () => end());
    });
    this.#answered = new Promise<AstroAnswer>((answer) => {
      child.once('message', (message) => answer(message as AstroAnswer));
      child.once('error', ({ message }) => answer({ fault: { message } }));
      child.once('exit', (code, signal) =>
        answer({
          fault: { message: `Astro ended before its work was done (${signal ?? `exit code ${String(code)}`}).` },
        }),
      );
    });
  }

  /**
   * Lets it lay out the pages, and waits for its end.
   * @throws what Astro throws, with the system's code where it has one
   */
  async layOut(): Promise<void> {
    // One that has failed already listens to nobody, and has answered.
    this.#child.send('lay out', () => undefined);
    const { fault } = await this.#answered;
    if (fault) throw Object.assign(new Error(fault.message), fault);
  }

  /** Ends it, whether it is done or not; from then on it writes nothing. */
  async stop(): Promise<void> {
    running.delete(this.#child);
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}

/** Ends what is running now, for a press that must end itself in the same moment: nothing may write on into a folder that is cleared. */
export function stopAstro(): void {
  for (const child of running) child.kill('SIGKILL');
  // The signal is sent; the system needs a moment to deliver it.
  if (running.size > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
}
