import {expect, test} from 'vitest';

import type {Os} from '../inventory/index.ts';
import type {MatchDevice} from './matcher.ts';
import {windows} from './windows.ts';

const os: Os = {family: 'windows', id: 'windows', name: 'Windows 11 Pro', version: '10.0.22631', arch: 'x64'};

test.for([
  {given: 'with its revision', told: {build: '10.0.22631.3155'}, kind: 'lookup', source: '10.0.22631'},
  {given: 'without, which would miss every fix', told: {}, kind: 'unknown', source: undefined},
  {given: 'by its marketing name', told: {version: '23H2'}, kind: 'unknown', source: undefined},
  {
    given: 'as a server',
    told: {name: 'Windows Server 2022', build: '10.0.20348.2227'},
    kind: 'lookup',
    source: '10.0.20348-server',
  },
])('Windows $given is $kind $source', ({told, kind, source}) => {
  const device: MatchDevice = {os: {...os, ...told}, foreign: false, release: undefined, knows: () => true};
  const item = windows.system?.(device.os);

  expect(item && windows.subject(item, device)).toMatchObject({kind, ...(source ? {source} : {})});
});
