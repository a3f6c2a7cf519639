import type {Software} from '@plimsoll/shared/inventory';

/** What of a package's stanza tells who built it. */
export interface Stanza {
  readonly version: string;
  readonly maintainer: string;
  readonly section: string;
  readonly priority: string;
  /** It carries a field Debian's tools never write: `License`, `Vendor`, `Packager`. */
  readonly foreignField: boolean;
}

/**
 * Versions only somebody other than the distribution gives: the vendor's mark (`-1nodesource1`, `.pgdg120+1`), a
 * release name spelt out (`~debian.12~bookworm`), a bare revision 0 or a build time as revision. None of the 66,494
 * packages of Debian 12 has one.
 */
const VENDOR_VERSION =
  /nodesource|\.pgdg\d|\.sury\.|~(?:debian|ubuntu)(?:\.\d|-[a-z])|[~.](?:buster|bullseye|bookworm|trixie|focal|jammy|noble)(?:\.?\d*)?$|\+rpt\d|[+~]pve\d|~ppa\d|-(?:0|\d{8,})$/;

const VENDOR_NAMES: readonly (readonly [mark: RegExp, vendor: string])[] = [
  [/nodesource/i, 'NodeSource'],
  [/\.pgdg\d/, 'PostgreSQL Global Development Group'],
  [/\.sury\./, 'deb.sury.org'],
  [/\+rpt\d/, 'Raspberry Pi'],
  [/[+~]pve\d/, 'Proxmox'],
];

/** Debian's sections (archive of Debian 12), with those of other components after their slash. */
const SECTIONS = new Set(
  (
    'admin cli-mono comm database debug devel doc editors education electronics embedded fonts games gnome gnu-r ' +
    'gnustep golang graphics hamradio haskell httpd installer interpreters introspection java javascript kde kernel ' +
    'libdevel libs lisp localization mail math metapackages misc net news ocaml oldlibs otherosfs perl php python ' +
    'raku ruby rust science shells sound tasks tex text translations utils vcs video web x11 xfce zope'
  ).split(' '),
);
const COMPONENT = /^(?:contrib|non-free|non-free-firmware|restricted|universe|multiverse)\//;

/** Names of firms and of projects that publish packages of their own. */
const FIRM =
  /\b(?:Inc|Corp|Corporation|LLC|Ltd|Limited|GmbH|B\.V|S\.A|Technologies|Authors|Support(?=\s*(?:<|$))|Docker|NVIDIA|HashiCorp|Microsoft|Google|Grafana|GitLab|GitHub|Brave|Vivaldi|Spotify|Dropbox|Zoom|Slack|TeamViewer|AnyDesk|MongoDB|Elastic|Oracle|InfluxData|Datadog|Tailscale|Signal|1Password|Mozilla Corporation)\b/;

/** The distribution's own words in a maintainer. */
const DISTRIBUTION =
  /debian|ubuntu|canonical|kali|raspbian|linuxmint|APT Development Team|Dpkg Developers|Debconf Developers/i;

/** Versions only the distribution's tools give: stable updates, non-maintainer uploads, binary rebuilds, backports. */
export const DISTRIBUTION_VERSION = /[+~]deb\d+u\d+|ubuntu\d|\+nmu\d+|\+b\d+$|~bpo\d+|\+dfsg|\+ds\b/;

/**
 * Says who built a package, from version, section, fields and maintainer alone. A native version (no revision) by a
 * person who names no distribution proves neither: `unknown`.
 */
export function originOf(stanza: Stanza): Pick<Software, 'origin' | 'vendor'> {
  const {version, maintainer, section, priority, foreignField} = stanza;
  const vendorVersion = VENDOR_VERSION.test(version);
  const official = DISTRIBUTION.test(maintainer);
  const firm = !official && FIRM.test(maintainer);
  const strayVersion = vendorVersion && !(official && DISTRIBUTION_VERSION.test(version));
  if (strayVersion || firm || foreignField || !isSection(section)) return otherVendor(version, maintainer);

  const base = priority === 'required' || priority === 'important' || priority === 'standard';
  if (official || base || version.includes('-') || DISTRIBUTION_VERSION.test(version))
    return {origin: 'distribution'};
  return {origin: 'unknown'};
}

function isSection(section: string): boolean {
  return SECTIONS.has(section) || SECTIONS.has(section.replace(COMPONENT, ''));
}

function otherVendor(version: string, maintainer: string): Pick<Software, 'origin' | 'vendor'> {
  const marked = VENDOR_NAMES.find(([mark]) => mark.test(version))?.[1];
  const vendor = marked ?? maintainer.replace(/\s*<[^>]*>?\s*$/, '').slice(0, 256);
  return vendor === '' ? {origin: 'other-vendor'} : {origin: 'other-vendor', vendor};
}
