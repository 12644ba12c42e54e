import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, type PDFRawStream, type PDFTextField } from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'unpdf/pdfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Details } from '../../../../src/browser/local-details.ts';
import { stampPdf } from '../../../../src/browser/stamp.ts';
import { startEngine } from '../../../../src/formats/sheet/engine.ts';
import {
  localKinds,
  placeBox,
  type LocalBox,
  type LocalKind,
  type PanelLook,
} from '../../../../src/formats/sheet/local/box.ts';
import { addFields } from '../../../../src/formats/sheet/local/fields.ts';
import { detailFont } from '../../../../src/formats/sheet/local/font.ts';
import { addSlots } from '../../../../src/formats/sheet/local/slots.ts';
import { readTable } from '../../../../src/formats/sheet/local/table.ts';

/** One side of Letter in pt. */
const [pageWidth, pageHeight] = [612, 792];
const labels = { hotline: 'Línea directa', place: 'Lugar', date: 'Fecha' };
const look: PanelLook = {
  labels: { hotline: labels.hotline, place: labels.place },
  size: 10,
  line: 20,
  help: 0,
  floor: 7,
};
/** A panel for the number and the place on the first page, with its lines; one for the date on the second. */
const boxes: readonly LocalBox[] = [
  { kind: 'panel', page: 0, x: 100, y: 600, width: 240, height: 60, look },
  { kind: 'hotline', page: 0, x: 160, y: 600, width: 180, height: 24 },
  { kind: 'place', page: 0, x: 160, y: 636, width: 180, height: 24 },
  { kind: 'panel', page: 1, x: 100, y: 100, width: 160, height: 20, look: { ...look, labels: { date: labels.date } } },
  { kind: 'date', page: 1, x: 140, y: 100, width: 120, height: 20 },
];
const panels = boxes.filter(({ kind }) => kind === 'panel');
const [first, second] = panels as [LocalBox, LocalBox];
/** The number alone on three small pages that lie turned on one sheet. */
const alone: LocalBox = {
  kind: 'panel',
  page: 0,
  x: 10,
  y: 10,
  width: 240,
  height: 24,
  look: { ...look, labels: { hotline: labels.hotline } },
};
const turned = (
  [
    [90, 40, 100],
    [180, 120, 100],
    [270, 120, 200],
  ] as const
).map(([turn, x, y]) => placeBox(alone, { page: 0, x, y, width: 260, height: 44, turn }));
/** The same as lines with a field each. */
const turnedLines = turned.map(({ look: _, ...box }): LocalBox => ({ ...box, kind: 'hotline' }));
const details: Details = {
  hotline: '(312) 555-0199',
  place: 'Salón «El Ñandú», 26th St. con Đặng',
  date: 'martes 5 de mayo, 7 p. m.',
};

let tagged: Uint8Array;
let bare: Uint8Array;
let pdfium: PDFiumLibrary;
beforeAll(async () => {
  const source =
    '#set document(title: "Bread", date: datetime(year: 2026, month: 5, day: 1, hour: 0, minute: 0, second: 0))\n#set page("us-letter")\n#set text(font: "Public Sans", lang: "es", fallback: false)\n= Pan\nLínea directa#text(lang: "qaa", region: none, sym.space.nobreak)\n\nLugar#text(lang: "qab", region: none, sym.space.nobreak)\n\nAnótela aquí.#text(lang: "qad", region: none, sym.space.nobreak)\n#pagebreak()\nFecha#text(lang: "qac", region: none, sym.space.nobreak)\n#context [#metadata((count: 2)) <pages>]';
  tagged = await (
    await startEngine()
  ).compile({ main: '/main.typ', files: { '/main.typ': source }, inputs: {} }, (layout) => layout.pdf());
  const plain = await PDFDocument.create({ updateMetadata: false });
  plain.addPage([pageWidth, pageHeight]);
  bare = await plain.save();
  pdfium = await PDFiumLibrary.init();
});
afterAll(() => pdfium.destroy());

