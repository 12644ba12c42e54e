/** `sbom.json`: every package that the press is made with, its version, hash and licence, as CycloneDX 1.6. Made of package-lock.json alone, so that two machines write the same. */
import { readFileSync } from 'node:fs';
import { releaseLine } from './sums.ts';

/** What package-lock.json says of a package. Form: docs.npmjs.com, “package-lock.json”, version 3. */
interface Entry {
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** The lock file, of which only the packages are read. */
export interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}

/** How far a package has a part in the site, in CycloneDX's words, the weakest first. */
const scopes = ['excluded', 'optional', 'required'] as const;

const nameOf = (place: string, entry: Entry): string =>
  entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
/** The address of a package as package-url writes it: github.com/package-url/purl-spec. */
const purl = (name: string, version: string): string => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/** Finds what a package gets when it asks for a name: the nearest, upwards, as Node looks. @returns its place; nothing where an optional one is not there */
function resolved(packages: Lock['packages'], from: string, name: string): string | undefined {
  for (
    let place = from;
    ;
    place = place.includes('node_modules/') ? place.slice(0, place.lastIndexOf('node_modules/')).replace(/\/$/, '') : ''
  ) {
    const found = `${place ? `${place}/` : ''}node_modules/${name}`;
    if (packages[found]) return found;
    if (place === '') return undefined;
  }
}

function licenceOf(licence: string): object {
  // SPDX identifiers and expressions have only these signs; whatever else is somebody's own words.
  return /^[A-Za-z0-9.+() -]+$/.test(licence) && !/see licen/i.test(licence)
    ? { expression: licence }
    : { license: { name: licence } };
}

/**
 * Writes the list.
 * @param lock the parsed package-lock.json
 * @param release number and day of the release that is made with it; the day is the only time in it
 */
export function sbom(lock: Lock, release: { readonly serial: number; readonly on: string }): string {
  const { packages } = lock;
  const root = packages[''] ?? {};
  const own = {
    type: 'application',
    'bom-ref': 'press',
    name: root.name ?? 'press',
    version: releaseLine(release.serial, release.on),
    licenses: [{ expression: root.license ?? 'MIT' }],
  };
  const refOf = (place: string): string =>
    place === '' ? 'press' : purl(nameOf(place, packages[place]!), packages[place]!.version ?? '');
  const components = new Map<string, { readonly scope: (typeof scopes)[number]; readonly [field: string]: unknown }>();
  const needs = new Map<string, Set<string>>();
  for (const [place, entry] of Object.entries(packages)) {
    const ref = refOf(place);
    // The same version may lie in several places; each is the same bytes.
    const needed = needs.get(ref) ?? new Set<string>();
    needs.set(ref, needed);
    for (const name of Object.keys({
      ...entry.dependencies,
      ...entry.optionalDependencies,
      ...entry.peerDependencies,
      ...(place === '' ? entry.devDependencies : {}),
    })) {
      const found = resolved(packages, place, name);
      if (found) needed.add(refOf(found));
    }
    if (place === '') continue;
    // What only tests and benchmarks use has no part in the site; what is used twice has the stronger.
    const strength = Math.max(
      scopes.indexOf(entry.dev ? 'excluded' : entry.optional ? 'optional' : 'required'),
      scopes.indexOf(components.get(ref)?.scope ?? 'excluded'),
    );
    const [, group, name] = /^(@[^/]+)?\/?(.+)$/.exec(nameOf(place, entry)) ?? [];
    components.set(ref, {
      type: 'library',
      'bom-ref': ref,
      ...(group ? { group } : {}),
      name,
      version: entry.version,
      scope: scopes[strength]!,
      ...(entry.integrity
        ? {
            hashes: [
              {
                alg: 'SHA-512',
                content: Buffer.from(entry.integrity.replace(/^sha512-/, ''), 'base64').toString('hex'),
              },
            ],
          }
        : {}),
      ...(entry.license ? { licenses: [licenceOf(entry.license)] } : {}),
      purl: ref,
    });
  }
  const sorted = <T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] =>
    [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { timestamp: `${release.on}T00:00:00Z`, component: own },
    components: sorted(components).map(([, component]) => component),
    dependencies: sorted(needs).map(([ref, found]) => ({
      ref,
      ...(found.size ? { dependsOn: [...found].sort() } : {}),
    })),
  };
  return `${JSON.stringify(list)}\n`;
}

/** Reads the lock file of the project. */
export function readLock(): Lock {
  return JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
}
