import type {Detection, Software} from '@plimsoll/shared/inventory';
import type {Snapshot} from '@plimsoll/shared/report';
import {expect, test} from 'vitest';

import type {Collected, Collector} from '../collectors/collector.ts';
import {fakeSystem} from '../collectors/posture/formats/fake.ts';
import {tieDetections} from './detections.ts';
import {createEngine, type RunningEngine} from './engine.ts';
import type {NewEvent} from './history.ts';

const AT = '2026-11-20T12:00:00.000Z';

function deb(name: string, more: Partial<Software> = {}): Software {
  return {
    id: `deb:${name}:amd64`,
    type: 'deb',
    name,
    version: '1.0-1',
    arch: 'amd64',
    source: {name, version: '1.0-1'},
    origin: 'distribution',
    state: 'installed',
    running: 'unknown',
    ...more,
  };
}

function seen(parts: Partial<Detection>): Detection {
  return {
    id: 'clamav:1',
    at: '2026-11-19T12:00:00.000Z',
    source: 'clamav',
    rule: 'Win.Test.EICAR_HDB-1',
    severity: 'high',
    state: 'open',
    count: 1,
    ...parts,
  };
}

const NPM: Software = {
  ...deb('left-pad', {id: 'npm:/usr/local/lib/node_modules/left-pad', type: 'npm'}),
  paths: ['/usr/local/lib/node_modules/left-pad'],
};
const NUMPY: Software = {
  ...deb('numpy', {id: 'pypi:numpy:/opt/x', type: 'pypi'}),
  paths: ['/opt/x/numpy-1.26.4.dist-info'],
};
const CHROME: Software = {
  ...deb('Google Chrome', {id: 'win:chrome', type: 'win'}),
  paths: [String.raw`C:\Program Files\Google\Chrome`],
};

test.for([
  ['the package its path belongs to', {package: 'curl'}, ['deb:curl:amd64']],
  ['dpkg’s name with the architecture', {package: 'curl:amd64'}, ['deb:curl:amd64']],
  ['a path below an application', {path: '/usr/local/lib/node_modules/left-pad/index.js'}, [NPM.id]],
  ['code beside pip’s metadata', {path: '/opt/x/numpy/core/x.so'}, [NUMPY.id]],
  ['a path of Windows', {path: 'c:\\program files\\google\\chrome\\x.exe'}, ['win:chrome']],
  ['a path of nobody', {path: '/usr/local/lib/node_modules/left-padding/x'}, undefined],
  ['a package that is not installed', {package: 'nobody'}, undefined],
  ['nothing', {}, undefined],
] as const)('%s', ([, parts, software]) => {
  const items = [deb('curl'), deb('libcurl4'), NPM, NUMPY, CHROME];
  expect(tieDetections({detections: [seen(parts)], software: items, at: AT})[0]?.software).toEqual(software);
});

test('sources are one list: another may say that it is over', () => {
  const over = seen({
    at: '2026-11-20T10:00:00.000Z',
    state: 'resolved',
    source: 'owner',
    severity: 'unknown',
  });
  const old = seen({id: 'falco:2', at: '2026-10-20T12:00:00.000Z'});
  const future = seen({id: 'falco:3', at: '2026-11-22T12:00:00.000Z'});
  const tied = tieDetections({
    detections: [seen({package: 'curl'}), over, old, future],
    software: [],
    at: AT,
  });
  expect(tied.map(({id, state, package: owner}) => [id, state, owner])).toEqual([
    ['clamav:1', 'resolved', 'curl'],
  ]);
});

interface Watched {
  readonly engine: RunningEngine;
  readonly events: NewEvent[];
  sources: Readonly<Record<string, Collected>>;
  now: string;
}

function watched(sources: Watched['sources'], stored: {snapshot?: Snapshot} = {}): Watched {
  const moving = {sources, now: AT};
  const collectors = Object.keys(sources).map(
    (id): Collector => ({
      id,
      platforms: ['linux'],
      foreign: true,
      watches: [],
      collect: async () => moving.sources[id],
    }),
  );
  const events: NewEvent[] = [];
  let kept: string | undefined;
  const engine = createEngine({
    system: fakeSystem({}, {now: () => new Date(moving.now)}),
    collectors,
    knowledge: {state: () => ({state: 'none', slices: [], sources: []}), slice: () => undefined},
    deviceId: 'd1',
    memory: {
      load: () => stored.snapshot,
      keep({snapshot, events: happened}) {
        stored.snapshot = snapshot;
        return events.push(...happened);
      },
      exceptions: () => [],
      fixedBefore: () => false,
      usage: {
        load: () => kept,
        save(text) {
          kept = text;
        },
      },
    },
  });
  return Object.assign(moving, {engine, events});
}

const WEAK = deb('curl', {candidate: {version: '1.0-2', security: true}});
const SOFTWARE: Collected = {software: [WEAK, deb('bash', {candidate: {version: '2.0-1', security: true}})]};

