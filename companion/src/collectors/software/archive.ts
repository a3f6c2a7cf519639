/** An archive packages come from, as its signed Release file describes it. */
export interface Archive {
  readonly origin: string;
  readonly label: string;
  readonly suite: string;
  readonly codename: string;
  /** What apt prefers (apt_preferences(5)): 500, 100 for backports, 1 for experimental. */
  readonly priority: number;
}

/** Parses the head of a Release or InRelease file; never throws, what is not told is empty. */
export function parseRelease(text: string): Archive {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const {key, value} = /^(?<key>[A-Za-z-]+): (?<value>.*)$/.exec(line)?.groups ?? {};
    if (key !== undefined && value !== undefined && !fields.has(key))
      fields.set(key, value.trim().slice(0, 200));
  }
  const automatic = fields.get('NotAutomatic') !== 'yes';
  const upgrades = fields.get('ButAutomaticUpgrades') === 'yes';
  return {
    origin: fields.get('Origin') ?? '',
    label: fields.get('Label') ?? '',
    suite: fields.get('Suite') ?? '',
    codename: fields.get('Codename') ?? '',
    priority: automatic ? 500 : upgrades ? 100 : 1,
  };
}

/** Debian and Ubuntu publish security updates in an archive of its own: `bookworm-security`, label `Debian-Security`. */
export function isSecurity({label, suite, codename}: Archive): boolean {
  return /security/i.test(label) || suite.endsWith('-security') || /[-/]security$/.test(codename);
}

/** An archive's name for people: `Debian-Security bookworm-security`. */
export function archiveName({origin, label, suite, codename}: Archive): string {
  return [label || origin || 'unnamed archive', codename || suite].filter((part) => part !== '').join(' ');
}

/** Belongs to the distribution itself: `Origin: Debian`, `Debian Backports` where os-release says `ID=debian`. */
export function isOwn({origin}: Archive, distributions: ReadonlySet<string>): boolean {
  return distributions.has(origin.toLowerCase().split(' ')[0] ?? '');
}

/**
 * The Release file that belongs to a package list: the one whose name, without its ending, begins the list's name.
 * apt names both after the archive's address (`deb.debian.org_debian_dists_bookworm_`).
 */
export function releaseOf(list: string, names: readonly string[]): string | undefined {
  const fitting = names.filter((name) => {
    const base = /^(?<base>.*_)(?:In)?Release$/.exec(name)?.groups?.['base'];
    return base !== undefined && list.startsWith(base);
  });
  return fitting.toSorted((a, b) => b.length - a.length)[0];
}
