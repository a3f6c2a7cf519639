import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that no two accounts or groups share a name or a number. */
export const duplicateAccounts: BoundCheck = defineCheck({
  id: 'duplicate-accounts',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['users', 'groups'],
  minutes: 15,
  remedies: [{platform: 'linux'}],
  references: ['CIS Debian 12: 7.2.5–7.2.8', 'Lynis AUTH-9208', 'Lynis AUTH-9222'],
  text: {
    en: {
      title: 'Each account and group has a name and number of its own',
      failure: 'Accounts or groups share a name or a number',
      why: 'Two accounts with one number own the same files; what an attacker does with the one stands in the logs under the name of the other.',
      look: 'Run: cut -d: -f3 /etc/passwd | sort | uniq -d; cut -d: -f3 /etc/group | sort | uniq -d – they should print nothing, nor with -f1.',
      remedy: [
        'Give one of the two a number of its own: usermod -u or groupmod -g.',
        'Hand its files over with chown, then remove what nobody needs.',
      ],
    },
    de: {
      title: 'Jedes Konto und jede Gruppe hat Namen und Nummer für sich',
      failure: 'Konten oder Gruppen teilen sich Namen oder Nummer',
      why: 'Zwei Konten mit derselben Nummer besitzen dieselben Dateien; was ein Angreifer mit dem einen tut, steht in den Protokollen unter dem Namen des anderen.',
      look: 'Führen Sie aus: cut -d: -f3 /etc/passwd | sort | uniq -d; cut -d: -f3 /etc/group | sort | uniq -d – es sollte nichts erscheinen, auch nicht mit -f1.',
      remedy: [
        'Geben Sie einem der beiden eine eigene Nummer: usermod -u oder groupmod -g.',
        'Übertragen Sie ihm seine Dateien mit chown, dann entfernen Sie, was niemand braucht.',
      ],
    },
  },
  judge({users, groups}) {
    const evidence = [
      ...twice(users.map(({name}) => name)).map((name) => `account ${name}`),
      // Other accounts with root’s number are another check’s.
      ...twice(users.filter(({uid}) => uid !== 0).map(({uid}) => `${uid}`)).map((uid) => `uid ${uid}`),
      ...twice(groups.map(({name}) => name)).map((name) => `group ${name}`),
      ...twice(groups.map(({gid}) => `${gid}`)).map((gid) => `gid ${gid}`),
    ];
    return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
  },
});

/** What occurs more than once, each once. */
function twice(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = values.filter((value) => {
    const known = seen.has(value);
    seen.add(value);
    return known;
  });
  return [...new Set(again)];
}
