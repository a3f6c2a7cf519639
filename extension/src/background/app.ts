import type {Event, Status} from '@plimsoll/shared/protocol';
import type {Snapshot} from '@plimsoll/shared/report';
import type {Lang} from '@plimsoll/shared/texts';

import type {Courier} from '../courier/index.ts';
import type {Link, LinkState} from '../link/index.ts';
import {companionTooOld, type PolicyKeeper} from '../policy/index.ts';
import type {Hub} from './hub.ts';
import type {Managed} from './managed.ts';
import type {Mirror} from './mirror.ts';
import type {AppState, Summary} from './state.ts';
import type {Store} from './store.ts';
import {summarise} from './summary.ts';

export interface AppParts {
  readonly store: Store;
  readonly link: Link;
  readonly mirror: Mirror;
  readonly hub: Hub;
  readonly courier: Courier;
  readonly managed: Managed;
  readonly policy: PolicyKeeper;
  readonly lang: Lang;
  readonly now: () => number;
  readonly onSummary: (before: Summary | null, after: Summary) => void;
}

/** What the background does when something happens. */
export interface App {
  onLink(link: LinkState): void;
  onEvent(event: Event): void;
  onSnapshot(snapshot: Snapshot): void;
  /** The alarm, an opened page, a click: connect, catch up, carry. Never rejects. */
  wake(): Promise<void>;
  /** Every 20 s: an application message keeps worker and session alive while somebody looks or work runs. */
  beat(): Promise<void>;
  refreshPolicy(): Promise<void>;
}

/** The app over its parts; `parts` is a function because they need one another. */
export function createApp(parts: () => AppParts): App {
  return {
    onLink: (link) => followLink(parts(), link),
    onEvent: (event) => followEvent(parts(), event),
    onSnapshot: (snapshot) => showSnapshot(parts(), snapshot),
    wake: () => attempt(() => wake(parts())),
    beat: () => attempt(() => beat(parts())),
    refreshPolicy: () => attempt(() => refreshPolicy(parts())),
  };
}

function followLink(parts: AppParts, link: LinkState): void {
  const {store, mirror} = parts;
  store.set(link.state === 'connected' ? {link} : {link, progress: null});
  if (link.state === 'connected') void attempt(() => catchUp(parts));
  else mirror.lose();
}

/** What was missed while nobody was connected. The snapshot is large: it is asked for when it moved or somebody looks. */
async function catchUp(parts: AppParts): Promise<void> {
  const {link, store, mirror, hub, managed, courier} = parts;
  const before = store.get();
  const status = await link.call('status', {});
  heard(parts, {portal: status.portal, companion: companionOf(parts, status)});
  const moved = before.companion?.startedAt !== status.startedAt || before.summary?.seq !== status.seq;
  if (hub.size > 0 || moved) {
    // Refused until the first scan has ended; the end of its progress asks again.
    await attempt(() => mirror.subscribe());
    await attempt(() => readTrend(parts));
  }
  await attempt(() => managed.follow(status.portal));
  await courier.run();
}

function companionOf({policy}: AppParts, {version, startedAt, scanning}: Status): AppState['companion'] {
  const tooOld = companionTooOld(version, policy.current().values.minimumCompanionVersion);
  return {version, startedAt, scanning, tooOld};
}

async function readTrend({link, store}: AppParts): Promise<void> {
  const {events} = await link.call('timeline.list', {kinds: ['score-moved'], limit: 1});
  const [last] = events;
  if (!last) return;
  const {from, to} = last.data;
  // The first scan has no score before it: null, which is not 0.
  if (typeof from === 'number' && typeof to === 'number') store.set({trend: {from, to, at: last.at}});
}

function followEvent(parts: AppParts, event: Event): void {
  const {store, mirror, hub, courier} = parts;
  switch (event.e) {
    case 'delta':
      return mirror.take(event.p);
    case 'progress': {
      heard(parts, {progress: event.p});
      if (event.p === null && !mirror.snapshot) void attempt(() => mirror.subscribe());
      return;
    }
    case 'portal':
      return store.set({portal: event.p});
    case 'courier':
      if (event.p.waiting > 0) void courier.run();
      return;
    case 'timeline':
      void attempt(() => readTrend(parts));
      return hub.tell({t: 'event', event}, 'full');
    case 'fix.output':
    case 'fix.done':
      return hub.tell({t: 'event', event}, 'full');
  }
}

function showSnapshot(parts: AppParts, snapshot: Snapshot): void {
  const before = parts.store.get().summary;
  const summary = summarise(snapshot, parts.lang);
  heard(parts, {summary});
  parts.onSummary(before, summary);
}

function heard({store, now}: AppParts, change: Partial<AppState>): void {
  store.set({...change, heardAt: new Date(now()).toISOString()});
}

async function wake(parts: AppParts): Promise<void> {
  const {link} = parts;
  if (link.state.state === 'connected') return catchUp(parts);
  // Connecting leads to catchUp by itself.
  await link.wake();
}

async function beat(parts: AppParts): Promise<void> {
  const {hub, courier, store, link} = parts;
  const busy = hub.size > 0 || courier.busy || store.get().progress !== null;
  if (!busy || link.state.state !== 'connected') return;
  await link.call('ping', {});
  heard(parts, {});
}

async function refreshPolicy(parts: AppParts): Promise<void> {
  const {policy, store} = parts;
  const changed = await policy.refresh();
  if (!changed) return;
  store.set({policy: policy.current()});
  await wake(parts);
}

/** A failure here is the companion's absence, which the link's state tells already. */
async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch {
    // The next alarm tries again.
  }
}
