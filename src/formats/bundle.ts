/** Packs what runs on a reader's device, with all that it imports, into one classic script. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const made = new Map<string, Promise<string>>();

/** A script that runs on a phone is far smaller, bytes. */
const most = 32_000_000;

/**
 * Bundles and shortens a script of `src/browser/`, in a process of its own: the bundler keeps up to 240 MB of what it took for as long as its process lives.
 * @param input from the project's root; a literal, so that a cache's key is read from it
 * @throws when it cannot be read or parsed
 */
export function bundle(input: string): Promise<string> {
  const known = made.get(input);
  if (known) return known;
  const script = make(input);
  made.set(input, script);
  script.catch(() => made.delete(input)); // a machine that had no room for a process may have some later
  return script;
}

async function make(input: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [resolve('src/formats/bundle-child.ts'), input], {
    maxBuffer: most,
    // What somebody has Node load before anything else might write beside the script.
    env: { ...process.env, NODE_OPTIONS: undefined },
  });
  return stdout;
}
