import type {CellValue, Column} from './table-model.ts';

/**
 * A table as CSV (RFC 4180, UTF-8). Text a spreadsheet would take for a formula is made harmless by a leading
 * apostrophe (OWASP CSV injection).
 */
export function toCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [
    columns.map(({title}) => field(title)),
    ...rows.map((row) => columns.map(({value}) => field(value(row)))),
  ];
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/** A table as tab-separated text for the clipboard, as harmless as the CSV. */
export function toTsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [
    columns.map(({title}) => harmless(title)),
    ...rows.map((row) => columns.map(({value}) => harmless(value(row)).replace(/[\t\r\n]+/g, ' '))),
  ];
  return `${lines.map((line) => line.join('\t')).join('\n')}\n`;
}

/** A table as JSON: one object a row, keys are the columns' ids. */
export function toJson<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map(({id, value}) => [id, value(row)])));
  return `${JSON.stringify(objects, null, 2)}\n`;
}

function field(value: CellValue): string {
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(value: CellValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
}

/** Gives the reader a file to save. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], {type}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The click is handled at once; the URL may go with the next task.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
