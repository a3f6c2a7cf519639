import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that apt installs signed packages only. */
export const repositorySignatures: BoundCheck = defineCheck({
  id: 'repository-signatures',
  category: 'application',
  platforms: ['linux'],
  needs: ['repositories', 'aptSettings'],
  minutes: 10,
  remedies: [{platform: 'linux'}],
  references: [],
  text: {
    en: {
      title: 'Packages are installed only when signed',
      failure: 'Packages are installed without a valid signature',
      why: 'An attacker on the way to the repository, or in it, replaces a package by their own, and it is installed with the rights of root.',
      look: 'Run: grep -rEi "trusted|allow-insecure|AllowUnauthenticated|AllowInsecure" /etc/apt',
      remedy: [
        'Take trusted=yes and allow-insecure=yes out of the entry named in the evidence.',
        'Put the publisher’s key into /etc/apt/keyrings and name it with signed-by.',
      ],
    },
    de: {
      title: 'Pakete werden nur mit gültiger Signatur installiert',
      failure: 'Pakete werden ohne gültige Signatur installiert',
      why: 'Ein Angreifer auf dem Weg zur Paketquelle oder in ihr ersetzt ein Paket durch sein eigenes, und es wird mit den Rechten von root installiert.',
      look: 'Führen Sie aus: grep -rEi "trusted|allow-insecure|AllowUnauthenticated|AllowInsecure" /etc/apt',
      remedy: [
        'Entfernen Sie trusted=yes und allow-insecure=yes aus dem im Befund genannten Eintrag.',
        'Legen Sie den Schlüssel des Herausgebers in /etc/apt/keyrings ab und nennen Sie ihn mit signed-by.',
      ],
    },
  },
  judge({repositories, aptSettings: {installed, allowsUnauthenticated}}) {
    if (!installed) return {status: 'not-applicable', why: 'apt is not the package manager here'};
    const evidence = repositories.filter(({unsigned}) => unsigned).map(({file, uri}) => `${uri} (${file})`);
    if (allowsUnauthenticated) evidence.push('apt.conf: AllowUnauthenticated / AllowInsecureRepositories');
    return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
  },
});
