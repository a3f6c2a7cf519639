import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that the release still gets security updates. */
export const releaseSupport: BoundCheck = defineCheck({
  id: 'release-support',
  category: 'operating-system',
  platforms: ['linux'],
  needs: ['release'],
  minutes: 120,
  restart: true,
  remedies: [{platform: 'linux'}],
  references: [],
  text: {
    en: {
      title: 'The release gets security updates',
      failure: 'The release no longer gets full security updates',
      why: 'Errors found from now on stay open: attackers read the updates of newer releases and use what those close against the older ones.',
      look: 'Run: cat /etc/os-release – and compare with distro-info --supported (package distro-info) or the publisher’s pages.',
      remedy: [
        'Make a backup.',
        'Upgrade to the next release as its release notes describe; one release at a time.',
        'Until then, keep the repository of the long-term support in place where there is one.',
      ],
    },
    de: {
      title: 'Die Version erhält Sicherheitsupdates',
      failure: 'Die Version erhält keine vollständigen Sicherheitsupdates mehr',
      why: 'Ab jetzt gefundene Fehler bleiben offen: Angreifer lesen die Updates neuerer Versionen und nutzen das dort Geschlossene gegen die älteren.',
      look: 'Führen Sie aus: cat /etc/os-release – und vergleichen Sie mit distro-info --supported (Paket distro-info) oder den Seiten des Herausgebers.',
      remedy: [
        'Legen Sie eine Sicherung an.',
        'Wechseln Sie zur nächsten Version, wie es deren Veröffentlichungshinweise beschreiben; immer nur eine Version auf einmal.',
        'Behalten Sie bis dahin die Paketquelle der Langzeitunterstützung bei, wo es eine gibt.',
      ],
    },
  },
  judge({release}) {
    const {id, version, supportEnds, longTermEnds, today} = release;
    if (supportEnds === undefined)
      return {status: 'unknown', why: `no end of support known for ${id} ${version}`};
    // ISO days sort as text.
    if (today <= supportEnds) return {status: 'pass'};
    const ended = `${id} ${version}: ${supportEnds}`;
    if (longTermEnds !== undefined && today <= longTermEnds) {
      return {status: 'fail', share: 0.8, evidence: [ended, `LTS: ${longTermEnds}`]};
    }
    return {status: 'fail', evidence: longTermEnds === undefined ? [ended] : [ended, `LTS: ${longTermEnds}`]};
  },
});
