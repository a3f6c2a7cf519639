import {findingId, type Match} from '../findings/index.ts';
import type {Os, Software} from '../inventory/index.ts';
import {compareDpkg} from '../versions/index.ts';
import {mostActive} from './activity.ts';
import {ecosystemOf} from './ecosystem.ts';
import {isKernelSource, kernelRunning} from './kernel.ts';
import {sourceKey} from './source-key.ts';

/**
 * Security updates the archive offers that no finding explains: the archive itself says the installed version
 * has a flaw, though no advisory we hold names it. One match a source; this works with no knowledge at all.
 * `findings` are the device's CVE matches; a source they already send to the offered version is left out.
 * Kernel packages are judged without the booted release: those that are no image count as present only.
 */
export function archiveMatches(software: readonly Software[], os: Os, findings: readonly Match[]): Match[] {
  const explained = Map.groupBy(findings, ({source}) => source);
  const offers = software.filter(
    (item) => item.candidate?.security === true && sourceKey(item) !== undefined,
  );
  const bySource = Map.groupBy(offers, (item) => sourceKey(item)?.source ?? item.name);
  const ecosystem = ecosystemOf(os) ?? `${os.id}:${os.version}`;
  return [...bySource]
    .map(([source, items]) => archiveMatch(ecosystem, source, items))
    .filter((match) => match !== undefined)
    .filter((match) => !(explained.get(match.source) ?? []).some((finding) => closes(match, finding)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** True when the offered version brings the fix the finding asks for. */
function closes(offer: Match, finding: Match): boolean {
  if (finding.fixedVersion === null || offer.fixedVersion === null) return false;
  const order = compareDpkg(finding.fixedVersion, offer.fixedVersion);
  return order !== undefined && order <= 0;
}

function archiveMatch(ecosystem: string, source: string, items: readonly Software[]): Match | undefined {
  const first = items.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
  const key = first && sourceKey(first);
  if (!first?.candidate || !key) return undefined;
  const {version, from} = first.candidate;
  return {
    id: findingId(ecosystem, source, null),
    cve: null,
    ecosystem,
    source,
    sourceVersion: key.version,
    packages: [...new Set(items.map(({name}) => name))].toSorted(),
    fixedVersion: version,
    state: 'fix-available',
    running: items.map((item) => runningOf(item, source)).reduce(mostActive),
    confidence: 'confirmed',
    severity: 'unknown',
    cvss: null,
    epss: null,
    kev: null,
    exploit: 'unknown',
    evidence: {
      rule: 'archive-candidate',
      installed: first.version,
      bound: version,
      order: 'dpkg',
      record: `${first.name} ${version}`.slice(0, 128),
      feed: (from ?? 'package lists').slice(0, 128),
      fetchedAt: null,
    },
  };
}

function runningOf(item: Software, source: string): Software['running'] {
  if (!isKernelSource(source)) return item.running;
  // Without the booted release an image's own mark is all there is.
  return kernelRunning(item, {foreign: true}) === 'unknown' ? item.running : 'not-running';
}
