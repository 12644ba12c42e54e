/** Lowers a table to a table of Word, its caption above it. */
import { BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IParagraphOptions } from 'docx';
import { headsRows, type Flow, type Row } from '../../model/nodes.ts';
import type { InlineWriter, RunFormat } from './inline.ts';
import type { Piece } from './setting.ts';
import { measure } from './styles.ts';

/** Writes a table. @param format of all words in it */
export function tablePieces(
  { header, rows, caption, align }: Flow & { type: 'table' },
  inlines: InlineWriter,
  format: RunFormat,
  direction: 'ltr' | 'rtl',
): Piece[] {
  const width = Math.floor(measure / Math.max(1, header.length));
  const named = headsRows({ header });
  // What is read from the right begins there by itself, and ends at what a table from the left calls right.
  const alignment = (column: number): IParagraphOptions => {
    const side = align[column] ?? 'left';
    if (direction === 'ltr') return { alignment: side };
    return side === 'left' ? {} : { alignment: side === 'right' ? 'end' : side };
  };
  const row = (cells: Row, head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (cell, column) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { left: 90, right: 90 },
            children: [
              new Paragraph({
                style: 'TableText',
                ...alignment(column),
                children: inlines.runs(cell, {
                  ...format,
                  ...(head || (column === 0 && named) ? { bold: true } : {}),
                }),
              }),
            ],
          }),
      ),
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const;
  return [
    ...(caption ? [new Paragraph({ style: 'Caption', children: [new TextRun(caption)] })] : []),
    new Table({
      ...(direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
      width: { size: width * header.length, type: WidthType.DXA },
      columnWidths: header.map(() => width),
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      tableLook: { firstRow: true, ...(named ? { firstColumn: true } : {}), noHBand: true, noVBand: true },
      rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
    }),
    new Paragraph({ spacing: { after: 0 }, children: [] }), // Word joins a table to whatever follows
  ];
}
