import {userInfo} from 'node:os';
import process from 'node:process';

/** Whom this process runs as; one whom no database knows has a number only. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}
