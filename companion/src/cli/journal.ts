import {fstatSync} from 'node:fs';
import process from 'node:process';

/**
 * Whether standard output goes into systemd's journal (JOURNAL_STREAM of systemd.exec(5)): administrators read that, and it is kept. The variable alone
 * says nothing: what is started from a service has it too.
 */
export function toJournal(stream: string | undefined = process.env['JOURNAL_STREAM']): boolean {
  if (stream === undefined) return false;
  try {
    const {dev, ino} = fstatSync(1);
    return stream === `${dev}:${ino}`;
  } catch {
    return false;
  }
}
