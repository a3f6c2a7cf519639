import {expect, test} from 'vitest';

import {fakeSystem} from './fake.ts';
import {homePaths} from './homes.ts';

test('people and root, each home once, nobody else', async () => {
  const system = fakeSystem({
    '/etc/passwd': `root:x:0:0::/root:/bin/bash
daemon:x:1:1::/usr/sbin:/usr/sbin/nologin
anna:x:1000:1000::/home/anna:/bin/bash
twin:x:1001:1001::/home/anna:/bin/bash
odd:x:1002:1002::/:/bin/bash
nobody:x:65534:65534::/nonexistent:/usr/sbin/nologin
`,
  });

  expect(await homePaths(system)).toEqual([
    {user: 'root', home: '/root'},
    {user: 'anna', home: '/home/anna'},
  ]);
});
