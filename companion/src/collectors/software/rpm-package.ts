import type {Software} from '@plimsoll/shared/inventory';

import type {Found} from './harvest.ts';
import type {RpmHeader} from './rpm-header.ts';

/** Who a distribution names as vendor of its own packages, by `ID` of os-release. EPEL says `Fedora Project` too. */
const OWN_VENDORS: ReadonlyMap<string, RegExp> = new Map([
  ['almalinux', /^AlmaLinux/],
  ['amzn', /^Amazon(?: Linux|\.com)/],
  ['azurelinux', /^Microsoft Corporation/],
  ['centos', /^CentOS/],
  ['fedora', /^Fedora Project/],
  ['mageia', /^Mageia\.Org/],
  ['mariner', /^Microsoft Corporation/],
  ['ol', /^Oracle America/],
  ['openEuler', /^http:\/\/openeuler\.org/],
  ['opensuse-leap', /^(?:openSUSE|SUSE LLC)/],
  ['opensuse-tumbleweed', /^openSUSE/],
  ['photon', /^VMware, Inc/],
  ['rhel', /^Red Hat, Inc/],
  ['rocky', /^Rocky/],
  ['sled', /^SUSE LLC/],
  ['sles', /^SUSE LLC/],
  ['sles_sap', /^SUSE LLC/],
]);

/** Packages installed beside their older selves (dnf.conf(5), `installonlypkgs`): their id needs the version. */
const SIDE_BY_SIDE =
  /^kernel(?:-(?:rt|64k|PAE|default|azure|debug|uek|lt|ml))?(?:-(?:core|modules(?:-core|-extra|-internal)?|devel))?$/;

/** The installed package a header describes; `os` is the `ID` of os-release. Undefined for imported keys, which are no software. */
export function toRpmPackage(header: RpmHeader, os: string): Found | undefined {
  const {name, arch, module} = header;
  if (name === 'gpg-pubkey') return undefined;
  const evr = evrOf(header);
  const source = sourceOf(header.source);
  return {
    id: rpmId(header),
    type: 'rpm',
    name,
    version: header.version === '' || header.release === '' ? '' : evr,
    ...(arch === '' ? {} : {arch}),
    ...(source ? {source} : {}),
    ...originOf(header.vendor, os),
    ...(module === '' ? {} : {module}),
  };
}

type Identity = Pick<RpmHeader, 'name' | 'arch' | 'epoch' | 'version' | 'release'>;

/** Id of the item a header becomes: `rpm:bash:x86_64`, of kernels with their version behind it. */
export function rpmId(header: Identity): string {
  const {name, arch} = header;
  return `rpm:${name}:${arch}${SIDE_BY_SIDE.test(name) ? `:${evrOf(header)}` : ''}`;
}

function evrOf({epoch, version, release}: Identity): string {
  return `${epoch === 0 ? '' : `${epoch}:`}${version}-${release}`;
}

const SOURCE_NAME = /\.(?:no)?src\.rpm$/;

/** `name-version-release.src.rpm`: neither version nor release has a hyphen. */
function sourceOf(file: string): Software['source'] {
  if (!SOURCE_NAME.test(file)) return undefined;
  const parts = file.replace(SOURCE_NAME, '').split('-');
  const version = parts.splice(-2).join('-');
  return parts.length === 0 ? undefined : {name: parts.join('-'), version};
}

/** A package that names no vendor, or one of a distribution we have no table of, may be anybody's. */
function originOf(told: string, os: string): Pick<Software, 'origin' | 'vendor'> {
  const vendor = told.replace(/\s*<[^>]*>?\s*$/, '').trim();
  const own = OWN_VENDORS.get(os);
  if (vendor === '') return {origin: 'unknown'};
  if (own === undefined) return {origin: 'unknown', vendor};
  return own.test(vendor) ? {origin: 'distribution'} : {origin: 'other-vendor', vendor};
}
