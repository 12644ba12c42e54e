/** Begins a command: `node scripts/press.mjs build`. Plain JavaScript, so that a Node too old for the rest can still say what it lacks. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname } from 'node:path';

const needed = 24;
const [name = ''] = process.argv.splice(2, 1);

// What Node makes of a source is kept, for this process and for those that it begins: half a second of each.
process.env.NODE_COMPILE_CACHE ??= '.press/compiled';

// With a heap for each of the engines' threads (glibc) and a young generation of three times 16 MB (V8), the dev server, which stays for hours, grew
// to 1.1 GB, and with these it needs half. V8 lets its heap double before it looks for what is left over: allowed a third, a check of 1,000
// documents took 585 MB in place of 958 and no more time. All are read when a process begins, so this one begins again, in its own place.
const thrifty = {
  flags: ['--max-semi-space-size=4', '--heap-growing-percent=30'],
  settings: { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' },
};
// A build of few texts holds little in any case. With a young generation of three times 32 MB a fifth of its time is spared, and where memory is not given
// back at once a sheet costs a fifth less (decision 90).
const ample = { flags: ['--max-semi-space-size=32'], settings: {} };

if (
  ['dev', 'build'].includes(name) &&
  process.platform === 'linux' &&
  process.execve &&
  process.env.MALLOC_ARENA_MAX === undefined &&
  !process.execArgv.includes('--expose-gc')
) {
  const { flags, settings } = name === 'build' && hasFewTexts() ? ample : thrifty;
  process.execve(
    process.execPath,
    [process.execPath, ...flags, '--expose-gc', process.argv[1], name, ...process.argv.slice(2)],
    { ...process.env, ...settings },
  );
}

nodeModule.enableCompileCache?.(process.env.NODE_COMPILE_CACHE); // a Node too old for it is refused below
if (Number(process.versions.node.split('.')[0]) >= needed) await import(`./${name}.ts`).catch(tell);
else {
  console.error(
    `This is Node ${process.versions.node}, and the press needs Node ${needed}. Fix: run \`npm ci\`, which brings it on Linux and Windows; on a Mac, install it from https://nodejs.org.\nNothing was published.`,
  );
  process.exitCode = 2;
}

/** Says whether the campaign is so small that it needs no thrift: 84 documents in two languages are 168 texts. */
function hasFewTexts() {
  try {
    const files = readdirSync(process.env.PRESS_CONTENT ?? 'content', { recursive: true });
    return files.filter((file) => file.endsWith('.mdx')).length < 400;
  } catch {
    return false; // what is wrong with the folder is told by the command
  }
}

/** What keeps a command from being begun at all. */
function tell(error) {
  const missing = error.code === 'ERR_MODULE_NOT_FOUND' && /^Cannot find package '([^']+)'/.exec(error.message)?.[1];
  if (!missing) throw error;
  const home = homeOf(missing);
  console.error(
    `The package ${missing} is not installed. Fix: run \`npm ci${home ? ` --prefix ${home}` : ''}\` in the project’s folder.\nNothing was published.`,
  );
  process.exitCode = 2;
}

/** The folder, from the project's, of a command's own packages, which `npm ci` of the project leaves out; nothing where the command has none of that name. */
function homeOf(missing) {
  const home = `scripts/${dirname(name) === '.' ? name : dirname(name)}`;
  const file = new URL(`../${home}/package.json`, import.meta.url);
  return existsSync(file) && missing in JSON.parse(readFileSync(file, 'utf8')).dependencies ? home : '';
}
