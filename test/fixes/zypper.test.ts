import {expect, test, vi} from 'vitest';

import type {Scene} from './device.ts';
import {PERSON, POLKIT, person, withPolkit} from './polkit.ts';
import {missing, PATIENCE_MS, play} from './root.ts';
import {LIST, onSystem} from './rpms.ts';

/* zypper in a root directory of its own, over small packages made by rpmbuild. */
vi.setConfig({testTimeout: PATIENCE_MS});

const skipped = missing('zypper', 'rpm', 'rpmbuild', 'createrepo_c');

const SYSTEM = `${onSystem({
  osRelease: 'ID=opensuse-leap\\nVERSION_ID="15.6"\\nNAME="openSUSE Leap"\\n',
  vendor: 'openSUSE',
})}
repository() { printf "[$1]\\nname=$2\\nbaseurl=dir://$3\\nenabled=1\\ngpgcheck=\${4:-0}\\n" > /etc/zypp/repos.d/$1.repo; }
repository oss 'Main Repository' /repo
`;

const ID = 'va-_-opensuse-leap-_-demo';
const SCENE: Scene = {
  setUp: `${SYSTEM}
make demo 1 1.0
make demo 1 1.1 'Requires: extra'
make extra '' 1.0
make other '' 1.0
publish
zypper --non-interactive refresh
zypper --non-interactive install --oldpackage demo=1:1.0-1.el9 other
repository away 'Away' /nowhere`,
  list: LIST,
  weakness: {ecosystem: 'openSUSE:Leap 15.6', order: 'rpm', source: 'demo', fixed: '1:1.1-1.el9'},
  collectors: ['rpm', 'runtime'],
};

test.skipIf(skipped !== '')(
  `zypper updates exactly what it said, and goes back, beside a broken repository${skipped}`,
  async () => {
    const {before, fix, after, undo, undone} = await play(SCENE);

    expect(before).toEqual({
      software: ['demo 1:1.0-1.el9', 'other 1.0-1.el9'],
      listed: ['demo 1:1.0-1.el9', 'other 1.0-1.el9'],
      recommended: [[ID, 'zypper-update']],
    });
    expect(fix?.preview).toMatchObject({
      ok: true,
      value: {
        argv: ['zypper', '--non-interactive', 'update', '--type', 'package', '--', 'demo=1:1.1-1.el9'],
        packages: [
          {name: 'demo', from: '1:1.0-1.el9', to: '1:1.1-1.el9', archive: 'Main Repository'},
          {name: 'extra', from: '–', to: '1.0-1.el9', archive: '–'},
        ],
        downloadBytes: expect.any(Number),
        undo: 'sudo zypper install --oldpackage demo=1:1.0-1.el9',
        consent: 'root-cli',
      },
    });
    expect(fix?.lines.filter((line) => line.includes('Installing:'))).toHaveLength(2);
    // 106: a repository could not be read.
    expect(fix?.outcome).toEqual({ok: true, value: {recommendation: ID, result: 'proved', exitCode: 106}});
    const updated = ['demo 1:1.1-1.el9', 'extra 1.0-1.el9', 'other 1.0-1.el9'];
    expect(after).toEqual({software: updated, listed: updated, recommended: []});
    expect(undo?.preview).toMatchObject({
      ok: true,
      value: {packages: [{name: 'demo', from: '1:1.1-1.el9', to: '1:1.0-1.el9'}]},
    });
    expect(undo?.outcome).toMatchObject({ok: true, value: {result: 'proved'}});
    const back = ['demo 1:1.0-1.el9', 'extra 1.0-1.el9', 'other 1.0-1.el9'];
    expect(undone).toEqual({software: back, listed: back, recommended: [[ID, 'zypper-update']]});
  },
);

test.skipIf(skipped !== '').for([
  {who: 'root', scene: {}},
  {who: 'a user', scene: {person}},
])(`zypper would take another package off: $who is offered nothing${skipped}`, async ({scene}) => {
  const setUp = SCENE.setUp.replace(/make demo 1 1\.1.*/, `make demo 1 1.1 'Obsoletes: other < 2'`);
  const {before, fix} = await play({...SCENE, ...scene, setUp: `${setUp}\n${PERSON}`});

  expect(before.software).toEqual(before.listed);
  expect(fix?.preview).toEqual({ok: false, code: 'unavailable', message: 'it would remove other'});
});

const noPolkit = missing('zypper', 'rpm', 'rpmbuild', 'createrepo_c', ...POLKIT);

test.skipIf(noPolkit !== '')(
  `zypper for a user, asked by polkit: what is named is shown${noPolkit}`,
  async () => {
    const {fix, after} = await play({...SCENE, person, setUp: `${SCENE.setUp}\n${withPolkit('YES')}`});

    expect(fix?.preview).toMatchObject({
      ok: true,
      value: {
        packages: [{name: 'demo', from: '1:1.0-1.el9', to: '1:1.1-1.el9', archive: 'Main Repository'}],
        downloadBytes: null,
        consent: 'polkit',
      },
    });
    expect(fix?.outcome).toMatchObject({ok: true, value: {result: 'proved'}});
    expect(after?.listed).toEqual(['demo 1:1.1-1.el9', 'extra 1.0-1.el9', 'other 1.0-1.el9']);
  },
);

test.skipIf(skipped !== '')(
  `zypper installs nothing unsigned where the device asks for signatures${skipped}`,
  async () => {
    const {fix, after} = await play({
      ...SCENE,
      meanwhile: `sed -i 's/^gpgcheck=0/gpgcheck=1/' /etc/zypp/repos.d/oss.repo`,
    });

    expect(fix?.outcome).toMatchObject({ok: true, value: {result: 'failed'}});
    expect(after?.listed).toEqual(['demo 1:1.0-1.el9', 'other 1.0-1.el9']);
  },
);
