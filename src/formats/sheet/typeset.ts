/** Draws one leaf: finds the size of text that fits every side, then prints all sides with their pictures. */
import { readFile } from 'node:fs/promises';
import { drawSvg } from '../../look/draw.ts';
import { drawingInks } from '../../look/tokens.ts';
import type { Edition } from '../../model/document.ts';
import type { SheetProduct } from '../../model/kinds.ts';
import { ProblemError } from '../../model/problems.ts';
import { failed, overflow, tooThick, wordTooWide, type SheetName } from './problems.ts';
import type { SheetData } from './data.ts';
import { startEngine, type Engine, type Job, type Layout } from './engine.ts';
import { fewestSheets } from './fit.ts';
import { checkGlyphs } from './glyphcheck.ts';
import { boxKinds, type LocalBox } from './local/box.ts';
import type { PaperName } from './papers.ts';
import { printedPicture } from './picture.ts';
import { mostBookletPages } from './products/booklet.ts';
import { productEntry } from './products.ts';
import { qrSvg } from './qr.ts';
import type { Picture } from './tree.ts';
import type { Style } from './variants.ts';

/** One edition on a leaf. */
export interface LeafEdition {
  readonly edition: Edition;
  readonly data: SheetData;
  readonly pictures: ReadonlyMap<string, Picture>;
}

export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly boxes: readonly LocalBox[];
}

/** What a template tells of one edition at a size, in pt. */
interface Fit {
  /** Room left; below zero, how much is missing. */
  readonly slack: number;
  /** Height that one line of text takes of that room. */
  readonly line: number;
  /** Which side of several lacks most. */
  readonly side?: string | null;
  /** Width and height of each drawn picture. */
  readonly pictures: readonly (readonly [number, number])[];
  /** Words that are wider than their column. */
  readonly wide: readonly string[];
}

/** What a layout at one size measured. */
interface Measurement {
  readonly size: number;
  readonly pages: number;
  /** How much of the last page is used, from 0 to 1. */
  readonly used: number;
  readonly sheets: readonly Fit[];
}

/**
 * Draws a leaf as a PDF: every page at its trim size, in reading order.
 * @param sides one edition, or two in two languages, which share one size of text
 * @throws ProblemError `sheet-overflow`, `sheet-word-too-wide`, `booklet-too-long`, `glyph-missing`, `picture-unreadable` or, for anything else, `sheet-failed`
 */
export async function printLeaf(
  product: SheetProduct,
  paper: PaperName,
  style: Style,
  sides: readonly [LeafEdition, ...LeafEdition[]],
): Promise<Printed> {
  const names = sides.map(({ edition }) => ({ edition, product, paper, style }));
  try {
    for (const { edition } of sides) checkGlyphs(edition);
    const fitting = new Fitting(names, sides, await prepareJob(product, style, sides), await startEngine());
    return await fitting.print(await fitting.findSize());
  } catch (error) {
    throw error instanceof ProblemError || !names[0] ? error : failed(names[0], error);
  }
}

const templates = [
  'words',
  'look',
  'parts',
  'tables',
  'blocks',
  'handbill',
  'large',
  'poster',
  'card',
  'trifold',
  'zine',
  'pages',
  'reading',
];

/** Width of the text of a page in pt. */
function textWidth({ page }: SheetData): number {
  return page.width - 2 * page.side;
}

async function prepareJob(
  product: SheetProduct,
  style: Style,
  sides: readonly [LeafEdition, ...LeafEdition[]],
): Promise<Job> {
  const [{ data, edition }] = sides;
  // All editions of a document share one code, and so one code to scan.
  const files: Record<string, Uint8Array | string> = {
    '/sheets.json': JSON.stringify(sides.map((side) => side.data)),
    '/qr.svg': qrSvg(data.url, data.look).svg,
  };
  for (const template of templates) files[`/${template}.typ`] = await readFile(`src/formats/sheet/${template}.typ`);
  for (const [path, picture] of sides.flatMap((side) => [...side.pictures])) {
    if ('drawing' in picture)
      files[path] = drawSvg(picture.drawing, edition.document.id, {
        width: 480,
        height: 200,
        inks: drawingInks.print,
        style: drawingStyle(style),
      });
    else {
      const file = edition.document.pictures.find((one) => one.file === picture.picture);
      if (file) files[path] = await printedPicture(file, textWidth(data));
    }
  }
  return { main: `/${productEntry(product, style).template}.typ`, files, inputs: { style } };
}

