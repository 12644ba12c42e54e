/** The cover of an e-book: kicker, title, the document's own drawing, and who publishes it, as a PNG. */
import sharp from 'sharp';
import type { Language } from '../../i18n/languages.ts';
import { drawSvg } from '../../look/draw.ts';
import { plate, setTitle, titleLeading as leading } from '../../look/cover.ts';
import { capHeight } from '../../look/measure.ts';
import { outline } from '../../look/outlined.ts';
import '../../look/shape.ts';
import type { DrawingName } from '../../look/names.ts';
import { drawingInks, light } from '../../look/tokens.ts';

/** Size in px; two to three, as readers' shelves show covers. */
export const coverSize = { width: 800, height: 1200 } as const;

/** What a cover says and shows. */
export interface CoverCopy {
  readonly language: Language;
  readonly kicker: string;
  /** As `settingsOf` takes a headline. */
  readonly title: string;
  readonly publisher: string;
  /** The campaign's line. */
  readonly line: string;
  readonly drawing: DrawingName;
  /** Id of the document whose picture it is. */
  readonly seed: string;
}

/** Measures in px. */
const margin = 56;
const footHeight = 104;
const titleTop = 152;
const largest = 152;
/** The picture keeps at least this much of the height. */
const pictureLeast = 448;
/** What the title may take: between the edges, and from its top down to what the picture keeps. */
export const titleRoom = {
  width: coverSize.width - 2 * margin,
  height: coverSize.height - footHeight - pictureLeast - titleTop - 48,
  largest,
} as const;

/** Draws a cover; type goes in as outlines, so that no font of the machine has a say. */
export async function drawCover(copy: CoverCopy): Promise<Uint8Array> {
  // Two inks on paper and the tones of their edges need no more than 16 colours: a third of the bytes of a JPEG, and no frayed edges.
  return new Uint8Array(
    await sharp(Buffer.from(coverSvg(copy)))
      .png({ palette: true, colours: 16, effort: 1, dither: 0 })
      .toBuffer(),
  );
}

/** Composes a cover as one SVG without text elements. */
export function coverSvg({ language, kicker, title, publisher, line, drawing, seed }: CoverCopy): string {
  const { width, height } = coverSize;
  const footTop = height - footHeight;
  const { size, lines } = setTitle(title, language, titleRoom);
  const baseline = titleTop + size * capHeight;
  const top = Math.round(baseline + (lines.length - 1) * size * leading + 0.2 * size + 40);
  const frame = { width, height: footTop - top, inks: drawingInks.light, style: 'color' } as const;
  const foot = footTop + footHeight / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    plate(0, 0, width, height, light.paper),
    drawSvg(drawing, seed, frame).replace('<svg ', `<svg x="0" y="${top}" `),
    plate(0, top, width, 10, light.ink),
    plate(0, footTop, width, footHeight, light.ink),
    plate(margin, 0, 22, 94, light.red),
    outline(kicker, 'display-600', margin + 42, 83, 37, light.ink, titleRoom.width - 42),
    ...lines.map((words, index) =>
      outline(words, 'display-800', margin, baseline + index * size * leading, size, light.ink, titleRoom.width),
    ),
    outline(line, 'display-600', margin, foot - 6, 32, light.paper, titleRoom.width),
    outline(publisher, 'display-600', margin, foot + 32, 32, light.paper, titleRoom.width),
    '</svg>',
  ].join('');
}
