import type {Software} from '@plimsoll/shared/inventory';
import type {Snapshot} from '@plimsoll/shared/report';
import fc from 'fast-check';
import {expect, test} from 'vitest';

import {fakeSystem} from '../collectors/posture/formats/fake.ts';
import {parseUpgrade} from './apk-upgrade.ts';
import {parseOutdated} from './brew-upgrade.ts';
import {catalogue} from './catalogue.ts';
import {parseTransaction} from './dnf-table.ts';
import {parseCheckUpdate} from './dnf-upgrade.ts';
import type {Planned} from './fix.ts';
import {parseUpdates} from './flatpak-update.ts';
import {parsePrinted, parseReplaces} from './pacman-upgrade.ts';
import {parseRefreshList} from './snap-refresh.ts';
import {parseSummary, readReason} from './zypper-summary.ts';
import {parseListUpdates, parseObsoletes} from './zypper-update.ts';

const ZYPPER = `S | Repository | Name | Current Version | Available Version | Arch
--+------------+------+-----------------+-------------------+-------
v | Updates    | curl | 8.0.1-1         | 8.0.1-2           | x86_64
`;
/** As snap 2.57.6 prints it, told of two updates on snapd's socket. */
const SNAP = `Name    Version            Rev  Size  Publisher      Notes
curl    2                  88   9MB   boukendesho**  -
curl_b  1.2.3+git5.abcdef  7    9MB   a              classic
`;
const BREW = JSON.stringify({
  formulae: [
    {name: 'curl', installed_versions: ['1'], current_version: '2', pinned: false},
    {name: 'wget', installed_versions: ['1'], current_version: '2', pinned: true},
  ],
  casks: [{name: 7}],
});

interface Case {
  readonly fix: string;
  readonly item: Partial<Software>;
  readonly said: string;
  readonly code?: number;
  /** The questions that are asked, all of them. */
  readonly asked?: readonly (readonly string[])[];
  readonly runs: readonly string[];
  readonly undo: string | null;
  readonly privileged?: boolean;
  readonly uid?: number;
}

const cases: readonly Case[] = [
  {
    fix: 'dnf-upgrade',
    item: {type: 'rpm', version: '1:8.0-1.el9', arch: 'x86_64'},
    said: '\ncurl.x86_64     1:8.0-2.el9     baseos\nObsoleting Packages\ncurl.x86_64  9  x\n',
    code: 100,
    asked: [['dnf', '--quiet', 'check-update']],
    runs: ['dnf', 'upgrade', '--refresh', '-y', 'curl-1:8.0-2.el9.x86_64'],
    undo: 'sudo dnf downgrade curl-1:8.0-1.el9.x86_64',
  },
  {
    fix: 'zypper-update',
    item: {type: 'rpm', version: '8.0.1-1', arch: 'x86_64'},
    said: ZYPPER,
    asked: [
      ['zypper', '--non-interactive', '--quiet', '--no-refresh', 'list-updates'],
      ['zypper', '--non-interactive', '--quiet', '--no-refresh', 'info', '--obsoletes', '--', 'curl'],
    ],
    runs: ['zypper', '--non-interactive', 'update', '--type', 'package', '--', 'curl=8.0.1-2'],
    undo: 'sudo zypper install --oldpackage curl=8.0.1-1',
  },
  {
    fix: 'pacman-upgrade',
    item: {type: 'alpm', version: '8.0-1'},
    said: 'curl 8.1-1 core 1024\nlinux 6.2-1 core 1\n',
    asked: [
      ['pacman', '-Su', '--noconfirm', '--print', '--print-format', '%n %v %r %s'],
      ['pacman', '-Si', '--', 'linux'],
    ],
    runs: ['pacman', '-Su', '--noconfirm', '--noprogressbar'],
    undo: null,
  },
  {
    fix: 'apk-upgrade',
    item: {type: 'apk', version: '8.0-r0'},
    said: '(1/2) Upgrading libcurl (8.0-r0 -> 8.0-r1)\n(2/2) Upgrading curl (8.0-r0 -> 8.0-r1)\nOK: 9 MiB\n',
    asked: [
      ['apk', 'upgrade', '--simulate', 'curl'],
      ['apk', 'upgrade', '--simulate', 'curl'],
    ],
    runs: ['apk', 'upgrade', '--no-interactive', 'curl'],
    undo: null,
  },
  {
    fix: 'snap-refresh',
    item: {type: 'snap', version: '1'},
    said: SNAP,
    asked: [['snap', 'refresh', '--list']],
    runs: ['snap', 'refresh', '--', 'curl'],
    undo: 'sudo snap revert curl',
  },
  {
    fix: 'flatpak-update',
    item: {type: 'flatpak', version: '1', id: 'flatpak:se.curl.Curl', packageId: 'se.curl.Curl'},
    said: 'se.curl.Curl\t2\tflathub\n',
    runs: ['flatpak', 'update', '--system', '--app', '--noninteractive', '--assumeyes', 'se.curl.Curl'],
    undo: null,
  },
  {
    fix: 'flatpak-update',
    item: {type: 'flatpak', version: '1', id: 'flatpak:se.curl.Curl:/home/a', packageId: 'se.curl.Curl'},
    said: 'se.curl.Curl\t2\tflathub\n',
    runs: ['flatpak', 'update', '--user', '--app', '--noninteractive', '--assumeyes', 'se.curl.Curl'],
    undo: null,
    privileged: false,
  },
  {
    fix: 'brew-upgrade',
    item: {type: 'brew', version: '1', packageId: 'curl'},
    said: BREW,
    code: 1,
    asked: [['brew', 'outdated', '--json=v2', '--', 'curl']],
    runs: ['brew', 'upgrade', '--', 'curl'],
    undo: null,
    privileged: false,
  },
  {
    fix: 'winget-upgrade',
    item: {type: 'winget', version: '1', packageId: 'curl.curl'},
    said: '',
    runs: ['winget', 'upgrade', '--exact', '--id', 'curl.curl'],
    undo: null,
  },
];

