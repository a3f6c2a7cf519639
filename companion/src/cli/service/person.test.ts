import {expect, test, vi} from 'vitest';

import {thisPerson} from './person.ts';

// As in a container that runs under a number of its own.
vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  userInfo() {
    throw new Error('uv_os_get_passwd returned ENOENT');
  },
}));

test.skipIf(process.platform === 'win32')('an account that no database knows has a number for a name', () => {
  const uid = String(process.getuid?.());
  expect(thisPerson()).toMatchObject({name: `uid ${uid}`, uid});
});
