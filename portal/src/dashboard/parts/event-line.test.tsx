// @vitest-environment happy-dom

import {cleanup} from '@testing-library/preact';
import {afterEach, expect, test} from 'vitest';

import {showPart} from '../../../../test/dashboard.tsx';
import type {FleetEvent} from '../data/shapes.ts';
import {EventLine} from './event-line.tsx';

afterEach(cleanup);

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
  const line = (
    <ul>
      <EventLine event={{...base, ...change}} withDevice />
    </ul>
  );
  const {container} = showPart(line, {lang});
  expect(container.textContent).toBe(sentence);
  expect(container.querySelector('img')).toBeNull();
});
