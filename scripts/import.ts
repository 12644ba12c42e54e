/** npm run import -- <file> [kind] [language]: makes a document of a file of another program, and says what could not come along. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { cleanPicture } from '../src/formats/picture/clean.ts';
import { commandWords } from '../src/i18n/commands.ts';
import { english, languageTags, type Language } from '../src/i18n/languages.ts';
import { contentFolder, readFolder, requireContentFolder } from '../src/load/disk.ts';
import { speech } from '../src/load/speech.ts';
import { kindNames, type KindName } from '../src/model/kinds.ts';
import { isPlainName, plainName } from '../src/model/names.ts';
import { newCode } from '../src/model/registers/new-code.ts';
import { command } from '../src/publish/command.ts';
import { exitCodes } from '../src/publish/exit-codes.ts';
import { factsOf, frontOf } from '../src/write/begin.ts';
import { ImportError } from '../src/write/import/parts.ts';
import { readForeign, type Imported } from '../src/write/import/read.ts';
import { readOptions } from '../src/write/options.ts';

const words = commandWords[speech()];
const { bring } = words;
const { names, options, unknown } = readOptions(process.argv.slice(2), []);
const [file = '', ...rest] = names;
const kind: KindName = kindNames.find((known) => rest.includes(known)) ?? 'leaflets';
const original: Language = languageTags.find((tag) => rest.includes(tag)) ?? languageTags[0] ?? english;

function refuse(said: string): void {
  console.error(said);
  process.exitCode = exitCodes.content;
}

async function codes(): Promise<string[]> {
  const files = (await readFolder(contentFolder())).filter(({ path }) => /\/(facts|ledger)\.yml$/.test(path));
  return files.flatMap(({ bytes }) => new TextDecoder().decode(bytes).match(/[A-Z]{2,4}-\d+/g) ?? []);
}

async function write(folder: string, id: string, imported: Imported): Promise<void> {
  const title = imported.title ?? basename(file, extname(file)).replaceAll(/[-_]+/g, ' ');
  const day = new Date().toISOString().slice(0, 10);
  const beginning = { kind, id, title, code: newCode(id, await codes()), day, original };
  await mkdir(`${contentFolder()}/${kind}`, { recursive: true });
  await mkdir(folder);
  const taken: string[] = [];
  const left: string[] = [];
  for (const [name, bytes] of imported.pictures)
    try {
      await writeFile(`${folder}/${name}`, (await cleanPicture(name, bytes)).bytes);
      taken.push(name);
    } catch {
      left.push(name);
    }
  const credits = taken.map((name) => `  - { file: ${name}, credit: "${bring.credit}" }\n`).join('');
  await writeFile(`${folder}/facts.yml`, factsOf(beginning, speech()) + (credits ? `pictures:\n${credits}` : ''));
  const body = left.reduce(
    (text, name) => text.replace(new RegExp(`!\\[[^\\]]*\\]\\(${name}\\)\\n*`), ''),
    imported.body,
  );
  await writeFile(`${folder}/${original}.mdx`, `${frontOf(beginning, original)}${body}`);
  console.log(bring.done(folder, `${original}.mdx`, taken.length));
  const lost = new Map(imported.lost);
  if (left.length > 0) lost.set('pictures', (lost.get('pictures') ?? 0) + left.length);
  if (lost.size > 0)
    console.log(`\n${bring.lostHead}\n${[...lost].map(([what, times]) => `  ${bring.lost[what](times)}`).join('\n')}`);
  console.log(`\n${bring.next(id)}`);
}

await command(
  async () => {
    if (options.has('help')) return console.log(bring.usage(kindNames.join(', '), languageTags.join(', ')));
    if (unknown) return refuse(words.onlyAsked(unknown.given, unknown.near));
    if (file === '') return refuse(bring.usage(kindNames.join(', '), languageTags.join(', ')));
    await requireContentFolder();
    const bytes = await readFile(file).catch(() => undefined);
    if (!bytes) return refuse(bring.noFile(file));
    try {
      const imported = readForeign(file, new Uint8Array(bytes), original);
      const named = plainName(imported.title ?? '') || plainName(basename(file, extname(file)));
      const id = named.length > 60 ? named.slice(0, 60).replace(/-[^-]*$/, '') : named;
      if (!isPlainName(id)) return refuse(words.begin.badName(basename(file)));
      const folder = `${contentFolder()}/${kind}/${id}`;
      await write(folder, id, imported);
    } catch (error) {
      if (error instanceof ImportError) return refuse(bring.refused[error.reason](file));
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      refuse(words.begin.taken((error as NodeJS.ErrnoException).path ?? ''));
    }
  },
  () => bring.nothing,
);
