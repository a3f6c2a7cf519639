import type {Snapshot} from '@plimsoll/shared/report';
import {termsOf} from '@plimsoll/shared/score';

/** One part of the exposure; all parts sum to it. */
export interface Share {
  readonly id: string;
  readonly name: string;
  /** Exposure points, in proportion to the part's share of the sum behind the score. */
  readonly points: number;
}

export type Cause = 'network' | 'running' | 'idle' | 'settings';

export interface Breakdown {
  /** Source packages and checks, largest first. */
  readonly items: readonly Share[];
  readonly causes: Readonly<Record<Cause, number>>;
}

/** Splits the exposure into what causes it. Cost: linear in findings and checks. */
export function breakdown({findings, checks, score}: Snapshot, checkName: (id: string) => string): Breakdown {
  const terms = termsOf(findings, checks);
  const perTerm = score.logSum === 0 ? 0 : score.exposure / score.logSum;
  const items = new Map<string, Share>();
  const causes: Record<Cause, number> = {network: 0, running: 0, idle: 0, settings: 0};
  for (const {id, source, running} of findings) {
    const points = (terms.get(id) ?? 0) * perTerm;
    causes[causeOf(running)] += points;
    add(items, {id: source, name: source, points});
  }
  for (const {id} of checks) {
    const points = (terms.get(id) ?? 0) * perTerm;
    causes.settings += points;
    add(items, {id: `check/${id}`, name: checkName(id), points});
  }
  const shares = [...items.values()].filter(({points}) => points > 0);
  return {items: shares.toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1)), causes};
}

function add(items: Map<string, Share>, share: Share): void {
  const before = items.get(share.id)?.points ?? 0;
  items.set(share.id, {...share, points: before + share.points});
}

function causeOf(running: Snapshot['findings'][number]['running']): Cause {
  switch (running) {
    case 'listening':
      return 'network';
    case 'running':
    case 'used':
    case 'unknown':
      return 'running';
    case 'unused':
    case 'not-running':
      return 'idle';
  }
}
