import {type BoundCheck, defineCheck} from './check.ts';

const MOST_DAYS = 7;

/** This check verifies that the device has asked for updates within the last week. */
export const packageLists: BoundCheck = defineCheck({
  id: 'package-lists',
  category: 'application',
  platforms: ['linux'],
  needs: ['aptSettings', 'packageLists'],
  minutes: 2,
  remedies: [{platform: 'linux', on: 'debian', command: 'sudo apt-get update'}],
  references: [],
  text: {
    en: {
      title: 'The lists of packages are fresh',
      failure: 'The lists of packages are old',
      why: 'With old lists the device believes it is up to date, while attackers already use errors that newer packages close.',
      look: 'Run: ls -ld /var/lib/apt/lists/partial – the date is that of the last apt-get update.',
      remedy: [
        'Fetch the lists anew with apt-get update.',
        'Look at what keeps them old when it happens again.',
      ],
    },
    de: {
      title: 'Die Paketlisten sind frisch',
      failure: 'Die Paketlisten sind alt',
      why: 'Mit alten Listen hält sich das Gerät für aktuell, während Angreifer schon Fehler nutzen, die neuere Pakete schließen.',
      look: 'Führen Sie aus: ls -ld /var/lib/apt/lists/partial – das Datum ist das des letzten apt-get update.',
      remedy: [
        'Holen Sie die Listen mit apt-get update neu.',
        'Suchen Sie die Ursache, wenn sie wieder veralten.',
      ],
    },
  },
  judge({aptSettings: {installed}, packageLists: {days}}) {
    if (!installed) return {status: 'not-applicable', why: 'apt is not the package manager here'};
    if (days === undefined) return {status: 'fail', evidence: ['/var/lib/apt/lists: –']};
    return days <= MOST_DAYS
      ? {status: 'pass'}
      : {status: 'fail', evidence: [`/var/lib/apt/lists: ${days} d`]};
  },
});
