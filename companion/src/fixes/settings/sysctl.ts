import {checks, settingsFile, settingsOf, type WantedSetting} from '@plimsoll/shared/checks';

import type {System} from '../../system/system.ts';
import {forgetFormer, keepFormer, restoreFile, takeFormer} from './former.ts';
import {type Hands, must, type Setting} from './setting.ts';

/** Numbers, as all the kernel settings here are. */
const VALUE = /^-?\d{1,10}$/;

/** Kernel settings of one check, in a file of their own and in the running kernel. */
export const sysctlSetting: Setting = {rights: 'root', set, unset};

/** The settings a check asks for that this kernel has. Throws for a check of something else. */
export async function presentSettings(
  system: System,
  check: string,
): Promise<readonly (WantedSetting & {readonly now: string | undefined})[]> {
  const bound = checks.find(({id}) => id === check);
  const settings = bound && settingsOf(bound);
  if (!settings) throw new Error('no check of kernel settings');
  const read = await Promise.all(
    settings.map(async (setting) => ({...setting, now: await runtime(system, setting.key)})),
  );
  return read.filter(({now}) => now !== 'missing');
}

async function runtime(system: System, key: string): Promise<string | undefined> {
  try {
    const text = await system.readText(`/proc/sys/${key.replaceAll('.', '/')}`);
    return text === undefined ? 'missing' : text.trim();
  } catch {
    // Some only root may read.
    return undefined;
  }
}

async function set(hands: Hands, check: string): Promise<void> {
  const {system} = hands;
  const settings = await presentSettings(system, check);
  const path = settingsFile(check);
  const lines = settings.map(({key, allowed}) => `${key} = ${allowed[0]}\n`);
  const text = `# By Plimsoll; back with: plimsoll fix --undo sca-_-${check}\n${lines.join('')}`;
  const values = settings.flatMap(({key, now}) => (now === undefined ? [] : [[key, now] as const]));
  const former = {file: (await system.readText(path)) ?? null, values: Object.fromEntries(values)};
  await keepFormer(hands, check, former, text);
  hands.write(path, text);
  await must(hands, 'sysctl', ['-e', '-p', path]);
}

async function unset(hands: Hands, check: string): Promise<void> {
  const former = await takeFormer(hands, check);
  restoreFile(hands, settingsFile(check), former);
  for (const {key} of await presentSettings(hands.system, check)) {
    const value = former.values[key];
    if (value !== undefined && VALUE.test(value)) await must(hands, 'sysctl', ['-w', `${key}=${value}`]);
  }
  forgetFormer(hands, check);
}
