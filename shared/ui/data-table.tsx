import type {ComponentChildren, JSX, TargetedKeyboardEvent} from 'preact';
import {useLayoutEffect, useMemo, useRef, useState} from 'preact/hooks';

import {Button} from './button.tsx';
import {arrange, type Column, type Sort, visible} from './table-model.ts';
import {TableHead, TableRow} from './table-parts.tsx';
import {TableTools} from './table-tools.tsx';
import {useTexts} from './texts.ts';
import {words} from './words.ts';

interface Props<Row> {
  /** What the rows are: the table's name for a screen reader. */
  readonly label: string;
  /** Name of exported files, without its ending. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly sort?: Sort;
  readonly onOpen?: (row: Row) => void;
  /** Shown instead when there are no rows at all. */
  readonly empty: ComponentChildren;
  /** More filters, beside the text. */
  readonly tools?: ComponentChildren;
  /** Text the filter begins with. */
  readonly filter?: string;
}

/** Height of every row in CSS pixels; `--row` of tokens.css is the same. */
const ROW = 44;

/** A table that sorts, filters, copies, exports, and draws only the rows in view: thousands cost no more than fifty. */
export function DataTable<Row>(props: Props<Row>): JSX.Element {
  const {rows, columns, onOpen} = props;
  const t = useTexts(words);
  const [filter, setFilter] = useState(props.filter ?? '');
  const [sort, setSort] = useState(props.sort);
  const shown = useMemo(() => arrange(rows, columns, filter, sort), [rows, columns, filter, sort]);
  if (rows.length === 0) return <>{props.empty}</>;
  return (
    <div class="p-table">
      <TableTools
        name={props.name}
        rows={shown}
        total={rows.length}
        columns={columns}
        filter={filter}
        onFilter={setFilter}
      >
        {props.tools}
      </TableTools>
      {shown.length === 0 ? (
        <div class="p-empty">
          <p>{t('noMatch', {filter})}</p>
          <Button onClick={() => setFilter('')}>{t('clear')}</Button>
        </div>
      ) : (
        <Window {...props} rows={shown} sort={sort} onSort={setSort} onOpen={onOpen} />
      )}
    </div>
  );
}

interface WindowProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
}

function Window<Row>({label, rows, rowId, columns, ...rest}: WindowProps<Row>): JSX.Element {
  const box = useRef<HTMLElement>(null);
  const [scroll, setScroll] = useState({scrollTop: 0, height: 600});
  function measure(): void {
    const element = box.current;
    if (element) setScroll({scrollTop: element.scrollTop, height: element.clientHeight || 600});
  }
  useLayoutEffect(measure, [rows]);
  const {first, last} = visible(rows.length, {...scroll, rowHeight: ROW});
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows move between its buttons
    <section
      ref={box}
      class="p-table-scroll"
      aria-label={label}
      // A region that scrolls must be reachable without a mouse (WCAG 2.1.1).
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrollable region
      tabIndex={0}
      onScroll={measure}
      onKeyDown={moveFocus}
    >
      <table aria-label={label} aria-rowcount={rows.length + 1}>
        <TableHead columns={columns} sort={rest.sort} onSort={rest.onSort} />
        <tbody>
          <Spacer height={first * ROW} />
          {rows.slice(first, last).map((row, index) => (
            <TableRow
              key={rowId(row)}
              row={row}
              columns={columns}
              index={first + index + 2}
              onOpen={rest.onOpen}
            />
          ))}
          <Spacer height={(rows.length - last) * ROW} />
        </tbody>
      </table>
    </section>
  );
}

/** One cell: a span over hidden columns would make room for them. */
function Spacer({height}: {readonly height: number}): JSX.Element | null {
  if (height <= 0) return null;
  return (
    <tr class="p-spacer" aria-hidden="true">
      <td style={{height: `${height}px`}}>{'\u00a0'}</td>
    </tr>
  );
}

const steps: Readonly<Record<string, number>> = {ArrowDown: 1, ArrowUp: -1};

/** Arrows move from row to row; the browser scrolls the focused one into view. */
function moveFocus(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  const openers = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.p-row-open')];
  const at = openers.findIndex((button) => button === document.activeElement);
  const next = at < 0 ? openers[0] : openers[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
