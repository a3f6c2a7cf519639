import {dayNumber} from '../day.ts';
import type {LifecycleReading} from '../reading.ts';
import type {LifecycleList} from './list.ts';

/**
 * Reads `debian.csv` or `ubuntu.csv` of distro-info-data, whose days are the last ones of support. Debian's LTS comes
 * to everyone through the same archive, so its day is the end; ELTS (Debian) and ESM (Ubuntu Pro) have to be asked
 * for. Releases without a version or without an end (in the making) are left out.
 */
export function readDistroInfo(text: string, slug: 'debian' | 'ubuntu'): LifecycleList {
  const [head = '', ...lines] = text.slice(0, MAX_TEXT).split('\n');
  const columns = head.trim().split(',');
  if (!columns.includes('version') || !columns.includes('eol')) return {readings: [], skipped: 1};
  const readings: LifecycleReading[] = [];
  let skipped = 0;
  for (const line of lines) {
    const cells = line.trim().split(',');
    const row = new Map(columns.map((column, place) => [column, cells[place] ?? '']));
    // `22.04 LTS`
    const cycle = (row.get('version') ?? '').split(' ')[0] ?? '';
    if (cycle === '' || row.get('eol') === '') continue;
    const reading = readRow(row, cycle, slug);
    if (reading) readings.push(reading);
    else skipped += 1;
  }
  return {readings, skipped};
}

const MAX_TEXT = 1024 * 1024;

function readRow(
  row: ReadonlyMap<string, string>,
  cycle: string,
  slug: 'debian' | 'ubuntu',
): LifecycleReading | undefined {
  const eol = dayIn(row, 'eol');
  if (eol === undefined || !/^\d{1,3}(?:\.\d{1,3})?$/.test(cycle)) return undefined;
  const released = dayIn(row, 'release');
  if (slug === 'ubuntu') return {slug, cycle, ends: eol, extended: dayIn(row, 'eol-esm'), released};
  const lts = dayIn(row, 'eol-lts');
  const extended = dayIn(row, 'eol-elts');
  if (lts === undefined) return {slug, cycle, ends: eol, extended, released};
  return {slug, cycle, ends: lts, regular: eol, extended, released};
}

function dayIn(row: ReadonlyMap<string, string>, column: string): string | undefined {
  const text = row.get(column) ?? '';
  return text.length === 10 && dayNumber(text) !== undefined ? text : undefined;
}
