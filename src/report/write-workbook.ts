import writeExcelFile from 'write-excel-file/universal';
import { formatHectares, formatPercent } from '../model/figures.ts';
import type { CellValue, Sheet, SheetColumn, Workbook } from './workbook.ts';

/** A cell of Excel holds no more characters. */
const MOST_CHARACTERS = 32_767;

/**
 * Writes a file for Excel and its like (`.xlsx`): its bytes. Every text is a text, whatever it begins with; numbers are
 * numbers, with as many decimals shown as the page shows.
 */
export async function writeWorkbook(workbook: Workbook): Promise<ArrayBuffer> {
  const file = await writeExcelFile(workbook.map(writeSheet)).toBlob();
  return file.arrayBuffer();
}

function writeSheet({ name, lines, columns, rows }: Sheet) {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    // long tables are read with their headings in sight
    stickyRowsCount: lines.length + 1,
    data: [
      ...lines.map((line) => [writeText(line)]),
      columns.map(({ heading }) => ({ ...writeText(heading), fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value, column) => writeCell(value, columns[column]!))),
    ],
  };
}

function writeCell(value: CellValue, column: SheetColumn) {
  if (value === null) return null;
  if (typeof value === 'string') return writeText(value);
  const format = findFormat(value, column);
  return { value, type: Number, ...(format === null ? {} : { format }) };
}

function writeText(text: string) {
  const plain = text.slice(0, MOST_CHARACTERS);
  // the writer looks texts up in an object, and would find its own members under their names
  return { value: plain in {} ? `${plain} ` : plain, type: String };
}

/** As many decimals as the page shows: near a line more, so that nothing reads as met that is not. */
function findFormat(value: number, { kind, lines }: SheetColumn): string | null {
  switch (kind) {
    case 'percent':
      return `0.${'0'.repeat(countDecimals(formatPercent(value, lines)))}%`;
    case 'hectares':
      return `#,##0.${'0'.repeat(countDecimals(formatHectares(value * 10_000)))}`;
    case 'plain':
      return null;
    case 'points':
      return '+0.00;-0.00;0.00';
    case 'squareMeters':
      return '#,##0.00';
    case 'count':
    case 'meters':
    case 'text':
      return '0';
  }
}

function countDecimals(figure: string): number {
  return figure.split('.')[1]?.length ?? 0;
}
