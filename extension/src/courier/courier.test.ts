import {expect, test} from 'vitest';

import {type Call, LinkError} from '../link/types.ts';
import {type CourierState, createCourier} from './courier.ts';
import type {Answer} from './post.ts';

const portal = {
  state: 'active',
  origin: 'https://portal.example',
  organisation: 'Example',
  deviceId: null,
  disclosure: 'findings',
  lastSeq: 2,
  acknowledgedSeq: 2,
  acknowledgedAt: null,
  waiting: 0,
} as const;

interface Setting {
  readonly reports: readonly number[];
  readonly answers: readonly (Answer | undefined)[];
  readonly boundTo?: string;
}

/** A companion with reports, a portal with answers, and what passed between them. */
function setting({reports, answers, boundTo}: Setting) {
  const [waiting, replies] = [[...reports], [...answers]];
  const posted: unknown[] = [];
  const brought: unknown[] = [];
  const states: CourierState[] = [];
  const asked = {
    'courier.next': async () => {
      const [seq] = waiting;
      const bytes = btoa('é\n\u0000');
      return seq === undefined
        ? null
        : {portal: 'https://portal.example', seq, bytes, contentType: 'application/vnd.plimsoll.report'};
    },
    'courier.answer': async (params: unknown) => {
      brought.push(params);
      waiting.shift();
      return portal;
    },
  };
  const call = ((method: keyof typeof asked, params: unknown) => asked[method](params)) as unknown as Call;
  const courier = createCourier({
    call,
    post: async (url, contentType, body) => {
      posted.push({url, contentType, body: [...body]});
      return replies.shift();
    },
    boundTo: () => boundTo,
    onState: (state) => states.push(state),
    onPortal: () => undefined,
    now: () => 1_000_000,
    random: () => 1,
  });
  return {courier, posted, brought, states};
}

test('carries every report, byte for byte, and brings every answer back', async () => {
  const {courier, posted, brought, states} = setting({
    reports: [1, 2],
    answers: [
      {status: 200, body: '{"receipt":"a"}'},
      {status: 409, body: '{"error":"need-full"}'},
    ],
  });

  await courier.run();

  const sent = {
    url: 'https://portal.example/ingest/reports',
    contentType: 'application/vnd.plimsoll.report',
    body: [0xe9, 0x0a, 0x00],
  };
  expect(posted).toEqual([sent, sent]);
  expect(brought).toEqual([
    {portal: 'https://portal.example', seq: 1, status: 200, body: '{"receipt":"a"}'},
    {portal: 'https://portal.example', seq: 2, status: 409, body: '{"error":"need-full"}'},
  ]);
  expect(states.at(-1)).toEqual({state: 'idle', nextTry: 0});
});

test('a portal out of reach loses nothing: later', async () => {
  const {courier, brought, states} = setting({reports: [1], answers: [undefined]});

  await courier.run();

  expect(brought).toEqual([]);
  expect(states.at(-1)).toEqual({state: 'unreachable', nextTry: 1_002_000});
});

test('Retry-After is kept', async () => {
  const {courier, states} = setting({
    reports: [1],
    answers: [{status: 429, body: '', retryAfterSeconds: 60}],
  });

  await courier.run();

  expect(states.at(-1)).toEqual({state: 'waiting', nextTry: 1_060_000});
});

test('a portal that refuses whatever comes is left alone for a while', async () => {
  const refusal = {status: 404, body: ''};
  const {courier, posted, states} = setting({reports: [1, 2, 3, 4], answers: [refusal, refusal, refusal]});

  await courier.run();

  expect(posted.length).toBe(2);
  expect(states.at(-1)).toEqual({state: 'waiting', nextTry: 1_002_000});
});

test('before its time it does not try again', async () => {
  const {courier, posted} = setting({reports: [1], answers: [undefined, {status: 200, body: ''}]});

  await courier.run();
  await courier.run();

  expect(posted.length).toBe(1);
});

test('with a policy, nothing goes to another portal', async () => {
  const {courier, posted, states} = setting({
    reports: [1],
    answers: [],
    boundTo: 'https://organisation.example',
  });

  await courier.run();

  expect(posted).toEqual([]);
  expect(states.at(-1)?.state).toBe('refused-portal');
});

test('a companion that goes away ends the run quietly', async () => {
  const states: CourierState[] = [];
  const courier = createCourier({
    call: () => Promise.reject(new LinkError('not-connected', 'gone')),
    post: async () => undefined,
    boundTo: () => undefined,
    onState: (state) => states.push(state),
    onPortal: () => undefined,
    now: () => 0,
    random: () => 1,
  });

  await courier.run();

  expect(states).toEqual([{state: 'idle', nextTry: 0}]);
});
