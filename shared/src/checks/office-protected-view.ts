import type {BoundCheck} from './check.ts';
import {registryCheck} from './kit/registry.ts';

/** This check verifies that Office opens files from mails and the internet apart from the rest. */
export const officeProtectedView: BoundCheck = registryCheck({
  id: 'office-protected-view',
  category: 'application',
  minutes: 3,
  references: [],
  values: [
    {
      at: [
        'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\Word\\Security\\ProtectedView\\DisableInternetFilesInPV',
        'HKCU\\Software\\Microsoft\\Office\\16.0\\Word\\Security\\ProtectedView\\DisableInternetFilesInPV',
      ],
      right: 0,
      unset: 'right',
    },
    {
      at: [
        'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\Word\\Security\\ProtectedView\\DisableAttachmentsInPV',
        'HKCU\\Software\\Microsoft\\Office\\16.0\\Word\\Security\\ProtectedView\\DisableAttachementsInPV',
      ],
      right: 0,
      unset: 'right',
    },
    {
      at: [
        'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\Excel\\Security\\ProtectedView\\DisableInternetFilesInPV',
        'HKCU\\Software\\Microsoft\\Office\\16.0\\Excel\\Security\\ProtectedView\\DisableInternetFilesInPV',
      ],
      right: 0,
      unset: 'right',
    },
    {
      at: [
        'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\Excel\\Security\\ProtectedView\\DisableAttachmentsInPV',
        'HKCU\\Software\\Microsoft\\Office\\16.0\\Excel\\Security\\ProtectedView\\DisableAttachementsInPV',
      ],
      right: 0,
      unset: 'right',
    },
    {
      at: [
        'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\PowerPoint\\Security\\ProtectedView\\DisableInternetFilesInPV',
        'HKCU\\Software\\Microsoft\\Office\\16.0\\PowerPoint\\Security\\ProtectedView\\DisableInternetFilesInPV',
      ],
      right: 0,
      unset: 'right',
    },
    {
      at: [
        'HKCU\\Software\\Policies\\Microsoft\\Office\\16.0\\PowerPoint\\Security\\ProtectedView\\DisableAttachmentsInPV',
        'HKCU\\Software\\Microsoft\\Office\\16.0\\PowerPoint\\Security\\ProtectedView\\DisableAttachementsInPV',
      ],
      right: 0,
      unset: 'right',
    },
  ],
  only: {
    at: [
      'HKLM\\SOFTWARE\\Microsoft\\Office\\ClickToRun\\Configuration\\VersionToReport',
      'HKLM\\SOFTWARE\\Microsoft\\Office\\16.0\\Common\\InstallRoot\\Path',
    ],
    otherwise: 'Microsoft Office is not installed',
  },
  text: {
    en: {
      title: 'Office opens foreign files in Protected View',
      failure: 'Office opens foreign files without Protected View',
      why: 'An error in Office is enough: a document from a mail takes the account over as soon as it is opened.',
      look: 'In Word choose File, Options, Trust Center, Trust Center Settings, Protected View – everything should be ticked; the same in Excel and PowerPoint.',
      steps: [
        'In Word, Excel and PowerPoint choose File, Options, Trust Center, Trust Center Settings, Protected View, and switch each of them on.',
      ],
    },
    de: {
      title: 'Office öffnet fremde Dateien in geschützter Ansicht',
      failure: 'Office öffnet fremde Dateien ohne geschützte Ansicht',
      why: 'Ein Fehler in Office genügt: Ein Dokument aus einer E-Mail übernimmt das Konto, sobald es geöffnet wird.',
      look: 'Wählen Sie in Word Datei, Optionen, Trust Center, Einstellungen für das Trust Center, Geschützte Ansicht – alles sollte angekreuzt sein; ebenso in Excel und PowerPoint.',
      steps: [
        'Wählen Sie in Word, Excel und PowerPoint Datei, Optionen, Trust Center, Einstellungen für das Trust Center, Geschützte Ansicht und schalten Sie alles ein.',
      ],
    },
  },
});
