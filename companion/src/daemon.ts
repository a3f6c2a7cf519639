import {randomUUID} from 'node:crypto';
import {hostname} from 'node:os';

import {PORTS} from '@plimsoll/shared/channel';
import type {Request} from '@plimsoll/shared/protocol';

import {type DaemonOptions, exit} from './cli/command.ts';
import type {Surroundings} from './cli/main.ts';
import {createKeeper, type Hello, type Keeper, payAttention, restAfterWork} from './keeper/index.ts';
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
import {type FrontState, openFront} from './state/index.ts';
import {createSystem} from './system/local.ts';
import {startWorker} from './system/worker.ts';

/** Runs the companion until the process is told to end. */
export async function daemon(context: Surroundings, options: DaemonOptions): Promise<number> {
  const opened = openFront({folder: context.stateFolder, now: context.now()});
  if (!opened.ok) {
    context.err(`${opened.message}\n`);
    return exit.refused;
  }
  const state = opened.value;
  try {
    return await serve(context, options, state);
  } finally {
    state.close();
  }
}

async function serve(context: Surroundings, options: DaemonOptions, state: FrontState): Promise<number> {
  const {keeper, back, clients, hub, door, close} = await open(context, options, state);

  const local = await serveLocal({folder: state.folder, back, clients, hub, door});
  if (!local.ok) {
    context.err(`${local.message}\n`);
    await door?.close();
    await close();
    return exit.refused;
  }
  options.ready({port: door?.port ?? null, problems: state.problems.map(({what}) => what)});
  keeper.begin();
  try {
    await aborted(context.signal);
  } finally {
    await close();
    await local.value.close();
    await door?.close();
    hub.close();
  }
  return exit.ok;
}

interface Parts {
  readonly keeper: Keeper;
  readonly back: Back;
  readonly clients: ClientRegistry;
  readonly hub: EventHub;
  /** Undefined when every port is taken: the command line still works. */
  readonly door: CompanionServer | undefined;
  /** Ends the worker and the watching. */
  readonly close: () => Promise<void>;
}

async function open(context: Surroundings, options: DaemonOptions, state: FrontState): Promise<Parts> {
  const runtime = nodeRuntime();
  const identity = await openIdentity(runtime, state.keys);
  const clients = createClients(state.clients, runtime);
  const hub = createHub();
  const attention = payAttention({
    system: createSystem(),
    stir: () => keeper.wake(),
    changed: (ids) => keeper.changed(ids),
  });
  const rest = restAfterWork(collectGarbage);
  let door: CompanionServer | undefined;
  const hello = helloOf({
    context,
    options,
    state,
    deviceId: identity.deviceId,
    port: () => door?.port ?? null,
  });
  const keeper = createKeeper({
    start: startWorker,
    hello,
    stored: state.snapshot,
    onEvent: (name, text) => hub.publish(name, text),
    onPlan: (plan) => attention.begin(plan),
    onPrint: (text) => context.out(text),
    onRest: () => rest.worked(),
    onCrash(why) {
      reportBug(why, 'worker');
      // What was told last may not be what is true now.
      door?.closeSessions();
    },
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
  const opened = await createServer({
    back,
    hub,
    identity,
    clients,
    runtime,
    allowedExtensionIds: EXTENSION_IDS,
    hostLabel: hostname(),
    ports: options.port === undefined ? PORTS : [options.port],
  });
  door = opened.ok ? opened.value : undefined;
  clients.onChange(({kind, id, label}) => keeper.note({kind, subject: label, id}));
  async function close(): Promise<void> {
    attention.close();
    rest.stop();
    await keeper.stop();
  }
  return {keeper, back, clients, hub, door, close};
}

interface Known {
  readonly context: Surroundings;
  readonly options: DaemonOptions;
  readonly state: FrontState;
  readonly deviceId: string;
  readonly port: () => number | null;
}

function helloOf({context, options, state, deviceId, port}: Known): (first: boolean) => Hello {
  const boot = randomUUID();
  const startedAt = new Date().toISOString();
  let boots = true;
  return (first) => {
    const hello: Hello = {
      boot,
      uptimeMs: Math.round(performance.now()),
      startedAt,
      stateFolder: state.folder,
      deviceId,
      port: port(),
      problems: state.problems,
      knowledge: options.knowledge,
      config: options.config,
      lang: context.lang,
      first,
      boots,
      summary: context.json ? 'none' : context.colour ? 'colour' : 'plain',
    };
    boots = false;
    return hello;
  };
}

async function answer(keeper: Keeper, request: Request, from: Asker): Promise<string> {
  const text = await keeper.ask({from, request});
  if (text !== undefined) return text;
  return JSON.stringify(refusal(request.id, 'internal', 'the companion could not finish this; try again'));
}

/** The launcher lets us (`--expose-gc`); started otherwise, V8 collects when it likes. */
function collectGarbage(): void {
  globalThis.gc?.({type: 'major', execution: 'sync', flavor: 'last-resort'});
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), {once: true});
  });
}
