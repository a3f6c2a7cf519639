import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that security updates are installed without anybody's doing. */
export const automaticUpdates: BoundCheck = defineCheck({
  id: 'automatic-updates',
  category: 'application',
  platforms: ['linux'],
  needs: ['aptSettings', 'programs'],
  minutes: 5,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command:
        'sudo apt-get install unattended-upgrades && printf \'APT::Periodic::Update-Package-Lists "1";\\nAPT::Periodic::Unattended-Upgrade "1";\\n\' | sudo tee /etc/apt/apt.conf.d/20auto-upgrades',
    },
  ],
  references: [],
  text: {
    en: {
      title: 'Security updates install themselves',
      failure: 'Security updates wait for somebody to install them',
      why: 'Between the day a fix appears and the day somebody installs it, attackers use the published error; often they need only hours.',
      look: 'Run: apt-config dump | grep Periodic – Update-Package-Lists and Unattended-Upgrade should be "1".',
      remedy: [
        'Install the package unattended-upgrades.',
        'Switch it on in /etc/apt/apt.conf.d/20auto-upgrades.',
      ],
    },
    de: {
      title: 'Sicherheitsupdates installieren sich selbst',
      failure: 'Sicherheitsupdates warten, bis jemand sie installiert',
      why: 'Zwischen dem Erscheinen einer Korrektur und ihrer Installation nutzen Angreifer den veröffentlichten Fehler; oft brauchen sie nur Stunden.',
      look: 'Führen Sie aus: apt-config dump | grep Periodic – Update-Package-Lists und Unattended-Upgrade sollten "1" sein.',
      remedy: [
        'Installieren Sie das Paket unattended-upgrades.',
        'Schalten Sie es in /etc/apt/apt.conf.d/20auto-upgrades ein.',
      ],
    },
  },
  judge({aptSettings: {installed, refreshesLists, unattendedUpgrade}, programs}) {
    if (!installed) return {status: 'not-applicable', why: 'apt is not the package manager here'};
    const evidence = [
      ...(programs.includes('unattended-upgrade') ? [] : ['not installed: unattended-upgrades']),
      ...(refreshesLists ? [] : ['APT::Periodic::Update-Package-Lists: off']),
      ...(unattendedUpgrade ? [] : ['APT::Periodic::Unattended-Upgrade: off']),
    ];
    return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
  },
});
