import type {Diagnosis} from '@plimsoll/shared/protocol';
import {fill} from '@plimsoll/shared/texts';

import {lingers, type Person, type ServiceKind, stateOf} from '../service/index.ts';
import {mayGainRights} from '../system/new-rights.ts';
import {hasScreen} from '../system/screen.ts';
import type {System} from '../system/system.ts';
import type {CliTexts} from './texts/index.ts';

/** What the doctor needs to look at how Plimsoll is installed here. */
export interface Installation {
  readonly person: Person;
  /** What starts, or would start, this companion. */
  readonly kind: ServiceKind;
  /** This process was started on a desktop a dialog could appear on; else the session is asked. */
  readonly desktop: boolean;
}

interface Given extends Installation {
  readonly system: System;
  readonly words: CliTexts;
}

/** How Plimsoll is installed: service, helper, limits of the kernel, who could ask for consent. */
export async function examineInstallation(given: Given): Promise<Diagnosis[]> {
  const found = await Promise.all([service(given), helper(given), inotify(given), consent(given)]);
  return found.flat();
}

type Words = CliTexts['service']['diagnosis'];

async function service({kind, person, system, words}: Given): Promise<Diagnosis[]> {
  const {service: texts} = words;
  const {file, enabled, linger} = await stateOf(kind, person, system);
  if (file === undefined) return [bad('service', texts.diagnosis.service)];
  if (enabled === false)
    return [bad('service', {...texts.diagnosis.service, bad: texts.diagnosis.notAtLogin})];
  const starts = well('service', fill(texts.diagnosis.service.ok, {kind: texts.kind[kind]}));
  if (linger === undefined) return [starts];
  const {ok, bad: ends, next} = texts.diagnosis.linger;
  // Ending with the session is as designed: nothing is wrong, but whoever wants more is told how.
  const rest = linger ? well('linger', ok) : {...well('linger', ends), next: fill(next, {user: person.name})};
  return [starts, rest];
}

/** Root needs no helper; where there can be none, nothing is missing. */
async function helper({system, words, person}: Given): Promise<Diagnosis[]> {
  if (system.uid === 0 || !system.helper) return [];
  const {diagnosis} = words.service;
  const reply = await system.helper('audit-rules');
  if (reply.ok) return [well('helper', diagnosis.helper.ok)];
  const refused = (await lingers(person, system))
    ? diagnosis.helperRefusedLingering
    : diagnosis.helperRefused;
  const told = {absent: diagnosis.helper, refused, failed: diagnosis.helperFailed};
  return [bad('helper', told[reply.why], {user: person.name, uid: person.uid})];
}

/** Some 60 folders and their collectors are watched; less than this, and somebody's editor takes them all. */
const LEAST_WATCHES = 8192;
const LEAST_INSTANCES = 64;

async function inotify({system, words}: Given): Promise<Diagnosis[]> {
  const [watches, instances] = await Promise.all([
    limit(system, 'max_user_watches'),
    limit(system, 'max_user_instances'),
  ]);
  if (watches === undefined || instances === undefined) return [];
  const texts = words.service.diagnosis.inotify;
  const enough = watches >= LEAST_WATCHES && instances >= LEAST_INSTANCES;
  return [enough ? well('inotify', fill(texts.ok, {watches})) : bad('inotify', texts, {watches, instances})];
}

async function limit(system: System, name: string): Promise<number | undefined> {
  const text = await system.readText(`/proc/sys/fs/inotify/${name}`).catch(() => undefined);
  return text !== undefined && /^\d{1,10}\s*$/.test(text) ? Number(text) : undefined;
}

/** Names of polkit's agents as the kernel has them, at most 15 characters (comm of proc(5)). */
const AGENTS = new Set([
  'cinnamon',
  'gnome-flashback',
  'gnome-shell',
  'hyprpolkitagent',
  'lxpolkit',
  'lxqt-policykit-',
  'mate-polkit',
  'phosh',
  'polkit-gnome-au',
  'polkit-kde-auth',
  'polkit-mate-aut',
  'soteria',
  'xfce-polkit',
]);

async function consent({system, words, desktop}: Given): Promise<Diagnosis[]> {
  if (system.platform !== 'linux' || system.uid === 0) return [];
  const texts: Words = words.service.diagnosis;
  if (!desktop && !(await hasScreen(system))) return [well('consent', texts.noDesktop)];
  if (!(await mayGainRights(system))) return [bad('consent', texts.sandboxed)];
  if ((await system.stat('/usr/bin/pkexec').catch(() => undefined)) === undefined) {
    return [bad('consent', texts.consent, {what: 'pkexec'})];
  }
  if (await runsAgent(system)) return [well('consent', texts.consent.ok)];
  return [bad('consent', texts.consent, {what: 'polkit agent'})];
}

async function runsAgent(system: System): Promise<boolean> {
  const names = ((await system.list('/proc').catch(() => undefined)) ?? []).filter((name) =>
    /^\d+$/.test(name),
  );
  for (const name of names) {
    const comm = await system.readText(`/proc/${name}/comm`).catch(() => undefined);
    if (comm !== undefined && AGENTS.has(comm.trim())) return true;
  }
  return false;
}

function well(id: string, what: string): Diagnosis {
  return {id, state: 'ok', what};
}

function bad(
  id: string,
  {bad: what, next}: {readonly bad: string; readonly next: string},
  values: Readonly<Record<string, string | number>> = {},
): Diagnosis {
  return {id, state: 'warning', what: fill(what, values), next: fill(next, values)};
}