function stamped(pdf: Uint8Array, given: Details): Uint8Array {
  const result = stampPdf(pdf, given, detailFont());
  if (!('pdf' in result)) throw new Error(JSON.stringify(result.refusals));
  return result.pdf;
}

async function open(pdf: Uint8Array) {
  return getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
}

/** Runs of text on a page, each with its matrix. */
async function runs(pdf: Uint8Array, page: number): Promise<{ str: string; transform: number[]; width: number }[]> {
  const { items } = await (await (await open(pdf)).getPage(page + 1)).getTextContent();
  return items.flatMap((item) =>
    'str' in item && item.str.trim() ? { str: item.str, transform: item.transform as number[], width: item.width } : [],
  );
}

/** Counts the dark points of a page inside and outside of boxes, at one point a pt. */
async function darkPoints(
  pdf: Uint8Array,
  page: number,
  within: readonly LocalBox[],
): Promise<{ inside: number[]; outside: number }> {
  const document = await pdfium.loadDocument(pdf);
  const { data, width } = await document.getPage(page).render({ scale: 1, render: 'bitmap', renderFormFields: true });
  const inside = within.map(() => 0);
  let outside = 0;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at] ?? 255) > 128) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    const index = within.findIndex(
      (box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height,
    );
    if (index < 0) outside += 1;
    else inside[index] = (inside[index] ?? 0) + 1;
  }
  document.destroy();
  return { inside, outside };
}

