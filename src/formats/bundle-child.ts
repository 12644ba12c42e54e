/** A process that bundles one script and writes it to its output: `node src/formats/bundle-child.ts src/browser/verify.ts`, from the project's root. */
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';

const [input = ''] = process.argv.slice(2);
// Without the settings of the compiler, which are in nobody's key.
const build = await rolldown({ input: resolve(input), platform: 'browser', tsconfig: false, logLevel: 'silent' });
const { output } = await build.generate({ format: 'iife', minify: true, codeSplitting: false });
await build.close();
process.stdout.write(output[0].code.trim());
