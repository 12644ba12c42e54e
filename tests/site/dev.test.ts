import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planAll } from '../../src/formats/registry.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { languageTags } from '../../src/i18n/languages.ts';
import { formsOf } from '../../src/model/block-forms.ts';
import type { Edition } from '../../src/model/document.ts';
import { firstHeadings } from '../../src/model/outline.ts';
import { allEditions, findDocument, type Library } from '../../src/model/library.ts';
import { editionPath, homePath } from '../../src/model/urls.ts';
import { blockEntry, blockNames } from '../../src/model/vocabulary.ts';
import { copyProject } from './project.ts';

const project = resolve('.press/test/dev');
const content = join(project, 'content');
let child: ChildProcess;
let url: string;
let said = '';

beforeAll(async () => {
  await copyProject(project);
  const port = await freePort();
  url = `http://localhost:${port}`;
  child = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], {
    cwd: project,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      VITEST: '',
      PRESS_CONTENT: content,
      PRESS_CACHE: resolve('.press/cache'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  await until(() => said.includes('ready in'), 'the dev server is ready');
});
afterAll(async () => {
  child.kill('SIGKILL');
  await rm(project, { recursive: true, force: true });
});

/** What a page says: its source without the marks within lines, by which a headline is parted. */
async function saidAt(address: string): Promise<string> {
  return (await (await fetch(address)).text()).replace(/<\/?span[^>]*>/g, '');
}

describe('npm run dev', () => {
  it('shows a page and every kind of file at the address it will have', async () => {
    const { library } = await loadLibrary(content);
    const byType = new Map(planAll(library).map((output) => [output.type, output]));
    for (const [type, { path }] of byType) {
      const answer = await fetch(url + path);
      expect([answer.status, answer.headers.get('content-type')?.split(';')[0]], path).toEqual([
        200,
        type.split(';')[0],
      ]);
    }
  });

  it('shows every block in every form, in each language', async () => {
    const answer = await fetch(`${url}/blocks/`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    for (const name of blockNames.filter((one) => blockEntry(one).content === 'flow'))
      for (const index of formsOf(name).keys())
        expect(html.split(`Inside ${name} ${index + 1}.`), name).toHaveLength(languageTags.length + 1);
  });

  it('shows a new document before its code is in the ledger', async () => {
    const folder = `${content}/leaflets/brand-new`;
    await mkdir(folder);
    await writeFile(
      `${folder}/facts.yml`,
      'code: NEW-1\npublished: 2026-01-01\nchecked: 2026-01-01\noriginal: en\ntopics: [unions]\npicture: bread\n',
    );
    const text =
      '---\ntitle: A leaflet nobody has recorded\nsummary: New.\nslug: brand-new\n---\n\nWords.\n\n<Ask title="Come">\n\nCome.\n\n</Ask>\n';
    let saved = 0;
    const save = (): Promise<void> => writeFile(`${folder}/en.mdx`, text + '\n'.repeat((saved += 1)));
    await save();
    await until(
      async () => (await saidAt(`${url}/en/leaflets/brand-new/`)).includes('A leaflet nobody has recorded</h1>'),
      'the new document is shown',
      save,
    );
    await rm(folder, { recursive: true });
  });

  it('shows a saved text, and a mistake with its place', async () => {
    const { library } = await loadLibrary(content);
    const edition = allEditions(library)[0]!;
    const text = await readFile(edition.path, 'utf8');
    await writeFile(edition.path, text.replace(/^title: .*$/m, 'title: Saved a moment ago'));
    await until(
      async () => (await saidAt(url + editionPath(edition))).includes('Saved a moment ago</h1>'),
      'the saved title is shown',
    );
    await writeFile(edition.path, text.replace(/^summary:/m, 'sumary:'));
    await until(
      async () => (await page(editionPath(edition))).includes('field-unknown'),
      'the mistake stands on its page',
    );
    expect(said).toMatch(/There is no field `sumary`\. Did you mean “summary”\?/);
    await writeFile(edition.path, text);
    await until(async () => !(await page(editionPath(edition))).includes('field-unknown'), 'the page is whole again');
  });

  it('shows every text that can be read while another is broken, and says the rest where it belongs', async () => {
    const { library } = await loadLibrary(content);
    const [broken, other] = [editionOf(library, 'ask-at-the-gate'), editionOf(library, 'keep-the-watch')];
    const text = await readFile(broken.path, 'utf8');
    await writeFile(
      broken.path,
      `---\ntitle: Ask: at the gate\nsummary: "open\nslug: ${broken.words.slug}\n---\n\nHello <Callout> {x}\n`,
    );
    await until(
      async () => (await page(editionPath(broken))).includes('expression-in-body'),
      'all mistakes stand on the page of the text',
    );
    // Below its problems stands the text as it could be read last, with all that is made of it.
    const shown = await fetch(url + editionPath(broken));
    const html = await shown.text();
    expect(shown.status).toBe(200);
    expect(html).toContain('data-press-problems');
    expect(html).toContain('Below is the text as it could be read last.');
    expect(html).toContain('Keep the gate');
    expect(html).toContain(`${broken.words.slug}-flyer-letter.pdf`);
    expect((await fetch(`${url}${editionPath(broken)}${broken.words.slug}-flyer-letter.pdf`)).status).toBe(200);
    for (const path of [editionPath(other), '/', homePath('en'), homePath('es')]) {
      const answer = await fetch(url + path);
      const html = await answer.text();
      expect([answer.status, html.includes('expression-in-body'), html.includes(`${broken.path}: `)], path).toEqual([
        200,
        false,
        true,
      ]);
    }
    await writeFile(broken.path, text);
    await until(
      async () => !(await page(editionPath(other))).includes(`${broken.path}: `),
      'the page of the other says nothing any more',
    );
  });

  it('goes on when the original of a rights text gets one word more', async () => {
    const { library } = await loadLibrary(content);
    const edition = editionOf(library, 'ask-at-the-gate');
    const text = await readFile(edition.path, 'utf8');
    await writeFile(edition.path, text.replace('Keep the gate', 'Always keep the gate'));
    await until(
      async () => (await page(editionPath(edition))).includes('Always keep the gate'),
      'the saved word is shown',
    );
    const translation = edition.document.editions.find(({ language }) => language !== edition.language)!;
    const behind = await page(editionPath(translation));
    expect(behind).toContain('rights-text-behind');
    expect(behind).not.toMatch(/class="press-problems stop"/);
    const elsewhere = await fetch(url + homePath('es'));
    expect([elsewhere.status, (await elsewhere.text()).includes('data-press-problems')]).toEqual([200, false]);
    expect(said).not.toContain('rights-text-behind');
    await writeFile(edition.path, text);
  });

  it('leads from the list of contents to the headings, and from a note to its call', async () => {
    const { library } = await loadLibrary(content);
    const edition = allEditions(library).find(({ body }) => body.notes.length > 0 && firstHeadings(body).length > 1)!;
    const html = await page(editionPath(edition));
    const places = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const led = [...html.matchAll(/href="#([^"-][^"]*)"/g)].map(([, id = '']) => decodeURIComponent(id));
    expect(led.length).toBeGreaterThan(2);
    expect(led.filter((id) => !places.has(id))).toEqual([]);
  });

  it('says on the page of a text that its sheet overflows, and answers at the sheet’s address in words', async () => {
    const { library } = await loadLibrary(content);
    const edition = editionOf(library, 'ask-at-the-gate');
    const text = await readFile(edition.path, 'utf8');
    await writeFile(
      edition.path,
      text.replace('Keep the gate', `${'Too many words stand here. '.repeat(150)}Keep the gate`),
    );
    await until(
      async () => (await page(editionPath(edition))).includes('sheet-overflow'),
      'the page says that the sheet overflows',
    );
    const flyer = await fetch(`${url}${editionPath(edition)}${edition.words.slug}-flyer-letter.pdf`);
    const words = await flyer.text();
    expect([flyer.status, flyer.headers.get('content-type')]).toEqual([500, 'text/plain; charset=utf-8']);
    expect(words).toContain('sheet-overflow');
    expect(words).not.toMatch(/\n\s+at /);
    await writeFile(edition.path, text);
  });
});

/** The edition of a document in its first language. */
function editionOf(library: Library, id: string): Edition {
  const edition = findDocument(library, id)?.editions[0];
  if (!edition) throw new Error(id);
  return edition;
}

async function page(path: string): Promise<string> {
  return (await fetch(url + path)).text();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * Waits, at most two minutes, for something to become true.
 * @param again saves once more every five seconds, as a writer would: on a busy machine Astro's content layer can read a folder that is
 * being made and then keep its first answer until the next change
 */
async function until(
  check: () => boolean | Promise<boolean>,
  what: string,
  again?: () => Promise<void>,
): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await check()) return;
    if (again && attempt % 25 === 24) await again();
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`Waited in vain until ${what}.\n${said}`);
}
