import type {ComponentChildren, JSX} from 'preact';
import {useState} from 'preact/hooks';

import {Button} from './button.tsx';
import {download, toCsv, toJson, toTsv} from './table-export.ts';
import type {Column} from './table-model.ts';
import {useTexts} from './texts.ts';
import {words} from './words.ts';

interface Props<Row> {
  /** File name without its ending. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly columns: readonly Column<Row>[];
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  /** More filters, beside the text. */
  readonly children?: ComponentChildren;
}

/** What stands above a table: filter, count, copy and export of what is shown. */
export function TableTools<Row>({name, rows, total, columns, ...props}: Props<Row>): JSX.Element {
  const t = useTexts(words);
  const [copied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(toTsv(rows, columns));
    setCopied(true);
  }
  return (
    <div class="p-table-tools">
      <input
        class="p-input p-table-filter"
        type="search"
        value={props.filter}
        placeholder={t('filter')}
        aria-label={t('filter')}
        onInput={(event) => props.onFilter(event.currentTarget.value)}
      />
      {props.children}
      <output class="p-table-count">{t('shown', {count: rows.length, total})}</output>
      <Button small onClick={() => void copy()} label={t('copyTable')} title={t('copyTable')}>
        {copied ? t('copied') : t('copy')}
      </Button>
      <Button
        small
        onClick={() => download(`${name}.csv`, 'text/csv', toCsv(rows, columns))}
        label={t('exportCsv')}
        title={t('exportCsv')}
      >
        {t('csv')}
      </Button>
      <Button
        small
        onClick={() => download(`${name}.json`, 'application/json', toJson(rows, columns))}
        label={t('exportJson')}
        title={t('exportJson')}
      >
        {t('json')}
      </Button>
    </div>
  );
}
