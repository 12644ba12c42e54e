/** The pages: each is known by its data and its template, and Astro is started for those alone that no earlier build laid out. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { find, keep, LostEntry, madeOf, type Made } from '../formats/cache.ts';
import { codeKey } from '../formats/code-key.ts';
import type { Output } from '../formats/format.ts';
import { readFolder } from '../load/disk.ts';
import { measureFile, measuringContext } from '../load/facts.ts';
import type { Language } from '../i18n/languages.ts';
import type { Library } from '../model/library.ts';
import { compiledText, type CompiledText } from '../views/document.ts';
import { allViews, type View } from '../views/views.ts';
import { yieldSometimes } from './event-loop.ts';
import { finishPages } from './html/finish.ts';
import { fileOf } from './html/page-text.ts';
import { styleClasses } from './html/style-classes.ts';
import { Workshop } from './lay-out.ts';
import type { Progress, Stage } from './progress.ts';
import type { SearchablePage } from './search.ts';
import type { Shard } from './shard.ts';
import type { SiteFiles } from './site-files.ts';
import type { StagingFolder } from './swap.ts';
import { templates } from './templates.ts';
import { addressesIn } from '../formats/tree.ts';

/** This file, for what belongs to no single template. */
const self = 'src/publish/pages.ts';

/** A page, and all that it is made of. */
interface PlannedPage {
  /** From the root; that of a folder ends with a slash. */
  readonly address: string;
  /** From the root, with the file's name. */
  readonly path: string;
  view(): Promise<View>;
  readonly inputs: unknown;
  readonly template: string;
  /** Its language, if search may find it. */
  readonly searchable: Language | undefined;
}

/** So many pages are laid out at once: Astro holds 700 MB then, 756 with twice as many, which beside the press of a thousand texts was too much; to start it again costs 4 s. */
const atOnce = 300;

/** So many pages are looked for at once. */
const askedAtOnce = 16;

/** Thrown when a page tells of a file that another shard makes. */
class OfAnotherShard extends Error {
  override name = 'OfAnotherShard';
}

/**
 * Opens a workshop for pages before it is known which are missing, so that Astro bundles while something else is done.
 * @param files what is made meanwhile: the pages of their documents will most likely tell of them
 */
export async function beginPages(
  staging: StagingFolder,
  library: Library,
  files: readonly Pick<Output, 'edition' | 'document'>[],
): Promise<Workshop> {
  const documents = new Set(files.flatMap(({ edition, document }) => document ?? edition?.document ?? []));
  const texts: CompiledText[] = [];
  for (const { editions } of documents)
    for (const edition of editions) texts.push(await compiledText(library, edition));
  return new Workshop(staging.astro, texts);
}

/**
 * Makes all pages and what they load, and adds them to the site.
 * @param begun a workshop that is open already; it is closed where it does not serve
 * @returns the pages that search may find
 */
export async function makePages(
  site: SiteFiles,
  staging: StagingFolder,
  library: Library,
  progress: Progress,
  begun?: Workshop,
): Promise<SearchablePage[]> {
  const stage = progress.stage('pages');
  const pages = await plan(library);
  try {
    await make(site, staging, library, pages, stage, false, begun);
  } catch (error) {
    if (!(error instanceof LostEntry)) throw error;
    // Something that was kept cannot be read any more, here or in the store: only what was read counts as found now.
    await make(site, staging, library, pages, stage, true);
  }
  return pages.flatMap(({ path, searchable }) => (searchable ? [{ path, language: searchable }] : []));
}

/**
 * Lays out the pages of a shard that nobody laid out before, and keeps them; adds nothing to a site. A page that tells of files of other shards is left to
 * the build that puts all together: to wait for them, or to make them here too, would cost more than the page.
 * @returns how many pages are the shard's, and how many of them were laid out
 */
