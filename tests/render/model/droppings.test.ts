/** What programs leave in a folder is no part of a campaign, and an empty list holds nothing. */
import { describe, expect, test } from 'vitest';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Report } from '../../../src/model/report.ts';
import { isDropping } from '../../../src/model/files/droppings.ts';
import { readLedger } from '../../../src/model/registers/ledger.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { withEntry } from '../../../src/model/registers/ledger-edit.ts';
import { readReleases, withRelease } from '../../../src/model/registers/releases.ts';
import { removeDroppings } from '../../../src/publish/leftovers.ts';
import { privateProblems } from '../../../src/publish/privacy/writers.ts';

const left = [
  '.DS_Store',
  '._en.mdx',
  'Thumbs.db',
  'thumbs.db',
  'desktop.ini',
  'Desktop.ini',
  'en.mdx~',
  '.#en.mdx',
  '#en.mdx#',
  '.en.mdx.swp',
  '.en.mdx.swo',
  '4913',
  '~$xto.docx',
  '.~lock.x.odt#',
  '.gitkeep',
  'Icon\r',
];
const files = [
  [
    'leaflets/day/facts.yml',
    'code: PE-1\npublished: 2026-03-01\nchecked: 2026-02-01\noriginal: en\ntopics: [workplace]\npicture: tools\n',
  ],
  ['leaflets/day/en.mdx', '---\ntitle: A day\nsummary: A test.\nslug: day\n---\n\nWords.\n'],
] as const;

describe('What programs leave behind', () => {
  test('is known by its name, in any folder, and nothing else is', () => {
    for (const name of left) expect([isDropping(name), isDropping(`leaflets/day/${name}`)], name).toEqual([true, true]);
    for (const name of [
      '.AppleDouble/en.mdx',
      '__MACOSX/leaflets/en.mdx',
      '.Trash-1000/files/x.mdx',
      '.Spotlight-V100/x',
    ])
      expect(isDropping(name), name).toBe(true);
    for (const name of [
      'en.mdx',
      'facts.yml',
      '.notes',
      '.env',
      'march.jpg',
      'a#b.mdx',
      '4913.mdx',
      'swp',
      'x.tmp',
      '.well-known/security.txt',
    ])
      expect(isDropping(name), name).toBe(false);
  });

  test('never refuses a campaign, wherever it lies', () => {
    const source = (path: string, text: string) => ({ path: `content/${path}`, bytes: new TextEncoder().encode(text) });
    const clean = files.map(([path, text]) => source(path, text));
    const said = buildLibrary(clean, 'content').problems;
    const littered = [
      ...clean,
      ...left.flatMap((name) =>
        ['', 'leaflets/', 'leaflets/day/'].map((folder) => source(folder + name, 'jane@example.com \u0000')),
      ),
    ];
    expect(buildLibrary(littered, 'content').problems).toEqual(said);
  });

  test('is neither judged in the folder that is copied as it is, nor left in the site', async () => {
    const root = await mkdtemp(join(tmpdir(), 'press-left-'));
    for (const folder of ['content', 'public/in']) await mkdir(join(root, folder), { recursive: true });
    for (const name of left)
      for (const folder of ['content', 'public', 'public/in'])
        await writeFile(join(root, folder, name), 'jane.roe@gmail.com');
    await writeFile(join(root, 'public/in/robots.txt'), 'User-agent: *\n');
    expect(await privateProblems(join(root, 'content'), join(root, 'public'))).toEqual([]);
    await removeDroppings(join(root, 'public'));
    expect((await readdir(join(root, 'public'), { recursive: true })).sort()).toEqual(['in', join('in', 'robots.txt')]);
    await rm(root, { recursive: true });
  });
});

describe('An empty list', () => {
  const entry = { code: 'PE-1', document: 'day', published: '2026-03-01', words: { en: '26ujlv2rkn2' } };

  test.each(['', '# Begun anew.\n', 'codes:\n', 'codes: []\n', '# Begun anew.\ncodes: []\n', 'codes: # none\n'])(
    'takes the first code: %j',
    (ledger) => {
      const written = withEntry(ledger, entry);
      const report = new Report('content/ledger.yml');
      expect(readLedger(written, report).map(({ code }) => code)).toEqual(['PE-1']);
      expect([report.problems, written.includes('- code: PE-1')]).toEqual([[], true]);
    },
  );

  test.each(['', '# Begun anew.\n', 'releases:\n', 'releases: []\n'])('takes the first release: %j', (register) => {
    const report = new Report('content/releases.yml');
    expect(readReleases(withRelease(register, { serial: 1, on: '2026-03-01' }), report)).toEqual([
      { serial: 1, on: '2026-03-01' },
    ]);
    expect(report.problems).toEqual([]);
  });

  test.each(['ledger.yml', 'places.yml', 'glossary.yml', 'adoptions.yml', 'front.yml', 'releases.yml'])(
    'refuses nothing by itself: %s',
    (name) => {
      for (const text of [
        '',
        '# None yet.\n',
        ...({
          'ledger.yml': ['codes:\n', 'codes: []\n'],
          'glossary.yml': ['terms: []\nhouse: []\n'],
          'adoptions.yml': ['adoptions: []\n'],
          'releases.yml': ['releases:\n'],
        }[name] ?? []),
      ])
        expect(
          buildLibrary([{ path: `content/${name}`, bytes: new TextEncoder().encode(text) }], 'content').problems,
          text,
        ).toEqual([]);
    },
  );
});
