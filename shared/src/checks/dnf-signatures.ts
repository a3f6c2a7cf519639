import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that packages of dnf are installed only when signed. */
export const dnfSignatures: BoundCheck = defineCheck({
  id: 'dnf-signatures',
  category: 'application',
  platforms: ['linux'],
  needs: ['dnf'],
  minutes: 10,
  remedies: [
    {
      platform: 'linux',
      command: "sudo sed -i 's/^gpgcheck *=.*/gpgcheck=1/' /etc/dnf/dnf.conf /etc/yum.repos.d/*.repo",
    },
  ],
  references: ['CIS RHEL 9: 1.2.1.2'],
  text: {
    en: {
      title: 'dnf installs signed packages only',
      failure: 'dnf installs packages without a signature',
      why: 'Whoever stands between the device and a mirror, or takes the mirror over, hands out a changed package, which is installed with all rights.',
      look: 'Run: grep -rn gpgcheck /etc/dnf/dnf.conf /etc/yum.repos.d – every value should be 1.',
      remedy: [
        'Set gpgcheck=1 in /etc/dnf/dnf.conf and in each file of /etc/yum.repos.d.',
        'Name the publisher’s key with gpgkey= where it is missing.',
      ],
    },
    de: {
      title: 'dnf installiert nur signierte Pakete',
      failure: 'dnf installiert Pakete ohne Signatur',
      why: 'Wer zwischen Gerät und Spiegelserver sitzt oder den Spiegel übernimmt, verteilt ein verändertes Paket, das mit allen Rechten installiert wird.',
      look: 'Führen Sie aus: grep -rn gpgcheck /etc/dnf/dnf.conf /etc/yum.repos.d – jeder Wert sollte 1 sein.',
      remedy: [
        'Setzen Sie gpgcheck=1 in /etc/dnf/dnf.conf und in jeder Datei von /etc/yum.repos.d.',
        'Nennen Sie mit gpgkey= den Schlüssel des Herausgebers, wo er fehlt.',
      ],
    },
  },
  judge({dnf: {installed, unsigned}}) {
    if (!installed) return {status: 'not-applicable', why: 'dnf is not the package manager here'};
    return unsigned.length === 0 ? {status: 'pass'} : {status: 'fail', evidence: unsigned};
  },
});
