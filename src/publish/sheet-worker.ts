/** The sheet worker: a process of its own that draws the sheets from the last to the first into the cache, while the press draws them from the first. */
import { planSheets } from '../formats/sheet/sheet.ts';
import { loadLibrary } from '../load/disk.ts';

process.on('disconnect', () => process.exit(0)); // the press is done, or dead
const { library } = await loadLibrary();
// What cannot be made is left to the press, which says why.
for (const sheet of planSheets(library).reverse()) await sheet.make().catch(() => undefined);
process.exit(0);
