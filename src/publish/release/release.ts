/** A release: refuse what must not go out, build twice and compare every byte, look for leaks, sign, put it in place, pack it for IPFS. */
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lineOf } from '../../formats/mirror/mirror.ts';
import { contentFolder, loadLibrary } from '../../load/disk.ts';
import { formatReport, hasErrors } from '../../model/problems.ts';
import { unreadLines } from '../../model/readers.ts';
import { newestRelease, releasesName, withRelease } from '../../model/registers/releases.ts';
import { publishedOf } from '../../model/waiting.ts';
import { site } from '../../site.ts';
import { exitCodes } from '../exit-codes.ts';
import { Interruption } from '../interruption.ts';
import { refuseStranger } from '../ownership.ts';
import { closeStaging, openStaging, standing, swap, stagingFolder, type StagingFolder } from '../swap.ts';
import { hashFolder } from '../sums.ts';
import { buildAsUsual, buildElsewhere, releaseFolder } from './builds.ts';
import { refusals } from './refusals.ts';
import { sign } from './sign.ts';

/** What a person may ask of a release. */
export interface ReleaseWish {
  /** True to begin the next release; else the newest one is made again, as another machine would to compare. */
  readonly next: boolean;
  /** Folder of the site. */
  readonly out: string;
  /** Path of the secret key, if it is to be signed. */
  readonly key?: string;
  /** Loads what packs a folder into a file for IPFS. @throws EnvironmentError when it is not installed */
  readonly loadPacker: () => Promise<Packer>;
}

/** Packs a folder into a file. @returns the address (CID) of the folder there */
export type Packer = (folder: string, file: string) => Promise<string>;

/**
 * Makes a release, saying how it goes.
 * @returns the exit code, as of a build
 */
export async function release(wish: ReleaseWish): Promise<number> {
  const staging = stagingFolder(wish.out);
  const interruption = new Interruption(staging);
  try {
    return await make(staging, interruption, wish);
  } finally {
    interruption.stop();
  }
}

async function make(
  staging: StagingFolder,
  interruption: Interruption,
  { next, out, key, loadPacker }: ReleaseWish,
): Promise<number> {
  const today = new Date();
  await refuseStranger(staging.out);
  const { library, problems } = publishedOf(await loadLibrary());
  if (hasErrors(problems)) return end(exitCodes.content, formatReport(problems, standing(staging)));
  const refused = refusals(library, today);
  if (refused.length)
    return end(
      exitCodes.content,
      `A release must not go out like this:\n\n${refused.map((line) => `  ${line}`).join('\n')}\n\n${standing(staging)}`,
    );
  const pack = await loadPacker(); // before the builds, which take minutes
  if (next) await begin(library.releases.at(-1)?.serial ?? 0, today);
  else if (!newestRelease(library.releases))
    return end(exitCodes.content, `There is no release yet. Fix: npm run release -- --next begins the first one.`);
  const line = lineOf(publishedOf(await loadLibrary()).library);

  await rm(releaseFolder, { recursive: true, force: true });
  await mkdir(releaseFolder, { recursive: true });
  const unread = unreadLines(library).map((said) => `  ${said}\n`);
  console.log(`Release: ${line}\n${unread.join('')}\nFirst build\n`);
  const first = await buildAsUsual();
  if (first.code !== 0) return first.code;
  console.log('\nSecond build, under other circumstances\n');
  const second = await buildElsewhere();
  if (second.code !== 0) return second.code;
  const differing = await differences(first.site, second.site);
  if (differing.length)
    return end(
      exitCodes.bug,
      `The two builds differ, so nobody could check them. ${standing(staging)}\n${differing
        .slice(0, 40)
        .map((name) => `  ${name}`)
        .join('\n')}\nPlease report this.`,
    );
  console.log(`\nBoth builds are the same to the byte. Varied: ${second.what.join(', ')}.`);

  await openStaging(staging);
  try {
    if (key) await sign(first.site, key, line, site.minisignKey);
    const cid = await pack(first.site, join(releaseFolder, 'site.car'));
    await move(first.site, staging.fresh);
    await refuseStranger(staging.out);
    await interruption.hold(() => swap(staging));
    console.log(
      [
        `Released in ${out}: ${line}`,
        key ? '  signed: SHA256SUMS.minisig' : '  not signed: name a key in PRESS_MINISIGN_KEY',
        `  for IPFS: ${join(releaseFolder, 'site.car')}, CID ${cid}`,
      ].join('\n'),
    );
    return exitCodes.published;
  } finally {
    await closeStaging(staging);
  }
}

/** Moves a folder, also to another disk. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, preserveTimestamps: true });
  }
}

/** Writes the next release into the register. */
async function begin(last: number, today: Date): Promise<void> {
  const path = join(contentFolder(), releasesName);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  await writeFile(path, withRelease(text, { serial: last + 1, on: today.toISOString().slice(0, 10) }));
  console.log(`Written to ${path}: release ${last + 1}. Commit it with the release.`);
}

/** Names the files in which two sites differ, or that only one has. */
async function differences(one: string, other: string): Promise<string[]> {
  const [a, b] = [await hashFolder(one), await hashFolder(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();
}

function end(code: number, words: string): number {
  console.error(`\n${words}`);
  return code;
}
