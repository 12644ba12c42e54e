/** Prints a finished file with other inks: each of its three colors becomes what somebody says of it. */
import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { paperInks } from '../../../look/tokens.ts';
import { contentOf, drawingStreams, repaint, type Paint } from './operators.ts';

export type PaperInk = keyof typeof paperInks;

const red = [1, 3, 5].map((at) => Number.parseInt(paperInks.red.slice(at, at + 2), 16) / 255);

/** Names the ink of a color. @throws when it is none of ours: `ink-not-black`, a fault of a template or a drawing */
function inkOf({ parts }: Paint): PaperInk {
  if (parts.length === 1 && parts[0] === 0) return 'ink';
  if (parts.length === 1 && parts[0] === 1) return 'white';
  if (parts.length === 3 && parts.every((part, at) => Math.abs(part - (red[at] ?? 0)) < 0.01)) return 'red';
  throw new Error(`ink-not-black: a sheet is painted with ${parts.join(' ')}, which is no ink of ours.`);
}

const profiled = ['ColorSpace', 'ProcSet'].map((name) => PDFName.of(name));

/** Has every operator take up another color, and leaves out the color profiles that nothing names any more. Pictures keep theirs. */
export function repaintAll(document: PDFDocument, operator: (ink: PaperInk, paint: Paint) => string): void {
  const { context } = document;
  for (const [ref, stream] of drawingStreams(document)) {
    const content = repaint(contentOf(stream), (paint) => operator(inkOf(paint), paint));
    const entries = stream.dict.entries().filter(([name]) => !['/Length', '/Filter'].includes(String(name)));
    const painted = context.flateStream(Buffer.from(content, 'latin1'));
    for (const [name, value] of entries) painted.dict.set(name, value);
    context.assign(ref, painted);
    dropProfiles(painted.dict);
  }
  for (const page of document.getPages()) dropProfiles(page.node);
  const used = new Set(context.enumerateIndirectObjects().flatMap(([, object]) => profilesOf(object)));
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (/^\[ ?\/ICCBased|^\[ ?\/DeviceGray/.test(String(object)) && !used.has(String(ref))) context.delete(ref);
  for (const [ref, object] of context.enumerateIndirectObjects()) if (isProfile(object)) forget(document, ref);
}

function dropProfiles(dict: PDFDict): void {
  const resources = dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
  for (const name of profiled) resources?.delete(name);
}

/** The color space that a picture names. */
function profilesOf(object: unknown): string[] {
  const dict = object instanceof PDFRawStream ? object.dict : undefined;
  const space = dict?.get(PDFName.of('ColorSpace'));
  return space ? [String(space)] : [];
}

function isProfile(object: unknown): boolean {
  return (
    object instanceof PDFRawStream &&
    object.dict.has(PDFName.of('N')) &&
    object.dict.has(PDFName.of('Range')) &&
    !object.dict.has(PDFName.of('Type'))
  );
}

function forget({ context }: PDFDocument, profile: PDFRef): void {
  const named = context
    .enumerateIndirectObjects()
    .some(([, object]) => String(object).includes(`/ICCBased ${String(profile)}`));
  if (!named) context.delete(profile);
}
