import type {Event, PortalState} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';

import type {PortalLink} from '../services.ts';
import type {OutboxStore, SettingsStore, SnapshotStore} from '../state/index.ts';
import {expand} from './body.ts';
import {type Pending, readAnswer, requestEnrolment} from './enrolment.ts';
import {bodyOf, type Moment} from './envelope.ts';
import {type Membership, type SyncSettings, syncSettings} from './membership.ts';
import {createReports, type Reports} from './reports.ts';
import type {DeviceSigner} from './signing.ts';
import {type PortalVerdict, readVerdict} from './verdict.ts';

export interface LinkParts {
  readonly outbox: OutboxStore;
  readonly settings: SettingsStore;
  readonly snapshots: SnapshotStore;
  readonly signer: DeviceSigner;
  readonly current: () => Snapshot | undefined;
  readonly moment: () => Moment;
}

/** The device's side of enrolment and reports, and what keeps its own courier going. */
export interface Link extends PortalLink {
  /** True when the companion itself is to carry its reports. */
  carriesItself(): boolean;
  setCarriesItself(itself: boolean): void;
  /** The snapshot changed: couriers are told when there is something to carry. */
  news(): void;
}

/** What both halves of the link share. */
interface Desk {
  readonly parts: LinkParts;
  readonly settings: SyncSettings;
  readonly reports: Reports;
  readonly changed: () => PortalState;
  readonly news: () => void;
}

/** Implements `PortalLink` over the state folder. */
export function createPortalLink(parts: LinkParts): Link {
  const settings = syncSettings(parts.settings);
  const reports = createReports({...parts, settings});
  const listeners = new Set<(event: Event) => void>();

  function emit(event: Event): void {
    for (const listener of listeners) listener(event);
  }
  function changed(): PortalState {
    const state = stateOf(settings, parts.outbox);
    emit({e: 'portal', p: state});
    return state;
  }
  function news(): void {
    const state = settings.membership()?.state ?? 'revoked';
    if (state === 'revoked' || settings.disclosure() === 'none') return;
    emit({e: 'courier', p: {waiting: Math.max(1, parts.outbox.waiting())}});
  }

  const desk: Desk = {parts, settings, reports, changed, news};
  return {
    state: () => stateOf(settings, parts.outbox),
    ...enrolmentDesk(desk),
    ...reportDesk(desk),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    carriesItself: () => settings.carriesItself(),
    setCarriesItself: (itself) => settings.setCarriesItself(itself),
    news,
  };
}

type EnrolmentHalf = Pick<PortalLink, 'beginEnrolment' | 'finishEnrolment' | 'leave'>;

function enrolmentDesk({parts, settings, reports, changed, news}: Desk): EnrolmentHalf {
  let pending: Pending | undefined;
  function joined(membership: Membership | undefined): PortalState {
    parts.outbox.clear();
    reports.forgetBase();
    settings.setMembership(membership);
    const state = changed();
    news();
    return state;
  }
  return {
    async beginEnrolment(portal, token) {
      const snapshot = parts.current();
      const origin = originOf(portal);
      if (!origin) return {ok: false, code: 'refused', message: 'a portal has an https address'};
      if (!snapshot) return {ok: false, code: 'unavailable', message: 'the first scan is still running'};
      const {name, os} = snapshot.device;
      const wish = {portal: origin, token, name, os: os.name, now: parts.moment().now};
      const asked = await requestEnrolment(parts.signer, wish);
      pending = asked.pending;
      return {ok: true, value: {request: asked.request}};
    },
    async finishEnrolment(portal, answer) {
      if (!pending || pending.portal !== originOf(portal)) {
        return {ok: false, code: 'expired', message: 'no enrolment with this portal is under way'};
      }
      const membership = await readAnswer(parts.signer, pending, answer);
      if (!membership.ok) return membership;
      pending = undefined;
      return {ok: true, value: joined(membership.value)};
    },
    async leave() {
      settings.setCarriesItself(false);
      return {ok: true, value: joined(undefined)};
    },
  };
}

type ReportHalf = Pick<PortalLink, 'setDisclosure' | 'preview' | 'next' | 'answer'>;

