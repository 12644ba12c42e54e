/** Draws one leaf: finds the size of text that fits every side, then prints all sides with their pictures. */
import { drawSvg } from '../../look/draw.ts';
import { drawingInks } from '../../look/tokens.ts';
import type { SheetProduct } from '../../model/kinds.ts';
import { ProblemError, type Problem } from '../../model/problems.ts';
import { failed, overflow, tooThick, wordTooWide, type SheetName } from './problems.ts';
import type { SheetData } from './data.ts';
import { startEngine, type Engine, type Job, type Layout } from './engine.ts';
import { fewestSheets, largestFit, usedLast } from './fit.ts';
import { missingIn } from './glyphcheck.ts';
import { inkOf, lightInk } from './ink/coverage.ts';
import { drawingStyle, prepareJob, textWidth, type LeafEdition } from './job.ts';
import { boxKinds, type LinkBox, type LocalBox } from './local/box.ts';
import type { PaperName } from './papers.ts';
import { mostBookletPages } from './products/booklet.ts';
import { isStapled, productEntry, sidesOf } from './products.ts';
import type { Style } from './variants.ts';

export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly boxes: readonly LocalBox[];
  /** Addresses of mail and of the text, which lead somewhere. */
  readonly links: readonly LinkBox[];
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
  /** Sections of `<More>` that the text goes on with. */
  readonly sections: number;
  readonly pages: number;
  /** How much of the last page is used, from 0 to 1. */
  readonly used: number;
  readonly sheets: readonly Fit[];
  readonly parts: readonly Part[];
}

/** A part of a pamphlet that must stand on one page. */
interface Part {
  readonly part: string;
  readonly pages: number;
  /** How much of the last of them it takes, in pt. */
  readonly over: number;
}

/** From base line to base line in such a part, in sizes of the text. */
const leadOfParts = 1.5;

/**
 * Draws a leaf as a PDF: every page at its trim size, in reading order.
 * @param sides one edition, or two in two languages, which share one size of text
 * @param beside editions on leaves of their own, with which these share whether there is a drawing
 * @throws ProblemError `sheet-overflow`, `sheet-word-too-wide`, `booklet-too-long`, `glyph-missing`, `picture-unreadable` or, for anything else, `sheet-failed`
 */
export async function printLeaf(
  product: SheetProduct,
  paper: PaperName,
  style: Style,
  sides: readonly [LeafEdition, ...LeafEdition[]],
  beside: readonly SheetData[] = [],
): Promise<Printed> {
  const names = sides.map(({ edition }) => ({ edition, product, paper, style }));
  try {
    const fitting = new Fitting(names, sides, await prepareJob(product, style, sides, beside), await startEngine());
    const measured = await fitting.findSize();
    // All that is wrong is said in the same breath: signs that no face has do not keep the words from being measured.
    ProblemError.refuse([
      ...sides.flatMap(({ edition }) => missingIn(edition).map(({ problem }) => problem)),
      ...fitting.complaints(measured),
    ]);
    return await fitting.print(measured);
  } catch (error) {
    throw error instanceof ProblemError || !names[0] ? error : failed(names[0], error);
  }
}

/** Fits one leaf to its text: each size is tried at most once. */
class Fitting {
  private readonly names: readonly SheetName[];
  private readonly sides: readonly [LeafEdition, ...LeafEdition[]];
  private readonly job: Job;
  private readonly engine: Engine;
  private readonly tried = new Map<string, Measurement>();

  constructor(names: readonly SheetName[], sides: readonly [LeafEdition, ...LeafEdition[]], job: Job, engine: Engine) {
    this.names = names;
    this.sides = sides;
    this.job = job;
    this.engine = engine;
  }

  /** Finds the size of text by the product's own rule. */
  async findSize(): Promise<Measurement> {
    const { product, style } = this.names[0] as SheetName;
    const { text, fit, pagesPerSheet, leastLast = 0 } = productEntry(product, style);
    if (fit === 'sheets') {
      const extentAt = (size: number): Promise<Measurement> => this.attempt(size);
      const size = await fewestSheets(text, pagesPerSheet, extentAt);
      return this.attempt(await usedLast(text, pagesPerSheet, size, leastLast, extentAt));
    }
    return fit === 'pages' ? this.fillPages() : this.attempt('any');
  }

  /** Lists what is too long or too wide at a size. */
  complaints({ size, sheets, parts }: Measurement): Problem[] {
    const [first] = this.names as readonly [SheetName, ...SheetName[]];
    if (productEntry(first.product, first.style).fit === 'sheets')
      return parts
        .filter(({ pages }) => pages > 1)
        .map(({ part, over }) => overflow(first, over / size / leadOfParts, part).problem);
    return sheets.flatMap(({ slack, line, side, wide }, index) => {
      const name = this.names[index] ?? first;
      return [
        ...[...new Set(wide)].map((word) => wordTooWide(name, word).problem),
        ...(slack < 0 ? [overflow(name, -slack / line, side ?? undefined).problem] : []),
      ];
    });
  }

