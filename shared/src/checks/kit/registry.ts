import type {Facts, RegistryValues, UserRegistryFact, VirusScannerFact} from '../../inventory/index.ts';
import {type BoundCheck, type Check, type CheckText, defineCheck, type Verdict} from '../check.ts';
import {isPersonal, registryWords, setCommand} from './registry-words.ts';

/** One setting of Windows' registry and what is right for it. */
export interface WantedValue {
  /** Where it may stand, `KEY\Name`; the first place where it is set holds, so policies come first. The remedy sets the last. */
  readonly at: readonly [string, ...string[]];
  /** What the remedy sets. */
  readonly right: number | string;
  /** Other values that are right too. */
  readonly also?: readonly (number | string)[];
  /** Numbers in this range are right too, both ends included. */
  readonly from?: number;
  readonly to?: number;
  /** Where given, everything but these is right. */
  readonly wrong?: readonly (number | string)[];
  /** What Windows does while it is set nowhere. */
  readonly unset: 'right' | 'wrong' | 'unknown';
}

/** The check is asked only where one of the places is set (to one of `is`, where given). */
export interface Condition {
  readonly at: readonly string[];
  readonly is?: readonly (number | string)[];
  /** What holds while none of the places is set. */
  readonly unset?: 'applies';
  /** Why it does not apply otherwise. */
  readonly otherwise: string;
}

/** What a check of settings says itself; how to look and the last step of what to do are the same for all. */
export interface RegistryText extends Pick<CheckText, 'title' | 'failure' | 'why'> {
  readonly look?: string;
  /** Where a person changes it in Windows' own settings, before the step with the command. */
  readonly steps?: readonly string[];
}

export interface RegistryCheck extends Pick<Check, 'id' | 'category' | 'references' | 'minutes'> {
  readonly restart?: boolean;
  /** `ms-settings:…`. */
  readonly settings?: string;
  readonly values: readonly [WantedValue, ...WantedValue[]];
  /** One right setting is enough. */
  readonly any?: boolean;
  readonly only?: Condition;
  /** Settings of Microsoft Defender: not asked where another scanner does its work. */
  readonly defender?: boolean;
  /** The remedy's command, where `reg add` would not do; `none`: no command can do it. */
  readonly command?: string;
  readonly text: {readonly en: RegistryText; readonly de: RegistryText};
}

/** A check that settings of the registry are right, for the device and for everybody signed in. */
export function registryCheck(check: RegistryCheck): BoundCheck {
  const {id, category, references, minutes, restart, settings, defender = false} = check;
  const command = check.command ?? check.values.map(setCommand).join('; ');
  const personal = check.values.some(isPersonal);
  return defineCheck({
    id,
    category,
    platforms: ['windows'],
    needs: [
      'registry' as const,
      ...(personal ? ['userRegistry' as const] : []),
      ...(defender ? ['virusScanners' as const] : []),
    ],
    minutes,
    ...(restart === undefined ? {} : {restart}),
    remedies: [
      {
        platform: 'windows',
        ...(command === 'none' ? {} : {command}),
        ...(settings === undefined ? {} : {settings}),
      },
    ],
    references,
    text: registryWords(check),
    judge: (facts: Partial<Pick<Facts, 'registry' | 'userRegistry' | 'virusScanners'>>) => {
      const {registry = {}, userRegistry = [], virusScanners = []} = facts;
      const instead = defender ? withoutDefender(registry, virusScanners) : undefined;
      return instead ?? judgeValues(check, registry, userRegistry);
    },
  });
}

const SERVICE = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\WinDefend\\Start';
/** `Start` of a service that is not to start. */
const DISABLED = 4;

/** What is said of Defender's settings where it does not work; that nothing works is another check's matter. */
function withoutDefender(
  registry: RegistryValues,
  scanners: readonly VirusScannerFact[],
): Verdict | undefined {
  const other = otherScanner(scanners);
  if (other !== undefined) return {status: 'not-applicable', why: `the scanner is ${other}`};
  const start = registry[SERVICE];
  if (start === undefined) return {status: 'unknown', why: `could not read ${SERVICE}`};
  if (start === null || start === DISABLED) {
    return {status: 'not-applicable', why: 'Microsoft Defender is not installed, or off'};
  }
  return undefined;
}

