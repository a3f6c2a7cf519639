import {expect, test} from 'vitest';

import {userUnit} from './index.ts';

test('paths with what systemd would read as its own are quoted', () => {
  const unit = userUnit({node: '/opt/no de/bin/node', launcher: '/x/$y/"z"', stateFolder: '/s/100%'});

  expect(unit.split('\n').find((line) => line.startsWith('ExecStart='))).toBe(
    'ExecStart="/opt/no de/bin/node" "/x/$$y/\\"z\\"" start --state "/s/100%%"',
  );
});
