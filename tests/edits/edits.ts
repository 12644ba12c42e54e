/** Edits of different kinds, as writers, translators, designers and engineers make them, each on a copy of the project with the fixture campaign. */
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One edit of a project; later ones come on top of it. */
export interface Edit {
  readonly name: string;
  /** Changes the files. @param project the copy's folder @returns settings that the builds get from here on */
  apply(project: string): Promise<Readonly<Record<string, string>> | void>;
}

/** Writes other words into a file. @throws when the words are not there: the edit would change nothing */
async function change(project: string, file: string, from: string | RegExp, to: string): Promise<void> {
  const path = join(project, file);
  const text = await readFile(path, 'utf8');
  const fresh = text.replace(from, () => to);
  if (fresh === text) throw new Error(`${file} has no “${String(from)}”.`);
  await writeFile(path, fresh);
}

const edit = (name: string, file: string, from: string | RegExp, to: string): Edit => ({
  name,
  apply: (project) => change(project, file, from, to),
});

export const edits: readonly Edit[] = [
  edit('a word in a text', 'content/questions/who-owns-the-tide/en.mdx', 'selling you a bucket', 'selling you a pail'),
  edit('a title', 'content/events/gate-watch/en.mdx', /^title: .*$/m, 'title: The watch keeps the gate'),
  edit(
    'a summary',
    'content/events/salt-assembly/en.mdx',
    /^summary: .*$/m,
    'summary: An invented meeting about salt.',
  ),
  edit('a date', 'content/events/lamp-repair/facts.yml', 'checked: 2026-02-14', 'checked: 2026-02-15'),
  edit('a slug', 'content/questions/who-owns-the-tide/en.mdx', 'slug: who-owns-the-tide', 'slug: whose-is-the-tide'),
  edit('a note', 'content/questions/who-owns-the-tide/en.mdx', 'Rules of the gate', 'Rules of every gate'),
  {
    name: 'a picture',
    apply: async (project) => {
      const { default: sharp } = await import('sharp');
      const file = join(project, 'content/pamphlets/tide-calendar/cranes.jpg');
      await writeFile(
        file,
        await sharp(await readFile(file))
          .flop()
          .jpeg()
          .toBuffer(),
      );
    },
  },
  edit('where a part of a recording begins', 'content/analysis/two-scales/es.mdx', '0:11 Dos', '0:10 Dos'),
  {
    name: 'a recording made anew',
    apply: (project) =>
      cp(
        join(project, 'content/questions/who-owns-the-tide/en.mp3'),
        join(project, 'content/analysis/two-scales/es.mp3'),
      ),
  },
  edit('the credit of a picture', 'content/pamphlets/tide-calendar/facts.yml', /credit: .*$/m, 'credit: Harbor watch'),
  {
    name: 'a new document',
    apply: async (project) => {
      const folder = join(project, 'content/questions/who-owns-the-salt');
      await cp(join(project, 'content/questions/who-owns-the-tide'), folder, { recursive: true });
      await change(folder, 'facts.yml', /^code: .*$/m, 'code: ASKS-9');
      await change(folder, 'en.mdx', 'whose-is-the-tide', 'whose-is-the-salt');
      await change(folder, 'es.mdx', /^slug: .*$/m, 'slug: de-quien-es-la-sal');
    },
  },
  {
    name: 'another name of a folder',
    apply: (project) =>
      rename(join(project, 'content/events/lamp-repair'), join(project, 'content/events/lamps-are-mended')),
  },
  {
    name: 'a document taken away',
    apply: (project) => rm(join(project, 'content/events/tide-feast'), { recursive: true }),
  },
  edit('a word of the glossary', 'content/glossary.yml', 'You can tell her by her lamp.', 'She carries the lamp.'),
  edit('a number in the register of claims', 'content/claims/lamps-that-night.yml', 'value: "40"', 'value: "41"'),
  edit('the name of a city', 'content/places.yml', 'en: Puerto Ejemplo', 'en: Port Example'),
  edit('a reason in the ledger', 'content/ledger.yml', 'The street was named wrong.', 'The street has another name.'),
  edit('an adoption', 'content/adoptions.yml', 'step: introduced', 'step: passed'),
  edit('a sentence of the interface', 'src/i18n/en.ts', "skip: 'Skip to the text'", "skip: 'Straight to the text'"),
  edit('a rule of style', 'src/styles/page.css', /\.kicker\s*\{/, '.kicker { letter-spacing: 0.01em;'),
  edit('a template', 'src/layouts/MapPage.astro', '<div class="wide">', '<div class="wide" id="map">'),
  edit(
    'a script of a page',
    'src/browser/share.ts',
    'const root =',
    "document.documentElement.dataset.edited = 'yes';\nconst root =",
  ),
  edit(
    'the version of an engine',
    'package-lock.json',
    '"node_modules/uqr": {\n      "version": "',
    '"node_modules/uqr": {\n      "version": "9.',
  ),
  { name: 'the clock', apply: () => Promise.resolve({ PRESS_TODAY: '2026-12-24' }) },
  {
    name: 'a file that is copied as it is',
    apply: (project) => writeFile(join(project, 'public/hello.txt'), 'Hello.\n'),
  },
];
