import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {parseShadow, passwords} from './passwords.ts';

/** Made up; no such passwords exist. */
const SHADOW = `root:!:20000:0:99999:7:::
daemon:*:20000:0:99999:7:::
anna:$y$j9T$aaaaaaaaaaaaaaaaaaaaaa$bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb:20000:0:99999:7:::
ben:$1$saltsalt$aaaaaaaaaaaaaaaaaaaaaa:20000:0:99999:7:::
carl:abJnggxhB/yWI:20000:0:99999:7:::
dora:!$1$saltsalt$aaaaaaaaaaaaaaaaaaaaaa:20000:0:99999:7:::
guest::20000:0:99999:7:::
broken
`;

test('names accounts, and lets no hash out', async () => {
  const collected = await passwords.collect(fakeSystem({'/etc/shadow': SHADOW}), AbortSignal.any([]));

  expect(collected).toEqual({facts: {passwords: {empty: ['guest'], outdated: ['ben', 'carl']}}});
});

test('without root it is unknown, and says so', async () => {
  const system = fakeSystem({'/etc/shadow': {refused: 'EACCES'}});

  expect(await passwords.collect(system, AbortSignal.any([]))).toEqual({
    notes: ['/etc/shadow: EACCES: only root can tell about stored passwords'],
  });
});

test.for(['', ':', '::::', '\0:\0', ':$1$x$y:'])('%j holds no account', (text) => {
  expect(parseShadow(text).empty).toEqual([]);
});
