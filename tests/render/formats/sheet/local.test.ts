import { PDFDocument, PDFName, PDFTextField } from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'unpdf/pdfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Details } from '../../../../src/browser/local-details.ts';
import { stampPdf } from '../../../../src/browser/stamp.ts';
import { startEngine } from '../../../../src/formats/sheet/engine.ts';
import { localKinds, placeBox, type LocalBox, type LocalKind } from '../../../../src/formats/sheet/local/box.ts';
import { addFields } from '../../../../src/formats/sheet/local/fields.ts';
import { encode, fit } from '../../../../src/formats/sheet/local/fitting.ts';
import { addSlots } from '../../../../src/formats/sheet/local/slots.ts';
import { readTable, type FormSlot } from '../../../../src/formats/sheet/local/table.ts';
import { winAnsi } from '../../../../src/formats/sheet/local/winansi.ts';

/** One side of Letter in pt. */
const [pageWidth, pageHeight] = [612, 792];
const boxes: readonly LocalBox[] = [
  { kind: 'hotline', page: 0, x: 100, y: 600, width: 240, height: 24 },
  { kind: 'place', page: 0, x: 100, y: 640, width: 160, height: 20 },
  { kind: 'date', page: 1, x: 100, y: 100, width: 160, height: 20 },
];
/** The hotline on three small pages that lie turned on one sheet. */
const turned = (
  [
    [90, 40, 100],
    [180, 120, 100],
    [270, 120, 200],
  ] as const
).map(([turn, x, y]) =>
  placeBox(
    { kind: 'hotline', page: 0, x: 10, y: 10, width: 240, height: 24 },
    { page: 0, x, y, width: 260, height: 44, turn },
  ),
);
const details: Details = {
  hotline: '(312) 555-0199',
  place: 'Salón «El Ñandú», 26th St.',
  date: 'martes 5 de mayo, 7 p. m.',
};
const labels = { hotline: 'Línea directa', place: 'Lugar', date: 'Fecha' };

