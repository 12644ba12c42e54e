/** The cache cannot lie: what a cached file depends on is all in its key, as seen from what Node really loads and reads, and from changed words. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parseAst } from 'rolldown/parseAst';
import { afterAll, describe, expect, test } from 'vitest';
import { hashSources, lockedPackages } from '../../../../src/formats/code-key.ts';
import { fieldsRead, isDictionary, moduleGraph } from '../../../../src/formats/module-graph.ts';
import { languageTags } from '../../../../src/i18n/languages.ts';

const content = resolve('tests/fixtures/campaign');
const bench = mkdtempSync(join(tmpdir(), 'cache-truth-'));
afterAll(() => rmSync(bench, { recursive: true, force: true }));

/** A few files of each module that keeps something in the cache. The catalogue and the packed texts are held by the graph alone: one renders everything, the other has no words. */
const samples: readonly (readonly [module: string, addresses: string])[] = [
  [
    'src/formats/sheet/sheet.ts',
    '/ask-at-the-gate-(flyer-letter|card-letter-long-edge|quarter-sheet-letter-fill-in|flyer-letter-fill-in|zine-letter)\\.pdf$',
  ],
  ['src/formats/word/word.ts', '/en/.*\\.docx$'],
  ['src/formats/card/card.ts', '/(ask-at-the-gate|tide-calendar)-(preview|square)\\.png$'],
  ['src/formats/picture/picture.ts', '\\.webp$'],
  ['src/formats/ebook/ebook.ts', '/tide-calendar/.*\\.(epub|png)$'],
];

/** Runs observe.ts. @param root folder that holds `src/` and `node_modules/` */
async function observe(
  pairs: readonly (readonly [module: string, addresses: string])[],
  root: string,
  cache: string,
): Promise<{ loaded: string[]; read: string[]; parts: string[]; made: Record<string, string> }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [resolve('tests/render/formats/cache/observe.ts'), content, ...pairs.flat()],
    { cwd: root, env: { ...process.env, PRESS_CACHE: cache }, maxBuffer: 1e8 },
  );
  return JSON.parse(stdout) as Awaited<ReturnType<typeof observe>>;
}

describe.each(samples)('what %s keeps', (module, addresses) => {
  test('is made from nothing that its key does not hold', async () => {
    const { loaded, read, parts, made } = await observe(
      [[module, addresses]],
      resolve('.'),
      join(bench, 'observed', module.replaceAll('/', '-')),
    );
    expect(Object.keys(made).length, 'the expression must match some files').toBeGreaterThan(1);
    const graph = await moduleGraph(module);
    const lock = (
      JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Parameters<typeof lockedPackages>[0] }
    ).packages;
    const packages = lockedPackages(lock, graph.packages).map(([path]) => path);
    const ours = [...loaded, ...read].filter(
      (path) =>
        !path.startsWith('../') &&
        !/^(node_modules|tests|\.press)\//.test(path) &&
        path !== 'package-lock.json' &&
        path !== '' &&
        !/package\.json$/.test(path),
    );
    expect(
      ours.filter((path) => !graph.files.includes(path)),
      'loaded or read, and reached by no import and no string',
    ).toEqual([]);
    expect(ours.length).toBeGreaterThan(3);
    const fields = await fieldsRead(module);
    expect(
      parts.filter((part) => !fields.has(part)),
      'parts of a dictionary that no source names',
    ).toEqual([]);
    expect(parts.length === 0 || graph.files.some(isDictionary), 'words without a dictionary').toBe(true);
    const foreign = [...loaded, ...read].filter((path) => path.startsWith('node_modules/'));
    expect(
      foreign.filter((path) => !packages.some((folder) => path.startsWith(`${folder}/`))),
      'of a package that the key does not hold',
    ).toEqual([]);
  });
});