function drawingStyle(style: Style): 'color' | 'outline' {
  return style === 'light' ? 'outline' : 'color';
}

/** Fits one leaf to its text: each size is tried at most once. */
class Fitting {
  private readonly names: readonly SheetName[];
  private readonly sides: readonly [LeafEdition, ...LeafEdition[]];
  private readonly job: Job;
  private readonly engine: Engine;
  private readonly tried = new Map<number | 'any', Measurement>();

  constructor(names: readonly SheetName[], sides: readonly [LeafEdition, ...LeafEdition[]], job: Job, engine: Engine) {
    this.names = names;
    this.sides = sides;
    this.job = job;
    this.engine = engine;
  }

  /** Finds the size of text by the product's own rule. */
  async findSize(): Promise<Measurement> {
    const { product, style } = this.names[0] as SheetName;
    const { text, fit, pagesPerSheet } = productEntry(product, style);
    if (fit === 'sheets') return this.attempt(await fewestSheets(text, pagesPerSheet, (size) => this.attempt(size)));
    if (fit === 'floor') return this.attempt(text.floor);
    const measured = await this.attempt('any');
    measured.sheets.forEach(({ slack, line, side, wide: [word] }, index) => {
      const name = this.names[index] ?? (this.names[0] as SheetName);
      if (word !== undefined) throw wordTooWide(name, word);
      if (slack < 0) throw overflow(name, -slack / line, side ?? undefined);
    });
    return measured;
  }

  /** Prints at a size, with the pictures drawn to the room that the words leave. */
  async print({ size, sheets }: Measurement): Promise<Printed> {
    const name = this.names[0] as SheetName;
    const { fit } = productEntry(name.product, name.style);
    const files = { ...this.job.files };
    const { facts, id } = name.edition.document;
    sheets.forEach(({ pictures }, sheet) =>
      pictures.forEach(([width, height], number) => {
        files[`/picture-${sheet}-${number}.svg`] = drawSvg(facts.picture, id, {
          width,
          height,
          inks: drawingInks.print,
          style: drawingStyle(name.style),
        });
      }),
    );
    return this.engine.compile(
      { ...this.job, files, inputs: { ...this.job.inputs, size: String(size), final: 'yes' } },
      async (layout) => {
        const pages = layout.pageCount;
        // What was measured and what is set may differ by a hair; a page too many is no page of ours.
        if (fit === 'room' && pages !== this.sides.length * sidesOf(name.product)) throw overflow(name, 1);
        if (name.product === 'booklet' && pages > mostBookletPages) throw tooThick(name, pages);
        const boxes = (await layout.query('box')) as LocalBox[];
        return {
          pages,
          boxes: boxes
            .map((box) => ({ ...box, page: box.page - 1 }))
            .sort((a, b) => a.page - b.page || boxKinds.indexOf(a.kind) - boxKinds.indexOf(b.kind)),
          pdf: await layout.pdf(),
        };
      },
    );
  }

  private async attempt(size: number | 'any'): Promise<Measurement> {
    const measured =
      this.tried.get(size) ??
      (await this.engine.compile(
        { ...this.job, inputs: { ...this.job.inputs, ...(size === 'any' ? {} : { size: String(size) }) } },
        (layout) => this.measure(layout, size),
      ));
    this.tried.set(size, measured);
    return measured;
  }

  private async measure(layout: Layout, size: number | 'any'): Promise<Measurement> {
    const [end] = (await layout.query('pages')) as { readonly used: number }[];
    const [fit] = (await layout.query('fit')) as { readonly size: number; readonly sheets: readonly Fit[] }[];
    // A template that tells nothing has one picture of a fixed height across its text.
    const plain: Fit = {
      slack: 0,
      line: 1,
      wide: [],
      pictures: [[textWidth(this.sides[0].data), this.sides[0].data.page.picture]],
    };
    return {
      pages: layout.pageCount,
      used: end?.used ?? 1,
      size: size === 'any' ? (fit?.size ?? 0) : size,
      sheets: fit?.sheets ?? [plain],
    };
  }
}

/** Pages of one edition where their number is fixed. */
function sidesOf(product: SheetProduct): number {
  return { card: 2, trifold: 6, zine: 8 }[product as string] ?? 1;
}
