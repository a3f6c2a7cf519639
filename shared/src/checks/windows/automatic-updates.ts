import {type BoundCheck, defineCheck} from '../check.ts';
import {judgeValues} from '../kit/registry.ts';

const POLICY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU';
const SERVICE = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\wuauserv\\Start';
/** ISO instant until which the person has updates wait. */
const PAUSED = 'HKLM\\SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings\\PauseUpdatesExpiryTime';

/** 3: fetched, installed when asked; 4, 5, 7: installed (learn.microsoft.com, "Manage additional Windows Update settings"). */
const WANTED = {
  values: [
    {at: [`${POLICY}\\NoAutoUpdate`], right: 0, unset: 'right'},
    {at: [`${POLICY}\\AUOptions`], right: 4, also: [3, 5, 7], unset: 'right'},
    {at: [SERVICE], right: 3, also: [2], unset: 'wrong'},
  ],
} as const;

/** This check verifies that Windows installs its updates by itself and that nobody has paused them. */
export const automaticUpdatesOnWindows: BoundCheck = defineCheck({
  id: 'automatic-updates',
  category: 'application',
  platforms: ['windows'],
  needs: ['registry', 'release'],
  minutes: 5,
  remedies: [{platform: 'windows', settings: 'ms-settings:windowsupdate'}],
  references: [],
  text: {
    en: {
      title: 'Security updates install themselves',
      failure: 'Security updates wait for somebody to install them',
      why: 'Between the day a fix appears and the day somebody installs it, attackers use the published error; often they need only hours.',
      look: 'Open Settings, Windows Update – it should not say that updates are paused or managed so that you have to ask for them.',
      remedy: [
        'Open Settings, Windows Update, and choose Resume updates.',
        'Where a policy or a program switched Windows Update off, take that back: set NoAutoUpdate to 0 and the service wuauserv to manual.',
      ],
    },
    de: {
      title: 'Sicherheitsupdates installieren sich selbst',
      failure: 'Sicherheitsupdates warten, bis jemand sie installiert',
      why: 'Zwischen dem Erscheinen einer Korrektur und ihrer Installation nutzen Angreifer den veröffentlichten Fehler; oft brauchen sie nur Stunden.',
      look: 'Öffnen Sie Einstellungen, Windows Update – dort sollte nicht stehen, dass Updates ausgesetzt sind oder erst auf Nachfrage kommen.',
      remedy: [
        'Öffnen Sie Einstellungen, Windows Update und wählen Sie „Updates fortsetzen“.',
        'Hat eine Richtlinie oder ein Programm Windows Update abgeschaltet, machen Sie das rückgängig: Setzen Sie NoAutoUpdate auf 0 und den Dienst wuauserv auf manuell.',
      ],
    },
  },
  judge({registry, release: {today}}) {
    const paused = registry[PAUSED];
    // ISO days sort as text.
    if (typeof paused === 'string' && paused.slice(0, 10) > today) {
      return {status: 'fail', evidence: [`${PAUSED} = ${paused}`]};
    }
    return judgeValues(WANTED, registry, []);
  },
});
