/** npm run proof -- <document> [language] [which]: makes one file of a text, and says where it lies. */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { commandWords } from '../src/i18n/commands.ts';
import { languageTags } from '../src/i18n/languages.ts';
import type { Output } from '../src/formats/format.ts';
import { planAll } from '../src/formats/registry.ts';
import { loadRemembered } from '../src/load/remembered.ts';
import { speech } from '../src/load/speech.ts';
import { findDocument } from '../src/model/library.ts';
import { formatReport, ProblemError } from '../src/model/problems.ts';
import { nearestOf } from '../src/model/nearest.ts';
import { command } from '../src/publish/command.ts';
import { exitCodes } from '../src/publish/exit-codes.ts';
import { readOptions } from '../src/write/options.ts';

const tongue = speech();
const words = commandWords[tongue];
const { proof } = words;
const { names, options, unknown } = readOptions(process.argv.slice(2), ['list']);
const [id = '', ...rest] = names;
/** Proofs lie beside the cache, and are nobody’s but the writer’s. */
const folder = '.press/proof';

function refuse(said: string): void {
  console.error(said);
  process.exitCode = exitCodes.content;
}

await command(
  async () => {
    if (options.has('help')) return console.log(proof.usage);
    if (unknown) return refuse(words.onlyAsked(unknown.given, unknown.near));
    if (id === '') return refuse(proof.usage);
    const { library, problems } = await loadRemembered();
    const document = findDocument(library, id);
    if (!document) {
      const own = problems.filter(({ path }) => path.includes(`/${id}/`));
      if (own.length > 0) return refuse(formatReport(own, proof.nothing, tongue));
      return refuse(
        words.noDocument(
          id,
          nearestOf(
            id,
            library.documents.map((other) => other.id),
          ),
        ),
      );
    }
    const language = languageTags.find((tag) => rest.includes(tag)) ?? document.facts.original;
    const asked = rest.filter((word) => word !== language).join('-');
    const all = planAll(library).filter(
      (output: Output) =>
        output.edition?.document === document && output.edition.language === language && !output.path.endsWith('/'),
    );
    const found = all.filter(({ path }) => asked === '' || basename(path).includes(asked));
    const [first] = found;
    if (options.has('list') || !first) {
      const list = all.map(({ path }) => `  ${basename(path)}`).join('\n');
      return options.has('list') ? console.log(list) : refuse(proof.noFile(asked, list));
    }
    const path = join(folder, basename(first.path));
    try {
      const bytes = await first.render();
      await mkdir(folder, { recursive: true });
      await writeFile(path, bytes);
      console.log(path);
      if (found.length > 1) console.log(proof.others(found.length - 1, id, language));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      refuse(formatReport(error.problems, proof.nothing, tongue));
    }
  },
  () => proof.nothing,
);