/** Plans a fix for one item; what was started on the way, question and all. */
async function planFor({fix, item, said, code = 0, uid = 1000}: Case): Promise<[Planned, string[][]]> {
  const started: string[][] = [];
  const system = fakeSystem(
    {},
    {
      uid,
      async run(program, args) {
        started.push([program, ...args]);
        return {outcome: 'exited', code, stdout: said, stderr: '', truncated: false};
      },
    },
  );
  const full = {id: 'i', name: 'curl', state: 'installed', running: 'unknown', origin: 'unknown', ...item};
  const snapshot = {software: [full], checks: [], findings: []} as unknown as Snapshot;
  const recommendation = {id: 'r', kind: 'update', product: 'curl', packages: [full.name], to: '2'};
  const planned = await catalogue.get(fix)?.plan({
    system,
    snapshot,
    recommendation: recommendation as never,
    signal: AbortSignal.timeout(1000),
  });
  if (!planned) throw new Error(fix);
  return [planned, started];
}

test.for(cases)('$fix asks, and runs exactly $runs', async (given) => {
  const [planned, started] = await planFor(given);
  if (!planned.ok) throw new Error(planned.why);
  const {program, args, undo, privileged} = planned.plan;

  expect({runs: [program, ...args], undo, privileged}).toEqual({
    runs: given.runs,
    undo: given.undo,
    privileged: given.privileged ?? true,
  });
  expect(started).toEqual(given.asked ?? started);
});

const NAMES = [
  '--option',
  '-y',
  'curl;id',
  '$(id)',
  '../curl',
  '/tmp/x.rpm',
  'cu\nrl',
  'сurl',
  'a b',
  '@group',
  '',
];

// Pacman is told no name: it updates everything, and what it lists decides.
const named = cases.filter(({fix}) => fix !== 'pacman-upgrade');

test.for(named.flatMap((given) => NAMES.map((name) => ({given, name, fix: given.fix}))))(
  'F2: $fix refuses the name $name before anything is started',
  async ({given, name}) => {
    const {packageId, ...rest} = given.item;
    const item = {...rest, name, ...(packageId === undefined ? {} : {packageId: name})};
    const [planned, started] = await planFor({...given, item});
    expect({ok: planned.ok, started}).toEqual({ok: false, started: []});
  },
);

const VERSIONS = ['--force', ';id', '$(id)', '/etc/passwd', ''];

