/** What the engine is handed of one leaf: the templates, the words as data, the code to scan, the pictures of the text. */
import { readFile } from 'node:fs/promises';
import { drawSvg } from '../../look/draw.ts';
import type { DrawingFrame } from '../../look/drawing.ts';
import { drawingInks } from '../../look/tokens.ts';
import type { Edition } from '../../model/document.ts';
import type { SheetProduct } from '../../model/kinds.ts';
import type { SheetData } from './data.ts';
import type { Job } from './engine.ts';
import { printedPicture } from './picture.ts';
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

const templates = [
  'words',
  'look',
  'parts',
  'tables',
  'blocks',
  'fill',
  'handout',
  'handbill',
  'composed',
  'list',
  'number',
  'quote',
  'dialogue',
  'large',
  'wall',
  'poster',
  'tabs',
  'face',
  'sticker',
  'card',
  'trifold',
  'zine',
  'pages',
  'form',
  'reading',
];

/** Width of the text of a page in pt. */
export function textWidth({ page }: SheetData): number {
  return page.width - 2 * page.side;
}

/** Gathers the files that the templates read, but for the drawings whose room the words decide. */
export async function prepareJob(
  product: SheetProduct,
  style: Style,
  sides: readonly [LeafEdition, ...LeafEdition[]],
  beside: readonly SheetData[],
): Promise<Job> {
  const [{ data, edition }] = sides;
  // All editions of a document share one code, and so one code to scan.
  const files: Record<string, Uint8Array | string> = {
    '/sheets.json': JSON.stringify(sides.map((side) => side.data)),
    '/beside.json': JSON.stringify(beside),
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
      if (file)
        files[path] = await printedPicture(file, textWidth(data), style === 'shop' || drawingStyle(style) !== 'color');
    }
  }
  return { main: `/${data.composed?.template ?? productEntry(product, style).template}.typ`, files, inputs: { style } };
}

/** How the drawings of a style are inked. */
export function drawingStyle(style: Style): DrawingFrame['style'] {
  return style === 'light' ? 'outline' : style === 'black' ? 'mono' : 'color';
}
