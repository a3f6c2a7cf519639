// @vitest-environment happy-dom

import type {Lang} from '@plimsoll/shared/texts';
import {LangContext} from '@plimsoll/shared/ui';
import {signal} from '@preact/signals';
import {cleanup, render} from '@testing-library/preact';
import {afterEach, expect, test} from 'vitest';

import {type Services, ServicesContext} from '../data/context.ts';
import type {FleetEvent} from '../data/shapes.ts';
import {EventLine} from './event-line.tsx';

afterEach(cleanup);

const services: Services = {
  api: {get: () => new Promise(() => undefined), send: () => new Promise(() => undefined)},
  router: {
    place: signal({path: '/', query: new URLSearchParams(), fragment: ''}),
    go: () => undefined,
    setQuery: () => undefined,
  },
  live: {version: signal(0), connected: signal(true), close: () => undefined},
  me: {state: 'signed-in', name: 'admin', role: 'admin'},
  now: () => Date.parse('2026-03-01T12:00:00Z'),
};

const base: FleetEvent = {
  id: 1,
  at: '2026-03-01T11:00:00.000Z',
  kind: 'score-moved',
  subject: '',
  data: {},
  deviceId: null,
  deviceName: null,
};

test.for([
  ['en', {kind: 'score-moved', data: {from: 61.6, to: 48.2}}, '1 hour agoExposure 62 → 48'],
  ['de', {kind: 'score-moved', data: {from: 61.6, to: 48.2}}, 'vor 1 StundeGefährdung 62 → 48'],
  [
    'en',
    {kind: 'weakness-fixed', subject: 'Debian:12/openssl/CVE-2026-1', data: {from: 'high'}},
    '1 hour agoFixed CVE-2026-1 in openssl',
  ],
  [
    'en',
    {kind: 'updated', subject: 'deb:openssl:amd64', data: {from: '1', to: '2'}},
    '1 hour agoUpdated openssl from 1 to 2',
  ],
  ['en', {kind: 'enrolled', subject: 'laptop'}, '1 hour agolaptop was enrolled'],
  ['de', {kind: 'first-report', subject: 'laptop'}, 'vor 1 Stundelaptop berichtete zum ersten Mal'],
  ['en', {kind: 'from-the-future', subject: '<img src=x>'}, '1 hour agofrom-the-future: <img src=x>'],
  [
    'en',
    {kind: 'enrolled', subject: 'a', deviceId: '7', deviceName: 'anna'},
    '1 hour agoa was enrolled · anna',
  ],
] as const)('%s %o', ([lang, change, sentence]) => {
  const {container} = show(lang, {...base, ...change});
  expect(container.textContent).toBe(sentence);
  expect(container.querySelector('img')).toBeNull();
});

function show(lang: Lang, event: FleetEvent): ReturnType<typeof render> {
  return render(
    <LangContext.Provider value={lang}>
      <ServicesContext.Provider value={services}>
        <ul>
          <EventLine event={event} withDevice />
        </ul>
      </ServicesContext.Provider>
    </LangContext.Provider>,
  );
}