let tagged: Uint8Array;
let bare: Uint8Array;
let pdfium: PDFiumLibrary;
beforeAll(async () => {
  const source =
    '#set document(title: "Bread", date: datetime(year: 2026, month: 5, day: 1, hour: 0, minute: 0, second: 0))\n#set page("us-letter")\n#set text(font: "Public Sans", lang: "es", fallback: false)\n= Pan\n#pagebreak()\nY rosas.\n#context [#metadata((count: 2)) <pages>]';
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
  const result = stampPdf(pdf, given);
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

describe('the alphabet of local details', () => {
  it('is Windows code page 1252, byte by byte, as the platform knows it', () => {
    const platform = new TextDecoder('windows-1252');
    for (const [index, character] of winAnsi.entries())
      if (character) expect(platform.decode(Uint8Array.of(index + 32))).toBe(character);
    expect(winAnsi.filter((character) => !character)).toHaveLength(6);
  });

  it('has a width for every letter it has, in the font that is embedded', async () => {
    const { widths } = readTable(await addSlots(bare, [{ ...boxes[0]!, page: 0 }]))!;
    expect(widths.map((width) => width > 0)).toEqual(winAnsi.map((character) => character !== ''));
  });

  it('takes pasted text as one plain line', () => {
    expect(encode('place', ' Pen\u0303a\n\u202d26\u2011B\u202c\u202fSt. ')).toEqual({
      bytes: [...'Peña 26-B St.'].map((character) => character.charCodeAt(0)),
    });
  });

  it('names each letter that it lacks, once', () => {
    expect(encode('place', 'ł漢ł☎ 3')).toEqual({ refusal: { kind: 'place', characters: ['ł', '漢', '☎'] } });
  });
});

describe('the size of a detail', () => {
  const table = { slots: [], font: 1, widths: winAnsi.map(() => 500), previous: 0, size: 1, trailer: '' };
  const slot: FormSlot = ['place', 1, 100, 20];

  it('fills the height of its box, and shrinks when it is long', () => {
    expect(fit('place', [65], slot, table)).toMatchObject({ size: 16 });
    expect(fit('place', Array(20).fill(65), slot, table)).toMatchObject({ size: 10 });
    expect(fit('place', Array(28).fill(65), slot, table)).toMatchObject({ size: 7.14 });
  });

  it('stands in two lines where one would be small, parted where both are shortest', () => {
    const words = (...lengths: number[]): number[] =>
      lengths.flatMap((length, at) => [...(at ? [32] : []), ...Array<number>(length).fill(65)]);
    expect(fit('place', words(9, 10), slot, table)).toEqual({ size: 10, lines: [words(9, 10)] });
    expect(fit('place', words(8, 8, 8, 8), slot, table)).toEqual({ size: 9.3, lines: [words(8, 8), words(8, 8)] });
    expect(fit('place', words(8, 8, 8, 8, 8, 8), slot, table)).toEqual({
      size: 7.69,
      lines: [words(8, 8, 8), words(8, 8, 8)],
    });
    expect(fit('place', words(8, 8, 8, 8, 8, 8, 8), slot, table)).toEqual({ refusal: { kind: 'place', over: 7 } });
  });

  it('is never below 7 pt: then the letters that are too many are counted', () => {
    expect(fit('place', Array(29).fill(65), slot, table)).toEqual({ refusal: { kind: 'place', over: 1 } });
    expect(fit('place', Array(40).fill(65), slot, table)).toEqual({ refusal: { kind: 'place', over: 12 } });
  });
});

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

  it('are shared by boxes of one kind and size, however they are turned', async () => {
    const { slots } = readTable(await addSlots(bare, [{ ...boxes[0]!, page: 0 }, ...turned]))!;
    expect(slots.map(([kind, , width, height]) => [kind, width, height])).toEqual([['hotline', 240, 24]]);
  });

  it('refuse a box that no type fits, or that lies on no page', async () => {
    await expect(addSlots(bare, [{ ...boxes[0]!, height: 8 }])).rejects.toThrow('needs 9 pt');
    await expect(addSlots(bare, boxes)).rejects.toThrow('does not have');
  });

  it('are the same bytes when they are made again', async () => {
    expect(Buffer.compare(await addSlots(tagged, boxes), await addSlots(tagged, boxes))).toBe(0);
    expect(
      Buffer.compare(await addFields(tagged, boxes, labels, 'es'), await addFields(tagged, boxes, labels, 'es')),
    ).toBe(0);
  });
});

