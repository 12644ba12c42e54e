/** To read again only what changed gives the same as to read everything: after each step of a writer's day the two are held together. */
import { cp, lstat, mkdir, mkdtemp, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevReader } from '../../../src/load/dev.ts';
import { loadLibrary, readFolder } from '../../../src/load/disk.ts';
import { Rereading } from '../../../src/load/reread.ts';
import type { Document } from '../../../src/model/document.ts';
import { findDocument, type Library } from '../../../src/model/library.ts';
import { hasErrors } from '../../../src/model/problems.ts';

let bench: string;
let content: string;
beforeAll(async () => {
  bench = await mkdtemp(join(tmpdir(), 'reread-'));
  content = join(bench, 'content');
  await cp('tests/fixtures/campaign', content, { recursive: true });
});
afterAll(() => rm(bench, { recursive: true, force: true }));

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(content, file), 'utf8');
  const fresh = text.replace(from, to);
  if (fresh === text) throw new Error(`${file} has no “${String(from)}”.`);
  await writeFile(join(content, file), fresh);
}

function documentOf(library: Library, id: string): Document {
  const found = findDocument(library, id);
  if (!found) throw new Error(id);
  return found;
}

const gate = 'leaflets/ask-at-the-gate';

describe('Reading again what changed', () => {
  const before = new Rereading();
  const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['nothing', () => Promise.resolve()],
    ['one word', () => change(`${gate}/en.mdx`, 'Keep the gate', 'Always keep the gate')],
    ['a title', () => change(`${gate}/en.mdx`, /^title: .*$/m, 'title: Another gate')],
    ['an address', () => change(`${gate}/en.mdx`, /^slug: .*$/m, 'slug: another-gate')],
    ['a day in the facts', () => change(`${gate}/facts.yml`, /^checked: .*$/m, 'checked: 2026-01-02')],
    ['a mistake', () => change(`${gate}/en.mdx`, /^summary:/m, 'sumary:')],
    ['the mistake mended', () => change(`${gate}/en.mdx`, /^sumary:/m, 'summary:')],
    ['a rule of the house', () => change('glossary.yml', 'avoid: [harbour, harbours]', 'avoid: [gate, harbours]')],
    ['a number of a claim', () => change('claims/lamps-that-night.yml', 'value: "40"', 'value: "41"')],
    ['a broken claim', () => change('claims/lamps-that-night.yml', 'confidence: A', 'confidence: D')],
    ['the claim gone', () => rm(join(content, 'claims/lamps-that-night.yml'))],
    [
      'the claim back',
      () => cp('tests/fixtures/campaign/claims/lamps-that-night.yml', join(content, 'claims/lamps-that-night.yml')),
    ],
    ['a code of the ledger', () => change('ledger.yml', /^ {2}- code: \w+-\d+$/m, '  - code: ZZZ-99')],
    ['a broken list', () => change('places.yml', /^/, '%%%\n')],
    ['the list gone', () => rm(join(content, 'places.yml'))],
    ['a translation gone', () => rm(join(content, gate, 'es.mdx'))],
    ['a stray file', () => writeFile(join(content, gate, 'notes.txt'), 'x')],
    ['a link', () => symlink('en.mdx', join(content, gate, 'es.mdx'))],
    ['a folder renamed', () => rename(join(content, gate), join(content, 'leaflets/at-the-gate'))],
    [
      'a folder of a new text',
      () => cp(join(content, 'leaflets/lantern-night'), join(content, 'leaflets/new'), { recursive: true }),
    ],
    ['a picture', () => change('pamphlets/tide-calendar/cranes.jpg', /$/, 'x')],
    ['an empty folder', () => mkdir(join(content, 'leaflets/empty'))],
    ['a folder gone', () => rm(join(content, 'leaflets/new'), { recursive: true })],
  ];

  it.each(steps)('gives the same as reading everything, after a change of %s', async (_, step) => {
    await step();
    const again = await loadLibrary(content, before);
    expect(again).toEqual(await loadLibrary(content));
  });

  it('keeps every other document the same object, and all of the library while no file changed', async () => {
    const one = await loadLibrary(content, before);
    expect(await loadLibrary(content, before)).toBe(one);
    await change('leaflets/lantern-night/es.mdx', /$/, '\nOne line more.\n');
    const two = await loadLibrary(content, before);
    const changed = one.library.documents.filter((document) => document !== findDocument(two.library, document.id));
    expect(changed.map(({ id }) => id)).toEqual(['lantern-night']);
    expect(
      documentOf(two.library, 'lantern-night').editions.every(
        ({ document }) => document === documentOf(two.library, 'lantern-night'),
      ),
    ).toBe(true);
  });

  it('reads a document again when a claim that it calls is another, and no other document', async () => {
    const one = await loadLibrary(content, before);
    await change('claims/gates-kept.yml', 'en: about three gates', 'en: about five gates');
    const two = await loadLibrary(content, before);
    const changed = one.library.documents.filter((document) => document !== findDocument(two.library, document.id));
    expect(changed.map(({ id }) => id)).toEqual(['keep-the-watch']);
  });

  it('sees a change that leaves size and time of a file as they were', async () => {
    const file = join(content, 'leaflets/lantern-night/es.mdx');
    await utimes(file, 1_000_000, 1_000_000);
    await new Promise((done) => setTimeout(done, 2100)); // from then on its times are trusted
    const [one] = (await readFolder(content, before)).filter(({ path }) => path.endsWith('lantern-night/es.mdx'));
    await change('leaflets/lantern-night/es.mdx', 'One line more.', 'Two line more.');
    await utimes(file, 1_000_000, 1_000_000);
    const [two] = (await readFolder(content, before)).filter(({ path }) => path.endsWith('lantern-night/es.mdx'));
    expect([two?.bytes.length, two === one]).toEqual([one?.bytes.length, false]);
  });

  it('takes a file that was only touched, or saved with the same words, for the same', async () => {
    const file = join(content, 'leaflets/lantern-night/es.mdx');
    const one = await loadLibrary(content, before);
    const { mtimeMs } = await lstat(file);
    await writeFile(file, await readFile(file));
    expect((await lstat(file)).mtimeMs).not.toBe(mtimeMs);
    expect(await loadLibrary(content, before)).toBe(one);
  });
});

