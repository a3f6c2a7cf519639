import type {Software} from '@plimsoll/shared/inventory';
import type {Recommendation} from '@plimsoll/shared/recommend';

import type {ProgramName, RunResult, System} from '../system/system.ts';
import {no} from './fix.ts';
import type {Back} from './journal.ts';
import type {Rehearsal} from './rehearsal.ts';

/** What a manager would install over an installed package. */
export interface Offer {
  readonly version: string;
  readonly archive: string;
  /** Names of packages it would take the place of, where they are installed. */
  readonly replaces?: readonly string[];
}

/** An installed item with the version its own manager offers. */
export interface Target extends Offer {
  readonly item: Software;
  /** What the manager calls it. */
  readonly name: string;
}

/** The answer of a manager, or why there is none. */
export type Answer = ReadonlyMap<string, Offer> | string;

export interface Question {
  readonly system: System;
  readonly items: readonly Software[];
  readonly names: readonly string[];
  readonly recommendation: Recommendation;
  readonly signal: AbortSignal;
}

/** One package manager, as data: how it is asked, told, and read. */
export interface ManagerFix {
  readonly id: string;
  readonly type: string;
  readonly collectors: readonly string[];
  readonly program: ProgramName;
  /** Names and versions it may be told; anything else is refused before it is started. Neither begins with a hyphen. */
  readonly name: RegExp;
  readonly version: RegExp;
  /** What the manager calls an item; its own id or else its name, when absent. */
  nameOf?(item: Software): string;
  /** Belongs to the user and not to root. */
  isOwn?(item: Software): boolean;
  /** Some refuse to be run by root. */
  readonly neverRoot?: boolean;
  /** What its channel offers, by its own names; asked with the rights of the companion, and nothing is changed. */
  ask(question: Question): Promise<Answer>;
  /** Arguments of the run; `uid` is the companion's, whose own lists the offers may come from. */
  args(targets: readonly Target[], uid: number): readonly string[];
  /**
   * All that a run of these arguments would do, as the manager itself says, or why it would not; undefined where it tells only
   * root. Nothing is changed.
   */
  rehearse?(run: Run): Promise<Rehearsal | string | undefined>;
  command(targets: readonly Target[]): string;
  /** True when what is installed is at least what was wanted; undefined order counts as no. `from` was there before. */
  reached(installed: string, wanted: string, from: string): boolean;
  /** Takes exactly these versions back; absent where the manager cannot. */
  readonly back?: {
    /** It takes back one package at a time. */
    readonly single?: boolean;
    args(packages: readonly Kept[]): readonly string[];
    command(packages: readonly Kept[]): string;
  };
}

/** A run that is only talked about. */
export interface Run extends Pick<Question, 'system' | 'signal'> {
  readonly args: readonly string[];
}

export type Kept = Extract<Back, {kind: 'packages'}>['packages'][number];

/** What the manager calls an item. */
export function nameOf(manager: ManagerFix, item: Software): string {
  return manager.nameOf?.(item) ?? item.packageId ?? item.name;
}

/** What a program said when it ended as it should, else why it did not, for people. */
export function saidBy(
  program: string,
  result: RunResult,
  codes: readonly number[] = [0],
): {readonly ok: true; readonly text: string} | {readonly ok: false; readonly why: string} {
  const {outcome, code, stdout} = result;
  if (outcome === 'exited' && code !== null && codes.includes(code)) return {ok: true, text: stdout};
  return no(refusalOf(program, result));
}

/** Why a program did not say what it was asked, in its own last words. */
export function refusalOf(program: string, {outcome, code, stdout, stderr}: RunResult): string {
  if (outcome === 'missing') return `${program} is missing or not protected against changes by others`;
  const last = `${stdout}\n${stderr}`.split('\n').findLast((line) => line.trim() !== '');
  return `${program} would not say: ${last?.trim().slice(0, 300) ?? `${outcome}, code ${code}`}`;
}

/** For managers whose versions have no order: exactly what was offered is installed. */
export function isWanted(installed: string, wanted: string): boolean {
  return installed === wanted;
}
