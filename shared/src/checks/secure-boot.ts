import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that the firmware starts signed software only. */
export const secureBoot: BoundCheck = defineCheck({
  id: 'secure-boot',
  category: 'operating-system',
  platforms: ['linux'],
  needs: ['secureBoot'],
  minutes: 15,
  restart: true,
  remedies: [{platform: 'linux'}],
  references: [],
  text: {
    en: {
      title: 'Secure Boot is on',
      failure: 'Secure Boot is off',
      why: 'An attacker with a few minutes at the device, or with root once, replaces what starts before the system and reads the disk password from then on.',
      look: 'Run: mokutil --sb-state – it should print SecureBoot enabled (package mokutil).',
      remedy: [
        'Restart into the firmware setup.',
        'Switch Secure Boot on and keep the manufacturer’s keys.',
        'Drivers you built yourself have to be signed afterwards (mokutil --import).',
      ],
    },
    de: {
      title: 'Secure Boot ist eingeschaltet',
      failure: 'Secure Boot ist ausgeschaltet',
      why: 'Ein Angreifer mit ein paar Minuten am Gerät oder einmaligem root-Zugriff ersetzt, was vor dem System startet, und liest fortan das Passwort der Festplatte mit.',
      look: 'Führen Sie aus: mokutil --sb-state – es sollte SecureBoot enabled erscheinen (Paket mokutil).',
      remedy: [
        'Starten Sie in die Einstellungen der Firmware.',
        'Schalten Sie Secure Boot ein und behalten Sie die Schlüssel des Herstellers bei.',
        'Selbst gebaute Treiber müssen danach signiert werden (mokutil --import).',
      ],
    },
  },
  judge({secureBoot: {uefi, enabled}}) {
    if (!uefi) return {status: 'not-applicable', why: 'the device did not start through UEFI'};
    if (enabled === undefined) return {status: 'unknown', why: 'the firmware does not say'};
    return enabled ? {status: 'pass'} : {status: 'fail', evidence: ['SecureBoot = 0']};
  },
});
