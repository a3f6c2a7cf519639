import {type CvssVersion, GRAMMARS} from './grammar.ts';

/** A valid vector: its version, and its metrics by name. Metrics that say "not defined" are left out. */
export interface CvssVector {
  readonly version: CvssVersion;
  readonly metrics: ReadonlyMap<string, string>;
}

const MAX_LENGTH = 256;
const PREFIX = /^CVSS:(?<version>[234]\.[01])\//;

/**
 * Reads a vector of any version; undefined when a base metric is missing, a metric is named twice, or a name or
 * value is not in the version's table. Metrics may stand in any order (v3.1 §6), `CVSS:2.0/` may be missing.
 */
export function readVector(text: string): CvssVector | undefined {
  const version = vectorVersion(text);
  if (version === undefined || text.length > MAX_LENGTH) return undefined;
  const {base, optional} = GRAMMARS[version];
  const metrics = new Map<string, string>();
  for (const pair of text.replace(PREFIX, '').split('/')) {
    const colon = pair.indexOf(':');
    const name = pair.slice(0, colon);
    const value = pair.slice(colon + 1);
    const known = base.get(name) ?? optional.get(name);
    if (!known?.has(value) || metrics.has(name)) return undefined;
    metrics.set(name, value);
  }
  for (const name of base.keys()) if (!metrics.has(name)) return undefined;
  for (const name of optional.keys()) if (isUndefined(metrics.get(name))) metrics.delete(name);
  return {version, metrics};
}

/** The version a vector says it has, valid or not; undefined when it says none we know. */
export function vectorVersion(text: string): CvssVersion | undefined {
  const stated = PREFIX.exec(text)?.groups?.['version'];
  if (stated === undefined) return /^AV:[LAN]\/AC:/.test(text) ? '2.0' : undefined;
  return stated === '4.0' || stated === '3.1' || stated === '3.0' || stated === '2.0' ? stated : undefined;
}

/** The shortest text of the same meaning, in the order of the specification's table. */
export function writeVector({version, metrics}: CvssVector): string {
  const {base, optional} = GRAMMARS[version];
  const pairs = [...base.keys(), ...optional.keys()]
    .filter((name) => metrics.has(name))
    .map((name) => `${name}:${metrics.get(name)}`);
  return version === '2.0' ? pairs.join('/') : [`CVSS:${version}`, ...pairs].join('/');
}

/** `X` in versions 3 and 4, `ND` in version 2: as if the metric were not there. */
function isUndefined(value: string | undefined): boolean {
  return value === 'X' || value === 'ND';
}
