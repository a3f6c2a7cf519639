import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseStatus} from '../../companion/src/collectors/software/dpkg.ts';
import {temporaryKeys} from '../../companion/src/knowledge/keys.ts';
import {
  type Advisory,
  type CveRecord,
  decodeSlice,
  encodeSlice,
  type LoadedSlice,
  type SliceContent,
} from '../../shared/src/advisories/index.ts';
import type {Os, Software} from '../../shared/src/inventory/index.ts';

/** Real feeds and hosts, where they lie beside the repository; undefined elsewhere. */
export const DATA = ((): string | undefined => {
  const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
  return existsSync(`${folder}feeds/osv/Debian/all.zip`) ? folder : undefined;
})();

export const debian12: Os = {family: 'linux', id: 'debian', name: 'Debian', version: '12', arch: 'x64'};

/** Advisories the size of all of Debian 12: 45,000 pairs on 3,150 sources, one in twelve of them open. */
export function generatedContent(): SliceContent {
  const random = generator(7);
  const advisories: Advisory[] = [];
  const cves = new Map<string, CveRecord>();
  for (let i = 0; i < 45_000; i++) {
    const cve = `CVE-${2005 + random(22)}-${1000 + random(40_000)}`;
    const open = random(12) === 0;
    advisories.push({
      source: `source-${Math.floor((random(3150) * random(3150)) / 3150)}`,
      cve,
      fixed: open ? undefined : `${random(4)}.${random(20)}-${random(9)}+deb12u${random(6)}`,
      state: open ? 'unfixed' : 'fix-available',
      urgency: 'unknown',
    });
    cves.set(cve, {
      cve,
      severity: 'high',
      cvss: 7.5,
      exploit: 'unknown',
      published: '2020-05-05',
      title: `Flaw ${random(1e9)} in part ${random(999)}`,
    });
  }
  const unique = new Map(advisories.map((advisory) => [`${advisory.source} ${advisory.cve}`, advisory]));
  return {
    header: {
      ecosystem: 'Debian:12',
      order: 'dpkg',
      built: '2026-11-23T00:00:00Z',
      expires: '2026-11-30T00:00:00Z',
      feed: 'osv/Debian',
      recordPrefix: 'DEBIAN-',
      sources: [],
    },
    advisories: [...unique.values()],
    cves: [...cves.values()],
    epss: new Map([...cves.keys()].map((cve) => [cve, random(100_000) / 100_000])),
    kev: new Map(),
  };
}

/** `count` packages of the generated sources, all of one source in the same version. */
export function generatedSoftware(count: number): Software[] {
  const random = generator(11);
  const versions = Array.from(
    {length: 3150},
    () => `${1 + random(4)}.${random(20)}-${random(9)}+deb12u${random(6)}`,
  );
  return Array.from({length: count}, (_, i) => {
    const version = versions[i % versions.length] ?? '1';
    return {
      id: `deb:package-${i}:amd64`,
      type: 'deb',
      name: `package-${i}`,
      version,
      source: {name: `source-${i % versions.length}`, version},
      origin: 'distribution',
      state: 'installed',
      running: 'unknown',
    };
  });
}

/** The packages of a real Debian 12 where there is one, else as many generated ones. */
export function hostSoftware(): Software[] {
  if (!DATA) return generatedSoftware(710);
  return parseStatus(readFileSync(`${DATA}hosts/debian12-node/status`, 'utf8'));
}

/** Writes, signs and reads contents again. */
export function sliceOf(content: SliceContent): LoadedSlice {
  const keys = temporaryKeys();
  const decoded = decodeSlice(encodeSlice(content, keys.sign), keys.verify);
  if (!decoded.ok) throw new Error(decoded.error);
  return decoded.slice;
}

/** Median duration in milliseconds of `runs` runs, after as many to warm up. */
export function medianMs(runs: number, work: () => unknown): number {
  const times: number[] = [];
  for (let i = 0; i < 2 * runs; i++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.slice(runs).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

function generator(start: number): (below: number) => number {
  let seed = start;
  return (below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((seed / 0x8000_0000) * below);
  };
}
