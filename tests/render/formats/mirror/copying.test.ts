/** Copies a small site with the script of mirror.txt, over two releases, with each program that fetches and in each shell of this machine. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mirrorNote } from '../../../../src/formats/mirror/note.ts';
import { mirrorScript } from '../../../../src/formats/mirror/script.ts';
import { words } from '../../../../src/i18n/languages.ts';
import { serve } from '../../../../src/publish/serve.ts';
import { site } from '../../../../src/site.ts';
import { Copy, Signer } from './copy.ts';
import { Path, programOf, type Answer, type Program } from './shells.ts';

const own = (name: string): Program => ({ own: programOf(name) ?? name });
const needed = 'sha256sum find sort sed grep comm wc tr ln cp mv rm mkdir ls'.split(' ');
const programs = Object.fromEntries(needed.map((name) => [name, own(name)]));
const fetchers = ['curl', 'wget'].filter(programOf);
const ways = ['sh', 'bash', 'busybox']
  .filter(programOf)
  .flatMap((shell) => fetchers.map((fetcher) => [shell, fetcher] as const));
const t = words('en').copies.mirror.script;
const fill = (sentence: string, ...given: (string | number)[]): string =>
  given.reduce<string>((text, word, index) => text.replace(`%${index + 1}`, String(word)), sentence);

/** A site on a server, and somebody who copies it. */
class Copying {
  readonly home = mkdtempSync(join(tmpdir(), 'copying-'));
  readonly mine = join(this.home, 'mine');
  readonly copy: Copy;
  readonly #path: Path;
  readonly #server: Awaited<ReturnType<typeof serve>>;
  constructor(copy: Copy, path: Path, server: Awaited<ReturnType<typeof serve>>) {
    this.copy = copy;
    this.#path = path;
    this.#server = server;
  }
  async run(...given: string[]): Promise<Answer> {
    const script = join(this.home, 'mirror.sh');
    writeFileSync(script, mirrorScript(`${this.#server.url}site`));
    return this.#path.run(script, given.length ? given : ['-l', 'en', 'mine'], { cwd: this.home });
  }
  /** Names and texts of what is in a folder. */
  read(folder: string): Record<string, string> {
    return Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [relative(folder, file), readFileSync(file, 'utf8')] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
  done(): void {
    this.#server.server.close();
    this.#path.done();
    this.copy.done();
    rmSync(this.home, { recursive: true });
  }
}

it('this machine has a program that fetches', () => expect(fetchers).not.toEqual([]));

it('the note names the script, once for each program that fetches', () => {
  for (const line of ['wget -q -O mirror.sh', 'curl -fsSo mirror.sh'])
    expect(mirrorNote()).toContain(`  ${line} ${site.origin}/mirror.sh && sh mirror.sh\n`);
});

describe.each(ways)('%s with %s', (shell, fetcher) => {
  const open: Copying[] = [];
  const begin = async (): Promise<Copying> => {
    const copy = new Copy(new Signer());
    const command = shell === 'busybox' ? ['busybox', 'sh'] : [shell];
    const path = new Path({ name: shell, command, programs: { ...programs, [fetcher]: own(fetcher) } });
    // The site lies in a folder of its host.
    const one = new Copying(copy, path, await serve(copy.home, 0));
    open.push(one);
    return one;
  };
  afterAll(() => open.forEach((one) => one.done()));

  it('copies a site, and brings the copy to the next release by the same line', async () => {
    const at = await begin();
    const { copy, mine } = at;
    const count = Object.keys(at.read(copy.folder)).length - 2;
    expect(await at.run()).toEqual({ code: 0, said: [fill(t.whole, 'mine', count, count)] });
    expect(at.read(mine)).toEqual(at.read(copy.folder));
    const kept = statSync(join(mine, 'index.html')).ino;

    copy.write('en/bread.html', '<p>bread and roses</p>');
    copy.write('new.html', '<p>new</p>');
    copy.remove('release.txt');
    copy.list();
    copy.sign();
    const before = at.read(mine);
    expect(await at.run()).toEqual({ code: 0, said: [fill(t.whole, 'mine', count, 2)] });
    expect(at.read(mine)).toEqual(at.read(copy.folder));
    expect(statSync(join(mine, 'index.html')).ino, 'what both have takes no room twice').toBe(kept);
    expect(at.read(`${mine}.old`)).toEqual(before);

    // With nothing new nothing is fetched; a signature that is no longer there goes.
    copy.remove('SHA256SUMS.minisig');
    expect(await at.run()).toEqual({ code: 0, said: [fill(t.whole, 'mine', count, 0)] });
    expect(at.read(mine)).toEqual(at.read(copy.folder));
    expect(readdirSync(at.home).sort()).toEqual(['mine', 'mine.old', 'mirror.sh']);
  });

  it('leaves the copy as it is until all has come, and goes on where it stopped', async () => {
    const at = await begin();
    const { copy, mine } = at;
    await at.run();
    const before = at.read(mine);
    copy.write('new.html', '<p>new</p>');
    copy.write('en/bread.html', '<p>bread and roses</p>');
    copy.list();
    copy.sign();
    copy.write('new.html', '<p>of somebody else</p>');
    expect(await at.run()).toEqual({ code: 1, said: ['new.html', fill(t.halted, 1)] });
    expect(at.read(mine)).toEqual(before);
    copy.write('new.html', '<p>new</p>');
    expect((await at.run()).said).toEqual([fill(t.whole, 'mine', Object.keys(before).length - 1, 1)]);
    expect(at.read(mine)).toEqual(at.read(copy.folder));
    // Killed between the two renames.
    renameSync(mine, `${mine}.old.`);
    rmSync(`${mine}.old`, { recursive: true });
    renameSync(`${mine}.old.`, `${mine}.old`);
    expect((await at.run()).code).toBe(0);
    expect(at.read(mine)).toEqual(at.read(copy.folder));
  });

  it('does without the files that hosts keep to themselves', async () => {
    const at = await begin();
    rmSync(join(at.copy.folder, '_headers'));
    expect((await at.run()).code).toBe(0);
    expect(existsSync(join(at.mine, '_headers'))).toBe(false);
  });

  it('touches no folder that is no copy, and writes nowhere but below its own', async () => {
    const at = await begin();
    mkdirSync(at.mine);
    writeFileSync(join(at.mine, 'thesis.txt'), 'mine');
    expect(await at.run()).toEqual({ code: 2, said: [fill(t.notOurs, 'mine')] });
    expect(at.read(at.mine)).toEqual({ 'thesis.txt': 'mine' });
    rmSync(at.mine, { recursive: true });
    for (const name of ['../evil', '/tmp/evil', 'a/../../evil', 'a b', 'x"y', './x', 'SHA256SUMS.minisig', '-K']) {
      at.copy.relist((text) => `${text}${'0'.repeat(64)}  ${name}\n`);
      expect(await at.run(), name).toEqual({ code: 1, said: [t.badList] });
      at.copy.list();
    }
    at.copy.relist(() => '');
    expect((await at.run()).said).toEqual([t.badList]);
    at.copy.remove('SHA256SUMS');
    expect((await at.run()).code).toBe(1);
    expect(existsSync(at.mine)).toBe(false);
  });

  it('says what is wrong with how it was called, or is missing', async () => {
    const at = await begin();
    for (const given of [['-x'], ['a', 'b'], ['..'], ['.'], ['-l']])
      expect((await at.run(...given)).code, given.join(' ')).toBe(2);
    const bare = new Path({ name: shell, command: shell === 'busybox' ? ['busybox', 'sh'] : [shell], programs });
    chmodSync(at.home, 0o755);
    expect(await bare.run(join(at.home, 'mirror.sh'), ['-l', 'en', 'mine'], { cwd: at.home })).toEqual({
      code: 2,
      said: [fill(t.noTool, 'wget, curl')],
    });
    bare.done();
  });
});
