import {type ReadonlySignal, signal} from '@preact/signals';

/** Says that something changed: pages read again when `version` moves. */
export interface Live {
  readonly version: ReadonlySignal<number>;
  /** False while the connection is down: what is shown may be old. */
  readonly connected: ReadonlySignal<boolean>;
  close(): void;
}

/** Many reports may come in a second; the pages read at most this often, well within 2 s. */
const PAUSE_MS = 700;

/** Listens to `/live`; the browser reconnects by itself, and every reconnection counts as a change. */
export function connectLive(open: () => EventSource): Live {
  const version = signal(0);
  const connected = signal(false);
  const source = open();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;

  function bump(): void {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        last = Date.now();
        version.value += 1;
      },
      Math.max(0, last + PAUSE_MS - Date.now()),
    );
  }

  let before = false;
  source.addEventListener('hello', () => {
    connected.value = true;
    if (before) bump();
    before = true;
  });
  source.addEventListener('change', bump);
  source.addEventListener('error', () => {
    connected.value = false;
    // The browser gives up after a refusal (signed out): one read then finds out.
    if (source.readyState === EventSource.CLOSED) bump();
  });
  return {
    version,
    connected,
    close() {
      clearTimeout(timer);
      source.close();
    },
  };
}
