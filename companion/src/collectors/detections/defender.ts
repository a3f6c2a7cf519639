import type {Detection} from '@plimsoll/shared/inventory';

import {at, elementsOf, textAt} from '../browser-data/json.ts';
import {instantOf, sighting} from './sighting.ts';

/** Cleaned, quarantined, removed, blocked (learn.microsoft.com, MPTHREAT_STATUS). */
const DONE: ReadonlySet<unknown> = new Set([2, 3, 4, 6]);
/** Windows PowerShell 5 writes instants so. */
const TICKS = /^\/Date\((?<ms>\d{1,15})\)\/$/;

/** True for what `Get-MpThreatDetection | ConvertTo-Json` gives (learn.microsoft.com, MSFT_MpThreatDetection). */
export function isDefender(value: unknown): boolean {
  return at(value, 'ThreatID') !== undefined && at(value, 'InitialDetectionTime') !== undefined;
}

/**
 * One detection of Microsoft Defender. It names threats by number: the name is on the page the number leads to
 * (microsoft.com/wdsi/threats). Undefined when it has no number or no time.
 */
export function readDefender(value: unknown): Detection | undefined {
  const threat = at(value, 'ThreatID');
  if (typeof threat !== 'number' || !Number.isSafeInteger(threat)) return undefined;
  const changed = millisecondsOf(at(value, 'LastThreatStatusChangeTime'));
  const file = elementsOf(at(value, 'Resources'), 16)
    .flatMap((resource) => textAt(resource, 1024) ?? [])
    .find((resource) => resource.startsWith('file:_'));
  return sighting({
    source: 'defender',
    rule: `Threat ${threat}`,
    atMs: Number.isNaN(changed) ? millisecondsOf(at(value, 'InitialDetectionTime')) : changed,
    severity: 'high',
    state: DONE.has(at(value, 'ThreatStatusID')) ? 'resolved' : 'open',
    path: file?.slice('file:_'.length),
    process: textAt(at(value, 'ProcessName'), 256),
  });
}

function millisecondsOf(value: unknown): number {
  const ticks = typeof value === 'string' ? TICKS.exec(value)?.groups?.['ms'] : undefined;
  return ticks === undefined ? instantOf(value) : Number(ticks);
}