describe('The reader of the dev server', () => {
  it('shows a text whose translation or code is behind, and is told of no error', async () => {
    const folder = join(bench, 'dev');
    await cp('tests/fixtures/campaign', folder, { recursive: true });
    const told: string[] = [];
    const reader = new DevReader(folder, (words) => void told.push(words));
    await reader.read();
    const text = join(folder, gate, 'en.mdx');
    await writeFile(text, (await readFile(text, 'utf8')).replace('Keep the gate', 'Always keep the gate'));
    const ledger = join(folder, 'ledger.yml');
    await writeFile(ledger, (await readFile(ledger, 'utf8')).replace(/^ {2}- code: [\s\S]*?(?=^ {2}- code: )/m, ''));
    const { problems, broken, library } = await reader.read();
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      expect.objectContaining(new Set(['rights-text-behind', 'code-unrecorded'])),
    );
    expect([hasErrors(problems), broken, told]).toEqual([true, false, []]);
    expect(documentOf(library, 'ask-at-the-gate').editions).toHaveLength(2);
  });

  it('says once what is wrong with a text, and once that it is mended', async () => {
    const folder = join(bench, 'told');
    await cp('tests/fixtures/campaign', folder, { recursive: true });
    const told: string[] = [];
    const reader = new DevReader(folder, (words) => void told.push(words));
    const text = join(folder, gate, 'en.mdx');
    const words = await readFile(text, 'utf8');
    await writeFile(text, words.replace(/^summary:/m, 'sumary:'));
    expect([(await reader.read()).broken, (await reader.read()).broken, told.length]).toEqual([true, true, 1]);
    expect(told[0]).toContain('field-unknown');
    await writeFile(text, words);
    expect([(await reader.read()).broken, told[1]]).toEqual([false, '\nAll texts can be read again.\n']);
  });

  it('goes on showing a text as it was read last, while it or its facts cannot be read', async () => {
    const folder = join(bench, 'last');
    await cp('tests/fixtures/campaign', folder, { recursive: true });
    const reader = new DevReader(folder, () => undefined);
    const good = (await reader.read()).library;
    const [text, facts] = [join(folder, gate, 'en.mdx'), join(folder, gate, 'facts.yml')];
    const words = await readFile(text, 'utf8');
    const path = documentOf(good, 'ask-at-the-gate').editions[0]?.path ?? '';
    for (const broken of [text, facts]) {
      const whole = await readFile(broken, 'utf8');
      await writeFile(broken, '{{');
      const { library, kept, unread } = await reader.read();
      expect(kept.has(path)).toBe(true);
      expect(unread.map((one) => one.path)).toContain(path);
      expect(library.documents.map(({ id }) => id)).toEqual(good.documents.map(({ id }) => id));
      const document = documentOf(library, 'ask-at-the-gate');
      expect(document.editions.map(({ language }) => language)).toEqual(['en', 'es']);
      expect(document.editions.every((edition) => edition.document === document)).toBe(true);
      expect(document.editions[0]?.words.title).toBe(documentOf(good, 'ask-at-the-gate').editions[0]?.words.title);
      // Another text goes on being read anew meanwhile.
      await writeFile(broken, whole);
    }
    expect((await reader.read()).kept.size).toBe(0);
    await writeFile(text, words.replace(/^title: .*$/m, 'title: Another gate'));
    expect(documentOf((await reader.read()).library, 'ask-at-the-gate').editions[0]?.words.title).toBe('Another gate');
    // What is gone is not kept.
    await rm(text);
    expect(documentOf((await reader.read()).library, 'ask-at-the-gate').editions).toHaveLength(1);
  });
});
