import {type PlistDict, type PlistValue, parsePlistDict} from './plist.ts';

/** `FileVault is On.`; undefined for anything else (fdesetup(8)). */
export function parseFileVault(text: string): boolean | undefined {
  return oneOf(text, /^FileVault is On\b/m, /^FileVault is Off\b/m);
}

/** `System Integrity Protection status: enabled.`, `Authenticated Root status: enabled`; a custom mixture is undefined (csrutil). */
export function parseCsrutil(text: string): boolean | undefined {
  return oneOf(text, /\bstatus: enabled\b/, /\bstatus: disabled\b/);
}

/** `assessments enabled` (spctl(8)). */
export function parseGatekeeper(text: string): boolean | undefined {
  return oneOf(text, /^assessments enabled$/m, /^assessments disabled$/m);
}

/** `Firewall is enabled. (State = 1)`; 2 blocks everything. */
export function parseFirewall(text: string): boolean | undefined {
  return oneOf(text, /\(State = [12]\)/, /\(State = 0\)/);
}

/** `Firewall stealth mode is on`, before macOS 15 `Stealth mode enabled`. */
export function parseStealth(text: string): boolean | undefined {
  return oneOf(text, /stealth mode (?:is on|enabled)/i, /stealth mode (?:is off|disabled)/i);
}

function oneOf(text: string, yes: RegExp, no: RegExp): boolean | undefined {
  if (yes.test(text)) return true;
  return no.test(text) ? false : undefined;
}

const DELAY = /\bscreenLock delay is (?<seconds>\d{1,7}) seconds?\b/;

/** Seconds until the screen asks for the password; null: it never does. sysadminctl writes to its error output. */
export function parseScreenLock(text: string): number | null | undefined {
  if (/\bscreenLock is off\b/i.test(text)) return null;
  if (/\bscreenLock delay is immediate\b/i.test(text)) return 0;
  const seconds = DELAY.exec(text)?.groups?.['seconds'];
  return seconds === undefined ? undefined : Number(seconds);
}

/** Whether root may log in, by what dscl(1) says of its AuthenticationAuthority. */
export function parseRootLogin(text: string): boolean | undefined {
  if (/;DisabledUser;|No such key: AuthenticationAuthority/.test(text)) return false;
  return /;ShadowHash;/.test(text) ? true : undefined;
}

const MEMBERS = /^GroupMembership:[ \t](?<names>.{0,4000})$/m;
const MAX_NAMES = 200;

/** `GroupMembership: root ada`: people in it; root and the system's own accounts (`_…`) left out. */
export function parseMembers(text: string): string[] | undefined {
  const names = MEMBERS.exec(text)?.groups?.['names'];
  return names
    ?.split(' ', MAX_NAMES)
    .filter((name) => name !== '' && name !== 'root' && !name.startsWith('_'));
}

/** `_share_printers=0` (cupsctl(8)). */
export function parsePrinterSharing(text: string): boolean | undefined {
  return oneOf(text, /^_share_printers=1$/m, /^_share_printers=0$/m);
}

/** ` womp                 1` for each source of power (pmset(1)). */
export function parseWake(text: string): boolean | undefined {
  return oneOf(text, /^ *womp +1$/m, /^ *womp +0$/m);
}

const WEAK =
  /^(?:amfi_get_out_of_my_way|cs_enforcement_disable|amfi_allow_any_signature|amfi)=(?:1|0x[0-9a-f]{1,8}|true)$/i;

/** Arguments of the kernel that switch checks of signatures off, from `boot-args\t…` (nvram(8)). */
export function parseBootArguments(text: string): string[] | undefined {
  if (/boot-args.{0,40}data was not found/.test(text)) return [];
  const line = text.split('\n').find((one) => one.startsWith('boot-args\t'));
  return line
    ?.slice(0, 2000)
    .split(/\s/)
    .filter((word) => WEAK.test(word));
}

/** What the rules for passwords ask: 0 where there is no such rule. */
export interface PasswordRules {
  readonly passwordLength: number;
  readonly failedLogins: number;
}

const LENGTH = /policyAttributePassword matches '(?:\^\$\|)?\^?\.\{(?<least>\d{1,3}),/;

/** The rules `pwpolicy -getaccountpolicies` prints as a property list after one line of its own. */
export function parsePasswordPolicies(text: string): PasswordRules | undefined {
  const start = text.indexOf('<?xml');
  if (start < 0) {
    return /^Getting (?:global )?account policies/m.test(text)
      ? {passwordLength: 0, failedLogins: 0}
      : undefined;
  }
  const dict = parsePlistDict(new TextEncoder().encode(text.slice(start)));
  if (!dict) return undefined;
  const lengths = rulesIn(dict, 'policyCategoryPasswordContent').map((rule) => {
    const content = rule.get('policyContent');
    const found =
      typeof content === 'string' ? LENGTH.exec(content.slice(0, 500))?.groups?.['least'] : undefined;
    return Number(found ?? 0);
  });
  const limits = rulesIn(dict, 'policyCategoryAuthentication').flatMap((rule) => {
    const parameters = rule.get('policyParameters');
    const most =
      parameters instanceof Map ? parameters.get('policyAttributeMaximumFailedAuthentications') : undefined;
    return typeof most === 'number' && most > 0 ? [most] : [];
  });
  return {
    passwordLength: Math.max(0, ...lengths),
    failedLogins: limits.length === 0 ? 0 : Math.min(...limits),
  };
}

const MAX_RULES = 100;

function rulesIn(dict: PlistDict, category: string): PlistDict[] {
  const list: PlistValue | undefined = dict.get(category);
  return Array.isArray(list)
    ? list.slice(0, MAX_RULES).flatMap((rule: PlistValue) => (rule instanceof Map ? [rule] : []))
    : [];
}

const SERVICE = /^\s*"(?<label>[\w.-]{1,128})" => (?<state>enabled|disabled|true|false)$/;
const MAX_LINES = 5000;

/** Lines `"com.openssh.sshd" => enabled`; until macOS 12 `=> false` said that it is not disabled (launchctl(1)). */
export function parseLaunchServices(text: string): Record<string, boolean> {
  const found: [string, boolean][] = [];
  for (const line of text.split('\n', MAX_LINES)) {
    const {label, state} = SERVICE.exec(line)?.groups ?? {};
    if (label !== undefined) found.push([label, state === 'enabled' || state === 'false']);
  }
  return Object.fromEntries(found);
}
