import {type BoundCheck, defineCheck} from './check.ts';

/** CIS: 900 seconds. */
const MOST_MINUTES = 15;

/** This check verifies that desktops lock themselves when nobody is there. */
export const screenLock: BoundCheck = defineCheck({
  id: 'screen-lock',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['screenLocks'],
  minutes: 2,
  remedies: [
    {
      platform: 'linux',
      command:
        'gsettings set org.gnome.desktop.screensaver lock-enabled true; gsettings set org.gnome.desktop.session idle-delay 600; kwriteconfig6 --file kscreenlockerrc --group Daemon --key Autolock true; true',
    },
  ],
  references: ['CIS Debian 12: 1.7.4'],
  text: {
    en: {
      title: 'The screen locks itself within 15 minutes',
      failure: 'The screen does not lock itself in time',
      why: 'Whoever passes the open device reads mail, copies files, or starts a program that stays.',
      look: 'GNOME: Settings, Privacy & Security, Screen Lock. KDE: System Settings, Screen Locking. It should lock after 15 minutes at most.',
      remedy: [
        'GNOME: switch Automatic Screen Lock on and choose 15 minutes or less until the screen blanks.',
        'KDE: switch on locking automatically, after 15 minutes or less.',
      ],
    },
    de: {
      title: 'Der Bildschirm sperrt sich binnen 15 Minuten',
      failure: 'Der Bildschirm sperrt sich nicht rechtzeitig',
      why: 'Wer am offenen Gerät vorbeikommt, liest E-Mails, kopiert Dateien oder startet ein Programm, das bleibt.',
      look: 'GNOME: Einstellungen, Datenschutz & Sicherheit, Bildschirmsperre. KDE: Systemeinstellungen, Bildschirmsperre. Sie sollte nach höchstens 15 Minuten greifen.',
      remedy: [
        'GNOME: Schalten Sie die automatische Bildschirmsperre ein und wählen Sie höchstens 15 Minuten bis zum Abschalten des Bildschirms.',
        'KDE: Schalten Sie die automatische Sperre ein, nach höchstens 15 Minuten.',
      ],
    },
  },
  judge({screenLocks}) {
    if (screenLocks.length === 0) return {status: 'not-applicable', why: 'nobody uses a desktop here'};
    const late = screenLocks.filter(({minutes}) => minutes === 0 || minutes > MOST_MINUTES);
    if (late.length === 0) return {status: 'pass'};
    const evidence = late.map(
      ({user, desktop, minutes}) =>
        `${user} (${desktop}): ${minutes === 0 ? '–' : `${Math.round(minutes)} min`}`,
    );
    return {status: 'fail', share: 1 - late.length / screenLocks.length, evidence};
  },
});
