/** Draws one sheet: tries sizes until it fits, then prints it with its picture. */
import { readFile } from 'node:fs/promises';
import { drawSvg } from '../../look/drawing.ts';
import { drawingInks } from '../../look/tokens.ts';
import { ProblemError } from '../../model/problems.ts';
import { failed, overflow, wordTooWide, type SheetName } from './complaints.ts';
import type { SheetData } from './data.ts';
import { startEngine, type Engine, type Job, type Layout } from './engine.ts';
import { fewestSheets, largestFit } from './fit.ts';
import { checkGlyphs } from './glyphcheck.ts';
import { printedPicture } from './picture.ts';
import { productEntry } from './products.ts';
import { qrSvg } from './qr.ts';
import type { Picture } from './tree.ts';

/** What a template tells of a try, in pt. */
interface Told {
  readonly pages: number;
  /** How much of the last page is used, from 0 to 1. */
  readonly used: number;
  /** Room left on the page; below zero, how much is missing. */
  readonly slack: number;
  /** Size of text that would just fill the page; 0 when the template offers none. */
  readonly guess: number;
  /** Height of one line of text. */
  readonly line: number;
  /** Size of the drawn picture. */
  readonly picture: number;
  readonly pictureWidth: number;
  /** Words that are wider than their column. */
  readonly wide: readonly string[];
}

/**
 * Draws a sheet as a PDF.
 * @throws ProblemError `sheet-overflow`, `sheet-word-too-wide`, `glyph-missing`, `picture-unreadable` or, for anything else, `sheet-failed`
 */
export async function drawSheet(name: SheetName, data: SheetData, pictures: ReadonlyMap<string, Picture>): Promise<Uint8Array> {
  try {
    checkGlyphs(name.edition);
    const proof = new Proof(name, data, await prepareJob(name, data, pictures), await startEngine());
    return await proof.print(await proof.findSize());
  } catch (error) {
    throw error instanceof ProblemError ? error : failed(name, error);
  }
}

const templates = ['look', 'blocks', 'flyer', 'reading', 'pages'];

/** Width of the text of a page in pt. */
function textWidth({ page }: SheetData): number {
  return page.width - 2 * page.side;
}

async function prepareJob({ edition, product }: SheetName, data: SheetData, pictures: ReadonlyMap<string, Picture>): Promise<Job> {
  const files: Record<string, Uint8Array | string> = { '/sheet.json': JSON.stringify(data), '/qr.svg': qrSvg(data.url, data.look).svg };
  for (const template of templates) files[`/${template}.typ`] = await readFile(`src/formats/sheet/${template}.typ`);
  for (const [path, picture] of pictures) {
    if ('drawing' in picture) files[path] = drawSvg(picture.drawing, edition.document.id, { width: 480, height: 200, inks: drawingInks.print, style: 'color' });
    else {
      const file = edition.document.pictures.find((one) => one.file === picture.picture);
      if (file) files[path] = await printedPicture(file, textWidth(data));
    }
  }
  return { main: `/${productEntry(product).template}.typ`, files, inputs: {} };
}

/** One sheet on its way through the press: each size is tried at most once. */
class Proof {
  private readonly name: SheetName;
  private readonly data: SheetData;
  private readonly job: Job;
  private readonly engine: Engine;
  private readonly tried = new Map<number, Told>();

  constructor(name: SheetName, data: SheetData, job: Job, engine: Engine) {
    this.name = name;
    this.data = data;
    this.job = job;
    this.engine = engine;
  }

  /** Finds the size of text by the product's own rule. */
  async findSize(): Promise<number> {
    const { text, fit, pagesPerSheet } = productEntry(this.name.product);
    if (fit === 'sheets') return fewestSheets(text, pagesPerSheet, (size) => this.attempt(size));
    const found = await largestFit(text, async (size) => {
      const { slack, wide, guess } = await this.attempt(size);
      return { fits: slack >= 0 && wide.length === 0, ...(guess > 0 ? { guess } : {}) };
    });
    if (found !== undefined) return found;
    const { slack, line, wide } = await this.attempt(text.floor);
    const [word] = wide;
    throw word === undefined ? overflow(this.name, (-slack / line) * 2, text.floor) : wordTooWide(this.name, word, text.floor);
  }

  /** Prints at a size, with the picture drawn to the room that the words leave. */
  async print(size: number): Promise<Uint8Array> {
    const { edition, product } = this.name;
    const { picture: height, pictureWidth: width } = await this.attempt(size);
    const picture = drawSvg(edition.document.facts.picture, edition.document.id, { width, height, inks: drawingInks.print, style: 'color' });
    const { text, fit } = productEntry(product);
    return this.engine.compile({ ...this.job, files: { ...this.job.files, '/picture.svg': picture }, inputs: { size: String(size), final: 'yes' } }, (layout) => {
      if (fit === 'page' && layout.pageCount > 1) throw overflow(this.name, 1, text.floor);
      return layout.pdf();
    });
  }

  private async attempt(size: number): Promise<Told> {
    const told = this.tried.get(size) ?? (await this.engine.compile({ ...this.job, inputs: { size: String(size) } }, (layout) => this.ask(layout)));
    this.tried.set(size, told);
    return told;
  }

  private async ask(layout: Layout): Promise<Told> {
    const [end] = (await layout.query('pages')) as { readonly used: number }[];
    const [fit] = (await layout.query('fit')) as Partial<Told>[];
    return { pages: layout.pageCount, used: end?.used ?? 1, slack: 0, guess: 0, line: 1, picture: this.data.page.picture, pictureWidth: textWidth(this.data), wide: [], ...fit };
  }
}
