/** npm run new -- <kind> <folder-name>: begins a document with its facts and a text in the first language. */
import { mkdir, writeFile } from 'node:fs/promises';
import { languageTags } from '../src/i18n/languages.ts';
import { contentFolder, requireContentFolder } from '../src/load/disk.ts';
import { kindNames } from '../src/model/kinds.ts';
import { didYouMean } from '../src/model/problems.ts';
import { command } from '../src/publish/command.ts';

const [kind = '', id = '', language = languageTags[0] ?? ''] = process.argv.slice(2);
const today = new Date().toISOString().slice(0, 10);

const facts = `# True in every language. See CONTRIBUTING.md for every field.
code: ${id.split('-').map((word) => word[0]?.toUpperCase() ?? '').join('').slice(0, 4).padEnd(2, 'X')}-1
published: ${today}
checked: ${today}
original: ${language}
topics: [solidarity]
picture: heads
`;

const text = `---
title: ${id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase())}
summary: Say in one sentence what a reader will know after reading.
slug: ${id}
---

**Begin here.** One thought to a paragraph, four lines at most.

<Ask title="Say what you ask for">

One or two sentences: what to do, and how to reach us.

</Ask>
`;

function refuse(words: string): void {
  console.error(words);
  process.exitCode = 1;
}

await command(async () => {
  await requireContentFolder();
  if (!(kindNames as string[]).includes(kind)) return refuse(`There is no kind “${kind}”.${didYouMean(kind, kindNames)} Fix: npm run new -- <${kindNames.join('|')}> <folder-name>`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return refuse(`“${id}” cannot be a folder’s name. Fix: use lower-case letters without accents, digits and single dashes.`);
  if (!(languageTags as string[]).includes(language)) return refuse(`There is no language “${language}”. Fix: name one of ${languageTags.join(', ')}.`);
  const folder = `${contentFolder()}/${kind}/${id}`;
  await mkdir(`${contentFolder()}/${kind}`, { recursive: true });
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return refuse(`${folder} is already there. Fix: choose another name.`);
  }
  await writeFile(`${folder}/facts.yml`, facts);
  await writeFile(`${folder}/${language}.mdx`, text);
  console.log(`Begun: ${folder}/facts.yml and ${language}.mdx. Write, then: npm run check; before it is printed: npm run edition -- ${id}`);
}, () => 'Nothing was begun.');
