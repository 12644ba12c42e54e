/** Packs what runs on a reader's device, with all that it imports, into one classic script. */
import { resolve } from 'node:path';

const made = new Map<string, Promise<string>>();

/**
 * Bundles and shortens a script of `src/browser/`.
 * @param input from the project's root; a literal, so that a cache's key is read from it
 * @throws when it cannot be read or parsed
 */
export function bundle(input: string): Promise<string> {
  const script = made.get(input) ?? make(input);
  made.set(input, script);
  return script;
}

async function make(input: string): Promise<string> {
  const { rolldown } = await import('rolldown'); // only where a script is made
  const build = await rolldown({ input: resolve(input), platform: 'browser', logLevel: 'silent' });
  const { output } = await build.generate({ format: 'iife', minify: true, codeSplitting: false });
  await build.close();
  return output[0].code.trim();
}
