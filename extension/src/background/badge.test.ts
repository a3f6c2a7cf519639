import {expect, test} from 'vitest';

import {badgeOf} from './badge.ts';
import {type AppState, initialState, type Summary} from './state.ts';

function summary(
  todo: number,
  level: Summary['level'],
  knowledge: Summary['knowledge'] = 'current',
): Summary {
  return {
    seq: 1,
    takenAt: '2026-11-23T12:00:00Z',
    deviceName: 'device',
    os: 'Debian 12',
    exposure: 61.5,
    residual: 21,
    level,
    secure: 70,
    knowledge,
    knowledgeWhy: null,
    actions: [],
    counts: {
      todo,
      weaknesses: 9,
      exploited: 0,
      software: 1,
      notAssessed: 0,
      failing: 0,
      checks: 1,
      unknown: 0,
    },
  };
}

const connected = {state: 'connected', port: 24_781} as const;

interface Case {
  readonly given: string;
  readonly state: Partial<AppState>;
  readonly text: string;
  readonly title: string;
}

test.for<Case>([
  {
    given: 'things to do',
    state: {link: connected, summary: summary(3, 'medium')},
    text: '3',
    title: 'Plimsoll: 3 to do, exposure 62',
  },
  {
    given: 'very many',
    state: {link: connected, summary: summary(120, 'high')},
    text: '99+',
    title: 'Plimsoll: 120 to do, exposure 62',
  },
  {
    given: 'nothing to do',
    state: {link: connected, summary: summary(0, 'low')},
    text: '',
    title: 'Plimsoll: nothing to do',
  },
  {
    given: 'no knowledge',
    state: {link: connected, summary: summary(0, 'none', 'none')},
    text: '',
    title: 'Plimsoll: no verdict yet',
  },
  {
    given: 'a silent companion',
    state: {link: {state: 'offline'}, summary: summary(3, 'high')},
    text: '!',
    title: 'Plimsoll: not connected to the companion',
  },
  {
    given: 'not paired, and nobody minds',
    state: {link: {state: 'unpaired', found: false}},
    text: '',
    title: 'Plimsoll: not paired yet',
  },
  {
    given: 'not paired although required',
    state: {
      link: {state: 'unpaired', found: false},
      policy: {values: {requireCompanion: true}, ignored: []},
    },
    text: '!',
    title: 'Plimsoll: not paired yet',
  },
])('$given', ({state, text, title}) => {
  const badge = badgeOf({...initialState, ...state}, 'en');
  expect({text: badge.text, title: badge.title}).toEqual({text, title});
});
