/** A copy of the project for tests that change its sources, or that keep Astro at work beside the builds of other tests: Astro has one `.astro` for each project. */
import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { projectFiles } from '../../src/publish/release/builds.ts';
import { fixtureContent } from './command.ts';

/** Copies what a build needs, with the fixture campaign as its content; without the benches, which open the tests' browser. @param folder emptied first */
export async function copyProject(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of projectFiles.filter((name) => name !== 'content'))
    await cp(name, join(folder, name), {
      recursive: true,
      filter: (path) => !/scripts\/bench|node_modules/.test(path),
    });
  await cp(fixtureContent, join(folder, 'content'), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
}
