/** The store behind the cache: a hit, a miss, and every way in which a server can be of no use. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cached, find, keep, keyOf, LostEntry, stored } from '../../../src/formats/cache.ts';
import { sharedStore, Store, StoreAddressError } from '../../../src/formats/store.ts';
import { environmentFault } from '../../../src/publish/environment.ts';

const module = 'src/formats/picture/picture.ts';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const labelOf = (text: string): string => `press 1 ${sha256(text)} ${bytesOf(text).length}\n`;
const make = (text: string) => () => Promise.resolve(bytesOf(text));
const refuse = (): Promise<Uint8Array> => Promise.reject(new Error('made, though the store has it'));

const names = ['PRESS_CACHE', 'PRESS_STORE', 'PRESS_STORE_WRITE'] as const;
const before = names.map((name) => [name, process.env[name]] as const);
const folders: string[] = [];
const servers: Server[] = [];
let warn: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  freshCache();
  warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(async () => {
  vi.restoreAllMocks();
  for (const [name, value] of before)
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** Another machine: it has nothing yet. */
function freshCache(): void {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  folders.push(folder);
  process.env.PRESS_CACHE = folder;
}

function said(): string[] {
  return warn.mock.calls.map((call: unknown[]) => String(call[0]));
}

/** Starts a server. @returns its address, and a list of what it is asked, which grows */
async function serve(answer: RequestListener): Promise<{ url: string; asked: string[]; server: Server }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, server };
}

/** A store as it should be. */
function honest(files: Map<string, Buffer>): RequestListener {
  return (request, response) => {
    const path = request.url ?? '';
    if (request.method === 'PUT') {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        files.set(path, Buffer.concat(parts));
        response.writeHead(201).end();
      });
    } else if (files.has(path)) response.end(files.get(path));
    else response.writeHead(404).end('a page of fault that is longer than what was asked for'.repeat(20));
  };
}

/** What a store has of one file. */
async function holding(inputs: unknown, text: string): Promise<Map<string, Buffer>> {
  return new Map([
    [`/ac/${await keyOf(inputs, module)}`, Buffer.from(labelOf(text))],
    [`/cas/${sha256(text)}`, Buffer.from(text)],
  ]);
}

describe('A store that works', () => {
  it('is told of a file by one machine, and another finds it there and keeps it', async () => {
    const files = new Map<string, Buffer>();
    const { url, asked } = await serve(honest(files));
    process.env.PRESS_STORE = `${url}/some/prefix/`;
    process.env.PRESS_STORE_WRITE = '1';
    await stored(1, module, make('whole'));
    const key = await keyOf(1, module);
    expect(Object.fromEntries([...files].map(([path, bytes]) => [path, bytes.toString()]))).toEqual({
      [`/some/prefix/ac/${key}`]: labelOf('whole'),
      [`/some/prefix/cas/${sha256('whole')}`]: 'whole',
    });
    freshCache();
    process.env.PRESS_STORE_WRITE = '';
    asked.length = 0;
    const told = await stored(1, module, refuse);
    expect(told).toMatchObject({ sha256: sha256('whole'), bytes: 5 });
    expect(asked, 'a payload is fetched when it is read').toEqual([`GET /some/prefix/ac/${key}`]);
    expect(textOf(await told.read())).toBe('whole');
    delete process.env.PRESS_STORE;
    expect(textOf(await cached(1, module, refuse)), 'from the cache').toBe('whole');
    expect(said()).toEqual([]);
  });

  it('is only read without leave to write, and a miss is made', async () => {
    const { url, asked } = await serve(honest(new Map()));
    process.env.PRESS_STORE = url;
    expect(textOf(await cached(1, module, make('here')))).toBe('here');
    expect(asked).toEqual([`GET /ac/${await keyOf(1, module)}`]);
    expect(said()).toEqual([]);
  });

  it('is asked for what was kept, and not for what goes no further than this machine', async () => {
    const files = new Map<string, Buffer>();
    const { url } = await serve(honest(files));
    process.env.PRESS_STORE = url;
    process.env.PRESS_STORE_WRITE = '1';
    await keep({ page: 1 }, module, bytesOf('page'));
    await keep({ verdict: 1 }, module, bytesOf('clean'), 'here');
    await cached({ facts: 1 }, module, make('facts'), 'here');
    freshCache();
    expect(textOf(await (await find({ page: 1 }, module))?.read())).toBe('page');
    expect(await find({ verdict: 1 }, module, 'here')).toBeUndefined();
    expect(await find({ verdict: 1 }, module)).toBeUndefined();
    expect(files.size).toBe(2);
  });

  it('is asked sixteen things at once at most, over connections that stay open', async () => {
    let [open, most, connections] = [0, 0, 0];
    const { url, server } = await serve((_, response) => {
      most = Math.max(most, (open += 1));
      setTimeout(() => {
        open -= 1;
        response.writeHead(404).end();
      }, 10);
    });
    server.on('connection', () => (connections += 1));
    const store = new Store(url, false);
    await Promise.all(Array.from({ length: 100 }, (_, number) => store.told(String(number))));
    expect([most, connections]).toEqual([16, 16]);
  });

  it('is given the password that stands in its address, and names it to nobody', async () => {
    let given: string | undefined;
    const { url } = await serve((request, response) => {
      given = request.headers.authorization;
      response.writeHead(401).end();
    });
    const store = new Store(url.replace('//', '//press:b%C3%A9@'), false);
    for (const key of ['1', '2', '3']) await store.told(key);
    expect(Buffer.from((given ?? '').replace('Basic ', ''), 'base64').toString()).toBe('press:bé');
    expect(said()).toEqual([
      expect.stringMatching(/^The store http:\/\/127\.0\.0\.1:\d+ does not serve \(it answered 401\)/),
    ]);
  });
});

