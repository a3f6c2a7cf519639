import {Spec, Validation} from '@cyclonedx/cyclonedx-library';
import {expect, test} from 'vitest';

import {EVIL, hostileSnapshot, item, richSnapshot} from '../../../test/rich-snapshot.ts';
import type {Snapshot} from '../report/index.ts';
import type {Bom} from './bom.ts';
import {toCycloneDx, toVex} from './cyclonedx.ts';
import {jsonText} from './json.ts';

const OPTIONS = {version: '1.2.3', lang: 'en'} as const;

/** CycloneDX's own validator with its own schema of 1.6; strict: members the schema does not know are errors. */
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

async function problems(bom: Bom): Promise<unknown> {
  return await validator.validate(jsonText(bom));
}

test('the validator finds what is wrong', async () => {
  const bom = toCycloneDx(richSnapshot(), OPTIONS);

  expect(await problems({...bom, serialNumber: 'urn:uuid:1'})).not.toBeNull();
  expect(await problems({...bom, colour: 'red'} as Bom)).not.toBeNull();
});

test.for([
  ['everything', richSnapshot()],
  ['an empty device', richSnapshot({software: [], matches: []})],
  ['findings without their software', richSnapshot({software: []})],
  ...EVIL.map((evil) => [JSON.stringify(evil).slice(0, 40), hostileSnapshot(evil)] as const),
] as const)('documents of %s keep to the schema', async ([, snapshot]) => {
  for (const bom of [toCycloneDx(snapshot, OPTIONS), toVex(snapshot, OPTIONS)]) {
    expect(await problems(bom)).toBeNull();
    expect(dangling(bom, toCycloneDx(snapshot, OPTIONS))).toEqual([]);
  }
});

/** References that lead nowhere. */
function dangling(document: Bom, bom: Bom): string[] {
  const known = new Set(
    [bom.metadata.component, ...(bom.components ?? [])].map((component) => component['bom-ref']),
  );
  const link = `${bom.serialNumber.replace('urn:uuid:', 'urn:cdx:')}/1#`;
  return document.vulnerabilities
    .flatMap(({affects}) => affects.map(({ref}) => ref))
    .filter((ref) =>
      document === bom || !ref.startsWith(link)
        ? !known.has(ref)
        : !known.has(decodeURIComponent(ref.slice(link.length))) && !hasLoneSurrogates(known),
    );
}

function hasLoneSurrogates(refs: ReadonlySet<string | undefined>): boolean {
  return [...refs].some((ref) => ref?.isWellFormed() === false);
}

test('a component says what it is, where it comes from and how it is used', () => {
  const {components = []} = toCycloneDx(richSnapshot(), OPTIONS);

  expect(components.find(({name}) => name === 'google-chrome-stable')).toEqual({
    type: 'library',
    'bom-ref': 'deb:google-chrome-stable:amd64',
    supplier: {name: 'Google LLC'},
    name: 'google-chrome-stable',
    version: '142.0.7444.59-1',
    cpe: 'cpe:2.3:a:google:chrome:142.0.7444.59:*:*:*:*:*:*:*',
    purl: 'pkg:deb/google-llc/google-chrome-stable@142.0.7444.59-1?arch=amd64&distro=debian-12',
    evidence: {occurrences: [{location: '/opt/google/chrome/chrome'}]},
    properties: [
      {name: 'plimsoll:type', value: 'deb'},
      {name: 'plimsoll:source', value: 'google-chrome-stable'},
      {name: 'plimsoll:source-version', value: '142.0.7444.59-1'},
      {name: 'plimsoll:origin', value: 'other-vendor'},
      {name: 'plimsoll:running', value: 'unknown'},
      {name: 'plimsoll:product', value: 'google-chrome'},
    ],
  });
  expect(components.find(({name}) => name === 'firefox')?.properties).toContainEqual({
    name: 'plimsoll:support',
    value: 'ended',
  });
});

test('a confirmed finding is a vulnerability with rating, advice and what it affects', () => {
  const {vulnerabilities} = toCycloneDx(richSnapshot(), OPTIONS);
  const found = vulnerabilities.find(({id}) => id === 'CVE-2025-1111');

  expect(found && {...found, properties: found.properties.slice(0, 2)}).toEqual({
    'bom-ref': 'Debian:12/openssl/CVE-2025-1111',
    id: 'CVE-2025-1111',
    source: {name: 'NVD', url: 'https://nvd.nist.gov/vuln/detail/CVE-2025-1111'},
    ratings: [
      {
        source: {name: 'NVD'},
        score: 8.1,
        severity: 'high',
        method: 'CVSSv31',
        vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H',
      },
    ],
    cwes: [79, 787],
    description: 'Out-of-bounds write in TLS',
    recommendation: 'Update openssl to 3.0.17-1~deb12u2',
    advisories: [
      {url: 'https://security-tracker.debian.org/tracker/CVE-2025-1111'},
      {url: 'https://www.cve.org/CVERecord?id=CVE-2025-1111'},
    ],
    published: '2025-01-05T00:00:00.000Z',
    updated: '2025-02-05T00:00:00.000Z',
    analysis: {
      state: 'exploitable',
      response: ['update'],
      detail:
        '3.0.17-1~deb12u1 compared with 3.0.17-1~deb12u2 in dpkg order (rule debian-source); record DEBIAN-CVE-2025-1111 of osv-debian.',
    },
    affects: [
      {
        ref: 'deb:libssl3:amd64',
        versions: [
          {version: '3.0.17-1~deb12u1', status: 'affected'},
          {range: 'vers:deb/<3.0.17-1~deb12u2', status: 'affected'},
          {version: '3.0.17-1~deb12u2', status: 'unaffected'},
        ],
      },
      {
        ref: 'deb:openssl:amd64',
        versions: [
          {version: '3.0.17-1~deb12u1+b1', status: 'affected'},
          {range: 'vers:deb/<3.0.17-1~deb12u2', status: 'affected'},
          {version: '3.0.17-1~deb12u2', status: 'unaffected'},
        ],
      },
    ],
    properties: [
      {name: 'plimsoll:finding-id', value: 'Debian:12/openssl/CVE-2025-1111'},
      {name: 'plimsoll:ecosystem', value: 'Debian:12'},
    ],
  });
});

