import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';

import type {ProgramName, System} from '../system/system.ts';
import type {Back} from './journal.ts';

/** What a fix would change, as the device's own package manager or settings say. */
export interface Change {
  readonly name: string;
  /** `–` for what is not there yet. */
  readonly from: string;
  readonly to: string;
  /** `–` or empty where nobody says. */
  readonly archive: string;
}

/** Everything about one run, made from the device's own facts and from nothing that came over a wire. */
export interface Plan {
  readonly program: ProgramName;
  readonly args: readonly string[];
  /** Only root can do it; else the companion's own user does it to what is their own. */
  readonly privileged: boolean;
  readonly changes: readonly Change[];
  readonly downloadBytes: number | null;
  /** For a person to read: how it is taken back. */
  readonly undo: string | null;
  /** For a person to copy; absent where the recommendation's own command is as good. */
  readonly command?: string;
  /** Proof: the version each item has at least afterwards, or the status each check has. */
  readonly targets: ReadonlyMap<string, string>;
  /** What taking it back needs; absent where there is no way back. */
  readonly back?: Back;
}

export type Planned = {readonly ok: true; readonly plan: Plan} | {readonly ok: false; readonly why: string};

export interface FixFacts {
  readonly system: System;
  readonly snapshot: Snapshot;
  readonly recommendation: Recommendation;
  readonly signal: AbortSignal;
}

export interface UndoFacts extends Omit<FixFacts, 'recommendation'> {
  readonly back: Back;
}

/** The way back of a fix: planned from what its run left behind and from the device as it is now. */
export interface Undo {
  plan(facts: UndoFacts): Promise<Planned>;
  proved(back: Back, snapshot: Snapshot): boolean;
}

/** One entry of the compiled catalogue: the only place where an id becomes a command. */
export interface Fix {
  readonly id: string;
  /** Collectors whose result proves it. */
  readonly collectors: readonly string[];
  readonly timeoutMs: number;
  plan(facts: FixFacts): Promise<Planned>;
  /** True when the snapshot shows that the plan's targets are reached. */
  proved(plan: Plan, snapshot: Snapshot): boolean;
  readonly undo?: Undo;
}

/** Why there is no plan, as an answer. */
export function no(why: string): {readonly ok: false; readonly why: string} {
  return {ok: false, why};
}
