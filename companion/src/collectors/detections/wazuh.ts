import type {Detection, DetectionSeverity} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import {at, elementsOf, textAt} from '../browser-data/json.ts';
import type {Collected, Collector} from '../collector.ts';
import {readOrAsk, type SourceRead} from './asked.ts';
import {gather} from './gather.ts';
import {readLogs} from './log.ts';
import {instantOf, jsonOf, type Sightings, sighting, sightings} from './sighting.ts';

const FOLDER = '/var/ossec/logs/alerts';
const NAMES = /^alerts\.json$/;

/** Alerts of a Wazuh manager about the device it runs on itself; agents keep none. */
export const wazuh: Collector = {
  id: 'wazuh',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: FOLDER, names: NAMES}],
  async collect(system, signal): Promise<Collected | undefined> {
    const read = await readOrAsk(system, {fact: 'wazuh-alerts', read: readWazuh}, signal);
    return read && gather(system, read, signal);
  },
};

/** What its alerts say; undefined when there are none. */
export async function readWazuh(system: System): Promise<SourceRead | undefined> {
  const read = await readLogs(system, FOLDER, NAMES);
  return read && {...parseWazuh(read.logs.flatMap(({lines}) => lines)), notes: read.notes};
}

/** The manager's own id among its agents. */
const ITSELF = '000';
/** Levels from here on are attacks or what looks like one (documentation.wazuh.com, "Rules classification"). */
const ALARMING = 10;
/** Kinds of alerts that say what could happen, not what did. */
const OTHER: ReadonlySet<string> = new Set(['vulnerability-detector', 'sca']);

/** Reads lines of `alerts.json`. */
export function parseWazuh(lines: readonly string[]): Sightings {
  return sightings(lines, (line) => readAlert(jsonOf(line)));
}

function readAlert(value: unknown): Detection | 'skip' | undefined {
  const level = at(value, 'rule', 'level');
  const id = textAt(at(value, 'rule', 'id'), 16);
  const description = textAt(at(value, 'rule', 'description'), 230);
  if (typeof level !== 'number' || id === undefined) return undefined;
  if (level < ALARMING || at(value, 'agent', 'id') !== ITSELF) return 'skip';
  if (elementsOf(at(value, 'rule', 'groups'), 64).some((group) => OTHER.has(String(group)))) return 'skip';
  return sighting({
    source: 'wazuh',
    rule: description === undefined ? id : `${id} ${description}`,
    atMs: instantOf(at(value, 'timestamp')),
    severity: severityOf(level),
    path: textAt(at(value, 'data', 'virustotal', 'source', 'file') ?? at(value, 'syscheck', 'path'), 1024),
  });
}

function severityOf(level: number): DetectionSeverity {
  if (level >= 15) return 'critical';
  return level >= 12 ? 'high' : 'medium';
}
