import type {RegistryValues} from '../../inventory/index.ts';
import {type BoundCheck, defineCheck, type Verdict} from '../check.ts';
import {judgeValues, type WantedValue} from '../kit/registry.ts';

/** CIS: 900 seconds. */
const MOST_SECONDS = 900;
const LIMIT = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\InactivityTimeoutSecs';

/** A screen saver that asks for the password: switched on, secure, in time. */
const SAVER = [
  saver('ScreenSaveActive', {right: '1'}),
  saver('ScreenSaverIsSecure', {right: '1'}),
  saver('ScreenSaveTimeOut', {right: '600', from: 1, to: MOST_SECONDS}),
] as const;

/** This check verifies that Windows locks itself when nobody is there. */
export const screenLockOnWindows: BoundCheck = defineCheck({
  id: 'screen-lock',
  category: 'accounts',
  platforms: ['windows'],
  needs: ['registry', 'userRegistry'],
  minutes: 2,
  remedies: [
    {
      platform: 'windows',
      command: `reg add "${LIMIT.slice(0, LIMIT.lastIndexOf('\\'))}" /v "InactivityTimeoutSecs" /t REG_DWORD /d 600 /f`,
      settings: 'ms-settings:lockscreen',
    },
  ],
  references: ['CIS Windows 11 22H2: 2.3.7.4'],
  text: {
    en: {
      title: 'The screen locks itself within 15 minutes',
      failure: 'The screen does not lock itself in time',
      why: 'Whoever passes the open device reads mail, copies files, or starts a program that stays.',
      look: 'Open Settings, Personalisation, Lock screen, Screen saver – “On resume, display logon screen” should be ticked, with 15 minutes or less.',
      remedy: [
        'Choose a screen saver, 15 minutes or less, and tick “On resume, display logon screen”.',
        'Or run the command in PowerShell as administrator: the device then locks after ten minutes.',
      ],
    },
    de: {
      title: 'Der Bildschirm sperrt sich binnen 15 Minuten',
      failure: 'Der Bildschirm sperrt sich nicht rechtzeitig',
      why: 'Wer am offenen Gerät vorbeikommt, liest E-Mails, kopiert Dateien oder startet ein Programm, das bleibt.',
      look: 'Öffnen Sie Einstellungen, Personalisierung, Sperrbildschirm, Bildschirmschoner – „Anmeldeseite bei Reaktivierung“ sollte angekreuzt sein, mit höchstens 15 Minuten.',
      remedy: [
        'Wählen Sie einen Bildschirmschoner, höchstens 15 Minuten, und kreuzen Sie „Anmeldeseite bei Reaktivierung“ an.',
        'Oder führen Sie den Befehl in einer PowerShell als Administrator aus: Das Gerät sperrt sich dann nach zehn Minuten.',
      ],
    },
  },
  judge({registry, userRegistry}) {
    const limit = judgeLimit(registry);
    if (limit.status === 'pass') return limit;
    const savers = judgeValues({values: SAVER}, registry, userRegistry);
    return savers.status === 'pass' || limit.status !== 'unknown' ? savers : limit;
  },
});

function judgeLimit(registry: RegistryValues): Verdict {
  const values = [{at: [LIMIT], right: 600, from: 1, to: MOST_SECONDS, unset: 'wrong'}] as const;
  return judgeValues({values}, registry, []);
}

function saver(name: string, right: Pick<WantedValue, 'right' | 'from' | 'to'>): WantedValue {
  return {
    at: [
      `HKCU\\Software\\Policies\\Microsoft\\Windows\\Control Panel\\Desktop\\${name}`,
      `HKCU\\Control Panel\\Desktop\\${name}`,
    ],
    ...right,
    unset: 'wrong',
  };
}
