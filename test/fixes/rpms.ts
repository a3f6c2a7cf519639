/*
 * Shell that makes small packages with the real rpmbuild: `make NAME EPOCH VERSION [SPEC LINES]` puts one into /repo, from
 * a vendor that the distribution of the scene takes for its own; the release is always `1.el9`.
 */

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
