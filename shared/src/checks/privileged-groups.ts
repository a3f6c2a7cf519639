import {type BoundCheck, defineCheck} from './check.ts';

const STRONG = new Set(['docker', 'lxd', 'incus-admin', 'disk', 'shadow', 'kmem', 'root']);

/** This check verifies that no account is root by way of a group. */
export const privilegedGroups: BoundCheck = defineCheck({
  id: 'privileged-groups',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['groups'],
  minutes: 10,
  remedies: [{platform: 'linux'}],
  references: [],
  text: {
    en: {
      title: 'No account is root by way of a group',
      failure: 'An account is root by way of a group',
      why: 'Members of these groups become root without a password: docker and lxd start containers that hold the whole disk, disk reads it bare, shadow reads the password hashes.',
      look: 'Run: getent group docker lxd incus disk shadow kmem – no names should stand at the end of the lines.',
      remedy: [
        'Take the account out of the group: gpasswd -d ACCOUNT GROUP, then log in anew.',
        'Where it needs containers, use them without root rights: rootless Docker, or Podman.',
      ],
    },
    de: {
      title: 'Kein Konto ist über eine Gruppe root',
      failure: 'Ein Konto ist über eine Gruppe root',
      why: 'Mitglieder dieser Gruppen werden ohne Passwort root: docker und lxd starten Container mit der ganzen Platte darin, disk liest sie roh, shadow liest die Passwort-Hashes.',
      look: 'Führen Sie aus: getent group docker lxd incus disk shadow kmem – am Zeilenende sollten keine Namen stehen.',
      remedy: [
        'Nehmen Sie das Konto aus der Gruppe: gpasswd -d KONTO GRUPPE, und melden Sie sich neu an.',
        'Wo es Container braucht, benutzen Sie sie ohne Root-Rechte: Docker im Rootless-Modus oder Podman.',
      ],
    },
  },
  judge({groups}) {
    const evidence = groups
      .filter(({name}) => STRONG.has(name))
      .flatMap(({name, members}) => members.filter((who) => who !== 'root').map((who) => `${who} ∈ ${name}`));
    return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
  },
});
