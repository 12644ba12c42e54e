/** Finds the words that a source had when a translation was made from it: in the project's history, by their hashes. */
import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { buildLibrary } from '../model/build.ts';
import type { Edition } from '../model/document.ts';
import { wordsByHash } from '../model/translation/record.ts';

/** Versions of a text that are looked through, the newest first. */
const mostVersions = 200;

/**
 * Looks through the committed versions of a source.
 * @param source the edition as it is now
 * @param wanted entries of the record in its translation
 * @returns the words of those that were found; what was never committed is not there, and without git nothing is
 */
export async function earlierWords(source: Edition, wanted: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const left = new Set(wanted);
  const [folder, name] = [dirname(source.path), basename(source.path)];
  const commits = (await git(folder, ['log', `-${mostVersions}`, '--format=%H', '--', name]))?.trim().split('\n') ?? [];
  for (const commit of commits.filter(Boolean)) {
    if (left.size === 0) break;
    const text = await git(folder, ['show', `${commit}:./${name}`]);
    const facts = await git(folder, ['show', `${commit}:./facts.yml`]);
    if (text === undefined || facts === undefined) continue;
    const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
    const { library } = buildLibrary(
      [
        { path: source.path, bytes: bytes(text) },
        { path: `${folder}/facts.yml`, bytes: bytes(facts) },
      ],
      source.path.split('/').slice(0, -3).join('/'),
    );
    const edition = library.documents[0]?.editions[0];
    for (const [hash, words] of edition ? wordsByHash(edition) : []) if (left.delete(hash)) found.set(hash, words);
  }
  return found;
}

async function git(folder: string, words: readonly string[]): Promise<string | undefined> {
  try {
    return (await promisify(execFile)('git', ['-C', folder, ...words], { maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch {
    return undefined;
  }
}
