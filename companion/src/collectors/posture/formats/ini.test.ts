import {expect, test} from 'vitest';

import {parseIni, sectionsOf} from './ini.ts';

test('keys lie below their section, the last value wins', () => {
  const values = parseIni(
    'a=0\n[Daemon]\n# x=1\n; y=1\nAutoLock = false\nAutoLock=true\nnothing\n[remote "A"]\nurl=x=y\n',
  );

  expect([...values]).toEqual([
    ['/a', '0'],
    ['daemon/autolock', 'true'],
    ['remote "a"/url', 'x=y'],
  ]);
  expect(sectionsOf(values)).toEqual(['', 'daemon', 'remote "a"']);
});
