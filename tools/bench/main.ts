import {readdirSync} from 'node:fs';

/** One measured figure; `peer` is somebody else's figure for the same work, measured in the same run. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** `bar`: how many times ours the peer's figure has to be. */
  readonly peer?: {readonly name: string; readonly value: number; readonly bar?: number};
  /** The bar it has to stay under (or over, for rates); printed, never a failing test: machines differ. */
  readonly bar?: number;
}

const here = new URL('.', import.meta.url);
const only = process.argv.slice(2);
const files = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
  .filter((file) => only.length === 0 || only.includes(file.replace(/\.ts$/, '')))
  .toSorted();

for (const file of files) {
  // A string is said as it is: what was not measured, and why.
  const module: {bench?: () => Promise<readonly (Measure | string)[]>} = await import(
    new URL(file, here).href
  );
  if (!module.bench) continue;
  console.log(`\n${file.replace(/\.ts$/, '')}`);
  for (const measure of await module.bench()) {
    console.log(typeof measure === 'string' ? `  ${measure}` : line(measure));
  }
}

function line({name, value, unit, peer, bar}: Measure): string {
  const parts = [`  ${name.padEnd(52)} ${format(value).padStart(10)} ${unit}`];
  if (bar !== undefined) parts.push(`(bar ${format(bar)})`);
  if (peer) {
    parts.push(`· ${peer.name} ${format(peer.value)} ${unit}: ratio ${format(peer.value / value)}`);
    if (peer.bar !== undefined) parts.push(`(bar ${format(peer.bar)})`);
  }
  return parts.join(' ');
}

function format(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3);
}
