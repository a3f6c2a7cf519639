import {expect, test, vi} from 'vitest';

import type {Scene} from './device.ts';
import {POLKIT, person, withPolkit} from './polkit.ts';
import {missing, PATIENCE_MS, play} from './root.ts';

/* pacman in a root directory of its own, over packages that hold one file. */
vi.setConfig({testTimeout: PATIENCE_MS});

const skipped = missing('pacman', 'repo-add', 'bsdtar', 'zstd', 'gpg');

/** `make FOLDER NAME VERSION [FIELDS]` makes and signs a package (PKGBUILD(5)); `publish` offers what is in /repo. */
const SYSTEM = `
rm -rf /var/lib/pacman /etc/pacman.d /etc/pacman.conf
mkdir -p -m 700 /etc/pacman.d/gnupg
keys='gpg --homedir /etc/pacman.d/gnupg --batch --quiet'
$keys --passphrase '' --quick-gen-key 'Somebody <somebody@archlinux.org>' ed25519 sign
mkdir -p /var/lib/pacman /var/cache/pacman/pkg /repo /old
printf 'ID=arch\\nNAME="Arch Linux"\\n' > /etc/os-release
printf '[options]\\nArchitecture = auto\\nSigLevel = PackageRequired DatabaseOptional\\nLocalFileSigLevel = Required\\n[core]\\nServer = file:///repo\\n' > /etc/pacman.conf
make() {
  rm -rf /build
  mkdir -p /build/usr/share/$2
  echo "$3" > /build/usr/share/$2/version
  printf 'pkgname = %s\\npkgbase = %s\\npkgver = %s\\npkgdesc = a package\\nbuilddate = 1700000000\\n' $2 $2 $3 > /build/.PKGINFO
  printf 'packager = Somebody <somebody@archlinux.org>\\nsize = 4\\narch = any\\n%b' "$4" >> /build/.PKGINFO
  (cd /build && bsdtar -cf - .PKGINFO usr | zstd -q > $1/$2-$3-any.pkg.tar.zst)
  $keys --detach-sign --no-armor $1/$2-$3-any.pkg.tar.zst
}
publish() {
  repo-add -q /repo/core.db.tar.gz /repo/*.zst
  pacman -Sy --noconfirm
}
make /old demo 1:1.0-1
make /old other 1.0-1
pacman -U --noconfirm /old/*.zst
`;

const ID = 'va-_-arch-_-demo';
const SCENE: Scene = {
  setUp: `${SYSTEM}
make /repo demo 1:1.1-1 'depend = extra\\n'
make /repo extra 1.0-1
publish`,
  list: 'pacman -Q',
  weakness: {ecosystem: 'Arch', order: 'pacman', source: 'demo', fixed: '1:1.1-1'},
  collectors: ['pacman', 'runtime'],
};

const INSTALLED = ['demo 1:1.0-1', 'other 1.0-1'];

test.skipIf(skipped !== '')(`pacman updates everything it said${skipped}`, async () => {
  const {before, fix, after, undo} = await play(SCENE);

  expect(before).toEqual({software: INSTALLED, listed: INSTALLED, recommended: [[ID, 'pacman-upgrade']]});
  expect(fix?.preview).toMatchObject({
    ok: true,
    value: {
      argv: ['pacman', '-Su', '--noconfirm', '--noprogressbar'],
      packages: [
        {name: 'extra', from: '–', to: '1.0-1', archive: 'core'},
        {name: 'demo', from: '1:1.0-1', to: '1:1.1-1', archive: 'core'},
      ],
      downloadBytes: expect.any(Number),
      undo: null,
      consent: 'root-cli',
    },
  });
  expect(fix?.lines.filter((line) => line.startsWith('installing') || line.startsWith('upgrading'))).toEqual([
    'installing extra...',
    'upgrading demo...',
  ]);
  expect(fix?.outcome).toEqual({ok: true, value: {recommendation: ID, result: 'proved', exitCode: 0}});
  const updated = ['demo 1:1.1-1', 'extra 1.0-1', 'other 1.0-1'];
  expect(after).toEqual({software: updated, listed: updated, recommended: []});
  expect(undo?.preview).toMatchObject({ok: false, code: 'not-found'});
});

const noPolkit = missing('pacman', 'repo-add', 'bsdtar', 'zstd', 'gpg', ...POLKIT);

test.skipIf(noPolkit !== '')(`pacman for a user, asked by polkit${noPolkit}`, async () => {
  const {fix, after} = await play({...SCENE, person, setUp: `${SCENE.setUp}\n${withPolkit('YES')}`});

  expect(fix?.preview).toMatchObject({
    ok: true,
    value: {
      packages: [
        {name: 'extra', from: '–', to: '1.0-1', archive: 'core'},
        {name: 'demo', from: '1:1.0-1', to: '1:1.1-1', archive: 'core'},
      ],
      consent: 'polkit',
    },
  });
  expect(fix?.outcome).toMatchObject({ok: true, value: {result: 'proved', exitCode: 0}});
  expect(after?.listed).toEqual(['demo 1:1.1-1', 'extra 1.0-1', 'other 1.0-1']);
});

test.skipIf(skipped !== '').for([
  {
    given: 'would replace another package',
    more: `make /repo newer 2.0-1 'replaces = other\\nconflict = other\\n'`,
    why: 'it would remove other',
  },
  {
    given: 'is told to leave the package alone',
    more: `sed -i 's/^Architecture/IgnorePkg = demo\\nArchitecture/' /etc/pacman.conf`,
    why: 'no installed package of it has an update in the databases as they are',
  },
])(`nothing is offered where pacman $given${skipped}`, async ({more, why}) => {
  const {fix} = await play({...SCENE, setUp: SCENE.setUp.replace(/publish$/, `${more}\npublish`)});

  expect(fix?.preview).toEqual({ok: false, code: 'unavailable', message: why});
});

test.skipIf(skipped !== '')(`pacman that cannot do it changes nothing, and says why${skipped}`, async () => {
  const clash = SCENE.setUp.replace('depend = extra', 'depend = extra\\nconflict = other');
  const {fix, after} = await play({...SCENE, setUp: clash});

  expect(fix?.outcome).toEqual({
    ok: true,
    value: {
      recommendation: ID,
      result: 'failed',
      exitCode: 1,
      why: 'error: failed to prepare transaction (conflicting dependencies)',
    },
  });
  expect(after?.listed).toEqual(INSTALLED);
});
