/** The gate of the build, asked of the sheets before a whole site is built. */
import { expect, it } from 'vitest';
import { planSheets } from '../../../../src/formats/sheet/sheet.ts';
import { loadLibrary } from '../../../../src/load/disk.ts';
import { pdfFaults } from '../../../../src/publish/privacy/pdf.ts';

it('lets every product in every style pass', async () => {
  const { library } = await loadLibrary('tests/fixtures/campaign');
  const kinds = new Map(planSheets(library).map((sheet) => [`${sheet.product} ${sheet.style}`, sheet]));
  expect(kinds.size).toBeGreaterThan(25);
  for (const sheet of kinds.values())
    expect(await pdfFaults((await sheet.render()) as Uint8Array, { secrets: [] }), sheet.path).toEqual([]);
});
