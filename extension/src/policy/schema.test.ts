import {expect, test} from 'vitest';

import {parsePolicy, type ReadPolicy} from './schema.ts';

interface Case {
  readonly given: string;
  readonly raw: unknown;
  readonly read: ReadPolicy;
}

test.for<Case>([
  {given: 'nothing', raw: {}, read: {values: {}, ignored: []}},
  {given: 'no object', raw: 'portalUrl', read: {values: {}, ignored: []}},
  {
    given: 'an origin with a slash',
    raw: {portalUrl: 'https://plimsoll.example/'},
    read: {values: {portalUrl: 'https://plimsoll.example'}, ignored: []},
  },
  {
    given: 'a path',
    raw: {portalUrl: 'https://plimsoll.example/a'},
    read: {values: {}, ignored: [{key: 'portalUrl', why: 'invalid'}]},
  },
  {
    given: 'plain http elsewhere',
    raw: {portalUrl: 'http://plimsoll.example'},
    read: {values: {}, ignored: [{key: 'portalUrl', why: 'invalid'}]},
  },
  {
    given: 'a portal on this device',
    raw: {portalUrl: 'http://127.0.0.1:8443'},
    read: {values: {portalUrl: 'http://127.0.0.1:8443'}, ignored: []},
  },
  {
    given: 'one bad key among good ones',
    raw: {disclosure: 'everything', fixes: 'off', ports: [47_113]},
    read: {values: {fixes: 'off', ports: [47_113]}, ignored: [{key: 'disclosure', why: 'invalid'}]},
  },
  {
    given: 'a key nobody knows',
    raw: {toString: 1, colour: 'red'},
    read: {
      values: {},
      ignored: [
        {key: 'toString', why: 'unknown'},
        {key: 'colour', why: 'unknown'},
      ],
    },
  },
  {
    given: 'a script as support address',
    raw: {supportUrl: 'javascript:alert(1)'},
    read: {values: {}, ignored: [{key: 'supportUrl', why: 'invalid'}]},
  },
])('$given', ({raw, read}) => {
  expect(parsePolicy(raw)).toEqual(read);
});
