/** Who may import whom: reads the import lines of the house and holds the table of ARCHITECTURE.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageTags } from '../../src/i18n/languages.ts';

const root = resolve(import.meta.dirname, '../..');

interface Source {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Packages by name; files of ours from the project's root. */
  readonly imports: readonly string[];
  /** Those of them that are loaded when the file runs. */
  readonly loads: readonly string[];
}

function sourcesIn(folder: string): Source[] {
  return (
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(ts|mjs|astro)$/.test(entry.name))
      // What others build with, to be measured beside us, is no part of the house, nor are packages that are installed below scripts/.
      .filter(
        (entry) => !entry.parentPath.includes(join('pages', 'peers')) && !entry.parentPath.includes('node_modules'),
      )
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const text = readFileSync(file, 'utf8');
        const named = (names: readonly string[]): string[] =>
          names.map((name) => (name.startsWith('.') ? fromRoot(resolve(dirname(file), name)) : name));
        return { path: fromRoot(file), text, imports: named(importsOf(text)), loads: named(loadsOf(text)) };
      })
  );
}

function fromRoot(file: string): string {
  return relative(root, file).split(sep).join('/');
}

/** Reads what a file imports, statically, on demand or for its types alone; a query such as `?raw` is left off. */
function importsOf(text: string): string[] {
  const code = withoutComments(text);
  return [
    ...code.matchAll(
      /(?:^|[\n;}])\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').replace(/\?.*$/, ''));
}

/** Reads what a file loads: without what it imports for its types alone. */
function loadsOf(text: string): string[] {
  return importsOf(
    text.replace(/(^|[\n;])\s*(import|export)\s+type\b[^'"`;]*?from\s*['"][^'"]+['"]|\btypeof import\([^)]*\)/g, '$1'),
  );
}

/** Blanks comments, so that an example in one is no import. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

const src = sourcesIn('src');
const scripts = sourcesIn('scripts');

/** What the model may name besides itself. */
const language = ['src/i18n/', 'src/markdown.ts', 'src/markdown/', 'src/look/names.ts', 'src/search/words.ts'];

/** The rooms of the house, each with what it may import of ours: a room (`src/model/`) or one file; `!` before one takes it out again. Packages have their own rules below. */
const table: readonly { readonly room: string; readonly may: readonly string[] }[] = [
  { room: 'src/i18n/', may: ['src/i18n/'] },
  { room: 'src/site.ts', may: ['src/i18n/'] },
  { room: 'src/search/', may: ['src/search/'] },
  { room: 'src/markdown.ts', may: ['src/i18n/', 'src/markdown/'] },
  { room: 'src/markdown/', may: ['src/markdown/'] },
  { room: 'src/look/', may: ['src/look/', 'src/i18n/', 'src/fonts/'] },
  { room: 'src/fonts/', may: ['src/fonts/'] },
  {
    room: 'src/model/',
    may: [
      'src/model/',
      '!src/model/build.ts',
      '!src/model/checks/',
      '!src/model/files/',
      '!src/model/text/',
      ...language,
    ],
  },
  {
    room: 'src/model/text/',
    may: [
      'src/model/',
      '!src/model/build.ts',
      '!src/model/checks/',
      '!src/model/files/',
      '!src/model/fields/',
      '!src/model/registers/',
      '!src/model/translation/',
      ...language,
    ],
  },
  {
    room: 'src/model/fields/',
    may: [
      'src/model/',
      '!src/model/build.ts',
      '!src/model/checks/',
      '!src/model/files/',
      '!src/model/registers/',
      '!src/model/translation/',
      ...language,
    ],
  },
  {
    room: 'src/model/registers/',
    may: [
      'src/model/',
      '!src/model/build.ts',
      '!src/model/checks/',
      '!src/model/text/',
      '!src/model/translation/',
      ...language,
    ],
  },
  {
    room: 'src/model/translation/',
    may: [
      'src/model/',
      '!src/model/build.ts',
      '!src/model/checks/',
      '!src/model/files/',
      '!src/model/text/',
      '!src/model/registers/',
      ...language,
    ],
  },
  {
    room: 'src/model/files/',
    may: ['src/model/', '!src/model/build.ts', '!src/model/checks/', '!src/model/registers/', ...language],
  },
  { room: 'src/model/checks/', may: ['src/model/', '!src/model/build.ts', ...language] },
  { room: 'src/model/build.ts', may: ['src/model/', ...language] },
  { room: 'src/load/disk.ts', may: ['src/load/today.ts', 'src/load/reread.ts', 'src/load/drafts.ts', 'src/model/'] },
  { room: 'src/load/drafts.ts', may: [] },
  { room: 'src/load/replace.ts', may: [] },
  { room: 'src/load/reread.ts', may: ['src/model/'] },
  {
    room: 'src/load/remembered.ts',
    may: ['src/load/disk.ts', 'src/load/reread.ts', 'src/formats/cache.ts', 'src/model/'],
  },
  {
    room: 'src/load/dev.ts',
    may: ['src/load/disk.ts', 'src/load/reread.ts', 'src/load/remembered.ts', 'src/load/last-good.ts', 'src/model/'],
  },
  { room: 'src/load/last-good.ts', may: ['src/i18n/', 'src/model/'] },
  { room: 'src/load/today.ts', may: ['src/model/', 'src/site.ts'] },
  { room: 'src/load/speech.ts', may: ['src/i18n/'] },
  { room: 'src/load/facts.ts', may: ['src/formats/', 'src/model/', 'src/views/'] },
  { room: 'src/load/text.ts', may: [] },
  { room: 'src/load/asked.ts', may: ['src/views/'] },
  { room: 'src/load/astro.ts', may: ['src/load/', 'src/formats/', 'src/model/', 'src/i18n/', 'src/views/'] },
  {
    room: 'src/dev/',
    may: [
      'src/dev/',
      'src/load/astro.ts',
      'src/load/dev.ts',
      'src/load/facts.ts',
      'src/load/speech.ts',
      'src/formats/',
      'src/model/',
      'src/i18n/',
      'src/blocks/',
      'src/layouts/',
      'src/views/',
    ],
  },
  { room: 'src/content.config.ts', may: ['src/load/', 'src/i18n/'] },
  {
    room: 'src/formats/',
    may: [
      'src/formats/',
      'src/model/',
      'src/i18n/',
      'src/look/',
      'src/fonts/',
      'src/site.ts',
      'src/markdown.ts',
      'src/markdown/',
      'src/search/',
    ],
  },
  {
    room: 'src/browser/',
    may: [
      'src/browser/',
      'src/i18n/',
      'src/search/',
      'src/model/',
      'src/formats/sheet/choice/',
      'src/formats/sheet/local/',
      'src/formats/sheet/schemes/',
      'src/formats/sheet/placing.ts',
      'src/formats/sheet/papers.ts',
      'src/formats/sheet/plan.ts',
      'src/formats/mirror/',
      'src/fonts/details.json',
      'src/fonts/cards.json',
      'src/formats/card/',
      'src/look/',
    ],
  },
  { room: 'src/views/', may: ['src/views/', 'src/formats/', 'src/model/', 'src/i18n/', 'src/look/', 'src/site.ts'] },
  {
    room: 'src/blocks/',
    may: ['src/blocks/', 'src/views/', 'src/model/', 'src/i18n/', 'src/look/', 'src/formats/', 'src/site.ts'],
  },
  {
    room: 'src/components/',
    may: [
      'src/components/',
      'src/views/',
      'src/blocks/',
      'src/browser/',
      'src/model/',
      'src/i18n/',
      'src/formats/',
      'src/site.ts',
      'src/styles/',
    ],
  },
  {
    room: 'src/layouts/',
    may: [
      'src/layouts/',
      'src/views/',
      'src/components/',
      'src/blocks/',
      'src/browser/',
      'src/load/text.ts',
      'src/i18n/',
      'src/site.ts',
      'src/styles/',
    ],
  },
  {
    room: 'src/write/',
    may: [
      'src/write/',
      'src/publish/',
      'src/load/',
      'src/formats/',
      'src/model/',
      'src/i18n/',
      'src/markdown.ts',
      'src/markdown/',
    ],
  },
  {
    room: 'src/desk/',
    may: [
      'src/desk/',
      '!src/desk/page/',
      'src/write/',
      'src/publish/',
      'src/load/',
      'src/formats/',
      'src/model/',
      'src/i18n/',
      'src/look/',
      'src/fonts/',
    ],
  },
  {
    room: 'src/desk/page/',
    may: [
      'src/desk/page/',
      'src/desk/told.ts',
      'src/i18n/',
      'src/model/with-repairs.ts',
      'src/model/repair.ts',
      'src/model/problems.ts',
    ],
  },
  {
    room: 'src/pages/',
    may: ['src/layouts/', 'src/load/astro.ts', 'src/model/', 'src/formats/'],
  },
  {
    room: 'src/publish/',
    may: [
      'src/publish/',
      'src/views/',
      'src/formats/',
      'src/load/',
      '!src/load/astro.ts',
      '!src/load/text.ts',
      'src/model/',
      'src/i18n/',
      'src/site.ts',
      'src/browser/',
    ],
  },
  { room: 'src/styles/', may: ['src/styles/', 'src/look/', 'src/fonts/', 'src/i18n/'] },
  { room: 'src/env.d.ts', may: ['src/views/text.ts'] },
];

/** Says whether a room may name a file: the longest entry that fits decides. */
function allowed(name: string, may: readonly string[]): boolean {
  const fit = may
    .filter((entry) => name.startsWith(entry.replace(/^!/, '')))
    .sort((a, b) => b.replace('!', '').length - a.replace('!', '').length)[0];
  return fit !== undefined && !fit.startsWith('!');
}

/** Finds the row for a file: the one that names it most closely. */
function rowOf(path: string) {
  return table.filter(({ room }) => path.startsWith(room)).sort((a, b) => b.room.length - a.room.length)[0];
}

/** Says each breach in one line: who names what, and what is allowed instead. */
function expectNone(breaches: readonly string[], rule: string): void {
  expect(breaches, `${rule}\n${breaches.join('\n')}\n`).toEqual([]);
}

/** Finds circles of imports, each once. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path]);
    if (done.has(path) || way.includes(path)) return;
    for (const next of imports.get(path) ?? []) if (imports.has(next)) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) follow(path, []);
  return circles;
}

test('The search for circles finds one', () => {
  expect(
    circlesIn(
      new Map([
        ['a', ['b']],
        ['b', ['c', 'd']],
        ['c', []],
        ['d', ['b']],
      ]),
    ),
  ).toEqual([['b', 'd', 'b']]);
});

describe('Who may import whom', () => {
  test('every file of src stands in a room of the table', () => {
    expectNone(
      src
        .filter(({ path }) => !rowOf(path))
        .map(({ path }) => `${path}: put it into one of the rooms, or add its room to tests/unit/imports.test.ts.`),
      'A file stands in no room.',
    );
  });

  test('every file imports only from the rooms its own room may', () => {
    const breaches = src.flatMap(({ path, imports }) => {
      const may = rowOf(path)?.may ?? [];
      return imports
        .filter((name) => name.startsWith('src/') && !allowed(name, may))
        .map((name) => `${path} imports ${name}; it may import: ${may.join(', ') || 'nothing of ours'}.`);
    });
    expectNone(breaches, 'The order is in ARCHITECTURE.md: pages → views → formats → model → i18n.');
  });

  test('no file imports itself by way of others, not even for a type', () => {
    const circles = circlesIn(new Map(src.map(({ path, imports }) => [path, imports])));
    expectNone(
      circles.map((circle) => `${circle.join(' → ')}: take what they share into a file of its own.`),
      'Files in a circle can only be understood together.',
    );
  });

  test('formats never import each other; what two need stands beside them', () => {
    const formatOf = (path: string): string | undefined => /^src\/formats\/([^/]+)\//.exec(path)?.[1];
    const breaches = src.flatMap(({ path, imports }) => {
      const own = formatOf(path);
      return own
        ? imports
            .filter((name) => formatOf(name) && formatOf(name) !== own)
            .map((name) => `${path} imports ${name}, of another format.`)
        : [];
    });
    expectNone(breaches, 'A format knows only itself, the contract and the cache.');
  });

  /** The words of a text are compiled by Astro, and no data: one template takes them from the door. */
  const compiled = { by: 'src/layouts/DocumentPage.astro', from: 'src/load/text.ts' };
  const templates = src.filter(({ path }) => /^src\/(layouts|components|blocks)\//.test(path));

  test('a template is given what it shows: it does not look into the library, its documents or their files', () => {
    const found = /^src\/(model\/(library|document)\.ts|formats\/registry\.ts|load\/)/;
    const breaches = templates.flatMap(({ path, imports }) =>
      imports
        .filter((name) => found.test(name) && !(path === compiled.by && name === compiled.from))
        .map((name) => `${path} imports ${name}.`),
    );
    expectNone(breaches, 'What a page shows is found in src/views/, before its template begins.');
  });

  test('what templates load, however many files further, is lists and rules that are the same for every library', () => {
    const same = [
      ...[
        'src/layouts/',
        'src/components/',
        'src/blocks/',
        'src/styles/',
        'src/fonts/',
        'src/look/tokens.ts',
        'src/look/scripts.ts',
      ],
      ...['src/i18n/', 'src/site.ts', 'src/views/needed.ts', 'src/views/share-places.ts'],
      ...['src/model/kinds.ts', 'src/model/nodes.ts', 'src/model/report.ts', 'src/model/messages.ts'],
      'src/model/nearest.ts',
      ...[
        'src/model/vocabulary.ts',
        'src/model/text/links.ts',
        'src/model/names.ts',
        'src/model/repair.ts',
        'src/formats/kit/settings.ts',
        'src/formats/sheet/local/box.ts',
      ],
      ...['src/formats/sheet/choice/', 'src/formats/sheet/papers.ts', 'src/formats/sheet/variants.ts'],
      ...['src/formats/card/sizes.ts', 'src/formats/card/rules.ts'],
    ];
    const known = new Map(src.map((source) => [source.path, source]));
    const reached = new Map(templates.map(({ path }) => [path, 'a page']));
    for (const path of reached.keys())
      for (const name of known.get(path)?.loads ?? [])
        if (name.startsWith('src/') && name !== compiled.from && !reached.has(name)) reached.set(name, path);
    expectNone(
      [...reached]
        .filter(([path]) => !same.some((room) => path.startsWith(room)))
        .map(([path, by]) => `${path}, which ${by} loads.`),
      'A page is drawn again when its data or its template changed, and a template is all that it loads.',
    );
  });

  test("what a reader's device is given says nothing to writers", () => {
    const known = new Map(src.map((source) => [source.path, source]));
    const reached = new Map(
      src.filter(({ path }) => path.startsWith('src/browser/')).map(({ path }) => [path, 'a page']),
    );
    for (const path of reached.keys())
      for (const name of known.get(path)?.loads ?? [])
        if (name.startsWith('src/') && !reached.has(name)) reached.set(name, path);
    expectNone(
      [...reached]
        .filter(([path]) => path === 'src/model/messages.ts' || path.startsWith('src/i18n/messages/'))
        .map(([path, by]) => `${path}, which ${by} loads.`),
      'Messages to writers, in every language, weigh more than the whole page; take what the device needs into a file of its own.',
    );
  });

  test('the registry is read by the rooms above the formats and by no format', () => {
    const breaches = src
      .filter(({ path, imports }) => path.startsWith('src/formats/') && imports.includes('src/formats/registry.ts'))
      .map(({ path }) => `${path} imports the registry, which imports it.`);
    expectNone(breaches, 'A format does not look at the others.');
  });

  test('content imports nothing and nobody imports from content, tests or scripts', () => {
    const breaches = src.flatMap(({ path, imports }) =>
      imports.filter((name) => /^(content|tests|scripts)\//.test(name)).map((name) => `${path} imports ${name}.`),
    );
    expectNone(breaches, 'src stands on its own.');
  });
});

test('no name of a type stands twice in a room', () => {
  /** A folder of src/; of model, formats and publish each folder of theirs, whose files at the top are a room too. */
  const roomOf = (path: string): string =>
    /^src\/(?:(?:model|formats|publish)\/(?:[^/]+\/)?|[^/]+\/)?/.exec(path)?.[0] ?? path;
  const known = new Map<string, string>();
  const types = src
    .filter(({ path }) => path.endsWith('.ts'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^(?:export )?(?:interface|type|(?:abstract )?class) (\w+)/gm)].map(([, name = '']) => ({
        path,
        name,
      })),
    );
  expect(types.length).toBeGreaterThan(200);
  const breaches = types.flatMap(({ path, name }) => {
    const first = known.get(roomOf(path) + name);
    known.set(roomOf(path) + name, path);
    return first === undefined ? [] : [`${name} is a type of ${first} and another of ${path}.`];
  });
  expectNone(breaches, 'One word per thing: call the less general one by what it is.');
});

describe('Who may name an engine', () => {
  test('Astro only at the edges: load/astro.ts, load/text.ts, content.config.ts, .astro files and pages/', () => {
    const edge = (path: string): boolean =>
      path.endsWith('.astro') ||
      path.startsWith('src/pages/') ||
      ['src/load/astro.ts', 'src/load/text.ts', 'src/content.config.ts', 'src/env.d.ts'].includes(path);
    const breaches = [...src, ...scripts].flatMap(({ path, imports }) =>
      edge(path) ? [] : imports.filter((name) => name.startsWith('astro:')).map((name) => `${path} imports ${name}.`),
    );
    expectNone(breaches, 'What names astro:* cannot run in a script or a test.');
  });

  test('Typst, Satori and sharp only in formats and look, and in benchmarks, which hold engine against engine', () => {
    const engine = /^(@myriaddreamin\/|satori($|\/)|sharp($|\/))/;
    const breaches = [...src, ...scripts].flatMap(({ path, imports }) =>
      /^src\/(formats|look)\/|^scripts\/bench\//.test(path)
        ? []
        : imports.filter((name) => engine.test(name)).map((name) => `${path} imports ${name}.`),
    );
    expectNone(breaches, 'An engine’s errors are caught at the format’s edge, so only formats may call it.');
  });

  test('the model and the languages name no platform: no disk, no network, no Node', () => {
    const breaches = src.flatMap(({ path, imports }) =>
      /^src\/(model|i18n)\//.test(path)
        ? imports.filter((name) => name.startsWith('node:')).map((name) => `${path} imports ${name}.`)
        : [],
    );
    expectNone(breaches, 'The model is pure TypeScript.');
  });
});

test('who writes and publishes needs no package of the tests: `npm ci --omit=dev` installs all that is loaded', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const commands = /^scripts\/(accept|build|check|desk|dev|edition|new|picture|press|start|status)\.(ts|mjs)$/;
  const loaded = [...src, ...scripts.filter(({ path }) => commands.test(path))].flatMap(({ path, loads }) =>
    loads.flatMap((name) => {
      const package_ = /^(?!src\/|scripts\/)(@[^/:]+\/[^/:]+|[^@./:][^/:]*)(?=$|\/)/.exec(name)?.[1];
      return package_ === undefined ? [] : [{ path, package_ }];
    }),
  );
  expect(new Set(loaded.map(({ package_ }) => package_)).size).toBeGreaterThan(20);
  expectNone(
    loaded
      .filter(({ package_ }) => !(package_ in dependencies))
      .map(({ path, package_ }) => `${path} loads ${package_}, which stands in devDependencies.`),
    'What a site is made with stands in dependencies.',
  );
});

describe('Which tests are quick', () => {
  const tests = [...sourcesIn('tests/unit'), ...sourcesIn('tests/problems')];
  const known = new Map([...src, ...scripts, ...tests].map((source) => [source.path, source]));
  /** Lays out, draws, bundles, or opens what was laid out: slow to load, and slow to work. */
  const engine =
    /^(@myriaddreamin\/|@hyzyla\/pdfium$|@cantoo\/pdf-lib$|unpdf\/|satori$|sharp$|docx$|rolldown$|pagefind$|playwright-core$)/;
  /** What a test must not do itself; the model opens archives and asks git for the day, and may. */
  const own = /^(node:child_process|node:worker_threads|fflate)$/;

  /** The first engine that a file loads, with the way to it. */
  function engineIn(path: string, seen: Set<string>): string | undefined {
    seen.add(path);
    const names = known.get(path)?.loads ?? [];
    const met = names.find((name) => engine.test(name));
    if (met) return `${path} loads ${met}`;
    for (const name of names.filter((each) => known.has(each) && !seen.has(each))) {
      const way = engineIn(name, seen);
      if (way) return `${path} → ${way}`;
    }
    return undefined;
  }

  test('those in tests/unit and tests/problems reach no engine and start no program', () => {
    const breaches = tests.flatMap(({ path, loads }) => {
      const way = engineIn(path, new Set());
      return [...(way ? [way] : []), ...loads.filter((name) => own.test(name)).map((name) => `${path} loads ${name}`)];
    });
    expectNone(
      breaches.map((breach) => `${breach}; move the test to tests/render/.`),
      'Quick tests stay quick.',
    );
  });

  test('the reader of loads sees through types alone', () => {
    expect(
      loadsOf(
        "import type { A } from 'a';\nimport { b } from 'b';\nexport type { C } from 'c';\nconst d = (await load()) as typeof import('d');\nawait import('e');",
      ),
    ).toEqual(['b', 'e']);
    expect(engineIn('src/formats/sheet/imposed.ts', new Set())).toMatch(
      /^src\/formats\/sheet\/imposed\.ts → .* loads \S+$/,
    );
  });
});

describe('How files are named and what they hold', () => {
  const files = [...src, ...scripts];

  test('nothing is called utils, helpers, common or misc', () => {
    expectNone(
      files
        .filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.|-)/i.test(path))
        .map(({ path }) => `${path}: name it after what it does.`),
      'Such a name says nothing.',
    );
  });

  test('no index.ts gathers the exports of others', () => {
    const barrel = files.filter(
      ({ path, text }) =>
        /\.ts$/.test(path) &&
        !path.startsWith('src/pages/') &&
        (/(^|\/)index\.ts$/.test(path) || /^export\s+(\*|\{[^}]*\})\s+from\s/m.test(withoutComments(text))),
    );
    expectNone(
      barrel.map(({ path }) => `${path}: let those who need it import from the file that has it.`),
      'A barrel hides where things are.',
    );
  });

  test('no .ts file has a default export, unless a tool demands one', () => {
    expectNone(
      files
        .filter(
          ({ path, text }) =>
            /\.ts$/.test(path) &&
            !/\.config\.ts$/.test(path) &&
            /^export\s+default\b|\bas\s+default\b/m.test(withoutComments(text)),
        )
        .map(({ path }) => `${path}: give it a name.`),
      'A default export has as many names as importers.',
    );
  });

  test('no language is named outside src/i18n', () => {
    const literal = new RegExp(`(['"\`])(${languageTags.join('|')})\\1`, 'g');
    const breaches = files
      .filter(({ path }) => !path.startsWith('src/i18n/'))
      .flatMap(({ path, text }) =>
        withoutComments(text)
          .split('\n')
          .flatMap((row, index) =>
            [...row.matchAll(literal)].map(
              (match) =>
                `${path}:${index + 1}:${match.index + 1} says ${match[0]}; take it from src/i18n/languages.ts.`,
            ),
          ),
      );
    expectNone(breaches, 'A new language is one entry in one list.');
  });

  test('every import of a file of ours names its ending, because Node runs the sources as they are', () => {
    const breaches = [...src, ...scripts].flatMap(({ path, imports }) =>
      imports
        .filter((name) => /^(src|scripts|tests)\//.test(name) && !/\.[a-z0-9]+$/.test(name))
        .map((name) => `${path} imports ${name} without an ending.`),
    );
    expectNone(breaches, 'Write .ts.');
  });

  test('no file is longer than 300 lines, but for a dictionary, which is one list', () => {
    const dictionary = new RegExp(`^src/i18n/(${languageTags.join('|')})\\.ts$`);
    expectNone(
      files
        .filter(({ path }) => !dictionary.test(path))
        .filter(({ text }) => text.split('\n').length > 301)
        .map(({ path, text }) => `${path} has ${text.split('\n').length - 1} lines; split it.`),
      'A long file holds two things.',
    );
  });

  test('no room is deeper than three folders below src', () => {
    expectNone(
      src.filter(({ path }) => path.split('/').length > 5).map(({ path }) => path),
      'Depth hides things.',
    );
  });
});

test('The reader of import lines sees every form of them', () => {
  const lines = [
    "import a from 'one';",
    'import { b,\n  c } from "two";',
    "import type { D } from './three.ts';",
    "import 'four.css';",
    "export { e } from 'five';",
    "const f = await import('six');",
    "type G = import('./seven.ts').G;",
    "import h from './eight.svg?raw';",
  ];
  expect(importsOf(lines.join('\n'))).toEqual([
    'one',
    'two',
    './three.ts',
    'four.css',
    'five',
    'six',
    './seven.ts',
    './eight.svg',
  ]);
  expect(importsOf("// import a from 'no';\n/* import b from 'no'; */\nconst c = 'import d from';")).toEqual([]);
});
