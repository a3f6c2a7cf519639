import type {Snapshot} from '@plimsoll/shared/report';

import type {Run} from './collect.ts';

/** A collector's last run: which one it was, and the milliseconds it takes as a rule. */
export type KeptRun = Run & {readonly order: number; readonly took: number};

/** All an engine knows, for the next one to go on from. */
export interface Results {
  readonly snapshot: Snapshot;
  readonly runs: ReadonlyMap<string, KeptRun>;
}

/** What an engine of the same run of the companion left; undefined for anything else. */
export function readResults(value: unknown): Results | undefined {
  return isResults(value) ? value : undefined;
}

/** Only a look at the outside: the same code wrote it, in a folder that nobody else may enter. */
function isResults(value: unknown): value is Results {
  return (
    typeof value === 'object' &&
    value !== null &&
    'snapshot' in value &&
    'runs' in value &&
    value.runs instanceof Map
  );
}