test('each version of a library stands for itself, and no package of another manager for it', () => {
  const {vulnerabilities} = toCycloneDx(richSnapshot(), OPTIONS);
  const found = vulnerabilities.find(({id}) => id.startsWith('GHSA-'));

  expect(found?.source).toEqual({
    name: 'GITHUB',
    url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  });
  expect(found?.affects).toEqual([
    {
      ref: 'pypi:requests@2.28.1',
      versions: [
        {version: '2.28.1', status: 'affected'},
        {range: 'vers:pypi/>=2.3.0|<2.31.0', status: 'affected'},
        {version: '2.31.0', status: 'unaffected'},
      ],
    },
  ]);
});

test('what is only possible is in triage, and what is no package hangs on the system', () => {
  const {vulnerabilities} = toCycloneDx(richSnapshot(), OPTIONS);
  const {analysis, ratings, affects} = vulnerabilities.find(({id}) => id === 'CVE-2024-2222') ?? {};

  expect([analysis?.state, analysis?.response]).toEqual(['in_triage', ['will_not_fix']]);
  expect(ratings).toEqual([
    {
      source: {name: 'NVD'},
      score: 5.5,
      severity: 'medium',
      method: 'CVSSv2',
      vector: 'AV:N/AC:L/Au:N/C:P/I:N/A:N',
    },
    {source: {name: 'osv-debian'}, severity: 'info', method: 'other'},
  ]);
  expect(affects).toEqual([
    {
      ref: 'os',
      versions: [
        {version: '6.1.1-1', status: 'unknown'},
        {range: 'vers:deb/*', status: 'unknown'},
      ],
    },
  ]);
});

test.for([
  ['false-positive', 'false_positive', undefined, undefined],
  ['third-party-control', 'not_affected', 'protected_by_mitigating_control', undefined],
  ['alternate-mitigation', 'not_affected', 'protected_by_mitigating_control', undefined],
  ['risk-accepted', 'exploitable', undefined, ['will_not_fix']],
  ['planned-remediation', 'exploitable', undefined, ['update']],
  ['no-patch', 'exploitable', undefined, ['can_not_fix']],
] as const)('an exception of kind %s is %s', async ([kind, state, justification, response]) => {
  const snapshot = richSnapshot();
  const exception = {id: 'e1', kind, until: '2027-01-01T00:00:00.000Z'} as const;
  const findings = snapshot.findings.map((finding) => ({...finding, exception}));
  const vex = toVex({...snapshot, findings}, OPTIONS);

  expect(await problems(vex)).toBeNull();
  const {analysis} = vex.vulnerabilities.find(({id}) => id === 'CVE-2025-1111') ?? {};
  expect([analysis?.state, analysis?.justification, analysis?.response]).toEqual([
    state,
    justification,
    response,
  ]);
});

test('same snapshot, same bytes; same software, same serial number', () => {
  const later = richSnapshot({takenAt: '2026-11-21T12:00:00.000Z', matches: []});
  const more = richSnapshot({software: [item({type: 'deb', name: 'bash', version: '5'})]});

  expect(jsonText(toCycloneDx(richSnapshot(), OPTIONS))).toBe(jsonText(toCycloneDx(richSnapshot(), OPTIONS)));
  expect(serials(later)[0]).toBe(serials(richSnapshot())[0]);
  expect(serials(later)[1]).not.toBe(serials(richSnapshot())[1]);
  expect(serials(more)[0]).not.toBe(serials(richSnapshot())[0]);
  expect(new Set([...serials(richSnapshot()), ...serials(more)]).size).toBe(4);
});

function serials(snapshot: Snapshot): string[] {
  return [toCycloneDx(snapshot, OPTIONS).serialNumber, toVex(snapshot, OPTIONS).serialNumber];
}

test('a VEX holds no components, and links into the bill', () => {
  const vex = toVex(richSnapshot(), OPTIONS);
  const bom = toCycloneDx(richSnapshot(), OPTIONS);

  expect(vex.components).toBeUndefined();
  expect(vex.vulnerabilities[1]?.affects[0]?.ref).toBe(
    `${bom.serialNumber.replace('urn:uuid:', 'urn:cdx:')}/1#deb%3Alibssl3%3Aamd64`,
  );
});

test('sentences are in the language asked for', () => {
  const {vulnerabilities} = toCycloneDx(richSnapshot(), {...OPTIONS, lang: 'de'});

  expect(vulnerabilities.map(({recommendation}) => recommendation)).toContain(
    'openssl auf 3.0.17-1~deb12u2 aktualisieren',
  );
});
