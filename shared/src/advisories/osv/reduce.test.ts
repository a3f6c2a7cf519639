import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import type {AdvisoryReading} from '../reading.ts';
import {isModular, rpmKeys, streamsOf} from './modules.ts';
import {distMajor, reduceRpm} from './reduce.ts';
import {severityOfSummary} from './words.ts';

function said(fixed: string | undefined, change: Partial<AdvisoryReading> = {}): AdvisoryReading {
  return {
    ecosystem: 'AlmaLinux:9',
    source: 'openssl',
    id: 'CVE-2025-1234',
    fixed,
    state: fixed === undefined ? 'unfixed' : 'fix-available',
    urgency: 'high',
    trust: 'confirmed',
    link: 'ALSA-2025:1',
    ...change,
  };
}

test.for([
  {given: 'issued again', all: ['3.0.7-6.el9_2', '3.0.1-47.el9_1', '3.0.7-27.el9'], first: '3.0.1-47.el9_1'},
  {given: 'minor releases order as versions', all: ['1-1.el9_10.1', '1-1.el9_2.1'], first: '1-1.el9_2.1'},
  {given: 'builds of another major release', all: ['1-1.el8', '2-1.el9', '3-1.el9'], first: '2-1.el9'},
  {given: 'builds that do not say', all: ['1-1', '2-1.el9'], first: '2-1.el9'},
  {given: 'only another release', all: ['2-1.el8', '1-1.el8'], first: '1-1.el8'},
  {given: 'a fix and none', all: [undefined, '1-1.el9'], first: '1-1.el9'},
  {given: 'epochs', all: ['1:1-1.el9', '2-1.el9'], first: '2-1.el9'},
])('$given: the fix is $first', ({all, first}) => {
  expect(reduceRpm(all.map((fixed) => said(fixed)))).toEqual([said(first)]);
  expect(reduceRpm(all.toReversed().map((fixed) => said(fixed)))).toEqual([said(first)]);
});

test('what differs in source, weakness or ecosystem stays apart', () => {
  const all = [
    said('1-1.el9'),
    said('2-1.module_el9.6.0+1+a', {source: 'openssl::openssl:3'}),
    said('3-1.el9', {id: 'CVE-2025-9999'}),
    said('4-1.el8', {ecosystem: 'AlmaLinux:8'}),
  ];

  expect(reduceRpm(all)).toEqual(all);
});

test('the same fix announced twice has the same link in any order', () => {
  const all = [said('1-1.el9', {link: 'ALSA-2025:2'}), said('1-1.el9', {link: 'ALSA-2025:1'})];

  expect(reduceRpm(all)).toEqual([said('1-1.el9', {link: 'ALSA-2025:1'})]);
  expect(reduceRpm(all.toReversed())).toEqual([said('1-1.el9', {link: 'ALSA-2025:1'})]);
});

const fix = fc.constantFrom(
  '1-1.el9',
  '2-1.el9_2',
  '1-1.el8',
  '1-1',
  '0:1-1.el9',
  '3-1.module_el9.1.0+1+a',
  undefined,
);

test('the order of records decides nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fix, fc.constantFrom('ALSA-2025:1', 'ALSA-2025:2'))), (pairs) => {
      const all = pairs.map(([fixed, link]) => said(fixed, {link}));
      const [a] = reduceRpm(all);
      const [b] = reduceRpm(all.toReversed());
      // 1-1 and 0:1-1 are one version in two spellings.
      expect(b && {...b, fixed: b.fixed?.replace(/^0:/, '')}).toEqual(
        a && {...a, fixed: a.fixed?.replace(/^0:/, '')},
      );
    }),
  );
});

test.for([
  ['1.13.1-2.el8_9.7.alma.1', '8'],
  ['1:1.14.1-9.module_el8.6.0+2921+7bf5ac52', '8'],
  ['18.20.4-1.module+el9.4.0+22195+c221878e', '9'],
  ['4.18.0-553.el10', '10'],
  ['3.1.4-150600.2.19', undefined],
  ['1-1.elbow', undefined],
] as const)('%s was built for %s', ([version, major]) => {
  expect(distMajor(version)).toBe(major);
});

test.for([
  ['Important: nodejs:18 security update', ['nodejs:18']],
  ['Moderate: virt:rhel and virt-devel:rhel security and bug fix update', ['virt:rhel', 'virt-devel:rhel']],
  ['Moderate: nodejs:14 security, bug fix, and enhancement update', ['nodejs:14']],
  ['Important: perl-DBI:1.641 security update', ['perl-DBI:1.641']],
  ['new module: container-tools:2.0', ['container-tools:2.0']],
  ['Important: httpd:2.4/mod_http2 security update', ['httpd:2.4']],
  ['ALSA-2022:5468: php:8.0 security update (Important)', ['php:8.0']],
  ['ALSA-2022:5468 php security update', []],
  ['idm:DL1 bug fix and enhancement update', ['idm:DL1']],
  ['Moderate: ruby security update', []],
  ['Important: nodejs: 18', []],
  [undefined, []],
  ['a:b '.repeat(1000), ['a:b']],
] as const)('%j names the streams %j', ([summary, streams]) => {
  expect(streamsOf(summary)).toEqual(streams);
});

test.for([
  ['Important: nodejs:18 security update', 'high'],
  ['Moderate: .NET 6.0 security update', 'medium'],
  ['ALSA-2022:5468: php:8.0 security update (Critical)', 'critical'],
  ['nodejs:18 bug fix update', 'unknown'],
  ['', 'unknown'],
] as const)('%j is %s', ([summary, severity]) => {
  expect(severityOfSummary(summary)).toBe(severity);
});

const record = {
  id: 'ALSA-2025:1',
  withdrawn: undefined,
  published: undefined,
  modified: undefined,
  summary: 'Important: nodejs:18 security update',
  details: undefined,
  aliases: [],
  upstream: [],
  related: [],
  affected: [],
  severity: [],
  references: [],
  database_specific: undefined,
};
const item = {
  package: {ecosystem: 'AlmaLinux:9', name: 'npm', purl: undefined},
  ranges: [],
  versions: [],
  ecosystem_specific: undefined,
  database_specific: undefined,
};

test('a build of a module is looked up by its stream, a plain one by its name', () => {
  const modular = {fixed: '1:9.5.0-1.module_el9.2.0+36+853e48f5'};

  expect(isModular(modular.fixed)).toBe(true);
  expect(rpmKeys(item, modular, record)).toEqual([{source: 'npm::nodejs:18', trust: 'confirmed'}]);
  expect(rpmKeys(item, {fixed: '1:8.19.3-1.el9'}, record)).toEqual([{source: 'npm', trust: 'confirmed'}]);
  expect(rpmKeys(item, modular, {...record, summary: 'Important: nodejs security update'})).toEqual([
    {source: 'npm::module', trust: 'possible'},
  ]);
});
