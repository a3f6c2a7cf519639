import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';

import type {ProgramName, System} from '../system/system.ts';

/** What a fix would change, as the device's own package manager says. */
export interface Change {
  readonly name: string;
  /** `–` for what is not there yet. */
  readonly from: string;
  readonly to: string;
  readonly archive: string;
}

/** Everything about one run, made from the device's own facts and from nothing that came over a wire. */
export interface Plan {
  readonly program: Extract<ProgramName, 'apt-get'>;
  readonly args: readonly string[];
  readonly changes: readonly Change[];
  readonly downloadBytes: number | null;
  readonly undo: string | null;
  /** For a person to copy. */
  readonly command: string;
  /** Proof: the installed package of each id has at least this version afterwards. */
  readonly targets: ReadonlyMap<string, string>;
}

export type Planned = {readonly ok: true; readonly plan: Plan} | {readonly ok: false; readonly why: string};

export interface FixFacts {
  readonly system: System;
  readonly snapshot: Snapshot;
  readonly recommendation: Recommendation;
  readonly signal: AbortSignal;
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
}
