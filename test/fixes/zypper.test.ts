import {expect, test, vi} from 'vitest';

import {POLKIT, person, withPolkit} from './polkit.ts';
import {missing, PATIENCE_MS, play} from './root.ts';
import {
  expectThereAndBack,
  INSTALLED,
  obsoleting,
  onSystem,
  REFUSED,
  rpmScene,
  TOOLS,
  UPDATED,
} from './rpms.ts';

/* zypper in a root directory of its own, over small packages made by rpmbuild. */
vi.setConfig({testTimeout: PATIENCE_MS});

const skipped = missing('zypper', ...TOOLS);

const SYSTEM = `${onSystem({
  osRelease: 'ID=opensuse-leap\\nVERSION_ID="15.6"\\nNAME="openSUSE Leap"\\n',
  vendor: 'openSUSE',
})}
repository() { printf "[$1]\\nname=$2\\nbaseurl=dir://$3\\nenabled=1\\ngpgcheck=\${4:-0}\\n" > /etc/zypp/repos.d/$1.repo; }
repository oss 'Main Repository' /repo
`;

const ID = 'va-_-opensuse-leap-_-demo';
const SCENE = rpmScene({
  system: SYSTEM,
  install: `zypper --non-interactive refresh
zypper --non-interactive install --oldpackage demo=1:1.0-1.el9 other
repository away 'Away' /nowhere`,
  ecosystem: 'openSUSE:Leap 15.6',
});

test.skipIf(skipped !== '')(
  `zypper updates exactly what it said, and goes back, beside a broken repository${skipped}`,
  async () => {
    const played = await play(SCENE);
    const {before, fix, undo} = played;

    expect(before.recommended).toEqual([[ID, 'zypper-update']]);
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
    expect(undo?.preview).toMatchObject({
      ok: true,
      value: {packages: [{name: 'demo', from: '1:1.1-1.el9', to: '1:1.0-1.el9'}]},
    });
    // 106: a repository could not be read.
    expectThereAndBack(played, ID, 106);
  },
);

test.skipIf(skipped !== '').for(obsoleting(SCENE))(
  `zypper would take another package off: $who is offered nothing${skipped}`,
  async ({scene}) => {
    const {before, fix} = await play(scene);

    expect([before.software, before.listed]).toEqual([INSTALLED, INSTALLED]);
    expect(fix?.preview).toEqual(REFUSED);
  },
);

const noPolkit = missing('zypper', ...TOOLS, ...POLKIT);

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
    expect(after?.listed).toEqual(UPDATED);
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
    expect(after?.listed).toEqual(INSTALLED);
  },
);
