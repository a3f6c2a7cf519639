import {expect, test} from 'vitest';

import {item} from '../../../test/rich-snapshot.ts';
import type {CheckResult} from '../checks/index.ts';
import type {Os} from '../inventory/index.ts';
import {configureActions} from './configure.ts';
import {restartActions} from './restart.ts';

const OS: Os = {family: 'linux', id: 'debian', name: 'Debian GNU/Linux 12', version: '12', arch: 'amd64'};

test('one restart a source whose old code runs, and one for a browser that runs the version before its update', () => {
  const source = {name: 'openssl', version: '3.0.17-1'};
  const software = [
    item({type: 'deb', name: 'openssl', version: '3.0.17-1', source, oldCode: true}),
    item({type: 'deb', name: 'libssl3', version: '3.0.17-1', source, oldCode: true}),
    item({type: 'deb', name: 'bash', version: '5.2', running: 'running'}),
    item({type: 'browser', name: 'Firefox', version: '145.0.1', running: 'running', oldCode: true}),
  ];
  expect(restartActions(software, OS).map(({id, packages, tags}) => [id, packages, tags])).toEqual([
    ['va-_-debian-_-openssl-_-restart', ['libssl3', 'openssl'], ['pending-restart']],
    ['va-_-debian-_-Firefox-_-restart', ['Firefox'], ['pending-restart']],
  ]);
});

test('a newer kernel on the disk is one action, that of its check, with the same mark', () => {
  const check: CheckResult = {
    id: 'pending-restart',
    category: 'operating-system',
    weight: 8,
    status: 'fail',
    share: 0,
    evidence: ['6.1.0-40-amd64 → 6.1.0-41-amd64'],
  };
  expect(configureActions([check], OS).map(({id, restart, tags}) => [id, restart, tags])).toEqual([
    ['sca-_-pending-restart', true, ['pending-restart']],
  ]);
});
