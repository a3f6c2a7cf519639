import {type BoundCheck, checkOn, checks} from '../../../shared/src/checks/index.ts';
import type {Plan, Plans} from '../trial.ts';
import {accounts} from './accounts.ts';
import {application} from './application.ts';
import {files} from './files.ts';
import {network} from './network.ts';
import {operatingSystem} from './operating-system.ts';
import {securityControls} from './security-controls.ts';
import {settingsTrial} from './settings.ts';

const plans: Plans = {
  ...accounts,
  ...application,
  ...files,
  ...network,
  ...operatingSystem,
  ...securityControls,
};

/** Every check of Linux, as it is there, alphabetical. */
export const linuxChecks: readonly BoundCheck[] = checks.flatMap((check) => {
  const own = checkOn(check, 'linux');
  return own?.platforms.includes('linux') ? [own] : [];
});

/** How the remedy of a check is tried; undefined while nobody has said so. */
export function planOf(check: BoundCheck): Plan | undefined {
  return plans[check.id] ?? settingsTrial(check);
}

/** Ids that are planned for and name no check of Linux. */
export function strayPlans(): string[] {
  const known = new Set(linuxChecks.map(({id}) => id));
  return Object.keys(plans).filter((id) => !known.has(id));
}
