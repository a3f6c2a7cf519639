import type {Progress} from '@plimsoll/shared/protocol';
import {vocabulary} from '@plimsoll/shared/texts';

import type {Context} from './command.ts';
import {clean, figure} from './output.ts';

/** Writes how far long work is, on one line that the next one overwrites; nothing where no person watches. */
export function progressLine(context: Context): (progress: Progress | null) => void {
  let last = '';
  return (progress) => {
    if (!context.terminal) return;
    const line = progress ? sentence(context, progress) : '';
    if (line === last) return;
    last = line;
    // Carriage return and «erase to the end of the line» (ECMA-48 EL).
    context.err(`\r\u001B[K${line}`);
  };
}

function sentence(context: Context, {step, detail, done, total, unit}: Progress): string {
  const steps: Readonly<Record<string, string>> = vocabulary(context.lang).step;
  const what = Object.hasOwn(steps, step) ? (steps[step] ?? step) : step;
  const {amount} = context.words;
  const measure =
    unit === 'bytes'
      ? (value: number) => figure(context, Math.round(value / 1024))
      : (value: number) => figure(context, value);
  const of = total === null ? measure(done) : `${measure(done)} / ${measure(total)}`;
  return `${what}${detail === undefined ? '' : ` (${clean(detail)})`} … ${of} ${amount[unit]}`;
}
