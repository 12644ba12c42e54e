/** npm run edition -- <id> [--same | --supersede "why" "por qué"]: writes into the ledger what a code on paper stands for. */
import { readFile } from 'node:fs/promises';
import { commandWords } from '../src/i18n/commands.ts';
import { languages, languageTags } from '../src/i18n/languages.ts';
import { contentFolder, loadLibrary, writeWhole } from '../src/load/disk.ts';
import { speech } from '../src/load/speech.ts';
import type { Document } from '../src/model/document.ts';
import { areJoined, supersedeCommand } from '../src/model/checks/ledger.ts';
import { ledgerName, nextCode, wordsOf, type InLanguages } from '../src/model/registers/ledger.ts';
import { findDocument, type Library } from '../src/model/library.ts';
import { formatReport } from '../src/model/problems.ts';
import { withCode, withEntry, withSuccessor, withWords } from '../src/model/registers/ledger-edit.ts';
import { isPrinted } from '../src/model/sheets.ts';
import { codePath } from '../src/model/urls.ts';
import { command } from '../src/publish/command.ts';
import { readOptions } from '../src/write/options.ts';

const ledgerPath = `${contentFolder()}/${ledgerName}`;
const tongue = speech();
const words = commandWords[tongue];
const say = words.edition;
const {
  names: [id = '', ...reasons],
  options,
  unknown,
} = readOptions(process.argv.slice(2), ['same', 'supersede']);

function refuse(said: string): void {
  console.error(said);
  process.exitCode = 1;
}

function says(code: string, ledger: readonly string[]): string {
  return [...ledger, say.page(codePath(code))].join('\n');
}

/** Does what was asked for, or says why not. */
async function record(found: Document, { ledger }: Library): Promise<void> {
  const { code, published } = found.facts;
  const text = await readFile(ledgerPath, 'utf8').catch(() => undefined);
  const entry = ledger.find((one) => one.code === code);
  const now = wordsOf(found);
  if (text === undefined || !entry) {
    const before = ledger.find((one) => one.document === id && !one.superseded && !one.withdrawn);
    if (before) return refuse(say.hasCode(before.code, id, supersedeCommand(id, tongue)));
    if (!isPrinted(found)) return console.log(say.notPrinted(id));
    await writeWhole(ledgerPath, withEntry(text, { code, document: id, published, words: now }));
    return console.log(says(code, [say.first(code, id)]));
  }
  if (entry.document !== id) return refuse(say.ofAnother(code, entry.document, nextCode(ledger, code)));
  if (entry.withdrawn || entry.superseded)
    return refuse(say.notInUse(code, entry.superseded?.by ?? nextCode(ledger, code)));
  if (options.has('same')) {
    await writeWhole(ledgerPath, withWords(text, code, now));
    return console.log(say.same(code));
  }
  if (options.has('supersede')) return supersede(found, text, nextCode(ledger, code), now);
  if (JSON.stringify(now) === JSON.stringify(entry.words)) return console.log(say.unchanged(code));
  if (areJoined(entry, now)) {
    const added = languageTags.filter((tag) => now[tag] !== undefined && entry.words[tag] === undefined);
    await writeWhole(ledgerPath, withWords(text, code, now));
    return console.log(say.joined(code, added.map((tag) => languages[tag].name).join(', ')));
  }
  return refuse(say.changed(id, code, supersedeCommand(id, tongue)));
}

/** Gives the document its next code. The ledger first: should the second file fail, `npm run check` names what is left to do. */
async function supersede(found: Document, text: string, code: string, now: InLanguages): Promise<void> {
  const missing = languageTags.filter((_, index) => !reasons[index]?.trim());
  if (missing.length > 0)
    return refuse(say.noReason(missing.map((tag) => languages[tag].name).join(', '), supersedeCommand(id, tongue)));
  const old = found.facts.code;
  const today = new Date().toISOString().slice(0, 10);
  // A text may be prepared before the day on which it is published.
  const on = today < found.facts.published ? found.facts.published : today;
  const because = Object.fromEntries(languageTags.map((tag, index) => [tag, reasons[index]?.trim()])) as InLanguages;
  await writeWhole(
    ledgerPath,
    withEntry(withSuccessor(text, old, { by: code, on, because }), { code, document: id, published: on, words: now }),
  );
  const facts = `${contentFolder()}/${found.kind}/${id}/facts.yml`;
  await writeWhole(facts, withCode(await readFile(facts, 'utf8'), code));
  console.log(says(code, [say.superseded(code, old, ledgerPath, facts), say.leads(codePath(old))]));
}

await command(
  async () => {
    const { library, problems } = await loadLibrary();
    const document = findDocument(library, id);
    /** What keeps the ledger from being read whole; to write into it then would be to write blindly. */
    const unread = problems.filter(
      (problem) => problem.path.endsWith(`/${ledgerName}`) && !problem.code.startsWith('code-'),
    );
    const usage = say.usage(ledgerPath, library.documents[0]?.id ?? 'my-leaflet');
    if (options.has('help')) console.log(usage);
    else if (unknown) refuse(words.onlyAsked(unknown.given, unknown.near));
    else if (id === '') refuse(usage);
    else if (unread.length > 0) refuse(formatReport(unread, say.nothing, tongue));
    else if (document) await record(document, library);
    else refuse(say.unread(id, library.documents.map((other) => other.id).join(', ')));
  },
  () => say.nothing,
);
