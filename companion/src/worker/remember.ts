import process from 'node:process';

import type {Snapshot} from '@plimsoll/shared/report';

import type {Memory} from '../engine/index.ts';
import {memoryOf, type State} from '../state/index.ts';
import {Unwritten} from './unwritten.ts';

/** What the half that stays is told of the disk. */
export interface Keeping {
  /** Of each snapshot: whether the disk took it. */
  kept(snapshot: Snapshot, onDisk: boolean): void;
  /** Of lines of the history that had to wait for it: the newest one's number. */
  late(newest: number): void;
}

/** The engine's memory in an open state, and what of it has to wait for the disk. */
export function remember(
  state: State,
  run: string,
  keeping: Keeping,
): {readonly memory: Memory; readonly unwritten: Unwritten} {
  const unwritten = new Unwritten({
    record: state.record,
    late({snapshot}, newest) {
      if (snapshot) keeping.kept(snapshot, true);
      keeping.late(newest);
    },
    trouble: (error) =>
      process.emitWarning(`nothing can be written to ${state.folder}: ${String(error)}`, {
        code: 'PLIMSOLL_WORKER',
      }),
  });
  const memory = memoryOf(state, run);
  return {
    unwritten,
    memory: {
      ...memory,
      exceptions: () => memory.exceptions().filter(({exception}) => !unwritten.hasEnded(exception.id)),
      keep(happening) {
        let newest: number | undefined;
        try {
          newest = unwritten.record(happening);
          return newest;
        } finally {
          keeping.kept(happening.snapshot, newest !== undefined);
        }
      },
    },
  };
}
