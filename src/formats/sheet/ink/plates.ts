/** Parts a leaf into its plates, for a risograph or a screen: one gray page for each ink, with marks to lay one onto the other. */
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { words } from '../../../i18n/languages.ts';
import { type } from '../../../look/tokens.ts';
import { changedOn, type Edition } from '../../../model/document.ts';
import { site } from '../../../site.ts';
import { startEngine } from '../engine.ts';
import { papers, type PaperName } from '../papers.ts';
import { stackOf } from '../scripts.ts';
import { repaintAll, type PaperInk } from './repaint.ts';

/** The plates, in the order in which they are printed: the lighter ink first. */
const plates = ['red', 'ink'] as const satisfies readonly PaperInk[];

/** How dark whole areas are, as gray: 85 % of ink, for more smears and sticks to the drum. Letters keep all of it, or they would be screened. */
const solid = '.15';

/**
 * Prints a leaf of one page as its plates. What one ink prints is left white in the other, so inks never lie on each other.
 * @param title what the file calls itself
 * @throws when something is painted with another color than our inks, or the leaf has more pages than one
 */
export async function platesOf(
  pdf: Uint8Array,
  paper: PaperName,
  edition: Edition,
  title: string,
): Promise<Uint8Array> {
  const { widthPt, heightPt } = papers[paper];
  const { language } = edition;
  const said = words(language).sheets.plates;
  const plan = {
    width: widthPt,
    height: heightPt,
    plates: plates.map((plate) => said[plate]),
    title,
    author: site.publisher.name,
    date: changedOn(edition).split('-').map(Number),
    language,
    font: stackOf(type.display, language),
  };
  const files: Record<string, Uint8Array | string> = {
    '/plan.json': JSON.stringify(plan),
    '/plates.typ': await readFile('src/formats/sheet/plates.typ'),
  };
  for (const [index, plate] of plates.entries()) files[`/plate-${index}.pdf`] = await plateOf(pdf, plate);
  const engine = await startEngine();
  return engine.compile({ main: '/plates.typ', files, inputs: {} }, (layout) => layout.pdf('plain'));
}

async function plateOf(pdf: Uint8Array, plate: PaperInk): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  if (document.getPageCount() !== 1) throw new Error('Plates are made of one page.');
  await takePictures(document, plate);
  repaintAll(
    document,
    (ink, { stroke, letters }) => `${ink !== plate ? 1 : letters ? 0 : solid} ${stroke ? 'G' : 'g'}`,
  );
  return document.save({ useObjectStreams: false });
}

/** Prints pictures in gray with the ink, at most as dark as an area, and leaves them white in the other plate. */
async function takePictures({ context }: PDFDocument, plate: PaperInk): Promise<void> {
  const light = Number(solid);
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) continue;
    const gray =
      plate === 'ink'
        ? sharp(object.contents)
            .grayscale()
            .linear(1 - light, light * 255)
        : sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } });
    const { data, info } = await gray.toColourspace('b-w').jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true });
    const { dict } = context.stream(data, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: info.width,
      Height: info.height,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceGray',
      Filter: 'DCTDecode',
    });
    context.assign(ref, PDFRawStream.of(dict, new Uint8Array(data)));
  }
}
