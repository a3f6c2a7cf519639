import fc from 'fast-check';
import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {falco, parseFalco} from './falco.ts';
import {parseWazuh, wazuh} from './wazuh.ts';

const never = new AbortController().signal;
const ALERT = {
  hostname: 'kite',
  output: '10:00:00.1: Warning Shell spawned by a server (user=www command=sh -c id)',
  priority: 'Warning',
  rule: 'Shell spawned by a server',
  source: 'syscall',
  tags: ['shell'],
  time: '2026-11-22T10:00:00.123456789Z',
  output_fields: {
    'container.id': 'host',
    'proc.name': 'sh',
    'proc.exepath': '/usr/bin/dash',
    'proc.pexepath': '/usr/sbin/apache2',
  },
};

test.for([
  ['a shell: who started it', {}, '/usr/sbin/apache2'],
  ['a program: itself', {'proc.exepath': '/usr/bin/curl'}, '/usr/bin/curl'],
  ['no program: the file', {'proc.exepath': undefined, 'fd.name': '/etc/shadow'}, '/etc/shadow'],
  ['a connection is no file', {'proc.exepath': undefined, 'fd.name': '10.0.0.1:1->10.0.0.2:2'}, undefined],
  ['in a container: no file of this device', {'container.id': '3ad7b26ded6d'}, undefined],
] as const)('falco, %s', ([, fields, path]) => {
  const alert = {...ALERT, output_fields: {...ALERT.output_fields, ...fields}};
  expect(parseFalco([JSON.stringify(alert)]).found).toEqual([
    {
      id: expect.stringMatching(/^falco:[0-9a-f]{16}$/),
      at: '2026-11-22T10:00:00.123Z',
      source: 'falco',
      rule: 'Shell spawned by a server',
      severity: 'medium',
      state: 'open',
      count: 1,
      process: 'sh',
      ...(path === undefined ? {} : {path}),
    },
  ]);
});

test.for([
  ['Emergency', 'critical'],
  ['Critical', 'critical'],
  ['ERROR', 'high'],
  ['Notice', undefined],
  ['Debug', undefined],
] as const)('falco, priority %s is %s', ([priority, severity]) => {
  const {found, skipped} = parseFalco([JSON.stringify({...ALERT, priority})]);
  expect(found.map((one) => one.severity)).toEqual(severity === undefined ? [] : [severity]);
  expect(skipped).toBe(0);
});

test('falco, the journal’s export holds the line as a message; lines in other formats are counted', () => {
  const exported = JSON.stringify({_COMM: 'falco', MESSAGE: JSON.stringify(ALERT)});
  const told = JSON.stringify({_COMM: 'falco', MESSAGE: 'Falco version 0.41'});
  const {found, skipped} = parseFalco([exported, told, '10:00: Warning text', '{"rule":', '', '[]']);
  expect([found.length, skipped]).toEqual([1, 3]);
});

const WAZUH = {
  timestamp: '2026-11-22T10:00:00.000+0100',
  rule: {
    level: 12,
    id: '87105',
    description: 'VirusTotal: Alert - 58 engines detected this file',
    groups: ['virustotal'],
  },
  agent: {id: '000', name: 'kite'},
  data: {virustotal: {source: {file: '/srv/up/x.php'}}},
};

test('wazuh, an alert about the manager itself', () => {
  expect(parseWazuh([JSON.stringify(WAZUH)])).toEqual({
    found: [
      {
        id: expect.stringMatching(/^wazuh:[0-9a-f]{16}$/),
        at: '2026-11-22T09:00:00.000Z',
        source: 'wazuh',
        rule: '87105 VirusTotal: Alert - 58 engines detected this file',
        severity: 'high',
        state: 'open',
        count: 1,
        path: '/srv/up/x.php',
      },
    ],
    skipped: 0,
  });
});

test.for([
  ['about another device', {agent: {id: '001'}}, 0],
  ['of a low level', {rule: {...WAZUH.rule, level: 9}}, 0],
  ['about what could happen', {rule: {...WAZUH.rule, groups: ['vulnerability-detector']}}, 0],
  ['without a rule', {rule: undefined}, 1],
  ['without a time', {timestamp: 'yesterday'}, 1],
] as const)('wazuh, an alert %s is none', ([, parts, skipped]) => {
  expect(parseWazuh([JSON.stringify({...WAZUH, ...parts})])).toEqual({found: [], skipped});
});

test('a rule that fires often is one detection, with the newest time; old ones are left out', async () => {
  const lines = ['2026-11-22T10:00:00Z', '2026-11-22T11:00:00Z', '2026-09-01T10:00:00Z'].map((time) =>
    JSON.stringify({...ALERT, time}),
  );
  const system = fakeSystem({'/var/log/falco/events.json': lines.join('\n')});
  const {detections = []} = (await falco.collect(system, never)) ?? {};
  expect(detections.map(({at, count}) => [at, count])).toEqual([['2026-11-22T11:00:00.000Z', 2]]);
  expect(await falco.collect(fakeSystem({}), never)).toBeUndefined();
});

/** What a collector says of one alert, whose folder is closed to it. */
const CLOSED = [
  ['falco', falco, '/var/log/falco', parseFalco([JSON.stringify(ALERT)]), 'falco-log'],
  ['wazuh', wazuh, '/var/ossec/logs/alerts', parseWazuh([JSON.stringify(WAZUH)]), 'wazuh-alerts'],
] as const;

test.for(CLOSED)('%s: a folder that is closed is said to be', async ([, collector, folder]) => {
  expect(await collector.collect(fakeSystem({[folder]: {refused: 'EACCES'}}), never)).toEqual({
    detections: [],
    notes: [`${folder}: EACCES (needs administrator)`],
  });
});

test.for(CLOSED)(
  '%s: what is closed is told by the root helper',
  async ([, collector, folder, read, fact]) => {
    const asked: string[] = [];
    const {found} = read;
    const system = fakeSystem(
      {[folder]: {refused: 'EACCES'}},
      {
        helper: async (word) => {
          asked.push(word);
          return {ok: true, value: {detections: [...found], notes: ['as root']}};
        },
      },
    );
    expect(await collector.collect(system, never)).toEqual({detections: found, notes: ['as root']});
    expect([found.length, asked]).toEqual([1, [fact]]);
  },
);

test('any JSON and any line is read without a throw', () => {
  const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
  const proto =
    '{"__proto__": {"rule": "x", "priority": "Alert"}, "priority": "Alert", "rule": {"level": 1e999}}';
  for (const parse of [parseFalco, parseWazuh]) {
    expect(parse([deep, proto, '"x'.repeat(400_000)]).found).toEqual([]);
    fc.assert(fc.property(fc.array(fc.json()), (lines) => void parse(lines)));
    fc.assert(fc.property(fc.array(fc.string()), (lines) => void parse(lines)));
  }
});
