import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import type {Software} from '@plimsoll/shared/inventory';
import {expect, test} from 'vitest';

import {fakeSystem} from '../collectors/posture/formats/fake.ts';
import type {ProgramName} from '../system/system.ts';
import {parseUpgrade} from './apk-upgrade.ts';
import {catalogue} from './catalogue.ts';
import {parseTransaction} from './dnf-table.ts';
import {parseCheckUpdate} from './dnf-upgrade.ts';
import type {Planned} from './fix.ts';
import {parseUpdates} from './flatpak-update.ts';
import {parsePrinted, parseReplaces} from './pacman-upgrade.ts';
import {parseSummary, readReason} from './zypper-summary.ts';
import {parseObsoletes} from './zypper-update.ts';

/** What the managers printed on Debian 12 over small packages made there; test/fixes runs them. */
function captured(name: string): string {
  return readFileSync(fileURLToPath(new URL(`fixtures/debian12-${name}`, import.meta.url)), 'utf8');
}

const ASSUMENO = captured('dnf4.14-assumeno.txt');
const CHECK_UPDATE = captured('dnf4.14-check-update.txt');
const DRY_RUN = captured('zypper1.14-dry-run.xml');

test('dnf’s table: what is skipped is not done, what is replaced is gone', () => {
  expect(parseTransaction(ASSUMENO)).toEqual({
    changes: [
      {name: 'demo.noarch', version: '1:1.1-1.el9', archive: 'baseos'},
      {name: 'extra.noarch', version: '1.0-1.el9', archive: 'baseos'},
      {name: 'nice.noarch', version: '1.0-1.el9', archive: 'baseos'},
    ],
    removals: ['old', 'older'],
    downloadBytes: 0,
  });
});

test.for([
  ['Total download size: 812 k', 812 * 1024],
  ['Total download size: 1.5 M', 1.5 * 1024 * 1024],
  ['Total download size: 99', 99],
  ['Total size: 16 k', 0],
  ['Total download size: 1 parsec', undefined],
] as const)('dnf says %s: %d bytes', ([line, bytes]) => {
  const {downloadBytes} = parseTransaction(`Transaction Summary\n${line}`) ?? {};
  expect(downloadBytes).toBe(bytes);
});

// Not recorded: Debian 12 has no dnf 5.
test('dnf 5 says of a package that it replaces its own older self: nothing is gone', () => {
  const table = `Upgrading:
 demo          x86_64  1.1-1  updates  6.0 k
   replacing demo   x86_64  1.0-1  updates  6.0 k
Removing unused dependencies:
 left          x86_64  1.0-1  updates  6.0 k

Transaction Summary:
`;
  expect(parseTransaction(table)).toEqual({
    changes: [{name: 'demo.x86_64', version: '1.1-1', archive: 'updates'}],
    removals: ['left'],
  });
  expect(parseTransaction('Dependencies resolved.\nNothing to do.\nComplete!\n')).toBeUndefined();
});

test('dnf’s list of updates names below it what they obsolete', () => {
  expect(parseCheckUpdate(CHECK_UPDATE)).toEqual(
    new Map([
      ['demo.noarch', {version: '1:1.1-1.el9', archive: 'baseos', replaces: ['old', 'older']}],
      ['demo-libs.noarch', {version: '1.1-1.el9', archive: 'baseos'}],
    ]),
  );
});

test('zypper’s summary', () => {
  expect(parseSummary(DRY_RUN)).toEqual({
    changes: [
      {name: 'demo', version: '1:1.1-1.el9'},
      {name: 'extra', version: '1.0-1.el9'},
      {name: 'nice', version: '1.0-1.el9'},
    ],
    removals: ['old', 'older'],
    downloadBytes: 16_835,
  });
  const problem = captured('zypper1.14-problem.xml');
  expect([parseSummary(problem), readReason(problem)]).toEqual([
    undefined,
    'Problem: nothing provides not-anywhere needed by demo-libs-1.1-1.el9.noarch',
  ]);
  expect(readReason('<message type="error">Path &apos;/&lt;&apos; is none</message>')).toBe(
    "Path '/<' is none",
  );
});

test('zypper’s information on packages: what each obsoletes', () => {
  expect(parseObsoletes(captured('zypper1.14-info.txt'))).toEqual(
    new Map([
      ['demo', ['older', 'never-here', 'old']],
      ['demo-libs', ['---']],
    ]),
  );
  expect(parseObsoletes('Name           : demo\nObsoletes      : old < 2\n')).toEqual(
    new Map([['demo', ['old']]]),
  );
});

test('apk’s steps, with the repository a package is pinned to behind its name', () => {
  const steps = `(1/4) Upgrading curl@edge (8.0-r0 -> 8.0-r1)
(2/4) Installing libnew (1.0-r0)
(3/4) Purging old (1.0-r0)
(4/4) Reinstalling same (1.0-r0)
OK: 9 MiB in 20 packages
`;
  expect(parseUpgrade(steps)).toEqual({
    changes: [
      {name: 'curl', version: '8.0-r1'},
      {name: 'libnew', version: '1.0-r0'},
    ],
    removals: ['old'],
  });
});

