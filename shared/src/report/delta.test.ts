import fc from 'fast-check';
import {expect, test} from 'vitest';

import {byUrgency} from '../recommend/index.ts';
import {applyDelta, diffSnapshots, isEmptyDelta} from './delta.ts';
import {disclose} from './disclosure.ts';
import {digestText} from './report.ts';
import type {Snapshot} from './snapshot.ts';

const empty: Snapshot = {
  seq: 1,
  takenAt: '2026-11-23T10:00:00Z',
  device: {
    id: 'd1',
    name: 'kite',
    os: {family: 'linux', id: 'debian', name: 'Debian GNU/Linux 12', version: '12', arch: 'amd64'},
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
  findings: [],
  recommendations: [],
  checks: [],
  software: [],
  knowledge: {state: 'none', slices: [], sources: []},
};

const software = fc
  .uniqueArray(
    fc.record({name: fc.constantFrom('a', 'b', 'c', 'd', '__proto__'), version: fc.constantFrom('1', '2')}),
    {
      selector: ({name}) => name,
    },
  )
  .map((items) =>
    items
      .map(({name, version}): Snapshot['software'][number] => ({
        id: `deb:${name}:amd64`,
        type: 'deb',
        name,
        version,
        origin: 'distribution',
        state: 'installed',
        running: 'unknown',
        paths: ['/usr/bin/secret'],
        listeners: [{protocol: 'tcp', address: '192.168.1.7', port: 22}],
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );

const recommendations = fc
  .uniqueArray(fc.record({name: fc.constantFrom('a', 'b', 'c'), impact: fc.integer({min: 0, max: 5})}), {
    selector: ({name}) => name,
  })
  .map((items) =>
    items
      .map(({name, impact}): Snapshot['recommendations'][number] => ({
        id: `va-_-debian-_-${name}`,
        kind: 'update',
        product: name,
        vendor: 'debian',
        packages: [name],
        impact,
        scoreAfter: 0,
        secureImpact: 0,
        minutes: 2,
        restart: false,
        tags: [],
        closes: [],
      }))
      .toSorted(byUrgency),
  );

const detections = fc
  .uniqueArray(fc.record({name: fc.constantFrom('a', 'b', 'c'), open: fc.boolean()}), {
    selector: ({name}) => name,
  })
  .map((items) =>
    items
      .map(({name, open}): NonNullable<Snapshot['detections']>[number] => ({
        id: `edr:${name}`,
        at: '2026-11-23T09:00:00Z',
        source: 'edr',
        rule: 'r',
        title: 'a sentence with a secret',
        severity: 'high',
        state: open ? 'open' : 'resolved',
        count: 1,
        path: '/home/secret',
        process: 'secret',
        software: ['deb:a:amd64'],
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );

const snapshots = fc
  .record({software, recommendations, detections, exposure: fc.integer({min: 0, max: 100})})
  .map(
    (parts): Snapshot => ({
      ...empty,
      ...(parts.detections.length === 0 ? {} : {detections: parts.detections}),
      software: parts.software,
      recommendations: parts.recommendations,
      score: {...empty.score, exposure: parts.exposure},
    }),
  );

test('applying the difference of two snapshots to the first gives the second', () => {
  fc.assert(
    fc.property(snapshots, snapshots, (before, later) => {
      const after = {...later, seq: 2, takenAt: '2026-11-23T10:00:01Z'};
      expect(applyDelta(before, diffSnapshots(before, after))).toEqual(after);
    }),
  );
});

test('a snapshot and itself differ in nothing', () => {
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      expect(isEmptyDelta(diffSnapshots(snapshot, structuredClone(snapshot)))).toBe(true);
    }),
  );
});

test('a delta for another base is refused', () => {
  const delta = diffSnapshots(empty, {...empty, seq: 2});

  expect(applyDelta({...empty, seq: 7}, delta)).toBeUndefined();
});

test('the digest says what is on the device, not when it was asked', () => {
  fc.assert(
    fc.property(snapshots, fc.nat(), (snapshot, seq) => {
      const shuffled = Object.fromEntries(Object.entries(snapshot).toReversed()) as Snapshot;
      expect(digestText({...shuffled, seq, takenAt: '2030-01-01T00:00:00Z'})).toBe(digestText(snapshot));
    }),
  );
  expect(digestText(empty)).not.toBe(digestText({...empty, device: {...empty.device, name: 'other'}}));
});

test.for([
  ['score', 0, 0],
  ['findings', 0, 1],
  ['inventory', 1, 1],
] as const)(
  'disclosure %s lets %i software and %i recommendations leave',
  ([level, softwareCount, count]) => {
    const [items = []] = fc.sample(
      fc
        .tuple(software)
        .map(([list]) => list)
        .filter((list) => list.length === 1),
      1,
    );
    const [actions = []] = fc.sample(
      recommendations.filter((list) => list.length === 1),
      1,
    );
    const disclosed = disclose({...empty, software: items, recommendations: actions}, level);

    expect(disclosed?.software.length).toBe(softwareCount);
    expect(disclosed?.recommendations.length).toBe(count);
    expect(JSON.stringify(disclosed)).not.toContain('/usr/bin/secret');
    expect(JSON.stringify(disclosed)).not.toContain('192.168.1.7');
  },
);

test('disclosure none lets nothing leave', () => {
  expect(disclose(empty, 'none')).toBeUndefined();
});

test('of detections numbers tell nothing, findings tell what and when, and nothing tells where or in whose words', () => {
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      expect(disclose(snapshot, 'score')).not.toHaveProperty('detections');
      for (const level of ['findings', 'inventory'] as const) {
        const told = disclose(snapshot, level)?.detections ?? [];
        expect(told.map(({id}) => id)).toEqual((snapshot.detections ?? []).map(({id}) => id));
        expect(JSON.stringify(told)).not.toContain('secret');
      }
    }),
  );
});
