import {type BoundCheck, defineCheck} from '../check.ts';

/** CIS: five seconds. */
const MOST_SECONDS = 5;
/** Up to here it is half right. */
const HALF_SECONDS = 300;

/** This check verifies that the password is asked for as soon as the screen is off. */
export const screenLockOnMacos: BoundCheck = defineCheck({
  id: 'screen-lock',
  category: 'accounts',
  platforms: ['macos'],
  needs: ['macSecurity'],
  minutes: 2,
  remedies: [
    {platform: 'macos', settings: 'x-apple.systempreferences:com.apple.Lock-Screen-Settings.extension'},
  ],
  references: ['CIS macOS 15: 2.11.2'],
  text: {
    en: {
      title: 'The password is asked for as soon as the screen is off',
      failure: 'The password is not asked for when the screen is off',
      why: 'Whoever passes the device after its owner left moves the mouse and is in.',
      look: 'Run in Terminal: sysadminctl -screenLock status – it should print: screenLock delay is immediate, or 5 seconds.',
      remedy: [
        'Open System Settings, Lock Screen, and require the password immediately or after 5 seconds.',
        'Let the display turn off after 15 minutes or less.',
      ],
    },
    de: {
      title: 'Das Passwort wird verlangt, sobald der Bildschirm aus ist',
      failure: 'Das Passwort wird bei ausgeschaltetem Bildschirm nicht verlangt',
      why: 'Wer am Gerät vorbeikommt, nachdem sein Besitzer gegangen ist, bewegt die Maus und ist drin.',
      look: 'Führen Sie im Terminal aus: sysadminctl -screenLock status – es sollte erscheinen: screenLock delay is immediate, oder 5 seconds.',
      remedy: [
        'Öffnen Sie Systemeinstellungen, Sperrbildschirm und verlangen Sie das Passwort sofort oder nach 5 Sekunden.',
        'Lassen Sie den Bildschirm nach höchstens 15 Minuten ausgehen.',
      ],
    },
  },
  judge({macSecurity: {screenLockSeconds: seconds}}) {
    if (seconds === undefined) return {status: 'unknown', why: 'macOS did not tell: screenLock'};
    if (seconds === null) return {status: 'fail', evidence: ['screenLock is off']};
    if (seconds <= MOST_SECONDS) return {status: 'pass'};
    const share = seconds <= HALF_SECONDS ? 0.5 : 0;
    return {status: 'fail', share, evidence: [`screenLock delay is ${seconds} seconds`]};
  },
});
