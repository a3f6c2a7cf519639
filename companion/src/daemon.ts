import {randomUUID} from 'node:crypto';
import {hostname} from 'node:os';
import {join} from 'node:path';

import {PORTS} from '@plimsoll/shared/channel';
import {METHOD_NAMES, type Request} from '@plimsoll/shared/protocol';

import manifest from '../package.json' with {type: 'json'};
import {keepDiary} from './diary.ts';
import {
  createKeeper,
  type Hello,
  type Keeper,
  type Order,
  payAttention,
  restAfterWork,
} from './keeper/index.ts';
import {
  type Asker,
  type Back,
  type ClientRegistry,
  type CompanionServer,
  createClients,
  createHub,
  createServer,
  type EventHub,
  EXTENSION_IDS,
  nodeRuntime,
  openIdentity,
  refusal,
  reportBug,
  serveLocal,
} from './server/index.ts';
import {type FrontState, instant, openFront} from './state/index.ts';
import {createSystem} from './system/local.ts';
import {startWorker} from './system/worker.ts';

/** What the daemon needs of its process. */
interface Ends {
  readonly signal: AbortSignal;
  /** Aborts the signal. */
  readonly end: () => void;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Exit codes as docs/companion.md has them. */
const OK = 0;
const REFUSED = 4;

/** Runs the companion until the process is told to end, by a signal or over its socket; the exit code, or that it has to begin anew. */
export async function daemon(order: Order, ends: Ends): Promise<number | 'anew'> {
  const opened = openFront({folder: order.stateFolder, now: Date.now()});
  if (!opened.ok) {
    const busy = opened.code === 'busy';
    ends.err(`${busy ? order.words.already.replace('{folder}', order.stateFolder) : opened.message}\n`);
    return REFUSED;
  }
  const state = opened.value;
  try {
    return await serve(order, ends, state);
  } finally {
    state.close();
  }
}

async function serve(order: Order, ends: Ends, state: FrontState): Promise<number | 'anew'> {
  const {keeper, back, clients, hub, door, started, anew, close} = await open(order, ends, state);
  const local = await serveLocal({folder: state.folder, back, clients, hub, door, stop: ends.end});
  if (!local.ok) {
    ends.err(`${local.message}\n`);
    await door?.close();
    await close();
    return REFUSED;
  }
  ends.out(readyText(order, door?.port ?? null, state));
  started();
  keeper.begin();
  try {
    await Promise.race([aborted(ends.signal), anew]);
  } finally {
    await close();
    await local.value.close();
    await door?.close();
    hub.close();
  }
  return ends.signal.aborted ? OK : 'anew';
}

/** What it says once it serves: a line of JSON, or sentences. */
function readyText({form, words}: Order, port: number | null, {folder, problems}: FrontState): string {
  const found = problems.map(({what}) => what);
  if (form === 'json') return `${JSON.stringify({port, problems: found, stateFolder: folder})}\n`;
  const lines = [
    words.title,
    port === null ? words.noPort : words.port.replace('{port}', String(port)),
    ...found.map((what) => `! ${what}`),
    ...(form === 'journal' ? [] : [words.next, words.stop]),
  ];
  return `${lines.join('\n')}\n`;
}

interface Parts {
  readonly keeper: Keeper;
  readonly back: Back;
  readonly clients: ClientRegistry;
  readonly hub: EventHub;
  /** Undefined when every port is taken: the command line still works. */
  readonly door: CompanionServer | undefined;
  /** To be called once it serves. */
  readonly started: () => void;
  /** Resolves when this process has to be followed by another of itself. */
  readonly anew: Promise<void>;
  /** Ends the worker and the watching. */
  readonly close: () => Promise<void>;
}

async function open(order: Order, ends: Ends, state: FrontState): Promise<Parts> {
  const runtime = nodeRuntime();
  const identity = await openIdentity(runtime, state.keys);
  const clients = createClients(state.clients, runtime);
  const hub = createHub();
  let door: CompanionServer | undefined;
  const hello = helloOf({order, state, deviceId: identity.deviceId, port: () => door?.port ?? null});
  const {keeper, back, anew, close} = behind({
    hello,
    state,
    hub,
    print: ends.out,
    // What was told last may not be what is true now.
    lost: () => door?.closeSessions(),
  });
  const opened = await createServer({
    back,
    hub,
    identity,
    clients,
    runtime,
    allowedExtensionIds: EXTENSION_IDS,
    hostLabel: hostname(),
    ports: order.port === undefined ? PORTS : [order.port],
  });
  door = opened.ok ? opened.value : undefined;
  const started = keepDiary({state, clients, hub, version: manifest.version});
  return {keeper, back, clients, hub, door, started, anew, close};
}

interface Behind {
  readonly hello: (first: boolean) => Hello;
  readonly state: FrontState;
  readonly hub: EventHub;
  readonly print: (text: string) => void;
  readonly lost: () => void;
}

/** What is behind the doors: a worker when there is something to do, and attention to whether there is. */
function behind({hello, state, hub, print, lost}: Behind): Pick<Parts, 'keeper' | 'back' | 'anew' | 'close'> {
  const attention = payAttention({
    system: createSystem(),
    stir: () => keeper.wake(),
    changed: (ids) => keeper.changed(ids),
  });
  const anew = Promise.withResolvers<void>();
  const rest = restAfterWork(() => void collectGarbage());
  const keeper = createKeeper({
    start: (listener) => startWorker(listener, join(state.folder, 'code')),
    hello,
    stored: state.snapshot,
    onEvent: (name, text) => hub.publish(name, text),
    onPlan: (plan) => attention.begin(plan),
    onPrint: print,
    onRest: () => rest.worked(),
    onCrash(why) {
      reportBug(why, 'worker');
      lost();
    },
    onAnew: anew.resolve,
  });
  const back: Back = {
    answer: (request, from) => answer(keeper, request, from),
    snapshot() {
      // A whole snapshot passes through: what that took is given back as well.
      rest.worked();
      return keeper.snapshot();
    },
    look: () => attention.look(),
  };
  async function close(): Promise<void> {
    attention.close();
    rest.stop();
    await keeper.stop();
  }
  return {keeper, back, anew: anew.promise, close};
}

interface Known {
  readonly order: Order;
  readonly state: FrontState;
  readonly deviceId: string;
  readonly port: () => number | null;
}

function helloOf({order, state, deviceId, port}: Known): (first: boolean) => Hello {
  const boot = randomUUID();
  const startedAt = instant(Date.now());
  let boots = true;
  return (first) => {
    const hello: Hello = {
      boot,
      version: manifest.version,
      uptimeMs: Math.round(process.uptime() * 1000),
      startedAt,
      stateFolder: state.folder,
      deviceId,
      port: port(),
      problems: state.problems,
      knowledge: order.knowledge,
      config: order.config,
      lang: order.lang,
      first,
      boots,
      summary: order.form === 'colour' || order.form === 'plain' ? order.form : 'none',
    };
    boots = false;
    return hello;
  };
}

async function answer(keeper: Keeper, request: Request, from: Asker): Promise<string> {
  const {id, m} = request;
  if (!METHOD_NAMES.has(m)) return JSON.stringify(refusal(id, 'unknown-method', 'there is no such method'));
  const answered = await keeper.ask({from, request});
  return answered.ok ? answered.value : JSON.stringify(refusal(id, answered.code, answered.message));
}

/**
 * What a collection frees may hold what the next one frees. More would also drop the code that ran: to compile it again at the
 * next stir brings a megabyte of Node's own pages in, for 0.1 of ours (docs/benchmarks.md).
 */
const COLLECTIONS = 2;

/** Started with `--expose-gc` we may; otherwise V8 collects when it likes. Buffers are freed between two collections. */
async function collectGarbage(): Promise<void> {
  for (let done = 0; done < COLLECTIONS; done += 1) {
    globalThis.gc?.({type: 'major', execution: 'sync', flavor: 'last-resort'});
    await new Promise(setImmediate);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), {once: true});
  });
}
