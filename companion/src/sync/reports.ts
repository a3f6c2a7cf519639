import type {Disclosure, Snapshot} from '@plimsoll/shared/report';

import type {OutboxStore, SnapshotStore, StoredReport} from '../state/index.ts';
import {type Base, type Body, makeBody} from './body.ts';
import {type Moment, seal} from './envelope.ts';
import type {Membership, SyncSettings} from './membership.ts';
import type {DeviceSigner} from './signing.ts';

export interface ReportParts {
  readonly outbox: OutboxStore;
  readonly snapshots: SnapshotStore;
  readonly settings: SyncSettings;
  readonly signer: DeviceSigner;
  readonly current: () => Snapshot | undefined;
  readonly moment: () => Moment;
}

/** Makes reports and remembers what the portal holds. */
export interface Reports {
  /** The report to carry now: the one nobody has signed for yet, or a new one when there is news; undefined otherwise. */
  next(): Promise<StoredReport | undefined>;
  /** The body the next report would have. */
  preview(level: ReturnType<SyncSettings['disclosure']>): Promise<Body | undefined>;
  /** The portal has signed for a snapshot with this digest. */
  accepted(digest: string | null): void;
  /** The portal does not hold what we thought: the next report is whole. */
  forgetBase(): void;
}

/** Coalescing by making late: a report is made from the newest snapshot only when somebody is there to carry it. */
export function createReports(parts: ReportParts): Reports {
  const {outbox, snapshots, settings, signer, current, moment} = parts;
  let [sent, base]: (Base | undefined)[] = [undefined, loadBase(parts)];
  let making: Promise<StoredReport | undefined> | undefined;

  async function make(): Promise<StoredReport | undefined> {
    const [membership, snapshot] = [settings.membership(), current()];
    // A pending device asks too: the answer is how it learns that it has been let in.
    if (!membership || membership.state === 'revoked' || !snapshot) return undefined;
    const disclosure = settings.disclosure();
    const body = await makeBody(snapshot, disclosure, base);
    const about = moment();
    if (!body || (body.digest === membership.digest && !isSilent(membership, about.now))) return undefined;
    const place = outbox.allocate();
    const report = await seal(signer, {body, disclosure, membership, place, moment: about});
    if (!isStill(settings, membership, disclosure)) return undefined;
    outbox.put(report);
    sent = {digest: body.digest, snapshot: body.snapshot};
    return outbox.get(report.seq);
  }

  return {
    async next() {
      const waiting = outbox.next();
      if (waiting) return waiting;
      // Two couriers asking at once get the same report.
      making ??= make().finally(() => {
        making = undefined;
      });
      return making;
    },
    async preview(level) {
      const snapshot = current();
      return snapshot && makeBody(snapshot, level, base);
    },
    accepted(digest) {
      if (digest !== null && sent?.digest === digest) {
        base = sent;
        snapshots.save('reported', sent.snapshot);
      } else if (base?.digest !== digest) {
        base = undefined;
        snapshots.drop('reported');
      }
    },
    forgetBase() {
      base = undefined;
      snapshots.drop('reported');
    },
  };
}

/** The same portal and level as when the report was begun: what was begun under other terms never leaves. */
function isStill(settings: SyncSettings, {deviceId, origin}: Membership, disclosure: Disclosure): boolean {
  const now = settings.membership();
  return now?.deviceId === deviceId && now.origin === origin && settings.disclosure() === disclosure;
}

function loadBase({settings, snapshots}: ReportParts): Base | undefined {
  const digest = settings.membership()?.digest;
  const snapshot = digest ? snapshots.load('reported') : undefined;
  return digest && snapshot ? {digest, snapshot} : undefined;
}

/** A portal stops counting a device it has not heard of for long, so an unchanged one still speaks now and then. */
const SILENCE_MS = 12 * 3_600_000;

function isSilent({acknowledgedAt}: Membership, now: Date): boolean {
  return acknowledgedAt !== null && now.getTime() - Date.parse(acknowledgedAt) > SILENCE_MS;
}
