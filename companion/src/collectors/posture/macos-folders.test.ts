import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {macosFolders} from './macos-folders.ts';

// Tested on recorded folders only: no test runs on macOS.

const never = AbortSignal.any([]);

test('reads rights of applications, of folders that start programs, and of homes', async () => {
  const folder = {kind: 'directory', mode: 0o40_755, uid: 0} as const;
  const system = fakeSystem({
    '/Applications': {stat: {...folder, mode: 0o40_775}},
    '/Applications/Foo.app': {stat: {...folder, mode: 0o40_777, uid: 501}},
    '/Applications/notes.txt': '',
    '/Library/LaunchDaemons': {stat: folder},
    '/Users/ada': {stat: {...folder, mode: 0o40_750, uid: 501}},
    '/Users/Shared': {stat: {...folder, mode: 0o41_777}},
    '/Users/.localized': '',
  });

  expect(await macosFolders.collect(system, never)).toEqual({
    facts: {
      systemFiles: [
        {path: '/Applications', mode: 0o775, uid: 0},
        {path: '/Library', mode: 0o644, uid: 0},
        {path: '/Library/LaunchDaemons', mode: 0o755, uid: 0},
        {path: '/Applications/Foo.app', mode: 0o777, uid: 501},
      ],
      homes: [{user: 'ada', path: '/Users/ada', mode: 0o750}],
    },
  });
});
