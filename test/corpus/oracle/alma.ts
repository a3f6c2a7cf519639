import type {Statement} from './osv-record.ts';
import {rpmOrder} from './rpm-order.ts';

/** A package of a made host. `stream`: of its module, `nodejs:18`. */
export interface RpmPackage {
  readonly name: string;
  readonly version: string;
  readonly stream?: string | undefined;
}

/** The streams an update's summary names: `Important: nodejs:18 security update`. */
export function streamsIn(summary: string): string[] {
  const words = summary.split(/[\s,]+/).map((word) => word.replace(/\/.*$/, ''));
  return words.filter((word) => /^[a-z][\w.+-]*:[\w.-]+$/i.test(word) && !/^AL[BSE]A-/.test(word));
}

export function isModuleBuild(version: string): boolean {
  return version.includes('.module');
}

/** Fixes that can be held against a package at all: of its stream alone, or of no module. */
export function concerning(item: RpmPackage, statements: readonly Statement[]): Statement[] {
  return statements.filter(({fixed, summary}) => {
    if (isModuleBuild(fixed) !== (item.stream !== undefined)) return false;
    return item.stream === undefined || streamsIn(summary).includes(item.stream);
  });
}

/**
 * CVEs open in a package: older than the first fix that the distribution's own major release has of it; a fix built for
 * another release counts only where there is no other.
 */
export function openCves(item: RpmPackage, statements: readonly Statement[], major: string): Set<string> {
  const fixes = new Map<string, string[]>();
  for (const {cves, fixed} of concerning(item, statements))
    for (const cve of cves) fixes.set(cve, [...(fixes.get(cve) ?? []), fixed]);
  const open = new Set<string>();
  for (const [cve, all] of fixes) {
    const tagged = all.filter((fixed) => majorOf(fixed) === major);
    const untagged = all.filter((fixed) => majorOf(fixed) === undefined);
    const usable = tagged.length > 0 ? tagged : untagged.length > 0 ? untagged : all;
    const first = usable.reduce((a, b) => (rpmOrder(a, b) <= 0 ? a : b));
    if (rpmOrder(item.version, first) < 0) open.add(cve);
  }
  return open;
}

function majorOf(version: string): string | undefined {
  return /\.(?:module[_+])?el(\d+)/.exec(version)?.[1];
}
