/** Counting the pages of a finished PDF. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { pageCount } from '../../../../src/formats/sheet/pagecount.ts';

async function made(pages: number, useObjectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page += 1) document.addPage([200, 300]);
  return document.save({ useObjectStreams });
}

test.each([true, false])(
  'Pages are counted where the page tree is compressed into a stream (%s)',
  async (compressed) => {
    expect(await pageCount(await made(7, compressed))).toBe(7);
  },
);

test('What is no PDF is refused', async () => {
  await expect(pageCount(new TextEncoder().encode('no PDF'))).rejects.toThrow();
});
