import type {MacSecurityFact} from '../../inventory/index.ts';
import {type BoundCheck, type Check, type CheckText, defineCheck} from '../check.ts';

/** Protections that are on or off. */
type StateName = {
  [Name in keyof MacSecurityFact]-?: boolean extends MacSecurityFact[Name] ? Name : never;
}[keyof MacSecurityFact];

export interface MacStateCheck extends Pick<Check, 'id' | 'category' | 'references' | 'minutes' | 'restart'> {
  readonly state: StateName;
  /** Whether it should be on. */
  readonly right: boolean;
  readonly command?: string;
  /** `x-apple.systempreferences:…`. */
  readonly settings?: string;
  /** What was found, in the program's own words: `FileVault: off`. */
  readonly evidence: string;
  readonly text: {readonly en: CheckText; readonly de: CheckText};
}

/** A check of a protection of macOS that its own program says to be on or off. */
export function macStateCheck(check: MacStateCheck): BoundCheck {
  const {state, right, command, settings, evidence, restart, ...declared} = check;
  return defineCheck({
    ...declared,
    ...(restart === undefined ? {} : {restart}),
    platforms: ['macos'],
    needs: ['macSecurity'],
    remedies: [
      {
        platform: 'macos',
        ...(command === undefined ? {} : {command}),
        ...(settings === undefined ? {} : {settings}),
      },
    ],
    judge({macSecurity}) {
      const found = macSecurity[state];
      if (found === undefined) return {status: 'unknown', why: `macOS did not tell: ${state}`};
      return found === right ? {status: 'pass'} : {status: 'fail', evidence: [evidence]};
    },
  });
}