test('a detection in a package raises its weaknesses by half, is told, and weighs nothing once it is over', async () => {
  const device = watched({software: SOFTWARE, clamav: {detections: []}});
  const before = await device.engine.rescan();
  expect(before.detections).toBeUndefined();

  device.sources = {...device.sources, clamav: {detections: [seen({package: 'curl'})]}};
  const during = await device.engine.recollect(['clamav']);
  const [bash, curl] = during.findings;
  expect(curl?.detections).toEqual(['clamav:1']);
  expect(curl?.risk.x).toBeCloseTo((before.findings[1]?.risk.x ?? 0) * 1.5, 12);
  expect(bash).toBe(before.findings[0]);
  expect(during.score.exposure).toBeGreaterThan(before.score.exposure);
  const breached = during.recommendations.filter(({tags}) => tags.includes('breach'));
  expect(breached.map(({product}) => product)).toEqual(['curl']);
  expect(device.events.slice(1).map(({kind, subject, data}) => [kind, subject, data])).toEqual([
    [
      'detection',
      'Win.Test.EICAR_HDB-1',
      {id: 'clamav:1', source: 'clamav', severity: 'high', software: 'deb:curl:amd64'},
    ],
    ['score-moved', 'exposure', expect.objectContaining({cause: 'detections-changed'})],
  ]);

  device.sources = {...device.sources, clamav: {detections: [seen({package: 'curl', state: 'resolved'})]}};
  const after = await device.engine.recollect(['clamav']);
  expect(after.findings).toEqual(before.findings);
  expect(after.score).toEqual(before.score);
  expect(after.detections?.map(({state}) => state)).toEqual(['resolved']);
});

test('what was detected before the first scan is told once, and not with each start', async () => {
  const stored: {snapshot?: Snapshot} = {};
  const found = {software: SOFTWARE, clamav: {detections: [seen({package: 'curl'})]}};
  const first = watched(found, stored);
  await first.engine.rescan();
  first.engine.stop();
  const next = watched(found, stored);
  await next.engine.rescan();
  next.engine.stop();

  expect(first.events.map(({at, kind}) => [at, kind])).toEqual([
    ['2026-11-19T12:00:00.000Z', 'detection'],
    [AT, 'score-moved'],
  ]);
  expect(next.events).toEqual([]);
});

test('after thirty days a detection is gone by itself', async () => {
  const device = watched({software: SOFTWARE, clamav: {detections: [seen({package: 'curl'})]}});
  expect((await device.engine.rescan()).findings[1]?.detections).toEqual(['clamav:1']);

  device.now = '2026-12-19T12:00:01.000Z';
  const later = await device.engine.rejudge();
  expect(later.detections).toBeUndefined();
  expect(later.findings[1]?.detections).toBeUndefined();
});

function runs(ids: readonly string[], complete = true): Collected {
  const running = new Map(ids.map((id) => [id, {running: 'running' as const}]));
  return {runtime: {running, complete, lasting: new Set(['deb:curl:amd64'])}};
}

/** Runs a day at noon for each of `days`. */
async function live(device: Watched, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    device.now = new Date(Date.parse(device.now) + 86_400_000).toISOString();
    await device.engine.rejudge();
  }
}

function states({engine}: Watched): (string | undefined)[] {
  return (engine.current()?.software ?? []).map(({name, running}) => `${name} ${running}`);
}

test('what ran is used for thirty days, then unused where its use could have been seen, else unknown', async () => {
  const device = watched({software: SOFTWARE, runtime: runs(['deb:curl:amd64', 'deb:bash:amd64'])});
  await device.engine.rescan();
  expect(states(device)).toEqual(['bash running', 'curl running']);

  device.sources = {...device.sources, runtime: runs([])};
  await device.engine.rescan();
  expect(states(device)).toEqual(['bash used', 'curl used']);
  await live(device, 30);
  expect(states(device)).toEqual(['bash used', 'curl used']);
  await live(device, 2);
  expect(states(device)).toEqual(['bash unknown', 'curl unused']);
});

test('who cannot see everything never says unused', async () => {
  const device = watched({software: SOFTWARE, runtime: runs([], false)});
  await device.engine.rescan();
  await live(device, 60);
  expect(states(device)).toEqual(['bash unknown', 'curl unknown']);
});

test('files of no package make what lies there run, listen or run old code', async () => {
  const listeners = [{protocol: 'tcp' as const, address: '0.0.0.0', port: 8080}];
  const byPath = new Map([
    ['/usr/local/lib/node_modules/left-pad/bin/x', {running: 'listening' as const, listeners}],
    ['/usr/local/lib/node_modules/left-pad/y.node', {running: 'running' as const, oldCode: true}],
    ['/home/ann/own', {running: 'running' as const}],
  ]);
  const device = watched({
    software: {software: [NPM]},
    runtime: {runtime: {running: new Map(), byPath, complete: false}},
  });
  const {software} = await device.engine.rescan();
  expect(software).toEqual([expect.objectContaining({running: 'listening', listeners, oldCode: true})]);
});