/** Everything a page says, as a screen reader meets it: each piece of its structure in order. */
async function heard(pdf: Uint8Array, page: number): Promise<string[]> {
  const sheet = await (await open(pdf)).getPage(page + 1);
  const texts = new Map<string, string>();
  const stack: (string | undefined)[] = [];
  for (const item of (await sheet.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const id = stack.findLast(Boolean);
      if (id) texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') stack.pop();
    else stack.push(item.id);
  }
  interface Node {
    readonly id?: string;
    readonly children?: readonly Node[];
  }
  const walk = (node: Node): string[] => [
    ...(node.id && texts.get(node.id)?.trim() ? [texts.get(node.id)!.trim()] : []),
    ...(node.children ?? []).flatMap(walk),
  ];
  return walk((await sheet.getStructTree()) as Node);
}

describe('a box on an imposed sheet', () => {
  it('lies where its page lies, turned with it', () => {
    const box: LocalBox = { kind: 'date', page: 3, x: 10, y: 20, width: 30, height: 5 };
    const cell = { page: 0, x: 100, y: 200, width: 60, height: 80 };
    expect(placeBox(box, cell)).toEqual({ kind: 'date', page: 0, x: 110, y: 220, width: 30, height: 5 });
    expect(placeBox(box, { ...cell, turn: 90 })).toEqual({
      kind: 'date',
      page: 0,
      x: 155,
      y: 210,
      width: 5,
      height: 30,
      turn: 90,
    });
    expect(placeBox(box, { ...cell, turn: 180 })).toEqual({
      kind: 'date',
      page: 0,
      x: 120,
      y: 255,
      width: 30,
      height: 5,
      turn: 180,
    });
    expect(placeBox(box, { ...cell, turn: 270 })).toEqual({
      kind: 'date',
      page: 0,
      x: 120,
      y: 220,
      width: 5,
      height: 30,
      turn: 270,
    });
  });

  it('comes back when it is turned four times', () => {
    let box = boxes[0]!;
    for (const [width, height] of [
      [pageWidth, pageHeight],
      [pageHeight, pageWidth],
      [pageWidth, pageHeight],
      [pageHeight, pageWidth],
    ] as const)
      box = placeBox(box, { page: 0, x: 0, y: 0, width, height, turn: 90 });
    expect(box).toEqual(boxes[0]);
  });
});

describe('slots', () => {
  it('leave no mark on the page until somebody writes into them', async () => {
    const slotted = await addSlots(tagged, boxes);
    for (const page of [0, 1]) expect(await darkPoints(slotted, page, [])).toEqual(await darkPoints(tagged, page, []));
  });

  it('are shared by panels alike, however they are turned', async () => {
    const found = readTable(await addSlots(bare, [alone, ...turned]))!.panels;
    expect(found.map(({ width, height, objects }) => [width, height, Object.keys(objects)])).toEqual([
      [240, 24, ['hotline']],
    ]);
  });

  it('refuse a panel that no type fits, that lies on no page, or whose label no reader would find', async () => {
    await expect(addSlots(bare, [{ ...first, height: 8 }])).rejects.toThrow('needs 9 pt');
    await expect(addSlots(bare, boxes)).rejects.toThrow('does not have');
    await expect(addSlots(tagged, [{ ...second, page: 0 }])).rejects.toThrow('not marked');
  });

  it('are the same bytes when they are made again', async () => {
    expect(Buffer.compare(await addSlots(tagged, boxes), await addSlots(tagged, boxes))).toBe(0);
    expect(
      Buffer.compare(await addFields(tagged, boxes, labels, 'es'), await addFields(tagged, boxes, labels, 'es')),
    ).toBe(0);
  });
});

describe('a stamped sheet', () => {
  it('begins with the untouched file, grows by the typeface and little more, and is the same when made again', async () => {
    const slotted = await addSlots(tagged, boxes);
    const made = stamped(slotted, details);
    expect(Buffer.compare(made.subarray(0, slotted.length), slotted)).toBe(0);
    expect(made.length - slotted.length - Buffer.from(detailFont().program, 'base64').length).toBeLessThan(6000);
    expect(Buffer.compare(stamped(slotted, details), made)).toBe(0);
  });

  it('says the words where the boxes are, each inside its own, with letters that WinAnsi lacks', async () => {
    const made = stamped(await addSlots(tagged, boxes), details);
    for (const [kind, box] of [
      ['hotline', first],
      ['place', first],
      ['date', second],
    ] as const) {
      const run = (await runs(made, box.page)).find(({ str }) => str === details[kind]);
      const [x = 0, y = 0] = run?.transform.slice(4) ?? [];
      expect(x).toBeGreaterThanOrEqual(box.x);
      expect(pageHeight - y).toBeGreaterThan(box.y);
      expect(pageHeight - y).toBeLessThan(box.y + box.height);
      expect(x + (run?.width ?? 0)).toBeLessThanOrEqual(box.x + box.width + 0.01);
    }
    const before = await darkPoints(tagged, 0, [first]);
    const after = await darkPoints(made, 0, [first]);
    for (const dark of after.inside) expect(dark).toBeGreaterThan(50);
    expect(after.outside).toBe(before.outside);
  });

  it('writes a long place in two lines, both inside its box', async () => {
    const place = 'Salón del Local 555, 1234 SE Hawthorne Boulevard, Portland';
    const box: LocalBox = { ...first, width: 140, height: 20, look: { ...look, labels: { place: labels.place } } };
    const made = stamped(await addSlots(bare, [box]), { place });
    const lines = (await runs(made, 0)).filter(({ str }) => str !== labels.place);
    expect(lines.map(({ str }) => str.trim()).join(' ')).toBe(place);
    expect(lines).toHaveLength(2);
    const { inside, outside } = await darkPoints(made, 0, [box]);
    expect(inside[0]).toBeGreaterThan(100);
    expect(outside).toBe(0);
  });

  it('no longer asks to write the number when it stands there, neither to the eye nor to the ear', async () => {
    const help: LocalBox = { kind: 'help', page: 0, x: 20, y: 30, width: 500, height: 120 };
    const slotted = await addSlots(tagged, [...boxes, help]);
    const [asked, known, dated] = await Promise.all(
      [tagged, stamped(slotted, { hotline: '555' }), stamped(slotted, { date: 'mayo' })].map((pdf) =>
        darkPoints(pdf, 0, [help]),
      ),
    );
    expect(asked!.inside[0]).toBeGreaterThan(20);
    expect(dated!.inside[0]).toBe(asked!.inside[0]);
    expect(known!.inside[0]).toBe(0);
    const silenced = async (pdf: Uint8Array): Promise<number> =>
      (await PDFDocument.load(pdf, { updateMetadata: false })).context
        .enumerateIndirectObjects()
        .filter(([, object]) => object instanceof PDFDict && object.get(PDFName.of('ActualText'))?.toString() === '()')
        .length;
    expect(await silenced(stamped(slotted, { hotline: '555' }))).toBe(1);
    expect(await silenced(stamped(slotted, { date: 'mayo' }))).toBe(0);
  });

  it('carries one detail into every copy, turned as it lies', async () => {
    const all = [{ ...alone, x: 300 }, ...turned];
    const made = stamped(await addSlots(bare, all), details);
    const { inside, outside } = await darkPoints(made, 0, all);
    for (const dark of inside) expect(dark).toBeGreaterThan(50);
    expect(outside).toBe(0);
    const angles = (await runs(made, 0))
      .filter(({ str }) => str === details.hotline)
      .map(({ transform: [a = 0, b = 0] }) => Math.round((Math.atan2(b, a) * -180) / Math.PI + 360) % 360);
    expect(angles).toEqual([0, 90, 180, 270]);
  });

  it('is read by pdf-lib, and can be stamped over with other words', async () => {
    const slotted = await addSlots(tagged, boxes);
    const again = stamped(stamped(slotted, details), { hotline: '555' });
    expect((await PDFDocument.load(again)).getPageCount()).toBe(2);
    const said = (await runs(again, 0)).map(({ str }) => str);
    expect(said).toContain('555');
    expect(said).not.toContain(details.hotline);
  });

  it('stays tagged, with each detail behind its label', async () => {
    const made = stamped(await addSlots(tagged, boxes), details);
    expect(await heard(made, 0)).toEqual([
      'Pan',
      labels.hotline,
      details.hotline,
      labels.place,
      details.place,
      'Anótela aquí.',
    ]);
    expect(await heard(made, 1)).toEqual([labels.date, details.date]);
    expect((await (await open(made)).getMarkInfo())?.Marked).toBe(true);
  });

  it('is refused with all reasons at once, and says what the sheet has no room for', async () => {
    const slotted = await addSlots(bare, [first]);
    const refused = (given: Details) => stampPdf(slotted, given, detailFont());
    expect(refused({ hotline: '漢 漢☎', place: 'Ꙁ' })).toEqual({
      refusals: [
        { kind: 'hotline', characters: ['漢', '☎'] },
        { kind: 'place', characters: ['Ꙁ'] },
      ],
    });
    expect(refused({ hotline: '555', place: 'Salón '.repeat(50) })).toEqual({
      refusals: [{ kind: 'place', over: expect.any(Number) as number, of: 299 }],
    });
    expect(refused({ hotline: '555', date: 'mayo' })).toMatchObject({ unused: ['date'] });
    expect(() => stampPdf(bare, details, detailFont())).toThrow('no slots');
  });
});

describe('a sheet to fill in on screen', () => {
  const copies: readonly LocalBox[] = [...boxes.map((box) => ({ ...box, page: 0 })), ...turnedLines];
  const lines = copies.filter(({ kind }) => kind !== 'panel');

  it('has one field for each detail, with its label, on every copy', async () => {
    const form = (await PDFDocument.load(await addFields(bare, copies, labels, 'es'))).getForm();
    expect(form.getFields().map((field) => [field.getName(), field.acroField.getWidgets().length])).toEqual([
      ['hotline', 4],
      ['place', 1],
      ['date', 1],
    ]);
    const widgets = (await (
      await (await open(await addFields(bare, copies, labels, 'es'))).getPage(1)
    ).getAnnotations()) as { fieldName: string; alternativeText: string; rect: number[]; rotation: number }[];
    expect(widgets.map(({ fieldName, alternativeText, rotation }) => [fieldName, alternativeText, rotation])).toEqual([
      ['hotline', 'Línea directa', 0],
      ['place', 'Lugar', 0],
      ['date', 'Fecha', 0],
      ['hotline', 'Línea directa', 270],
      ['hotline', 'Línea directa', 180],
      ['hotline', 'Línea directa', 90],
    ]);
    expect(widgets[0]?.rect).toEqual([160, pageHeight - 624, 340, pageHeight - 600]);
  });

  it('shows what is typed in every copy, of a size that is read and with letters that WinAnsi lacks, by the engine of Firefox', async () => {
    const empty = await addFields(bare, copies, labels, 'es');
    for (const given of [details, { hotline: 'Đặặặ', place: 'ặưđứ', date: 'ŁŐşť' }]) {
      const typed = await open(empty);
      for (const { id, fieldName, defaultAppearanceData } of (await (await typed.getPage(1)).getAnnotations()) as {
        id: string;
        fieldName: LocalKind;
        defaultAppearanceData: { fontSize: number };
      }[]) {
        typed.annotationStorage.setValue(id, { value: given[fieldName] });
        expect(defaultAppearanceData.fontSize).toBeGreaterThanOrEqual(7);
      }
      const { inside, outside } = await darkPoints(await typed.saveDocument(), 0, lines);
      for (const dark of inside) expect(dark).toBeGreaterThan(10);
      expect(outside).toBe(0);
    }
  });

  it('leaves two lines to the place, and one to the number', async () => {
    const form = (await PDFDocument.load(await addFields(bare, copies, labels, 'es'))).getForm();
    const several = (kind: LocalKind) => (form.getField(kind) as PDFTextField).isMultiline();
    expect(localKinds.map(several)).toEqual([false, true, true]);
  });

  it('has no field for the words that ask for the number', async () => {
    const form = (
      await PDFDocument.load(
        await addFields(
          bare,
          [{ kind: 'help', page: 0, x: 20, y: 20, width: 90, height: 12 }, ...copies],
          labels,
          'es',
        ),
      )
    ).getForm();
    expect(form.getFields().map((field) => field.getName())).toEqual(localKinds);
  });

  it('have a title of their own, where readers show it and in the packet of PDF/UA', async () => {
    const title = 'Bread · <Flyer> & roses, to fill in';
    const document = await PDFDocument.load(await addFields(tagged, boxes, labels, 'es', title), {
      updateMetadata: false,
    });
    expect(document.getTitle()).toBe(title);
    const packet = document.context.lookup(document.catalog.get(PDFName.of('Metadata'))) as PDFRawStream;
    const said = new TextDecoder().decode(packet.getContents());
    expect(said).toContain('>Bread · &lt;Flyer&gt; &amp; roses, to fill in</rdf:li>');
    expect(said).toContain('pdfuaid:part');
  });

  it('runs no script, and nests each field in the structure of a tagged page', async () => {
    const document = await PDFDocument.load(await addFields(tagged, boxes, labels, 'es'));
    const whole = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object.toString())
      .join('\n');
    expect(whole).not.toMatch(/\/(JavaScript|JS|NeedAppearances)\b/);
    expect(whole.match(/\/S \/Form\b/g)).toHaveLength(3);
    expect(whole.match(/\/StructParent \d/g)).toHaveLength(3);
    for (const page of document.getPages()) expect(page.node.get(PDFName.of('Tabs'))?.toString()).toBe('/S');
    // Each stands among the kids of its label's paragraph, behind the label.
    const parents = [...whole.matchAll(/\/S \/Form\s*\/P (\d+) 0 R/g)].map(([, number]) => Number(number));
    for (const number of parents) {
      const kids = document.context.lookup(PDFRef.of(number), PDFDict).lookup(PDFName.of('K'), PDFArray).asArray();
      expect(kids.map((kid) => kid instanceof PDFRef)).toEqual([false, false, true]);
    }
    expect(new Set(parents).size).toBe(3);
  });
});
