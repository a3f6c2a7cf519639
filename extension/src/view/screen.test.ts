import {expect, test} from 'vitest';

import {type AppState, initialState, type Summary} from '../background/state.ts';
import {type Screen, screenOf} from './screen.ts';

const summary: Summary = {
  seq: 1,
  takenAt: '2026-11-23T12:00:00Z',
  deviceName: 'device',
  os: 'Debian 12',
  exposure: 62,
  residual: 21,
  level: 'medium',
  secure: 70,
  knowledge: 'current',
  knowledgeWhy: null,
  actions: [],
  counts: {
    todo: 0,
    weaknesses: 0,
    exploited: 0,
    software: 1,
    notAssessed: 0,
    failing: 0,
    checks: 1,
    unknown: 0,
  },
};
const companion = {version: '0.1.0', startedAt: '2026-11-23T12:00:00Z', scanning: true, tooOld: false};
const connected = {state: 'connected', port: 24_781} as const;

interface Case {
  readonly given: string;
  readonly state: Partial<AppState>;
  readonly screen: Screen;
}

test.for<Case>([
  {
    given: 'nothing paired, nothing found',
    state: {link: {state: 'unpaired', found: false}},
    screen: 'first-run',
  },
  {
    given: 'nothing paired, a companion there',
    state: {link: {state: 'unpaired', found: true}},
    screen: 'unpaired',
  },
  {given: 'another companion', state: {link: {state: 'stranger'}, summary}, screen: 'stranger'},
  {given: 'silence, nothing known', state: {link: {state: 'offline'}}, screen: 'stopped'},
  {given: 'silence, but a verdict from before', state: {link: {state: 'offline'}, summary}, screen: 'ready'},
  {given: 'on the way', state: {link: {state: 'connecting'}}, screen: 'loading'},
  {given: 'connected, no snapshot yet', state: {link: connected, companion}, screen: 'scanning'},
  {
    given: 'no knowledge',
    state: {link: connected, summary: {...summary, knowledge: 'none'}},
    screen: 'no-knowledge',
  },
  {
    given: 'no knowledge and silence',
    state: {link: {state: 'offline'}, summary: {...summary, knowledge: 'none'}},
    screen: 'stopped',
  },
  {
    given: 'stale knowledge',
    state: {link: connected, summary: {...summary, knowledge: 'stale'}},
    screen: 'ready',
  },
])('$given → $screen', ({state, screen}) => {
  expect(screenOf({...initialState, ...state}, true)).toBe(screen);
});

test('says nothing before anything is known', () => {
  expect(screenOf(initialState, false)).toBe('loading');
});
