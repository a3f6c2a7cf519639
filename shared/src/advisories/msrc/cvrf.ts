import type {Severity} from '../../findings/index.ts';
import {ratingOf} from '../cvss/index.ts';
import type {AdvisoryReading, CveReading, FeedReading, Rater} from '../reading.ts';
import {titleOf} from '../title.ts';
import {type CvrfVulnerability, readDocument} from './document.ts';
import {createFixes} from './fixes.ts';

/**
 * Reads a month of Microsoft's Security Update Guide (api.msrc.microsoft.com/cvrf/v3.0): the value of its JSON, or the
 * text of its XML; undefined when it is none.
 *
 * Windows counts by the build that a fix brings, per line of the product list (`windowsKey`); Edge by its version. A
 * line whose fix names no build says nothing we could compare – documents before 2020 know only article numbers – and
 * neither do Office, servers, libraries, Azure. `skipped` counts those lines of products.
 */
export function readCvrf(document: unknown): FeedReading | undefined {
  const read = readDocument(document);
  if (!read) return undefined;
  const advisories: AdvisoryReading[] = [];
  const cves: CveReading[] = [];
  let skipped = read.skipped;
  for (const vulnerability of read.vulnerabilities) {
    const severities = severitiesOf(vulnerability);
    const fixes = createFixes(vulnerability.cve, severities);
    for (const fix of vulnerability.fixes)
      skipped += fix.products.filter((id) => !fixes.add(fix, id, read.products.get(id) ?? '')).length;
    const found = fixes.advisories();
    if (found.length === 0) continue;
    advisories.push(...found);
    cves.push(readCve(vulnerability, [...severities.values()]));
  }
  return {advisories, cves, skipped};
}

/** Microsoft's words: microsoft.com/msrc/security-update-severity-rating-system. */
const SEVERITIES: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  important: 'high',
  moderate: 'medium',
  low: 'low',
};

function severitiesOf({threats}: CvrfVulnerability): Map<string, Severity> {
  const found = new Map<string, Severity>();
  for (const {kind, text, products} of threats) {
    const severity = kind === 'severity' ? SEVERITIES[text.toLowerCase()] : undefined;
    if (severity !== undefined) for (const product of products) found.set(product, severity);
  }
  return found;
}

const EXPLOITED = /(?:^|;) ?Exploited: ?Yes(?:;|$)/i;

function readCve(vulnerability: CvrfVulnerability, severities: readonly Severity[]): CveReading {
  const {cve, title, cna, published, cwes, threats, scores} = vulnerability;
  // Chrome's flaws in Edge and chip makers' in Windows are republished: their own words come first.
  const by: Rater = cna === 'Microsoft' ? 'CNA' : 'distribution';
  const [worst] = scores.toSorted((a, b) => b.score - a.score);
  const rating = worst && ratingOf(by, worst.vector, {score: worst.score});
  const severity = (['critical', 'high', 'medium', 'low'] as const).find((word) => severities.includes(word));
  const exploited = threats.some(({kind, text}) => kind === 'exploit' && EXPLOITED.test(text));
  const shown = titleOf(title);
  return {
    id: cve,
    by,
    ratings: rating ? [rating] : [],
    ...(severity === undefined ? {} : {severity}),
    ...(exploited ? {exploit: 'verified'} : {}),
    ...(published === undefined ? {} : {published: published.slice(0, 10)}),
    ...(shown === undefined ? {} : {title: shown}),
    ...(cwes.length === 0 ? {} : {cwes}),
  };
}
