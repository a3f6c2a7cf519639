import {schemes} from '../../versions/index.ts';
import type {AdvisoryReading} from '../reading.ts';

/**
 * One reading for each (ecosystem, source, weakness) out of what all records of an rpm distribution say. A fix is issued
 * again in the next minor release, and builds for several releases stand side by side; whoever has the first of them has
 * the fix, so the lowest fixed version counts, never the highest. Builds of the distribution's own major release come
 * before those that do not say theirs, and these before other releases' (`.el8_6` and `.el8` are one: minor releases
 * order by their versions). A fix outweighs a record without one. Takes readings in any order.
 */
export function reduceRpm(readings: Iterable<AdvisoryReading>): AdvisoryReading[] {
  const best = new Map<string, AdvisoryReading>();
  for (const reading of readings) {
    const key = [reading.ecosystem, reading.source, reading.id, reading.introduced ?? ''].join('\n');
    const held = best.get(key);
    if (held === undefined || comesFirst(reading, held)) best.set(key, reading);
  }
  return [...best.values()];
}

function comesFirst(a: AdvisoryReading, b: AdvisoryReading): boolean {
  if (a.fixed === undefined || b.fixed === undefined) {
    if (a.fixed !== b.fixed) return a.fixed !== undefined;
    return (a.link ?? '') < (b.link ?? '');
  }
  const release = closeness(a) - closeness(b);
  if (release !== 0) return release < 0;
  const order = schemes.rpm.compareValid(a.fixed, b.fixed);
  // The same fix announced twice: the same one of them on every machine.
  return order === 0 ? (a.link ?? '') < (b.link ?? '') : order < 0;
}

/** 0: built for the ecosystem's release, 1: does not say, 2: built for another. */
function closeness({ecosystem, fixed = ''}: AdvisoryReading): number {
  const built = distMajor(fixed);
  if (built === undefined) return 1;
  return built === RELEASE.exec(ecosystem)?.groups?.['major'] ? 0 : 2;
}

/** `AlmaLinux:9`, `Rocky Linux:8`, `Red Hat:enterprise_linux:9`, `Red Hat:rhel_eus:9.2::appstream`. */
const RELEASE = /:(?<major>\d{1,3})(?:[.:]|$)/;
const DIST = /\.(?:module[+_])?el(?<major>\d{1,3})(?:[_.+]|$)/;

/** Major release in the dist tag of an rpm version: `1.2-3.el8_6.1` is 8; undefined without a tag. */
export function distMajor(version: string): string | undefined {
  return DIST.exec(version)?.groups?.['major'];
}
