import type {VirusScannerFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {queryRegistry} from '../windows/registry.ts';
import {numberOf, type RegistryKey, textOf} from '../windows/registry-text.ts';
import {clip} from './formats/read.ts';

const DEFENDER = 'HKLM\\SOFTWARE\\Microsoft\\Windows Defender';
const PROVIDERS = 'HKLM\\SOFTWARE\\Microsoft\\Security Center\\Provider\\Av';

/** Which scanners Windows knows, how old Microsoft Defender's signatures are, and what it leaves out. */
export const windowsDefender: Collector = {
  id: 'windows-defender',
  platforms: ['win32'],
  foreign: false,
  watches: [],
  pollSeconds: 3600,
  async collect(system, signal) {
    const virusScanners = await readScanners(system, signal);
    const days = await signatureDays(system, signal);
    const entries = await readExclusions(system, signal);
    return {
      facts: {
        virusScanners,
        ...(days === 'unread' ? {} : {virusSignatures: days === undefined ? {} : {days}}),
        ...(entries === undefined ? {} : {scannerExclusions: {entries}}),
      },
      ...(entries === undefined
        ? {notes: ['what Microsoft Defender leaves out is closed (needs administrator)']}
        : {}),
    };
  },
};

const MAX_SCANNERS = 50;

/** A server has no Security Center, and so none it knows. */
async function readScanners(system: System, signal: AbortSignal): Promise<VirusScannerFact[]> {
  const answer = await queryRegistry(system, PROVIDERS, {deep: true, signal});
  return (answer?.keys ?? []).slice(0, MAX_SCANNERS).flatMap(readScanner);
}

/** Bits of the state that say whether it works, and their value when it does (Windows Security Center's product state). */
const STATE_BITS = 0xf000;
const STATE_ON = 0x1000;

function readScanner(key: RegistryKey): VirusScannerFact[] {
  const name = textOf(key, 'DISPLAYNAME');
  const state = numberOf(key, 'STATE');
  if (name === undefined || state === undefined) return [];
  return [{name: clip(name), on: (state & STATE_BITS) === STATE_ON}];
}

const FILETIME = /^[0-9a-f]{16}$/i;
/** From 1601, where FILETIME begins, to 1970, in milliseconds. */
const EPOCH_MS = 11_644_473_600_000;
const DAY_MS = 86_400_000;

/** Whole days since the signatures came; undefined where none ever did. */
async function signatureDays(system: System, signal: AbortSignal): Promise<number | 'unread' | undefined> {
  const answer = await queryRegistry(system, `${DEFENDER}\\Signature Updates`, {signal});
  if (!answer) return 'unread';
  const data = answer.keys
    .map(({values}) => values.get('signatureslastupdated')?.data)
    .find((one) => one !== undefined);
  const came = data === undefined ? undefined : parseFileTime(data);
  if (came === undefined) return undefined;
  return Math.max(0, Math.floor((system.now().getTime() - came) / DAY_MS));
}

/** Milliseconds since 1970 of a FILETIME as reg.exe writes its eight bytes (lowest first); undefined for anything else. */
export function parseFileTime(hex: string): number | undefined {
  if (!FILETIME.test(hex)) return undefined;
  const bytes = (hex.match(/../g) ?? []).toReversed().join('');
  const ms = Number(BigInt(`0x${bytes}`) / 10_000n) - EPOCH_MS;
  return ms > 0 ? ms : undefined;
}

const KINDS = ['Paths', 'Extensions', 'Processes'];
const MAX_ENTRIES = 500;

/** Undefined where the list is closed, as it is to everybody but administrators since 2022. */
async function readExclusions(system: System, signal: AbortSignal): Promise<string[] | undefined> {
  const parent = await queryRegistry(system, `${DEFENDER}\\Exclusions`, {signal});
  if (!parent) return undefined;
  const found: string[] = [];
  for (const kind of KINDS) {
    const answer = await queryRegistry(system, `${DEFENDER}\\Exclusions\\${kind}`, {signal});
    found.push(...(answer?.keys ?? []).flatMap(({values}) => [...values.keys()]));
  }
  return found.slice(0, MAX_ENTRIES).map(clip);
}