export async function makePagesOf(
  shard: Shard,
  staging: StagingFolder,
  library: Library,
  progress: Progress,
): Promise<{ readonly all: number; readonly made: number }> {
  const stage = progress.stage('pages');
  const pages = await plan(library, shard);
  const made = await findKept(pages, false);
  const missing = pages.filter(({ path }) => !made.has(path));
  await layOutAll(staging, missing, stage);
  stage.end(`${pages.length} pages, ${missing.length} laid out`);
  return { all: pages.length, made: missing.length };
}

/** @param proved whether what was kept counts as found only when it can be read */
async function make(
  site: SiteFiles,
  staging: StagingFolder,
  library: Library,
  pages: readonly PlannedPage[],
  stage: Stage,
  proved: boolean,
  begun?: Workshop,
): Promise<void> {
  const made = await findKept(pages, proved);
  const missing = pages.filter(({ path }) => !made.has(path));
  let assets = missing.length === 0 ? await knownAssets(proved) : undefined;
  if (!assets) {
    const laid = await layOutAll(staging, missing, stage, { withAssets: true, begun });
    for (const [path, page] of laid.pages) made.set(path, page);
    ({ assets } = laid);
  }
  for (const [path, asset] of assets) await site.add(path, asset);
  const classOf = styleClasses(library);
  await finishPages(
    pages.map(({ path }) => ({ path, made: made.get(path) as Made, styleClass: classOf(path) })),
    (path, finished) => site.add(path, finished),
  );
  stage.end(`${pages.length} pages, ${missing.length} laid out`);
}

/** Finds the pages that were laid out before, some at once, because a store may be far. */
async function findKept(pages: readonly PlannedPage[], proved: boolean): Promise<Map<string, Made>> {
  const made = new Map<string, Made>();
  const waiting = [...pages];
  const work = async (): Promise<void> => {
    for (let page = waiting.pop(); page; page = waiting.pop()) {
      const kept = await findWhole(page.inputs, page.template, proved);
      await yieldSometimes();
      if (kept) made.set(page.path, kept);
    }
  };
  await Promise.all(Array.from({ length: askedAtOnce }, work));
  return made;
}

/** Finds what was kept. @param proved whether it is read too, and counts as missing when that fails */
async function findWhole(inputs: unknown, module: string, proved: boolean): Promise<Made | undefined> {
  const kept = await find(inputs, module);
  if (!kept || !proved) return kept;
  try {
    await kept.read();
    return kept;
  } catch (error) {
    if (!(error instanceof LostEntry)) throw error;
    return undefined;
  }
}

/** Lays out pages, a batch after the other, and keeps them and what they load. @param withAssets whether what pages load is wanted even if no page is @param begun a workshop for the first batch, if it has its texts */
async function layOutAll(
  staging: StagingFolder,
  missing: readonly PlannedPage[],
  stage: Stage,
  { withAssets = false, begun }: { readonly withAssets?: boolean; readonly begun?: Workshop | undefined } = {},
): Promise<{ readonly pages: Map<string, Made>; readonly assets: Map<string, Made> }> {
  const pages = new Map<string, Made>();
  let assets: Map<string, Made> | undefined;
  for (let first = 0; first < missing.length || (withAssets && !assets); first += atOnce) {
    const batch = missing.slice(first, first + atOnce);
    const views: Record<string, View> = {};
    for (const { address, view } of batch) views[address] = await view();
    const workshop = await workshopFor(staging, textsOn(views), begun);
    await workshop.layOut(views, async (folder) => {
      for (const { path, inputs, template } of batch) {
        const bytes = new Uint8Array(await readFile(join(folder, path)));
        await keep(inputs, template, bytes);
        // From now on it is read from the cache, where there is one.
        pages.set(path, (await find(inputs, template)) ?? madeOf(bytes));
      }
      assets = await keepAssets(folder);
    });
    stage.tick(Math.min(first + atOnce, missing.length), missing.length);
  }
  return { pages, assets: assets ?? new Map() };
}

