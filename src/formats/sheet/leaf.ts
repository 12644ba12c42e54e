/** The leaf: a document as a product, in one language or in two back to back, page by page, before it is laid onto paper. */
import { createHash } from 'node:crypto';
import { isReviewed, type Edition } from '../../model/document.ts';
import type { SheetProduct } from '../../model/kinds.ts';
import type { Library } from '../../model/library.ts';
import { memoize } from '../../model/memo.ts';
import { isPeeking, stored, type Made } from '../cache.ts';
import { refused } from './problems.ts';
import { sheetData, type SheetData } from './data.ts';
import { startEngine } from './engine.ts';
import { inspect, roomOf } from './inspect/inspect.ts';
import type { LinkBox, LocalBox } from './local/box.ts';
import { millimetresInPoints, type PaperName } from './papers.ts';
import type { LeafEdition } from './job.ts';
import { printLeaf, type Printed } from './typeset.ts';
import { productEntry } from './products.ts';
import { aroundMm, forShop } from './ink/shop.ts';
import type { Style } from './variants.ts';

/** Pages at their trim size in reading order; of two languages, all of the first before all of the second. */
export interface Leaf {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Where a committee writes its own details, on the pages of the leaf. */
  readonly boxes: readonly LocalBox[];
  /** Addresses that lead somewhere, on the pages of the leaf. */
  readonly links: readonly LinkBox[];
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
  const share = (one: Promise<DrawnLeaf>): void => void leaves.set(key, one);
  // One that is only looked for fails where others would draw it, so it is shared when it is found.
  if (isPeeking())
    return leaf.then((found) => {
      share(Promise.resolve(found));
      return found;
    });
  share(leaf);
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
  const make = (): Promise<Made> => makeLeaf(job);
  const made = await make();
  const held = made.lean?.(make) ?? made;
  return { sha256: held.sha256, read: async () => unpack(await held.read()) };
}

async function makeLeaf(job: LeafJob): Promise<Made> {
  const { product, paper, style } = job;
  const [first, ...others] = job.editions.map((edition): LeafEdition => ({
    edition,
    ...sheetData(job.library, edition, product, paper, style, job.editions),
  }));
  if (!first) throw new Error('A leaf needs an edition.');
  const beside = besides(job);
  return stored(await leafInputs(job, [first, ...others], beside), 'src/formats/sheet/leaf.ts', async () => {
    const printed = await printLeaf(product, paper, style, [first, ...others], beside);
    // A leaf that an inspector refuses is not kept; one that is kept was inspected.
    await inspectLeaf(printed, job);
    return pack(style === 'shop' ? { ...printed, pdf: await forShop(printed.pdf, paper) } : printed);
  });
}

/** The data of the editions that are on leaves of their own, where all must have a drawing or none. */
function besides({ library, editions, product, paper, style }: LeafJob): SheetData[] {
  if (!productEntry(product, style).alike) return [];
  const all = editions[0]?.document.editions.filter(isReviewed) ?? [];
  return all
    .filter((edition) => !editions.includes(edition))
    .map((edition) => sheetData(library, edition, product, paper, style).data);
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
  beside: readonly SheetData[],
): Promise<unknown> {
  const { name: engine } = await startEngine();
  const { document } = sides[0].edition;
  const shown = document.pictures.map(({ file, bytes }) => [file, createHash('sha256').update(bytes).digest('hex')]);
  return {
    leaf: sides.map(({ data }) => data),
    ...(beside.length > 0 ? { beside } : {}),
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
function pack({ pdf, pages, boxes, links }: Printed): Uint8Array {
  const head = Buffer.from(JSON.stringify({ pages, boxes, links }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return new Uint8Array(Buffer.concat([length, head, pdf]));
}

function unpack(bytes: Uint8Array): Leaf {
  const length = Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE();
  const { pages, boxes, links } = JSON.parse(Buffer.from(bytes.subarray(4, 4 + length)).toString()) as Pick<
    Leaf,
    'pages' | 'boxes' | 'links'
  >;
  return { pages, boxes, links, pdf: bytes.subarray(4 + length) };
}
