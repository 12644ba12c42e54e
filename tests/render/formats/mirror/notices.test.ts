/** What is handed out with the site besides our words: fonts that say their licence, notices of others' code, the list of packages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { nameIds, namesOf, withNames } from '../../../../scripts/font-names.ts';
import { detailFont } from '../../../../src/formats/sheet/local/font.ts';
import { notices, programLicence, programs, typefaces } from '../../../../src/formats/mirror/notices.ts';
import { verifyPage } from '../../../../src/formats/mirror/page.ts';
import { readLock, sbom, type Lock } from '../../../../src/formats/mirror/sbom.ts';

/** Those that are handed out with pages; the whole ones stay here, but for what sheets hold of them. */
const fontFiles = readdirSync('src/fonts', { withFileTypes: true }).flatMap((entry) =>
  entry.isFile() ? entry.name : [],
);

/** The typeface of local details, as it goes into a sheet. */
function detailProgram(): Buffer {
  return inflateSync(Buffer.from(detailFont().program, 'base64'));
}

/** The typeface of pictures that readers make, in its heavier weight. */
function cardProgram(): Buffer {
  const packed = JSON.parse(readFileSync('src/fonts/cards.json', 'utf8')) as Record<'600' | '800', string>;
  return inflateSync(Buffer.from(packed['800'], 'base64'));
}

/** Reads the names of a font file of ours; those for screens are packed. */
async function fontNames(file: string): Promise<Map<number, string>> {
  if (file === 'cards.json') return namesOf(cardProgram());
  const bytes = readFileSync(join('src/fonts', file));
  return namesOf(
    file.endsWith('.json')
      ? detailProgram()
      : Buffer.from(
          await subsetFont(bytes, 'a', {
            targetFormat: 'truetype',
            preserveNameIds: [nameIds.licence, nameIds.licenceAddress],
          }),
        ),
  );
}

describe.each(fontFiles)('the font %s', (file) => {
  it('says whose it is and under which licence, and the notices say the same', async () => {
    const names = await fontNames(file);
    expect(names.get(nameIds.licence)).toBe('SIL Open Font License 1.1');
    expect(names.get(nameIds.licenceAddress)).toBe('https://openfontlicense.org');
    expect(typefaces.map(({ copyright }) => copyright)).toContain(names.get(nameIds.copyright));
  });

  it('goes by no name that its licence reserves', async () => {
    const names = await fontNames(file);
    const reserved = [...(names.get(nameIds.copyright) ?? '').matchAll(/Reserved Font Name ‘([^’]+)’/g)].map(
      ([, name = '']) => name.toLowerCase(),
    );
    for (const id of [nameIds.family, nameIds.identifier, nameIds.fullName, nameIds.postScript])
      for (const name of reserved) expect(names.get(id)?.toLowerCase()).not.toContain(name);
    for (const name of reserved) expect(file).not.toContain(name);
  });
});

it('the name that is reserved is known: otherwise nothing above would look for it', async () => {
  expect(
    (await Promise.all(fontFiles.map(fontNames))).filter((names) => names.get(nameIds.copyright)?.includes('‘Source’'))
      .length,
  ).toBe(1);
  expect(
    typefaces.filter(({ copyright, renamed }) => /Reserved Font Name/.test(copyright) !== (renamed !== undefined)),
  ).toEqual([]);
});

it('pages call each screen font by the name that it has', async () => {
  const style = readFileSync('src/styles/style.ts', 'utf8');
  for (const file of fontFiles.filter((name) => name.endsWith('.woff2'))) {
    const family = (await fontNames(file)).get(nameIds.family)?.replace(/ (Semi|Extra)Bold$/, '');
    expect(style, file).toContain(`face('${family}'`);
  }
  expect(style).not.toContain('Source Serif');
});

