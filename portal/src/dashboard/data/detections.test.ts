import {expect, test} from 'vitest';

import {devicePage} from '../../../../test/dashboard.tsx';
import {debianSnapshot} from '../../../../test/fleet.ts';
import {detectionRows, sensorsOf, touchedBy} from './detections.ts';
import type {DevicePage} from './shapes.ts';

const snapshot = debianSnapshot('laptop', [
  {cve: 'CVE-2026-1', source: 'openssl', severity: 'high', cvss: 7.5, epss: 0.1, fixed: null},
  {cve: 'CVE-2026-2', source: 'openssl', severity: 'critical', cvss: 9.8, epss: 0.9, fixed: null},
  {cve: 'CVE-2026-3', source: 'curl', severity: 'low', cvss: 3, epss: 0.1, fixed: null},
]);
const {device} = devicePage();

test('names what a detection touches by the software, and by its id where the software is not sent', () => {
  const detections: DevicePage['detections'] = [
    {
      id: 'a:1',
      at: '2026-03-01T10:00:00Z',
      source: 'edr',
      rule: 'Web shell',
      severity: 'high',
      state: 'open',
      count: 2,
      software: ['deb:openssl:amd64', 'deb:nginx:amd64', 'app'],
    },
  ];

  expect(detectionRows({device, detections, software: snapshot.software})).toEqual([
    {
      id: 'a:1',
      deviceId: '7',
      deviceName: 'laptop',
      at: '2026-03-01T10:00:00Z',
      source: 'edr',
      rule: 'Web shell',
      severity: 'high',
      state: 'open',
      count: 2,
      software: ['app', 'nginx', 'openssl'],
      cves: [],
    },
  ]);
});

test('finds the weaknesses that name a detection, the worst first', () => {
  const findings = snapshot.findings.map((finding) =>
    finding.source === 'openssl' ? {...finding, detections: ['a:1']} : finding,
  );

  expect(touchedBy('a:1', findings).map(({cve}) => cve)).toEqual(['CVE-2026-2', 'CVE-2026-1']);
  expect(touchedBy('b:2', findings)).toEqual([]);
});

test('tells what was read from what is not there and what could not be read', () => {
  const collectors: NonNullable<DevicePage['coverage']>['collectors'] = [
    {id: 'dpkg', state: 'ok'},
    {id: 'clamav', state: 'ok'},
    {id: 'falco', state: 'not-applicable'},
    {id: 'wazuh', state: 'failed', why: 'needs administrator'},
    {id: 'reported', state: 'partial'},
  ];

  expect(sensorsOf({...snapshot.coverage, collectors}, 'drop-in folder')).toEqual({
    read: ['ClamAV', 'drop-in folder'],
    troubled: [
      {name: 'Wazuh', why: 'needs administrator'},
      {name: 'drop-in folder', why: undefined},
    ],
  });
  expect(sensorsOf(null, 'drop-in folder')).toEqual({read: [], troubled: []});
});
