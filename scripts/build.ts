/** npm run build: makes the site and leaves it in dist/; `-- --clean` uses nothing that earlier builds left, `-- --shard 3/10` makes one part and publishes nothing. */
import { parseArgs } from 'node:util';
import { command } from '../src/publish/command.ts';
import { EnvironmentError } from '../src/publish/environment.ts';
import { run, siteStanding, type Asked } from '../src/publish/run.ts';
import { Shard } from '../src/publish/shard.ts';

await command(async () => {
  process.exitCode = await run(undefined, asked(process.argv.slice(2)));
}, siteStanding);

/** Reads what stands behind the command. @throws EnvironmentError for what it does not know */
function asked(words: readonly string[]): Asked {
  const { tokens } = parseArgs({
    args: [...words],
    options: { clean: { type: 'boolean' }, shard: { type: 'string' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  let wish: Asked = {};
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'clean' && token.value === undefined) wish = { ...wish, clean: true };
    else if (token.kind === 'option' && token.name === 'shard') wish = { ...wish, shard: new Shard(token.value ?? '') };
    else {
      const strange = token.kind === 'option' ? token.rawName : token.kind === 'positional' ? token.value : '--';
      throw new EnvironmentError(
        `The build does not know “${strange}”. Fix: run \`npm run build\`, with \`-- --clean\` to make everything anew, or with \`-- --shard 3/10\` to make one part of ten.`,
      );
    }
  }
  if (wish.clean && wish.shard)
    throw new EnvironmentError(
      'A shard is made for the builds that come after it, and --clean forgets what came before. Fix: leave out one of them.',
    );
  return wish;
}
