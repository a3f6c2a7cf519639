import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that Windows cannot take another program for a service's. */
export const unquotedServices: BoundCheck = defineCheck({
  id: 'unquoted-services',
  category: 'accounts',
  platforms: ['windows'],
  needs: ['unquotedServices'],
  minutes: 10,
  remedies: [{platform: 'windows'}],
  references: [],
  text: {
    en: {
      title: 'Paths of services are written so that they are certain',
      failure: 'The path of a service can mean several programs',
      why: 'Of C:\\My Tools\\run.exe without quotes Windows first tries C:\\My.exe: who may write there runs a program with the system’s rights.',
      look: 'Run in PowerShell: Get-CimInstance Win32_Service | Select-Object Name, PathName – a path with blanks should stand in quotes.',
      remedy: [
        'Update the program the service belongs to; newer ones are mostly right.',
        'Otherwise put the path into quotes, in the value ImagePath below HKLM\\SYSTEM\\CurrentControlSet\\Services.',
      ],
    },
    de: {
      title: 'Pfade von Diensten sind eindeutig geschrieben',
      failure: 'Der Pfad eines Dienstes kann mehrere Programme meinen',
      why: 'Bei C:\\Meine Tools\\run.exe ohne Anführungszeichen versucht Windows zuerst C:\\Meine.exe: Wer dort schreiben darf, führt ein Programm mit den Rechten des Systems aus.',
      look: 'Führen Sie in PowerShell aus: Get-CimInstance Win32_Service | Select-Object Name, PathName – ein Pfad mit Leerzeichen sollte in Anführungszeichen stehen.',
      remedy: [
        'Aktualisieren Sie das Programm, zu dem der Dienst gehört; neuere sind meist richtig.',
        'Setzen Sie den Pfad sonst in Anführungszeichen, im Wert ImagePath unter HKLM\\SYSTEM\\CurrentControlSet\\Services.',
      ],
    },
  },
  judge({unquotedServices: services}) {
    if (services.length === 0) return {status: 'pass'};
    return {status: 'fail', evidence: services.map(({name, path}) => `${name}: ${path}`)};
  },
});
