import {oneLine, printable} from './one-line.ts';

/** One value of a table; lists are joined by a blank. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

/**
 * A table as CSV (RFC 4180): CRLF, quotes where a cell needs them, one record one line. Cells a spreadsheet would take for
 * a formula begin with an apostrophe (OWASP, "CSV Injection"); what moves a cursor or turns the direction of writing is left out.
 */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return quoted(neutral(typeof value === 'string' ? value : value.join(' ')));
}

function quoted(text: string): string {
  return /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Full-width forms count: some spreadsheets fold them. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function neutral(text: string): string {
  return FORMULA.test(printable(text)) ? `'${oneLine(text)}` : oneLine(text);
}
