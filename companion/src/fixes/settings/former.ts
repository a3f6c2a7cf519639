import * as v from 'valibot';

import type {System} from '../../system/system.ts';
import type {Hands} from './setting.ts';

/** Where root keeps what its fixes found. Not below /var/lib/plimsoll: that may belong to the service's account. */
export const ROOT_FOLDER = '/var/lib/plimsoll-fixes';

/** What was there before a fix changed it. */
const Former = v.strictObject({
  /** Text of the file it writes; null when there was none. */
  file: v.nullable(v.pipe(v.string(), v.maxLength(64 * 1024))),
  /** Values by key. */
  values: v.record(v.pipe(v.string(), v.maxLength(128)), v.pipe(v.string(), v.maxLength(128))),
});
export type Former = v.InferOutput<typeof Former>;

const OTHERS_MAY_WRITE = 0o022;

/** Reads what was kept for a check; undefined when there is nothing, or nothing that can be believed. */
export async function readFormer(system: System, folder: string, check: string): Promise<Former | undefined> {
  const path = `${folder}/${check}.json`;
  const stat = await system.stat(path).catch(() => undefined);
  const owner = folder === ROOT_FOLDER ? 0 : system.uid;
  if (stat?.kind !== 'file' || stat.uid !== owner || (stat.mode & OTHERS_MAY_WRITE) !== 0) return undefined;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Former), await system.readText(path));
  return parsed.success ? parsed.output : undefined;
}

/** Keeps what is there before the first change; a fix that is run again does not lose it. */
export async function keepFormer(hands: Hands, check: string, former: Former, ours: string): Promise<void> {
  const known = await readFormer(hands.system, hands.folder, check);
  if (known && former.file === ours) return;
  hands.write(`${hands.folder}/${check}.json`, `${JSON.stringify(former)}\n`);
}

/** Takes what was kept. Throws when there is nothing. */
export async function takeFormer(hands: Hands, check: string): Promise<Former> {
  const former = await readFormer(hands.system, hands.folder, check);
  if (!former) throw new Error('nothing was kept of how it was before');
  return former;
}

/** Puts a file back as it was, or takes it away again. */
export function restoreFile(hands: Hands, path: string, {file}: Former): void {
  if (file === null) hands.remove(path);
  else hands.write(path, file);
  hands.say(file === null ? `removed ${path}` : `restored ${path}`);
}

/** Forgets what was kept, once it is restored. */
export function forgetFormer(hands: Hands, check: string): void {
  hands.remove(`${hands.folder}/${check}.json`);
}