describe('a stamped sheet', () => {
  it('begins with the untouched file, grows by little, and is the same when made again', async () => {
    const slotted = await addSlots(tagged, boxes);
    const made = stamped(slotted, details);
    expect(Buffer.compare(made.subarray(0, slotted.length), slotted)).toBe(0);
    expect(made.length - slotted.length).toBeLessThan(1200);
    expect(Buffer.compare(stamped(slotted, details), made)).toBe(0);
  });

  it('says the words where the boxes are, each inside its own', async () => {
    const made = stamped(await addSlots(tagged, boxes), details);
    for (const box of boxes) {
      const run = (await runs(made, box.page)).find(({ str }) => str === details[box.kind as LocalKind]);
      const [x = 0, y = 0] = run?.transform.slice(4) ?? [];
      expect(x).toBeCloseTo(box.x, 1);
      expect(pageHeight - y).toBeGreaterThan(box.y);
      expect(pageHeight - y).toBeLessThan(box.y + box.height);
      expect(x + (run?.width ?? 0)).toBeLessThanOrEqual(box.x + box.width + 0.01);
    }
    const before = await darkPoints(tagged, 0, boxes.slice(0, 2));
    const after = await darkPoints(made, 0, boxes.slice(0, 2));
    for (const dark of after.inside) expect(dark).toBeGreaterThan(50);
    expect(after.outside).toBe(before.outside);
  });

  it('writes a long place in two lines, both inside its box', async () => {
    const place = 'Salón del Local 555, 1234 SE Hawthorne Boulevard, Portland';
    const box: LocalBox = { kind: 'place', page: 0, x: 100, y: 640, width: 110, height: 17.5 };
    const made = stamped(await addSlots(bare, [box]), { place });
    const lines = await runs(made, 0);
    expect(lines.map(({ str }) => str).join(' ')).toBe(place);
    expect(lines).toHaveLength(2);
    const { inside, outside } = await darkPoints(made, 0, [box]);
    expect(inside[0]).toBeGreaterThan(100);
    expect(outside).toBe(0);
  });

  it('no longer asks to write the number when it stands there, and still does when only the date is known', async () => {
    const help: LocalBox = { kind: 'help', page: 0, x: 20, y: 30, width: 200, height: 60 };
    const slotted = await addSlots(tagged, [help, ...boxes]);
    const [before, known, dated] = await Promise.all(
      [tagged, stamped(slotted, { hotline: '555' }), stamped(slotted, { date: 'mayo' })].map((pdf) =>
        darkPoints(pdf, 0, [help]),
      ),
    );
    const asked = before!.inside[0]!;
    expect(asked).toBeGreaterThan(20);
    expect(dated!.inside[0]).toBe(asked);
    expect(known!.inside[0]).toBe(0);
  });

  it('carries one detail into every copy, turned as it lies', async () => {
    const all = [{ ...boxes[0]!, page: 0 }, ...turned];
    const made = stamped(await addSlots(bare, all), details);
    const { inside, outside } = await darkPoints(made, 0, all);
    for (const dark of inside) expect(dark).toBeGreaterThan(50);
    expect(outside).toBe(0);
    const angles = (await runs(made, 0)).map(
      ({ transform: [a = 0, b = 0] }) => Math.round((Math.atan2(b, a) * -180) / Math.PI + 360) % 360,
    );
    expect(angles).toEqual([0, 90, 180, 270]);
  });

  it('is read by pdf-lib, and can be stamped over with other words', async () => {
    const slotted = await addSlots(tagged, boxes);
    const again = stamped(stamped(slotted, details), { hotline: '555' });
    expect((await PDFDocument.load(again)).getPageCount()).toBe(2);
    expect((await runs(again, 0)).map(({ str }) => str)).toEqual(['Pan', '555']);
  });

  it('stays tagged, with the words in the structure of their page', async () => {
    const document = await open(stamped(await addSlots(tagged, boxes), details));
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    expect(tree.match(/"role":"P"/g)).toHaveLength(2);
    expect((await document.getMarkInfo())?.Marked).toBe(true);
  });

  it('is refused with all reasons at once, and says what the sheet has no room for', async () => {
    const slotted = await addSlots(bare, [
      { ...boxes[0]!, page: 0 },
      { ...boxes[1]!, page: 0 },
    ]);
    expect(stampPdf(slotted, { hotline: '漢', place: 'Salón '.repeat(30) })).toEqual({
      refusals: [
        { kind: 'hotline', characters: ['漢'] },
        { kind: 'place', over: expect.any(Number) as number },
      ],
    });
    expect(stampPdf(slotted, { hotline: '555', date: 'mayo' })).toMatchObject({ unused: ['date'] });
    expect(() => stampPdf(bare, details)).toThrow('no slots');
  });
});

describe('a sheet to fill in on screen', () => {
  const copies: readonly LocalBox[] = [...boxes.map((box) => ({ ...box, page: 0 })), ...turned];

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
    expect(widgets[0]?.rect).toEqual([100, pageHeight - 624, 340, pageHeight - 600]);
  });

  it('shows what is typed in every copy, by pdf-lib and by the engine of Firefox', async () => {
    const empty = await addFields(bare, copies, labels, 'es');
    const filled = await PDFDocument.load(empty, { updateMetadata: false });
    for (const kind of localKinds) (filled.getForm().getField(kind) as PDFTextField).setText(details[kind]);
    const typed = await open(empty);
    for (const { id, fieldName } of (await (await typed.getPage(1)).getAnnotations()) as {
      id: string;
      fieldName: 'hotline';
    }[])
      typed.annotationStorage.setValue(id, { value: details[fieldName] });
    for (const pdf of [await filled.save(), await typed.saveDocument()]) {
      const { inside, outside } = await darkPoints(pdf, 0, copies);
      for (const dark of inside) expect(dark).toBeGreaterThan(50);
      expect(outside).toBe(0);
    }
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
  });
});
