/** The leaf: a document as a product, in one language or in two back to back, page by page, before it is laid onto paper. */
import { createHash } from 'node:crypto';
import type { Edition } from '../../model/document.ts';
import type { SheetProduct } from '../../model/kinds.ts';
import type { Library } from '../../model/library.ts';
import { memoize } from '../../model/memo.ts';
import { isPeeking, stored } from '../cache.ts';
import { refused } from './problems.ts';
import { sheetData } from './data.ts';
import { startEngine } from './engine.ts';
import { inspect, roomOf } from './inspect/inspect.ts';
import type { LocalBox } from './local/box.ts';
import { millimetresInPoints, type PaperName } from './papers.ts';
import { printLeaf, type Printed, type LeafEdition } from './typeset.ts';
import { productEntry } from './products.ts';
import { aroundMm, trimMarked } from './trim.ts';
import type { Style } from './variants.ts';

/** Pages at their trim size in reading order; of two languages, all of the first before all of the second. */
export interface Leaf {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Where a committee writes its own details, on the pages of the leaf. */
  readonly boxes: readonly LocalBox[];
}

/** A leaf that is drawn, and read only by those who lay it onto paper. */
export interface DrawnLeaf {
  /** Of all that is known of it, in hexadecimal digits. */
  readonly sha256: string;
  read(): Promise<Leaf>;
}

export interface LeafJob {
  readonly library: Library;
  /** One, or two for two languages back to back. */
  readonly editions: readonly Edition[];
  readonly product: SheetProduct;
  /** The paper in the printer. */
  readonly paper: PaperName;
  readonly style: Style;
}

/**
 * Draws a leaf and inspects its finished pages, or takes it from the cache.
 * @throws ProblemError when a writer can mend what stands in the way
 */
export function drawLeaf(job: LeafJob): Promise<DrawnLeaf> {
  const key = leafName(job);
  const leaves = drawn(job.library);
  const known = leaves.get(key);
  if (known) return known;
  const leaf = draw(job);
  // One that is only looked for fails where others would draw it.
  if (isPeeking()) return leaf;
  leaves.set(key, leaf);
  leaf.catch(() => leaves.delete(key));
  return leaf;
}

/** Names a leaf among those of a library. */
export function leafName({ editions, product, paper, style }: Omit<LeafJob, 'library'>): string {
  return [...editions.map(({ path }) => path), product, paper, style].join(' ');
}

/** The leaves of a library: the same one is laid onto paper in several ways. */
const drawn = memoize((_: Library) => new Map<string, Promise<DrawnLeaf>>());

async function draw(job: LeafJob): Promise<DrawnLeaf> {
  const { product, paper, style } = job;
  const [first, ...others] = job.editions.map((edition): LeafEdition => ({
    edition,
    ...sheetData(job.library, edition, product, paper, style),
  }));
  if (!first) throw new Error('A leaf needs an edition.');
  const made = await stored(await leafInputs(job, [first, ...others]), 'src/formats/sheet/leaf.ts', async () => {
    const printed = await printLeaf(product, paper, style, [first, ...others]);
    // A leaf that an inspector refuses is not kept; one that is kept was inspected.
    await inspectLeaf(printed, job);
    return pack(style === 'shop' ? { ...printed, pdf: await trimMarked(printed.pdf) } : printed);
  });
  return { sha256: made.sha256, read: async () => unpack(await made.read()) };
}

/** @throws ProblemError for the gravest thing that a reader would find on the finished pages */
async function inspectLeaf({ pdf, pages }: Printed, { product, paper, style, editions }: LeafJob): Promise<void> {
  const entry = productEntry(product, style);
  // Of two languages all pages of the first come before all of the second.
  const each = pages / editions.length;
  const [found, ...more] = await inspect(
    pdf,
    (page) => roomOf(entry, ((page - 1) % each) + 1),
    style === 'shop' ? millimetresInPoints(aroundMm) : 0,
  );
  const edition = found && editions[Math.ceil(found.page / each) - 1];
  if (found && edition)
    throw refused(
      { edition, product, paper, style },
      { ...found, page: ((found.page - 1) % each) + 1 },
      more.filter(({ words }) => !words.some((word) => found.words.includes(word))).length,
    );
}

/** Everything a leaf depends on, as JSON data; what is made of a leaf depends on the same. */
async function leafInputs(
  { product, paper, style }: LeafJob,
  sides: readonly [LeafEdition, ...LeafEdition[]],
): Promise<unknown> {
  const { name: engine } = await startEngine();
  const { document } = sides[0].edition;
  const shown = document.pictures.map(({ file, bytes }) => [file, createHash('sha256').update(bytes).digest('hex')]);
  return {
    leaf: sides.map(({ data }) => data),
    product,
    paper,
    style,
    engine,
    id: document.id,
    picture: document.facts.picture,
    shown,
  };
}

/** Puts a leaf into one file for the cache: four bytes of length, what is known of it as JSON, the PDF. */
function pack({ pdf, pages, boxes }: Printed): Uint8Array {
  const head = Buffer.from(JSON.stringify({ pages, boxes }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return new Uint8Array(Buffer.concat([length, head, pdf]));
}

function unpack(bytes: Uint8Array): Leaf {
  const length = Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE();
  const { pages, boxes } = JSON.parse(Buffer.from(bytes.subarray(4, 4 + length)).toString()) as Pick<
    Leaf,
    'pages' | 'boxes'
  >;
  return { pages, boxes, pdf: bytes.subarray(4 + length) };
}
