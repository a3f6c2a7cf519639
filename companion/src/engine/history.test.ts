import type {Finding} from '@plimsoll/shared/findings';
import type {Detection, Software, Support} from '@plimsoll/shared/inventory';
import type {Snapshot} from '@plimsoll/shared/report';
import {expect, test} from 'vitest';

import {historyOf, type NewEvent} from './history.ts';

const AT = '2026-11-20T12:00:00.000Z';

const finding: Finding = {
  id: 'Debian:12/openssl/CVE-2025-1111',
  cve: 'CVE-2025-1111',
  ecosystem: 'Debian:12',
  source: 'openssl',
  sourceVersion: '3.0.17-1',
  packages: ['libssl3'],
  fixedVersion: null,
  state: 'unfixed',
  running: 'running',
  confidence: 'confirmed',
  severity: 'high',
  cvss: null,
  epss: 0.2,
  kev: null,
  exploit: 'unknown',
  evidence: {
    rule: 'r',
    installed: '3.0.17-1',
    bound: null,
    order: 'dpkg',
    record: 'x',
    feed: 'f',
    fetchedAt: null,
  },
  risk: {severity: 0.8, likelihood: 0.2, context: 1, confidence: 1, x: 0.16},
};

function snapshot(findings: Finding[], knows = true): Snapshot {
  const slice = {ecosystem: 'Debian:12', built: AT, expires: AT, advisories: 1, cves: 1};
  return {
    seq: 1,
    takenAt: AT,
    device: {
      id: 'd',
      name: 'n',
      os: {family: 'linux', id: 'debian', name: 'Debian', version: '12', arch: 'amd64'},
    },
    coverage: {
      packages: {total: 0, assessed: 0, otherVendor: 0, unknown: 0},
      checks: {total: 0, judged: 0, notApplicable: 0, unknown: 0},
      collectors: [],
      notes: [],
    },
    score: {
      exposure: 0,
      residual: 0,
      level: 'none',
      secure: null,
      logSum: 0,
      categories: [],
      counts: {critical: 0, high: 0, medium: 0, low: 0, unknown: 0, kev: 0},
    },
    findings,
    recommendations: [],
    checks: [],
    software: [],
    knowledge: {state: 'current', slices: knows ? [slice] : [], sources: []},
  };
}

function supported(...states: readonly Support['state'][]): Snapshot {
  const software = states.map(
    (state, place): Software => ({
      id: 'ab'[place] ?? '',
      type: 'win',
      name: 'Python',
      version: '3.10.6',
      origin: 'other-vendor',
      state: 'installed',
      running: 'unknown',
      support: {state, cycle: '3.10', ends: '2026-10-31'},
    }),
  );
  return {...snapshot([]), software};
}

const about = {id: finding.id, source: 'openssl', severity: 'high'};

test.for([
  {
    given: 'a weakness nobody saw before',
    before: snapshot([]),
    after: snapshot([finding]),
    fixedBefore: false,
    events: [{at: AT, kind: 'weakness-new', subject: 'CVE-2025-1111', data: about}],
  },
  {
    given: 'a weakness that was fixed once',
    before: snapshot([]),
    after: snapshot([finding]),
    fixedBefore: true,
    events: [{at: AT, kind: 'weakness-reopened', subject: 'CVE-2025-1111', data: about}],
  },
  {
    given: 'a weakness that is gone',
    before: snapshot([finding]),
    after: snapshot([]),
    fixedBefore: false,
    events: [{at: AT, kind: 'weakness-fixed', subject: 'CVE-2025-1111', data: about}],
  },
  {
    given: 'a weakness that attackers now use',
    before: snapshot([finding]),
    after: snapshot([{...finding, kev: {added: '2026-11-20', ransomware: false}, epss: 0.6}]),
    fixedBefore: false,
    events: [
      {at: AT, kind: 'added-to-kev', subject: 'CVE-2025-1111', data: about},
      {at: AT, kind: 'epss-raised', subject: 'CVE-2025-1111', data: {source: 'openssl', from: 0.2, to: 0.6}},
    ],
  },
  {
    given: 'a weakness somebody published an exploit for',
    before: snapshot([finding]),
    after: snapshot([{...finding, exploit: 'public'}]),
    fixedBefore: false,
    events: [
      {
        at: AT,
        kind: 'exploit-published',
        subject: 'CVE-2025-1111',
        data: {source: 'openssl', exploit: 'public'},
      },
    ],
  },
  {
    given: 'knowledge of another ecosystem: its weaknesses were there before',
    before: snapshot([]),
    after: snapshot([{...finding, id: 'npm/left-pad/GHSA-1', ecosystem: 'npm'}]),
    fixedBefore: false,
    events: [],
  },
  {
    given: 'a release line that is coming to its end, and one that has',
    before: supported('supported', 'ending'),
    after: supported('ending', 'ended'),
    fixedBefore: false,
    events: [
      {at: AT, kind: 'support-ending', subject: 'Python', data: {id: 'a', cycle: '3.10', ends: '2026-10-31'}},
      {at: AT, kind: 'support-ended', subject: 'Python', data: {id: 'b', cycle: '3.10', ends: '2026-10-31'}},
    ],
  },
  {
    given: 'the first knowledge ever: everything was there before',
    before: snapshot([], false),
    after: snapshot([finding]),
    fixedBefore: false,
    events: [],
  },
])('history of $given', ({before, after, fixedBefore, events}) => {
  expect(historyOf(before, after, () => fixedBefore)).toEqual(events);
});

