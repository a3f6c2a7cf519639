import {ecosystemsFor} from '@plimsoll/shared/match';
import type {Progress} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';

import type {Collector} from '../collectors/collector.ts';
import type {Knowledge} from '../services.ts';
import type {System} from '../system/system.ts';
import {collectorsFor, type Run, runCollector} from './collect.ts';
import {describe} from './device.ts';
import {merge} from './merge.ts';
import {compose} from './pipeline.ts';

interface Options {
  readonly system: System;
  readonly collectors: readonly Collector[];
  readonly deviceId: string;
  /** Brings the knowledge of the ecosystems found on the device. */
  readonly knowledge: (ecosystems: readonly string[]) => Promise<Pick<Knowledge, 'state' | 'slice'>>;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress | null) => void;
  /** Milliseconds one collector may take; 60 s: nobody waits behind it here. */
  readonly timeoutMs?: number;
}

/** One judgement from nothing: collects, asks for the knowledge that is needed, and answers a snapshot with `seq` 0. */
export async function scanOnce(options: Options): Promise<Snapshot> {
  const {system, deviceId, signal, progress, timeoutMs = 60_000} = options;
  const wanted = collectorsFor(options.collectors, system);
  const runs: Run[] = [];
  for (const collector of wanted) {
    signal.throwIfAborted();
    progress({
      task: 'scan',
      step: 'collect-software',
      done: runs.length,
      total: wanted.length,
      unit: 'steps',
    });
    runs.push(await runCollector(collector, system, {signal, timeoutMs}));
  }
  signal.throwIfAborted();
  const {platform, foreign} = system;
  const results = runs.flatMap(({collected}) => collected ?? []);
  const {software} = merge(results);
  const {device} = describe({id: deviceId, platform, results, software});
  const knowledge = await options.knowledge(ecosystemsFor(device.os, software));
  return compose({
    deviceId,
    platform,
    foreign,
    runs,
    knowledge,
    exceptions: [],
    takenAt: system.now().toISOString(),
  }).snapshot;
}
