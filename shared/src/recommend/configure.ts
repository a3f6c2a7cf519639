import {type BoundCheck, type CheckResult, checkOn, checks as registry, remedyFor} from '../checks/index.ts';
import type {Os} from '../inventory/index.ts';
import type {Action} from './action.ts';
import {settingFixes} from './setting-fixes.ts';

const known = new Map<string, BoundCheck>(registry.map((check) => [check.id, check]));

/** Checks whose remedy is to remove browser extensions (docs/scoring.md §5), not to change a setting. */
const EXTENSIONS: ReadonlySet<string> = new Set(['browser-extensions', 'extension-sources']);

/** One action a failed check: put the setting right, or remove the extensions its evidence names. */
export function configureActions(results: readonly CheckResult[], os: Os): Action[] {
  return results
    .filter(({status}) => status === 'fail')
    .map(({id}) => {
      const found = known.get(id);
      const check = found && checkOn(found, os.family);
      const remedy = check === undefined ? undefined : remedyFor(check, os);
      const fix = os.family === 'linux' ? settingFixes.get(id) : undefined;
      return {
        id: `sca-_-${id}`,
        kind: EXTENSIONS.has(id) ? 'disable-extension' : 'configure',
        product: id,
        vendor: os.id,
        packages: [],
        minutes: check?.minutes ?? 5,
        restart: check?.restart ?? false,
        ...(remedy?.command === undefined ? {} : {command: remedy.command}),
        ...(fix === undefined ? {} : {fix}),
        // The same mark as on programs that still run old code: the device does.
        tags: id === 'pending-restart' ? ['pending-restart'] : [],
        closes: [id],
      };
    });
}
