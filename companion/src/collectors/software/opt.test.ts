import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {opt} from './opt.ts';

const never = new AbortController().signal;

test('programs that say their version, and no others', async () => {
  const system = fakeSystem({
    '/opt/idea/product-info.json':
      '{"name":"IntelliJ IDEA","version":"2024.1.2","productVendor":"JetBrains"}',
    '/opt/mystery/README': 'version 9',
    '/opt/closed/release': {refused: 'EACCES'},
    '/usr/local/go/VERSION': 'go1.22.1\n',
    '/usr/local/bin/tool': '',
  });

  expect(await opt.collect(system, never)).toEqual({
    software: [
      {
        id: 'generic:/opt/idea',
        type: 'generic',
        name: 'IntelliJ IDEA',
        version: '2024.1.2',
        vendor: 'JetBrains',
        origin: 'other-vendor',
        paths: ['/opt/idea'],
        state: 'installed',
        running: 'unknown',
      },
      {
        id: 'generic:/usr/local/go',
        type: 'generic',
        name: 'Go',
        version: '1.22.1',
        origin: 'other-vendor',
        paths: ['/usr/local/go'],
        state: 'installed',
        running: 'unknown',
      },
    ],
  });
});

test('is absent where there is none; names that cannot be shown are left out', async () => {
  expect(await opt.collect(fakeSystem({'/opt/x/y': ''}), never)).toBeUndefined();
  const evil = '{"name":"I\u{202E}DEA","version":"2024.1.2"}';
  expect(await opt.collect(fakeSystem({'/opt/idea/product-info.json': evil}), never)).toEqual({
    software: [],
    notes: ['entries without a usable name or version left out: 1'],
  });
});
