import {expect, test} from 'vitest';

import {attacksOn} from '../../server/attacks.ts';
import {attackName} from './attacks.ts';

/** Nothing to translate in `Host evil.test`. */
const BARE = /^(?:Host|Origin) \S+$|^(?:SMTP|CONNECT|TLS ClientHello)$/;

test('every attack of the selftest is told in German', () => {
  const names = attacksOn(1, 'chrome-extension://a').map(({what}) => what);

  expect(names.filter((what) => attackName(what, 'de') === what && !BARE.test(what))).toEqual([]);
  expect(names.map((what) => attackName(what, 'en'))).toEqual(names);
  expect(attackName('constructor', 'de')).toBe('constructor');
});
