import type {Diagnosis, PortalState} from '@plimsoll/shared/protocol';
import type {KnowledgeState, Snapshot} from '@plimsoll/shared/report';
import {fill, type Lang, noteText} from '@plimsoll/shared/texts';

import {RPM_FOLDERS} from '../collectors/software/rpm-database.ts';
import type {Doctor} from '../services.ts';
import type {System} from '../system/system.ts';
import {examineInstallation, type Installation} from './installation.ts';
import {type CliTexts, cliTexts} from './texts/index.ts';

/** What the doctor may look at; what is absent is not examined. */
export interface Patient {
  readonly system: System;
  readonly lang: Lang;
  /** Of that language. */
  readonly words: CliTexts;
  readonly nodeVersion: string;
  /** Undefined when the folder is well; else what is wrong with it. */
  readonly stateProblem: () => {readonly what: string; readonly next?: string} | undefined;
  /** Found when the state was opened, and still to be told. */
  readonly problems?: readonly Diagnosis[];
  /** Port of the front door; null while it is closed. Absent where no companion runs. */
  readonly port?: () => number | null;
  readonly running: boolean;
  readonly knowledge?: () => KnowledgeState;
  readonly portal?: () => PortalState;
  readonly snapshot?: () => Snapshot | undefined;
  /** How many browsers are paired. */
  readonly browsers?: () => number;
  readonly installation?: Installation;
}

type Words = CliTexts['diagnosis'];

/** Examines everything that may be missing; each finding names the next step. */
export function createDoctor(whole: Patient): Doctor {
  return {
    async examine(lang) {
      const patient = lang === undefined ? whole : {...whole, lang, words: cliTexts(lang)};
      return [
        ...(patient.problems ?? []).map((problem) => said(patient, problem)),
        node(patient),
        state(patient),
        await clock(patient),
        companion(patient),
        ...browsers(patient),
        ...(await packages(patient)),
        ...knowledge(patient),
        ...portal(patient),
        ...collectors(patient),
        permissions(patient),
        ...(await installation(patient)),
      ];
    },
  };
}

const LEAST_NODE = 24;
const DAY_MS = 86_400_000;
/** Package lists older than this no longer tell of new security updates. */
const LISTS_DAYS = 7;

function node({nodeVersion, words}: Patient): Diagnosis {
  const enough = Number.parseInt(nodeVersion, 10) >= LEAST_NODE;
  return diagnosis('node', enough ? 'ok' : 'problem', words.diagnosis.node, {
    version: nodeVersion,
    least: LEAST_NODE,
  });
}

function state(patient: Patient): Diagnosis {
  const {stateProblem, words} = patient;
  const problem = stateProblem();
  if (!problem) return diagnosis('state-folder', 'ok', words.diagnosis.state);
  return said(patient, {id: 'state-folder', state: 'problem', ...problem});
}

/** What was found elsewhere, in the language asked for. */
function said({lang}: Patient, {what, next, ...rest}: Diagnosis): Diagnosis {
  return {
    ...rest,
    what: noteText(what, lang),
    ...(next === undefined ? {} : {next: noteText(next, lang)}),
  };
}

/** A clock before the newest thing installed is wrong: every date we show would be. */
async function clock({system, words}: Patient): Promise<Diagnosis> {
  const database = await packageDatabase(system);
  const wrong = database !== undefined && database.modifiedMs > system.now().getTime() + DAY_MS;
  return diagnosis('clock', wrong ? 'problem' : 'ok', words.diagnosis.clock, {
    now: system.now().toISOString(),
  });
}

function companion({running, port, words}: Patient): Diagnosis {
  if (!running) return diagnosis('companion', 'warning', words.diagnosis.companion);
  const open = port?.() ?? null;
  return diagnosis('port', open === null ? 'problem' : 'ok', words.diagnosis.port, {port: open ?? '–'});
}

function browsers({browsers: read, words}: Patient): Diagnosis[] {
  if (!read) return [];
  const count = read();
  return [diagnosis('browsers', count === 0 ? 'warning' : 'ok', words.service.diagnosis.browsers, {count})];
}

