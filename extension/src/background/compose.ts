import {generateKeyPair, PORTS, type Runtime} from '@plimsoll/shared/channel';
import type {PortalState} from '@plimsoll/shared/protocol';
import type {Lang} from '@plimsoll/shared/texts';

import {type Courier, createCourier, post} from '../courier/index.ts';
import {createDialer, Link, openVault} from '../link/index.ts';
import * as platform from '../platform/index.ts';
import {createPolicy, type Policy, type PolicyKeeper} from '../policy/index.ts';
import {alertExploited} from './alert.ts';
import type {App, AppParts} from './app.ts';
import {badgeOf} from './badge.ts';
import {createHub, type Hub} from './hub.ts';
import {createManaged} from './managed.ts';
import {createMirror, type Mirror} from './mirror.ts';
import {answerPage} from './requests.ts';
import type {Summary} from './state.ts';
import {createStore, type Store} from './store.ts';

interface Given {
  readonly runtime: Runtime;
  readonly random: () => number;
  readonly lang: Lang;
}

/** Builds the background's parts around the app that moves them; nothing starts yet. */
export function compose(app: App, {runtime, random, lang}: Given): AppParts {
  const now = (): number => runtime.now(); // oxlint-disable-line func-style -- a value handed to all parts
  const policy = createPolicy({read: platform.readManaged, cache: platform.localShelf()});
  const rules = (): Policy => policy.current().values; // oxlint-disable-line func-style -- a value handed to all parts
  const link = makeLink(app, {runtime, random, rules});
  const mirror = createMirror({
    call: link.call,
    onSnapshot: (snapshot) => {
      hub.tell({t: 'snapshot', snapshot}, 'full');
      app.onSnapshot(snapshot);
    },
    onDelta: (delta, snapshot) => {
      hub.tell({t: 'delta', delta}, 'full');
      app.onSnapshot(snapshot);
    },
  });
  const hub = makeHub(app, {link, rules, mirror, store: () => store, courier: () => courier});
  const store = makeStore(hub, runtime, lang);
  function onPortal(portal: PortalState): void {
    store.set({portal});
  }
  const courier = createCourier({
    call: link.call,
    post,
    boundTo: () => rules().portalUrl,
    onState: (state) => store.set({courier: state}),
    onPortal,
    now,
    random,
  });
  const managed = createManaged({call: link.call, post, policy: rules, onPortal, now});
  const onSummary = makeAlarm(policy, {now, lang});
  return {store, link, mirror, hub, courier, managed, policy, lang, now, onSummary};
}

interface LinkNeeds extends Omit<Given, 'lang'> {
  readonly rules: () => Policy;
}

function makeLink(app: App, {runtime, random, rules}: LinkNeeds): Link {
  const browser = platform.browserName();
  const about = {label: browser, browser, extVersion: platform.extensionVersion(), capabilities: ['courier']};
  return new Link({
    dialer: createDialer({runtime, origin: platform.ownOrigin(), about}),
    vault: openVault(),
    makeKeys: () => generateKeyPair(runtime.crypto.subtle),
    ports: () => rules().ports ?? PORTS,
    after: (ms, run) => runtime.after(ms, run),
    random,
    onState: (state) => app.onLink(state),
    onEvent: (event) => app.onEvent(event),
  });
}

function makeStore(hub: Hub, runtime: Runtime, lang: Lang): Store {
  let shown = '';
  return createStore({
    shelf: platform.sessionShelf(),
    after: (ms, run) => runtime.after(ms, run),
    onChange: (state) => {
      hub.tell({t: 'state', state});
      const {text, colour, title} = badgeOf(state, lang);
      const badge = [text, colour, title].join('\n');
      if (badge === shown) return;
      shown = badge;
      void platform.setBadge(text, colour, title);
    },
  });
}

interface HubNeeds {
  readonly link: Link;
  readonly rules: () => Policy;
  readonly mirror: Mirror;
  /** Made after the hub. */
  readonly store: () => Store;
  readonly courier: () => Courier;
}

function makeHub(app: App, {link, rules, mirror, store, courier}: HubNeeds): Hub {
  const hub = createHub({
    greeting: ({name}) => [
      {t: 'state', state: store().get()},
      ...(name === 'page' && mirror.snapshot ? [{t: 'snapshot', snapshot: mirror.snapshot} as const] : []),
    ],
    onOpen: () => void app.wake(),
    onMessage: (message, answer) =>
      void answerPage(message, answer, {
        link,
        policy: rules,
        tryNow: () => app.wake(),
        resync: async () => {
          if (mirror.snapshot) hub.tell({t: 'snapshot', snapshot: mirror.snapshot}, 'full');
        },
        onEnrolled: ({portal}) => {
          store().set({portal});
          void courier().run();
        },
      }),
  });
  return hub;
}

function makeAlarm(
  policy: PolicyKeeper,
  {now, lang}: {now: () => number; lang: Lang},
): AppParts['onSummary'] {
  const shelf = platform.localShelf();
  return (before: Summary | null, after: Summary) => {
    if (policy.current().values.notifications === false) return;
    const {mayNotify, notify} = platform;
    void alertExploited(before, after, {shelf, mayNotify, notify, now, lang});
  };
}
