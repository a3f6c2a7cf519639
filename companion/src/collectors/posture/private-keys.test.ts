import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {isEncryptedKey, privateKeys} from './private-keys.ts';

function key(kind: string, ...lines: readonly string[]): string {
  return [`-----BEGIN ${kind}PRIVATE KEY-----`, ...lines, ''].join('\n');
}

/** Heads as ssh-keygen 9.2 writes them: magic, cipher, key derivation. */
const BARE = key('OPENSSH ', 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAA');
const SECRET = key('OPENSSH ', 'b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGA');

test.for([
  [BARE, false],
  [BARE.replaceAll('\n', '\r\n'), false],
  [SECRET, true],
  [key('RSA ', 'Proc-Type: 4,ENCRYPTED', 'DEK-Info: AES-128-CBC,00'), true],
  [key('RSA ', 'MIIB'), false],
  [key('ENCRYPTED ', 'MIIB'), true],
  [key('', 'MIIB'), false],
  [key('OPENSSH ', 'AAAA'), true],
  ['ssh-ed25519 AAAA', undefined],
  ['', undefined],
] as const)('%j is encrypted: %s', ([text, encrypted]) => {
  expect(isEncryptedKey(text)).toBe(encrypted);
});

test('finds keys by their head, whatever they are called', async () => {
  const system = fakeSystem({
    '/etc/passwd': 'anna:x:1000:1000::/home/anna:/bin/bash\nben:x:1001:1001::/home/ben:/bin/bash\n',
    '/home/anna/.ssh/work': BARE,
    '/home/anna/.ssh/id_ed25519': SECRET,
    '/home/anna/.ssh/id_ed25519.pub': 'ssh-ed25519 AAAA',
    '/home/anna/.ssh/known_hosts': 'host ssh-ed25519 AAAA',
    '/home/ben/.ssh': {refused: 'EACCES'},
  });

  expect(await privateKeys.collect(system, AbortSignal.any([]))).toEqual({
    facts: {
      privateKeys: [
        {user: 'anna', path: '/home/anna/.ssh/id_ed25519', encrypted: true},
        {user: 'anna', path: '/home/anna/.ssh/work', encrypted: false},
      ],
    },
    notes: ['/home/ben: EACCES'],
  });
});
