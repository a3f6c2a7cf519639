import * as v from 'valibot';
import {expect, test} from 'vitest';

import {
  coverOf,
  type ExceptionScope,
  ExceptionWish,
  HeldException,
  proposeException,
  type Situation,
  settleExceptions,
} from './index.ts';

const MADE = {createdAt: '2026-11-20T12:00:00.000Z', until: '2027-02-18T12:00:00.000Z'};
const LATER = '2026-11-21T12:00:00.000Z';

type Found = Situation['findings'][number];

const openssl: Found = {
  id: 'Debian:12/openssl/CVE-2026-1111',
  cve: 'CVE-2026-1111',
  source: 'openssl',
  kev: null,
  epss: 0.1,
  exploit: 'public',
};
const second: Found = {...openssl, id: 'Debian:12/openssl/CVE-2026-2222', cve: 'CVE-2026-2222'};
const leftPad: Found = {
  ...openssl,
  id: 'npm/left-pad/GHSA-1',
  cve: null,
  advisory: 'GHSA-1',
  source: 'left-pad',
};

const situation: Situation = {
  findings: [openssl, second, leftPad],
  checks: [
    {id: 'firewall', status: 'fail'},
    {id: 'antivirus', status: 'pass'},
  ],
  recommendations: [
    {id: 'va-_-debian-_-openssl', product: 'openssl', closes: [openssl.id, second.id]},
    {id: 'va-_-debian-_-zsh-_-restart', product: 'zsh', closes: []},
  ],
};

function wish(scope: ExceptionScope, more: Partial<ExceptionWish> = {}): ExceptionWish {
  return {kind: 'false-positive', scope, reason: 'because', days: 90, ...more};
}

function held(scope: ExceptionScope, more: Partial<ExceptionWish> = {}, id = 'e1'): HeldException {
  const made = proposeException(wish(scope, more), situation, {id, by: 'ann', ...MADE});
  if (!made) throw new Error('nothing to except');
  return made;
}

test.for<{scope: ExceptionScope; subject: string; covered: string[]}>([
  {scope: {of: 'finding', id: openssl.id}, subject: 'CVE-2026-1111', covered: [openssl.id]},
  {scope: {of: 'weakness', id: 'CVE-2026-2222'}, subject: 'CVE-2026-2222', covered: [second.id]},
  {scope: {of: 'weakness', id: 'GHSA-1'}, subject: 'GHSA-1', covered: [leftPad.id]},
  {scope: {of: 'component', source: 'openssl'}, subject: 'openssl', covered: [openssl.id, second.id]},
  {scope: {of: 'check', id: 'firewall'}, subject: 'firewall', covered: ['firewall']},
  {
    scope: {of: 'recommendation', id: 'va-_-debian-_-openssl'},
    subject: 'openssl',
    covered: [openssl.id, second.id],
  },
  {scope: {of: 'recommendation', id: 'va-_-debian-_-zsh-_-restart'}, subject: 'zsh', covered: []},
])('an exception of $scope covers $covered', ({scope, subject, covered}) => {
  const made = held(scope);
  const cover = coverOf([made]);

  expect([made.exception.subject, made.exception.covered]).toEqual([subject, covered.length]);
  expect([
    ...situation.findings.filter((one) => cover.finding(one).length > 0),
    ...situation.checks.filter(({id}) => cover.check(id).length > 0),
  ]).toMatchObject(covered.map((id) => ({id})));
});

test('an exception says who, why, since when and until when', () => {
  expect(held({of: 'check', id: 'firewall'})).toEqual({
    exception: {
      id: 'e1',
      kind: 'false-positive',
      scope: {of: 'check', id: 'firewall'},
      subject: 'firewall',
      reason: 'because',
      by: 'ann',
      createdAt: '2026-11-20T12:00:00.000Z',
      until: '2027-02-18T12:00:00.000Z',
      covered: 1,
      state: 'active',
    },
    closes: [],
    known: [],
  });
});

test.for<ExceptionScope>([
  {of: 'finding', id: 'Debian:12/openssl/CVE-2020-0000'},
  {of: 'weakness', id: 'CVE-2020-0000'},
  {of: 'component', source: 'nginx'},
  {of: 'check', id: 'antivirus'},
  {of: 'recommendation', id: 'va-_-debian-_-nginx'},
])('there is nothing to leave at %o', (scope) => {
  expect(proposeException(wish(scope), situation, {id: 'e', by: 'ann', ...MADE})).toBeUndefined();
});

