/** The table of all sheets of a campaign: by product and style what is made, how full its pages are, and its smallest type. */
import { roomOf } from '../../src/formats/sheet/inspect/inspect.ts';
import { figuresOf } from '../../src/formats/sheet/inspect/figures.ts';
import { printedPages } from '../../src/formats/sheet/inspect/words.ts';
import { drawLeaf, leafName } from '../../src/formats/sheet/leaf.ts';
import { millimetresInPoints } from '../../src/formats/sheet/papers.ts';
import { productEntry } from '../../src/formats/sheet/products.ts';
import { leafOf, planSheets } from '../../src/formats/sheet/sheet.ts';
import { aroundMm } from '../../src/formats/sheet/ink/shop.ts';
import type { Library } from '../../src/model/library.ts';

class Row {
  files = 0;
  bytes = 0;
  leaves = 0;
  smallest = Infinity;
  /** In pt. */
  blank = 0;
  emptiest = '';
  readonly fills: number[] = [];
}

/** Draws every leaf and sheet, or takes it from the cache, and prints the table; processor time of the inspector beside that of all. */
export async function printTable(library: Library): Promise<void> {
  const rows = new Map<string, Row>();
  const seen = new Set<string>();
  const start = process.cpuUsage();
  let reading = 0;
  for (const sheet of planSheets(library)) {
    const { editions, product, paper, style } = sheet;
    const job = leafOf({ library, editions, product, paper, style });
    const name = [product, style === 'color' ? '' : style].join(' ').trim();
    const row = rows.get(name) ?? new Row();
    rows.set(name, row);
    row.files += 1;
    row.bytes += Buffer.byteLength(await sheet.render());
    if (seen.has(leafName(job))) continue;
    seen.add(leafName(job));
    row.leaves += 1;
    const { pdf } = await (await drawLeaf(job)).read();
    const before = process.cpuUsage();
    const pages = await printedPages(pdf, job.style === 'shop' ? millimetresInPoints(aroundMm) : 0);
    pages.forEach((page, index) => {
      const room = roomOf(productEntry(job.product, job.style), (index % (pages.length / editions.length)) + 1);
      const { fill, blank, smallest = Infinity } = figuresOf(page, room);
      row.smallest = Math.min(row.smallest, smallest);
      row.blank = Math.max(row.blank, blank);
      if (fill < Math.min(1, ...row.fills))
        row.emptiest = `${sheet.edition.document.id} ${sheet.edition.language} ${paper}, page ${index + 1}`;
      row.fills.push(fill);
    });
    reading += process.cpuUsage(before).user;
  }
  const all = process.cpuUsage(start).user;
  console.log(
    '| product | files | MB | leaves | pages | least fill, % | median | smallest type, pt | longest blank, mm | emptiest page |\n|---|---|---|---|---|---|---|---|---|---|',
  );
  for (const [name, { files, bytes, leaves, fills, smallest, blank, emptiest }] of rows) {
    const sorted = fills.sort((a, b) => a - b);
    const percent = (share = 1): string => (share * 100).toFixed(0);
    const blankMm = ((blank * 25.4) / 72).toFixed(0);
    console.log(
      `| ${[name, files, (bytes / 1e6).toFixed(1), leaves, fills.length, percent(sorted[0]), percent(sorted[sorted.length >> 1]), Number.isFinite(smallest) ? smallest.toFixed(1) : 'as above', blankMm, emptiest].join(' | ')} |`,
    );
  }
  console.log(
    `\nReading the pages back took ${(reading / 1e6).toFixed(1)} s of ${(all / 1e6).toFixed(1)} s of processor time.\n`,
  );
}
