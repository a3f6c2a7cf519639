import type {HeldException} from '@plimsoll/shared/exceptions';
import {expect, test} from 'vitest';

import {endedEvents} from './exception-events.ts';

const exception: HeldException['exception'] = {
  id: 'e1',
  kind: 'risk-accepted',
  scope: {of: 'component', source: 'openssl'},
  subject: 'openssl',
  reason: 'because',
  by: 'ann',
  createdAt: '2026-11-01T12:00:00.000Z',
  until: '2026-12-01T12:00:00.000Z',
  covered: 2,
  state: 'expired',
};

function held(more: Partial<HeldException['exception']>): HeldException {
  return {exception: {...exception, ...more}} as HeldException;
}

test.for([
  [
    'by its day',
    {state: 'expired', endedAt: '2026-12-01T12:05:00.000Z'},
    {at: '2026-12-01T12:05:00.000Z', kind: 'exception-expired', subject: 'openssl', data: {id: 'e1'}},
  ],
  [
    'by a new threat',
    {
      state: 'resurfaced',
      endedAt: '2026-11-20T12:00:00.000Z',
      threat: 'kev',
      finding: 'Debian:12/openssl/CVE-2025-1111',
    },
    {
      at: '2026-11-20T12:00:00.000Z',
      kind: 'exception-resurfaced',
      subject: 'openssl',
      data: {id: 'e1', threat: 'kev', weakness: 'CVE-2025-1111', finding: 'Debian:12/openssl/CVE-2025-1111'},
    },
  ],
] as const)('an exception that ended %s is told so', ([, more, event]) => {
  expect(endedEvents([held(more)])).toEqual([event]);
});
