/** Browsers that are not Chromium, as Debian has them: Firefox by WebDriver BiDi (w3c.github.io/webdriver-bidi), WebKit by WebDriver (w3.org/TR/webdriver2) on a screen that nobody sees. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser with one window. */
export interface Client {
  /** Makes the window as wide, in px. */
  resize(width: number, height: number): Promise<void>;
  /** Opens an address and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** Runs the body of an async function in the page. @returns what it returns, as JSON knows it */
  run<T>(body: string): Promise<T>;
  close(): Promise<void>;
}

/** How long a browser may take for anything, in milliseconds. */
const patience = 120_000;

const within = <T>(promise: Promise<T>, what: string): Promise<T> => {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`${what}: no answer within ${patience / 1000} s.`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** Ends a program with all that it began. */
function end(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** Waits for a line that a program says. @throws when it ends without it */
function heard(child: ChildProcess, line: RegExp): Promise<string> {
  return within(
    new Promise((done, failed) => {
      let said = '';
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        const found = line.exec(said)?.[1];
        if (found) done(found);
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('error', failed);
      child.once('exit', (code) => failed(new Error(`It ended with ${code}.\n${said.slice(-500)}`)));
    }),
    child.spawnfile,
  );
}

/** Starts Firefox. */
export async function openFirefox(): Promise<Client> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const child = spawn('firefox-esr', ['--headless', '--profile', profile, '--remote-debugging-port', '0'], {
    env: { ...process.env, HOME: profile },
    detached: true,
  });
  const socket = new WebSocket(`${await heard(child, /WebDriver BiDi listening on (ws:\/\/\S+)/)}/session`);
  await within(new Promise((done) => socket.addEventListener('open', done, { once: true })), 'Firefox');
  let last = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id)?.(answer);
  });
  const send = async (method: string, params: object): Promise<Answer['result']> => {
    const id = ++last;
    const answer = await within(
      new Promise<Answer>((done) => {
        waiting.set(id, done);
        socket.send(JSON.stringify({ id, method, params }));
      }),
      method,
    );
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`);
    return answer.result;
  };
  await send('session.new', { capabilities: {} });
  const context = (await send('browsingContext.getTree', {})).contexts![0]!.context;
  return {
    resize: async (width, height) =>
      void (await send('browsingContext.setViewport', { context, viewport: { width, height } })),
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    run: async <T>(body: string) => {
      const { result, exceptionDetails } = await send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (async () => { ${body} })() ?? null))()`,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result!.value) as T;
    },
    close: async () => {
      await send('browser.close', {}).catch(() => undefined);
      end(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Answer {
  readonly id: number;
  readonly type: 'success' | 'error';
  readonly message?: string;
  readonly result: {
    readonly contexts?: readonly { readonly context: string }[];
    readonly result?: { readonly value: string };
    readonly exceptionDetails?: { readonly text: string };
  };
}

/** Where Debian puts the small browser of WebKitGTK. */
const miniBrowsers = ['4.1', '6.0', '4.0'].map(
  (version) =>
    `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);

/** Starts WebKit, on a screen of its own. @throws when there is no MiniBrowser */
export async function openWebKit(): Promise<Client> {
  const binary = miniBrowsers.find(existsSync);
  if (!binary) throw new Error(`There is no ${miniBrowsers.join(', and no ')}.`);
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    detached: true,
  });
  const display = await heard(screen, /(\d+)\n/);
  const port = 20_000 + (process.pid % 20_000);
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: {
      ...process.env,
      HOME: home,
      DISPLAY: `:${display}`,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // no user namespaces in a container
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
    detached: true,
    stdio: 'ignore',
  });
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(patience),
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const { value } = (await answer.json()) as { value: T & { readonly error?: string; readonly message?: string } };
    if (!answer.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  const ready = Date.now() + patience;
  while (
    !(await ask('GET', '/status').then(
      () => true,
      () => false,
    ))
  ) {
    if (Date.now() > ready) throw new Error('WebKitWebDriver does not answer.');
    await new Promise((done) => setTimeout(done, 200));
  }
  const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } },
  });
  const at = `/session/${sessionId}`;
  await ask('POST', `${at}/timeouts`, { script: patience, pageLoad: patience });
  return {
    resize: async (width, height) => {
      await ask('POST', `${at}/window/rect`, { width, height });
      // The window has edges and bars of its own.
      const inner = await ask<number>('POST', `${at}/execute/sync`, { script: 'return innerWidth', args: [] });
      await ask('POST', `${at}/window/rect`, { width: width + width - inner, height });
    },
    open: (url) => ask('POST', `${at}/url`, { url }),
    run: async <T>(body: string) =>
      JSON.parse(
        await ask<string>('POST', `${at}/execute/async`, {
          script: `const done = arguments[0]; (async () => { ${body} })().then((value) => done(JSON.stringify(value ?? null)), (error) => done(JSON.stringify({ error: String(error) })))`,
          args: [],
        }),
      ) as T,
    close: async () => {
      await ask('DELETE', at).catch(() => undefined);
      end(driver);
      end(screen);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
