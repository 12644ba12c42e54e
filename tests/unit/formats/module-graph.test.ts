import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { lockedPackages } from '../../../src/formats/code-key.ts';
import { moduleGraph } from '../../../src/formats/module-graph.ts';

const folder = `.press/test/graph-${process.pid}`;
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a module. @returns its path from the project's root */
function write(name: string, text: string): string {
  writeFileSync(`${folder}/${name}`, text);
  return `${folder}/${name}`;
}

describe('the graph of a module', () => {
  it('follows imports, exports of others and imports on demand, and a circle once', async () => {
    const a = write(
      'a.ts',
      "import { b } from './b.ts';\nexport * from './c.ts';\nexport const d = () => import('./d.ts');\nexport { b };\n",
    );
    write('b.ts', "import './a.ts';\nexport const b = 1;\n");
    write('c.ts', "export { e } from './e.ts';\n");
    write('d.ts', "import styles from './d.css?raw';\nexport const d = styles;\n");
    write('d.css', '');
    write('e.ts', 'export const e = 1;\n');
    expect((await moduleGraph(a)).files).toEqual(
      ['a.ts', 'b.ts', 'c.ts', 'd.css', 'd.ts', 'e.ts'].map((name) => `${folder}/${name}`),
    );
  });

  it('follows a template into its fence, its components and the scripts of its page', async () => {
    const page = write(
      'page.astro',
      "---\n/** A page. */\nimport Part from './part.astro';\nimport rules from './page.css?inline';\nimport type { A } from './none.ts';\nimport { render } from 'astro:content';\nconst text = await render(Astro.props.text);\n---\n<Part {text} />\n<style set:html={rules} />\n",
    );
    write('part.astro', '<p>Words</p>\n<script src="./part.ts"></script>\n<script src="/whole.js"></script>\n');
    write('part.ts', "import './e.ts';\n");
    write('page.css', '');
    expect(await moduleGraph(page)).toEqual({
      files: ['e.ts', 'page.astro', 'page.css', 'part.astro', 'part.ts'].map((name) => `${folder}/${name}`),
      packages: ['astro'],
    });
  });

  it('does not follow what is for types alone', async () => {
    const a = write(
      'types.ts',
      "import type { A } from './none.ts';\nimport { type B } from './none.ts';\nexport type { C } from './none.ts';\nexport let x: A | B;\n",
    );
    expect((await moduleGraph(a)).files).toEqual([a]);
  });

  it('takes a string that names a source for a file that is read', async () => {
    const a = write(
      'reads.ts',
      "const of = (name: string) => `src/formats/sheet/${name}.typ`;\nexport const all = [of('x'), 'src/fonts/details.json', 'node_modules/@scope/x/y.ttf', `node_modules/@fontsource/${of('z')}`];\n",
    );
    const { files, packages } = await moduleGraph(a);
    expect(files).toContain('src/fonts/details.json');
    expect(files).toContain('src/formats/sheet/blocks.typ');
    expect(files.filter((file) => file.startsWith('src/formats/')).every((file) => file.endsWith('.typ'))).toBe(true);
    expect(packages).toEqual(['@fontsource/*', '@scope/x']);
  });

  it('names packages, not Node', async () => {
    const a = write('packages.ts', "import 'node:fs';\nimport 'yaml';\nimport '@noble/hashes/sha2.js';\n");
    expect((await moduleGraph(a)).packages).toEqual(['@noble/hashes', 'yaml']);
  });
});

describe('the packages of a lock file', () => {
  const lock = {
    'node_modules/a': { version: '1', dependencies: { b: '^1', c: '^1' }, optionalDependencies: { absent: '1' } },
    'node_modules/b': { version: '2', peerDependencies: { a: '1' } },
    'node_modules/a/node_modules/c': { version: '3', dependencies: { b: '1' } },
    'node_modules/c': { version: '4' },
    'node_modules/@s/x': { version: '5' },
  };

  it('are followed as Node finds them', () => {
    expect(lockedPackages(lock, ['a']).map(([path]) => path)).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/c',
      'node_modules/b',
    ]);
    expect(lockedPackages(lock, ['@s/*']).map(([path]) => path)).toEqual(['node_modules/@s/x']);
  });

  it('must be there when a source imports them', () => {
    expect(() => lockedPackages(lock, ['unheard-of'])).toThrow('package-lock.json does not have');
  });
});
