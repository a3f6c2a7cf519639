import type {CheckResult} from '@plimsoll/shared/checks';
import type {Finding} from '@plimsoll/shared/findings';
import type {Detection, Software} from '@plimsoll/shared/inventory';
import type {Recommendation} from '@plimsoll/shared/recommend';
import type {Delta, ReportBody, Snapshot} from '@plimsoll/shared/report';

/** A list's change: what to put, and what to drop; `everything`: what is not put is gone. */
export interface Change<T> {
  readonly put: readonly T[];
  readonly drop: readonly string[] | 'everything else';
}

/** A report as changes to what the portal holds of a device: a whole snapshot and a delta look alike. */
export interface Changes {
  readonly seq: number;
  readonly takenAt: string;
  readonly digest: string;
  /** Digest a delta was made for; undefined for a whole snapshot. */
  readonly baseDigest: string | undefined;
  readonly device: Snapshot['device'] | undefined;
  readonly coverage: Snapshot['coverage'] | undefined;
  readonly score: Snapshot['score'] | undefined;
  readonly knowledge: Snapshot['knowledge'] | undefined;
  readonly findings: Change<Finding> | undefined;
  readonly recommendations: Change<Recommendation> | undefined;
  readonly checks: Change<CheckResult> | undefined;
  readonly software: Change<Software> | undefined;
  readonly detections: Change<Detection> | undefined;
}

/** The changes a report's body stands for. */
export function changesOf(body: ReportBody): Changes {
  return body.kind === 'full' ? whole(body.snapshot, body.digest) : partial(body);
}

function whole(snapshot: Snapshot, digest: string): Changes {
  return {
    ...snapshot,
    digest,
    baseDigest: undefined,
    findings: all(snapshot.findings),
    recommendations: all(snapshot.recommendations),
    checks: all(snapshot.checks),
    software: all(snapshot.software),
    detections: all(snapshot.detections ?? []),
  };
}

function all<T>(put: readonly T[]): Change<T> {
  return {put, drop: 'everything else'};
}

function partial({
  delta,
  digest,
  baseDigest,
}: {
  readonly delta: Delta;
  readonly digest: string;
  readonly baseDigest: string;
}): Changes {
  return {
    seq: delta.seq,
    takenAt: delta.takenAt,
    digest,
    baseDigest,
    device: delta.device,
    coverage: delta.coverage,
    score: delta.score,
    knowledge: delta.knowledge,
    findings: delta.findings,
    recommendations: delta.recommendations,
    checks: delta.checks,
    software: delta.software,
    detections: delta.detections,
  };
}
