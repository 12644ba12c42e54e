/** Makes a sheet that can be filled in on screen: form fields over its boxes, for any PDF reader and without a script. */
import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFRef } from '@cantoo/pdf-lib';
import { languages, type Language } from '../../../i18n/languages.ts';
import { localKinds, matrixOf, roomOf, round, type LocalBox, type LocalKind } from './box.ts';
import { inkOperands } from './font.ts';
import { structureOf, tagWidget } from './tags.ts';

/** Annotation flag 3: printed with the page (ISO 32000-1, table 165). */
const printed = 4;
/** Field flags 23 and 24: no spell check, and no more letters than the box can show (tables 228 and 229). */
const plain = (1 << 22) | (1 << 23);

/**
 * Adds text fields named `hotline`, `place` and `date`, one for all boxes of a kind: what is typed once stands in every copy on the sheet.
 *
 * The type is Helvetica-Bold, of the 14 that every reader has: readers build their own appearance of typed text, and some do it badly with an
 * embedded subset. Size 0 lets the reader choose what fits (ISO 32000-1, 12.7.3.3). Each field has its empty appearance, so the form needs no
 * `NeedAppearances`, with which Acrobat asks everyone whether to save changes they did not make. The same input gives the same bytes.
 * @param labels what each field is called, for its tooltip and screen readers
 * @param language of the labels
 * @throws when a box lies on a page that the sheet does not have
 */
export async function addFields(
  pdf: Uint8Array,
  given: readonly LocalBox[],
  labels: Readonly<Record<LocalKind, string>>,
  language: Language,
): Promise<Uint8Array> {
  const boxes = given.flatMap(({ kind, ...box }) => (kind === 'help' ? [] : [{ ...box, kind }]));
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = document;
  const structure = structureOf(document);
  const pages = document.getPages();
  const font = context.register(
    context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica-Bold', Encoding: 'WinAnsiEncoding' }),
  );
  const fields = new Map<LocalKind, { readonly ref: PDFRef; readonly widgets: PDFRef[] }>();
  for (const kind of localKinds)
    if (boxes.some((box) => box.kind === kind)) fields.set(kind, { ref: context.nextRef(), widgets: [] });
  for (const box of boxes) {
    const page = pages[box.page];
    const field = fields.get(box.kind);
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
        TU: PDFHexString.fromText(labels[box.kind]),
        Rect: [x, top - height, x + width, top].map(round),
        AP: { N: empty },
        DA: appearance(),
        // Counterclockwise in PDF, and only where needed.
        ...(turn ? { MK: { R: 360 - turn } } : {}),
      }),
    );
    page.node.addAnnot(widget);
    field.widgets.push(widget);
    if (structure) tagWidget(structure, page, widget, languages[language].locale);
  }
  for (const [kind, { ref, widgets }] of fields) {
    context.assign(
      ref,
      context.obj({
        FT: 'Tx',
        T: PDFString.of(kind),
        TU: PDFHexString.fromText(labels[kind]),
        Ff: plain,
        DA: appearance(),
        Kids: widgets,
      }),
    );
  }
  const resources = context.obj({ Font: { [fontName]: font } });
  catalog.set(
    PDFName.of('AcroForm'),
    context.register(
      context.obj({ Fields: [...fields.values()].map(({ ref }) => ref), DR: resources, DA: appearance() }),
    ),
  );
  if (!catalog.has(PDFName.of('Lang'))) catalog.set(PDFName.of('Lang'), PDFString.of(languages[language].locale));
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** The name Acrobat itself gives this font, which readers know. */
const fontName = 'HeBo';

function appearance(): PDFString {
  return PDFString.of(`/${fontName} 0 Tf ${inkOperands()} rg`);
}
