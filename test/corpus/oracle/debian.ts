import {dpkgOrder} from './dpkg-order.ts';
import type {Statement} from './osv-record.ts';

/** A package of a made or real host, as far as the rules of the archive need it. */
export interface HostPackage {
  readonly name: string;
  readonly version: string;
  /** Of its `Source:` field, or its own. */
  readonly source: string;
  readonly sourceVersion: string;
}

/** Packages of a dpkg status database whose files are on disk, whoever built them. */
export function packagesOf(status: string): HostPackage[] {
  return status.split(/\n\n+/).flatMap((stanza) => {
    const fields = new Map(
      stanza.split('\n').map((line) => [line.split(':', 1)[0], line.replace(/^[^:]*: */, '').trim()]),
    );
    const [name, version, state] = [fields.get('Package'), fields.get('Version'), fields.get('Status')];
    const onDisk = /(?:installed|unpacked|half-configured|triggers-awaited|triggers-pending)$/.test(
      state ?? '',
    );
    if (!name || !version || !onDisk || state?.endsWith('not-installed')) return [];
    const [, source = name, told] = /^(\S+)(?: \((.*)\))?$/.exec(fields.get('Source') ?? '') ?? [];
    return [{name, version, source, sourceVersion: told ?? version}];
  });
}

/**
 * What must be found: for every package and every fix of its source, `source CVE` where the source's version is older.
 * The signed kernel is `linux` in the version of the binary; a backport counts as what it was made from.
 */
export function openPairs(
  packages: readonly HostPackage[],
  fixes: ReadonlyMap<string, readonly Statement[]>,
): Set<string> {
  const open = new Set<string>();
  for (const item of packages) {
    const signed = item.source.startsWith('linux-signed');
    const source = signed ? 'linux' : item.source;
    const told = signed ? item.version : item.sourceVersion;
    const version = told.replace(/~bpo\d+\+\d+$/, '');
    const lacking = (fixes.get(source) ?? []).filter(({fixed}) => dpkgOrder(version, fixed) < 0);
    for (const {cves} of lacking) for (const cve of cves) open.add(`${source} ${cve}`);
  }
  return open;
}
