import {expect, test, vi} from 'vitest';

import {POLKIT, person, withPolkit} from './polkit.ts';
import {missing, PATIENCE_MS, play} from './root.ts';
import {
  expectThereAndBack,
  INSTALLED,
  obsoleting,
  offering,
  onSystem,
  REFUSED,
  rpmScene,
  TOOLS,
} from './rpms.ts';

/* dnf 4 in a root directory of its own, over small packages made by rpmbuild. */
vi.setConfig({testTimeout: PATIENCE_MS});

const skipped = missing('dnf', ...TOOLS);

const SYSTEM = `${onSystem({
  osRelease: 'ID=almalinux\\nVERSION_ID="9.4"\\nNAME=AlmaLinux\\n',
  vendor: 'AlmaLinux',
})}
echo 9 > /etc/dnf/vars/releasever
printf '[main]\\ngpgcheck=0\\nbest=True\\nskip_if_unavailable=False\\n' > /etc/dnf/dnf.conf
printf '[baseos]\\nname=Base\\nbaseurl=file:///repo\\ngpgkey=file:///etc/none\\n' > /etc/yum.repos.d/base.repo
`;

const ID = 'va-_-almalinux-_-demo';
const SCENE = rpmScene({
  system: SYSTEM,
  install: 'dnf -y install demo-1:1.0-1.el9 other --nobest',
  ecosystem: 'AlmaLinux:9',
});

test.skipIf(skipped !== '')(`dnf updates exactly what it said, and goes back${skipped}`, async () => {
  const played = await play(SCENE);
  const {before, fix, undo} = played;

  expect(before.recommended).toEqual([[ID, 'dnf-upgrade']]);
  expect(fix?.preview).toMatchObject({
    ok: true,
    value: {
      argv: ['dnf', 'upgrade', '-y', 'demo-1:1.1-1.el9.noarch'],
      packages: [
        {name: 'demo.noarch', from: '1:1.0-1.el9', to: '1:1.1-1.el9', archive: 'baseos'},
        {name: 'extra.noarch', from: '–', to: '1.0-1.el9', archive: 'baseos'},
      ],
      // The packages lie on this machine already.
      downloadBytes: 0,
      undo: 'sudo dnf downgrade demo-1:1.0-1.el9.noarch',
      consent: 'root-cli',
    },
  });
  expect(fix?.lines).toContain('Upgraded:');
  expect(undo?.preview).toMatchObject({
    ok: true,
    value: {
      argv: ['dnf', 'downgrade', '-y', 'demo-1:1.0-1.el9.noarch'],
      packages: [{name: 'demo.noarch', from: '1:1.1-1.el9', to: '1:1.0-1.el9', archive: 'baseos'}],
    },
  });
  expectThereAndBack(played, ID, 0);
});

test.skipIf(skipped !== '').for(obsoleting(SCENE))(
  `dnf would take another package off: $who is offered nothing${skipped}`,
  async ({scene}) => {
    const {before, fix} = await play(scene);

    expect([before.software, before.listed]).toEqual([INSTALLED, INSTALLED]);
    expect(fix?.preview).toEqual(REFUSED);
  },
);

const noPolkit = missing('dnf', ...TOOLS, ...POLKIT);
/** The user's lists are fetched when they are first asked for; root's are older. */
const LATER = `${SCENE.setUp}\nmake demo 1 1.2\npublish`;

test.skipIf(noPolkit !== '')(
  `dnf for a user: their lists, root’s run, asked by polkit${noPolkit}`,
  async () => {
    const {fix, after, undo, undone} = await play({
      ...SCENE,
      person,
      setUp: `${LATER}\n${withPolkit('YES')}`,
    });

    expect(fix?.preview).toMatchObject({
      ok: true,
      value: {
        argv: expect.arrayContaining(['pkexec', 'upgrade', '--refresh', '-y', 'demo-1:1.2-1.el9.noarch']),
        packages: [{name: 'demo.noarch', from: '1:1.0-1.el9', to: '1:1.2-1.el9', archive: 'baseos'}],
        downloadBytes: null,
        consent: 'polkit',
      },
    });
    expect(fix?.outcome).toEqual({ok: true, value: {recommendation: ID, result: 'proved', exitCode: 0}});
    const updated = ['demo 1:1.2-1.el9', 'other 1.0-1.el9'];
    expect(after).toEqual({software: updated, listed: updated, recommended: []});
    expect(undo?.outcome).toEqual({ok: true, value: {recommendation: ID, result: 'proved', exitCode: 0}});
    expect(undone?.listed).toEqual(INSTALLED);
  },
);

test.skipIf(noPolkit !== '')(`dnf for a user to whom polkit says no${noPolkit}`, async () => {
  const {fix, after} = await play({...SCENE, person, setUp: `${LATER}\n${withPolkit('NO')}`});

  expect(fix?.outcome).toEqual({
    ok: true,
    value: {recommendation: ID, result: 'refused', exitCode: 127, why: 'consent was not given'},
  });
  expect(after?.listed).toEqual(INSTALLED);
});

test.skipIf(noPolkit !== '')(
  `dnf as root, cancelled by a user in the middle: it ends what it began${noPolkit}`,
  async () => {
    const slow = offering(SCENE, '%post -p <lua>\nposix.sleep(2)');
    const setUp = `${slow.setUp}\n${withPolkit('YES')}`;
    const {fix, after} = await play({...SCENE, person, setUp, cancelAt: '  Upgrading  '});

    // A user may not ask root's processes to end.
    expect(fix?.lines.at(-1)).toBe('Complete!');
    expect(fix?.outcome).toEqual({ok: true, value: {recommendation: ID, result: 'proved', exitCode: 0}});
    expect(after?.listed).toEqual(['demo 1:1.1-1.el9', 'other 1.0-1.el9']);
  },
);

test.skipIf(skipped !== '')(
  `dnf installs nothing unsigned where the device asks for signatures${skipped}`,
  async () => {
    const {fix, after} = await play({
      ...SCENE,
      meanwhile: `sed -i 's/^gpgcheck=0/gpgcheck=1/' /etc/dnf/dnf.conf`,
    });

    expect(fix?.outcome).toEqual({
      ok: true,
      value: {recommendation: ID, result: 'failed', exitCode: 1, why: 'Error: GPG check FAILED'},
    });
    expect(after?.listed).toEqual(INSTALLED);
  },
);
