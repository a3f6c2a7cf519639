import type {System} from '../../system/system.ts';
import {parsePlistDict} from '../macos/plist.ts';
import {readFolder} from '../posture/formats/read.ts';
import {queryRegistry} from '../windows/registry.ts';
import {numberOf} from '../windows/registry-text.ts';
import type {Browser} from './families.ts';
import {at} from './json.ts';

/**
 * Chromium: `safebrowsing.enabled` in the profile's Preferences; Edge asks SmartScreen instead, `smartscreen.enabled`. On when
 * they say nothing or cannot be read as JSON.
 */
export function isOffInChromium(preferences: string): boolean {
  const value = parseJson(preferences);
  return at(value, 'safebrowsing', 'enabled') === false || at(value, 'smartscreen', 'enabled') === false;
}

/**
 * Chrome Enterprise policies SafeBrowsingProtectionLevel (0 is off) and the older SafeBrowsingEnabled, Edge's
 * SmartScreenEnabled (learn.microsoft.com/deployedge/microsoft-edge-policies).
 */
export function isOffByPolicy(policy: string): boolean {
  const value = parseJson(policy);
  return isOff((name) => at(value, name));
}

function isOff(valueOf: (name: string) => unknown): boolean {
  const switches = [valueOf('SafeBrowsingEnabled'), valueOf('SmartScreenEnabled')];
  return valueOf('SafeBrowsingProtectionLevel') === 0 || switches.some((on) => on === false || on === 0);
}

/**
 * Whether a policy for the whole device switches the warning off: a file on Linux, the registry on Windows, a profile's
 * preferences on macOS. Policies for one person are not looked at. Throws when they cannot be read.
 */
export async function isOffForDevice(
  system: System,
  {policies, managed}: Browser,
  signal: AbortSignal,
): Promise<boolean> {
  if (system.platform === 'linux') {
    const files = policies === undefined ? [] : await readFolder(system, policies, ['.json']);
    return files.some(({text}) => isOffByPolicy(text));
  }
  if (managed === undefined) return false;
  return system.platform === 'win32'
    ? isOffInRegistry(system, managed.key, signal)
    : isOffInProfile(system, managed.domain);
}

async function isOffInRegistry(system: System, key: string, signal: AbortSignal): Promise<boolean> {
  // Another root directory has no registry that reg.exe could be asked for.
  if (system.foreign) return false;
  const answer = await queryRegistry(system, `HKLM\\SOFTWARE\\Policies\\${key}`, {signal});
  return (answer?.keys ?? []).some((one) => isOff((name) => numberOf(one, name)));
}

/** Where macOS puts what profiles of an administrator impose. */
export const MANAGED_PREFERENCES = '/Library/Managed Preferences';

async function isOffInProfile(system: System, domain: string): Promise<boolean> {
  const bytes = await system.readBytes(`${MANAGED_PREFERENCES}/${domain}.plist`);
  const values = bytes && parsePlistDict(bytes);
  return values !== undefined && isOff((name) => values.get(name));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
