import {expect, test} from 'vitest';

import {retryAfterSeconds} from './retry-after.ts';

test.for([
  {header: null, seconds: undefined},
  {header: '120', seconds: 120},
  {header: '99999', seconds: 3600},
  {header: 'Thu, 01 Jan 1970 00:01:00 GMT', seconds: 50},
  {header: 'Thu, 01 Jan 1970 00:00:01 GMT', seconds: 0},
  {header: 'soon', seconds: undefined},
])('Retry-After $header → $seconds', ({header, seconds}) => {
  expect(retryAfterSeconds(header, 10_000)).toBe(seconds);
});
