import {type BoundCheck, type CheckResult, checks as registry} from '../checks/index.ts';
import type {Os} from '../inventory/index.ts';
import type {Action} from './action.ts';

const known = new Map<string, BoundCheck>(registry.map((check) => [check.id, check]));

/** One action a failed check: put the setting right. */
export function configureActions(results: readonly CheckResult[], os: Os): Action[] {
  return results
    .filter(({status}) => status === 'fail')
    .map(({id}) => {
      const check = known.get(id);
      const remedy = check?.remedies.find(({platform}) => platform === os.family);
      return {
        id: `sca-_-${id}`,
        kind: 'configure',
        product: id,
        vendor: os.id,
        packages: [],
        minutes: check?.minutes ?? 5,
        restart: check?.restart ?? false,
        ...(remedy?.command === undefined ? {} : {command: remedy.command}),
        tags: [],
        closes: [id],
      };
    });
}
