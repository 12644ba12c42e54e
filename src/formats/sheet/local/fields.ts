/** Makes a sheet that can be filled in on screen: form fields over its boxes, for any PDF reader and without a script. */
import { PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFRef } from '@cantoo/pdf-lib';
import { languages, type Language } from '../../../i18n/languages.ts';
import { savePressed } from '../pressed.ts';
import { matrixOf, roomOf, round, type LocalBox, type LocalKind } from './box.ts';
import { embedDetailFont } from './embed.ts';
import { detailFont, takeInk } from './font.ts';
import { placesOn, structureOf, tagWidget } from './tags.ts';

/** Annotation flag 3: printed with the page (ISO 32000-1, table 165). */
const printed = 4;
/** Field flags 23 and 24: no spell check, and no more letters than the box can show; 13, for what may need a second line (tables 228 and 229). */
const plain = (1 << 22) | (1 << 23);
const lines = 1 << 12;

/** Sizes of type in pt: a number as large as its line lets it be, so that a name goes in beside it; place and date as two lines let them be, and never below what is read. */
const numberSize = { share: 0.6, most: 18, least: 9 };
const wordsSize = { share: 0.41, most: 12, least: 7 };
const answerSize = { share: 0.5, most: 11, least: 7 };

/**
 * Adds text fields named `hotline`, `place` and `date`, one for all boxes of a kind: what is typed once stands in every copy on the sheet. Each cell of
 * a form is a field of its own, `answer-1` and so on.
 *
 * The type is that of the labels, whole and with its map to Unicode: readers build their own appearance of typed text, and of Helvetica they have no
 * more than WinAnsi, so that `Đặng` became `ng`. Its size is fixed: where a reader chooses (size 0) it goes down to 4 pt. Each field has its empty
 * appearance, so the form needs no `NeedAppearances`, with which Acrobat asks everyone whether to save changes they did not make. The same input
 * gives the same bytes.
 * @param labels what each field is called, for its tooltip and screen readers
 * @param language of the labels
 * @param title what the file is called; the leaf that it is made of has another name
 * @throws when a box lies on a page that the sheet does not have
 */
export async function addFields(
  pdf: Uint8Array,
  given: readonly LocalBox[],
  labels: Readonly<Record<LocalKind, string>>,
  language: Language,
  title?: string,
): Promise<Uint8Array> {
  const boxes = namedBoxes(given, labels);
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  if (title !== undefined) retitle(document, title);
  const { context, catalog } = document;
  const structure = structureOf(document);
  const pages = document.getPages();
  const font = embedDetailFont(context, detailFont());
  const places = pages.map((page) => structure && placesOn(structure, page));
  const fields = new Map<string, { readonly ref: PDFRef; readonly widgets: PDFRef[]; readonly boxes: FieldBox[] }>();
  for (const box of boxes) {
    const field = fields.get(box.field) ?? { ref: context.nextRef(), widgets: [], boxes: [] };
    field.boxes.push(box);
    fields.set(box.field, field);
  }
  for (const box of boxes) {
    const page = pages[box.page];
    const field = fields.get(box.field);
    if (!page || !field) throw new Error('A box for local details lies on a page that the sheet does not have.');
    const { x, y, width, height, turn = 0 } = box;
    const room = roomOf(box);
    const top = page.getHeight() - y;
    const empty = context.register(
      context.stream('/Tx BMC EMC', {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, round(room.width), round(room.height)],
        Matrix: matrixOf({ ...box, x: 0, y: 0 }, height).map(round),
      }),
    );
    const widget = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        Parent: field.ref,
        P: page.ref,
        F: printed,
        TU: PDFHexString.fromText(box.label),
        Rect: [x, top - height, x + width, top].map(round),
        AP: { N: empty },
        DA: appearance(sizeIn(box.kind, room.height)),
        // Counterclockwise in PDF, and only where needed.
        ...(turn ? { MK: { R: 360 - turn } } : {}),
      }),
    );
    page.node.addAnnot(widget);
    field.widgets.push(widget);
    const place = places[box.page]?.get(box.kind)?.shift();
    if (structure && !place) throw new Error(`The label of the field ${box.kind} is not marked in the structure.`);
    if (structure && place) tagWidget(structure, page, place, widget, languages[language].locale);
  }
  for (const [name, { ref, widgets, boxes: own }] of fields) {
    const [{ kind, label }] = own as [FieldBox];
    context.assign(
      ref,
      context.obj({
        FT: 'Tx',
        T: PDFString.of(name),
        TU: PDFHexString.fromText(label),
        Ff: kind === 'hotline' ? plain : plain | lines,
        DA: appearance(sizeIn(kind, Math.min(...own.map((box) => roomOf(box).height)))),
        Kids: widgets,
      }),
    );
  }
  const resources = context.obj({ Font: { [fontName]: font } });
  catalog.set(
    PDFName.of('AcroForm'),
    context.register(
      context.obj({
        Fields: [...fields.values()].map(({ ref }) => ref),
        DR: resources,
        DA: appearance(wordsSize.least),
      }),
    ),
  );
  if (!catalog.has(PDFName.of('Lang'))) catalog.set(PDFName.of('Lang'), PDFString.of(languages[language].locale));
  return savePressed(document);
}

/** A box that becomes a field: the field's own name, and what it is called. */
interface FieldBox extends LocalBox {
  readonly kind: FieldKind;
  readonly field: string;
  readonly label: string;
}
type FieldKind = LocalKind | 'answer';

/** Names what becomes a field; details first, and answers in the order in which they stand. */
function namedBoxes(given: readonly LocalBox[], labels: Readonly<Record<LocalKind, string>>): FieldBox[] {
  let answers = 0;
  return given.flatMap(({ kind, ...box }): FieldBox[] => {
    if (kind === 'help' || kind === 'panel') return [];
    if (kind !== 'answer') return [{ ...box, kind, field: kind, label: labels[kind] }];
    answers += 1;
    return [{ ...box, kind, field: `answer-${answers}`, label: box.says ?? '' }];
  });
}

/** Name of the font in the form. */
const fontName = 'Details';

/** Gives a file another title, where readers show it and in its XMP packet, which PDF/UA wants to say the same. */
function retitle(document: PDFDocument, title: string): void {
  const before = document.getTitle();
  document.setTitle(title);
  const packet = document.context.lookup(document.catalog.get(PDFName.of('Metadata')));
  if (before === undefined || !(packet instanceof PDFRawStream)) return;
  const said = new TextDecoder().decode(packet.getContents()).replace(xml(before), () => xml(title));
  document.catalog.set(
    PDFName.of('Metadata'),
    document.context.register(PDFRawStream.of(packet.dict, new TextEncoder().encode(said))),
  );
}

/** Words as XML has them. */
function xml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The size of type in a field, in pt, in halves. @param height of its room, in pt */
function sizeIn(kind: FieldKind, height: number): number {
  const { share, most, least } = { hotline: numberSize, place: wordsSize, date: wordsSize, answer: answerSize }[kind];
  return Math.max(least, Math.min(most, Math.floor(height * share * 2) / 2));
}

function appearance(size: number): PDFString {
  return PDFString.of(`/${fontName} ${size} Tf ${takeInk}`);
}
