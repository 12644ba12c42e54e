/** What a finished site weighs, and what its build said of its stages. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a site. */
export interface Weighed {
  /** From the site's root. */
  readonly path: string;
  readonly bytes: number;
}

/** What is counted of a site. */
export interface SiteWeight {
  readonly files: number;
  readonly bytes: number;
  readonly pages: number;
  /** Paths that the file `_headers` has rules for. */
  readonly headerRules: number;
  /** The largest first. */
  readonly largestPages: readonly Weighed[];
  /** The largest first. */
  readonly largestKits: readonly Weighed[];
}

/** How many of the largest are told. */
const told = 5;

/** Weighs a site. @param folder where it lies */
export async function weighSite(folder: string): Promise<SiteWeight> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Weighed[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.push({ path: path.slice(folder.length), bytes: (await stat(path)).size });
  }
  const largest = (ending: string): Weighed[] =>
    files
      .filter(({ path }) => path.endsWith(ending))
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, told);
  const headers = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  return {
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    pages: files.filter(({ path }) => path.endsWith('.html')).length,
    headerRules: headers.split('\n').filter((line) => /^\S/.test(line) && !line.startsWith('#')).length,
    largestPages: largest('.html'),
    largestKits: largest('.zip'),
  };
}

/** Reads the seconds of each stage from what a build said; a stage that came twice is added up. */
export function stageSeconds(said: string): Map<string, number> {
  const stages = new Map<string, number>();
  for (const [, name = '', seconds = ''] of said.matchAll(/^(\S+) +\S.*, (\d+\.\d) s$/gm))
    stages.set(name, (stages.get(name) ?? 0) + Number(seconds));
  return stages;
}

/** By which power of the size something grows: 1 where twice the size costs twice as much, 2 where it costs four times as much; nothing where there is too little to tell. */
export function growth(
  small: { readonly size: number; readonly cost: number },
  large: { readonly size: number; readonly cost: number },
): number | undefined {
  if (small.cost < 0.5 || large.cost <= 0 || small.size === large.size) return undefined;
  return Math.log(large.cost / small.cost) / Math.log(large.size / small.size);
}
