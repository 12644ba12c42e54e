/** A copy of the site, checked by the script and by the code of the page: each thing that can be wrong has its own sentence, in both languages. */
import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mirrorFiles } from '../../../src/formats/mirror/mirror.ts';
import { verifyScript } from '../../../src/formats/mirror/script.ts';
import { checkSignature } from '../../../src/formats/mirror/signature.ts';
import { compareSums, readReleaseLine, readSums, releaseLine, writeSums } from '../../../src/formats/mirror/sums.ts';
import { languageTags, words, type Language } from '../../../src/i18n/languages.ts';
import { emptyLibrary } from '../../../src/model/library.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copy-'));
  mkdirSync(join(folder, 'en'));
  const files = { 'index.html': '<p>door</p>', 'en/bread.html': '<p>bread</p>', 'release.txt': 'serial 7 date 2026-05-01\n', _headers: '/*\n' };
  for (const [name, text] of Object.entries({ ...files, 'verify.sh': verifyScript('') })) writeFileSync(join(folder, name), text);
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  writeFileSync(join(folder, 'SHA256SUMS'), writeSums(new Map(Object.entries({ ...files, 'verify.sh': verifyScript('') }).map(([name, text]) => [name, hash(text)]))));
});
afterEach(() => rmSync(folder, { recursive: true }));

function check(language: Language, ...more: string[]): { code: number | null; said: string[] } {
  const { status, stdout } = spawnSync('sh', [join(folder, 'verify.sh'), '-l', language, ...more], { encoding: 'utf8' });
  return { code: status, said: stdout.trim().split('\n') };
}
const fill = (sentence: string, ...given: (string | number)[]): string => given.reduce<string>((text, word, index) => text.replace(`%${index + 1}`, String(word)), sentence);

describe.each(languageTags)('verify.sh (%s)', (tag) => {
  const t = words(tag).copies;

  it('says that a whole copy is whole, that nobody signed it, and which release it is', () => {
    expect(check(tag)).toEqual({ code: 0, said: [fill(t.good, 5), t.noSignature, fill(t.release, 7, '2026-05-01')] });
  });

  it('names the file of which one byte was changed', () => {
    writeFileSync(join(folder, 'en/bread.html'), '<p>Bread</p>');
    expect(check(tag)).toEqual({ code: 1, said: [fill(t.changed, 'en/bread.html'), fill(t.bad, 1)] });
  });

  it('names what is missing, but for what hosts keep to themselves', () => {
    rmSync(join(folder, 'en/bread.html'));
    rmSync(join(folder, '_headers'));
    expect(check(tag)).toEqual({ code: 1, said: [fill(t.missing, 'en/bread.html'), fill(t.bad, 1)] });
  });

  it('names what was added, also under an odd name', () => {
    writeFileSync(join(folder, 'en/a %s \\n b.html'), '');
    writeFileSync(join(folder, 'en/.hidden'), '');
    expect(check(tag)).toEqual({ code: 1, said: [fill(t.extra, 'en/.hidden'), fill(t.extra, 'en/a %s \\n b.html'), fill(t.bad, 2)] });
  });

  it('warns of a copy older than one that was seen', () => {
    expect(check(tag, '-s', '9')).toEqual({ code: 1, said: [fill(t.good, 5), t.noSignature, fill(t.older, 7, '2026-05-01', 9)] });
    expect(check(tag, '-s', '7').code).toBe(0);
  });

  it('says when there is no list, and when it cannot be read', () => {
    writeFileSync(join(folder, 'SHA256SUMS'), 'nonsense\n');
    expect(check(tag)).toEqual({ code: 2, said: [t.badList] });
    writeFileSync(join(folder, 'SHA256SUMS'), `${'0'.repeat(64)}  ../outside\n`);
    expect(check(tag)).toEqual({ code: 2, said: [t.badList] });
    rmSync(join(folder, 'SHA256SUMS'));
    expect(check(tag)).toEqual({ code: 2, said: [t.noList] });
  });

  it('says that a signature was not checked without a key', () => {
    writeFileSync(join(folder, 'SHA256SUMS.minisig'), 'x');
    expect(check(tag).said).toContain(t.noKey);
  });

  it('has a different sentence for everything', () => {
    const { mirror, ...sentences } = t;
    expect(new Set(Object.values(sentences)).size).toBe(Object.keys(sentences).length);
    expect(Object.keys(mirror).length).toBeGreaterThan(0);
  });
});

