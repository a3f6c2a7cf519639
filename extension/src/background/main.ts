import {langOf} from '@plimsoll/shared/texts';

import {browserRuntime} from '../link/index.ts';
import * as platform from '../platform/index.ts';
import {type AppParts, createApp} from './app.ts';
import {compose} from './compose.ts';

/** Milliseconds between two beats; a worker is stopped after 30 s without an event. */
const BEAT = 20_000;

/** Starts the background. Listeners first and in this tick, or the browser forgets to wake us for them. */
function main(): void {
  const app = createApp(() => parts);
  const given = {runtime: browserRuntime(), random: Math.random, lang: langOf(platform.uiLanguage())};
  const parts: AppParts = compose(app, given);

  platform.onPort((port) => parts.hub.add(port));
  platform.onAlarm(() => {
    void app.refreshPolicy();
    void app.wake();
  });
  platform.onWake(() => void app.wake());
  platform.onManagedChange(() => void app.refreshPolicy());
  platform.reloadOnUpdate();
  setInterval(() => void app.beat(), BEAT);

  void start(parts, () => app.wake());
  void app.refreshPolicy();
}

/** What the last worker knew comes first: pages paint from it while the companion is being found. */
async function start({policy, store}: AppParts, wake: () => Promise<void>): Promise<void> {
  await policy.load();
  store.set({policy: policy.current()});
  await store.load();
  await wake();
}

main();
