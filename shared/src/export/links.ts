import type {Finding} from '../findings/index.ts';

/** Who publishes an id, as readers of CycloneDX know them, and the page it has there. */
export interface Publisher {
  readonly name: string;
  readonly url: string;
}

/** By the beginning of an id; the last one is for every other advisory OSV lists. */
const PUBLISHERS: readonly (readonly [prefix: string, name: string, page: (id: string) => string])[] = [
  ['CVE-', 'NVD', (id) => `https://nvd.nist.gov/vuln/detail/${id}`],
  ['GHSA-', 'GITHUB', (id) => `https://github.com/advisories/${id}`],
  ['', 'OSV', (id) => `https://osv.dev/vulnerability/${id}`],
];

/** The publisher of a weakness's id; undefined for ids with no page of their own. */
export function publisherOf(id: string): Publisher | undefined {
  if (!ID.test(id)) return undefined;
  const found = PUBLISHERS.find(([prefix]) => id.startsWith(prefix));
  return found && {name: found[1], url: found[2](id)};
}

const ID = /^[A-Z][A-Za-z]{1,15}-[A-Za-z0-9:._-]{1,100}$/;

/** Trackers of distributions by OSV's name of the ecosystem: where they answer for a CVE. */
const TRACKERS: ReadonlyMap<string, (cve: string) => string> = new Map([
  ['Alpine', (cve) => `https://security.alpinelinux.org/vuln/${cve}`],
  ['Arch', (cve) => `https://security.archlinux.org/${cve}`],
  ['Debian', (cve) => `https://security-tracker.debian.org/tracker/${cve}`],
  ['Red Hat', (cve) => `https://access.redhat.com/security/cve/${cve}`],
  ['SUSE', (cve) => `https://www.suse.com/security/cve/${cve}.html`],
  ['Ubuntu', (cve) => `https://ubuntu.com/security/${cve}`],
  ['openSUSE', (cve) => `https://www.suse.com/security/cve/${cve}.html`],
  ['windows', (cve) => `https://msrc.microsoft.com/update-guide/vulnerability/${cve}`],
]);

/** Pages to read about a finding, the distribution's own first. */
export function linksOf({cve, advisory, ecosystem, evidence}: Finding): string[] {
  const tracker = TRACKERS.get(ecosystem.split(':')[0] ?? '');
  const note = evidence.note !== undefined && PAGE.test(evidence.note) ? evidence.note : undefined;
  const all = [
    cve !== null && tracker ? tracker(cve) : undefined,
    note,
    cve === null ? undefined : `https://www.cve.org/CVERecord?id=${cve}`,
    advisory === undefined ? undefined : publisherOf(advisory)?.url,
  ];
  return [...new Set(all)].filter((link) => link !== undefined);
}

/** An address without what RFC 3986 keeps out of one. */
const PAGE =
  /^https:\/\/[A-Za-z0-9.-]{1,253}(?::\d{1,5})?(?:[/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{0,1800})?$/;
