/**
 * `1.2-3~bpo12+1` is the later release's 1.2-3, built for this one: it has every fix of 1.2-3 although it sorts
 * before it (wazuh #38474). It is compared as what it was made from; undefined when it is no backport.
 */
export function backportedFrom(version: string): string | undefined {
  if (!version.includes('~bpo')) return undefined;
  const original = version.replace(BACKPORT, '');
  return original === version ? undefined : original;
}

const BACKPORT = /~bpo\d{1,2}\+\d{1,4}$/;
