import {expect} from 'vitest';

import type {Played, Scene} from './device.ts';
import {PERSON, person} from './polkit.ts';

/*
 * Shell that makes small packages with the real rpmbuild: `make NAME EPOCH VERSION [SPEC LINES]` puts one into /repo, from
 * a vendor that the distribution of the scene takes for its own; the release is always `1.el9`.
 */

/** Programs that a scene with such packages takes, besides its manager. */
export const TOOLS = ['rpm', 'rpmbuild', 'createrepo_c'] as const;

/** What rpm lists, as the companion counts versions. */
export const LIST = `rpm -qa --queryformat '%{NAME} %|EPOCH?{%{EPOCH}:}|%{VERSION}-%{RELEASE}\\n'`;

/** Begins a script: the system it is, where its database lies, and `make`. */
export function onSystem({osRelease, vendor}: {readonly osRelease: string; readonly vendor: string}): string {
  return `
rm -rf /etc/yum.repos.d /etc/zypp/repos.d /etc/zypp/services.d /var/lib/rpm /usr/lib/sysimage/rpm /repo /build
rm -rf /var/cache/dnf /var/lib/dnf /var/cache/zypp /etc/rpm
mkdir -p /etc/rpm /etc/yum.repos.d /etc/zypp/repos.d /etc/dnf/vars /repo /build
printf '${osRelease}' > /etc/os-release
echo '%_dbpath /var/lib/rpm' > /etc/rpm/macros
make() {
  cat > /build/package.spec <<END
Name: $1
\${2:+Epoch: $2}
Version: $3
Release: 1.el9
Summary: a package & <more>
License: MIT
Vendor: ${vendor}
BuildArch: noarch
$4
%description
nothing
%install
mkdir -p %{buildroot}/usr/share/$1
echo '$3' > %{buildroot}/usr/share/$1/version
%files
/usr/share/$1
END
  rpmbuild --quiet --define '_topdir /build' --define '_rpmdir /repo' -bb /build/package.spec
}
publish() { createrepo_c -q /repo; }
`;
}

interface Manager {
  /** `onSystem`, and the manager's own configuration. */
  readonly system: string;
  /** Installs version 1.0 of `demo`, and `other`. */
  readonly install: string;
  readonly ecosystem: string;
}

/** `demo` 1.0, which is weak, and `other` are installed; 1.1 of `demo` is offered, and brings `extra` along. */
export function rpmScene({system, install, ecosystem}: Manager): Scene {
  return {
    setUp: `${system}
make demo 1 1.0
make demo 1 1.1 'Requires: extra'
make extra '' 1.0
make other '' 1.0
publish
${install}`,
    list: LIST,
    weakness: {ecosystem, order: 'rpm', source: 'demo', fixed: '1:1.1-1.el9'},
    collectors: ['rpm', 'runtime'],
  };
}

export const INSTALLED = ['demo 1:1.0-1.el9', 'other 1.0-1.el9'];
export const UPDATED = ['demo 1:1.1-1.el9', 'extra 1.0-1.el9', 'other 1.0-1.el9'];

/** The same where 1.1 has other lines in its spec. */
export function offering(scene: Scene, spec: string): Scene {
  return {...scene, setUp: scene.setUp.replace(/make demo 1 1\.1.*/, `make demo 1 1.1 '${spec}'`)};
}

/** Another package would go with the update: who asks, and their scene. */
export function obsoleting(scene: Scene): readonly {readonly who: string; readonly scene: Scene}[] {
  const {setUp, ...rest} = offering(scene, 'Obsoletes: other < 2');
  const prepared = {...rest, setUp: `${setUp}\n${PERSON}`};
  return [
    {who: 'root', scene: prepared},
    {who: 'a user', scene: {...prepared, person}},
  ];
}

/** What is answered then. */
export const REFUSED = {ok: false, code: 'unavailable', message: 'it would remove other'} as const;

/** Updated as it was said, with exit code `exitCode`, and taken back: what came along stays. */
export function expectThereAndBack(
  {before, fix, after, undo, undone}: Played,
  id: string,
  exitCode: number,
): void {
  const [[, manager] = []] = before.recommended;
  expect(before).toEqual({software: INSTALLED, listed: INSTALLED, recommended: [[id, manager]]});
  expect(fix?.outcome).toEqual({ok: true, value: {recommendation: id, result: 'proved', exitCode}});
  expect(after).toEqual({software: UPDATED, listed: UPDATED, recommended: []});
  expect(undo?.outcome).toMatchObject({ok: true, value: {result: 'proved'}});
  const back = ['demo 1:1.0-1.el9', 'extra 1.0-1.el9', 'other 1.0-1.el9'];
  expect(undone).toEqual({software: back, listed: back, recommended: [[id, manager]]});
}
