/** The offline kit, opened from a folder, and the pages that a reader keeps in the browser. */
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { keepSets, rightsSet } from '../../src/formats/keep.ts';
import { languageTags, words } from '../../src/i18n/languages.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { homePath, keepListPath, keepPath, offlineKitPath, searchPath } from '../../src/model/urls.ts';
import { verifySite } from '../../src/publish/verify.ts';
import { siteUnderTest } from '../site/command.ts';
import { eventually, it as base, limit } from './fixtures.ts';

const [tag] = languageTags;
if (!tag) throw new Error('There is no language.');
const t = words(tag).keep;

/** A kit as a person has it on the disk. */
interface Kit {
  readonly folder: string;
  readonly names: readonly string[];
}

const it = base
  // Unpacks a kit as a person would, once.
  .extend('kitOf', { scope: 'file' }, async ({}, { onCleanup }): Promise<(language?: Language) => Promise<Kit>> => {
    const parent = await mkdtemp(join(tmpdir(), 'kit with a space-'));
    onCleanup(() => rm(parent, { recursive: true, force: true }));
    const kits = new Map<string, Promise<Kit>>();
    const unpack = async (path: string): Promise<Kit> => {
      const folder = await mkdtemp(join(parent, 'kit '));
      const files = unzipSync(new Uint8Array(await readFile(join(siteUnderTest, path))));
      for (const [name, bytes] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), bytes);
      }
      return { folder, names: Object.keys(files) };
    };
    return (language) => {
      const path = offlineKitPath(language);
      const kit = kits.get(path) ?? unpack(path);
      kits.set(path, kit);
      return kit;
    };
  })
  .extend(
    'at',
    { scope: 'file' },
    ({ url }) =>
      (path: string): string =>
        url + path.slice(1),
  )
  // Opens the page that keeps others in a fresh context; every complaint of the policy is a failure.
  .extend(
    'visit',
    ({ open, at }) =>
      async (
        work: (tab: Page, context: BrowserContext) => Promise<void>,
        before?: (context: BrowserContext) => unknown,
      ): Promise<void> => {
        const complaints: string[] = [];
        const tab = await open(undefined, { acceptDownloads: true }, before);
        tab.on('console', (message) => complaints.push(message.text()));
        tab.on('pageerror', (error) => complaints.push(error.message));
        await tab.goto(at(keepPath(tag)));
        await work(tab, tab.context());
        expect(complaints.filter((text) => /Content.Security|TypeError|ReferenceError/.test(text))).toEqual([]);
      },
  );

