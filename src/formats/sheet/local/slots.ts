/** Reserves empty, numbered places in a finished sheet, into which a browser can write a committee's details by appending an update. */
import { PDFArray, PDFDocument, PDFName, PDFString, type PDFHexString, PDFRef, type PDFPage } from '@cantoo/pdf-lib';
import { savePressed } from '../pressed.ts';
import { localKinds, matrixOf, roomOf, round, type LocalBox, type LocalKind } from './box.ts';
import { takeInk } from './font.ts';
import { writeTable, type PanelSlot, type SlotTable } from './table.ts';
import { placesOn, structureOf, tagContent, type MarkedPlace, type Structure } from './tags.ts';

/** Least height of a panel in pt: what 7 pt type needs. */
const leastHeight = 9;

/**
 * Reserves slots for each panel, and for the words that ask for the number. Panels alike share theirs, so that ten cards on a sheet cost no more than one.
 * The last change to a file: nothing may rewrite it afterwards. The same file and boxes give the same bytes.
 * @param pdf a finished sheet, imposed or not; its tags stay valid
 * @throws when a box lies on no page or a panel is lower than 9 pt, or when no label of a tagged page is marked: the template's fault, not the writer's
 */
export async function addSlots(pdf: Uint8Array, boxes: readonly LocalBox[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  const structure = structureOf(document);
  const panels = new Map<string, PanelSlot>();
  const helps = new Map<string, SlotTable['helps'][number]>();
  const silent: [number, string][] = [];
  for (const [index, page] of document.getPages().entries()) {
    const here = boxes.filter((box) => box.page === index && (box.kind === 'panel' || box.kind === 'help'));
    if (here.length === 0) continue;
    const places = structure && placesOn(structure, page);
    for (const place of places?.get('help') ?? []) silent.push(silence(place));
    const painted: string[] = [];
    const paint = (box: LocalBox, object: number, marked: string): void => {
      page.node.setXObject(PDFName.of(`Local${object}`), PDFRef.of(object));
      painted.push(
        `${marked} q ${takeInk} ${matrixOf(box, page.getHeight()).map(round).join(' ')} cm /Local${object} Do Q EMC`,
      );
    };
    for (const box of here) {
      const room = roomOf(box);
      const [width, height] = [round(room.width), round(room.height)];
      if (box.kind === 'help') {
        const slot = helps.get(`${width} ${height}`) ?? ([emptyForm(document, width, height), width, height] as const);
        helps.set(`${width} ${height}`, slot);
        paint(box, slot[0], decoration);
        continue;
      }
      if (!box.look || height < leastHeight)
        throw new Error(
          `The panel for local details on page ${index + 1} is ${height} pt high; it needs ${leastHeight} pt.`,
        );
      const look = rounded(box.look);
      const name = JSON.stringify([width, height, look]);
      const slot = panels.get(name) ?? newSlot(document, { ...look, width, height });
      panels.set(name, slot);
      // What covers lies under what is written.
      paint(box, slot.ground, decoration);
      for (const [kind, object] of Object.entries(slot.objects) as [LocalKind, number][])
        paint(box, object, marking(structure, page, places?.get(kind)));
    }
    // The page's own content now stands between q and Q, so that this is painted in the page's space whatever the content did.
    page.node.addContentStream(context.register(context.stream(`${painted.join('\n')}\n`)));
  }
  if (boxes.some((box) => box.page >= document.getPageCount()))
    throw new Error('A box for local details lies on a page that the sheet does not have.');
  const saved = await savePressed(document);
  return writeTable(saved, {
    panels: [...panels.values()],
    helps: [...helps.values()],
    silent,
    ...tail(document, saved),
  });
}

const decoration = '/Artifact BMC';

/** Marks a detail as what is read behind its label. Copies of one panel on a page are read once: those behind the first have no mark. */
function marking(structure: Structure | undefined, page: PDFPage, places: MarkedPlace[] | undefined): string {
  if (!structure) return decoration;
  if (!places) throw new Error('A label of local details is not marked in the structure of its page.');
  const place = places.shift();
  return place ? `/Span <</MCID ${tagContent(structure, page, place)}>> BDC` : decoration;
}

function rounded({ labels, size, line, help, floor }: NonNullable<LocalBox['look']>): NonNullable<LocalBox['look']> {
  return { labels, size: round(size), line: round(line), help: round(help), floor };
}

function newSlot(document: PDFDocument, panel: Omit<PanelSlot, 'ground' | 'objects'>): PanelSlot {
  const { width, height, labels } = panel;
  const empty = (): number => emptyForm(document, width, height);
  const kinds = localKinds.filter((kind) => labels[kind] !== undefined);
  return { ...panel, ground: empty(), objects: Object.fromEntries(kinds.map((kind) => [kind, empty()])) };
}

/** Empty until somebody writes into it: a stream is never packed into an object stream, so that an update can replace it by its number. */
function emptyForm({ context }: PDFDocument, width: number, height: number): number {
  return context.register(context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] }))
    .objectNumber;
}

/** The element of the words that ask for the number, as it is written when these are covered: it says nothing (ISO 32000-1, 14.9.4). */
function silence({ parent, ref }: MarkedPlace): [object: number, body: string] {
  const silenced = parent.clone();
  silenced.set(PDFName.of('ActualText'), PDFString.of(''));
  return [ref.objectNumber, String(silenced)];
}

/** What an update must repeat of the end of a saved file. */
function tail({ context }: PDFDocument, saved: Uint8Array): Pick<SlotTable, 'previous' | 'size' | 'trailer'> {
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
