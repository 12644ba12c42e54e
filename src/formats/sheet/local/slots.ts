/** Reserves empty, numbered places in a finished sheet, into which a browser can write a committee's details by appending a few hundred bytes. */
import { PDFArray, PDFDocument, PDFName, type PDFHexString, type PDFRef, type PDFString } from '@cantoo/pdf-lib';
import { boxKinds, matrixOf, roomOf, round, type LocalBox } from './box.ts';
import { detailWidths, embedDetailFont, inkOperands } from './font.ts';
import { writeTable, type FormSlot } from './table.ts';
import { structureOf, tagContent } from './tags.ts';

/** Least height of a box in pt: what 7 pt type needs. */
const leastHeight = 9;

/**
 * Reserves a slot for each box. Boxes for the same detail with the same room share one, so that ten cards on a sheet cost no more than one.
 * The last change to a file: nothing may rewrite it afterwards. The same file and boxes give the same bytes.
 * @param pdf a finished sheet, imposed or not; its tags stay valid
 * @throws when a box lies on no page or is lower than 9 pt: the template's fault, not the writer's
 */
export async function addSlots(pdf: Uint8Array, boxes: readonly LocalBox[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  const structure = structureOf(document);
  const font = embedDetailFont(context);
  const slots = new Map<string, { readonly slot: FormSlot; readonly ref: PDFRef }>();
  for (const [index, page] of document.getPages().entries()) {
    // What covers lies under what is written.
    const here = boxes
      .filter((box) => box.page === index)
      .sort((a, b) => boxKinds.indexOf(a.kind) - boxKinds.indexOf(b.kind));
    if (here.length === 0) continue;
    const painted = here.map((box) => {
      const room = roomOf(box);
      if (box.kind !== 'help' && room.height < leastHeight)
        throw new Error(
          `The box for ${box.kind} on page ${index + 1} is ${room.height} pt high; it needs ${leastHeight} pt.`,
        );
      const [width, height] = [round(room.width), round(room.height)];
      const key = `${box.kind} ${width} ${height}`;
      const ref = slots.get(key)?.ref ?? emptyForm(document, width, height);
      slots.set(key, { slot: [box.kind, ref.objectNumber, width, height], ref });
      const name = `Local${ref.objectNumber}`;
      page.node.setXObject(PDFName.of(name), ref);
      const marked =
        structure && box.kind !== 'help' ? `/P <</MCID ${tagContent(structure, page)}>> BDC` : '/Artifact BMC';
      return `${marked} q ${inkOperands()} rg ${matrixOf(box, page.getHeight()).map(round).join(' ')} cm /${name} Do Q EMC`;
    });
    // The page's own content now stands between q and Q, so that this is painted in the page's space whatever the content did.
    page.node.addContentStream(context.register(context.stream(`${painted.join('\n')}\n`)));
  }
  if (boxes.some((box) => box.page >= document.getPageCount()))
    throw new Error('A box for local details lies on a page that the sheet does not have.');
  const saved = await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
  return writeTable(saved, {
    slots: [...slots.values()].map(({ slot }) => slot),
    font: font.objectNumber,
    widths: detailWidths(),
    ...tail(document, saved),
  });
}

/** Empty until somebody writes into it: a stream is never packed into an object stream, so that an update can replace it by its number. */
function emptyForm({ context }: PDFDocument, width: number, height: number): PDFRef {
  return context.register(context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] }));
}

/** What an update must repeat of the end of a saved file. */
function tail({ context }: PDFDocument, saved: Uint8Array): { previous: number; size: number; trailer: string } {
  const { Root, Info, ID } = context.trailerInfo;
  const end = new TextDecoder('latin1').decode(saved);
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1]);
  const size = Number(/\/Size (\d+)/.exec(end.slice(previous))?.[1]);
  const ids = ID ? context.lookup(ID, PDFArray).asArray() : [];
  const hex = ids.map((id) => `<${Buffer.from((id as PDFString | PDFHexString).asBytes()).toString('hex')}>`).join('');
  return {
    previous,
    size,
    trailer: `/Root ${String(Root)}${Info ? `/Info ${String(Info)}` : ''}${hex && `/ID[${hex}]`}`,
  };
}
