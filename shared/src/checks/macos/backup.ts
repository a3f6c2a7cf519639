import {type BoundCheck, defineCheck} from '../check.ts';

const MOST_DAYS = 14;

/** This check verifies that Time Machine has made a copy within the last 14 days. */
export const backupOnMacos: BoundCheck = defineCheck({
  id: 'backup',
  category: 'security-controls',
  platforms: ['macos'],
  needs: ['timeMachine'],
  minutes: 30,
  remedies: [
    {
      platform: 'macos',
      command: 'tmutil startbackup',
      settings: 'x-apple.systempreferences:com.apple.Time-Machine-Settings.extension',
    },
  ],
  references: ['CIS macOS 15: 2.3.4.1'],
  text: {
    en: {
      title: 'Time Machine backed up within the last 14 days',
      failure: 'Time Machine has not backed up lately',
      why: 'Attackers encrypt or delete files and ask for money; without a copy elsewhere paying or losing everything is the only choice.',
      look: 'Run in Terminal: tmutil latestbackup – it should print the day of the newest copy.',
      remedy: [
        'Connect a disk of its own and open System Settings, General, Time Machine.',
        'Choose the disk, encrypted, and let it back up automatically.',
        'Read a file back once, to see that it works.',
      ],
    },
    de: {
      title: 'Time Machine hat in den letzten 14 Tagen gesichert',
      failure: 'Time Machine hat länger nicht gesichert',
      why: 'Angreifer verschlüsseln oder löschen Dateien und verlangen Geld; ohne Kopie an anderem Ort bleibt nur, zu zahlen oder alles zu verlieren.',
      look: 'Führen Sie im Terminal aus: tmutil latestbackup – es sollte der Tag der neuesten Kopie erscheinen.',
      remedy: [
        'Schließen Sie eine eigene Festplatte an und öffnen Sie Systemeinstellungen, Allgemein, Time Machine.',
        'Wählen Sie die Festplatte, verschlüsselt, und lassen Sie automatisch sichern.',
        'Holen Sie einmal eine Datei zurück, um zu sehen, dass es gelingt.',
      ],
    },
  },
  judge({timeMachine: {automatic, days}}) {
    const evidence = [
      ...(automatic ? [] : ['AutoBackup = 0']),
      ...(days !== undefined && days <= MOST_DAYS
        ? []
        : [`Time Machine: ${days === undefined ? '–' : `${days} d`}`]),
    ];
    if (evidence.length === 0) return {status: 'pass'};
    return {status: 'fail', share: evidence.length === 1 ? 0.5 : 0, evidence};
  },
});
