/** Begins a command: `node scripts/press.mjs build`. Plain JavaScript, so that a Node too old for the rest can still say what it lacks. */
const needed = 24;
const [name = ''] = process.argv.splice(2, 1);

if (Number(process.versions.node.split('.')[0]) >= needed) await import(`./${name}.ts`);
else {
  console.error(`This is Node ${process.versions.node}, and the press needs Node ${needed}. Fix: run \`npm ci\`, which brings it on Linux and Windows; on a Mac, install it from https://nodejs.org.\nNothing was published.`);
  process.exitCode = 2;
}
