import * as v from 'valibot';

import type {System} from '../system/system.ts';
import type {FixConfig} from './consent.ts';

/** Where root writes down what fixes may do on this device. */
export const CONFIG_PATH = '/etc/plimsoll/companion.json';

const Config = v.strictObject({
  /** `off`: nothing is ever run, whoever asks. */
  fixes: v.optional(v.picklist(['off', 'ask']), 'ask'),
  /** A companion run by root may act for a paired browser without the system's dialog. */
  unattendedConsent: v.optional(v.boolean(), false),
});

/** What was read, or why the file is not believed; then fixes are off, which is the careful reading of a mistake. */
export interface ReadConfig {
  readonly config: Pick<FixConfig, 'enabled' | 'unattendedConsent'>;
  readonly problem?: string;
}

/** Reads the device's own word on fixes. Only a file of root that nobody else can write counts (security.md §10). */
export async function readFixConfig(system: System, path: string = CONFIG_PATH): Promise<ReadConfig> {
  const off = {enabled: false, unattendedConsent: false};
  try {
    const stat = await system.stat(path);
    if (!stat) return {config: {enabled: true, unattendedConsent: false}};
    if (stat.uid !== 0 || (stat.mode & 0o022) !== 0) {
      return {
        config: off,
        problem: `${path} must belong to root and be writable by nobody else; fixes are off`,
      };
    }
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Config), await system.readText(path));
    if (!parsed.success) return {config: off, problem: `${path} cannot be understood; fixes are off`};
    const {fixes, unattendedConsent} = parsed.output;
    return {config: {enabled: fixes === 'ask', unattendedConsent}};
  } catch {
    return {config: off, problem: `${path} cannot be read; fixes are off`};
  }
}
