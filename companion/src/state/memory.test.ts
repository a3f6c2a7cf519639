import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import type {Snapshot} from '@plimsoll/shared/report';
import {afterEach, beforeEach, expect, test} from 'vitest';

import {memoryOf, openState, type State} from './index.ts';

let folder: string;
let state: State;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-memory-'));
  const opened = openState({folder, now: new Date('2026-11-25T10:00:00Z')});
  if (!opened.ok) throw new Error(opened.message);
  state = opened.value;
});
afterEach(() => {
  state.close();
  rmSync(folder, {recursive: true});
});

function taken(takenAt: string): Snapshot {
  return {takenAt} as Snapshot;
}

test('results go with the snapshot they led to: a worker that was killed left none for its own', () => {
  const memory = memoryOf(state, 'run');
  const {results} = memory;
  memory.keep({snapshot: taken('2026-11-25T10:00:00.000Z'), events: [], exceptions: []});
  results.save({found: 1});
  expect(results.load()).toEqual({found: 1});
  expect(memoryOf(state, 'another').results.load()).toBeUndefined();

  memory.keep({snapshot: taken('2026-11-25T10:00:01.000Z'), events: [], exceptions: []});
  expect(results.load()).toBeUndefined();
});
