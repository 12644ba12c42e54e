/** Writes a packet: the details are set into every sheet, sheets are laid one behind the other with a cover in front, and packed singly too. */
import { zipSync } from 'fflate';
import { alphabetOf, type DetailFont } from '../../formats/sheet/local/letters.ts';
import { readTable } from '../../formats/sheet/local/table.ts';
import type { Size } from '../../formats/sheet/plan.ts';
import font from '../../fonts/details.json';
import type { Details } from '../local-details.ts';
import { stampPdf } from '../stamp.ts';
import { ToolError } from './bench.ts';
import { coverContent, type Cover, type CoverEntry } from './packet-cover.ts';
import {
  backToBack,
  bothSides,
  frontsAndBacks,
  leavesOf,
  type Flip,
  type Leaf,
  type Printed,
  type Side,
} from './packet-leaves.ts';
import { Unfit } from './packet-unfit.ts';
import { openPdf, PdfFile, type OpenPdf, type PdfPage } from './pdf.ts';
import type { Task } from './task.ts';

/** A file of the packet, as it came. */
export interface PacketFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly made: Printed['made'];
}

/** One thing that is printed: a file, or two of which the second goes on the back of the first. */
export interface PacketThing {
  readonly title: string;
  readonly files: readonly [PacketFile] | readonly [PacketFile, PacketFile];
}

/** What is told of the packet before its cover is set. */
export interface PacketWords {
  /** Title and language of the file. */
  readonly title: string;
  readonly language: string;
  /** Names of the files, without endings. */
  readonly names: { readonly whole: string; readonly fronts: string; readonly backs: string };
  /** Says how many sheets a thing has. */
  sheets(count: number): string;
  /** The cover, once its entries and the number of all sheets are known. */
  cover(entries: readonly CoverEntry[], sheets: number): Cover;
}

export interface Packet {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
  readonly zip: Uint8Array<ArrayBuffer>;
  /** With the cover. */
  readonly sheets: number;
}

interface OpenFile extends Printed {
  readonly open: OpenPdf;
  readonly pages: readonly PdfPage[];
}

/**
 * Makes a packet.
 * @param printer the edge on which it turns the paper; absent for one that prints one side, whose pile is turned by hand on the long edge
 * @param paper of the cover, in pt
 * @throws Unfit, Cancelled, or ToolError with a `PdfFault`
 */
export async function makePacket(
  things: readonly PacketThing[],
  details: Details,
  paper: Size,
  printer: Flip | undefined,
  words: PacketWords,
  task: Task,
): Promise<Packet> {
  const flip = printer ?? 'long-edge';
  const single: Record<string, Uint8Array> = {};
  const entries: CoverEntry[] = [];
  const leaves: Leaf<OpenFile>[] = [];
  const all = things.length * 2;
  for (const [index, { title, files }] of things.entries()) {
    const opened: OpenFile[] = [];
    for (const { name, bytes, made } of files) {
      const stamped = stamp(title, bytes, details);
      single[`${String(index + 1).padStart(2, '0')}-${name}`] = stamped;
      const open = await openPdf(stamped).catch((error: unknown) => {
        throw error instanceof ToolError ? new ToolError(error.sentence, title) : error;
      });
      opened.push({ open, pages: open.pages, made, sizes: open.pages.map(({ size }) => size) });
    }
    const [first, second] = opened as [OpenFile, OpenFile?];
    const own = second ? backToBack(first, second, flip) : leavesOf(first, flip);
    leaves.push(...own);
    entries.push({ title: first.open.title || title, sheets: words.sheets(own.length) });
    await task.step(index + 1, all);
  }
  const sheets = leaves.length + 1;
  const cover = words.cover(entries, sheets);
  const parts: readonly (readonly [string, readonly Side<OpenFile>[], boolean])[] = printer
    ? [[words.names.whole, bothSides(leaves), true]]
    : frontsAndBacks(leaves).flatMap((sides, at) =>
        sides.length ? [[at ? words.names.backs : words.names.fronts, sides, at === 0] as const] : [],
      );
  const made: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (const [name, sides, front] of parts) {
    const file = await PdfFile.create();
    if (front) addCover(file, paper, cover);
    // The back of the cover.
    if (printer || !front) file.addSheet(paper, '', new Map());
    for (const [index, side] of sides.entries()) {
      if ('blank' in side) file.addSheet(side.blank.file.pages[side.blank.page]!.size, '', new Map());
      else file.addCopy(side.file.open, side.file.pages[side.page]!, side.turn);
      await task.step(things.length + ((index + 1) / sides.length) * things.length, all);
    }
    const named = !printer && parts.length === 1 ? words.names.whole : name;
    made.push({
      name: `${named}.pdf`,
      bytes: await file.save({ title: words.title, language: words.language, ...(printer ? { flip: printer } : {}) }),
    });
  }
  // PDFs are compressed inside; the first moment that a ZIP can tell says nothing of the day.
  const zip = zipSync(
    { ...Object.fromEntries(made.map(({ name, bytes }) => [name, bytes])), ...single },
    { level: 0, mtime: '1980-01-01T00:00:00' },
  );
  return { files: made, zip: new Uint8Array(zip), sheets };
}

/** Sets the details into a sheet that has room for them; any other file stays as it is. */
function stamp(title: string, bytes: Uint8Array, details: Details): Uint8Array {
  if (!Object.keys(details).length || !readTable(bytes)) return bytes;
  const stamped = stampPdf(bytes, details, font as DetailFont);
  if ('refusals' in stamped) throw new Unfit(title, stamped.refusals);
  return stamped.pdf;
}

function addCover(file: PdfFile, paper: Size, cover: Cover): void {
  const alphabet = alphabetOf(font as DetailFont);
  file.addSheet(
    paper,
    coverContent(paper, cover, alphabet),
    new Map(),
    new Map([['F', file.detailFont(font as DetailFont)]]),
  );
}
