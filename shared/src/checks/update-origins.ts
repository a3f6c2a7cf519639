import {type BoundCheck, defineCheck} from './check.ts';

const KNOWN = new Set(['debian', 'ubuntu', 'raspbian']);
/** `label=Debian-Security`, `Ubuntu:noble-security`, or all that an origin offers (`origin=Debian`, `*:*`). */
const SECURITY = /security|^(?:o|origin)=[^,]*$|\*:\*/i;

/** This check verifies that what installs itself includes the security updates of the distribution. */
export const updateOrigins: BoundCheck = defineCheck({
  id: 'update-origins',
  category: 'application',
  platforms: ['linux'],
  needs: ['aptSettings', 'programs', 'release'],
  minutes: 5,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command:
        'printf \'Unattended-Upgrade::Origins-Pattern {\\n  "origin=Debian,codename=${distro_codename}-security,label=Debian-Security";\\n  "origin=Ubuntu,archive=${distro_codename}-security";\\n};\\n\' | sudo tee /etc/apt/apt.conf.d/52plimsoll-origins',
    },
  ],
  references: [],
  text: {
    en: {
      title: 'Automatic updates include security updates',
      failure: 'Automatic updates leave security updates out',
      why: 'The device seems to update itself, yet the corrections that matter wait; attackers use the published error in the meantime.',
      look: 'Run: apt-config dump | grep -E "Allowed-Origins|Origins-Pattern" – one line should name Debian-Security or -security.',
      remedy: [
        'Add the origin of the security updates to Unattended-Upgrade::Origins-Pattern, in a file of its own in /etc/apt/apt.conf.d.',
        'Try it: unattended-upgrade --dry-run --debug.',
      ],
    },
    de: {
      title: 'Automatische Updates umfassen Sicherheitsupdates',
      failure: 'Automatische Updates lassen Sicherheitsupdates aus',
      why: 'Das Gerät scheint sich zu aktualisieren, doch die wichtigen Korrekturen warten; Angreifer nutzen unterdessen den veröffentlichten Fehler.',
      look: 'Führen Sie aus: apt-config dump | grep -E "Allowed-Origins|Origins-Pattern" – eine Zeile sollte Debian-Security oder -security nennen.',
      remedy: [
        'Ergänzen Sie die Herkunft der Sicherheitsupdates bei Unattended-Upgrade::Origins-Pattern, in einer eigenen Datei in /etc/apt/apt.conf.d.',
        'Probieren Sie es: unattended-upgrade --dry-run --debug.',
      ],
    },
  },
  judge({aptSettings: {installed, unattendedUpgrade, upgradeOrigins}, programs, release: {id}}) {
    if (!installed) return {status: 'not-applicable', why: 'apt is not the package manager here'};
    if (!unattendedUpgrade || !programs.includes('unattended-upgrade')) {
      return {status: 'not-applicable', why: 'no updates install themselves'};
    }
    if (!KNOWN.has(id)) return {status: 'unknown', why: `what ${id} calls its security updates is not known`};
    if (upgradeOrigins.some((origin) => SECURITY.test(origin))) return {status: 'pass'};
    return {
      status: 'fail',
      evidence: upgradeOrigins.length === 0 ? ['Origins-Pattern: –'] : upgradeOrigins.slice(0, 20),
    };
  },
});
