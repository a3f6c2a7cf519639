import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {parseSamba, samba} from './samba.ts';

test.for([
  ['[global]\nserver min protocol = NT1\n', {installed: true, guestShares: [], oldDialect: 'nt1'}],
  ['[global]\nserver min protocol = SMB3\n', {installed: true, guestShares: []}],
  [
    '[Music]\nGuest OK = Yes\n[docs]\npublic=true\n[mine]\nguest ok = no\n[print$]\nguest ok = yes\n',
    {installed: true, guestShares: ['music', 'docs']},
  ],
  ['', {installed: true, guestShares: []}],
] as const)('%j means %j', ([text, fact]) => {
  expect(parseSamba(text)).toEqual(fact);
});

test('a configuration without a server shares nothing', async () => {
  const system = fakeSystem({'/etc/samba/smb.conf': '[x]\nguest ok = yes\n'});

  expect(await samba.collect(system, AbortSignal.any([]))).toEqual({
    facts: {samba: {installed: false, guestShares: []}},
  });
});
