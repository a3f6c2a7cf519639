import {generateKeyPair, PORTS} from '@plimsoll/shared/channel';
import {langOf} from '@plimsoll/shared/texts';

import {createCourier, post} from '../courier/index.ts';
import {browserRuntime, createDialer, createLink, openVault} from '../link/index.ts';
import * as platform from '../platform/index.ts';
import {createPolicy} from '../policy/index.ts';
import {alertExploited} from './alert.ts';
import {type AppParts, createApp} from './app.ts';
import {badgeOf} from './badge.ts';
import {createHub} from './hub.ts';
import {createManaged} from './managed.ts';
import {createMirror} from './mirror.ts';
import {answerPage} from './requests.ts';
import {createStore} from './store.ts';

/** Composition root of the background. Listeners first and in this tick, or the browser forgets to wake us for them. */
function main(): void {
  const lang = langOf(platform.uiLanguage());
  const session = platform.sessionShelf();
  const local = platform.localShelf();
  const runtime = browserRuntime();
  const {now, after} = runtime;
  const random = Math.random;

  const policy = createPolicy({read: platform.readManaged, cache: local});
  const rules = (): ReturnType<typeof policy.current>['values'] => policy.current().values;
  const app = createApp(() => parts);

  const store = createStore({
    shelf: session,
    after,
    onChange: (state) => {
      hub.tell({t: 'state', state});
      const {text, colour, title} = badgeOf(state, lang);
      void platform.setBadge(text, colour, title);
    },
  });
  const browser = platform.browserName();
  const about = {label: browser, browser, extVersion: platform.extensionVersion(), capabilities: ['courier']};
  const link = createLink({
    dialer: createDialer({runtime, origin: platform.ownOrigin(), about}),
    vault: openVault(),
    makeKeys: () => generateKeyPair(runtime.crypto.subtle),
    ports: () => rules().ports ?? PORTS,
    after,
    random,
    onState: app.onLink,
    onEvent: app.onEvent,
  });
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
  const courier = createCourier({
    call: link.call,
    post,
    boundTo: () => rules().portalUrl,
    onState: (state) => store.set({courier: state}),
    onPortal: (portal) => store.set({portal}),
    now,
    random,
  });
  const managed = createManaged({
    call: link.call,
    post,
    policy: rules,
    onPortal: (portal) => store.set({portal}),
    now,
  });
  const hub = createHub({
    greeting: ({name}) => [
      {t: 'state', state: store.get()},
      ...(name === 'page' && mirror.snapshot ? [{t: 'snapshot', snapshot: mirror.snapshot} as const] : []),
    ],
    onOpen: () => void app.wake(),
    onMessage: (message, answer) =>
      void answerPage(message, answer, {
        link,
        policy: rules,
        tryNow: app.wake,
        resync: async () => {
          if (mirror.snapshot) hub.tell({t: 'snapshot', snapshot: mirror.snapshot}, 'full');
        },
        onEnrolled: ({portal}) => {
          store.set({portal});
          void courier.run();
        },
      }),
  });
  const parts: AppParts = {
    store,
    link,
    mirror,
    hub,
    courier,
    managed,
    policy,
    lang,
    now,
    onSummary: (before, after_) => {
      if (rules().notifications === false) return;
      const {mayNotify, notify} = platform;
      void alertExploited(before, after_, {shelf: local, mayNotify, notify, now, lang});
    },
  };

  platform.onPort(hub.add);
  platform.onAlarm(() => {
    void app.refreshPolicy();
    void app.wake();
  });
  platform.onWake(() => void app.wake());
  platform.onManagedChange(() => void app.refreshPolicy());
  platform.reloadOnUpdate();
  setInterval(() => void app.beat(), 20_000);

  void policy
    .load()
    .then(() => store.set({policy: policy.current()}))
    .then(store.load)
    .then(app.wake);
  void app.refreshPolicy();
}

main();
