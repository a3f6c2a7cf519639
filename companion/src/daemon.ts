import {randomUUID} from 'node:crypto';
import {hostname} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';

import {PORTS} from '@plimsoll/shared/channel';
import type {Diagnosis, TimelineEvent} from '@plimsoll/shared/protocol';

import manifest from '../package.json' with {type: 'json'};
import {type DaemonOptions, exit} from './cli/command.ts';
import {createDoctor} from './cli/diagnoses.ts';
import type {Surroundings} from './cli/main.ts';
import {thisInstallation} from './cli/service/person.ts';
import {collectorsWith} from './collectors/index.ts';
import {createEngine, createExceptions, keepFresh, restAfterWork, watchWith} from './engine/index.ts';
import {createFixes, readFixConfig} from './fixes/index.ts';
import {createKnowledge} from './knowledge/index.ts';
import {
  type ClientRegistry,
  type CompanionServer,
  createClients,
  createHub,
  createServer,
  type EventHub,
  EXTENSION_IDS,
  nodeRuntime,
  openIdentity,
  serveLocal,
} from './server/index.ts';
import type {Doctor, Engine, Knowledge, PortalLink, Process, Services} from './services.ts';
import {exceptionMemoryOf, memoryOf, openState, probeState, type State} from './state/index.ts';
import {carryingItself, createCourier, createPortalLink, type Link, openSigner} from './sync/index.ts';
import {createHttp} from './system/http.ts';
import {createSystem} from './system/local.ts';
import {createPost} from './system/post.ts';
import type {System} from './system/system.ts';
import {userName} from './system/user-name.ts';

