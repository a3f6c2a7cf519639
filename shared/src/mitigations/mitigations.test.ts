import {expect, test} from 'vitest';

import {type CheckResult, checks as registry} from '../checks/index.ts';
import type {Match} from '../findings/index.ts';
import {mitigations, mitigationsFor, verifiedMitigations} from './index.ts';

const kernel: Match = {
  id: 'Debian:12/linux/CVE-2026-0001',
  cve: 'CVE-2026-0001',
  ecosystem: 'Debian:12',
  source: 'linux',
  sourceVersion: '6.1.1-1',
  packages: ['linux-image-amd64'],
  fixedVersion: null,
  state: 'unfixed',
  running: 'running',
  confidence: 'confirmed',
  severity: 'high',
  cvss: 7.8,
  cvssVector: 'CVSS:3.1/AV:L/AC:L',
  epss: null,
  kev: null,
  exploit: 'unknown',
  evidence: {
    rule: 'r',
    installed: '1',
    bound: null,
    order: 'dpkg',
    record: 'r',
    feed: 'f',
    fetchedAt: null,
  },
};

function result(id: string, status: CheckResult['status']): CheckResult {
  return {id, category: 'network', weight: 1, status, share: null, evidence: []};
}

const all = mitigations;

function ids(match: Partial<Match>): string[] {
  return mitigationsFor({...kernel, ...match}, all).map(({id}) => id);
}

test.for<{given: string; match: Partial<Match>; by: string[]}>([
  {given: 'a flaw of BPF', match: {title: 'bpf: Fix a use after free'}, by: ['unprivileged-bpf']},
  {
    given: 'a flaw of netfilter',
    match: {title: 'netfilter: nf_tables: reject it'},
    by: ['user-namespaces'],
  },
  {given: 'BPF from the network', match: {title: 'bpf: x', cvssVector: 'CVSS:3.1/AV:N/AC:L'}, by: []},
  {given: 'BPF from nobody knows where', match: {title: 'bpf: x', cvssVector: undefined}, by: []},
  {given: 'something that only speaks of BPF', match: {title: 'selftests: bpf: fix'}, by: []},
  {given: 'a program that has BPF in its title', match: {source: 'bpftool', title: 'bpf: x'}, by: []},
  {
    given: 'TIPC, from the network as well',
    match: {title: 'tipc: fix', cvssVector: 'CVSS:3.1/AV:N/AC:L'},
    by: ['rare-protocols'],
  },
  {given: 'an old file system', match: {title: 'hfsplus: check the length'}, by: ['rare-file-systems']},
  {given: 'a line discipline', match: {title: 'tty: n_gsm: fix'}, by: ['terminal-disciplines']},
  {
    given: 'a device that is plugged in',
    match: {title: 'HID: core: fix', cvssVector: 'CVSS:3.1/AV:P/AC:L'},
    by: ['usb-devices'],
  },
  {
    given: 'a link in /tmp',
    match: {source: 'cron', cwes: ['CWE-59']},
    by: ['link-protection'],
  },
  {
    given: 'a service others reach',
    match: {source: 'nginx', running: 'listening', cvssVector: 'CVSS:4.0/AV:N/AC:L'},
    by: ['firewall'],
  },
  {given: 'a service nobody reaches', match: {source: 'nginx', cvssVector: 'CVSS:4.0/AV:N/AC:L'}, by: []},
  {given: 'a flaw without a title', match: {}, by: []},
])('$given is mitigated by $by', ({match, by}) => {
  expect(ids(match)).toEqual(by);
});

test.for<{given: string; checks: CheckResult[]; verified: string[]}>([
  {given: 'nothing judged', checks: [], verified: []},
  {given: 'a pass', checks: [result('unprivileged-bpf', 'pass')], verified: ['unprivileged-bpf']},
  {given: 'a fail', checks: [result('unprivileged-bpf', 'fail')], verified: []},
  {given: 'unknown', checks: [result('unprivileged-bpf', 'unknown')], verified: []},
  {given: 'not applicable', checks: [result('unprivileged-bpf', 'not-applicable')], verified: []},
  {given: 'half a firewall', checks: [result('firewall', 'pass')], verified: []},
  {
    given: 'a firewall for IPv4 and IPv6',
    checks: [result('firewall', 'pass'), result('ipv6-firewall', 'pass')],
    verified: ['firewall'],
  },
  {
    given: 'a firewall where there is no IPv6',
    checks: [result('firewall', 'pass'), result('ipv6-firewall', 'not-applicable')],
    verified: ['firewall'],
  },
  {
    given: 'a firewall that lets IPv6 through',
    checks: [result('firewall', 'pass'), result('ipv6-firewall', 'fail')],
    verified: [],
  },
])('$given verifies $verified', ({checks, verified}) => {
  expect(verifiedMitigations(checks).map(({id}) => id)).toEqual(verified);
});

test('every mitigation is shown by checks there are, within the published bounds, with a source', () => {
  const known = new Set(registry.map(({id}) => id));
  const own = mitigations.map(({id}) => id);

  expect(own).toEqual([...new Set(own)].toSorted());
  expect(mitigations.flatMap(({checks}) => checks).filter((id) => !known.has(id))).toEqual([]);
  for (const {effectiveness, source, affects} of mitigations) {
    expect(effectiveness).toBeGreaterThanOrEqual(0.5);
    expect(effectiveness).toBeLessThanOrEqual(0.95);
    expect(source).toMatch(/^https:\/\//);
    expect(affects.parts ?? []).toEqual((affects.parts ?? []).map((part) => part.toLowerCase()));
  }
});
