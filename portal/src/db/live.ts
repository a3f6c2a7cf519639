import {setTimeout as pause} from 'node:timers/promises';

import {Client, type ClientConfig, type Pool} from 'pg';

/** Something changed after a commit: which device, its group, and the organisation's exposure if that moved. */
export interface Change {
  readonly deviceId?: string;
  readonly group?: string;
  readonly exposure?: number;
}

/** Changes as every portal process on this database hears them. */
export interface Live {
  subscribe(listener: (change: Change) => void): () => void;
  /** Call after the commit. Told within 50 ms, many in one go. */
  publish(change: Change): void;
  stop(): Promise<void>;
}

const CHANNEL = 'plimsoll_change';
const GATHER_MS = 50;
/** PostgreSQL takes 8000 bytes a notification; a change has about 120. */
const AT_ONCE = 40;
const AGAIN_MS = 1000;

/** Opens the hub: LISTEN on a connection of its own, NOTIFY through the pool. */
export async function openLive(connection: ClientConfig, pool: Pool): Promise<Live> {
  const listeners = new Set<(change: Change) => void>();
  const ear = await openEar(connection, (payload) => tell(listeners, payload));
  const mouth = createMouth(pool);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish: (change) => mouth.say(change),
    async stop() {
      await mouth.stop();
      await ear.stop();
    },
  };
}

/** Listens, on a connection that is made again whenever it is lost. */
async function openEar(
  connection: ClientConfig,
  onPayload: (payload: string) => void,
): Promise<{stop(): Promise<void>}> {
  const stopping = new AbortController();
  let client = await listen();
  async function listen(): Promise<Client> {
    const fresh = new Client(connection);
    fresh.on('notification', ({payload}) => onPayload(payload ?? ''));
    // `end` follows, whatever the error was.
    fresh.on('error', () => undefined);
    fresh.once('end', () => void again());
    await fresh.connect();
    await fresh.query(`listen ${CHANNEL}`);
    return fresh;
  }
  async function again(): Promise<void> {
    if (stopping.signal.aborted) return;
    try {
      await pause(AGAIN_MS, undefined, {ref: false, signal: stopping.signal});
      client = await listen();
    } catch {
      // Still away, or stopping: a failed connection ends too, and that calls `again`.
    }
  }
  return {
    async stop() {
      stopping.abort();
      await client.end();
    },
  };
}

/** Gathers what is said within 50 ms and sends it in one go. */
function createMouth(pool: Pool): {say(change: Change): void; stop(): Promise<void>} {
  const waiting: Change[] = [];
  let timer: NodeJS.Timeout | undefined;
  async function send(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    while (waiting.length > 0) {
      const payload = JSON.stringify(waiting.splice(0, AT_ONCE));
      // A change nobody hears of is seen with the next reading of the page.
      await pool.query('select pg_notify($1, $2)', [CHANNEL, payload]).catch(() => undefined);
    }
  }
  return {
    say(change) {
      waiting.push(change);
      timer ??= setTimeout(() => void send(), GATHER_MS).unref();
    },
    stop: send,
  };
}

function tell(listeners: ReadonlySet<(change: Change) => void>, payload: string): void {
  const changes: unknown = JSON.parse(payload);
  if (!Array.isArray(changes)) return;
  for (const change of changes) for (const listener of listeners) listener(change);
}
