import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that macOS is not told at its start to leave out checks. */
export const bootArguments: BoundCheck = defineCheck({
  id: 'boot-arguments',
  category: 'operating-system',
  platforms: ['macos'],
  needs: ['macSecurity'],
  minutes: 5,
  remedies: [{platform: 'macos', command: 'sudo nvram -d boot-args'}],
  references: ['CIS macOS 15: 5.1.3'],
  text: {
    en: {
      title: 'macOS leaves out no checks at its start',
      failure: 'macOS is told at its start to leave out checks',
      why: 'With code signatures unchecked any program runs as if it were Apple’s, malware first of all.',
      look: 'Run in Terminal: nvram boot-args – amfi_get_out_of_my_way and cs_enforcement_disable should not be there.',
      remedy: [
        'Run the command in Terminal and restart.',
        'Find out who set it: some tools for old Macs do.',
      ],
    },
    de: {
      title: 'macOS lässt beim Start keine Prüfungen aus',
      failure: 'macOS soll beim Start Prüfungen auslassen',
      why: 'Ohne Prüfung der Signaturen läuft jedes Programm, als wäre es von Apple, Schadprogramme zuerst.',
      look: 'Führen Sie im Terminal aus: nvram boot-args – amfi_get_out_of_my_way und cs_enforcement_disable sollten dort nicht stehen.',
      remedy: [
        'Führen Sie den Befehl im Terminal aus und starten Sie neu.',
        'Finden Sie heraus, wer es gesetzt hat: Manche Werkzeuge für alte Macs tun das.',
      ],
    },
  },
  judge({macSecurity: {weakBootArguments: found}}) {
    if (found === undefined) return {status: 'unknown', why: 'macOS did not tell: boot-args'};
    return found.length === 0 ? {status: 'pass'} : {status: 'fail', evidence: [...found]};
  },
});
