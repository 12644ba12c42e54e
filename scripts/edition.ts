/** npm run edition -- <id> [--same | --supersede "why" "por qué"]: writes into the ledger what a code on paper stands for. */
import { readFile } from 'node:fs/promises';
import { languages, languageTags } from '../src/i18n/languages.ts';
import { contentFolder, loadLibrary, writeWhole } from '../src/load/disk.ts';
import type { Document } from '../src/model/document.ts';
import { supersedeCommand } from '../src/model/checks/ledger.ts';
import { ledgerName, nextCode, wordsOf, type InLanguages } from '../src/model/registers/ledger.ts';
import { findDocument, type Library } from '../src/model/library.ts';
import { formatReport } from '../src/model/problems.ts';
import { withCode, withEntry, withSuccessor, withWords } from '../src/model/registers/ledger-edit.ts';
import { isPrinted } from '../src/model/sheets.ts';
import { codePath } from '../src/model/urls.ts';
import { command } from '../src/publish/command.ts';

const ledgerPath = `${contentFolder()}/${ledgerName}`;
const [id = '', flag, ...reasons] = process.argv.slice(2);

function refuse(words: string): void {
  console.error(words);
  process.exitCode = 1;
}

function says(code: string, ledger: readonly string[]): string {
  return [...ledger, `Its page will be ${codePath(code)}.`].join('\n');
}

/** Does what was asked for, or says why not. */
async function record(found: Document, { ledger }: Library): Promise<void> {
  const { code, published } = found.facts;
  const text = await readFile(ledgerPath, 'utf8').catch(() => undefined);
  const entry = ledger.find((one) => one.code === code);
  const words = wordsOf(found);
  if (text === undefined || !entry) {
    const before = ledger.find((one) => one.document === id && !one.superseded && !one.withdrawn);
    if (before)
      return refuse(
        `The ledger has ${before.code} as the code of ${id}. Fix: write code: ${before.code} in facts.yml again and run ${supersedeCommand(id)}`,
      );
    if (!isPrinted(found))
      return console.log(`${id} is not printed, so its code stands on no paper and needs no entry. Nothing to do.`);
    await writeWhole(ledgerPath, withEntry(text, { code, document: id, published, words }));
    return console.log(says(code, [`Recorded: ${code} is the edition code of ${id}.`]));
  }
  if (entry.document !== id)
    return refuse(
      `${code} was printed for ${entry.document}. Fix: write code: ${nextCode(ledger, code)} in facts.yml.`,
    );
  if (entry.withdrawn || entry.superseded)
    return refuse(
      `${code} is no longer in use. Fix: write code: ${entry.superseded?.by ?? nextCode(ledger, code)} in facts.yml.`,
    );
  if (flag === '--same') {
    await writeWhole(ledgerPath, withWords(text, code, words));
    return console.log(`Recorded: ${code} stands for the words as they are now.`);
  }
  if (flag === '--supersede') return supersede(found, text, nextCode(ledger, code), words);
  if (JSON.stringify(words) === JSON.stringify(entry.words))
    return console.log(`${code} is in the ledger, and its words have not changed. Nothing to do.`);
  return refuse(
    `The words of ${id} have changed since ${code} was recorded.\nFix: if only a slip was mended, npm run edition -- ${id} --same\n     else ${supersedeCommand(id)}`,
  );
}

/** Gives the document its next code. The ledger first: should the second file fail, `npm run check` names what is left to do. */
async function supersede(found: Document, text: string, code: string, words: InLanguages): Promise<void> {
  const missing = languageTags.filter((_, index) => !reasons[index]?.trim());
  if (missing.length > 0)
    return refuse(
      `Say what changed in each language; missing: ${missing.map((tag) => languages[tag].name).join(', ')}. Fix: ${supersedeCommand(id)}`,
    );
  const old = found.facts.code;
  const today = new Date().toISOString().slice(0, 10);
  // A text may be prepared before the day on which it is published.
  const on = today < found.facts.published ? found.facts.published : today;
  const because = Object.fromEntries(languageTags.map((tag, index) => [tag, reasons[index]?.trim()])) as InLanguages;
  await writeWhole(
    ledgerPath,
    withEntry(withSuccessor(text, old, { by: code, on, because }), { code, document: id, published: on, words }),
  );
  const facts = `${contentFolder()}/${found.kind}/${id}/facts.yml`;
  await writeWhole(facts, withCode(await readFile(facts, 'utf8'), code));
  console.log(
    says(code, [
      `${code} takes the place of ${old}, in ${ledgerPath} and ${facts}.`,
      `The page ${codePath(old)} will lead to it. If the words changed, set \`revised\` in the texts too.`,
    ]),
  );
}

await command(
  async () => {
    const { library, problems } = await loadLibrary();
    const document = findDocument(library, id);
    /** What keeps the ledger from being read whole; to write into it then would be to write blindly. */
    const unread = problems.filter(
      (problem) => problem.path.endsWith(`/${ledgerName}`) && !problem.code.startsWith('code-'),
    );
    if (id === '' || id.startsWith('-'))
      refuse(
        `npm run edition -- <document> [--same | --supersede "what changed" in each language]\n\n  writes into ${ledgerPath} what the code on its paper stands for, such as: npm run edition -- ${library.documents[0]?.id ?? 'my-leaflet'}`,
      );
    else if (flag !== undefined && flag !== '--same' && flag !== '--supersede')
      refuse(`There is no “${flag}”. Fix: --same, or --supersede with what changed in each language.`);
    else if (unread.length > 0) refuse(formatReport(unread, 'Nothing was recorded.'));
    else if (document) await record(document, library);
    else
      refuse(
        `There is no document “${id}” that can be read whole. Fix: name one of ${library.documents.map((other) => other.id).join(', ')}; \`npm run check\` says what is wrong with a text.`,
      );
  },
  () => 'Nothing was recorded.',
);
