import fc from 'fast-check';
import {expect, test} from 'vitest';

import {parseExports} from './nfs-exports.ts';

test.for([
  ['/srv 10.0.0.0/8(rw,sync) pc1(ro)', ['/srv 10.0.0.0/8 rw,sync', '/srv pc1 ro']],
  ['/srv *(ro,no_root_squash)', ['/srv * ro,no_root_squash']],
  ['/srv (ro)', ['/srv * ro']],
  ['/srv', ['/srv * ']],
  ['/srv -sync \\\n  pc1(rw)', ['/srv pc1 rw']],
  ['"/srv/my files" pc1(rw)', ['/srv/my files pc1 rw']],
  ['# /srv *(rw)', []],
  ['relative *(rw)', []],
  ['/srv pc1(rw', []],
] as const)('%j shares %j', ([text, shared]) => {
  expect(
    parseExports(text).map(({path, client, options}) => `${path} ${client} ${options.join(',')}`),
  ).toEqual(shared);
});

test('ends on any input', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary-ascii'}), (text) => {
      expect(parseExports(`/srv ${text}`).length).toBeLessThanOrEqual(1000);
    }),
  );
});