  /** Goes on with as many sections as fit in small type, and then sets all as large as it goes. */
  private async fillPages(): Promise<Measurement> {
    const { text, long = text } = this.sides[0].data;
    const fits = ({ sheets }: Measurement): boolean =>
      sheets.every(({ slack, wide }) => slack >= 0 && wide.length === 0);
    let sections = this.sides[0].data.more.length;
    while (sections > 0 && !fits(await this.attempt(long.floor, sections))) sections -= 1;
    const range = sections > 0 ? long : text;
    const size = await largestFit(range, async (one) => ({ fits: fits(await this.attempt(one, sections)) }));
    return this.attempt(size ?? range.floor, sections);
  }

  /** Prints at a size, with the pictures drawn to the room that the words leave; in ink-light as large as the ink of the page allows. */
  async print(measured: Measurement): Promise<Printed> {
    const [largest, ...smaller] = drawingShares;
    let printed = await this.printWith(measured, largest);
    const drawn = measured.sheets.some(({ pictures }) => pictures.length > 0);
    for (const share of drawn && this.names[0]?.style === 'light' ? smaller : []) {
      if ((await inkOf(printed.pdf)) <= lightInk) break;
      printed = await this.printWith(measured, share);
    }
    return printed;
  }

  /** @param share of the room across and down that the drawings take */
  private async printWith({ size, sections, sheets }: Measurement, share: number): Promise<Printed> {
    const name = this.names[0] as SheetName;
    const { fit } = productEntry(name.product, name.style);
    const files = { ...this.job.files };
    const bare = sheets.every(({ pictures }) => pictures.length === 0);
    const { facts, id } = name.edition.document;
    sheets.forEach(({ pictures }, sheet) =>
      pictures.forEach(([width, height], number) => {
        files[`/picture-${sheet}-${number}.svg`] = drawSvg(facts.picture, id, {
          width: width * share,
          height: height * share,
          inks: drawingInks.print,
          style: drawingStyle(name.style),
        });
      }),
    );
    const chosen = { ...inputsOf(size, sections), drawing: String(share), ...(bare ? { bare: 'yes' } : {}) };
    return this.engine.compile(
      { ...this.job, files, inputs: { ...this.job.inputs, ...chosen, final: 'yes' } },
      async (layout) => {
        const pages = layout.pageCount;
        // What was measured and what is set may differ by a hair; a page too many is no page of ours.
        if ((fit === 'room' || fit === 'pages') && pages !== this.sides.length * sidesOf(name.product))
          throw overflow(name, 1);
        if (isStapled(name.product) && pages > mostBookletPages) throw tooThick(name, pages);
        const boxes = (await layout.query('box')) as LocalBox[];
        const links = (await layout.query('link')) as LinkBox[];
        return {
          pages,
          boxes: boxes
            .map((box) => ({ ...box, page: box.page - 1 }))
            .sort((a, b) => a.page - b.page || boxKinds.indexOf(a.kind) - boxKinds.indexOf(b.kind)),
          links: links.map((link) => ({ ...link, page: link.page - 1 })),
          // What a print shop is handed is read by nobody.
          pdf: await layout.pdf(name.style === 'shop' ? 'plain' : 'accessible'),
        };
      },
    );
  }

  private async attempt(size: number | 'any', sections = 0): Promise<Measurement> {
    const key = `${size} ${sections}`;
    const measured =
      this.tried.get(key) ??
      (await this.engine.compile(
        { ...this.job, inputs: { ...this.job.inputs, ...inputsOf(size, sections) } },
        (layout) => this.measure(layout, size, sections),
      ));
    this.tried.set(key, measured);
    return measured;
  }

  private async measure(layout: Layout, size: number | 'any', sections: number): Promise<Measurement> {
    // A template whose last page is not of the text says where the text ends.
    const [last] = (await layout.query('text-end')) as { readonly used?: number }[];
    const [end] = (last?.used === undefined ? await layout.query('pages') : [last]) as { readonly used: number }[];
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
      sections,
      size: size === 'any' ? (fit?.size ?? 0) : size,
      sheets: fit?.sheets ?? [plain],
      parts: (await layout.query('part')) as Part[],
    };
  }
}

/** The shares of its room that a drawing in ink-light may take, across and down, the largest first: at the least it is still seen from a step away. */
const drawingShares = [1, 0.85, 0.7, 0.55, 0.42, 0.32] as const;

/** What a template is told of one try. */
function inputsOf(size: number | 'any', sections: number): Record<string, string> {
  return { ...(size === 'any' ? {} : { size: String(size) }), sections: String(sections) };
}
