import fc from 'fast-check';
import {expect, test} from 'vitest';

import type {RunResult, System} from '../../system/system.ts';
import {fakeSystem} from '../posture/formats/fake.ts';
import {defender, parseDefender} from './defender.ts';

// Tested on answers in the format Microsoft documents (MSFT_MpThreatDetection, MSFT_MpThreat): no test runs on Windows.

const never = new AbortController().signal;
const SEEN = {
  ThreatID: 2147519003,
  ThreatStatusID: 3,
  CleaningActionID: 2,
  ActionSuccess: true,
  InitialDetectionTime: '/Date(1795341600000)/',
  LastThreatStatusChangeTime: '/Date(1795341660000)/',
  ProcessName: 'C:\\Windows\\explorer.exe',
  Resources: ['file:_C:\\Users\\ann\\eicar.com'],
};
const NAMED = {ThreatID: 2147519003, ThreatName: 'Virus:DOS/EICAR_Test_File', SeverityID: 5};

function answering(stdout: string, over: Partial<RunResult> = {}): System {
  return fakeSystem(
    {},
    {
      platform: 'win32',
      run: async (program, args) => {
        expect([program, args]).toEqual(['powershell', ['defender-detections']]);
        return {outcome: 'exited', code: 0, stdout, stderr: '', truncated: false, ...over};
      },
    },
  );
}

test('what was seen has its threat’s name and severity', async () => {
  const text = JSON.stringify({detections: [SEEN], threats: [NAMED]});

  expect(await defender.collect(answering(`${text}\r\n`), never)).toEqual({
    detections: [
      {
        id: expect.stringMatching(/^defender:[0-9a-f]{16}$/),
        at: '2026-11-22T10:01:00.000Z',
        source: 'defender',
        rule: 'Virus:DOS/EICAR_Test_File',
        severity: 'critical',
        state: 'resolved',
        count: 1,
        path: 'C:\\Users\\ann\\eicar.com',
        process: 'C:\\Windows\\explorer.exe',
      },
    ],
  });
});

test.for([
  ['quarantined', {}, 'resolved'],
  ['blocked', {ThreatStatusID: 6}, 'resolved'],
  ['detected, whatever was tried', {ThreatStatusID: 1}, 'open'],
  ['allowed', {ThreatStatusID: 5}, 'open'],
  ['in vain', {ThreatStatusID: 102, ActionSuccess: false}, 'open'],
  ['without a status, removed', {ThreatStatusID: 0, CleaningActionID: 3}, 'resolved'],
  ['without a status, in vain', {ThreatStatusID: 0, ActionSuccess: false}, 'open'],
  ['without a status, nothing done', {ThreatStatusID: undefined, CleaningActionID: 9}, 'open'],
] as const)('%s', ([, parts, state]) => {
  const read = parseDefender({detections: [{...SEEN, ...parts}], threats: []});
  expect(read?.found.map((one) => one.state)).toEqual([state]);
});

test.for([
  [['file:_C:\\a.zip->inner\\x.exe'], 'C:\\a.zip'],
  [['containerfile:_C:\\a.zip', 'file:_D:\\b.com'], 'D:\\b.com'],
  [['webfile:_C:\\Users\\ann\\x.exe|https://example.test/x|pid:7,ProcessStart:1'], 'C:\\Users\\ann\\x.exe'],
  [{value: ['containerfile:_C:\\größe.iso'], Count: 1}, 'C:\\größe.iso'],
  [['amsi:_\\Device\\HarddiskVolume3\\x.ps1', 'process:_pid:12'], undefined],
  [['file:_x.exe'], undefined],
  [['file:_C:\\a\u202Egpj.exe'], undefined],
  [[`file:_C:\\${'x'.repeat(1_000_000)}`], undefined],
  ['file:_C:\\one.exe', undefined],
] as const)('of %j the path is %s', ([Resources, path]) => {
  expect(parseDefender({detections: [{...SEEN, Resources}], threats: []})?.found[0]?.path).toBe(path);
});

test.for([
  [1, 'low'],
  [2, 'medium'],
  [4, 'high'],
  [0, 'high'],
  ['5', 'high'],
] as const)('severity %j is %s', ([SeverityID, severity]) => {
  const read = parseDefender({detections: [SEEN], threats: [{...NAMED, SeverityID}]});
  expect(read?.found[0]?.severity).toBe(severity);
});

test('lists as PowerShell 5 may write them: wrapped, one element, none', () => {
  const wrapped = {detections: {value: [SEEN], Count: 1}, threats: NAMED};
  expect(parseDefender(wrapped)?.found[0]?.rule).toBe('Virus:DOS/EICAR_Test_File');
  expect(parseDefender({detections: SEEN, threats: []})?.found[0]?.rule).toBe('Threat 2147519003');
  expect(parseDefender({detections: [], threats: []})).toEqual({found: [], skipped: 0});
});

test('the same thing has the same id, with and without its name', () => {
  const [one] = parseDefender({detections: [SEEN], threats: [NAMED]})?.found ?? [];
  const [other] = parseDefender({detections: [SEEN], threats: []})?.found ?? [];
  expect(one?.id).toBe(other?.id);
});

test('of more than 200 the first are told, what cannot be read is counted', () => {
  const many = Array.from({length: 300}, (_, at) => ({...SEEN, ThreatID: at % 2 === 0 ? at : 'x'}));
  const read = parseDefender({detections: many, threats: []});
  expect([read?.found.length, read?.skipped]).toEqual([100, 100]);
});

test.for([
  ['Defender is not there', '', {code: 1}, 'powershell exited 1'],
  ['PowerShell is not there', '', {outcome: 'missing', code: null}, 'powershell missing'],
  ['it takes too long', '', {outcome: 'timed-out', code: null}, 'powershell timed-out'],
  ['half an answer', '{"detections":[{"Thr', {}, 'its answer cannot be read'],
  ['too much of it', '{"detections":[]}', {truncated: true}, 'its answer cannot be read'],
  ['something else', '{"__proto__":{"detections":[]}}', {}, 'its answer cannot be read'],
] as const)('%s: that is said', async ([, stdout, over, why]) => {
  expect(await defender.collect(answering(stdout, over), never)).toEqual({
    detections: [],
    notes: [`what Microsoft Defender saw is not known: ${why}`],
  });
});

test('any JSON is read without a throw, and never more is told than was seen', () => {
  const seen = fc.record({
    ThreatID: fc.integer(),
    Resources: fc.array(fc.string()),
    LastThreatStatusChangeTime: fc.oneof(fc.anything(), fc.constant('/Date(1795341660000)/')),
  });
  const list = fc.array(fc.oneof(seen, fc.anything()));
  fc.assert(
    fc.property(list, fc.anything(), (detections, threats) => {
      const read = parseDefender({detections, threats});
      expect((read?.found.length ?? 0) + (read?.skipped ?? 0)).toBe(detections.length);
    }),
  );
  fc.assert(fc.property(fc.anything(), (any) => (parseDefender(any)?.found ?? []).length >= 0));
});
