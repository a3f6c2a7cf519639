import type {ComponentChildren} from 'preact';

/** What a cell is for sorting, filtering and export; null sorts last. */
export type CellValue = string | number | boolean | null;

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly value: (row: Row) => CellValue;
  /** How the cell looks; the value itself when absent. */
  readonly cell?: (row: Row) => ComponentChildren;
  /** The order, where the value's own is not it: severities, for instance. */
  readonly rank?: (row: Row) => number;
  /** Numbers stand at the end of their cell. */
  readonly numeric?: boolean;
  /** CSS width. */
  readonly width?: string;
  /** Hidden when the table gets narrow: `widest` below 64 rem, `wide` below 46 rem, `medium` below 30 rem. */
  readonly show?: 'always' | 'medium' | 'wide' | 'widest';
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** The rows a reader asked for, in the order asked for. Cost: n log n, one text per row and filter. */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
  sort: Sort | undefined,
): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = words.length === 0 ? rows : rows.filter((row) => holds(row, columns, words));
  const column = columns.find(({id}) => id === sort?.column);
  if (!column || !sort) return kept;
  const keyed = kept.map((row) => ({row, key: column.rank ? column.rank(row) : column.value(row)}));
  const sign = sort.descending ? -1 : 1;
  return keyed.toSorted((a, b) => compare(a.key, b.key, sign)).map(({row}) => row);
}

function holds<Row>(row: Row, columns: readonly Column<Row>[], words: readonly string[]): boolean {
  const text = columns
    .map(({value}) => String(value(row) ?? ''))
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

const collator = new Intl.Collator(undefined, {numeric: true, sensitivity: 'base'});

function compare(a: CellValue, b: CellValue, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}

/** The slice of rows a scrolled window shows, with a margin above and below. */
export function visible(
  count: number,
  {
    scrollTop,
    height,
    rowHeight,
  }: {readonly scrollTop: number; readonly height: number; readonly rowHeight: number},
): {readonly first: number; readonly last: number} {
  const margin = 8;
  const first = Math.min(Math.max(0, count - 1), Math.max(0, Math.floor(scrollTop / rowHeight) - margin));
  return {first, last: Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + margin)};
}
