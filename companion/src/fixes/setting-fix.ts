import type {CheckResult} from '@plimsoll/shared/checks';
import {settingFixes} from '@plimsoll/shared/recommend';
import type {Snapshot} from '@plimsoll/shared/report';

import type {System} from '../system/system.ts';
import {type Change, type Fix, type FixFacts, no, type Plan, type Planned, type Undo} from './fix.ts';
import type {Back} from './journal.ts';
import {settings} from './settings/table.ts';

const MINUTE = 60_000;

/** One kind of setting: what is shown before our own script of the compiled table is run. */
export interface SettingFix {
  readonly id: string;
  /** Collectors whose result proves it. */
  readonly collectors: readonly string[];
  /** What would change, or why it cannot be done here. */
  describe(facts: FixFacts, check: CheckResult): Promise<readonly Change[] | string>;
  /** What taking it back would change, from what was kept. */
  describeUndo?(system: System, check: string): Promise<readonly Change[]>;
}

/** Makes a fix for checks: `fix-child set CHECK` and nothing more, run by root or by the user whose setting it is. */
export function settingFix(kind: SettingFix): Fix {
  const {id, collectors} = kind;
  return {
    id,
    collectors,
    timeoutMs: 15 * MINUTE,
    plan: (facts) => plan(kind, facts),
    proved: ({targets}, {checks}) =>
      [...targets].every(([check, status]) => checks.find((one) => one.id === check)?.status === status),
    undo: undoOf(kind),
  };
}

async function plan(kind: SettingFix, facts: FixFacts): Promise<Planned> {
  const {snapshot, recommendation} = facts;
  if (recommendation.kind !== 'configure') return no('it is not a setting');
  const check = snapshot.checks.find(({id}) => id === recommendation.product);
  if (check?.status !== 'fail') return no('the check does not fail any more');
  if (settingFixes.get(check.id) !== kind.id) return no('this setting is not in the catalogue');
  const changes = await kind.describe(facts, check);
  if (typeof changes === 'string') return no(changes);
  return {
    ok: true,
    plan: {
      ...runOf('set', check.id),
      changes,
      undo: `plimsoll fix --undo ${recommendation.id}`,
      targets: new Map([[check.id, 'pass']]),
      back: {kind: 'check', check: check.id, status: check.status, share: check.share},
    },
  };
}

function runOf(
  verb: 'set' | 'unset',
  check: string,
): Pick<Plan, 'program' | 'args' | 'privileged' | 'downloadBytes'> {
  return {
    program: 'node',
    args: ['fix-child', verb, check],
    privileged: settings.get(check)?.rights === 'root',
    downloadBytes: null,
  };
}

function undoOf(kind: SettingFix): Undo {
  return {
    async plan({system, back}) {
      if (back.kind !== 'check' || settingFixes.get(back.check) !== kind.id)
        return no('the last run left nothing to take back');
      const changes = (await kind.describeUndo?.(system, back.check)) ?? [];
      const run = runOf('unset', back.check);
      return {ok: true, plan: {...run, changes, undo: null, targets: new Map([[back.check, back.status]])}};
    },
    proved: isAsBefore,
  };
}

function isAsBefore(back: Back, {checks}: Snapshot): boolean {
  if (back.kind !== 'check') return false;
  const now = checks.find(({id}) => id === back.check);
  return now?.status === back.status && now.share === back.share;
}
