import type {Facts, PreferenceValues, UserPreferencesFact} from '../../inventory/index.ts';
import {type BoundCheck, type Check, type CheckText, defineCheck, type Verdict} from '../check.ts';

/** One preference of macOS and what is right for it. */
export interface WantedPreference {
  /** `com.apple.SoftwareUpdate`; a path below /Library/Preferences where the file lies deeper; `NSGlobalDomain`. */
  readonly domain: string;
  readonly key: string;
  /** Whose: the device's, each person's, or each person's on this device alone (ByHost). */
  readonly of: 'device' | 'person' | 'host';
  /** What the remedy sets. */
  readonly right: boolean | number | string;
  /** Other values that are right too; a range of numbers, both ends included. */
  readonly also?: readonly (boolean | number | string)[];
  readonly from?: number;
  readonly to?: number;
  /** What macOS does while it is not set. */
  readonly unset: 'right' | 'wrong' | 'unknown';
}

/** What a check of preferences says itself; how to look and the step with the command are the same for all. */
export interface PreferencesText extends Pick<CheckText, 'title' | 'failure' | 'why'> {
  readonly look?: string;
  /** Where a person changes it in System Settings, before the step with the command. */
  readonly steps?: readonly string[];
}

export interface PreferencesCheck extends Pick<Check, 'id' | 'category' | 'references' | 'minutes'> {
  /** `x-apple.systempreferences:…`. */
  readonly settings?: string;
  readonly values: readonly [WantedPreference, ...WantedPreference[]];
  /** The remedy's command, where `defaults write` would not do; `none`: no command can do it. */
  readonly command?: string;
  readonly text: {readonly en: PreferencesText; readonly de: PreferencesText};
}

/** A check that preferences are right, for the device and for every person whose preferences could be read. */
export function preferencesCheck(check: PreferencesCheck): BoundCheck {
  const {id, category, references, minutes, settings, command = writes(check.values), text} = check;
  const personal = check.values.some(({of}) => of !== 'device');
  const device = check.values.some(({of}) => of === 'device');
  return defineCheck({
    id,
    category,
    platforms: ['macos'],
    needs: [...(device ? ['preferences' as const] : []), ...(personal ? ['userPreferences' as const] : [])],
    minutes,
    remedies: [
      {
        platform: 'macos',
        ...(command === 'none' ? {} : {command}),
        ...(settings === undefined ? {} : {settings}),
      },
    ],
    references,
    text: {
      en: worded(text.en, english(check), command !== 'none'),
      de: worded(text.de, german(check), command !== 'none'),
    },
    judge: (facts: Partial<Pick<Facts, 'preferences' | 'userPreferences'>>) =>
      judgePreferences(check.values, facts.preferences ?? {}, facts.userPreferences ?? []),
  });
}

interface Answer {
  /** Undefined: not read, or what macOS does by itself is not certain. */
  readonly right: boolean | undefined;
  readonly evidence: string;
}

/** The verdict on preferences by what was read of them. */
export function judgePreferences(
  wanted: readonly WantedPreference[],
  device: PreferenceValues,
  users: readonly UserPreferencesFact[],
): Verdict {
  if (users.length === 0 && wanted.every(({of}) => of !== 'device')) {
    return {status: 'not-applicable', why: 'nobody has a home folder that can be read'};
  }
  const answers = wanted.flatMap((one) =>
    one.of === 'device'
      ? [judgeOne(one, device, '')]
      : users.map(({user, values}) => judgeOne(one, values, ` (${user})`)),
  );
  const unclear = answers.filter(({right}) => right === undefined);
  if (unclear.length > 0) {
    return {status: 'unknown', why: `could not tell ${unclear.map(({evidence}) => evidence).join(', ')}`};
  }
  const wrong = answers.filter(({right}) => right === false);
  if (wrong.length === 0) return {status: 'pass'};
  const share = 1 - wrong.length / answers.length;
  return {status: 'fail', share, evidence: wrong.map(({evidence}) => evidence)};
}

