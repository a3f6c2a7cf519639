import {type Detection, type DetectionSeverity, detectionId} from '@plimsoll/shared/inventory';

import {at, elementsOf, textAt} from '../browser-data/json.ts';
import type {Collected, Collector} from '../collector.ts';
import {gather} from './gather.ts';
import {instantOf, jsonOf, type Sightings, sighting} from './sighting.ts';

const TIMEOUT_MS = 15_000;
const MAX_DETECTIONS = 200;
const MAX_THREATS = 1000;

/** What Microsoft Defender saw on Windows, as its own module of PowerShell tells it, both lists in one call. */
export const defender: Collector = {
  id: 'defender',
  platforms: ['win32'],
  foreign: false,
  watches: [],
  // Its history lies in a folder that is closed to all but the system; PowerShell takes a second to start.
  pollSeconds: 900,
  async collect(system, signal): Promise<Collected | undefined> {
    const {outcome, code, stdout, truncated} = await system.run('powershell', ['defender-detections'], {
      timeoutMs: TIMEOUT_MS,
      signal,
    });
    if (outcome === 'cancelled') signal.throwIfAborted();
    // Without Defender, or while another scanner took its place, the module fails: none of the two can be told from it.
    if (outcome !== 'exited' || code !== 0) return unread(`powershell ${outcome} ${code ?? ''}`.trim());
    const value = truncated ? undefined : jsonOf(stdout.trim());
    const read = value === undefined ? undefined : parseDefender(value);
    return read ? gather(system, {...read, notes: []}, signal) : unread('its answer cannot be read');
  },
};

function unread(why: string): Collected {
  return {detections: [], notes: [`what Microsoft Defender saw is not known: ${why}`]};
}

/** What is known of a threat by its number. */
interface Threat {
  readonly name?: string;
  readonly severity?: DetectionSeverity;
}

/** Reads `{detections, threats}` of Get-MpThreatDetection and Get-MpThreat; undefined when that is neither. */
export function parseDefender(value: unknown): Sightings | undefined {
  const [seen, named] = [listAt(value, 'detections'), listAt(value, 'threats')];
  if (!seen) return undefined;
  const threats = new Map(
    (named ?? []).slice(0, MAX_THREATS).map((one) => [at(one, 'ThreatID'), threatOf(one)]),
  );
  const items = seen.slice(0, MAX_DETECTIONS);
  const found = items.flatMap((item) => readDefender(item, threats.get(at(item, 'ThreatID'))) ?? []);
  return {found, skipped: items.length - found.length};
}

/** PowerShell 5 wraps some lists: `{"value": […], "Count": 2}`; and one element is no list. */
function listAt(value: unknown, name: string): readonly unknown[] | undefined {
  const told = at(value, name);
  const list = at(told, 'value') ?? told;
  if (Array.isArray(list)) return list;
  return at(list, 'ThreatID') === undefined ? undefined : [list];
}

/** SeverityID (learn.microsoft.com, MSFT_MpThreat): 0 unknown, 1 low, 2 moderate, 4 high, 5 severe. */
const SEVERITIES: ReadonlyMap<unknown, DetectionSeverity> = new Map<unknown, DetectionSeverity>([
  [1, 'low'],
  [2, 'medium'],
  [4, 'high'],
  [5, 'critical'],
]);

function threatOf(value: unknown): Threat {
  const name = textAt(at(value, 'ThreatName'), 256);
  const severity = SEVERITIES.get(at(value, 'SeverityID'));
  return {...(name === undefined ? {} : {name}), ...(severity === undefined ? {} : {severity})};
}

/** Cleaned, quarantined, removed, blocked (learn.microsoft.com, MPTHREAT_STATUS). Allowed, and all that failed, is open. */
const DONE: ReadonlySet<unknown> = new Set([2, 3, 4, 6]);
/** Clean, quarantine, remove, block (learn.microsoft.com, ThreatSeverityDefaultAction): done where it succeeded. */
const ENDING: ReadonlySet<unknown> = new Set([1, 2, 3, 10]);

function isDone(value: unknown): boolean {
  const status = at(value, 'ThreatStatusID');
  if (typeof status === 'number' && status !== 0) return DONE.has(status);
  return at(value, 'ActionSuccess') === true && ENDING.has(at(value, 'CleaningActionID'));
}

/** True for what `Get-MpThreatDetection | ConvertTo-Json` gives (learn.microsoft.com, MSFT_MpThreatDetection). */
export function isDefender(value: unknown): boolean {
  return at(value, 'ThreatID') !== undefined && at(value, 'InitialDetectionTime') !== undefined;
}

/**
 * One detection of Microsoft Defender. It names threats by number: the name is in another list, `threat`, or on the page the
 * number leads to (microsoft.com/wdsi/threats). Undefined when it has no number or no time.
 */
export function readDefender(value: unknown, {name, severity}: Threat = {}): Detection | undefined {
  const threat = at(value, 'ThreatID');
  if (typeof threat !== 'number' || !Number.isSafeInteger(threat)) return undefined;
  const changed = millisecondsOf(at(value, 'LastThreatStatusChangeTime'));
  const path = pathOf(at(value, 'Resources'));
  const process = textAt(at(value, 'ProcessName'), 256);
  const rule = `Threat ${threat}`;
  return sighting({
    source: 'defender',
    // The same whether its name is known or not, and whichever way it came.
    id: detectionId('defender', rule, path ?? process ?? ''),
    rule: name ?? rule,
    atMs: Number.isNaN(changed) ? millisecondsOf(at(value, 'InitialDetectionTime')) : changed,
    severity: severity ?? 'high',
    state: isDone(value) ? 'resolved' : 'open',
    path,
    process: process === 'Unknown' ? undefined : process,
  });
}

/** What is named best first: `file:_C:\x.zip->inner.exe`, `containerfile:_C:\x.zip`, `webfile:_C:\x|https://…|pid:1`. */
const KINDS = ['file:_', 'containerfile:_', 'webfile:_'] as const;
/** No name of a file on Windows holds these (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const END = /->|\|/;

/** The file that is named; of a file within another, that other. */
function pathOf(resources: unknown): string | undefined {
  const named = elementsOf(at(resources, 'value') ?? resources, 16).flatMap((one) => textAt(one, 2048) ?? []);
  for (const kind of KINDS) {
    const resource = named.find((one) => one.startsWith(kind));
    if (resource !== undefined) return resource.slice(kind.length).split(END, 1)[0];
  }
  return undefined;
}

/** Windows PowerShell 5 writes instants so. */
const TICKS = /^\/Date\((?<ms>\d{1,15})\)\/$/;

function millisecondsOf(value: unknown): number {
  const ticks = typeof value === 'string' ? TICKS.exec(value)?.groups?.['ms'] : undefined;
  return ticks === undefined ? instantOf(value) : Number(ticks);
}
