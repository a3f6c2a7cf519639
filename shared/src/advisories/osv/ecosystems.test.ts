import * as fc from 'fast-check';
import {expect, test} from 'vitest';

import {ecosystemKey, orderOfEcosystem} from './dialects/index.ts';
import {ubuntuEcosystem} from './dialects/ubuntu.ts';
import {ecosystemsOfOs} from './ecosystems.ts';

// ID and VERSION_ID of os-release(5) as the systems ship it.
test.for([
  ['debian', '12', 'Debian:12 dpkg source confirmed osv/Debian/all.zip'],
  ['ubuntu', '22.04', 'Ubuntu:22.04:LTS dpkg source confirmed osv/Ubuntu/all.zip'],
  ['ubuntu', '25.10', 'Ubuntu:25.10 dpkg source confirmed osv/Ubuntu/all.zip'],
  ['almalinux', '9.4', 'AlmaLinux:9 rpm package confirmed osv/AlmaLinux/all.zip'],
  ['rocky', '8.10', 'Rocky Linux:8 rpm source confirmed osv/Rocky Linux/all.zip'],
  ['rhel', '10.1', 'Red Hat:enterprise_linux:10 rpm package confirmed osv/Red Hat/all.zip'],
  ['centos', '7', 'Red Hat:enterprise_linux:7 rpm package likely osv/Red Hat/all.zip'],
  ['sles', '15.5', 'SUSE:Linux Enterprise Server 15 SP5 rpm source confirmed osv/SUSE/all.zip'],
  ['sles', '15', 'SUSE:Linux Enterprise Server 15 rpm source confirmed osv/SUSE/all.zip'],
  ['sled', '16.0', 'SUSE:Linux Enterprise Server 16.0 rpm source confirmed osv/SUSE/all.zip'],
  ['opensuse-leap', '15.6', 'openSUSE:Leap 15.6 rpm source confirmed osv/openSUSE/all.zip'],
  ['opensuse-tumbleweed', '20261101', 'openSUSE:Tumbleweed rpm source confirmed osv/openSUSE/all.zip'],
  ['alpine', '3.19.1', 'Alpine:v3.19 apk source confirmed osv/Alpine/all.zip'],
  ['arch', '', 'Arch pacman package confirmed undefined'],
  // Testing, a rebuild with versions of its own, a release ahead of the errata, and what nobody writes for.
  ['debian', '', undefined],
  ['raspbian', '12', undefined],
  ['centos', '9', undefined],
  ['centos', '8', undefined],
  ['linuxmint', '6', undefined],
  ['alpine', '3.22_alpha20250108', 'Alpine:v3.22 apk source confirmed osv/Alpine/all.zip'],
  ['alpine', 'edge', undefined],
  ['fedora', '43', undefined],
  ['constructor', '1', undefined],
  ['', '', undefined],
] as const)('%s %s is %s', ([id, version, expected]) => {
  const found = ecosystemsOfOs({id, version});

  const said = found && `${found.ecosystem} ${found.order} ${found.lookup} ${found.trust} ${found.dump}`;
  expect(said).toBe(expected);
});

test('a derivative of Ubuntu goes by the codename of what it is made from', () => {
  expect(ecosystemsOfOs({id: 'linuxmint', version: '22.1', ubuntuCodename: 'noble'})).toEqual({
    ecosystem: 'Ubuntu:24.04:LTS',
    dump: 'osv/Ubuntu/all.zip',
    order: 'dpkg',
    lookup: 'source',
    trust: 'likely',
    subscription: 'Ubuntu:Pro:24.04:LTS',
  });
});

test.for([
  ['CentOS Linux', 'Red Hat:enterprise_linux:8'],
  ['CentOS Stream', undefined],
] as const)('%s 8', ([name, ecosystem]) => {
  expect(ecosystemsOfOs({id: 'centos', version: '8', name})?.ecosystem).toBe(ecosystem);
});

test.for([
  ['22.04', 'Ubuntu:22.04:LTS'],
  ['22.04.3', 'Ubuntu:22.04:LTS'],
  ['6.06', 'Ubuntu:6.06:LTS'],
  ['6.10', 'Ubuntu:6.10'],
  ['23.04', 'Ubuntu:23.04'],
  ['24.10', 'Ubuntu:24.10'],
  ['jammy', undefined],
] as const)('Ubuntu %s is %s', ([version, ecosystem]) => {
  expect(ubuntuEcosystem(version)).toBe(ecosystem);
});

test.for([
  ['Ubuntu:22.04', 'Ubuntu:22.04:LTS'],
  ['Ubuntu:22.04:LTS', 'Ubuntu:22.04:LTS'],
  ['Ubuntu:Pro:22.04:LTS', 'Ubuntu:Pro:22.04:LTS'],
  ['Ubuntu:Pro:FIPS:22.04:LTS', 'Ubuntu:Pro:FIPS:22.04:LTS'],
  ['Red Hat:enterprise_linux:9::appstream', 'Red Hat:enterprise_linux:9'],
  ['Red Hat:enterprise_linux:10.0', 'Red Hat:enterprise_linux:10'],
  ['Red Hat:rhel_eus:9.2::appstream', 'Red Hat:rhel_eus:9.2::appstream'],
  ['SUSE:Linux Enterprise Module for Basesystem 15 SP7', 'SUSE:Linux Enterprise Server 15 SP7'],
  ['SUSE:Linux Enterprise Server 15 SP4-LTSS', 'SUSE:Linux Enterprise Server 15 SP4-LTSS'],
  [
    'SUSE:Linux Enterprise Server for SAP Applications 15 SP4',
    'SUSE:Linux Enterprise Server for SAP Applications 15 SP4',
  ],
  ['AlmaLinux:9', 'AlmaLinux:9'],
  ['npm', 'npm'],
  ['Bitnami', 'Bitnami'],
])('%s is kept as %s', ([written = '', key]) => {
  expect(ecosystemKey(written)).toBe(key);
});

test.for([
  ['Debian:12', 'dpkg'],
  ['Ubuntu:Pro:22.04:LTS', 'dpkg'],
  ['Red Hat:enterprise_linux:9', 'rpm'],
  ['Alpine:v3.19', 'apk'],
  ['npm', 'semver'],
  ['Go', 'semver'],
  ['Bitnami', undefined],
  ['', undefined],
] as const)('versions of %s are in the order %s', ([ecosystem, order]) => {
  expect(orderOfEcosystem(ecosystem)).toBe(order);
});

test('takes any text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (id, version, ubuntuCodename) => {
      const found = ecosystemsOfOs({id, version, ubuntuCodename});
      expect(found === undefined || found.ecosystem.length < 128).toBe(true);
      expect(typeof ecosystemKey(id)).toBe('string');
    }),
  );
});
