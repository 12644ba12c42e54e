/** npm run translate -- <document> <language>: begins a translation, with the source’s words where the translation’s are to stand. */
import { readFile, stat } from 'node:fs/promises';
import { commandWords } from '../src/i18n/commands.ts';
import { languageTags } from '../src/i18n/languages.ts';
import { loadLibrary, writeWhole } from '../src/load/disk.ts';
import { speech } from '../src/load/speech.ts';
import { editionIn } from '../src/model/document.ts';
import { findDocument } from '../src/model/library.ts';
import { nearestOf } from '../src/model/nearest.ts';
import { withBlocks } from '../src/model/translation/accept.ts';
import { recordOf } from '../src/model/translation/record.ts';
import { command } from '../src/publish/command.ts';
import { exitCodes } from '../src/publish/exit-codes.ts';
import { readOptions } from '../src/write/options.ts';
import { translationOf } from '../src/write/translate.ts';

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
    const document = findDocument(library, id);
    const known = library.documents.map((other) => other.id);
    if (!document) return refuse(words.noDocument(id, nearestOf(id, known)));
    const language = languageTags.find((one) => one === tag);
    if (!language) return refuse(translate.noLanguage(tag, languageTags.join(', ')));
    const source = editionIn(document, document.facts.original);
    if (!source || language === source.language) return refuse(translate.isOriginal(id, tag));
    const path = source.path.replace(/[^/]+$/, `${language}.mdx`);
    if (await stat(path).catch(() => undefined)) return refuse(translate.taken(path));
    const begun = translationOf(source, await readFile(source.path, 'utf8'), language);
    await writeWhole(path, withBlocks(begun, recordOf(source)));
    console.log(translate.done(path, source.path));
  },
  () => translate.nothing,
);
