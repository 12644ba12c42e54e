/** Which headers hold where: the finished site's folders become as few rules as possible, none of which overlaps another. */
import { headersOf, places, type Header, type Profile } from './headers.ts';
import { headerPolicy, type Policy } from './policy.ts';
import { liesIn } from './sensitive.ts';

/** A file of the finished site as a host sees it. */
export interface ServedFile {
  /** From the root: `/en/index.html`. */
  readonly path: string;
  /** What it carries itself; pages only. */
  readonly policy?: Policy;
}

/** Headers for a folder and all below it, `/en/leaflets/`, or for one file, `/en/index.html`. */
export interface Rule {
  readonly path: string;
  readonly profile: Profile;
  readonly headers: readonly Header[];
}

interface Leaf {
  readonly path: string;
  readonly profile: Profile;
  readonly policy?: Policy;
}

/** A policy longer than this many characters is split by folder where it can be, for it goes with every page. */
const usualLength = 1500;

/**
 * Makes the rules.
 * @param files all files of the site
 * @param sensitive what must not be stored: folders, such as `/en/get-involved/`, and files
 * @param longest characters of a policy above which a folder is split
 * @returns rules in the order of their paths; no path of one lies below the folder of another
 */
export function rulesFor(files: readonly ServedFile[], sensitive: readonly string[], longest = usualLength): Rule[] {
  const leaves = files.map((file) => leafOf(file, sensitive)).sort((a, b) => compare(a.path, b.path));
  return split('/', leaves, longest);
}

/** What holds where no rule does: for an address that is not there, and for single files. */
export function ruleOfRest(): readonly Header[] {
  return headersOf('site', headerPolicy('site', []));
}

/** Says whether a rule says anything else than what holds without it. */
export function differs({ headers }: Rule): boolean {
  return JSON.stringify(headers) !== JSON.stringify(ruleOfRest());
}

/** Addresses that a rule for one file holds for: a folder's index has two. */
export function addressesOf(path: string): string[] {
  return path.endsWith('/index.html') ? [path.slice(0, -'index.html'.length), path] : [path];
}

/** The address of a sensitive folder without its slash: the answer only leads to the folder, but it names it, and a browser would store that for ever. */
export function redirectOf({ path, profile }: Rule): string[] {
  const folder = path.endsWith('/') ? path : path.endsWith('/index.html') ? path.slice(0, -'index.html'.length) : '/';
  return profile === 'sensitive' && folder !== '/' ? [folder.slice(0, -1)] : [];
}

function leafOf({ path, policy }: ServedFile, sensitive: readonly string[]): Leaf {
  const placed = Object.entries(places).find(([place]) =>
    place.endsWith('/') ? path.startsWith(place) : path === place,
  )?.[1];
  const search = policy && [...policy.values()].some((sources) => sources.has("'wasm-unsafe-eval'"));
  const profile = liesIn(path, sensitive) ? 'sensitive' : (placed ?? (search ? 'search' : 'site'));
  return { path, profile, ...(policy ? { policy } : {}) };
}

/** One rule for a folder of one profile; otherwise one for each file in it, and so on below. The root is always split: its rule would overlap all others. */
function split(folder: string, leaves: readonly Leaf[], longest: number): Rule[] {
  const [first] = leaves;
  if (!first) return [];
  const policy = headerPolicy(
    first.profile,
    leaves.flatMap((leaf) => leaf.policy ?? []),
  );
  if (
    folder !== '/' &&
    leaves.every(({ profile }) => profile === first.profile) &&
    (policy.length <= longest || leaves.length === 1)
  )
    return [{ path: folder, profile: first.profile, headers: headersOf(first.profile, policy) }];
  const below = Map.groupBy(leaves, ({ path }) => /^[^/]*\/?/.exec(path.slice(folder.length))?.[0] ?? '');
  return [...below].flatMap(([name, own]) =>
    name.endsWith('/') ? split(folder + name, own, longest) : own.map(ruleOfFile),
  );
}

function ruleOfFile({ path, profile, policy }: Leaf): Rule {
  return { path, profile, headers: headersOf(profile, headerPolicy(profile, policy ? [policy] : [])) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