describe('the offline kit', () => {
  it.for(languageTags)(
    'of «%s» opens from a folder without a network: every page and picture is there, nothing is refused, search finds a word',
    { timeout: 2 * limit },
    async (tag, { open, kitOf, library }) => {
      const { folder, names } = await kitOf(tag);
      const complaints: string[] = [];
      const requests: string[] = [];
      const tab = await open(undefined, { offline: true });
      tab.on('console', (message) => complaints.push(`${tab.url()}: ${message.text()}`));
      tab.on('pageerror', (error) => complaints.push(`${tab.url()}: ${error.message}`));
      tab.on('request', (request) => requests.push(request.url()));
      tab.on('requestfailed', (request) => {
        // What the page before still waited for is given up.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED')
          complaints.push(`${tab.url()}: ${request.url()} failed`);
      });
      const seen = new Set<string>();
      const ways = [pathToFileURL(join(folder, 'index.html')).href];
      for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
        if (seen.has(way)) continue;
        seen.add(way);
        await tab.goto(way);
        const links = await tab.evaluate(() => [
          ...[...document.querySelectorAll('a')].map(({ href }) => href),
          ...[...document.images].map(({ src }) => src),
        ]);
        for (const link of links
          .filter((address) => address.startsWith('file:'))
          .map((address) => address.replace(/#.*/, ''))) {
          expect(
            await access(fileURLToPath(link)).then(
              () => true,
              () => false,
            ),
            `${way} leads to ${link}`,
          ).toBe(true);
          if (link.endsWith('.html')) ways.push(link);
        }
      }
      expect(seen.size).toBeGreaterThan(names.filter((name) => name.endsWith('.html')).length / 2);
      const text = library.documents.find(({ editions }) =>
        editions.some(
          ({ language, words: own }) => language === tag && (!own.translation || own.translation.status === 'reviewed'),
        ),
      )!;
      const { title } = text.editions.find(({ language }) => language === tag)!.words;
      await tab.goto(pathToFileURL(join(folder, `${searchPath(tag)}index.html`)).href);
      await tab.getByLabel(words(tag).search.label).fill(title);
      const hit = tab.locator('#results a').first();
      expect(await hit.textContent()).toBe(title);
      await hit.click();
      expect(await tab.locator('h1').first().textContent()).toBe(title);
      expect(complaints).toEqual([]);
      expect(requests.filter((request) => !request.startsWith('file:'))).toEqual([]);
    },
  );

  it.for([undefined, ...languageTags])('has no broken link: %s', async (tag, { kitOf }) => {
    const { folder } = await kitOf(tag);
    // `#-` closes a note in its place and is nowhere on purpose.
    expect(
      (await verifySite(folder, ['/', ...languageTags.filter((one) => !tag || one === tag).map(homePath)])).filter(
        (fault) => !fault.endsWith(' #-.'),
      ),
    ).toEqual([]);
  });

  it('lists the hash of every file, so that a half one shows, and carries no worker and no engine', async ({
    kitOf,
  }) => {
    const { folder, names } = await kitOf();
    const lines = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => line.slice(66)).sort()).toEqual(names.filter((name) => name !== 'SHA256SUMS').sort());
    for (const line of lines)
      expect(
        createHash('sha256')
          .update(await readFile(join(folder, line.slice(66))))
          .digest('hex'),
      ).toBe(line.slice(0, 64));
    expect(names.filter((name) => /worker|pagefind|wasm|kept\.json/.test(name))).toEqual([]);
    const note = await readFile(join(folder, 'README.txt'), 'utf8');
    for (const tag of languageTags) expect(note).toContain(words(tag).keep.kit.readme.start);
  });
});

