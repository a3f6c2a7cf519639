import process from 'node:process';

import {createTexts} from './output.ts';

const MAX_LINE = 32 * 1024 * 1024;

/** Who started this process and speaks with it over its standard input and output. */
export interface Starter {
  send(line: string): void;
}

interface Listener {
  readonly onLine: (line: string) => void;
  /** Nothing more will come: it wants our end, or is itself no more. */
  readonly onEnd: () => void;
}

/** Hears the lines of whoever started this process. */
export function hearStarter({onLine, onEnd}: Listener): Starter {
  const lines = createTexts(MAX_LINE, onLine);
  process.stdin.setEncoding('utf8');
  process.stdin.on('data', (text: string) => lines.add(text));
  process.stdin.once('end', onEnd);
  process.stdin.once('error', onEnd);
  // Gone without a word: `end` of the input tells the same.
  process.stdout.on('error', () => undefined);
  return {send: (line) => void process.stdout.write(`${line}\n`)};
}
