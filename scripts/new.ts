/** npm run new -- <kind> <title or name> [language]: begins a document with its facts and a text in each language. */
import { mkdir, writeFile } from 'node:fs/promises';
import { commandWords } from '../src/i18n/commands.ts';
import { english, languageTags, type Language } from '../src/i18n/languages.ts';
import { contentFolder, readFolder, requireContentFolder } from '../src/load/disk.ts';
import { speech } from '../src/load/speech.ts';
import { kindNames } from '../src/model/kinds.ts';
import { isPlainName, plainName } from '../src/model/names.ts';
import { nearestOf } from '../src/model/nearest.ts';
import { newCode } from '../src/model/registers/new-code.ts';
import { command } from '../src/publish/command.ts';
import { exitCodes } from '../src/publish/exit-codes.ts';
import { factsOf, isPrintedKind, textOf, type Beginning } from '../src/write/begin.ts';
import { readOptions } from '../src/write/options.ts';

const words = commandWords[speech()];
const { begin } = words;
const { names, options, unknown } = readOptions(process.argv.slice(2), ['only']);
const [kindGiven = '', ...rest] = names;
const kind = kindNames.find((known) => known === kindGiven);
// “Join us” ends in no language of ours.
const asked = rest.length > 1 ? languageTags.find((tag) => tag === rest.at(-1)) : undefined;
const original: Language = asked ?? languageTags[0] ?? english;
const name = rest
  .slice(0, asked === undefined ? undefined : -1)
  .join(' ')
  .trim();
const id = isPlainName(name) ? name : plainName(name);
const title = id === name ? id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase()) : name;

function refuse(said: string): void {
  console.error(said);
  process.exitCode = exitCodes.content;
}

/** Codes that stand in any facts or in the ledger, also in those that cannot be read whole. */
async function codes(): Promise<string[]> {
  const files = (await readFolder(contentFolder()).catch(() => [])).filter(({ path }) =>
    /\/(facts|ledger)\.yml$/.test(path),
  );
  return files.flatMap(({ bytes }) =>
    [...new TextDecoder().decode(bytes).matchAll(/^\s*(?:- )?(?:code|by):\s*([A-Z]{2,4}-\d+)/gm)].map(
      ([, code = '']) => code,
    ),
  );
}

async function write(folder: string, beginning: Beginning): Promise<void> {
  await mkdir(`${contentFolder()}/${beginning.kind}`, { recursive: true });
  await mkdir(folder);
  await writeFile(`${folder}/facts.yml`, factsOf(beginning, speech()));
  const languages = options.has('only') ? [original] : [original, ...languageTags.filter((tag) => tag !== original)];
  for (const language of languages) await writeFile(`${folder}/${language}.mdx`, textOf(beginning, language));
  const files = ['facts.yml', ...languages.map((language) => `${language}.mdx`)];
  console.log(begin.done(folder, files.join(', '), isPrintedKind(beginning.kind) ? id : undefined));
}

await command(
  async () => {
    if (options.has('help')) return console.log(begin.usage(kindNames.join(', '), languageTags.join(', ')));
    if (unknown) return refuse(words.onlyAsked(unknown.given, unknown.near));
    if (kindGiven === '') return refuse(begin.usage(kindNames.join(', '), languageTags.join(', ')));
    await requireContentFolder();
    if (!kind) return refuse(begin.noKind(kindGiven, nearestOf(kindGiven, kindNames), kindNames.join('|')));
    if (name === '') return refuse(begin.noName(kind, `my-${kind.replace(/s$/, '')}`));
    if (!isPlainName(id)) return refuse(begin.badName(name));
    const folder = `${contentFolder()}/${kind}/${id}`;
    try {
      const day = new Date().toISOString().slice(0, 10);
      await write(folder, { kind, id, title, code: newCode(id, await codes()), day, original });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      refuse(begin.taken(folder));
    }
  },
  () => begin.nothing,
);
