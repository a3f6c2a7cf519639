import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {logging, storageOf} from './logging.ts';

test.for([
  ['', 'auto'],
  ['[Journal]\n#Storage=auto\n', 'auto'],
  ['[Journal]\nStorage=persistent\n', 'persistent'],
  ['Storage = Volatile\nStorage=none\n', 'none'],
  ['Storage=<script>\n', 'auto'],
] as const)('%j keeps the journal %s', ([text, storage]) => {
  expect(storageOf(text)).toBe(storage);
});

test('reads the configuration, drop-ins last, and the folder', async () => {
  const system = fakeSystem({
    '/etc/systemd/journald.conf': '[Journal]\nStorage=persistent\n',
    '/etc/systemd/journald.conf.d/10-small.conf': '[Journal]\nStorage=volatile\n',
    '/var/log/journal/1234/system.journal': '',
  });

  expect(await logging.collect(system, AbortSignal.any([]))).toEqual({
    facts: {logging: {journalStorage: 'volatile', journalFolder: true}},
  });
});
