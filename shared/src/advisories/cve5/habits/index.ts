import {adobe} from './adobe.ts';
import {apple} from './apple.ts';
import {chrome} from './chrome.ts';
import {citrix} from './citrix.ts';
import {eset} from './eset.ts';
import type {Habit} from './habit.ts';
import {hackerone} from './hackerone.ts';
import {microsoft} from './microsoft.ts';
import {mozilla} from './mozilla.ts';
import {nvidia} from './nvidia.ts';
import {openssl} from './openssl.ts';
import {oracle} from './oracle.ts';
import {paloAlto} from './palo-alto.ts';
import {zdi} from './zdi.ts';
import {zoom} from './zoom.ts';

const NONE: Habit = {assigners: []};

/** Every known habit. An assigner without one is read as the schema says. */
export const habits: readonly Habit[] = [
  adobe,
  apple,
  chrome,
  citrix,
  eset,
  hackerone,
  microsoft,
  mozilla,
  nvidia,
  openssl,
  oracle,
  paloAlto,
  zdi,
  zoom,
];

const BY_ASSIGNER = new Map(habits.flatMap((habit) => habit.assigners.map((name) => [name, habit] as const)));

/** The habit of an assigner's short name, in any case. */
export function habitOf(assigner: string): Habit {
  return BY_ASSIGNER.get(assigner.toLowerCase()) ?? NONE;
}
