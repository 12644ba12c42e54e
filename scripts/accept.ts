/** npm run accept -- <document> <language> [--yes | --typo]: shows what changed in the source, old and new, asks, and records that a translation says all of it. */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { commandWords } from '../src/i18n/commands.ts';
import { languageTags } from '../src/i18n/languages.ts';
import { loadLibrary, writeWhole } from '../src/load/disk.ts';
import { speech } from '../src/load/speech.ts';
import { editionIn, type Edition } from '../src/model/document.ts';
import { findDocument } from '../src/model/library.ts';
import { withBlocks } from '../src/model/translation/accept.ts';
import { isCurrent } from '../src/model/translation/freshness.ts';
import { changesSince, recordOf, sealOf, type SourceChange } from '../src/model/translation/record.ts';
import { command } from '../src/publish/command.ts';
import { exitCodes } from '../src/publish/exit-codes.ts';
import { earlierWords } from '../src/write/history.ts';
import { readOptions } from '../src/write/options.ts';
import { colourMarks, plainMarks, wordDiff } from '../src/write/word-diff.ts';

const words = commandWords[speech()];
const { accept } = words;
const { names, options, unknown } = readOptions(process.argv.slice(2), ['yes', 'typo']);

function refuse(said: string): void {
  console.error(said);
  process.exitCode = exitCodes.content;
}

/** Shows one change: in words where the history has the old ones. @returns whether it has */
function show(
  { field, line, before, now }: SourceChange,
  source: Edition,
  earlier: ReadonlyMap<string, string>,
): boolean {
  const old = before.map((hash) => earlier.get(hash));
  const known = old.every((text) => text !== undefined);
  const place = `${source.path}${line === undefined ? '' : `:${line}`}${field === undefined ? '' : ` (${field})`}`;
  const marks = process.stdout.isTTY ? colourMarks : plainMarks;
  const said = known ? wordDiff(old.join('\n\n'), now, marks) : now || accept.gone(before.length);
  console.log(`${place}\n  ${said.replaceAll('\n', '\n  ')}\n`);
  return known;
}

/** @returns whether the writer says that the translation says it all */
async function agreed(edition: Edition): Promise<boolean> {
  if (options.has('yes') || options.has('typo')) return true;
  if (!process.stdin.isTTY) {
    refuse(accept.nobodyAsked(edition.document.id, edition.language));
    return false;
  }
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(accept.ask(edition.path));
  asking.close();
  const yes = accept.yes.includes(answer.trim().toLowerCase());
  if (!yes) console.log(accept.nothing);
  return yes;
}

async function record(edition: Edition, source: Edition): Promise<void> {
  const { freshness } = edition;
  const { translation } = edition.words;
  const isSealed = translation?.status !== 'reviewed' || translation.sealed === sealOf(edition);
  if (
    freshness &&
    isCurrent(freshness) &&
    isSealed &&
    JSON.stringify(translation?.blocks) === JSON.stringify(recordOf(source))
  )
    return console.log(accept.nothingNew(edition.path, source.path));
  if (!freshness || freshness.unknown) console.log(accept.noRecord(edition.path));
  else {
    const changes = changesSince(source, freshness, translation?.blocks ?? []);
    const earlier = await earlierWords(
      source,
      changes.flatMap(({ before }) => before),
    );
    const shown = changes.map((change) => show(change, source, earlier));
    if (shown.includes(false)) console.log(accept.notInHistory);
    if (freshness.moved.length > 0) console.log(accept.moved(freshness.moved.length));
  }
  if (edition.sealBroken) console.log(accept.unsealed(edition.path, translation?.reviewedOn ?? ''));
  if (!(await agreed(edition))) return;
  const seal = translation?.status === 'reviewed' ? sealOf(edition) : undefined;
  await writeWhole(edition.path, withBlocks(await readFile(edition.path, 'utf8'), recordOf(source), seal));
  console.log(accept.done(edition.path, source.path, options.has('typo')));
}

await command(
  async () => {
    const [id = '', tag = ''] = names;
    if (options.has('help')) return console.log(accept.usage('my-leaflet', languageTags.at(-1) ?? ''));
    if (unknown) return refuse(words.onlyAsked(unknown.given, unknown.near));
    const { library } = await loadLibrary();
    if (id === '') return refuse(accept.usage(library.documents[0]?.id ?? 'my-leaflet', languageTags.at(-1) ?? ''));
    const document = findDocument(library, id);
    const language = languageTags.find((known) => known === tag);
    const edition = document && language && editionIn(document, language);
    const source = edition?.words.translation && editionIn(edition.document, edition.words.translation.of);
    if (!document) return refuse(accept.noDocument(id, library.documents.map((other) => other.id).join(', ')));
    if (!edition || !source) {
      const translated = document.editions.filter((other) => other.words.translation).map((other) => other.language);
      return refuse(accept.noTranslation(id, tag, translated.join(', ')));
    }
    await record(edition, source);
  },
  () => accept.nothing,
);
