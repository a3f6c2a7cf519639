import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that no extension of another maker runs in the kernel. */
export const kernelExtensions: BoundCheck = defineCheck({
  id: 'kernel-extensions',
  category: 'operating-system',
  platforms: ['macos'],
  needs: ['macSecurity'],
  minutes: 15,
  remedies: [
    {platform: 'macos', settings: 'x-apple.systempreferences:com.apple.LoginItems-Settings.extension'},
  ],
  references: [],
  text: {
    en: {
      title: 'No other maker’s extension runs in the kernel',
      failure: 'Other makers’ extensions can run in the kernel',
      why: 'An error in one of them is enough to take the whole system over; Apple has asked makers to do without since 2019.',
      look: 'Run in Terminal: ls /Library/Extensions – what lies there besides Apple’s own is of other makers.',
      remedy: [
        'Update the programs they belong to: newer ones use system extensions instead.',
        'Remove those nobody needs with their maker’s uninstaller.',
      ],
    },
    de: {
      title: 'Keine Erweiterung anderer Hersteller läuft im Kernel',
      failure: 'Erweiterungen anderer Hersteller können im Kernel laufen',
      why: 'Ein Fehler in einer davon genügt, um das ganze System zu übernehmen; Apple bittet Hersteller seit 2019, darauf zu verzichten.',
      look: 'Führen Sie im Terminal aus: ls /Library/Extensions – was dort neben Apples eigenen liegt, ist von anderen Herstellern.',
      remedy: [
        'Aktualisieren Sie die zugehörigen Programme: Neuere nutzen stattdessen Systemerweiterungen.',
        'Entfernen Sie nicht benötigte mit dem Deinstallationsprogramm ihres Herstellers.',
      ],
    },
  },
  judge({macSecurity: {kernelExtensions: found}}) {
    if (found === undefined) return {status: 'unknown', why: 'could not read /Library/Extensions'};
    return found.length === 0 ? {status: 'pass'} : {status: 'fail', evidence: [...found]};
  },
});
