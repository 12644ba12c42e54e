/** The most that a page of each class may be allowed, by the design and not by what the page asks for: every policy is held against this table. */
import type { Library } from '../../model/library.ts';
import { allPagePaths, pageAddresses, verifyPagePath, type PageRoute } from '../../model/urls.ts';
import type { HostingFile } from './hosting-file.ts';
import { laxSources, parsePolicy, type Policy } from './policy.ts';
import type { Rule, ServedFile } from './rules.ts';

/** Sources by directive. `hash` stands for any hash: it names one text, and so allows nothing else. */
type Ceiling = Readonly<Record<string, readonly string[]>>;

/** What every policy says by the letter. */
const always: Ceiling = { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] };

const text: Ceiling = {
  'style-src': ['hash'],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
};

/** Classes of pages. No class may have `unsafe-inline`, `unsafe-eval`, a scheme or another host. */
const classes = {
  /** Pages to read: no script runs. */
  text,
  /** The page of a text may play its recording. */
  document: { ...text, 'media-src': ["'self'"] },
  /** Pages with a script of ours, from a file. */
  script: { ...text, 'script-src': ["'self'"] },
  /** Search alone may run WebAssembly. */
  search: { ...text, 'script-src': ["'self'", "'wasm-unsafe-eval'"] },
  /** The page to keep others from may start its worker. */
  keep: { ...text, 'script-src': ["'self'"], 'worker-src': ["'self'"] },
  /** The page that checks copies is one file with its script in it, and loads nothing. */
  verify: { 'style-src': ['hash'], 'script-src': ['hash'] },
} as const satisfies Record<string, Ceiling>;
type PageClass = keyof typeof classes;

const classOf: Readonly<Record<PageRoute, PageClass>> = {
  home: 'text',
  emergency: 'text',
  kind: 'text',
  titles: 'text',
  words: 'text',
  glossary: 'text',
  map: 'text',
  gallery: 'text',
  document: 'document',
  both: 'text',
  print: 'script',
  share: 'script',
  tools: 'text',
  tool: 'script',
  search: 'search',
  keep: 'keep',
};

/** What a file that is no page may be allowed when it is opened by itself, by where it lies. */
const files: Readonly<Record<string, Ceiling>> = {
  '/pagefind/': { 'script-src': ["'self'", "'wasm-unsafe-eval'"], 'connect-src': ["'self'"] },
  '/keep-worker.js': { 'connect-src': ["'self'"] },
};

const hash = /^'sha(256|384|512)-[A-Za-z0-9+/_-]+={0,2}'$/;

/**
 * Holds every policy of a finished site against the table.
 * @param site all files of the site
 * @param rules what hosts are told, by folder and file
 * @param hosting the files for hosts, as they were written
 * @returns one sentence for each fault
 */
export function policyFaults(
  site: readonly ServedFile[],
  rules: readonly Rule[],
  hosting: readonly HostingFile[],
  library: Library,
): string[] {
  const planned = plannedClasses(library);
  const ofPages = site.flatMap(({ path, policy }) => {
    if (policy === undefined) return [];
    const found = planned.get(path);
    return found
      ? wider(policy, classes[found]).map((what) => `${path}: its policy ${what}.`)
      : [`${path} is no page that was planned.`];
  });
  const ofRules = rules.flatMap(({ path, profile, headers }) => {
    const policy = headers.find(([name]) => name === 'Content-Security-Policy')?.[1] ?? '';
    return wider(parsePolicy(policy), ceilingOfRule(path, planned), profile === 'sensitive' ? "'self'" : "'none'").map(
      (what) => `${path}: the policy that hosts send ${what}.`,
    );
  });
  const ofTexts = hosting.flatMap(({ path, text: written }) =>
    laxSources(written).map((source) => `${path} holds ${source}, which no policy of ours may.`),
  );
  return [...ofPages, ...ofRules, ...ofTexts];
}

/** The class of every page there will be, by its file. */
function plannedClasses(library: Library): Map<string, PageClass> {
  const file = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path);
  const found = new Map<string, PageClass>(allPagePaths(library).map((path) => [file(path), 'text']));
  for (const { path, route } of pageAddresses(library)) found.set(file(path), classOf[route]);
  return found.set(verifyPagePath, 'verify');
}

/** What a header for a folder may allow: no more than the pages below it together. */
function ceilingOfRule(place: string, planned: ReadonlyMap<string, PageClass>): Ceiling {
  const below = [...planned]
    .filter(([path]) => path === place || (place.endsWith('/') && path.startsWith(place)))
    .map(([, name]): Ceiling => classes[name]);
  const all = [...below, files[place] ?? {}, { 'frame-ancestors': ["'none'"] }];
  const names = new Set(all.flatMap((one) => Object.keys(one)));
  return Object.fromEntries([...names].map((name) => [name, all.flatMap((one) => one[name] ?? [])]));
}

/** Says in which ways a policy is wider than it may be. @param base what `default-src` says by the letter */
function wider(policy: Policy, ceiling: Ceiling, base = "'none'"): string[] {
  const owed = {
    ...always,
    'default-src': [base],
    ...('frame-ancestors' in ceiling ? { 'frame-ancestors': ceiling['frame-ancestors'] ?? [] } : {}),
  };
  const missing = Object.entries(owed)
    .filter(([name, sources]) => [...(policy.get(name) ?? [])].join(' ') !== sources.join(' '))
    .map(([name, sources]) => `does not say ${name} ${sources.join(' ')}`);
  const loose = [...policy]
    .filter(([name]) => !(name in owed))
    .flatMap(([name, sources]) =>
      [...sources].filter((source) => !allows(ceiling[name] ?? [], source)).map((source) => `allows ${name} ${source}`),
    );
  return [...missing, ...loose];
}

function allows(sources: readonly string[], source: string): boolean {
  return source === "'none'" || sources.includes(source) || (sources.includes('hash') && hash.test(source));
}
