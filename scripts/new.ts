/** npm run new -- <kind> <name or title> [language]: begins a document with its facts and a text in the first language. */
import { mkdir, writeFile } from 'node:fs/promises';
import { english, languageTags, words as wordsIn, type Language } from '../src/i18n/languages.ts';
import { contentFolder, readFolder, requireContentFolder } from '../src/load/disk.ts';
import { kindNames, kinds, type KindName } from '../src/model/kinds.ts';
import { isPlainName, plainName } from '../src/model/names.ts';
import { newCode } from '../src/model/registers/new-code.ts';
import { didYouMean } from '../src/model/problems.ts';
import { command } from '../src/publish/command.ts';

const usage = `npm run new -- <kind> <name or title> [language]

  begins a document: a folder with its facts and a text.
  kind      one of ${kindNames.join(', ')}
  name      of the folder, or the title, from which a name is made: know-your-rights, "Know your rights"
  language  in which it is written first: ${languageTags.join(', ')}; without one, ${languageTags[0] ?? ''}\n\n  A bulletin begins with its four questions: what happened, to whom, who answers, what can you do by Friday.`;

const given = process.argv.slice(2);
const [kind = '', ...words] = given;
// “Join us” ends in no language of ours.
const asked = words.length > 1 ? languageTags.find((tag) => tag === words.at(-1)) : undefined;
const language: Language = asked ?? languageTags[0] ?? english;
const name = words
  .slice(0, asked === undefined ? undefined : -1)
  .join(' ')
  .trim();
const id = isPlainName(name) ? name : plainName(name);
const title =
  id === name ? id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase()) : name.replaceAll('"', '');

function refuse(said: string): void {
  console.error(said);
  process.exitCode = 1;
}

/** Codes that stand in any facts or in the ledger, also in those that cannot be read whole. */
async function codes(): Promise<string[]> {
  const files = (await readFolder(contentFolder()).catch(() => [])).filter(({ path }) =>
    /\/(facts|ledger)\.yml$/.test(path),
  );
  return files.flatMap(({ bytes }) =>
    [...new TextDecoder().decode(bytes).matchAll(/^\s*(?:- )?(?:code|by):\s*([A-Z]{2,4}-\d+)/gm)].map(
      ([, code = '']) => code,
    ),
  );
}

/** What the facts of some kinds have besides those of all. */
function moreFacts(day: string): string {
  if (kind === 'bulletins') return `happened: ${day}\nstatus: active\n`;
  if (kind === 'cases') return 'status: active\n';
  return kind === 'events' ? 'announced: false\n' : '';
}

/** The text to begin with: a bulletin answers four questions, another one has a thought to a paragraph; each ends with what is asked. */
function begun(): string {
  const asks = (heading: string, hint: string): string => `<Ask title="${heading}">\n\n${hint}\n\n</Ask>\n`;
  if (kind !== 'bulletins')
    return `**Begin here.** One thought to a paragraph, four lines at most.\n\n${asks('Say what you ask for', 'One or two sentences: what to do, and how to reach us.')}`;
  const { ask, ...questions } = wordsIn(language).bulletin;
  const asked = Object.values(questions).map(({ heading, hint }) => `## ${heading}\n\n${hint}\n\n`);
  return `${asked.join('')}${asks(ask.heading, ask.hint)}`;
}

async function begin(folder: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const facts = `# True in every language. See CONTRIBUTING.md for every field.\ncode: ${newCode(id, await codes())}\npublished: ${today}\nchecked: ${today}\noriginal: ${language}\ntopics: [solidarity]\npicture: heads\n${moreFacts(today)}`;
  const text = `---
title: ${/[:#"']|^[^\p{L}\p{N}]/u.test(title) ? JSON.stringify(title) : title}
summary: Say in one sentence what a reader will know after reading.
slug: ${id}
---

${begun()}`;
  await mkdir(`${contentFolder()}/${kind}`, { recursive: true });
  await mkdir(folder);
  await writeFile(`${folder}/facts.yml`, facts);
  await writeFile(`${folder}/${language}.mdx`, text);
  const printed = kinds[kind as KindName].sheets.length > 0;
  console.log(
    `Begun: ${folder}/facts.yml and ${language}.mdx. Write, then: npm run check${printed ? `; before it is printed: npm run edition -- ${id}` : ''}`,
  );
}

await command(
  async () => {
    if (given.length === 0 || given.some((word) => ['--help', '-h', 'help'].includes(word))) {
      console.log(usage);
      process.exitCode = given.length === 0 ? 1 : 0;
      return;
    }
    await requireContentFolder();
    if (!(kindNames as string[]).includes(kind))
      return refuse(
        `There is no kind “${kind}”.${didYouMean(kind, kindNames)} Fix: npm run new -- <${kindNames.join('|')}> <name or title>`,
      );
    if (name === '') return refuse(`Say what it is called. Fix: npm run new -- ${kind} my-${kind.replace(/s$/, '')}`);
    if (!isPlainName(id))
      return refuse(
        `“${name}” cannot be made into a folder’s name. Fix: use lower-case letters without accents, digits and single dashes.`,
      );
    const folder = `${contentFolder()}/${kind}/${id}`;
    try {
      await begin(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      refuse(`${folder} is already there. Fix: choose another name.`);
    }
  },
  () => 'Nothing was begun.',
);
