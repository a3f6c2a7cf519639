import {createSystem} from '../system/local.ts';
import type {System} from '../system/system.ts';

interface Place {
  readonly root: string | undefined;
  /** The moment to judge as of; the clock's when absent. */
  readonly at: Date | undefined;
}

/** The system to judge, at the moment to judge it. */
export function systemAt({root, at}: Place): System {
  const system = createSystem(root === undefined ? {} : {root});
  return at ? {...system, now: () => at} : system;
}
