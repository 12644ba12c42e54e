/** The store that several machines share: an HTTP server that keeps files by their names, in the addresses of Bazel's HTTP cache, `/ac/<key>` and `/cas/<sha256>`. */
import { digest, type Told } from './entries.ts';
import { Line, type Answer } from './store-line.ts';

/** Requests that are under way at once. */
const atOnce = 16;
/** Failures in a row, or lies in a build, after which it is let alone. */
const most = 3;
/** The slowest store that is worth waiting for, in bytes a ms (200 kB a second), and the time that any answer may take, in ms. */
const pace = 200;
const patience = 5000;

/**
 * The body of `/ac/<key>`: that it is ours, the hash of the file and its size. It is no `ActionResult` of Bazel's protocol, which tells of commands, exit codes
 * and outputs that do not exist here: whoever has curl can read and write this one. (bazel-remote must be told not to look into it: `--disable_http_ac_validation`.)
 */
const label = /^press 1 ([0-9a-f]{64}) (\d{1,12})\n$/;
const longestLabel = 100; // bytes

/** Thrown when PRESS_STORE is not the address of a server. */
export class StoreAddressError extends Error {
  override name = 'StoreAddressError';
}

let known: { readonly setting: string; readonly store: Store } | undefined;

let silent = false;

/** Lets a process that works for the press say nothing when it lets the store alone: the press comes to the same, and one sentence is enough. */
export function leaveItToThePress(): void {
  silent = true;
}

/**
 * The store that PRESS_STORE names, if it names one; it is only read unless PRESS_STORE_WRITE is 1.
 * @throws StoreAddressError
 */
export function sharedStore(): Store | undefined {
  const { PRESS_STORE: address = '', PRESS_STORE_WRITE: write } = process.env;
  if (address === '') return undefined;
  const setting = `${address} ${write ?? ''}`;
  if (known?.setting !== setting) known = { setting, store: new Store(address, write === '1') };
  return known.store;
}

/** One store, for the length of a build. It never throws: a dead, slow or lying store costs time and nothing else. */
export class Store {
  readonly #line: Line;
  readonly #writes: boolean;
  readonly #patience: number;
  /** What the store told, by key; nothing where it must not be asked again. */
  readonly #told = new Map<string, Told | undefined>();
  readonly #failed = { asking: 0, writing: 0 };
  #lies = 0;

  /**
   * @param address `https://host/prefix`, with `user:password@` before the host where the store asks for it
   * @param wait how long an answer without a payload may take, in ms
   * @throws StoreAddressError
   */
  constructor(address: string, writes: boolean, wait = patience) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
      throw new StoreAddressError(
        'PRESS_STORE is not the address of a store. Fix: write it like https://store.example.org/press, or leave it out.',
      );
    this.#line = new Line(url, atOnce);
    this.#writes = writes;
    this.#patience = wait;
  }

  /** Asks what is kept under a key; nothing when there is nothing, or no answer. */
  async told(key: string): Promise<Told | undefined> {
    if (this.#rests('asking')) return undefined;
    if (this.#told.has(key)) return this.#told.get(key);
    const answer = await this.#ask('asking', 'GET', `/ac/${key}`, longestLabel);
    if (answer?.status !== 200) return undefined;
    const [, sha256 = '', bytes = ''] = label.exec(Buffer.from(answer.body).toString('latin1')) ?? [];
    if (sha256 === '') return this.#lied(key, `what it has under /ac/${key} is not what a press put there`);
    const told = { sha256, bytes: Number(bytes) };
    this.#told.set(key, told);
    return told;
  }

  /** Reads what is kept under a key, proved by its hash; nothing when it is not there, or is not what it was said to be. */
  async read(key: string): Promise<Uint8Array | undefined> {
    const told = await this.told(key);
    if (!told) return undefined;
    const answer = await this.#ask('asking', 'GET', `/cas/${told.sha256}`, told.bytes);
    if (answer?.status !== 200) {
      this.#told.set(key, undefined); // whoever asks again must not be told of it again
      return undefined;
    }
    if (answer.body.length === told.bytes && digest(answer.body).toString('hex') === told.sha256) return answer.body;
    return this.#lied(key, `what it has under /cas/${told.sha256} has another hash`);
  }

  /** Puts a file under a key, the payload first, so that nobody is told of what is not there. Without leave to write it does nothing. */
  async put(key: string, payload: Uint8Array): Promise<void> {
    if (!this.#writes) return;
    const sha256 = digest(payload).toString('hex');
    if (!(await this.#ask('writing', 'PUT', `/cas/${sha256}`, 0, payload))) return;
    const text = Buffer.from(`press 1 ${sha256} ${payload.length}\n`);
    if (await this.#ask('writing', 'PUT', `/ac/${key}`, 0, text))
      this.#told.set(key, { sha256, bytes: payload.length });
  }

  /** @returns an answer that means something: 200, 404, or that a file was taken; nothing after a failure, or when the store is let alone */
  async #ask(
    what: 'asking' | 'writing',
    method: 'GET' | 'PUT',
    path: string,
    longest: number,
    body?: Uint8Array,
  ): Promise<Answer | undefined> {
    const given = this.#patience + Math.max(longest, body?.length ?? 0) / pace;
    try {
      const answer = await this.#line.send({ method, path, longest, given, body }, () => this.#rests(what));
      if (!answer) return undefined;
      const fit = method === 'GET' ? [200, 404] : [200, 201, 204];
      if (!fit.includes(answer.status)) throw new Error(`it answered ${answer.status}`);
      if (!this.#rests(what)) this.#failed[what] = 0;
      return answer;
    } catch (error) {
      this.#failed[what] += 1;
      if (this.#failed[what] === most && !silent)
        console.warn(
          what === 'asking'
            ? `The store ${this.#line.name} does not serve (${(error as Error).message}); this build goes on without it.`
            : `The store ${this.#line.name} takes no files (${(error as Error).message}); this build puts nothing more into it.`,
        );
      return undefined;
    }
  }

  /** Whether it is asked no more. */
  get rests(): boolean {
    return this.#rests('asking');
  }

  #rests(what: 'asking' | 'writing'): boolean {
    return this.#failed[what] >= most || this.#lies >= most;
  }

  /** Says so, for somebody may have meant it; and believes it no more after a few. */
  #lied(key: string, what: string): undefined {
    this.#told.set(key, undefined);
    this.#lies += 1;
    if (this.#lies > most) return; // was under way when the third was found
    console.warn(
      `The store ${this.#line.name} is wrong: ${what}. The file is made here.${this.#lies === most ? ' This build goes on without the store.' : ''}`,
    );
  }
}