describe('a list of hashes', () => {
  it('is read as it was written, sorted', () => {
    const hashes = new Map([['b', 'b'.repeat(64)], ['a/c', 'c'.repeat(64)], ['a', 'a'.repeat(64)]]);
    expect([...readSums(writeSums(hashes))].map(([name]) => name)).toEqual(['a', 'a/c', 'b']);
    expect(() => readSums('0123  a\n')).toThrow('no line of a list');
  });

  it('tells changed, missing and added files apart', () => {
    const listed = new Map([['a', '1'], ['b', '2'], ['_headers', '3']]);
    expect(compareSums(listed, new Map([['a', '1'], ['c', '4'], ['SHA256SUMS', '5'], ['SHA256SUMS.minisig', '6']]))).toEqual({ changed: [], missing: ['b'], extra: ['c'] });
    expect(compareSums(listed, new Map([['a', '9'], ['b', '2']]))).toEqual({ changed: ['a'], missing: [], extra: [] });
  });

  it('reads the line of a release, and no other', () => {
    expect(readReleaseLine(releaseLine(12, '2026-05-01'))).toEqual({ serial: 12, on: '2026-05-01' });
    for (const line of ['', 'serial x date 2026-05-01', 'serial 12', 'timestamp:1 file:SHA256SUMS']) expect(readReleaseLine(line)).toBeUndefined();
  });
});

describe('a minisign signature', () => {
  const file = new TextEncoder().encode('the list');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const id = Buffer.from('abcdefgh');
  const raw = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' }).subarray(-32);
  const publicText = (key: KeyObject, keyId = id): string => Buffer.concat([Buffer.from('Ed'), keyId, raw(key)]).toString('base64');
  const signature = (bytes: Uint8Array, comment: string, form: 'ED' | 'Ed' = 'ED'): string => {
    const own = sign(null, form === 'ED' ? createHash('blake2b512').update(bytes).digest() : bytes, privateKey);
    const whole = sign(null, Buffer.concat([own, Buffer.from(comment)]), privateKey);
    return `untrusted comment: x\n${Buffer.concat([Buffer.from(form), id, own]).toString('base64')}\ntrusted comment: ${comment}\n${whole.toString('base64')}\n`;
  };

  it('is good for the file and the comment it was made for', async () => {
    for (const form of ['ED', 'Ed'] as const) expect(await checkSignature(file, signature(file, 'serial 7 date 2026-05-01', form), publicText(publicKey))).toEqual({ state: 'good', comment: 'serial 7 date 2026-05-01' });
  });

  it('is bad for another file, and for another comment', async () => {
    expect((await checkSignature(new TextEncoder().encode('the List'), signature(file, 'serial 7'), publicText(publicKey))).state).toBe('bad');
    expect((await checkSignature(file, signature(file, 'serial 7').replace('serial 7', 'serial 8'), publicText(publicKey))).state).toBe('bad');
  });

  it('tells another key from a false signature', async () => {
    const other = generateKeyPairSync('ed25519').publicKey;
    expect((await checkSignature(file, signature(file, 'x'), publicText(other, Buffer.from('12345678')))).state).toBe('wrong-key');
    expect((await checkSignature(file, signature(file, 'x'), publicText(other))).state).toBe('bad');
  });

  it.each(['', 'x\ny\nz\n', 'untrusted comment: x\n!!!\ntrusted comment: y\n!!!\n'])('says what cannot be read: %j', async (text) => {
    expect((await checkSignature(file, text, publicText(publicKey))).state).toBe('unreadable');
    expect((await checkSignature(file, signature(file, 'x'), 'RWshort')).state).toBe('unreadable');
  });
});

it('the page carries its script inside, under a policy that allows only that', async () => {
  const page = mirrorFiles.plan({ ...emptyLibrary }).find(({ path }) => path === '/verify.html')!;
  const html = new TextDecoder().decode(await page.render());
  const code = /<script>([^]*)<\/script>\n<\/body>/.exec(html)?.[1] ?? '';
  expect(html).toContain(`script-src 'sha256-${createHash('sha256').update(code).digest('base64')}';`);
  expect(html).not.toMatch(/src=|href=|unsafe/);
});