describe('keeping pages in the browser', () => {
  const traces = (tab: Page) =>
    tab.evaluate(async () => ({
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      cookies: document.cookie,
      stored: localStorage.length + sessionStorage.length,
    }));
  const nothing = { caches: [], workers: 0, cookies: '', stored: 0 };
  const status = (tab: Page): Promise<string | null> => tab.locator('#keep-status').textContent();
  const keep = async (tab: Page): Promise<void> => {
    await tab.getByRole('button', { name: t.keep, exact: true }).click();
    await tab.getByRole('button', { name: t.remove }).waitFor();
  };

  it('leaves no trace before the button is pressed', async ({ visit }) => {
    await visit(async (tab) => {
      await tab.getByRole('button', { name: t.keep, exact: true }).waitFor();
      expect(await traces(tab)).toEqual(nothing);
    });
  });

  it('keeps the rights texts and their sheets, opens them without a network, and removes every trace', async ({
    at,
    visit,
    library,
  }) => {
    const set = keepSets(library, tag).find(({ id }) => id === rightsSet)!;
    const page = set.paths.find((path) => path.endsWith('/'))!;
    const sheet = set.paths.find((path) => path.endsWith('.pdf'))!;
    await visit(async (tab, context) => {
      await keep(tab);
      expect(await status(tab)).toMatch(/\d+ files, [\d.]+ [kM]B/);
      await context.setOffline(true);
      await tab.goto(at(page));
      expect(await tab.locator('h1').textContent()).toBe(set.editions[0]!.words.title);
      expect(
        await tab.evaluate(() =>
          document.fonts.ready.then(() =>
            [...document.images]
              .filter((image) => image.loading !== 'lazy')
              .every((image) => image.complete && image.naturalWidth > 0),
          ),
        ),
      ).toBe(true);
      await tab.goto(at(keepPath(tag)));
      await eventually(() => status(tab)).toBe(t.said.offline);
      const bytes = await tab.evaluate(
        (address) =>
          fetch(address)
            .then((response) => response.arrayBuffer())
            .then((file) => [...new Uint8Array(file)]),
        sheet,
      );
      expect(Buffer.compare(Buffer.from(bytes), await readFile(join(siteUnderTest, sheet)))).toBe(0);
      // What was not ticked is not there.
      const other = keepSets(library, tag).find(({ id }) => id !== rightsSet)!.paths[0]!;
      expect(
        await tab.evaluate(
          (address) =>
            fetch(address).then(
              () => 'there',
              () => 'not there',
            ),
          other,
        ),
      ).toBe('not there');
      await tab.getByRole('button', { name: t.remove }).click();
      await eventually(() => status(tab)).toBe(t.said.removed);
      expect(await traces(tab)).toEqual(nothing);
      await expect(tab.goto(at(page))).rejects.toThrow(/ERR_/);
    });
  });

  it('offers what did not stand on the page: with its size, a way to read it, and kept when it is ticked', async ({
    at,
    visit,
  }) => {
    const list = JSON.parse(await readFile(join(siteUnderTest, keepListPath(tag)), 'utf8')) as {
      files: [string, number, string][];
      always: number[];
      sets: Record<string, number[]>;
    };
    const page = list.files.findIndex(([path], number) => path.endsWith('/') && !list.always.includes(number));
    const more = {
      ...list,
      sets: { ...list.sets, 'one-more': [page] },
      shelves: [['Leaflets', [['one-more', 'One <b>more</b>', `/${list.files[page]![0]}`]]]],
    };
    await visit(
      async (tab) => {
        await tab.locator('#keep summary').click();
        const entry = tab.locator('#keep li', { has: tab.locator('input[value=one-more]') });
        expect(await entry.locator('.small').textContent()).toMatch(/\d/);
        expect(await entry.locator('a').textContent()).toBe(t.read('One <b>more</b>'));
        expect(await entry.locator('a').getAttribute('href')).toBe(at(`/${list.files[page]![0]}`));
        await tab.locator('#keep input[value=rights]').uncheck();
        await entry.locator('label').click();
        await tab.getByRole('button', { name: t.keep, exact: true }).click();
        await eventually(() => tab.getByRole('button', { name: t.update }).isEnabled()).toBe(true);
        await tab.reload();
        await eventually(() => tab.locator('#keep input[value=one-more]').isChecked()).toBe(true);
      },
      (context) => context.route(at(keepListPath(tag)), (route) => route.fulfill({ json: more })),
    );
  });

  it('has a button that cannot be pressed before it is known what there is to keep', async ({ at, visit }) => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await visit(
      async (tab) => {
        const button = tab.getByRole('button', { name: t.keep, exact: true });
        await button.waitFor();
        expect(await button.isDisabled()).toBe(true);
        release();
        await eventually(() => button.isEnabled()).toBe(true);
      },
      (context) =>
        context.route(at(keepListPath(tag)), async (route) => {
          await released;
          await route.continue();
        }),
    );
  });

  it('says when what is kept is older than the site, and fetches only what changed', async ({ at, visit }) => {
    await visit(async (tab, context) => {
      await keep(tab);
      expect(await tab.getByText(t.said.older).isVisible()).toBe(false);
      const list = JSON.parse(await readFile(join(siteUnderTest, keepListPath(tag)), 'utf8')) as {
        files: [string, number, string][];
        sets: Record<string, number[]>;
      };
      const changed = list.files[list.sets[rightsSet]!.find((number) => list.files[number]![0].endsWith('.pdf'))!]!;
      const fresh = 'fresh';
      const files = list.files.map((file) =>
        file === changed
          ? [file[0], fresh.length, createHash('sha256').update(fresh).digest('hex').slice(0, 16)]
          : file,
      );
      const fetched: string[] = [];
      await context.route(at(keepListPath(tag)), (route) => route.fulfill({ json: { ...list, files } }));
      await context.route(at(`/${changed[0]}`), (route) => route.fulfill({ body: fresh }));
      await tab.reload();
      await eventually(() => tab.getByText(t.said.older).isVisible()).toBe(true);
      tab.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      await tab.getByRole('button', { name: t.update }).click();
      await eventually(() => tab.getByText(t.said.older).isVisible()).toBe(false);
      await eventually(() => tab.getByRole('button', { name: t.update }).isEnabled()).toBe(true);
      // The browser itself may ask for the site's mark at any time.
      expect([...new Set(fetched)].filter((path) => !/(keep-worker\.js|icon\.svg)$/.test(path))).toEqual([
        `/${changed[0]}`,
      ]);
      expect((await traces(tab)).caches).toHaveLength(1);
    });
  });

  it.for([
    {
      name: 'a file that came only in part',
      sentence: t.said.changed,
      disturb: (context: BrowserContext) => context.route('**/*.pdf', (route) => route.fulfill({ body: 'half' })),
    },
    {
      name: 'a connection that breaks off',
      sentence: t.said.broken,
      disturb: (context: BrowserContext) => context.route('**/*.pdf', (route) => route.abort()),
    },
    {
      name: 'a full store',
      sentence: t.said.full,
      disturb: (context: BrowserContext) =>
        context.addInitScript(
          () => (Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))),
        ),
    },
    {
      name: 'a refused worker',
      sentence: t.said.refused,
      disturb: (context: BrowserContext) =>
        context.addInitScript(
          () =>
            (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'))),
        ),
    },
  ])(
    'says in words what stood in the way, and leaves nothing behind: $name',
    async ({ sentence, disturb }, { visit }) => {
      await visit(async (tab) => {
        await tab.getByRole('button', { name: t.keep, exact: true }).click();
        await eventually(() => status(tab)).toBe(sentence);
        expect(await traces(tab)).toEqual(nothing);
      }, disturb);
    },
  );

  it.for([
    {
      name: 'that has no workers',
      sentence: t.said.unable,
      disturb: (context: BrowserContext) =>
        context.addInitScript(() => void delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker),
    },
    {
      name: 'in a private window',
      sentence: t.said.refused,
      disturb: (context: BrowserContext) =>
        context.addInitScript(
          () => (CacheStorage.prototype.keys = () => Promise.reject(new DOMException('no', 'SecurityError'))),
        ),
    },
  ])('offers no button in a browser $name, and says why', async ({ sentence, disturb }, { visit }) => {
    await visit(async (tab) => {
      await eventually(() => status(tab)).toBe(sentence);
      expect(await tab.locator('#keep').isVisible()).toBe(false);
    }, disturb);
  });

  it('works below another site’s folder', async ({ at, visit }) => {
    await visit(async (tab, context) => {
      await context.route(/\/a\/b\//, async (route) => {
        const response = await fetch(route.request().url().replace('/a/b/', '/'));
        await route.fulfill({
          status: response.status,
          body: Buffer.from(await response.arrayBuffer()),
          headers: { 'content-type': response.headers.get('content-type') ?? '' },
        });
      });
      await tab.goto(at(`/a/b${keepPath(tag)}`));
      await keep(tab);
      expect(
        await tab.evaluate(async () =>
          (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
        ),
      ).toEqual(['/a/b/']);
      const kept = await tab.evaluate(async () =>
        Promise.all(
          (await caches.keys()).map(async (name) =>
            (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname),
          ),
        ),
      );
      expect(kept.flat().filter((path) => !path.startsWith('/a/b/'))).toEqual([]);
      await tab.getByRole('button', { name: t.remove }).click();
      await eventually(() => status(tab)).toBe(t.said.removed);
      expect(await traces(tab)).toEqual(nothing);
    });
  });

  it('leads to the kit where no script runs', async ({ open }) => {
    const tab = await open(keepPath(tag), { javaScriptEnabled: false });
    expect(await tab.getByText(t.noScript).isVisible()).toBe(true);
    expect(await tab.locator('#keep').isVisible()).toBe(false);
    expect(await tab.locator(`a[href$="${offlineKitPath(tag)}"]`).isVisible()).toBe(true);
  });
});