function judgeOne(wanted: WantedPreference, values: PreferenceValues, whose: string): Answer {
  const place = `${wanted.domain}/${wanted.key}`;
  const value = values[place];
  if (value === undefined) return {right: undefined, evidence: `${place}${whose}`};
  if (value !== null) return {right: isRight(wanted, value), evidence: `${place} = ${value}${whose}`};
  const right = wanted.unset === 'unknown' ? undefined : wanted.unset === 'right';
  return {right, evidence: `${place}: –${whose}`};
}

function isRight({right, also = [], from, to}: WantedPreference, value: boolean | number | string): boolean {
  if ([right, ...also].some((one) => same(one, value))) return true;
  if ((from === undefined && to === undefined) || typeof value !== 'number') return false;
  return value >= (from ?? 0) && value <= (to ?? Number.MAX_SAFE_INTEGER);
}

/** Preferences keep true and false as 1 and 0 just as often. */
function same(a: boolean | number | string, b: boolean | number | string): boolean {
  return plain(a) === plain(b);
}

function plain(value: boolean | number | string): string {
  return String(typeof value === 'boolean' ? Number(value) : value);
}

function writes(wanted: readonly WantedPreference[]): string {
  return wanted.map(write).join(' && ');
}

function write({domain, key, of, right}: WantedPreference): string {
  const type = typeof right === 'boolean' ? '-bool' : typeof right === 'number' ? '-int' : '-string';
  const value = typeof right === 'string' ? `'${right}'` : String(right);
  if (of === 'device')
    return `sudo defaults write '/Library/Preferences/${domain}' '${key}' ${type} ${value}`;
  const host = of === 'host' ? '-currentHost ' : '';
  return `defaults ${host}write '${domain}' '${key}' ${type} ${value}`;
}

function read({domain, key, of}: WantedPreference): string {
  if (of === 'device') return `defaults read '/Library/Preferences/${domain}' '${key}'`;
  return `defaults ${of === 'host' ? '-currentHost ' : ''}read '${domain}' '${key}'`;
}

function worded(
  own: PreferencesText,
  common: {readonly look: string; readonly first: string; readonly instead: string},
  withCommand: boolean,
): CheckText {
  const {steps = [], look = common.look, ...rest} = own;
  const last = steps.length === 0 ? common.first : common.instead;
  return {...rest, look, remedy: [...steps, ...(withCommand ? [last] : [])]};
}

function english({values}: PreferencesCheck): Parameters<typeof worded>[1] {
  return {
    look: `Run in Terminal: ${values.map(read).join('; ')} – right is ${rights(values, 'or')}. ${UNSET_EN[values[0].unset]}`,
    first: 'Run the command in Terminal.',
    instead: 'Or run the command in Terminal.',
  };
}

const UNSET_EN = {
  right: 'It is right too when it “does not exist”.',
  wrong: 'When it “does not exist”, it is not set, and that is not right.',
  unknown: 'When it “does not exist”, macOS decides by itself.',
} as const;

function german({values}: PreferencesCheck): Parameters<typeof worded>[1] {
  return {
    look: `Führen Sie im Terminal aus: ${values.map(read).join('; ')} – richtig ist ${rights(values, 'oder')}. ${UNSET_DE[values[0].unset]}`,
    first: 'Führen Sie den Befehl im Terminal aus.',
    instead: 'Oder führen Sie den Befehl im Terminal aus.',
  };
}

const UNSET_DE = {
  right: 'Richtig ist auch „does not exist“: Dann ist nichts gesetzt.',
  wrong: 'Bei „does not exist“ ist nichts gesetzt, und das ist nicht richtig.',
  unknown: 'Bei „does not exist“ entscheidet macOS selbst.',
} as const;

function rights(values: readonly WantedPreference[], or: string): string {
  return [...new Set(values.map((wanted) => rightsOf(wanted, or)))].join(', ');
}

function rightsOf({right, also = [], from, to}: WantedPreference, or: string): string {
  if (from !== undefined && to !== undefined) return `${from}–${to}`;
  if (to !== undefined) return `≤ ${to}`;
  return [right, ...also].map(plain).join(` ${or} `);
}
