/** What lies below a folder. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressesIn, readTree } from '../../../src/formats/tree.ts';

test('Everything below a folder is listed in order, and a link is a link, wherever it leads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tree-'));
  try {
    mkdirSync(join(folder, 'b', 'c'), { recursive: true });
    writeFileSync(join(folder, 'b', 'c', 'x.txt'), '');
    writeFileSync(join(folder, 'a.txt'), '');
    symlinkSync('..', join(folder, 'b', 'up'));
    symlinkSync('a.txt', join(folder, 'z.txt'));
    expect(readTree(folder).map(({ address, kind }) => `${address} ${kind}`)).toEqual([
      '/a.txt file',
      '/b folder',
      '/b/c folder',
      '/b/c/x.txt file',
      '/b/up link',
      '/z.txt link',
    ]);
    expect(addressesIn(folder)).toEqual(['/a.txt', '/b/c/x.txt']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
