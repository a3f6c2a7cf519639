import {execFileSync} from 'node:child_process';
import process from 'node:process';

import type {FixOutcome, FixPreview} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';

import {collectors} from '../../companion/src/collectors/index.ts';
import {createEngine} from '../../companion/src/engine/index.ts';
import {createFixes} from '../../companion/src/fixes/index.ts';
import type {Engine, FixChannel, Fixes, Outcome} from '../../companion/src/services.ts';
import {createSystem} from '../../companion/src/system/local.ts';
import {oneWeakness, type Weakness} from './knowledge.ts';

/*
 * One device, from what its package manager has installed to the proof. All of it is real but the knowledge, which holds one
 * weakness. Runs in a root directory of its own (root.ts), with a scene as its argument.
 */

/** What is set up and asked. */
export interface Scene {
  /** Shell script that installs the old version and offers the new one. */
  readonly setUp: string;
  /** Shell command that prints what the manager itself says is installed: `name version` a line. */
  readonly list: string;
  readonly weakness: Weakness;
  readonly collectors: readonly string[];
  /** Who the companion runs as, before a screen; root, without one, when absent. */
  readonly person?: {readonly uid: number; readonly home: string};
  /** Shell script somebody else runs between the preview and the run. */
  readonly meanwhile?: string;
  /** Beginning of the line of output at which somebody cancels. */
  readonly cancelAt?: string;
}

/** One look at the device. */
export interface Moment {
  /** What the companion has collected, `name version`. */
  readonly software: readonly string[];
  /** What the manager lists. */
  readonly listed: readonly string[];
  /** Ids of recommendations, and the fix each names. */
  readonly recommended: readonly (readonly [id: string, fix: string | undefined])[];
}

/** A preview, what came of it, and what the manager printed on the way. */
export interface Act {
  readonly preview: Outcome<FixPreview>;
  readonly outcome?: Outcome<FixOutcome>;
  readonly lines: readonly string[];
}

/** A scene as it went; what could not follow is absent. */
export interface Played {
  readonly before: Moment;
  readonly fix?: Act;
  readonly after?: Moment;
  readonly undo?: Act;
  readonly undone?: Moment;
}

interface Stage {
  readonly scene: Scene;
  readonly engine: Engine;
  readonly fixes: Fixes;
  readonly channel: FixChannel;
}

async function main(scene: Scene): Promise<Played> {
  shell(scene.setUp);
  if (scene.person) become(scene.person);
  const stage = createStage(scene);
  const [before, recommendation] = await look(stage);
  if (recommendation === undefined) return {before};
  const fix = await act(stage, recommendation, false);
  if (!fix.outcome) return {before, fix};
  const [after] = await look(stage);
  const undo = await act(stage, recommendation, true);
  if (!undo.outcome) return {before, fix, after, undo};
  const [undone] = await look(stage);
  return {before, fix, after, undo, undone};
}

function shell(script: string): string {
  return execFileSync('/bin/sh', ['-ec', script], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
}

function become({uid, home}: NonNullable<Scene['person']>): void {
  process.setgroups?.([]);
  process.setgid?.(uid);
  process.setuid?.(uid);
  process.env['HOME'] = home;
}

function createStage(scene: Scene): Stage {
  const system = createSystem();
  const slice = oneWeakness(scene.weakness);
  const engine = createEngine({
    system,
    collectors: collectors.filter(({id}) => id === 'device' || scene.collectors.includes(id)),
    knowledge: {
      state: () => ({state: 'current', slices: [], sources: []}),
      slice: (ecosystem) => (ecosystem === slice.ecosystem ? slice : undefined),
    },
    deviceId: 'd1',
    memory: {load: () => undefined, keep: () => 1, exceptions: () => [], fixedBefore: () => false},
  });
  const kept = new Map<string, unknown>();
  const settings = {
    get: (key: string) => kept.get(key),
    set: (key: string, value: unknown) => void kept.set(key, value),
  };
  const fixes = createFixes({
    system,
    engine,
    config: {display: scene.person !== undefined},
    settings,
    lock: () => ({release: () => undefined}),
  });
  const channel = {kind: 'cli', binding: `cli:${system.uid}`, uid: system.uid} as const;
  return {scene, engine, fixes, channel};
}

async function look({scene, engine}: Stage): Promise<[Moment, string | undefined]> {
  const snapshot: Snapshot = await engine.rescan();
  const {software, recommendations} = snapshot;
  const moment = {
    software: software.map(({packageId, name, version}) => `${packageId ?? name} ${version}`).toSorted(),
    listed: shell(scene.list)
      .split('\n')
      .filter((line) => line !== '')
      .toSorted(),
    recommended: recommendations.map(({id, fix}) => [id, fix] as const),
  };
  return [moment, recommendations[0]?.id];
}

async function act({scene, fixes, channel}: Stage, id: string, undo: boolean): Promise<Act> {
  const lines: string[] = [];
  const off = fixes.onEvent((event) => {
    if (event.e !== 'fix.output') return;
    lines.push(event.p.line);
    if (scene.cancelAt !== undefined && event.p.line.startsWith(scene.cancelAt)) fixes.cancel();
  });
  const preview = await fixes.preview(id, channel, undo);
  if (scene.meanwhile !== undefined) shell(scene.meanwhile);
  const token = preview.ok ? preview.value.token : '';
  const outcome = token === '' ? undefined : await fixes.run(id, token, channel);
  off();
  return {preview, lines, ...(outcome === undefined ? {} : {outcome})};
}

process.stdout.write(JSON.stringify(await main(JSON.parse(process.argv[2] ?? '') as Scene)));
