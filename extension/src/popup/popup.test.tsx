// @vitest-environment happy-dom

import type {Lang} from '@plimsoll/shared/texts';
import {signal} from '@preact/signals';
import {cleanup, fireEvent, render, screen} from '@testing-library/preact';
import {afterEach, expect, test, vi} from 'vitest';

import {type AppState, initialState, type Summary} from '../background/state.ts';
import type {Client} from '../view/client.ts';
import {RequestError} from '../view/conversation.ts';
import {Gate, Root} from '../view/index.ts';
import {Popup} from './popup.tsx';

// The polyfill throws outside an extension.
vi.mock('webextension-polyfill', () => ({
  default: {runtime: {getURL: (path: string) => `chrome-extension://id/${path}`}},
}));
afterEach(cleanup);

const summary: Summary = {
  seq: 1,
  takenAt: '2026-11-23T12:00:00Z',
  deviceName: 'device',
  os: 'Debian 12',
  exposure: 62,
  residual: 21.4,
  level: 'medium',
  secure: 70,
  knowledge: 'current',
  knowledgeWhy: null,
  actions: [
    {
      id: 'va-_-debian-_-curl',
      kind: 'update',
      title: 'Update curl to 7.88.1-10+deb12u8',
      why: 'Closes 3 known weaknesses.',
      minutes: 2,
      scoreAfter: 47.5,
      fixable: true,
      restart: false,
    },
  ],
  counts: {
    todo: 4,
    weaknesses: 12,
    exploited: 1,
    software: 700,
    notAssessed: 3,
    failing: 5,
    checks: 52,
    unknown: 6,
  },
};
const connected = {state: 'connected', port: 24_781} as const;

function show(state: Partial<AppState>, lang: Lang = 'en', pair = vi.fn<Client['pair']>()): typeof pair {
  const client: Client = {
    state: signal({...initialState, ...state}),
    known: signal(true),
    snapshot: signal(undefined),
    call: () => Promise.reject(new RequestError('unavailable', 'not here')),
    pair,
    forget: async () => undefined,
    enrol: async () => 'ok',
    tryNow: async () => undefined,
    onEvent: () => () => undefined,
  };
  render(
    <Root client={client} lang={lang}>
      <Gate>
        <Popup />
      </Gate>
    </Root>,
  );
  return pair;
}

test('a verdict: score, what is reachable, what to do and what it brings', () => {
  show({link: connected, summary, trend: {from: 70, to: 62, at: '2026-11-23T11:00:00Z'}});

  expect(screen.getByRole('heading', {level: 1}).textContent).toBe('Exposure 62 of 100, medium');
  expect(screen.getByText('62 now, 21 once all is done')).toBeTruthy();
  expect(screen.getByText(/▼ down from 70/)).toBeTruthy();
  expect(screen.getByText('Exposure 62 becomes 48')).toBeTruthy();
  expect(
    screen.getByRole('link', {name: 'Fix it: Update curl to 7.88.1-10+deb12u8'}).getAttribute('href'),
  ).toBe('chrome-extension://id/src/page/index.html#/recommendations/va-_-debian-_-curl/fix');
  expect(screen.getByRole('link', {name: '3 more'})).toBeTruthy();
});

test('the same in German', () => {
  show({link: connected, summary}, 'de');

  expect(screen.getByText('jetzt 62, 21 wenn alles getan ist')).toBeTruthy();
  expect(screen.getByText('12 Schwachstellen')).toBeTruthy();
});

test('a policy without fixes: how, but no Fix it', () => {
  show({link: connected, summary, policy: {values: {fixes: 'off'}, ignored: []}});

  expect(screen.queryByRole('link', {name: /^Fix it/})).toBeNull();
  expect(screen.getByRole('link', {name: /^How to/})).toBeTruthy();
  expect(screen.getByText(/Managed by your organisation/)).toBeTruthy();
});

test('all well', () => {
  show({
    link: connected,
    summary: {...summary, actions: [], counts: {...summary.counts, todo: 0, weaknesses: 2}},
  });

  expect(screen.getByRole('heading', {name: 'Nothing to do'})).toBeTruthy();
  expect(screen.getByText('2 weaknesses have no fix yet; you will hear when there is one.')).toBeTruthy();
});

test.for<{readonly given: string; readonly state: Partial<AppState>; readonly heading: string}>([
  {
    given: 'first run',
    state: {link: {state: 'unpaired', found: false}},
    heading: 'How exposed is this device?',
  },
  {given: 'a stopped companion', state: {link: {state: 'offline'}}, heading: 'The companion is not running'},
  {given: 'a stranger', state: {link: {state: 'stranger'}}, heading: 'This is a different companion'},
  {
    given: 'the first scan',
    state: {
      link: connected,
      companion: {version: '0.1.0', startedAt: '2026-11-23T12:00:00Z', scanning: true, tooOld: false},
    },
    heading: 'The first scan is running',
  },
  {
    given: 'no knowledge',
    state: {
      link: connected,
      summary: {...summary, knowledge: 'none', counts: {...summary.counts, weaknesses: 0}},
    },
    heading: 'No knowledge of weaknesses yet',
  },
])('$given has its own words', ({state, heading}) => {
  show(state);

  expect(screen.getByRole('heading', {name: heading, level: 1})).toBeTruthy();
});

test('a stopped companion keeps the last verdict in sight', () => {
  show({link: {state: 'offline'}, summary, heardAt: new Date(Date.now() - 3 * 60_000).toISOString()});

  expect(screen.getByText('The companion is not running')).toBeTruthy();
  expect(screen.getByText(/as of 3 minutes ago/)).toBeTruthy();
});

test('a portal out of reach: nothing is lost', () => {
  const portal = {
    state: 'active',
    origin: 'https://portal.example',
    organisation: 'Example',
    deviceId: null,
    disclosure: 'findings',
    lastSeq: 2,
    acknowledgedSeq: 1,
    acknowledgedAt: null,
    waiting: 1,
  } as const;
  show({link: connected, summary, portal, courier: {state: 'unreachable', nextTry: 1}});

  expect(screen.getByText(/https:\/\/portal\.example cannot be reached\. Nothing is lost/)).toBeTruthy();
});

test('pairing: the code goes to the companion, the words come back', async () => {
  const pair = show({link: {state: 'unpaired', found: true}});
  pair.mockResolvedValue({device: 'device', fingerprint: 'lus-bab-dok-gim'});

  fireEvent.input(screen.getByLabelText('Pairing code'), {target: {value: 'abcde-fghjk'}});
  fireEvent.click(screen.getByRole('button', {name: 'Pair'}));

  expect(await screen.findByText('lus-bab-dok-gim')).toBeTruthy();
  expect(pair.mock.calls).toEqual([['abcde-fghjk']]);
});

test('a wrong code says so and lets one try again', async () => {
  const pair = show({link: {state: 'unpaired', found: true}});
  pair.mockRejectedValue(new RequestError('refused', 'Pairing did not work.'));

  fireEvent.input(screen.getByLabelText('Pairing code'), {target: {value: 'abcde-fghjk'}});
  fireEvent.click(screen.getByRole('button', {name: 'Pair'}));

  expect((await screen.findByRole('alert')).textContent).toMatch(/^That did not work/);
});