describe('A store that is of no use costs time and nothing else:', () => {
  it('a dead one is let alone after three failures in a row, and one sentence says so', async () => {
    const { url, server } = await serve(() => undefined);
    await new Promise((done) => server.close(done));
    process.env.PRESS_STORE = url;
    process.env.PRESS_STORE_WRITE = '1';
    for (const inputs of [1, 2, 3, 4, 5]) expect(textOf(await cached(inputs, module, make('here')))).toBe('here');
    expect(said().map((line) => line.replace(/\d{4,}/g, '…'))).toEqual([
      'The store http://127.0.0.1:… does not serve (connect ECONNREFUSED 127.0.0.1:…); this build goes on without it.',
      'The store http://127.0.0.1:… takes no files (connect ECONNREFUSED 127.0.0.1:…); this build puts nothing more into it.',
    ]);
  });

  it.each([
    ['says nothing', () => undefined],
    [
      'begins an answer and never ends it',
      (_: unknown, response: { write: (text: string) => void }) => response.write('p'),
    ],
  ] as const)('a slow one, which %s, is waited for three times', async (_, answer) => {
    const { url, asked } = await serve(answer as unknown as RequestListener);
    const store = new Store(url, false, 50);
    const begin = performance.now();
    for (const key of ['1', '2', '3', '4', '5']) expect(await store.told(key)).toBeUndefined();
    expect(performance.now() - begin).toBeLessThan(3000);
    expect(asked).toHaveLength(3);
    expect(said()).toEqual([
      expect.stringMatching(/does not serve \(no answer in 0\.1 s\); this build goes on without it/),
    ]);
  });

  it('one that fails now and then is asked on', async () => {
    let turn = 0;
    const { url, asked } = await serve((_, response) => response.writeHead((turn += 1) % 3 ? 503 : 404).end());
    const store = new Store(url, false);
    for (let key = 0; key < 9; key += 1) await store.told(String(key));
    expect(asked).toHaveLength(9);
    expect(said()).toEqual([]);
  });

  it.each([
    ['other bytes', 'wrong'],
    ['too few', 'who'],
    ['too many', 'whole'.repeat(100_000)],
  ])('a lying one, which has %s, is told of and not believed', async (_, lie) => {
    const files = await holding(1, 'whole');
    files.set(`/cas/${sha256('whole')}`, Buffer.from(lie));
    process.env.PRESS_STORE = (await serve(honest(files))).url;
    const told = await stored(1, module, make('whole'));
    expect(textOf(await told.read())).toBe('whole');
    expect(said()).toEqual([
      expect.stringMatching(/^The store .* is wrong: .*another hash\. The file is made here\.$/),
    ]);
  });

  it('one that lies three times is let alone', async () => {
    const files = new Map<string, Buffer>();
    const inputs = [1, 2, 3, 4, 5];
    for (const each of inputs)
      files.set(`/ac/${await keyOf(each, module)}`, Buffer.from('<p>Please log in to the network of the hotel.</p>'));
    const { url, asked } = await serve(honest(files));
    process.env.PRESS_STORE = url;
    for (const each of inputs) expect(textOf(await cached(each, module, make('here')))).toBe('here');
    expect(asked).toHaveLength(3);
    expect(said()).toHaveLength(3);
    expect(said()[2]).toMatch(
      /is not what a press put there\. The file is made here\. This build goes on without the store\.$/,
    );
  });

  it('one that promises what it has lost is not asked for it again, and what nobody here can make is lost', async () => {
    const files = await holding(1, 'page');
    files.delete(`/cas/${sha256('page')}`);
    process.env.PRESS_STORE = (await serve(honest(files))).url;
    await expect((await find(1, module))?.read()).rejects.toThrow(LostEntry);
    expect(await find(1, module)).toBeUndefined();
    expect(textOf(await cached(1, module, make('page')))).toBe('page');
  });

  it('one that takes nothing is still read', async () => {
    const files = await holding('known', 'known');
    const read = honest(files);
    const { url, asked } = await serve((request, response) => {
      if (request.method === 'PUT') response.writeHead(403).end();
      else read(request, response);
    });
    process.env.PRESS_STORE = url;
    process.env.PRESS_STORE_WRITE = '1';
    for (const inputs of [1, 2, 3, 4]) await cached(inputs, module, make(`here ${inputs}`));
    expect(textOf(await cached('known', module, refuse))).toBe('known');
    expect(asked.filter((line) => line.startsWith('PUT'))).toHaveLength(3);
    expect(said()).toEqual([expect.stringMatching(/takes no files \(it answered 403\)/)]);
  });
});

it.each(['store.example.org', 'ftp://store.example.org/', 'https://store.example.org/?a=1', 'yes'])(
  'PRESS_STORE=%s is refused with what to write instead, and is the machine’s fault',
  (address) => {
    process.env.PRESS_STORE = address;
    const ask = (): unknown => sharedStore();
    expect(ask).toThrow(StoreAddressError);
    try {
      ask();
    } catch (error) {
      expect(environmentFault(error)?.message).toMatch(
        /^PRESS_STORE is not the address of a store\. Fix: write it like/,
      );
    }
  },
);
