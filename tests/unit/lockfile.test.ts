/** What `npm ci` may install: only packages whose bytes are pinned, on every platform. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Entry { version?: string; integrity?: string; link?: boolean; resolved?: string; optional?: boolean; os?: string[]; cpu?: string[]; optionalDependencies?: Record<string, string> }
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const installed = Object.entries(packages).filter(([place, entry]) => place !== '' && !entry.link);

it('every package has a SHA-512, also those for other platforms than ours', () => {
  expect(installed.length).toBeGreaterThan(500);
  expect(installed.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')).map(([place]) => place)).toEqual([]);
});

it('every optional package that another names is there, so that npm ci accepts the file on a Mac and on Windows', () => {
  const named = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).map((name) => [place, name] as const));
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(([place, name]) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`])).toEqual([]);
});

it('no package comes from an address of its own: the registry is the machine’s to choose, the bytes are not', () => {
  expect(installed.filter(([, { resolved }]) => resolved).map(([place]) => place)).toEqual([]);
});
