import {expect, test} from 'vitest';

import {richSnapshot} from '../../../test/rich-snapshot.ts';
import {enroll} from './enroll.ts';
import {fakeContext} from './fake-context.ts';
import {fix} from './fix.ts';
import {revoke} from './revoke.ts';
import {show} from './show.ts';
import {status} from './status.ts';
import {refused} from './with-companion.ts';

test.for([
  ['en', 'busy', 'another fix is running', 'Something else is still running: another fix is running.', 4],
  ['de', 'busy', 'another fix is running', 'Es läuft noch etwas anderes: eine andere Behebung läuft.', 4],
  [
    'en',
    'not-found',
    'there is no such recommendation',
    'This is no longer there: there is no such recommendation.',
    1,
  ],
  ['en', 'internal', '', 'Something went wrong in the companion; its log says more.', 4],
] as const)('%s: %s is one sentence', ([lang, code, message, said, exit]) => {
  const fake = fakeContext({lang});

  expect([refused(fake.context, {code, message}), fake.err()]).toEqual([exit, `${said}\n`]);
});

const NOT_FOUND = {ok: false, code: 'not-found', message: 'there is no such recommendation'} as const;

test.for([
  [fix, {}, 'plimsoll list recommendations'],
  [fix, {undo: true}, 'plimsoll timeline --kind fix-run'],
] as const)(
  'what has no such name ends with 1, for people and programs, and tells where the names are',
  async ([command, options, next]) => {
    const people = fakeContext({}, () => NOT_FOUND);
    const program = fakeContext({json: true}, () => NOT_FOUND);
    const args = {options, operands: ['nope']};

    expect(await command.run(people.context, args)).toBe(1);
    expect(people.err()).toContain(next);
    expect(await command.run(program.context, args)).toBe(1);
    expect(JSON.parse(program.out())).toMatchObject({error: 'not-found'});
  },
);

test('what only hands can do names the steps', async () => {
  const message = 'this has to be done by hand';
  const fake = fakeContext({}, () => ({ok: false, code: 'unavailable', message}));

  expect(await fix.run(fake.context, {options: {}, operands: ['sca-_-disk-encryption']})).toBe(4);
  expect(fake.err()).toBe(
    'Not possible on this device: this has to be done by hand.\nNext: plimsoll show sca-_-disk-encryption\n',
  );
});

test('a preview shows what is downloaded, and our own script in the system’s words', async () => {
  const preview = {
    recommendation: 'sca-_-kernel-pointers',
    argv: ['node', 'fix-child', 'set', 'kernel-pointers'],
    packages: [{name: 'kernel.kptr_restrict', from: '0', to: '2', archive: '/etc/sysctl.d/x.conf'}],
    downloadBytes: 1_489_524,
    restart: false,
    undo: 'plimsoll fix --undo sca-_-kernel-pointers',
    consent: 'root-cli',
    command: 'sudo sysctl -w kernel.kptr_restrict=2',
  };
  const fake = fakeContext({lang: 'de'}, () => ({ok: true, value: preview}));

  expect(await fix.run(fake.context, {options: {}, operands: ['sca-_-kernel-pointers']})).toBe(4);
  expect(fake.out().split('\n').slice(1, 5)).toEqual([
    '  node fix-child set kernel-pointers',
    '  kernel.kptr_restrict  0 → 2  (/etc/sysctl.d/x.conf)',
    'Dasselbe von Hand: sudo sysctl -w kernel.kptr_restrict=2',
    'Herunterzuladen: 1,5 MB',
  ]);
});

const STATUS = {
  version: '1',
  startedAt: '2026-11-20T12:00:00.000Z',
  port: 1,
  clients: 0,
  scanning: false,
  portal: {state: 'none', origin: null, organisation: null},
  problems: [{id: 'browsers', state: 'warning', what: 'No browser is paired.', next: 'plimsoll pair'}],
};

test('status tells what is wrong in the person’s language, whatever the companion speaks', async () => {
  const diagnoses = [
    {id: 'node', state: 'ok', what: 'Node 26'},
    {id: 'browsers', state: 'warning', what: 'Kein Browser ist gekoppelt.', next: 'plimsoll pair'},
  ];
  const fake = fakeContext({lang: 'de'}, (method) => {
    if (method === 'status') return {ok: true, value: STATUS};
    return method === 'doctor' ? {ok: true, value: {diagnoses}} : NOT_FOUND;
  });

  expect(await status.run(fake.context, {options: {}, operands: []})).toBe(0);
  expect(fake.out()).toContain('! Kein Browser ist gekoppelt.\n  Als Nächstes: plimsoll pair\n');
  expect(fake.out()).not.toMatch(/No browser|Node 26/);
  expect(fake.asked.at(-1)).toEqual(['doctor', {lang: 'de'}]);
});

test.for([
  [{portal: 'https://portal.example'}, 'Say both'],
  [{token: 'x'}, 'Say both'],
  [{portal: 'https://portal.example', token: 'x', leave: true}, 'Say both'],
  [{portal: 'portal', token: 'x'}, 'portal is no address'],
] as const)('enroll %j is a wrong call', ([options, says]) => {
  const {context} = fakeContext();

  expect(() => enroll.run(context, {options, operands: []})).toThrow(says);
});

test('a device of no portal has none to leave', async () => {
  const fake = fakeContext({}, () => ({ok: true, value: STATUS}));

  expect(await enroll.run(fake.context, {options: {leave: true}, operands: []})).toBe(0);
  expect([fake.out(), fake.asked.map(([method]) => method)]).toEqual([
    'This device belongs to no portal.\n',
    ['status'],
  ]);
});

test.for([
  ['a1', 0, 'work profile is removed, and has to pair again.\n', ['a1-1']],
  ['a', 1, 'No paired browser, or more than one, begins with a. plimsoll clients lists them.\n', []],
  ['b', 1, 'No paired browser, or more than one, begins with b. plimsoll clients lists them.\n', []],
] as const)('revoke %s', async ([wanted, code, said, revoked]) => {
  const clients = [
    {id: 'a1-1', label: 'work profile'},
    {id: 'a2-2', label: 'home'},
  ];
  const fake = fakeContext({}, () => ({ok: true, value: {clients}}));

  expect(await revoke.run(fake.context, {options: {}, operands: [wanted]})).toBe(code);
  expect(fake.out() + fake.err()).toBe(said);
  expect(fake.asked.flatMap(([method, params]) => (method === 'clients.revoke' ? [params] : []))).toEqual(
    revoked.map((id) => ({id})),
  );
});

test('a recommendation shows what its check found, and that Plimsoll can do it', async () => {
  const rich = richSnapshot();
  const [first] = rich.checks;
  const [recommendation] = rich.recommendations;
  const checks = [{...first, id: 'kernel-pointers', status: 'fail', evidence: ['could not read sysctl']}];
  const recommendations = [
    {...recommendation, id: 'sca-_-x', fix: 'sysctl-dropin', closes: ['kernel-pointers']},
  ];
  const fake = fakeContext({lang: 'de'}, () => ({ok: true, value: {...rich, checks, recommendations}}));

  expect(await show.run(fake.context, {options: {}, operands: ['sca-_-x']})).toBe(0);
  expect(fake.out()).toContain('  Gefunden: nicht lesbar: sysctl\n');
  expect(fake.out()).toContain('Plimsoll kann es tun und fragt vorher: plimsoll fix sca-_-x\n');
});
