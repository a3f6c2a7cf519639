import type {Detection, DetectionSeverity} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import {at, textAt} from '../browser-data/json.ts';
import type {Collected, Collector} from '../collector.ts';
import {readOrAsk, type SourceRead} from './asked.ts';
import {gather} from './gather.ts';
import {readLogs} from './log.ts';
import {instantOf, jsonOf, type Sightings, sighting, sightings} from './sighting.ts';

const FOLDER = '/var/log/falco';
const NAMES = /^[\w.-]{1,100}\.(?:json|jsonl|log|txt)$/;

/** Alerts of Falco, where it writes them as JSON to a file (`json_output`, `file_output`), or its journal was exported. */
export const falco: Collector = {
  id: 'falco',
  platforms: ['linux'],
  foreign: true,
  watches: [{folder: FOLDER, names: NAMES}],
  async collect(system, signal): Promise<Collected | undefined> {
    const read = await readOrAsk(system, {fact: 'falco-log', read: readFalco}, signal);
    return read && gather(system, read, signal);
  },
};

/** What its logs say; undefined when there are none. */
export async function readFalco(system: System): Promise<SourceRead | undefined> {
  const read = await readLogs(system, FOLDER, NAMES);
  return read && {...parseFalco(read.logs.flatMap(({lines}) => lines)), notes: read.notes};
}

/** Falco's priorities from warnings on (falco.org/docs, "Priority"); what is below them is told, not warned of. */
const SEVERITIES: ReadonlyMap<string, DetectionSeverity> = new Map([
  ['emergency', 'critical'],
  ['alert', 'critical'],
  ['critical', 'critical'],
  ['error', 'high'],
  ['warning', 'medium'],
]);
const BELOW: ReadonlySet<string> = new Set(['notice', 'informational', 'info', 'debug']);

/** Reads lines of Falco's JSON (falco.org/docs, "Formatting alerts"), or of `journalctl -o json` that hold such a line. */
export function parseFalco(lines: readonly string[]): Sightings {
  return sightings(lines, (line) => readAlert(jsonOf(line)));
}

function readAlert(value: unknown): Detection | 'skip' | undefined {
  const message = at(value, 'MESSAGE');
  if (typeof message === 'string') return message.startsWith('{') ? readAlert(jsonOf(message)) : 'skip';
  const priority = textAt(at(value, 'priority'), 32)?.toLowerCase() ?? '';
  if (BELOW.has(priority)) return 'skip';
  const severity = SEVERITIES.get(priority);
  const rule = textAt(at(value, 'rule'), 256);
  if (severity === undefined || rule === undefined) return undefined;
  const fields = at(value, 'output_fields');
  const container = textAt(at(fields, 'container.id'), 64);
  const process = textAt(at(fields, 'proc.name'), 256);
  return sighting({
    source: 'falco',
    rule,
    atMs: instantOf(at(value, 'time')),
    severity,
    // A path within a container is no file of this device.
    ...(container === undefined || container === 'host' ? {path: pathOf(fields)} : {}),
    process,
  });
}

const SHELL = /\/(?:ba|da|z|k|c|tc|a)?sh$/;

/** The program that did it; for a shell who started it, since a shell does what others tell it. */
function pathOf(fields: unknown): string | undefined {
  const program = textAt(at(fields, 'proc.exepath'), 1024);
  const parent = textAt(at(fields, 'proc.pexepath'), 1024);
  const file = textAt(at(fields, 'fd.name'), 1024);
  if (program !== undefined && SHELL.test(program)) return parent ?? program;
  return program ?? (file?.startsWith('/') ? file : undefined);
}
