import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that the distribution's security updates are among the repositories. */
export const securityRepository: BoundCheck = defineCheck({
  id: 'security-repository',
  category: 'application',
  platforms: ['linux'],
  needs: ['repositories', 'aptSettings', 'release'],
  minutes: 5,
  remedies: [{platform: 'linux'}],
  references: ['Lynis PKGS-7388'],
  text: {
    en: {
      title: 'The repository of security updates is in use',
      failure: 'The repository of security updates is missing',
      why: 'Fixes for known errors never arrive; apt reports that all is up to date while attackers use what was closed elsewhere.',
      look: 'Run: apt-cache policy | grep security – it should print a line with the suite of your release.',
      remedy: [
        'Add the suite CODENAME-security of your release to the files in /etc/apt/sources.list.d.',
        'Fetch the lists with apt-get update and install what is new with apt-get upgrade.',
      ],
    },
    de: {
      title: 'Die Paketquelle für Sicherheitsupdates wird genutzt',
      failure: 'Die Paketquelle für Sicherheitsupdates fehlt',
      why: 'Korrekturen bekannter Fehler kommen nie an; apt meldet alles als aktuell, während Angreifer nutzen, was anderswo geschlossen wurde.',
      look: 'Führen Sie aus: apt-cache policy | grep security – es sollte eine Zeile mit der Suite Ihrer Version erscheinen.',
      remedy: [
        'Ergänzen Sie in den Dateien unter /etc/apt/sources.list.d die Suite CODENAME-security Ihrer Version.',
        'Holen Sie die Listen mit apt-get update und installieren Sie Neues mit apt-get upgrade.',
      ],
    },
  },
  judge({repositories, aptSettings: {installed}, release: {id}}) {
    if (!installed) return {status: 'not-applicable', why: 'apt is not the package manager here'};
    if (id !== 'debian' && id !== 'ubuntu')
      return {status: 'not-applicable', why: `${id} has no such repository`};
    // Before Debian 11 the suite was called `buster/updates`.
    const found = repositories.some(
      ({suite}) => suite.endsWith('-security') || /^[a-z]+\/updates$/.test(suite),
    );
    if (found) return {status: 'pass'};
    const suites = [...new Set(repositories.map(({suite}) => suite))];
    return {status: 'fail', evidence: suites.length === 0 ? ['/etc/apt: –'] : suites.slice(0, 20)};
  },
});