/** Runs the companion until the process is told to end. */
export async function daemon(context: Surroundings, options: DaemonOptions): Promise<number> {
  const opened = openState({folder: context.stateFolder, now: context.now()});
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

async function serve(context: Surroundings, options: DaemonOptions, state: State): Promise<number> {
  const parts = await build(context, options, state);
  const {services, engine, hub, door} = parts;
  const ownServices = {...services, portal: carryingItself(parts.portal)};
  const local = await serveLocal({folder: state.folder, services: ownServices, hub, door});
  if (!local.ok) {
    context.err(`${local.message}\n`);
    await door?.close();
    return exit.refused;
  }
  const off = keepDiary(state, parts);
  const courier = createCourier(parts.portal, createPost());
  options.ready({port: door?.port ?? null, problems: state.problems.map(({what}) => what)});
  const awake = restAfterWork({engine, release: collectGarbage});
  let fresh: (() => void) | undefined;
  try {
    options.scanned(await engine.start());
    fresh = keepFresh({
      engine,
      knowledge: parts.knowledge,
      updated: ({slices}) => {
        for (const {ecosystem, built} of slices) {
          note(state, hub, {kind: 'knowledge-updated', subject: ecosystem, data: {built}});
        }
      },
    });
    await aborted(context.signal);
  } finally {
    fresh?.();
    awake();
    courier.stop();
    engine.stop();
    off();
    await local.value.close();
    await door?.close();
    hub.close();
  }
  return exit.ok;
}

interface Parts {
  readonly services: Services;
  readonly engine: ReturnType<typeof createEngine>;
  readonly knowledge: Knowledge;
  readonly clients: ClientRegistry;
  readonly portal: Link;
  readonly hub: EventHub;
  /** Undefined when every port is taken: the command line still works. */
  readonly door: CompanionServer | undefined;
}

async function build(context: Surroundings, options: DaemonOptions, state: State): Promise<Parts> {
  const system = createSystem();
  const runtime = nodeRuntime();
  const identity = await openIdentity(runtime, state.keys);
  const knowledge = createKnowledge({
    system,
    http: createHttp(),
    folder: join(state.folder, 'knowledge'),
    source: options.knowledge,
    apart: system,
  });
  const {deviceId} = identity;
  const memory = memoryOf(state);
  const collectors = collectorsWith(join(state.folder, 'detections'));
  const engine = createEngine({system, collectors, knowledge, deviceId, memory, watch: watchWith(system)});
  const exceptions = createExceptions({engine, memory: exceptionMemoryOf(state), newId: randomUUID});
  const allowed = await readFixConfig(system, options.config);
  const config = {...allowed.config, display: hasDisplay(process.env)};
  const fixes = createFixes({system, engine, config, settings: state.settings});
  const clients = createClients(state.clients, runtime);
  const portal = await openPortal(state, engine);
  let door: CompanionServer | undefined;
  const about: Process = {
    version: manifest.version,
    startedAt: new Date().toISOString(),
    stateFolder: state.folder,
    user: userName(),
    port: () => door?.port ?? null,
  };
  const problems = [...state.problems, ...configProblem(allowed.problem)];
  const doctor = doctorFor({context, system, state, engine, knowledge, portal, about, problems});
  const {timeline} = state;
  const services = {engine, timeline, exceptions, knowledge, fixes, portal, clients, doctor, process: about};
  const hub = createHub(services);
  const opened = await createServer({
    services,
    hub,
    identity,
    clients,
    runtime,
    allowedExtensionIds: EXTENSION_IDS,
    hostLabel: hostname(),
    ports: options.port === undefined ? PORTS : [options.port],
  });
  door = opened.ok ? opened.value : undefined;
  return {services, engine, knowledge, clients, portal, hub, door};
}

interface Examined {
  readonly context: Surroundings;
  readonly system: System;
  readonly state: State;
  readonly engine: Engine;
  readonly knowledge: Knowledge;
  readonly portal: PortalLink;
  readonly problems: readonly Diagnosis[];
  readonly about: Process;
}

function doctorFor({context, system, state, engine, knowledge, portal, about, problems}: Examined): Doctor {
  return createDoctor({
    system,
    words: context.words,
    nodeVersion: process.versions.node,
    stateProblem: () => probeState(state.folder),
    problems,
    running: true,
    port: () => about.port(),
    knowledge: () => knowledge.state(),
    portal: () => portal.state(),
    snapshot: () => engine.current(),
    browsers: () => state.clients.list().length,
    installation: thisInstallation(system.platform, state.folder),
  });
}

async function openPortal(state: State, engine: Engine): Promise<Link> {
  const boot = randomUUID();
  const link = createPortalLink({
    outbox: state.outbox,
    settings: state.settings,
    snapshots: state.snapshots,
    signer: await openSigner(state.keys.deviceSign),
    current: () => engine.current(),
    moment: () => ({boot, now: new Date(), monotonicMs: Math.round(performance.now())}),
  });
  engine.onEvent((event) => {
    if (event.e === 'delta') link.news();
  });
  return link;
}

/** What the parts do that belongs into the device's history. */
function keepDiary(state: State, {services, clients, hub}: Parts): () => void {
  note(state, hub, {kind: 'companion-started', subject: manifest.version, data: {}});
  const offClients = clients.onChange(({kind, id, label}) =>
    note(state, hub, {kind, subject: label, data: {id}}),
  );
  const offFixes = services.fixes.onEvent((event) => {
    if (event.e !== 'fix.done') return;
    const {recommendation, result} = event.p;
    note(state, hub, {kind: 'fix-run', subject: recommendation, data: {result}});
  });
  return () => {
    offClients();
    offFixes();
  };
}

function note(state: State, hub: EventHub, line: Omit<TimelineEvent, 'id' | 'at'>): void {
  const newest = state.timeline.append([{at: new Date().toISOString(), ...line}]);
  hub.publish({e: 'timeline', p: {newest}});
}

function configProblem(problem: string | undefined): Diagnosis[] {
  if (problem === undefined) return [];
  return [
    {id: 'config', state: 'problem', what: problem, next: 'Correct the file, then restart the companion.'},
  ];
}

function hasDisplay(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
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
