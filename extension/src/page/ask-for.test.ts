import type {TimelineEvent} from '@plimsoll/shared/protocol';
import {subjectsOf} from '@plimsoll/shared/texts';
import {expect, test} from 'vitest';

import {debianSnapshot} from '../../../test/fleet.ts';
import {askFor} from './ask-for.ts';

const weak = {severity: 'high', cvss: 7.5, epss: 0.1, fixed: null} as const;
const subjects = subjectsOf(
  debianSnapshot('laptop', [
    {...weak, cve: 'CVE-2026-1000', source: 'zip'},
    {...weak, cve: 'CVE-2026-2000', source: 'gzip'},
  ]),
  'en',
);

function event(subject: string, source?: string): TimelineEvent {
  const data = source === undefined ? {} : {source};
  return {id: 1, at: '2026-11-23T10:00:00Z', kind: 'weakness-new', subject, data};
}

test.for([
  [undefined, {}],
  ['CVE-2026-1000', {subject: 'CVE-2026-1000'}],
  ['disk-encryption', {subject: 'disk-encryption'}],
  ['zip', {search: 'zip'}],
  ['zi', {search: 'zi'}],
] as const)('asks the companion for %s with %o', ([subject, params]) => {
  expect(askFor(subject, subjects).params).toEqual(params);
});

test('a component is itself and the weaknesses in it, not what holds its name', () => {
  const {keeps} = askFor('zip', subjects);
  const events = [event('zip'), event('CVE-2026-1000', 'zip'), event('gzip'), event('CVE-2026-2000', 'gzip')];

  expect(events.filter(keeps)).toEqual([event('zip'), event('CVE-2026-1000', 'zip')]);
  expect(events.filter(askFor('zi', subjects).keeps)).toEqual(events);
});
