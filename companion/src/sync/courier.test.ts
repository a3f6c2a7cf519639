import {setTimeout as wait} from 'node:timers/promises';
import {expect, test} from 'vitest';

import type {PostAnswer} from '../system/post.ts';
import {createCourier} from './courier.ts';
import type {Link} from './link.ts';

/** Enough to know that it would never end; real ones stop for no number. */
const ENDLESS = 100;

async function unused(): Promise<never> {
  return expect.unreachable();
}

/** A link that always has a report; `settles` says which answers end one. */
function endless(settles: (status: number) => boolean): {link: Link; posted: () => number; post: () => void} {
  let [seq, posts] = [1, 0];
  const state: ReturnType<Link['state']> = {
    state: 'active',
    origin: 'https://portal.example',
    organisation: 'Org',
    deviceId: null,
    disclosure: 'inventory',
    lastSeq: 1,
    acknowledgedSeq: 0,
    acknowledgedAt: null,
    waiting: 1,
  };
  let waiting = 0;
  const link: Link = {
    state: () => ({...state, waiting}),
    beginEnrolment: unused,
    finishEnrolment: unused,
    leave: unused,
    setDisclosure: unused,
    preview: unused,
    async next() {
      waiting = 1;
      return {portal: 'https://portal.example', seq, bytes: '', contentType: 'x/y'};
    },
    async answer({status}) {
      if (settles(status)) {
        waiting = 0;
        seq += 1;
      }
      return {ok: true, value: link.state()};
    },
    onEvent: () => () => true,
    carriesItself: () => posts < ENDLESS,
    setCarriesItself: () => undefined,
    news: () => undefined,
  };
  return {
    link,
    posted: () => posts,
    post: () => {
      posts += 1;
    },
  };
}

test.for([
  {given: 'every report refused', answer: {status: 404, body: ''}, settles: true, posts: 2},
  {given: 'every report asked for whole', answer: {status: 409, body: '{}'}, settles: true, posts: 2},
  {given: 'a yes that nobody signed', answer: {status: 200, body: 'hello'}, settles: false, posts: 1},
  {given: 'no answer', answer: {status: 0, body: ''}, settles: false, posts: 1},
])('with $given it does not go round and round', async ({answer, settles, posts}) => {
  const {link, posted, post} = endless(() => settles);
  const later: number[] = [];
  const courier = createCourier(
    link,
    async (): Promise<PostAnswer> => {
      post();
      return answer;
    },
    (ms, failures) => later.push(ms, failures),
  );
  await courier.carry(0);
  await wait(50);
  courier.stop();

  expect(posted()).toBe(posts);
  // Half of what it could be at least, and one more failure: whoever keeps time comes back with it.
  expect(later).toEqual([expect.toSatisfy((ms: number) => ms >= 1000 && ms <= 300_000), settles ? 2 : 1]);
});

test('what is accepted is followed by the next at once', async () => {
  const {link, posted, post} = endless((status) => status === 200);
  const courier = createCourier(
    link,
    async (): Promise<PostAnswer> => {
      post();
      return {status: 200, body: ''};
    },
    () => undefined,
  );
  await courier.carry(0);
  await wait(50);
  courier.stop();

  expect(posted()).toBe(ENDLESS);
});