test.for(
  cases.filter(({item}) => item.type === 'rpm').flatMap((given) => VERSIONS.map((to) => ({given, to}))),
)('F2: a version offered as $to is refused', async ({given, to}) => {
  const said = given.said.replaceAll(/1:8\.0-2\.el9|8\.0\.1-2/g, to);
  const [planned, started] = await planFor({...given, said});
  expect(planned.ok).toBe(false);
  expect(started).toEqual(given.asked);
});

test.for([
  {given: 'held', item: {held: true}, why: 'nothing of it is installed by this manager'},
  {
    given: 'not offered anything',
    item: {name: 'wget'},
    why: 'no installed package of it has an update in the configured archives',
  },
])('what is $given is left alone', async ({item, why}) => {
  const [base] = cases.filter(({fix}) => fix === 'snap-refresh');
  if (!base) throw new Error('no case');
  const [planned] = await planFor({...base, item: {...base.item, ...item}});
  expect(planned).toEqual({ok: false, why});
});

test('several snaps are refreshed at once, and cannot be taken back at once', async () => {
  const software = ['curl', 'curl_b'].map((name) => ({
    id: name,
    name,
    type: 'snap',
    version: '1',
    state: 'installed',
  }));
  const planned = await catalogue.get('snap-refresh')?.plan({
    system: fakeSystem(
      {},
      {
        uid: 0,
        run: async () => ({outcome: 'exited', code: 0, stdout: SNAP, stderr: '', truncated: false}),
      },
    ),
    snapshot: {software} as unknown as Snapshot,
    recommendation: {kind: 'update', product: 'curl', packages: ['curl', 'curl_b']} as never,
    signal: AbortSignal.timeout(1000),
  });
  expect(planned).toMatchObject({ok: true, plan: {args: ['refresh', '--', 'curl', 'curl_b'], undo: null}});
});

test('Homebrew is not run by root, and apk not where it would remove something', async () => {
  const [brew, apk] = ['brew-upgrade', 'apk-upgrade'].map((id) => cases.find(({fix}) => fix === id));
  if (!brew || !apk) throw new Error('no case');
  expect((await planFor({...brew, uid: 0}))[0]).toEqual({ok: false, why: 'brew refuses to be run by root'});
  const said = `${apk.said}(3/3) Purging nginx (1-r0)\n`;
  expect((await planFor({...apk, said}))[0]).toEqual({ok: false, why: 'it would remove nginx'});
});

function at(version: string): Snapshot {
  return {software: [{id: 'i', type: 'rpm', name: 'curl', arch: 'x86_64', version}]} as unknown as Snapshot;
}

test('a manager that is taken back: exactly what was there, unless somebody changed it since', async () => {
  const undo = catalogue.get('dnf-upgrade')?.undo;
  const kept = {id: 'i', name: 'curl.x86_64', from: '8.0-1.el9', to: '8.0-2.el9'};
  const facts = {
    system: fakeSystem({}),
    back: {kind: 'packages' as const, packages: [kept]},
    signal: AbortSignal.timeout(1000),
  };
  expect(await undo?.plan({...facts, snapshot: at('8.0-2.el9')})).toMatchObject({
    ok: true,
    plan: {args: ['downgrade', '-y', 'curl-8.0-1.el9.x86_64'], privileged: true},
  });
  const changed = {ok: false, why: 'the packages have changed since'};
  expect(await undo?.plan({...facts, snapshot: at('8.0-3.el9')})).toEqual(changed);
  expect(undo?.proved(facts.back, at('8.0-1.el9'))).toBe(true);
  expect(undo?.proved(facts.back, at('8.0-2.el9'))).toBe(false);
});

test('what a manager prints never throws', () => {
  const parsers = [
    parseCheckUpdate,
    parseListUpdates,
    (text: string) => parsePrinted(text, []),
    parseReplaces,
    parseObsoletes,
    (text: string) => [parseTransaction(text)],
    (text: string) => [parseSummary(text), readReason(text)],
    parseUpgrade,
    parseRefreshList,
    parseUpdates,
    parseOutdated,
  ];
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'a -> b',
      'v | a | b | c | d',
      '(1/1) Upgrading',
      '\t\t',
      '{"formulae":[{}]',
      'Upgrading:',
      'Transaction Summary',
      'Obsoletes : [2]',
      '<install-summary download-size="1"',
    ),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      for (const parse of parsers) expect(parse(lines.join('\n'))).toBeDefined();
    }),
  );
});
