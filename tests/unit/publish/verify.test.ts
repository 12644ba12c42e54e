/** The last look at names within a page. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifySite } from '../../../src/publish/verify.ts';

test('The last look names a part whose name stands twice on a page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verify-'));
  try {
    await writeFile(join(folder, 'index.html'), '<h2 id="share">a</h2><h2 id="files">b</h2><h2 id="share">c</h2>');
    expect(await verifySite(folder, ['/'])).toEqual(['/index.html calls two of its parts #share.']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
