import {useTexts} from '@plimsoll/shared/ui';
import type {JSX} from 'preact';

import {pageTexts} from '../texts/index.ts';

/** Pages of distributions about a CVE. */
const TRACKERS: readonly {readonly family: string; readonly name: string; page(cve: string): string}[] = [
  {family: 'Debian:', name: 'Debian', page: (cve) => `https://security-tracker.debian.org/tracker/${cve}`},
  {family: 'Ubuntu:', name: 'Ubuntu', page: (cve) => `https://ubuntu.com/security/${cve}`},
  {family: 'Red Hat:', name: 'Red Hat', page: (cve) => `https://access.redhat.com/security/cve/${cve}`},
  {family: 'SUSE:', name: 'SUSE', page: (cve) => `https://www.suse.com/security/cve/${cve}.html`},
  {family: 'openSUSE:', name: 'SUSE', page: (cve) => `https://www.suse.com/security/cve/${cve}.html`},
  {family: 'Alpine:', name: 'Alpine', page: (cve) => `https://security.alpinelinux.org/vuln/${cve}`},
  {family: 'Arch', name: 'Arch', page: (cve) => `https://security.archlinux.org/${cve}`},
];

/** Where to read on. */
export function Links({cve, ecosystem}: {readonly cve: string; readonly ecosystem: string}): JSX.Element {
  const t = useTexts(pageTexts);
  const tracker = TRACKERS.find(({family}) => ecosystem.startsWith(family));
  const pages = [
    ...(tracker ? [[tracker.name, tracker.page(cve)] as const] : []),
    ['NVD', `https://nvd.nist.gov/vuln/detail/${cve}`],
    ['CVE.org', `https://www.cve.org/CVERecord?id=${cve}`],
  ] as const;
  return (
    <section class="stack">
      <h3>{t('moreAt')}</h3>
      <p class="row">
        {pages.map(([name, href]) => (
          <a key={name} href={href} target="_blank" rel="noreferrer noopener">
            {name}
          </a>
        ))}
      </p>
    </section>
  );
}