const mark = {id: 'e1', kind: 'false-positive' as const, until: '2027-02-18T12:00:00.000Z'};

test.for<{given: string; change: (after: Snapshot) => Snapshot; cause: string}>([
  {
    given: 'an exception',
    change: (after) => ({...after, findings: [{...finding, exception: mark}]}),
    cause: 'exceptions-changed',
  },
  {
    given: 'new knowledge',
    change: (after) => ({...after, knowledge: {...after.knowledge, epssDate: '2026-11-20'}}),
    cause: 'knowledge-changed',
  },
  {given: 'nothing else', change: (after) => after, cause: 'use-changed'},
])('a score that moves by $given says so', ({change, cause}) => {
  const before = {...snapshot([finding])};
  const after = change({...before, score: {...before.score, exposure: 16}});

  expect(historyOf(before, after, () => false)).toEqual([
    {at: AT, kind: 'score-moved', subject: 'exposure', data: {from: 0, to: 16, cause}},
  ]);
});

function saw(id: string, at: string, state: Detection['state'] = 'open'): Detection {
  return {id, at, source: 'falco', rule: `rule of ${id}`, severity: 'high', state, count: 1};
}

function told({id}: Detection, at: string): NewEvent {
  const data = {id, source: 'falco', severity: 'high', software: null};
  return {at, kind: 'detection', subject: `rule of ${id}`, data};
}

test.for<{given: string; before?: Detection[]; first?: true; after: Detection[]; events: NewEvent[]}>([
  {
    given: 'were there at the first scan: each at its own time, the oldest first; what is over is not told',
    first: true,
    after: [
      saw('a', '2026-11-19T08:00:00.000Z'),
      saw('b', '2026-11-02T08:00:00.000Z'),
      saw('c', '2026-11-18T08:00:00.000Z', 'resolved'),
    ],
    events: [
      told(saw('b', AT), '2026-11-02T08:00:00.000Z'),
      told(saw('a', AT), '2026-11-19T08:00:00.000Z'),
      {at: AT, kind: 'score-moved', subject: 'exposure', data: {from: null, to: 0, cause: 'first-scan'}},
    ],
  },
  {
    given: 'are known are not told again, though they were seen again',
    before: [saw('a', '2026-11-19T08:00:00.000Z')],
    after: [saw('a', '2026-11-20T08:00:00.000Z')],
    events: [],
  },
  {
    given: 'are open again',
    before: [saw('a', '2026-11-19T08:00:00.000Z', 'resolved')],
    after: [saw('a', '2026-11-20T08:00:00.000Z')],
    events: [told(saw('a', AT), '2026-11-20T08:00:00.000Z')],
  },
  {
    given: 'come from a clock that is ahead: nothing is told of the future',
    after: [saw('a', '2026-11-20T18:00:00.000Z')],
    events: [told(saw('a', AT), AT)],
  },
])('detections that $given', ({first, before = [], after, events}) => {
  const old = first ? undefined : {...snapshot([]), detections: before};
  expect(historyOf(old, {...snapshot([]), detections: after}, () => false)).toEqual(events);
});

function judged(
  ...checks: readonly (readonly [id: string, status: 'pass' | 'fail' | 'unknown'])[]
): Snapshot {
  return {
    ...snapshot([]),
    checks: checks.map(([id, status]) => ({
      id,
      category: 'network' as const,
      weight: 8,
      status,
      share: null,
      evidence: [],
    })),
  };
}

test('a check that changed is told with what it was, and moves the score by settings; a new one was there before', () => {
  const before = judged(['firewall', 'pass'], ['backup', 'fail'], ['secure-boot', 'unknown']);
  const after = judged(
    ['firewall', 'fail'],
    ['backup', 'fail'],
    ['secure-boot', 'pass'],
    ['antivirus', 'fail'],
  );
  const moved = {...after, score: {...after.score, exposure: 11.34}};

  expect(historyOf(before, moved, () => false)).toEqual([
    {at: AT, kind: 'check-changed', subject: 'firewall', data: {from: 'pass', to: 'fail'}},
    {at: AT, kind: 'check-changed', subject: 'secure-boot', data: {from: 'unknown', to: 'pass'}},
    {at: AT, kind: 'score-moved', subject: 'exposure', data: {from: 0, to: 11.3, cause: 'settings-changed'}},
  ]);
});

test('software that came, changed and went is told by name, and moves the score', () => {
  const [old, gone] = supported('supported', 'supported').software.map((item) => ({
    ...item,
    support: undefined,
  }));
  const before = {...snapshot([]), software: [old, gone].flatMap((item) => item ?? [])};
  const software = [
    {...before.software[0], version: '3.11.0'},
    {...before.software[1], id: 'c', name: 'Node'},
  ];
  const after = {...before, software, score: {...before.score, exposure: 5}} as Snapshot;

  expect(historyOf(before, after, () => false)).toEqual([
    {at: AT, kind: 'updated', subject: 'Python', data: {id: 'a', from: '3.10.6', to: '3.11.0'}},
    {at: AT, kind: 'installed', subject: 'Node', data: {id: 'c', to: '3.10.6'}},
    {at: AT, kind: 'removed', subject: 'Python', data: {id: 'b', from: '3.10.6'}},
    {at: AT, kind: 'score-moved', subject: 'exposure', data: {from: 0, to: 5, cause: 'software-changed'}},
  ]);
});
