/** Loaded into the second build of a release: another clock, another order of files. What depends on them shows as different bytes. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const later = 400 * 86_400_000 + 12_345_678; // ms: over a year, and another time of the day

const RealDate = Date;
class LaterDate extends RealDate {
  constructor(...given: unknown[]) {
    // The compiler cannot know the many forms of this constructor.
    super(...((given.length ? given : [RealDate.now() + later]) as [number]));
  }
  static override now(): number {
    return RealDate.now() + later;
  }
}
globalThis.Date = LaterDate as DateConstructor;

const turned = (found: unknown): unknown => (Array.isArray(found) ? [...(found as unknown[])].reverse() : found);
const { readdir } = fs.promises;
fs.promises.readdir = (async (...given: Parameters<typeof readdir>) =>
  turned(await readdir(...given))) as typeof readdir;
const { readdirSync } = fs;
fs.readdirSync = ((...given: Parameters<typeof readdirSync>) => turned(readdirSync(...given))) as typeof readdirSync;
syncBuiltinESMExports();
