import type {JSX} from 'preact';

import type {Column, Sort} from './table-model.ts';

interface HeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}

/** Column headings; each is a button that sorts. */
export function TableHead<Row>({columns, sort, onSort}: HeadProps<Row>): JSX.Element {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({id, title, numeric, show, width}) => {
          const sorted = sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : 'none';
          return (
            <th
              key={id}
              scope="col"
              class={classOf(numeric, show)}
              aria-sort={sorted}
              {...(width === undefined ? {} : {style: {width}})}
            >
              <button
                type="button"
                onClick={() =>
                  onSort({
                    column: id,
                    descending: sorted === 'none' ? numeric === true : sorted === 'ascending',
                  })
                }
              >
                {title}
                <span aria-hidden="true">{arrows[sorted]}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const arrows = {ascending: '▲', descending: '▼', none: ''} as const;

interface RowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  /** Number of the row in the whole table, for a screen reader. */
  readonly index: number;
  readonly onOpen: ((row: Row) => void) | undefined;
}

/** One row; its first cell opens it. */
export function TableRow<Row>({row, columns, index, onOpen}: RowProps<Row>): JSX.Element {
  return (
    <tr aria-rowindex={index}>
      {columns.map(({id, value, cell, numeric, show}, position) => {
        const content = cell ? cell(row) : (value(row) ?? '–');
        return (
          <td
            key={id}
            class={classOf(numeric, show)}
            title={typeof content === 'string' ? content : String(value(row) ?? '')}
          >
            {position === 0 && onOpen ? (
              <button type="button" class="p-row-open" onClick={() => onOpen(row)}>
                <span>{content}</span>
              </button>
            ) : typeof content === 'string' ? (
              <span class="p-cell">{content}</span>
            ) : (
              content
            )}
          </td>
        );
      })}
    </tr>
  );
}

function classOf(numeric: boolean | undefined, show: Column<unknown>['show']): string {
  const hides = show === undefined || show === 'always' ? '' : `p-${show}`;
  return [numeric ? 'p-end' : '', hides].filter(Boolean).join(' ');
}