it('a font that is named anew keeps its tables and sums', () => {
  const font = detailProgram();
  expect(font).toHaveLength(detailFont().length);
  expect(withNames(font, new Map()).equals(font)).toBe(true);
  const other = withNames(font, new Map([[nameIds.family, 'Ñandú']]));
  expect(namesOf(other).get(nameIds.family)).toBe('Ñandú');
  let sum = 0;
  for (let at = 0; at < other.length; at += 4) sum = (sum + other.readUInt32BE(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba); // OpenType 1.9, “head”: what the sum of a whole font comes to
});

describe('licences.txt', () => {
  const text = notices();

  it('holds the licences of fonts, of our code and of others’, with their copyright', () => {
    for (const words of [
      'SIL OPEN FONT LICENSE',
      'PERMISSION & CONDITIONS',
      'Copyright (c) 2026 Class Struggle Action Network',
      'Copyright (c) 2022 Paul Miller',
      'Andrew Dillon',
      'Arjun Barrett',
      'Copyright (c) Pagefind',
      'CC BY-SA 4.0',
    ])
      expect(text).toContain(words);
    for (const { copyright } of typefaces) expect(text).toContain(copyright);
    expect(text).not.toMatch(/[\w.]+@[\w-]+\.\w/);
  });

  it('names every package whose code a browser is given', () => {
    const inBrowser = [
      ...['src/browser', 'src/search'].flatMap((room) =>
        readdirSync(room, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => join(room, name)),
      ),
      ...['judge', 'signature', 'sums'].map((name) => `src/formats/mirror/${name}.ts`),
      'src/look/measure.ts', // with all that composes a card
    ];
    const imported = inBrowser.flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /(?:^import (?!type)[^'"]*|import\()['"]((?:@[^/'"]+\/)?[^./'"@][^/'"]*)/gm,
        ),
      ].map(([, name = '']) => name),
    );
    const named = new Set<string>();
    const name = (one: string): void => {
      if (one.startsWith('node:') || named.has(one)) return;
      named.add(one);
      const { dependencies = {} } = JSON.parse(readFileSync(`node_modules/${one}/package.json`, 'utf8')) as {
        dependencies?: Record<string, string>;
      };
      Object.keys(dependencies).forEach(name);
    };
    [...imported, 'pagefind'].forEach(name);
    expect([...named].sort()).toEqual(Object.keys(programs).sort());
  });
});

it('the page that is saved alone carries the notice of the code in it', async () => {
  expect(await verifyPage()).toContain(programLicence('@noble/hashes'));
});

describe('sbom.json', () => {
  interface Bom {
    components: {
      'bom-ref': string;
      name: string;
      group?: string;
      version: string;
      purl: string;
      scope: string;
      hashes?: { alg: string; content: string }[];
      licenses?: { expression?: string }[];
    }[];
    dependencies: { ref: string; dependsOn?: string[] }[];
    metadata: { timestamp: string; component: { version: string; 'bom-ref': string } };
  }
  const read = (lock: Lock): Bom => JSON.parse(sbom(lock, { serial: 7, on: '2026-05-01' })) as Bom;
  const lock = readLock();
  const bom = read(lock);

  it('names every package of the lock file once, with its hash and licence', () => {
    const versions = Object.entries(lock.packages)
      .filter(([place]) => place !== '')
      .map(
        ([place, { version }]) => `pkg:npm/${place.replace(/^.*node_modules\//, '').replace('@', '%40')}@${version}`,
      );
    expect(bom.components.map(({ purl }) => purl)).toEqual([...new Set(versions)].sort());
    for (const { purl, hashes } of bom.components) expect(hashes?.[0]?.content, purl).toMatch(/^[0-9a-f]{128}$/);
    expect(bom.components.filter(({ licenses }) => !licenses).map(({ name }) => name)).toEqual([]);
  });

  it('says what needs what, by references that are there', () => {
    const known = new Set(['press', ...bom.components.map((component) => component['bom-ref'])]);
    expect(new Set(bom.dependencies.map(({ ref }) => ref))).toEqual(known);
    for (const { ref, dependsOn = [] } of bom.dependencies)
      for (const needed of dependsOn) expect(known.has(needed), `${ref} needs ${needed}`).toBe(true);
    // Everything is reached from the press itself.
    const reached = new Set<string>();
    const needs = new Map(bom.dependencies.map(({ ref, dependsOn = [] }) => [ref, dependsOn]));
    const visit = (ref: string): void => {
      if (!reached.has(ref)) {
        reached.add(ref);
        needs.get(ref)?.forEach(visit);
      }
    };
    visit('press');
    expect([...known].filter((ref) => !reached.has(ref))).toEqual([]);
  });

  it('finds what a package gets as Node does: the nearest of two versions', () => {
    const { dependencies } = read({
      packages: {
        '': { name: 'x', dependencies: { a: '1', b: '1' } },
        'node_modules/a': { version: '1.0.0', dependencies: { b: '2' } },
        'node_modules/a/node_modules/b': { version: '2.0.0' },
        'node_modules/b': { version: '1.0.0' },
      },
    });
    expect(dependencies).toEqual([
      { ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/b@2.0.0'] },
      { ref: 'pkg:npm/b@1.0.0' },
      { ref: 'pkg:npm/b@2.0.0' },
      { ref: 'press', dependsOn: ['pkg:npm/a@1.0.0', 'pkg:npm/b@1.0.0'] },
    ]);
  });

  it('has no time but the day of the release, and the same bytes for any order of the lock file', () => {
    expect(bom.metadata).toMatchObject({
      timestamp: '2026-05-01T00:00:00Z',
      component: { version: 'serial 7 date 2026-05-01' },
    });
    const turned = { packages: Object.fromEntries(Object.entries(lock.packages).reverse()) };
    expect(sbom(turned, { serial: 7, on: '2026-05-01' }) === sbom(lock, { serial: 7, on: '2026-05-01' })).toBe(true);
  });
});