function reportDesk(desk: Desk): ReportHalf {
  const {parts, settings, reports, changed, news} = desk;
  return {
    async setDisclosure(level) {
      settings.setDisclosure(level);
      // What waits was made under the old level: nothing may leave that the new one withholds.
      for (let old = parts.outbox.next(); old; old = parts.outbox.next()) parts.outbox.drop(old.seq);
      // What was disclosed before is no base for what may be disclosed now.
      reports.forgetBase();
      const state = changed();
      news();
      return {ok: true, value: state};
    },
    preview: (level) => preview(desk, level ?? settings.disclosure()),
    async next() {
      const report = await reports.next();
      if (!report || report.audience !== settings.membership()?.origin) return null;
      const {seq, audience, contentType, bytes} = report;
      return {portal: audience, seq, contentType, bytes: Buffer.from(bytes).toString('base64')};
    },
    async answer(answer) {
      const membership = settings.membership();
      if (!membership || membership.origin !== answer.portal) {
        return {ok: false, code: 'not-found', message: 'this device does not report to that portal'};
      }
      const verdict = await readVerdict(membership, answer);
      apply({verdict, membership, seq: answer.seq, settings, reports, outbox: parts.outbox});
      const state = changed();
      if (verdict.kind === 'accepted' || verdict.kind === 'need-full') news();
      return {ok: true, value: state};
    },
  };
}

interface Applied {
  readonly verdict: PortalVerdict;
  readonly membership: Membership;
  readonly seq: number;
  readonly settings: SyncSettings;
  readonly reports: Reports;
  readonly outbox: OutboxStore;
}

function apply({verdict, membership, seq, settings, reports, outbox}: Applied): void {
  const {problem: _old, ...rest} = membership;
  switch (verdict.kind) {
    case 'accepted': {
      const {lastSeq, digest, challenge, receivedAt} = verdict.receipt;
      // An old answer that another courier brings late must not move us back.
      if (lastSeq < membership.acknowledgedSeq) return;
      outbox.acknowledge(Math.max(seq, lastSeq), receivedAt);
      reports.accepted(digest);
      const known = {challenge, digest, acknowledgedSeq: lastSeq, acknowledgedAt: receivedAt};
      settings.setMembership({...rest, ...known, state: 'active'});
      return;
    }
    case 'need-full':
      outbox.drop(seq);
      reports.forgetBase();
      settings.setMembership({
        ...rest,
        digest: null,
        challenge: verdict.receipt?.challenge ?? rest.challenge,
      });
      return;
    case 'rejected':
      outbox.drop(seq);
      reports.forgetBase();
      settings.setMembership({...rest, digest: null, problem: verdict.problem});
      return;
    case 'alarm':
      outbox.drop(seq);
      settings.setMembership({...rest, state: 'revoked', problem: verdict.problem});
      return;
    case 'revoked':
      settings.setMembership({...rest, state: 'revoked'});
      return;
    case 'pending':
    case 'later':
      settings.setMembership({...rest, ...('problem' in verdict ? {problem: verdict.problem} : {})});
      return;
  }
}

function stateOf(settings: SyncSettings, outbox: OutboxStore): PortalState {
  const membership = settings.membership();
  return {
    state: membership?.state ?? 'none',
    origin: membership?.origin ?? null,
    organisation: membership?.organisation ?? null,
    deviceId: membership?.deviceId ?? null,
    disclosure: settings.disclosure(),
    lastSeq: outbox.lastSeq(),
    acknowledgedSeq: membership?.acknowledgedSeq ?? 0,
    acknowledgedAt: membership?.acknowledgedAt ?? null,
    waiting: outbox.waiting(),
    ...(membership?.problem === undefined ? {} : {problem: membership.problem}),
  };
}

/** What waits is what the next courier takes; only when nothing does, the newest state is. */
async function preview(
  {parts: {outbox}, settings, reports}: Desk,
  level: PortalState['disclosure'],
): ReturnType<PortalLink['preview']> {
  const waiting = level === settings.disclosure() ? outbox.next() : undefined;
  const text = waiting ? await expand(bodyOf(waiting.bytes)) : (await reports.preview(level))?.text;
  const last = outbox.newest(true);
  return {
    disclosure: level,
    body: text ?? null,
    lastSentAt: last?.acknowledgedAt ?? null,
    lastSentBody: last ? await expand(bodyOf(last.bytes)) : null,
  };
}

/** The origin of an address a report may go to: https, or plain http on this machine itself. */
function originOf(portal: string): string | undefined {
  const url = URL.parse(portal);
  const local = url?.protocol === 'http:' && (url.hostname === '127.0.0.1' || url.hostname === 'localhost');
  return url?.protocol === 'https:' || local ? url?.origin : undefined;
}
