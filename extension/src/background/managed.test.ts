import type {PortalState} from '@plimsoll/shared/protocol';
import {expect, test} from 'vitest';

import type {Call} from '../link/index.ts';
import type {Policy} from '../policy/index.ts';
import {createManaged} from './managed.ts';

const free: PortalState = {
  state: 'none',
  origin: null,
  organisation: null,
  deviceId: null,
  disclosure: 'inventory',
  lastSeq: 0,
  acknowledgedSeq: 0,
  acknowledgedAt: null,
  waiting: 0,
};
const enrolled: PortalState = {
  ...free,
  state: 'active',
  origin: 'https://portal.example',
  disclosure: 'score',
};

async function follow(policy: Policy, portal: PortalState, times = 1): Promise<readonly string[]> {
  const done: string[] = [];
  const call = (async (method: string) => {
    done.push(method);
    return method === 'enrol.begin' ? {request: 'jws'} : portal;
  }) as unknown as Call;
  const managed = createManaged({
    call,
    post: async (url) => {
      done.push(url);
      return {status: 200, body: '{}'};
    },
    policy: () => policy,
    onPortal: () => undefined,
    now: () => 1_000_000,
  });
  for (let time = 0; time < times; time += 1) await managed.follow(portal);
  return done;
}

const token = {portalUrl: 'https://portal.example', enrollmentToken: 'a-token-of-16-signs'};
const enrolment = ['enrol.begin', 'https://portal.example/ingest/enrol', 'enrol.finish'];

test.for<{
  readonly given: string;
  readonly policy: Policy;
  readonly portal: PortalState;
  readonly done: readonly string[];
}>([
  {given: 'no policy', policy: {}, portal: free, done: []},
  {
    given: 'an address without a token',
    policy: {portalUrl: 'https://portal.example'},
    portal: free,
    done: [],
  },
  {given: 'both', policy: token, portal: free, done: enrolment},
  {
    given: 'both and a level: the level first, so that the first report keeps to it',
    policy: {...token, disclosure: 'score'},
    portal: free,
    done: ['disclosure.set', ...enrolment],
  },
  {given: 'all done already', policy: {...token, disclosure: 'score'}, portal: enrolled, done: []},
])('$given', async ({policy, portal, done}) => {
  expect(await follow(policy, portal)).toEqual(done);
});

test('a token is not offered again at once', async () => {
  expect(await follow(token, free, 3)).toEqual(enrolment);
});
