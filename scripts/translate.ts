/** npm run translate -- <document> <language>: begins a translation, with the source’s words where the translation’s are to stand. */
import { readFile, stat } from 'node:fs/promises';
import { commandWords } from '../src/i18n/commands.ts';
import { languageTags } from '../src/i18n/languages.ts';
import { loadLibrary, writeWhole } from '../src/load/disk.ts';
import { speech } from '../src/load/speech.ts';
import { command } from '../src/publish/command.ts';
import { exitCodes } from '../src/publish/exit-codes.ts';
import { askedTranslation } from '../src/write/asked.ts';
import { readOptions } from '../src/write/options.ts';
import { begunTranslation } from '../src/write/translate.ts';

const words = commandWords[speech()];
const { translate } = words;
const { names, options, unknown } = readOptions(process.argv.slice(2), []);
const [id = '', tag = ''] = names;

function refuse(said: string): void {
  console.error(said);
  process.exitCode = exitCodes.content;
}

await command(
  async () => {
    if (options.has('help')) return console.log(translate.usage(languageTags.join(', ')));
    if (unknown) return refuse(words.onlyAsked(unknown.given, unknown.near));
    if (id === '') return refuse(translate.usage(languageTags.join(', ')));
    const { library } = await loadLibrary();
    const asked = askedTranslation(library, id, tag, words);
    if (typeof asked === 'string') return refuse(asked);
    const { source, language, path } = asked;
    if (await stat(path).catch(() => undefined)) return refuse(translate.taken(path));
    await writeWhole(path, begunTranslation(source, await readFile(source.path, 'utf8'), language));
    console.log(translate.done(path, source.path));
  },
  () => translate.nothing,
);
