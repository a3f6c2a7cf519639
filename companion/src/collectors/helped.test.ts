import {expect, test} from 'vitest';
import {SystemError} from '../system/errors.ts';
import type {HelperReply} from '../system/helper-answer.ts';
import type {System} from '../system/system.ts';
import {helped} from './helped.ts';
import {firewall} from './posture/firewall.ts';
import {fakeSystem} from './posture/formats/fake.ts';
import {passwords} from './posture/passwords.ts';
import {runtime} from './runtime.ts';

const signal = AbortSignal.any([]);
const closed = {'/etc/shadow': {refused: 'EACCES'}};
const unknown = {notes: ['/etc/shadow: EACCES: only root can tell about stored passwords']};
const told: HelperReply = {ok: true, value: {facts: {passwords: {empty: ['open'], outdated: []}}}};

function answering(reply: HelperReply, over: Partial<System> = {}): System {
  return fakeSystem(closed, {helper: async () => reply, ...over});
}

test('what a collector is refused, the helper tells', async () => {
  expect(await helped(passwords).collect(answering(told), signal)).toEqual({
    facts: {passwords: {empty: ['open'], outdated: []}},
  });
});

test.for(['absent', 'refused', 'failed'] as const)('a helper that is %s leaves it unknown', async (why) => {
  expect(await helped(passwords).collect(answering({ok: false, why}), signal)).toEqual(unknown);
});

test('root and another root directory ask nobody', async () => {
  expect(await helped(passwords).collect(answering(told, {uid: 0}), signal)).toEqual(unknown);
  expect(await helped(passwords).collect(answering(told, {foreign: true}), signal)).toEqual(unknown);
  expect(await helped(passwords).collect(fakeSystem(closed), signal)).toEqual(unknown);
});

test('what can be read needs no helper', async () => {
  const system = fakeSystem(
    {'/etc/shadow': 'a::1\n'},
    {helper: async () => Promise.reject(new Error('asked'))},
  );

  expect(await helped(passwords).collect(system, signal)).toEqual({
    facts: {passwords: {empty: ['a'], outdated: []}},
  });
});

test('where the system’s programs tell more than its files, the helper is asked all the same', async () => {
  const fact = {firewalld: false, running: {filtersInput: true, filtersIpv6: true}};
  const system = fakeSystem({}, {helper: async () => ({ok: true, value: {facts: {firewall: fact}}})});

  expect(await helped(firewall).collect(system, signal)).toEqual({facts: {firewall: fact}});
});

test('everybody’s packages in use come from the helper', async () => {
  const system = fakeSystem(
    {'/proc/sys/kernel/osrelease': '6.1.0\n', '/proc/1/exe': '', '/proc/1/cmdline': 'init'},
    {
      readLink: async (path) => Promise.reject(new SystemError('EACCES', path, 'read')),
      helper: async () => ({ok: true, value: {running: [['deb:cron:amd64', {running: 'running'}]]}}),
    },
  );

  expect(await helped(runtime).collect(system, signal)).toEqual({
    runtime: {
      running: new Map([['deb:cron:amd64', {running: 'running'}]]),
      bootedKernel: '6.1.0',
      complete: true,
    },
  });
});
