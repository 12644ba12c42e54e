/** Builds the fictional campaign once, with the very command a person uses, before the site and browser suites read it. */
import { rm } from 'node:fs/promises';
import { runBuild, siteUnderTest } from './command.ts';

/** Two projects ask for the site, in one process but each with its own copy of this file. */
const shared = globalThis as { fixtureSite?: Promise<void> };

export default async function setup(): Promise<void> {
  await (shared.fixtureSite ??= make());
}

async function make(): Promise<void> {
  await rm(siteUnderTest, { recursive: true, force: true });
  const { code, output } = await runBuild();
  if (code !== 0) throw new Error(`The fixture campaign did not build (exit code ${code}).\n${output}`);
}