test('a recommendation is excepted with what it closed then; a component with what comes later too', () => {
  const later: Found = {...openssl, id: 'Debian:12/openssl/CVE-2026-3333', cve: 'CVE-2026-3333'};
  function covers(scope: ExceptionScope): boolean {
    return coverOf([held(scope)]).finding(later).length > 0;
  }

  expect(covers({of: 'recommendation', id: 'va-_-debian-_-openssl'})).toBe(false);
  expect(covers({of: 'component', source: 'openssl'})).toBe(true);
});

const component: ExceptionScope = {of: 'component', source: 'openssl'};

test.for<{given: string; findings: Found[]; now?: string; end: object | undefined}>([
  {given: 'nothing new', findings: [openssl], end: undefined},
  {
    given: 'its day',
    findings: [openssl],
    now: '2027-02-18T12:00:00.000Z',
    end: {state: 'expired', endedAt: '2027-02-18T12:00:00.000Z'},
  },
  {
    given: 'an entry in KEV',
    findings: [{...openssl, kev: {added: '2026-11-21', ransomware: false}}],
    end: {state: 'resurfaced', endedAt: LATER, threat: 'kev', finding: openssl.id},
  },
  {
    given: 'a verified exploit',
    findings: [{...openssl, exploit: 'verified'}],
    end: {state: 'resurfaced', endedAt: LATER, threat: 'exploit', finding: openssl.id},
  },
  {
    given: 'an EPSS of one half',
    findings: [second, {...openssl, epss: 0.5}],
    end: {state: 'resurfaced', endedAt: LATER, threat: 'epss', finding: openssl.id},
  },
  {
    given: 'a detection on the device',
    findings: [{...openssl, detections: ['clamav:1']}],
    end: {state: 'resurfaced', endedAt: LATER, threat: 'detection', finding: openssl.id},
  },
  {given: 'an EPSS just below it', findings: [{...openssl, epss: 0.4999}], end: undefined},
  {
    given: 'a later weakness that is exploited already',
    findings: [{...openssl, id: 'Debian:12/openssl/CVE-2026-3333', exploit: 'kit'}],
    end: {
      state: 'resurfaced',
      endedAt: LATER,
      threat: 'exploit',
      finding: 'Debian:12/openssl/CVE-2026-3333',
    },
  },
  {
    given: 'a threat to something else',
    findings: [{...leftPad, kev: {added: '2026-11-21', ransomware: true}}],
    end: undefined,
  },
])('$given ends an exception: $end', ({findings, now = LATER, end}) => {
  const one = held(component);
  const settled = settleExceptions([one], findings, now);

  expect(settled).toEqual(
    end ? {active: [], ended: [{...one, exception: {...one.exception, ...end}}]} : {active: [one], ended: []},
  );
});

test('what was known when it was made does not bring it back, what is new does', () => {
  const exploited: Found = {...openssl, kev: {added: '2026-01-01', ransomware: false}};
  const made = proposeException(
    wish(component),
    {...situation, findings: [exploited]},
    {id: 'e1', by: 'ann', ...MADE},
  );
  if (!made) throw new Error('nothing to except');

  expect(made.known).toEqual([{finding: openssl.id, threats: ['kev']}]);
  expect(settleExceptions([made], [exploited], LATER).ended).toEqual([]);
  expect(settleExceptions([made], [{...exploited, epss: 0.9}], LATER).ended).toMatchObject([
    {exception: {state: 'resurfaced', threat: 'epss'}},
  ]);
});

test('what holds stays the same list', () => {
  const list = [held(component)];

  expect(settleExceptions(list, [openssl], LATER).active).toBe(list);
});

test.for([
  {given: 'no reason', wish: {reason: '  '}},
  {given: 'a very long reason', wish: {reason: 'x'.repeat(1001)}},
  {given: 'two years', wish: {days: 730}},
  {given: 'no day', wish: {days: 0}},
  {given: 'another kind', wish: {kind: 'whatever'}},
])('$given is no wish', ({wish: wrong}) => {
  const read = v.safeParse(ExceptionWish, {...wish(component), ...wrong});

  expect(read.success).toBe(false);
});

test('a wish without days is one of 90', () => {
  const {days: _days, ...rest} = wish(component);

  expect(v.parse(ExceptionWish, rest)).toEqual(wish(component));
});