describe('words mended in a dictionary', () => {
  test('are on paper, in books and in files after a warm build as after a clean one', async () => {
    const root = join(bench, 'root');
    cpSync('src', join(root, 'src'), { recursive: true });
    for (const name of ['node_modules', 'package.json', 'package-lock.json'])
      symlinkSync(resolve(name), join(root, name));
    const render = async (cache: string): Promise<Record<string, string>> =>
      (await observe(samples, root, join(bench, cache))).made;
    const before = await render('warm');
    for (const tag of languageTags) {
      const file = join(root, `src/i18n/${tag}.ts`);
      const text = readFileSync(file, 'utf8');
      // Every string of more than one word; single words are slugs and names that addresses are made of.
      const phrases = stringsOf(text).filter(({ value }) => value.includes(' '));
      writeFileSync(
        file,
        phrases.reduceRight((changed, { end }) => `${changed.slice(0, end - 1)}x${changed.slice(end - 1)}`, text),
      );
    }
    const warm = await render('warm');
    const clean = await render('clean');
    expect(warm).toEqual(clean);
    const changed = Object.keys(before).filter((path) => before[path] !== warm[path]);
    expect(changed.filter((path) => path.endsWith('.pdf')).length, 'sheets that carry changed words').toBeGreaterThan(
      3,
    );
    expect(changed.some((path) => path.endsWith('.epub')) && changed.some((path) => path.endsWith('.docx'))).toBe(true);
  });

  test('change the key, whichever of them it is', async () => {
    const { files } = await moduleGraph('src/formats/sheet/leaf.ts');
    const texts = new Map<string, Uint8Array>(files.map((file) => [file, readFileSync(file)]));
    const key = (): Promise<string> => hashSources(files, (file) => Promise.resolve(texts.get(file) as Uint8Array));
    const unchanged = await key();
    for (const tag of languageTags) {
      const path = `src/i18n/${tag}.ts`;
      const text = readFileSync(path, 'utf8');
      const strings = stringsOf(text);
      expect(strings.length).toBeGreaterThan(200);
      for (const { end, value } of strings) {
        texts.set(path, Buffer.from(`${text.slice(0, end - 1)}x${text.slice(end - 1)}`));
        expect(await key(), `${path}: ${value}`).not.toBe(unchanged);
      }
      texts.set(path, Buffer.from(text));
    }
    expect(await key()).toBe(unchanged);
  });
});

/** Every string of a source, in order. */
function stringsOf(text: string): { readonly end: number; readonly value: string }[] {
  const found: { end: number; value: string }[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node !== null && typeof node === 'object') {
      const { type, value, end } = node as { type?: string; value?: unknown; end?: number };
      if (type === 'Literal' && typeof value === 'string' && end !== undefined) found.push({ end, value });
      else Object.values(node).forEach(walk);
    }
  };
  walk(parseAst(text, { lang: 'ts', astType: 'ts' }));
  return found.sort((a, b) => a.end - b.end);
}

/** What depends on less than the module that keeps it: what is clean, on the gate and not on the list; a thumbnail, on the leaf that it names and on how that is drawn; the picture of a podcast, on what draws it. */
const makers = new Map([
  ['src/publish/privacy/clean.ts', 'src/publish/privacy/file.ts'],
  ['src/formats/sheet/thumbnail.ts', 'src/formats/sheet/raster.ts'],
  ['src/formats/feed/podcast.ts', 'src/formats/feed/podcast-cover.ts'],
]);

test('every module that keeps something names itself, or what makes it for it', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
  const users = files.filter((file) =>
    /import \{[^}]*\b(cached|stored|find|keep)\b[^}]*\} from '[./]*(formats\/)?cache\.ts'/.test(
      readFileSync(file, 'utf8'),
    ),
  );
  expect(users.length).toBeGreaterThan(5);
  for (const file of users) {
    const name = makers.get(file) ?? file;
    expect(readFileSync(file, 'utf8'), `${file} must keep under '${name}'`).toContain(`'${name}'`);
  }
});
