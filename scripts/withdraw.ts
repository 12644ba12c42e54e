/** npm run withdraw -- <document> "why" "por qué": says in the ledger that its paper must not be handed out any more. */
import { readFile } from 'node:fs/promises';
import { commandWords } from '../src/i18n/commands.ts';
import { languages, languageTags } from '../src/i18n/languages.ts';
import { contentFolder, loadLibrary, writeWhole } from '../src/load/disk.ts';
import { speech } from '../src/load/speech.ts';
import { nearestOf } from '../src/model/nearest.ts';
import { ledgerName, type InLanguages } from '../src/model/registers/ledger.ts';
import { withMark } from '../src/model/registers/ledger-edit.ts';
import { codePath } from '../src/model/urls.ts';
import { command } from '../src/publish/command.ts';
import { exitCodes } from '../src/publish/exit-codes.ts';
import { readOptions } from '../src/write/options.ts';

const words = commandWords[speech()];
const { withdraw } = words;
const { names, options, unknown } = readOptions(process.argv.slice(2), []);
const [id = '', ...reasons] = names;
const path = `${contentFolder()}/${ledgerName}`;
const wanted = languageTags.map((tag) => `"${languages[tag].name}: …"`).join(' ');

function refuse(said: string): void {
  console.error(said);
  process.exitCode = exitCodes.content;
}

await command(
  async () => {
    if (options.has('help')) return console.log(withdraw.usage(wanted));
    if (unknown) return refuse(words.onlyAsked(unknown.given, unknown.near));
    if (id === '') return refuse(withdraw.usage(wanted));
    const { library } = await loadLibrary();
    const open = library.ledger.filter((entry) => entry.document === id && !entry.superseded && !entry.withdrawn);
    const known = [...new Set(library.ledger.map(({ document }) => document))];
    if (open.length === 0) return refuse(withdraw.noEntry(id, nearestOf(id, known)));
    const missing = languageTags.filter((_, index) => !reasons[index]?.trim()).map((tag) => languages[tag].name);
    if (missing.length > 0) return refuse(withdraw.noReason(missing.join(', '), id, wanted));
    const because = Object.fromEntries(languageTags.map((tag, index) => [tag, reasons[index]?.trim()])) as InLanguages;
    const on = new Date().toISOString().slice(0, 10);
    let text = await readFile(path, 'utf8');
    for (const { code } of open) text = withMark(text, code, { on, because });
    await writeWhole(path, text);
    console.log(
      withdraw.done(
        open.map(({ code }) => code).join(', '),
        path,
        open.map(({ code }) => codePath(code)).join(', '),
        id,
      ),
    );
  },
  () => withdraw.nothing,
);