const DPKG = '/var/lib/dpkg/status';
/** What a package manager we read keeps; dpkg first, for other systems may have it installed, and rpm on Debian has no packages. */
const DATABASES = [DPKG, '/lib/apk/db/installed', '/var/lib/pacman/local', ...RPM_FOLDERS];

async function packageDatabase(
  system: System,
): Promise<{readonly path: string; readonly modifiedMs: number} | undefined> {
  const found = await Promise.all(DATABASES.map((path) => system.stat(path).catch(() => undefined)));
  const at = found.findIndex((status) => status !== undefined);
  const status = found[at];
  return status && {path: DATABASES[at] ?? '', modifiedMs: status.modifiedMs};
}

async function packages({system, words}: Patient): Promise<Diagnosis[]> {
  if (system.platform !== 'linux') return [];
  const database = await packageDatabase(system);
  const manager = diagnosis('package-manager', database ? 'ok' : 'warning', words.diagnosis.packageManager);
  if (database?.path !== DPKG) return [manager];
  const lists = await system.stat('/var/lib/apt/lists').catch(() => undefined);
  const age = lists ? Math.floor((system.now().getTime() - lists.modifiedMs) / DAY_MS) : undefined;
  const old = age === undefined || age > LISTS_DAYS;
  return [
    manager,
    diagnosis('package-lists', old ? 'warning' : 'ok', words.diagnosis.packageLists, {days: age ?? '–'}),
  ];
}

function knowledge({knowledge: read, lang, words}: Patient): Diagnosis[] {
  if (!read) return [];
  const {state: now, why} = read();
  const level = now === 'current' || now === 'building' ? 'ok' : now === 'stale' ? 'warning' : 'problem';
  const what = `${words.knowledge.state[now]}${why === undefined ? '' : ` ${noteText(why, lang)}`}`;
  return [
    {id: 'knowledge', state: level, what, ...(level === 'ok' ? {} : {next: 'plimsoll knowledge update'})},
  ];
}

function portal({portal: read, lang, words}: Patient): Diagnosis[] {
  if (!read) return [];
  const {state: now, origin, organisation, problem} = read();
  const what = fill(words.enroll.state[now], {portal: origin ?? '', organisation: organisation ?? ''});
  const {revoked, portalTrouble} = words.diagnosis.next;
  const told = problem === undefined ? what : `${what} ${noteText(problem, lang)}`;
  if (now === 'revoked') return [{id: 'portal', state: 'problem', what: told, next: revoked}];
  if (problem === undefined) return [{id: 'portal', state: 'ok', what}];
  return [{id: 'portal', state: 'warning', what: told, next: portalTrouble}];
}

function collectors({snapshot, lang, words}: Patient): Diagnosis[] {
  const failed = (snapshot?.()?.coverage.collectors ?? []).filter(({state: now}) => now === 'failed');
  return failed.map(({id, why}) => ({
    id: `collector-${id}`,
    state: 'warning',
    what: fill(words.score.failedCollector, {id, why: noteText(why ?? '', lang)}),
    next: words.diagnosis.next.collector,
  }));
}

/** In a container, say, root is not let into everything: what the scan met counts. */
function permissions({system, words, snapshot}: Patient): Diagnosis {
  const {root, rootRefused, user} = words.diagnosis.permissions;
  const refused =
    snapshot?.()?.coverage.notes.some((note) => note.endsWith('(needs administrator)')) ?? false;
  const asRoot = refused ? rootRefused : root;
  return {id: 'permissions', state: 'ok', what: system.uid === 0 ? asRoot : user};
}

function installation({installation: given, system, words}: Patient): Promise<Diagnosis[]> {
  return given ? examineInstallation({...given, system, words}) : Promise.resolve([]);
}

function diagnosis(
  id: string,
  level: Diagnosis['state'],
  words: Words['node'],
  values: Readonly<Record<string, string | number>> = {},
): Diagnosis {
  if (level === 'ok') return {id, state: level, what: fill(words.ok, values)};
  return {id, state: level, what: fill(words.bad, values), next: fill(words.next, values)};
}
