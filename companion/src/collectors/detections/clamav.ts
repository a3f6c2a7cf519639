import type {Detection, DetectionSeverity} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collected, Collector} from '../collector.ts';
import {readOrAsk, type SourceRead} from './asked.ts';
import {gather} from './gather.ts';
import {readLogs} from './log.ts';
import {type Sightings, sighting} from './sighting.ts';

const FOLDER = '/var/log/clamav';
const NAMES = /^[\w.-]{1,100}\.log$/;

/** Files ClamAV's scanner, daemon or on-access scanner found something in, from their logs. */
export const clamav: Collector = {
  id: 'clamav',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: FOLDER, names: NAMES}],
  async collect(system, signal): Promise<Collected | undefined> {
    const read = await readOrAsk(system, {fact: 'clamav-log', read: readClamav}, signal);
    if (!read) return undefined;
    const found: Detection[] = [];
    for (const one of read.found) found.push(await lookedAt(system, one));
    return gather(system, {...read, found}, signal);
  },
};

/** What its logs say; undefined when there are none. */
export async function readClamav(system: System): Promise<SourceRead | undefined> {
  const read = await readLogs(system, FOLDER, NAMES);
  if (!read) return undefined;
  const parts = read.logs.map(({lines, modifiedMs}) => parseClamav(lines, modifiedMs));
  const skipped = parts.reduce((sum, part) => sum + part.skipped, 0);
  return {found: parts.flatMap(({found}) => found), skipped, notes: read.notes};
}

/**
 * A file that is gone is no danger any more. The log's own word for it (`Removed.`) is not taken: file names stand in the
 * log as they are, and one may hold a line break and any sentence.
 */
async function lookedAt(system: System, detection: Detection): Promise<Detection> {
  const {path} = detection;
  if (path === undefined) return detection;
  const gone = await system.stat(path).then(
    (stat) => stat === undefined,
    () => false,
  );
  return gone ? {...detection, state: 'resolved'} : detection;
}

/** Where it is told to, clamd begins each line with the local time: `Wed Nov 25 10:52:08 2026 -> `. */
const TIMED = /^\w{3} (?<month>\w{3}) {1,2}(?<day>\d{1,2}) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4}) -> /;
/** The end of a scan's summary, local time too. */
const END = /^End Date: {1,4}(?<year>\d{4}):(?<month>\d\d):(?<day>\d\d) (?<time>\d\d:\d\d:\d\d)$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A file and what was found in it. */
interface Hit {
  readonly path: string;
  readonly rule: string;
}

/**
 * Reads what clamscan, clamdscan, clamd and clamonacc log (docs.clamav.net, "Scanning"). A line without a time of its own has
 * that of its scan's end, or of the log's last change while the scan goes on.
 */
export function parseClamav(lines: readonly string[], modifiedMs: number): Sightings {
  const seen: (Detection | undefined)[] = [];
  let waiting: Hit[] = [];
  function ended(atMs: number): void {
    for (const hit of waiting) seen.push(detected(hit, atMs));
    waiting = [];
  }
  for (const line of lines) {
    if (line.length > MAX_LINE) continue;
    const end = END.exec(line)?.groups;
    if (end) ended(localMs(end, Number(end['month']) - 1));
    const timed = TIMED.exec(line);
    const hit = hitOf(timed ? line.slice(timed[0].length) : line);
    if (!hit) continue;
    if (timed?.groups)
      seen.push(detected(hit, localMs(timed.groups, MONTHS.indexOf(timed.groups['month'] ?? ''))));
    else waiting.push(hit);
  }
  ended(modifiedMs);
  const found = seen.filter((one) => one !== undefined);
  return {found, skipped: seen.length - found.length};
}

const FOUND = ' FOUND';
/** clamd adds the file's hash and size where it is told to (`ExtendedDetectionInfo`). */
const RULE = /^(?<rule>[^\s:()]{1,200})(?:\([0-9a-f:]{1,100}\))?$/;

/** `/tmp/x: Win.Test.EICAR_HDB-1 FOUND`; a path may hold a colon, a signature's name none. */
function hitOf(line: string): Hit | undefined {
  if (!line.endsWith(FOUND)) return undefined;
  const colon = line.lastIndexOf(': ');
  const rule = colon < 1 ? undefined : RULE.exec(line.slice(colon + 2, -FOUND.length))?.groups?.['rule'];
  return rule === undefined ? undefined : {path: line.slice(0, colon), rule};
}

function detected({path, rule}: Hit, atMs: number): Detection | undefined {
  return sighting({source: 'clamav', rule, atMs, severity: severityOf(rule), path});
}

const MAX_LINE = 8192;

function localMs(groups: Readonly<Record<string, string>>, month: number): number {
  const [hours = Number.NaN, minutes = Number.NaN, seconds = Number.NaN] = (groups['time'] ?? '')
    .split(':')
    .map(Number);
  if (month < 0) return Number.NaN;
  return new Date(Number(groups['year']), month, Number(groups['day']), hours, minutes, seconds).getTime();
}

/** What is merely unwanted, or looks suspicious, is named so (docs.clamav.net, "ClamAV signatures", naming). */
function severityOf(rule: string): DetectionSeverity {
  if (rule.startsWith('PUA.')) return 'low';
  return rule.startsWith('Heuristics.') ? 'medium' : 'high';
}
