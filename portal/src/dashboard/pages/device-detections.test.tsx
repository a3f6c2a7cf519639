// @vitest-environment happy-dom

import type {Lang} from '@plimsoll/shared/texts';
import {cleanup, fireEvent, screen} from '@testing-library/preact';
import {afterEach, expect, test} from 'vitest';

import {devicePage, showPart} from '../../../../test/dashboard.tsx';
import type {DevicePage} from '../data/shapes.ts';
import {DeviceDetections} from './device-detections.tsx';

afterEach(cleanup);

const page = devicePage();
const {findings} = page;
const coverage = {...page.coverage, collectors: []};

function show(shown: DevicePage, lang: Lang = 'en'): Element {
  return showPart(<DeviceDetections page={shown} />, {lang, address: '/devices/7'}).container;
}

test.for([
  ['all', page, 'saw nothing in the last 30 days'],
  ['scores only', {...page, disclosure: 'score'}, 'sends its scores only'],
  ['nothing yet', {...page, disclosure: null}, 'has not reported yet'],
  ['no sensor', {...page, coverage}, 'what happened there is not known'],
] as const)('an empty list of a device that sends %s says why', ([, shown, sentence]) => {
  expect(show(shown).textContent).toContain(sentence);
});

test('which sensors were read stands below, and which could not be', () => {
  const collectors: NonNullable<DevicePage['coverage']>['collectors'] = [
    {id: 'clamav', state: 'ok'},
    {id: 'wazuh', state: 'failed', why: 'needs administrator'},
  ];
  const {textContent} = show({...page, coverage: {...coverage, collectors}}, 'de');

  expect(textContent).toContain('Auf diesem Gerät gelesen: ClamAV.');
  expect(textContent).toContain('Nicht ganz lesbar: Wazuh (needs administrator).');
});

test('what is open comes first, and opens with the weaknesses it touches', () => {
  const base = {source: 'falco', severity: 'high', count: 2} as const;
  const detections: DevicePage['detections'] = [
    {...base, id: 'b:2', at: '2026-03-01T10:00:00Z', rule: 'Eicar', state: 'resolved'},
    {
      ...base,
      id: 'a:1',
      at: '2026-02-01T10:00:00Z',
      rule: 'Web shell',
      state: 'open',
      software: ['deb:openssl:amd64'],
    },
  ];
  show({...page, detections, findings: findings.map((finding) => ({...finding, detections: ['a:1']}))});

  const [first] = screen.getAllByRole('button', {name: /Web shell|Eicar/});
  expect(first?.textContent).toBe('Web shell');
  if (first) fireEvent.click(first);
  const dialog = screen.getByRole('dialog', {hidden: true});
  expect(dialog.textContent).toContain('Seen2 times');
  expect(dialog.querySelector('.top a')?.getAttribute('href')).toBe(
    '/devices/7?tab=weaknesses&finding=Debian%3A12%2Fopenssl%2FCVE-2026-1',
  );
});

test('what a sensor could not read is said in German', () => {
  const collectors: NonNullable<DevicePage['coverage']>['collectors'] = [
    {id: 'falco', state: 'partial', why: '/var/log/falco: EACCES (needs administrator)'},
  ];

  expect(show({...page, coverage: {...coverage, collectors}}, 'de').textContent).toContain(
    'Nicht ganz lesbar: Falco (/var/log/falco: EACCES (braucht Verwalterrechte)).',
  );
});
