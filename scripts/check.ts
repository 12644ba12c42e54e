/** npm run check [-- <document>… --fix --watch --json --spelling]: reads all texts and says what must be mended, without making anything. */
import { watch } from 'node:fs';
import { contentFolder } from '../src/load/disk.ts';
import { loadRemembered, noteTexts, remembered } from '../src/load/remembered.ts';
import { loadLibrary } from '../src/load/disk.ts';
import type { Rereading } from '../src/load/reread.ts';
import { firstSpeech } from '../src/i18n/speech.ts';
import { speech } from '../src/load/speech.ts';
import { codes } from '../src/model/codes.ts';
import { formatProblem, formatReport, hasErrors, sortProblems } from '../src/model/problems.ts';
import { isSafe } from '../src/model/repair.ts';
import { command } from '../src/publish/command.ts';
import { exitCodes } from '../src/publish/exit-codes.ts';
import { checkAll, checkSome, documentFolders, foldersMeant, type Checked } from '../src/write/check.ts';
import { makeRepairs } from '../src/write/fix.ts';
import { readOptions } from '../src/write/options.ts';
import { commandWords } from '../src/i18n/commands.ts';

const tongue = speech();
const words = commandWords[tongue];
const { names, options, unknown } = readOptions(process.argv.slice(2), ['fix', 'watch', 'json', 'spelling']);

/** After so many rounds what a repair brings to light is left to the next call. */
const mostRounds = 5;

/** Adds words that no dictionary has, where that was asked for: the dictionaries take longer to read than all texts. */
async function withSpelling(checked: Checked): Promise<Checked> {
  if (!options.has('spelling')) return checked;
  const { spellingProblems } = await import('../src/write/spelling.ts');
  return { ...checked, problems: [...checked.problems, ...(await spellingProblems(checked.library))] };
}

/** @returns nothing where a name means no document; that has been said */
async function find(before?: Rereading): Promise<Checked | undefined> {
  const checked = await withSpelling(
    await checkAll(await (before ? loadLibrary(contentFolder(), before) : loadRemembered())),
  );
  if (names.length === 0) return checked;
  const { found, unknown } = foldersMeant(names, await documentFolders());
  for (const { word, near } of unknown) console.error(words.noDocument(word, near));
  return unknown.length > 0 ? undefined : checkSome(checked, found);
}

async function fix(checked: Checked): Promise<Checked | undefined> {
  const made = await makeRepairs([...checked.problems, ...checked.notes]);
  if (made.length > 0 && !options.has('json'))
    console.log(
      `${words.check.fixed(made.length)}\n\n${sortProblems(made)
        .map((one) => formatProblem(one, tongue))
        .join('\n\n')}\n`,
    );
  return made.length > 0 ? find() : undefined;
}

function tell({ library, problems, notes }: Checked): void {
  process.exitCode = hasErrors(problems) ? exitCodes.content : exitCodes.published;
  if (options.has('json')) {
    const plain = sortProblems([...problems, ...notes]).map(({ in: spoken, ...one }) => ({
      ...one,
      ...(tongue === firstSpeech ? {} : spoken?.[tongue]),
      level: codes[one.code],
    }));
    console.log(JSON.stringify(plain, undefined, 2));
    return;
  }
  const { check } = words;
  const editions = library.documents.flatMap((document) => document.editions).length;
  if (problems.length > 0) console.log(formatReport(problems, check.standing, tongue));
  else if (names.length > 0) console.log(check.wellSome(names.join(', '), true));
  else console.log(check.well(library.documents.length, editions));
  if (notes.length > 0) console.log(`\n${check.advice}\n\n${formatReport(notes, undefined, tongue)}`);
  const safe = [...problems, ...notes].filter(({ repair }) => repair && isSafe(repair)).length;
  if (safe > 0 && !options.has('fix')) console.log(`\n${check.fixable(safe)}`);
}

/** Checks again after each save, until somebody ends it. */
async function goOn(): Promise<void> {
  const before = await remembered();
  const again = async (): Promise<void> => {
    const checked = await find(before);
    if (!checked) return;
    if (process.stdout.isTTY) console.clear();
    tell(checked);
    console.log(`\n${words.check.watching}`);
  };
  await again();
  await noteTexts(before);
  let waiting: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  watch(contentFolder(), { recursive: true }, () => {
    clearTimeout(waiting);
    // An editor saves in several steps.
    waiting = setTimeout(() => {
      running = running
        .then(again)
        .catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
    }, 50);
  });
  await new Promise(() => undefined);
}

await command(
  async () => {
    if (options.has('help')) return console.log(words.check.usage);
    if (unknown) {
      console.error(words.onlyAsked(unknown.given, unknown.near));
      process.exitCode = exitCodes.content;
      return;
    }
    if (options.has('watch')) return goOn();
    let checked = await find();
    for (let round = 0; checked && options.has('fix') && round < mostRounds; round += 1) {
      const next = await fix(checked);
      if (!next) break;
      checked = next;
    }
    if (checked) tell(checked);
    else process.exitCode = exitCodes.content;
  },
  () => words.check.standing,
);
