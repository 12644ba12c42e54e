/** The line to a store: requests over connections that stay open, a few at once, each within its time. */
import http from 'node:http';
import https from 'node:https';

/** What is asked. */
export interface Question {
  readonly method: 'GET' | 'PUT';
  /** Behind the prefix of the store. */
  readonly path: string;
  /** The most that is read of an answer, in bytes; what is longer comes one byte too long. */
  readonly longest: number;
  /** How long it may take from its beginning, in ms. */
  readonly given: number;
  readonly body?: Uint8Array | undefined;
}

/** What a store answered. */
export interface Answer {
  readonly status: number;
  readonly body: Uint8Array;
}

export class Line {
  /** What it is called before people: without a password. */
  readonly name: string;
  readonly #url: URL;
  readonly #agent: http.Agent;
  readonly #headers: Readonly<Record<string, string>>;
  /** How many more may go, and who waits. */
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /** @param atOnce how many requests are under way at once */
  constructor(url: URL, atOnce: number) {
    this.#url = url;
    this.name = `${url.origin}${url.pathname.replace(/\/$/, '')}`;
    const { Agent } = url.protocol === 'https:' ? https : http;
    this.#agent = new Agent({ keepAlive: true, maxSockets: atOnce });
    this.#free = atOnce;
    const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    this.#headers = user === ':' ? {} : { Authorization: `Basic ${Buffer.from(user).toString('base64')}` };
  }

  /**
   * Sends a question when its turn has come.
   * @param isVain asked in that moment; then nothing is sent, and nothing comes back
   * @throws when no answer comes, or not in time
   */
  async send(question: Question, isVain: () => boolean): Promise<Answer | undefined> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((go) => this.#waiting.push(go));
    try {
      return isVain() ? undefined : await this.#sendNow(question, true);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }

  /** @param again whether it may be sent once more: a server may close a connection in the moment in which it is used again */
  #sendNow(question: Question, again: boolean): Promise<Answer> {
    const { method, path, longest, given, body } = question;
    const { protocol, hostname, port } = this.#url;
    return new Promise((done, failed) => {
      const request = (protocol === 'https:' ? https : http).request({
        agent: this.#agent,
        hostname: hostname.replace(/^\[|\]$/g, ''), // an IPv6 address stands in brackets in a URL alone
        port,
        path: `${new URL(this.name).pathname.replace(/\/$/, '')}${path}`,
        method,
        headers: { ...this.#headers, ...(body ? { 'Content-Length': body.length } : {}) },
      });
      const clock = setTimeout(() => request.destroy(new Error(`no answer in ${(given / 1000).toFixed(1)} s`)), given);
      const fail = (error: NodeJS.ErrnoException): void => {
        clearTimeout(clock);
        if (again && request.reusedSocket && error.code === 'ECONNRESET') done(this.#sendNow(question, false));
        else failed(error);
      };
      request.on('error', fail);
      request.on('response', (response) => {
        const parts: Buffer[] = [];
        let length = 0;
        const end = (): void => {
          clearTimeout(clock);
          done({
            status: response.statusCode ?? 0,
            body: new Uint8Array(Buffer.concat(parts)).subarray(0, longest + 1),
          });
        };
        response.on('data', (part: Buffer) => {
          length += part.length;
          // Of a page of fault nothing is wanted; it is read to its end for the sake of the connection, unless it has none.
          if (length - part.length <= longest) parts.push(part);
          if (length > longest + 65_536) {
            response.destroy();
            end();
          }
        });
        response.on('end', end);
        response.on('error', fail);
      });
      request.end(body);
    });
  }
}
