import type {PasswordsFact} from '@plimsoll/shared/inventory';

import type {Collector} from '../collector.ts';
import {clip, tryRead} from './formats/read.ts';

/** Which accounts have an empty or badly stored password; the hashes themselves go no further than this file. */
export const passwords: Collector = {
  id: 'passwords',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: '/etc', names: /^shadow$/}],
  async collect(system) {
    const read = await tryRead(system, '/etc/shadow');
    if (!read.ok) return {notes: [`${read.note}: only root can tell about stored passwords`]};
    return read.text === undefined ? undefined : {facts: {passwords: parseShadow(read.text)}};
  },
};

/** shadow(5): the second field is empty, locked (`!`, `*`) or a hash in the form of crypt(5). */
export function parseShadow(text: string): PasswordsFact {
  const empty: string[] = [];
  const outdated: string[] = [];
  for (const line of text.split('\n')) {
    const [name, password] = line.split(':');
    if (!name || password === undefined) continue;
    if (password === '') empty.push(clip(name));
    if (isOutdated(password)) outdated.push(clip(name));
  }
  return {empty, outdated};
}

/** MD5 is `$1$`, `$md5`; DES is 13 characters without a `$`, or begins with `_`. A `!` before a hash locks it. */
function isOutdated(password: string): boolean {
  return (
    password.startsWith('$1$') || password.startsWith('$md5') || /^(?:[./\w]{13}|_[./\w]{19})$/.test(password)
  );
}
