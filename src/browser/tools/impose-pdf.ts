/** Lays the pages of a PDF onto sheets, as a plan says, and writes new files. */
import { spotsOf, type Spot } from '../../formats/sheet/placing.ts';
import type { Plan, Size } from '../../formats/sheet/plan.ts';
import { PdfFile, type Finish, type Matrix, type OpenPdf, type PdfPage } from './pdf.ts';
import type { Task } from './task.ts';

/** A word beside the pages, such as which tile of a poster a sheet is. */
export interface SheetLabel {
  readonly text: string;
  /** Of its base line, in pt from the sheet's lower left corner. */
  readonly x: number;
  readonly y: number;
}

/**
 * Writes the sides of a plan.
 * @param pages those of the file that are laid out; the plan counts them from 1
 * @param labels for each side
 * @throws Cancelled when the task is given up
 */
export async function writeSheets(
  source: OpenPdf,
  pages: readonly PdfPage[],
  plan: Plan,
  labels: readonly (SheetLabel | undefined)[],
  finish: Finish,
  task: Task,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await PdfFile.create();
  const font = labels.some(Boolean) ? file.plainFont() : undefined;
  for (const [index, spots] of spotsOf(plan).entries()) {
    const forms = new Map<string, NonNullable<Awaited<ReturnType<PdfFile['form']>>>>();
    const content: string[] = [];
    for (const spot of spots) {
      const page = pages[spot.page - 1];
      const form = page && (await file.form(source, page));
      if (!form) continue;
      const name = `P${spot.page}`;
      forms.set(name, form);
      content.push(placed(plan.sheet, spot, page, name));
    }
    const marks = plan.marks[index] ?? [];
    if (marks.length) content.push('q 0 G .24 w');
    for (const { kind, x1, y1, x2, y2 } of marks)
      content.push(
        `[${kind === 'fold' ? '2 2' : ''}] 0 d ${cut(x1)} ${cut(plan.sheet.height - y1)} m ${cut(x2)} ${cut(plan.sheet.height - y2)} l S`,
      );
    if (marks.length) content.push('Q');
    const label = labels[index];
    if (label) content.push(`BT 0 g /F 7 Tf ${cut(label.x)} ${cut(label.y)} Td <${hex(label.text)}> Tj ET`);
    file.addSheet(plan.sheet, content.join('\n'), forms, font ? new Map([['F', font]]) : undefined);
    await task.step(index + 1, plan.sides.length);
  }
  return file.save(finish);
}

/** The operators that draw a page into its spot, as large as it goes, in the middle; of a spot that shows a part, the rest is cut off. */
function placed(sheet: Size, spot: Spot, { size, upright }: PdfPage, name: string): string {
  const frame = spot.whole
    ? { ...spot.whole, x: spot.x + spot.whole.x, y: spot.y + spot.whole.y }
    : { x: spot.x, y: spot.y, width: spot.width, height: spot.height };
  const scale = Math.min(frame.width / size.width, frame.height / size.height);
  const left = frame.x + (frame.width - size.width * scale) / 2;
  const top = frame.y + (frame.height - size.height * scale) / 2;
  const place: Matrix =
    spot.turn === 180
      ? [-scale, 0, 0, -scale, left + size.width * scale, sheet.height - top]
      : [scale, 0, 0, scale, left, sheet.height - top - size.height * scale];
  const clip = `${cut(spot.x)} ${cut(sheet.height - spot.y - spot.height)} ${cut(spot.width)} ${cut(spot.height)} re W n`;
  return `q ${clip} ${times(upright, place).map(fine).join(' ')} cm /${name} Do Q`;
}

/** One matrix after the other. */
function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function cut(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

function fine(value: number): string {
  return String(Math.round(value * 1e5) / 1e5 || 0);
}

function hex(text: string): string {
  return [...text].map((letter) => (letter.codePointAt(0)! & 255).toString(16).padStart(2, '0')).join('');
}
