import type {Os, Software} from '@plimsoll/shared/inventory';

import {DISTRIBUTION_VERSION, originOf} from '../collectors/software/dpkg-origin.ts';
import type {ItemDraft} from './draft.ts';

type From = Pick<Software, 'origin' | 'vendor'>;

/**
 * Who built an item, by what the file tells of it. `certain`: its source package is told, or may be taken for its own; the
 * distribution's advisories are written against it, so without it nothing is more than likely.
 */
export function originOfItem(item: ItemDraft & {readonly type: string}, os: Os, certain: boolean): From {
  const from = guess(item, os);
  if (from.origin === 'distribution' && !certain && item.type !== 'rpm') return {origin: 'unknown'};
  return from;
}

function guess(item: ItemDraft & {readonly type: string}, os: Os): From {
  const {origin, vendor, type} = item;
  if (origin !== undefined) return vendor === undefined ? {origin} : {origin, vendor};
  if (type === 'deb') return debOrigin(item);
  if (type === 'rpm') return rpmOrigin(item, os);
  if (OWN_FOLDERS.has(type) && item.paths?.some((path) => DISTRIBUTION_FOLDER.test(path))) {
    return {origin: 'distribution'};
  }
  return vendor === undefined ? {origin: 'unknown'} : {origin: 'unknown', vendor};
}

function debOrigin({version, maintainer, section, vendor}: ItemDraft): From {
  const who = maintainer ?? vendor;
  const stanza = {
    version,
    maintainer: who ?? '',
    section: section ?? 'misc',
    priority: '',
    foreignField: false,
  };
  const from = originOf(stanza);
  // A revision alone, without anybody's name, is no proof: vendors write those as well.
  const unproved = from.origin === 'distribution' && who === undefined && !DISTRIBUTION_VERSION.test(version);
  return unproved ? {origin: 'unknown'} : from;
}

/** The tag `Vendor` of each distribution's own packages. */
const VENDORS: Readonly<Partial<Record<string, RegExp>>> = {
  almalinux: /^AlmaLinux/i,
  amzn: /^Amazon/i,
  azurelinux: /^Microsoft/i,
  centos: /^(?:CentOS|Red Hat)/i,
  fedora: /^Fedora Project/i,
  mariner: /^Microsoft/i,
  ol: /^Oracle/i,
  'opensuse-leap': /^(?:openSUSE|SUSE)/i,
  'opensuse-tumbleweed': /^openSUSE/i,
  photon: /^VMware/i,
  rhel: /^Red Hat/i,
  rocky: /^Rocky/i,
  sled: /^SUSE/i,
  sles: /^SUSE/i,
  sles_sap: /^SUSE/i,
};

/** By the tag `Vendor`; without one, the mark in the release is asked when it is matched. */
function rpmOrigin({vendor, maintainer, publisher}: ItemDraft, {id}: Os): From {
  const who = vendor ?? maintainer ?? publisher;
  const own = Object.hasOwn(VENDORS, id) ? VENDORS[id] : undefined;
  if (who === undefined || own === undefined) return {origin: 'unknown'};
  return own.test(who) ? {origin: 'distribution'} : {origin: 'other-vendor', vendor: who};
}

const OWN_FOLDERS = new Set(['pypi', 'npm', 'gem']);
/**
 * Where Debian's own packages keep modules of languages, and nobody else does (Debian Python Policy 2.5, the JavaScript
 * and Ruby teams' policies): they are judged as the packages they came in.
 */
const DISTRIBUTION_FOLDER =
  /^\/?usr\/(?:lib\/python3(?:\.\d{1,2})?\/dist-packages|share\/nodejs|share\/rubygems-integration)\//;
