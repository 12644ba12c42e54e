/** What makes a copy checkable: its list, its signature, its page, and a sentence of its own for each thing that can be wrong. The attacks are in attacks.test.ts. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { judged } from '../../../../src/formats/mirror/judge.ts';
import { mirrorFiles } from '../../../../src/formats/mirror/mirror.ts';
import { said } from '../../../../src/formats/mirror/script.ts';
import { checkSignature } from '../../../../src/formats/mirror/signature.ts';
import { readReleaseLine, readSums, releaseLine, writeSums } from '../../../../src/formats/mirror/sums.ts';
import { languageTags, words } from '../../../../src/i18n/languages.ts';
import { emptyLibrary } from '../../../../src/model/library.ts';
import { Signer } from './copy.ts';

describe.each(languageTags)('the sentences of a check (%s)', (tag) => {
  const t = words(tag).copies;

  it('are different for everything, and are filled in in the order of their numbers', () => {
    const { mirror, ...sentences } = t;
    expect(new Set(Object.values(sentences)).size).toBe(Object.keys(sentences).length);
    expect(Object.keys(mirror).length).toBeGreaterThan(0);
    for (const sentence of Object.values(sentences))
      expect(
        [...sentence.matchAll(/%(\d)/g)].map(([, number]) => Number(number)),
        sentence,
      ).toEqual([...sentence.matchAll(/%(\d)/g)].map((_, index) => index + 1));
  });

  it('begin with a word in capitals where nothing was checked, or nobody vouches', () => {
    for (const name of [
      'usage',
      'badNumber',
      'noTool',
      'noMinisign',
      'noList',
      'badList',
      'badKey',
      'needKey',
      'halted',
      'stripped',
      'noSignature',
      'noKey',
    ] as const)
      expect(t[name], name).toMatch(/^\p{Lu}{2}[\p{Lu} ]+: /u);
  });
});

it('the page and the script say the same of a copy', () => {
  const onlyScript = ['usage', 'irregular', 'unreadFolder'];
  expect(said.filter((name) => !onlyScript.includes(name))).toEqual(
    said.filter((name) => (judged as readonly string[]).includes(name)),
  );
  expect(judged.filter((name) => !(said as readonly string[]).includes(name))).toEqual([]);
});

describe('a list of hashes', () => {
  it('is read as it was written, sorted', () => {
    const hashes = new Map([
      ['b', 'b'.repeat(64)],
      ['a/c', 'c'.repeat(64)],
      ['a', 'a'.repeat(64)],
    ]);
    expect([...readSums(writeSums(hashes))].map(([name]) => name)).toEqual(['a', 'a/c', 'b']);
    expect(() => readSums('0123  a\n')).toThrow('no line of a list');
  });

  it('reads the line of a release, and no other', () => {
    expect(readReleaseLine(releaseLine(12, '2026-05-01'))).toEqual({ serial: 12, on: '2026-05-01' });
    for (const line of ['', 'serial x date 2026-05-01', 'serial 12', 'timestamp:1 file:SHA256SUMS'])
      expect(readReleaseLine(line)).toBeUndefined();
  });
});

describe('a minisign signature', () => {
  const file = new TextEncoder().encode('the list');
  const signer = new Signer();

  it('is good for the file and the comment it was made for', async () => {
    for (const form of ['ED', 'Ed'] as const)
      expect(await checkSignature(file, signer.sign(file, 'serial 7 date 2026-05-01', form), signer.key())).toEqual({
        state: 'good',
        comment: 'serial 7 date 2026-05-01',
      });
  });

  it('is bad for another file, and for another comment', async () => {
    expect(
      (await checkSignature(new TextEncoder().encode('the List'), signer.sign(file, 'serial 7'), signer.key())).state,
    ).toBe('bad');
    expect(
      (await checkSignature(file, signer.sign(file, 'serial 7').replace('serial 7', 'serial 8'), signer.key())).state,
    ).toBe('bad');
  });

  it('tells another key from a false signature', async () => {
    expect((await checkSignature(file, signer.sign(file, 'x'), new Signer('12345678').key())).state).toBe('wrong-key');
    expect((await checkSignature(file, signer.sign(file, 'x'), new Signer().key())).state).toBe('bad');
  });

  it.each(['', 'x\ny\nz\n', 'untrusted comment: x\n!!!\ntrusted comment: y\n!!!\n'])(
    'says what cannot be read: %j',
    async (text) => {
      expect((await checkSignature(file, text, signer.key())).state).toBe('unreadable');
      expect((await checkSignature(file, signer.sign(file, 'x'), 'RWshort')).state).toBe('unreadable');
    },
  );
});

it('the page carries its script inside, under a policy that allows only that', async () => {
  const page = mirrorFiles.plan({ ...emptyLibrary }).find(({ path }) => path === '/verify.html')!;
  const html = new TextDecoder().decode(await page.render());
  const code = /<script>([^]*)<\/script>\n<\/body>/.exec(html)?.[1] ?? '';
  expect(html).toContain(`script-src 'sha256-${createHash('sha256').update(code).digest('base64')}';`);
  expect(html).not.toMatch(/src=|href=|unsafe/);
});