/** The workshop that was begun, where it is open and has the texts; else another one. */
async function workshopFor(
  staging: StagingFolder,
  texts: readonly CompiledText[],
  begun: Workshop | undefined,
): Promise<Workshop> {
  if (begun?.has(texts)) return begun;
  await begun?.close();
  return new Workshop(staging.astro, texts);
}

function textsOn(views: Readonly<Record<string, View>>): CompiledText[] {
  return Object.values(views).flatMap((view) => (view.route === 'document' ? [view.text] : []));
}

/** Finds what every page is made of, or every page of a shard. Its data is found again for a page that is laid out, so that not all of it is held at once. */
async function plan(library: Library, shard?: Shard): Promise<PlannedPage[]> {
  const shared = await sharedKey();
  const pages: PlannedPage[] = [];
  const context = measuringContext(library, async (output) => {
    if (shard && !shard.makes(output)) throw new OfAnotherShard(output.path);
    return measureFile(output);
  });
  for (const { path, document, view } of allViews(context)) {
    if (shard && !shard.has({ path, document })) continue;
    await yieldSometimes();
    const data = await view().catch((error: unknown) => {
      if (!(error instanceof OfAnotherShard)) throw error;
    });
    if (!data) continue;
    const sha256 = createHash('sha256').update(JSON.stringify(data)).digest('hex');
    pages.push({
      address: path,
      path: fileOf(path),
      view,
      inputs: { page: path, data: sha256, shared },
      template: templates[data.route],
      searchable: searchableIn(data),
    });
  }
  return pages;
}

/** The language of a page that search may find. */
function searchableIn(view: View): Language | undefined {
  return 'frame' in view && 'searchable' in view.frame && view.frame.searchable ? view.frame.language : undefined;
}

/** What every page depends on besides its data and its template: how Astro is set, which file of `pages/` calls the template, and all scripts, which share parts with one another. */
async function sharedKey(): Promise<string> {
  const hash = createHash('sha256').update(await codeKey('astro.config.mjs'));
  const files = [...(await readFolder('src/pages')), ...(await readFolder('src/browser'))];
  for (const { path, bytes } of files)
    hash.update(`\0${path}\0`).update(path.endsWith('.ts') && !path.includes('/pages/') ? await codeKey(path) : bytes);
  return hash.digest('hex');
}

/** The key of what pages load: scripts, fonts, the worker. It comes from templates, and from no text. */
async function assetsInputs(): Promise<unknown> {
  const keys: string[] = [];
  for (const template of Object.values(templates)) keys.push(await codeKey(template));
  return { assets: keys, shared: await sharedKey() };
}

/** Finds what pages load, as it was kept; nothing when a part of it is gone. */
async function knownAssets(proved: boolean): Promise<Map<string, Made> | undefined> {
  const list = await findWhole(await assetsInputs(), self, proved);
  if (!list) return undefined;
  const assets = new Map<string, Made>();
  for (const [path, sha256] of JSON.parse(new TextDecoder().decode(await list.read())) as [string, string][]) {
    const asset = await findWhole({ asset: sha256 }, self, proved);
    if (!asset) return undefined;
    assets.set(path, asset);
  }
  return assets;
}

/** Keeps what Astro laid beside the pages. */
async function keepAssets(folder: string): Promise<Map<string, Made>> {
  const assets = new Map<string, Made>();
  for (const path of addressesIn(folder).filter((name) => !name.endsWith('.html'))) {
    const bytes = new Uint8Array(await readFile(join(folder, path)));
    const asset = madeOf(bytes);
    await keep({ asset: asset.sha256 }, self, bytes);
    assets.set(path, asset);
  }
  const list = [...assets].map(([path, { sha256 }]) => [path, sha256]);
  await keep(await assetsInputs(), self, new TextEncoder().encode(JSON.stringify(list)));
  return assets;
}
