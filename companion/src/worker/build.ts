import {randomUUID} from 'node:crypto';
import {join} from 'node:path';
import process from 'node:process';

import type {Diagnosis} from '@plimsoll/shared/protocol';

import manifest from '../../package.json' with {type: 'json'};
import {createDoctor} from '../cli/diagnoses.ts';
import {thisInstallation} from '../cli/service/person.ts';
import {cliTexts} from '../cli/texts/index.ts';
import {collectorsWith} from '../collectors/index.ts';
import {type Plan, planOf} from '../collectors/plan.ts';
import {createEngine, createExceptions, type RunningEngine} from '../engine/index.ts';
import {createFixes, type RunningFixes, readFixConfig} from '../fixes/index.ts';
import type {Hello} from '../keeper/index.ts';
import {createKnowledge} from '../knowledge/index.ts';
import type {Clients, Doctor, Process, Services} from '../services.ts';
import {exceptionMemoryOf, probeState, type State, takeLock} from '../state/index.ts';
import {carryingItself, createPortalLink, type Link, openSigner} from '../sync/index.ts';
import {createHttp} from '../system/http.ts';
import {createSystem} from '../system/local.ts';
import type {System} from '../system/system.ts';
import {userName} from '../system/user-name.ts';
import {type Keeping, remember} from './remember.ts';
import type {Unwritten} from './unwritten.ts';

/** Everything the worker has. */
export interface Parts {
  readonly state: State;
  readonly unwritten: Unwritten;
  readonly services: Services;
  /** What a browser reaches: only the command line makes the companion its own courier. */
  readonly ofBrowsers: Services;
  readonly engine: RunningEngine;
  readonly fixes: RunningFixes;
  readonly link: Link;
  readonly plan: Plan;
  readonly isUpdating: () => boolean;
}

/** Puts the services together over an open state. */
export async function build(hello: Hello, state: State, keeping: Keeping): Promise<Parts> {
  const system = createSystem();
  const knowledge = createKnowledge({
    system,
    http: createHttp(),
    folder: join(state.folder, 'knowledge'),
    source: hello.knowledge,
    apart: system,
    attempted: state.settings,
  });
  const {memory, unwritten} = remember(state, hello.boot, keeping);
  const collectors = collectorsWith(join(state.folder, 'detections'));
  const engine = createEngine({system, collectors, knowledge, deviceId: hello.deviceId, memory});
  const exceptions = createExceptions({engine, memory: exceptionMemoryOf(state), newId: randomUUID});
  const {fixes, problem} = await openFixes(hello, state, {system, engine});
  const link = await openLink(hello, state, engine);
  const about = aboutThis(hello, state);
  const {timeline} = state;
  const clients = readOnly(state);
  const problems = [...hello.problems, ...configProblem(problem)];
  const seen = {unwritten, system, engine, knowledge, portal: link, clients, about, problems, state, hello};
  const doctor = doctorFor(seen);
  const ofBrowsers = {
    engine,
    timeline,
    exceptions,
    knowledge,
    fixes,
    portal: link,
    clients,
    doctor,
    process: about,
  };
  const services = {...ofBrowsers, portal: carryingItself(link)};
  const plan = planOf(collectors, system);
  return {
    state,
    unwritten,
    services,
    ofBrowsers,
    engine,
    fixes,
    link,
    plan,
    isUpdating: () => knowledge.updating,
  };
}

/** The fixes as root's file allows them, one at a time whoever runs them; and what is wrong with that file. */
async function openFixes(
  {config: file}: Hello,
  {folder, settings}: State,
  {system, engine}: Pick<Seen, 'system' | 'engine'>,
): Promise<{readonly fixes: RunningFixes; readonly problem: string | undefined}> {
  const {config: allowed, problem} = await readFixConfig(system, file);
  const config = {...allowed, display: hasDisplay(process.env)};
  const options = {system, engine, config, settings, lock: () => takeLock(join(folder, 'fix.lock'))};
  return {fixes: createFixes(options), problem};
}

function aboutThis({startedAt, port}: Hello, {folder: stateFolder}: State): Process {
  return {version: manifest.version, startedAt, stateFolder, user: userName(), port: () => port};
}

interface Seen {
  readonly unwritten: Unwritten;
  readonly system: System;
  readonly engine: RunningEngine;
  readonly knowledge: Services['knowledge'];
  readonly portal: Link;
  readonly clients: Clients;
  readonly about: Process;
  readonly problems: readonly Diagnosis[];
  readonly state: State;
  readonly hello: Hello;
}

function doctorFor({
  unwritten,
  system,
  engine,
  knowledge,
  portal,
  clients,
  about,
  problems,
  state,
  hello,
}: Seen): Doctor {
  return createDoctor({
    system,
    lang: hello.lang,
    words: cliTexts(hello.lang),
    nodeVersion: process.versions.node,
    stateProblem: () => unwritten.problem ?? probeState(state.folder),
    problems,
    running: true,
    port: () => about.port(),
    knowledge: () => knowledge.state(),
    portal: () => portal.state(),
    snapshot: () => engine.current(),
    browsers: () => clients.list().length,
    installation: thisInstallation(system.platform, state.folder),
  });
}

async function openLink({boot, uptimeMs}: Hello, state: State, engine: RunningEngine): Promise<Link> {
  const link = createPortalLink({
    outbox: state.outbox,
    settings: state.settings,
    snapshots: state.snapshots,
    signer: await openSigner(state.keys.deviceSign),
    current: () => engine.current(),
    // The companion's own clock, however many workers it has had.
    moment: () => ({boot, now: new Date(), monotonicMs: Math.round(uptimeMs + performance.now())}),
  });
  engine.onEvent((event) => {
    if (event.e === 'delta') link.news();
  });
  return link;
}

/** Who is paired, to be named; doors are opened and closed where they are. */
function readOnly({clients}: State): Clients {
  return {
    list: () =>
      clients.list().map(({id, label, browser, origin, createdAt, lastSeen}) => ({
        id,
        label,
        browser,
        origin,
        createdAt,
        lastSeen,
      })),
    revoke: () => false,
  };
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
