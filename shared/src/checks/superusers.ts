import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that root is the only account with user id 0. */
export const superusers: BoundCheck = defineCheck({
  id: 'superusers',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['users'],
  minutes: 10,
  remedies: [{platform: 'linux'}],
  references: ['Lynis AUTH-9204'],
  text: {
    en: {
      title: 'Root is the only account with all rights',
      failure: 'A second account has all rights of root',
      why: 'An attacker who was root once leaves a second account with user id 0 behind and comes back by it, unseen and without sudo.',
      look: "Run: awk -F: '$3 == 0 {print $1}' /etc/passwd – it should print root alone.",
      remedy: [
        'Find out who made the account and what it is for; nobody knowing it is a sign of a break-in.',
        'Take its line out with vipw and vipw -s, or write another number there, and use sudo instead; userdel and usermod refuse, because processes of root seem to be its own.',
      ],
    },
    de: {
      title: 'Root ist das einzige Konto mit allen Rechten',
      failure: 'Ein zweites Konto hat alle Rechte von root',
      why: 'Wer einmal root war, hinterlässt ein zweites Konto mit der Benutzerkennung 0 und kommt darüber zurück, unbemerkt und ohne sudo.',
      look: "Führen Sie aus: awk -F: '$3 == 0 {print $1}' /etc/passwd – es sollte nur root erscheinen.",
      remedy: [
        'Klären Sie, wer das Konto angelegt hat und wozu; weiß es niemand, ist das ein Zeichen für einen Einbruch.',
        'Nehmen Sie seine Zeile mit vipw und vipw -s heraus, oder schreiben Sie dort eine andere Nummer, und nutzen Sie stattdessen sudo; userdel und usermod weigern sich, weil Prozesse von root als seine gelten.',
      ],
    },
  },
  judge({users}) {
    const evidence = users.filter(({uid, name}) => uid === 0 && name !== 'root').map(({name}) => name);
    return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
  },
});