/** The name of a scanner that works instead of Microsoft's own; what uninstalled ones left behind may still say so. */
export function otherScanner(scanners: readonly VirusScannerFact[]): string | undefined {
  const working = scanners.filter(({on}) => on);
  if (working.some(({name}) => /defender/i.test(name))) return undefined;
  return working[0]?.name;
}

interface Answer {
  /** Undefined: not read, or Windows' own doing is not certain. */
  readonly right: boolean | undefined;
  readonly evidence: string;
}

/** The verdict on the settings of a check by what the registry says. */
export function judgeValues(
  {values, only, any = false}: Pick<RegistryCheck, 'values' | 'only' | 'any'>,
  registry: RegistryValues,
  users: readonly UserRegistryFact[],
): Verdict {
  const state = only === undefined ? 'applies' : conditionState(only, registry);
  if (state === 'unread') return {status: 'unknown', why: `could not read ${only?.at[0]}`};
  if (state === 'otherwise') return {status: 'not-applicable', why: only?.otherwise ?? ''};
  const groups = values.map((wanted) =>
    isPersonal(wanted)
      ? users.map(({user, values: own}) =>
          judgeValue(wanted, (at) => (at.startsWith('HKCU\\') ? own[at] : registry[at]), user),
        )
      : [judgeValue(wanted, (at) => registry[at], '')],
  );
  if (any && groups.some((group) => group.length > 0 && group.every(({right}) => right === true))) {
    return {status: 'pass'};
  }
  const answers = groups.flat();
  const unclear = answers.filter(({right}) => right === undefined);
  if (unclear.length > 0 || answers.length === 0) {
    return {status: 'unknown', why: `could not tell ${unclear.map(({evidence}) => evidence).join(', ')}`};
  }
  const wrong = answers.filter(({right}) => right === false);
  if (wrong.length === 0) return {status: 'pass'};
  const share = any ? 0 : 1 - wrong.length / answers.length;
  return {status: 'fail', share, evidence: wrong.map(({evidence}) => evidence)};
}

type Lookup = (place: string) => number | string | null | undefined;

function judgeValue(wanted: WantedValue, lookup: Lookup, user: string): Answer {
  for (const place of wanted.at) {
    const value = lookup(place);
    const shown = user === '' ? place : place.replace(/^HKCU(?=\\)/, user);
    // What was not read may hold: a later place must not be taken for it.
    if (value === undefined) return {right: undefined, evidence: shown};
    if (value !== null) return {right: isRight(wanted, value), evidence: `${shown} = ${value}`};
  }
  const last = wanted.at.at(-1) ?? '';
  const shown = user === '' ? last : last.replace(/^HKCU(?=\\)/, user);
  const right = wanted.unset === 'unknown' ? undefined : wanted.unset === 'right';
  return {right, evidence: `${shown}: –`};
}

const NUMBER = /^\d{1,10}$/;

function isRight({right, also = [], from, to, wrong}: WantedValue, value: number | string): boolean {
  if (wrong !== undefined) return !wrong.some((one) => same(one, value));
  if ([right, ...also].some((one) => same(one, value))) return true;
  if ((from === undefined && to === undefined) || !NUMBER.test(String(value))) return false;
  const number = Number(value);
  return number >= (from ?? 0) && number <= (to ?? Number.MAX_SAFE_INTEGER);
}

/** Windows takes `1` for the number 1 where it keeps numbers as texts, and words in any case. */
function same(a: number | string, b: number | string): boolean {
  return String(a).toLowerCase() === String(b).toLowerCase();
}

function conditionState(
  {at, is, unset}: Condition,
  registry: RegistryValues,
): 'applies' | 'otherwise' | 'unread' {
  const values = at.map((place) => registry[place]);
  const set = values.find((value) => value !== undefined && value !== null);
  if (set === undefined || set === null) {
    if (values.includes(undefined)) return 'unread';
    return unset ?? 'otherwise';
  }
  return is === undefined || is.some((one) => same(one, set)) ? 'applies' : 'otherwise';
}
