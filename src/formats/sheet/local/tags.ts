/** Adds our own content to the structure of a tagged PDF, so that a screen reader meets it and no validator finds it loose. */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';

/** The structure tree of a document; absent in imposed files. */
export interface Structure {
  readonly document: PDFDocument;
  readonly root: PDFDict;
  /** The uppermost element, `Document`, whose last children our elements become. */
  readonly top: PDFDict;
  readonly topRef: PDFRef;
  /** The list of numbers and parents in the parent tree. */
  readonly numbers: PDFArray;
}

const key = (name: string): PDFName => PDFName.of(name);

/** Finds the structure; undefined when the PDF has none to which Typst gives its usual form. */
export function structureOf(document: PDFDocument): Structure | undefined {
  const { context, catalog } = document;
  const root = catalog.lookupMaybe(key('StructTreeRoot'), PDFDict);
  if (!root) return undefined;
  const kids = root.lookup(key('K'));
  const topRef = kids instanceof PDFArray ? kids.get(0) : root.get(key('K'));
  const numbers = root.lookupMaybe(key('ParentTree'), PDFDict)?.lookupMaybe(key('Nums'), PDFArray);
  if (!(topRef instanceof PDFRef) || !numbers) return undefined;
  return { document, root, top: context.lookup(topRef, PDFDict), topRef, numbers };
}

/** Takes the next free number of the parent tree for something with this parent, or list of parents (ISO 32000-1, 14.7.4.4). */
function enter({ root, numbers }: Structure, parents: PDFRef | PDFArray): number {
  const used = Array.from({ length: numbers.size() / 2 }, (_, index) =>
    numbers.lookup(index * 2, PDFNumber).asNumber(),
  );
  const next = Math.max(-1, ...used) + 1;
  numbers.push(PDFNumber.of(next));
  numbers.push(parents);
  root.set(key('ParentTreeNextKey'), PDFNumber.of(next + 1));
  return next;
}

/** Hangs a new element under the uppermost one. */
function addElement(
  { document: { context }, top, topRef }: Structure,
  type: string,
  page: PDFPage,
  language: string | undefined,
): { ref: PDFRef; element: PDFDict } {
  const element = context.obj({
    Type: 'StructElem',
    S: type,
    P: topRef,
    Pg: page.ref,
    ...(language ? { Lang: PDFString.of(language) } : {}),
  });
  const ref = context.register(element);
  const kids = top.lookup(key('K'));
  if (kids instanceof PDFArray) kids.push(ref);
  else top.set(key('K'), context.obj([...(top.get(key('K')) ? [top.get(key('K'))!] : []), ref]));
  return { ref, element };
}

/** Makes a paragraph of a piece of content on a page, and returns the number (MCID) to mark that content with. */
export function tagContent(structure: Structure, page: PDFPage): number {
  const { context } = structure.document;
  const { ref, element } = addElement(structure, 'P', page, undefined);
  const parents = parentsOnPage(structure, page);
  const number = parents.size();
  parents.push(ref);
  element.set(key('K'), context.obj(number));
  return number;
}

/** The list of parents of a page's marked content, by MCID. */
function parentsOnPage(structure: Structure, page: PDFPage): PDFArray {
  const { numbers, document } = structure;
  const known = page.node.lookupMaybe(key('StructParents'), PDFNumber)?.asNumber();
  for (let index = 0; index < numbers.size(); index += 2) {
    if (numbers.lookup(index, PDFNumber).asNumber() === known) return numbers.lookup(index + 1, PDFArray);
  }
  const parents = document.context.obj([]);
  page.node.set(key('StructParents'), PDFNumber.of(enter(structure, parents)));
  return parents;
}

/** Makes a form element of a field's widget: PDF/UA-1, 7.18.4, wants each nested in one, and 7.18.3 the tab order to follow the structure. */
export function tagWidget(structure: Structure, page: PDFPage, widget: PDFRef, language: string): void {
  const { context } = structure.document;
  const { ref, element } = addElement(structure, 'Form', page, language);
  element.set(key('K'), context.obj({ Type: 'OBJR', Obj: widget, Pg: page.ref }));
  context.lookup(widget, PDFDict).set(key('StructParent'), PDFNumber.of(enter(structure, ref)));
  page.node.set(key('Tabs'), key('S'));
}
