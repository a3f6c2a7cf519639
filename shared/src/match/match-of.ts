import {type CveFacts, isCveId, type KnowledgeSlice, type OpenAdvisory} from '../advisories/index.ts';
import {findingId, type Match, type Severity} from '../findings/index.ts';
import type {Group} from './subjects.ts';
import {lessSure} from './sureness.ts';

/** The match of one open advisory in one group. */
// oxlint-disable-next-line max-params -- the inner loop of matching allocates nothing it need not
export function matchOf(group: Group, packages: string[], slice: KnowledgeSlice, open: OpenAdvisory): Match {
  const facts = slice.cve(open.id) ?? NO_FACTS;
  const fixed = open.fixed ?? null;
  const match: Match = {
    id: findingId(group.ecosystem, group.component, open.id),
    cve: isCveId(open.id) ? open.id : null,
    ecosystem: group.ecosystem,
    source: group.component,
    sourceVersion: group.installed,
    packages,
    fixedVersion: fixed,
    state: open.state,
    running: group.running,
    confidence: lessSure(group.confidence, open.trust),
    severity: severityOf(open.urgency, facts),
    cvss: facts.cvss ?? null,
    epss: facts.epss ?? null,
    kev: facts.kev ?? null,
    exploit: facts.exploit,
    evidence: {
      rule: group.rule,
      installed: group.installed,
      bound: fixed,
      order: slice.orderOf(group.source),
      record: open.record,
      feed: open.feed,
      fetchedAt: slice.fetchedAt(open.feed) ?? null,
    },
  };
  // Assigned one by one: spreading optional parts costs more than the search itself.
  if (match.cve === null) match.advisory = open.id;
  if (facts.cvssVector !== undefined) match.cvssVector = facts.cvssVector;
  if (facts.cvssSource !== undefined) match.cvssSource = facts.cvssSource;
  if (facts.published !== undefined) match.published = facts.published;
  if (facts.modified !== undefined) match.modified = facts.modified;
  if (facts.title !== undefined) match.title = facts.title;
  if (facts.cwes !== undefined) match.cwes = [...facts.cwes];
  if (facts.disputed) match.disputed = true;
  if (group.source !== group.component) match.evidence.subject = group.source;
  if (open.introduced !== undefined) match.evidence.introduced = open.introduced;
  if (open.lastAffected !== undefined) match.evidence.lastAffected = open.lastAffected;
  if (open.link !== undefined) match.evidence.note = open.link;
  return match;
}

/** A version no order can read: something to look at by hand, never scored. */
export function reviewOf(group: Group, packages: string[], slice: KnowledgeSlice): Match {
  return {
    id: findingId(group.ecosystem, group.component, 'unreadable-version'),
    cve: null,
    ecosystem: group.ecosystem,
    source: group.component,
    sourceVersion: group.installed,
    packages,
    fixedVersion: null,
    state: 'unfixed',
    running: group.running,
    confidence: 'possible',
    severity: 'unknown',
    cvss: null,
    epss: null,
    kev: null,
    exploit: 'unknown',
    evidence: {
      rule: 'unreadable-version',
      installed: group.installed,
      bound: null,
      order: slice.orderOf(group.source),
      record: group.source.slice(0, 128),
      feed: slice.ecosystem,
      fetchedAt: null,
    },
  };
}

const NO_FACTS: CveFacts = {severity: 'unknown', exploit: 'unknown'};

/** A distribution's "no impact as shipped" outweighs a score made for upstream; without a score its urgency is what there is. */
function severityOf(urgency: Severity, facts: CveFacts): Severity {
  if (urgency === 'unimportant' || facts.severity === 'unknown') return urgency;
  return facts.severity;
}
