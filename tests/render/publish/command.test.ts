/** Every command says a machine's fault as such: exit code 2, what is so and how to mend it. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusePath } from '../../../src/publish/command.ts';

let bench: string;
beforeAll(async () => void (bench = await mkdtemp(join(tmpdir(), 'command-'))));
afterAll(() => rm(bench, { recursive: true, force: true }));

function command(
  name: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  cwd = process.cwd(),
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts', `${name}.ts`), ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, VITEST: '', NODE_ENV: 'production', ...environment },
  });
  return { status, output: stdout + stderr };
}

const all: readonly (readonly [name: string, words: readonly string[], last: string])[] = [
  ['check', [], 'Nothing was published: this was only a check.'],
  ['build', [], 'Nothing was published.'],
  ['status', [], 'Nothing is known of how the texts stand.'],
  ['accept', ['bread', 'es'], 'Nothing was recorded.'],
  ['edition', ['bread'], 'Nothing was recorded.'],
  ['new', ['leaflets', 'bread'], 'Nothing was begun.'],
  ['dev', [], 'Nothing is shown.'],
  ['start', [], 'Nothing was published.'],
  ['release', [], 'Nothing was published.'],
];

describe('npm run', () => {
  it.each(all)('%s says that the content folder is not there', (name, words, last) => {
    const { status, output } = command(name, words, { PRESS_CONTENT: 'nowhere', PRESS_SITE: join(bench, 'site') });
    expect([status, output]).toEqual([
      2,
      expect.stringContaining(
        `The content folder nowhere is not there. Fix: run this in the project’s folder, or name the right one in PRESS_CONTENT.\n${last}\n`,
      ),
    ]);
  });

  it.each(['check', 'status', 'edition', 'build'])('%s says that it is empty', async (name) => {
    const content = join(bench, 'empty');
    await mkdir(content, { recursive: true });
    // The build takes no name, and the status a language.
    expect(
      command(name, ['build', 'status'].includes(name) ? [] : ['x'], {
        PRESS_CONTENT: content,
        PRESS_SITE: join(bench, 'site'),
      }),
    ).toEqual({
      status: 2,
      output: expect.stringContaining('holds no document. Fix: '),
    });
  });

  it('new begins a document in an empty one', async () => {
    const content = join(bench, 'new');
    await mkdir(content, { recursive: true });
    expect(command('new', ['leaflets', 'bread'], { PRESS_CONTENT: content }).status).toBe(0);
    expect(command('new', ['leaflets', 'bread'], { PRESS_CONTENT: content })).toEqual({
      status: 1,
      output: `${content}/leaflets/bread is already there. Fix: choose another name.\n`,
    });
    expect(await readFile(`${content}/leaflets/bread/en.mdx`, 'utf8')).toContain('slug: bread');
  });

  it('check says what lies in the copied folder and may not, with its place', async () => {
    const copied = join(bench, 'copied');
    await cp('public', copied, { recursive: true });
    await mkdir(join(copied, 'en'));
    await writeFile(join(copied, 'en/index.html'), '<script>1</script>');
    await writeFile(join(copied, 'x.js'), '1');
    await writeFile(join(copied, '.DS_Store'), new Uint8Array([0]));
    const { status, output } = command('check', [], { PRESS_CONTENT: 'tests/fixtures/small', PRESS_PUBLIC: copied });
    expect([status, output]).toEqual([1, expect.stringContaining(`${copied}/en/index.html:1:1   address-duplicate\n`)]);
    expect(output).toContain(`${copied}/x.js:1:1   file-unexpected\n`);
    expect(output).toContain('2 problems in 2 files.');
  });

  it('check says that the site’s icon is missing', async () => {
    const copied = join(bench, 'bare');
    await mkdir(copied, { recursive: true });
    expect(command('check', [], { PRESS_CONTENT: 'tests/fixtures/small', PRESS_PUBLIC: `${copied}/` })).toEqual({
      status: 1,
      output: expect.stringContaining(
        `${copied}/icon.svg:1:1   picture-missing\n  The site’s icon is not there, and every page shows it.\n  Fix: `,
      ),
    });
  });

  it.each(['a#b', 'a?b', 'a%20b', 'a"b'])('check refuses a project in a folder “%s”', async (name) => {
    const project = join(bench, name);
    await mkdir(project);
    await symlink(resolve('tests/fixtures/small'), join(project, 'content'));
    const { status, output } = command('check', [], {}, project);
    expect([status, output]).toEqual([
      2,
      expect.stringContaining('Fix: move or rename the folder, so that its path has none of # ? % ".\n'),
    ]);
  });
});

describe('A path to build from', () => {
  it('may have spaces, accents, brackets and most other signs', () => {
    for (const path of ['/home/ana/a space ñ it’s', "/a's", '/a[b]{c}(d)!*`|:<>&;$+@^,=~', 'C:\\Users\\Ana'])
      refusePath(path);
    expect(() => refusePath('/home/ana/#1')).toThrow(
      'The project lies in /home/ana/#1, and the tools it is built with misread the sign # in a path. Fix: ',
    );
  });
});
