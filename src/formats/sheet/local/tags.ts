/** Puts our own content into the structure of a tagged PDF where it is read: into the paragraph of its label. */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { contentOf } from '../ink/operators.ts';
import { marks, type MarkedKind } from './mark.ts';

/** The structure tree of a document; absent in imposed files. */
export interface Structure {
  readonly document: PDFDocument;
  readonly root: PDFDict;
  /** The list of numbers and parents in the parent tree. */
  readonly numbers: PDFArray;
}

/** A place in the structure that a template has marked: the element, its number, and the marked content (MCID) behind which ours belongs. */
export interface MarkedPlace {
  readonly parent: PDFDict;
  readonly ref: PDFRef;
  readonly after: number;
}

const key = (name: string): PDFName => PDFName.of(name);

/** Finds the structure; undefined when the PDF has none to which Typst gives its usual form. */
export function structureOf(document: PDFDocument): Structure | undefined {
  const root = document.catalog.lookupMaybe(key('StructTreeRoot'), PDFDict);
  const numbers = root?.lookupMaybe(key('ParentTree'), PDFDict)?.lookupMaybe(key('Nums'), PDFArray);
  return root && numbers ? { document, root, numbers } : undefined;
}

/** Finds the marks of a page, by kind, in the order in which they are painted. A copy that is decoration has none. */
export function placesOn(structure: Structure, page: PDFPage): Map<MarkedKind, MarkedPlace[]> {
  const places = new Map<MarkedKind, MarkedPlace[]>();
  const parents = parentsOn(structure, page);
  for (const [, properties = ''] of paintedOn(page).matchAll(/\/\w+\s*<<([^<>]*)>>\s*BDC/g)) {
    const mark = /\/Lang\s*\((\w+)\)/.exec(properties)?.[1];
    const after = Number(/\/MCID\s+(\d+)/.exec(properties)?.[1]);
    const kind = mark && marks.get(mark);
    const ref = parents?.get(after);
    if (kind && ref instanceof PDFRef)
      places.set(kind, [
        ...(places.get(kind) ?? []),
        { ref, after, parent: structure.document.context.lookup(ref, PDFDict) },
      ]);
  }
  return places;
}

/** What a page paints, as Typst wrote it. */
function paintedOn(page: PDFPage): string {
  const { context } = page.doc;
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => context.lookup(one)) : [contents];
  return streams.map((stream) => (stream instanceof PDFRawStream ? contentOf(stream) : '')).join('\n');
}

/** Takes a number (MCID) for a piece of content at a place, to mark that content with. */
export function tagContent(structure: Structure, page: PDFPage, place: MarkedPlace): number {
  const parents = parentsOn(structure, page);
  if (!parents) throw new Error('A page whose structure is marked has a list of parents.');
  const number = parents.size();
  parents.push(place.ref);
  hang(structure, place, PDFNumber.of(number));
  return number;
}

/** Makes a form element of a field's widget at a place: PDF/UA-1, 7.18.4, wants each nested in one, and 7.18.3 the tab order to follow the structure. */
export function tagWidget(
  structure: Structure,
  page: PDFPage,
  place: MarkedPlace,
  widget: PDFRef,
  language: string,
): void {
  const { context } = structure.document;
  const element = context.register(
    context.obj({
      Type: 'StructElem',
      S: 'Form',
      P: place.ref,
      Pg: page.ref,
      Lang: PDFString.of(language),
      K: { Type: 'OBJR', Obj: widget, Pg: page.ref },
    }),
  );
  hang(structure, place, element);
  context.lookup(widget, PDFDict).set(key('StructParent'), PDFNumber.of(enter(structure, element)));
  page.node.set(key('Tabs'), key('S'));
}

/** Puts a kid behind the place among those of its element; Typst writes them as one, or as a list. */
function hang({ document: { context } }: Structure, { parent, after }: MarkedPlace, kid: PDFNumber | PDFRef): void {
  const kids = parent.lookup(key('K'));
  const list = kids instanceof PDFArray ? kids : context.obj([parent.get(key('K'))!]);
  const at = list.asArray().findIndex((one) => one instanceof PDFNumber && one.asNumber() === after);
  list.insert(at + 1, kid);
  parent.set(key('K'), list);
}

/** Takes the next free number of the parent tree (ISO 32000-1, 14.7.4.4). */
function enter({ root, numbers }: Structure, parent: PDFRef): number {
  const used = Array.from({ length: numbers.size() / 2 }, (_, index) =>
    numbers.lookup(index * 2, PDFNumber).asNumber(),
  );
  const next = Math.max(-1, ...used) + 1;
  numbers.push(PDFNumber.of(next));
  numbers.push(parent);
  root.set(key('ParentTreeNextKey'), PDFNumber.of(next + 1));
  return next;
}

/** The list of parents of a page's marked content, by MCID. */
function parentsOn({ numbers }: Structure, page: PDFPage): PDFArray | undefined {
  const known = page.node.lookupMaybe(key('StructParents'), PDFNumber)?.asNumber();
  for (let index = 0; index < numbers.size(); index += 2)
    if (numbers.lookup(index, PDFNumber).asNumber() === known) return numbers.lookup(index + 1, PDFArray);
  return undefined;
}
