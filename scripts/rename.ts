/** npm run rename -- <document> <new name>: gives a folder another name, and mends the ledger and every text that names it. */
import { rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { commandWords } from '../src/i18n/commands.ts';
import { contentFolder, readFolder, requireContentFolder, writeWhole } from '../src/load/disk.ts';
import { speech } from '../src/load/speech.ts';
import { isPlainName, plainName } from '../src/model/names.ts';
import { nearestOf } from '../src/model/nearest.ts';
import { command } from '../src/publish/command.ts';
import { exitCodes } from '../src/publish/exit-codes.ts';
import { documentFolders } from '../src/write/check.ts';
import { readOptions } from '../src/write/options.ts';
import { withOtherName } from '../src/write/rename.ts';

const words = commandWords[speech()];
const { names, options, unknown } = readOptions(process.argv.slice(2), []);
const [from = '', to = ''] = names;

function refuse(said: string): void {
  console.error(said);
  process.exitCode = exitCodes.content;
}

await command(
  async () => {
    if (options.has('help')) return console.log(words.rename.usage);
    if (unknown) return refuse(words.onlyAsked(unknown.given, unknown.near));
    if (from === '' || to === '') return refuse(words.rename.usage);
    await requireContentFolder();
    const folders = await documentFolders();
    const nameOf = (folder: string): string => folder.split('/').at(-1) ?? '';
    const folder = folders.find((one) => nameOf(one) === from || one === from);
    if (!folder) return refuse(words.noDocument(from, nearestOf(from, folders.map(nameOf))));
    if (!isPlainName(to)) return refuse(words.rename.badName(to, plainName(to)));
    if (folders.some((one) => nameOf(one) === to)) return refuse(words.rename.taken(to));
    const target = `${dirname(folder)}/${to}`;
    if (await stat(target).catch(() => undefined)) return refuse(words.rename.taken(to));
    await rename(folder, target);
    const mended: string[] = [];
    for (const { path, bytes, link, odd } of await readFolder(contentFolder())) {
      if (link || odd || !/\.(mdx|ya?ml)$/.test(path)) continue;
      const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      const now = withOtherName(before, nameOf(folder), to);
      if (now === before) continue;
      await writeWhole(path, now);
      mended.push(path);
    }
    console.log(words.rename.done(folder, target, mended));
  },
  () => words.rename.nothing,
);
