/** npm run xliff -- <document> <language>, and <file.xlf>: hands a translation to a translator's program, and takes it back. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandWords } from '../src/i18n/commands.ts';
import { languageTags, type Language } from '../src/i18n/languages.ts';
import { loadLibrary, writeWhole } from '../src/load/disk.ts';
import { speech } from '../src/load/speech.ts';
import type { Edition } from '../src/model/document.ts';
import type { Library } from '../src/model/library.ts';
import { command } from '../src/publish/command.ts';
import { exitCodes } from '../src/publish/exit-codes.ts';
import { askedTranslation, translationPath } from '../src/write/asked.ts';
import { readOptions } from '../src/write/options.ts';
import { begunTranslation } from '../src/write/translate.ts';
import { fillIn, partsWaiting, readXliff, writeXliff, XliffError } from '../src/write/xliff.ts';

const words = commandWords[speech()];
const { translate, xliff } = words;
const { names, options, unknown } = readOptions(process.argv.slice(2), []);
const [given = '', tag = ''] = names;

/** Where files for translators' programs are written, from the project's root. */
const folder = join('.press', 'xliff');

function refuse(said: string): void {
  console.error(said);
  process.exitCode = exitCodes.content;
}

/** The translation's file as it stands, or as it would be begun. */
async function textFor(source: Edition, path: string, language: Language): Promise<string> {
  if (await stat(path).catch(() => undefined)) return readFile(path, 'utf8');
  return begunTranslation(source, await readFile(source.path, 'utf8'), language);
}

async function handOut(library: Library): Promise<void> {
  const asked = askedTranslation(library, given, tag, words);
  if (typeof asked === 'string') return refuse(asked);
  const { source, language, path } = asked;
  const text = await textFor(source, path, language);
  const parts = partsWaiting(text).length;
  if (parts === 0) return refuse(xliff.isWhole(path));
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${given}.${language}.xlf`);
  await writeFile(file, await writeXliff(text, source.path, source.language, language));
  console.log(xliff.written(file, parts));
}

async function takeIn(library: Library, file: string): Promise<void> {
  const xml = await readFile(file, 'utf8').catch(() => undefined);
  if (xml === undefined) return refuse(xliff.noFile(file));
  const handed = await readXliff(xml).catch((error: unknown) => {
    if (error instanceof XliffError) return undefined;
    throw error;
  });
  if (!handed) return refuse(xliff.noXliff(file));
  const source = library.documents
    .flatMap(({ editions, facts }) => editions.filter(({ language }) => language === facts.original))
    .find(({ path }) => path === handed.original);
  if (!source) return refuse(xliff.noText(handed.original));
  const language = languageTags.find((one) => one === handed.language);
  if (!language) return refuse(translate.noLanguage(handed.language, languageTags.join(', ')));
  const path = translationPath(source, language);
  const { text, filled, left, unknown: lost } = fillIn(await textFor(source, path, language), handed.units);
  if (filled === 0) return refuse(xliff.nothingFits(path, handed.units.length));
  await writeWhole(path, text);
  console.log(xliff.filled(path, filled, left));
  if (lost.length > 0) console.log(xliff.unknown(lost));
}

await command(
  async () => {
    if (options.has('help')) return console.log(xliff.usage(languageTags.join(', ')));
    if (unknown) return refuse(words.onlyAsked(unknown.given, unknown.near));
    if (given === '') return refuse(xliff.usage(languageTags.join(', ')));
    const { library } = await loadLibrary();
    return tag === '' ? takeIn(library, given) : handOut(library);
  },
  () => xliff.nothing,
);
