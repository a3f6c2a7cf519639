import type {BoundCheck} from '@plimsoll/shared/checks';
import {checks} from '@plimsoll/shared/checks';

/** A check as the registry has it; undefined for one this version does not know. */
export function checkById(id: string): BoundCheck | undefined {
  return checks.find((check) => check.id === id);
}