test('pacman prints what it would install; what is new is asked what it replaces', () => {
  const software = [{type: 'alpm', name: 'demo', version: '1:1.0-1'}] as unknown as Software[];
  const printed = 'extra 1.0-1 core 282\ndemo 1:1.1-1 core 329\n:: Proceed? [Y/n]\n';
  expect(parsePrinted(printed, software)).toEqual({
    changes: [
      {name: 'extra', from: '–', to: '1.0-1', archive: 'core'},
      {name: 'demo', from: '1:1.0-1', to: '1:1.1-1', archive: 'core'},
    ],
    downloadBytes: 611,
  });
  // Of pacman 6.0.2 on Debian 12.
  const info = `Conflicts With  : gone
Replaces        : gone  older<2
                  last>=1:2-1
Download Size   : 314.00 B

Replaces        : None
`;
  expect(parseReplaces(info)).toEqual(['gone', 'older', 'last']);
});

// Of flatpak 1.14.10 on Debian 12: the list of versions never fetched, fetched before the update, and after it.
test.for([
  ['', '7aed251e3f03'],
  ['1.0', '7aed251e3f03'],
  ['1.1', '1.1'],
])('flatpak says the version is "%s": shown is %s', ([told, shown]) => {
  const installed = new Map([['org.gimp.GIMP', '1.0']]);
  expect(parseUpdates(`org.gimp.GIMP\t${told}\tdemo\t7aed251e3f03\n`, installed)).toEqual(
    new Map([['org.gimp.GIMP', {version: shown, archive: 'demo'}]]),
  );
});

interface Given {
  readonly fix: string;
  readonly uid: number;
  /** Installed names and versions. */
  readonly installed: Readonly<Record<string, string>>;
  readonly answer: (program: ProgramName, args: readonly string[]) => string;
}

function planFor({fix, uid, installed, answer}: Given): Promise<Planned> | undefined {
  const system = fakeSystem(
    {},
    {
      uid,
      run: async (program, args) => ({
        outcome: 'exited',
        code: 0,
        stdout: answer(program, args),
        stderr: '',
        truncated: false,
      }),
    },
  );
  const software = Object.entries(installed).map(([name, version]) => ({
    id: name,
    name,
    version,
    type: 'rpm',
    arch: 'noarch',
    state: 'installed',
  }));
  const facts = {
    system,
    snapshot: {software},
    recommendation: {kind: 'update', product: 'demo', packages: ['demo']},
  };
  return catalogue.get(fix)?.plan({...facts, signal: AbortSignal.timeout(1000)} as never);
}

function dnf(list: string, table: string): Given['answer'] {
  return (_program, args) => (args.includes('--assumeno') ? table : list);
}

const KEPT = {demo: '1:1.0-1.el9'};
const LIST = 'demo.noarch 1:1.1-1.el9 baseos\n';

test.for([
  {
    given: 'takes another package off',
    uid: 0,
    table: ASSUMENO,
    installed: KEPT,
    why: 'it would remove old, older',
  },
  {
    given: 'leaves it as it is',
    uid: 0,
    table: 'Transaction Summary\n',
    installed: KEPT,
    why: 'dnf would leave demo.noarch as it is',
  },
  {
    given: 'does nothing',
    uid: 0,
    table: 'Nothing to do.\n',
    installed: KEPT,
    why: 'dnf would change nothing',
  },
  {
    given: 'obsoletes what is there',
    uid: 1000,
    list: CHECK_UPDATE,
    table: '',
    installed: {...KEPT, old: '1.0-1.el9'},
    why: 'it would remove old',
  },
])('a run that $given is not offered', async ({uid, list = LIST, table, installed, why}) => {
  const planned = await planFor({fix: 'dnf-upgrade', uid, installed, answer: dnf(list, table)});
  expect(planned).toEqual({ok: false, why});
});

test('what is obsoleted and not there is no hindrance', async () => {
  const answer = dnf(CHECK_UPDATE, '');
  const planned = await planFor({fix: 'dnf-upgrade', uid: 1000, installed: KEPT, answer});
  expect(planned).toMatchObject({ok: true, plan: {downloadBytes: null}});
});

test('everything that comes along is shown, with how much is to be fetched', async () => {
  const table = ASSUMENO.replaceAll(/^ +replacing.*\n/gm, '').replace(
    'Total size: 16 k',
    'Total download size: 16 k',
  );
  const planned = await planFor({
    fix: 'dnf-upgrade',
    uid: 0,
    installed: {...KEPT, nice: '0.9-1.el9'},
    answer: dnf(LIST, table),
  });
  expect(planned).toMatchObject({
    ok: true,
    plan: {
      args: ['upgrade', '-y', 'demo-1:1.1-1.el9.noarch'],
      changes: [
        {name: 'demo.noarch', from: '1:1.0-1.el9', to: '1:1.1-1.el9', archive: 'baseos'},
        {name: 'extra.noarch', from: '–', to: '1.0-1.el9', archive: 'baseos'},
        {name: 'nice.noarch', from: '0.9-1.el9', to: '1.0-1.el9', archive: 'baseos'},
      ],
      downloadBytes: 16_384,
    },
  });
});

test('somebody’s own application of another version proves nothing of the system’s', () => {
  const app = {type: 'flatpak', packageId: 'org.gimp.GIMP', state: 'installed'};
  const own = {...app, id: 'flatpak:org.gimp.GIMP:/home/a/x', version: '1.1'};
  const plan = {
    targets: new Map([['org.gimp.GIMP', '1.1']]),
    changes: [{name: 'org.gimp.GIMP', from: '1.0', to: '1.1', archive: ''}],
    privileged: true,
  };
  const proved = ['1.0', '1.1'].map((version) => {
    const software = [own, {...app, id: 'flatpak:org.gimp.GIMP', version}];
    return catalogue.get('flatpak-update')?.proved(plan as never, {software} as never);
  });
  expect(proved).toEqual([false, true]);
});
