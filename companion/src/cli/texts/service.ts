import type {Lang} from '@plimsoll/shared/texts';

import type {ServiceKind} from '../../service/index.ts';

interface Finding {
  readonly ok: string;
  readonly bad: string;
  readonly next: string;
}

/** The words of `plimsoll service`, and of what the doctor says about it, in one language; `{name}` is filled in. */
export interface ServiceTexts {
  readonly kind: Readonly<Record<ServiceKind, string>>;
  readonly writes: string;
  readonly removes: string;
  readonly runs: string;
  readonly installed: string;
  readonly removed: string;
  /** Before the commands that could not be run from here. */
  readonly left: string;
  readonly failed: string;
  readonly needsRoot: string;
  readonly untrusted: string;
  readonly onlyLinux: string;
  readonly group: string;
  readonly keeps: string;
  readonly state: Readonly<
    Record<
      | 'absent'
      | 'own'
      | 'packaged'
      | 'enabled'
      | 'notEnabled'
      | 'active'
      | 'notActive'
      | 'notKnown'
      | 'linger'
      | 'noLinger',
      string
    >
  >;
  readonly diagnosis: Readonly<
    Record<'service' | 'linger' | 'helper' | 'browsers' | 'inotify' | 'consent', Finding>
  > & {
    readonly notAtLogin: string;
    readonly helperRefused: Omit<Finding, 'ok'>;
    /** Services that outlive logging out keep the groups they had. */
    readonly helperRefusedLingering: Omit<Finding, 'ok'>;
    readonly helperFailed: Omit<Finding, 'ok'>;
    /** The kernel keeps the companion from gaining rights. */
    readonly sandboxed: Omit<Finding, 'ok'>;
    readonly noDesktop: string;
  };
}

/** The same in every language. */
export const serviceTexts: Readonly<Record<Lang, ServiceTexts>> = {
  de: {
    kind: {
      'user-unit': 'Dienst Ihrer Sitzung (systemd)',
      'launch-agent': 'LaunchAgent',
      'logon-task': 'Aufgabe bei der Anmeldung',
      'system-unit': 'Dienst des Systems (systemd)',
      helper: 'Helfer mit Verwalterrechten',
    },
    writes: 'Geschrieben wird {path}:',
    removes: 'Gelöscht wird {path}',
    runs: 'Ausgeführt wird: {command}',
    installed: '{kind}: eingerichtet.',
    removed: '{kind}: entfernt.',
    left: 'Das ging von hier nicht. Führen Sie es selbst aus:',
    failed: '{kind}: {why}',
    needsRoot: 'Das darf nur root: sudo plimsoll service {action} {option}',
    untrusted:
      '{path} können andere als root ändern; so etwas darf nicht mit fremden Rechten laufen. Installieren Sie das Paket.',
    onlyLinux: 'Das gibt es nur mit systemd unter Linux.',
    group:
      'Wer den Helfer fragen darf, bestimmt die Gruppe: sudo adduser NAME plimsoll, dann überall abmelden und neu anmelden. Ob das genügt, sagt plimsoll doctor.',
    keeps: 'Was der Begleiter behalten hat, liegt weiter in {folder}. Löschen: {command}',
    state: {
      absent: '{kind}: nicht eingerichtet',
      own: '{kind}: {file}',
      packaged: '{kind}: {file}, vom Paket',
      enabled: 'startet von selbst',
      notEnabled: 'startet nicht von selbst',
      active: 'läuft',
      notActive: 'läuft nicht',
      notKnown: 'ob er läuft, ist von hier nicht zu sehen',
      linger: 'läuft auch ohne Anmeldung weiter',
      noLinger: 'endet mit der Abmeldung',
    },
    diagnosis: {
      service: {
        ok: 'Der Begleiter startet von selbst ({kind}).',
        bad: 'Der Begleiter startet nicht von selbst.',
        next: 'plimsoll service install',
      },
      notAtLogin: 'Der Dienst ist eingerichtet, startet aber nicht von selbst.',
      linger: {
        ok: 'Ihre Dienste laufen auch ohne Anmeldung weiter.',
        bad: 'Der Begleiter endet mit der Abmeldung.',
        next: 'Soll er weiterlaufen: sudo loginctl enable-linger {user}',
      },
      helper: {
        ok: 'Der Helfer antwortet: Auch geschützte Einstellungen werden beurteilt.',
        bad: 'Ohne den Helfer gelten Passwörter, sudo und Programme anderer Benutzer als unbekannt.',
        next: 'sudo plimsoll service install --helper',
      },
      helperRefused: {
        bad: 'Der Helfer ist da, aber Ihr Konto darf ihn nicht fragen.',
        next: 'sudo adduser {user} plimsoll, dann überall abmelden und neu anmelden',
      },
      helperRefusedLingering: {
        bad: 'Der Helfer ist da, aber Ihr Konto darf ihn nicht fragen.',
        next: 'sudo adduser {user} plimsoll, dann das Gerät neu starten (oder, und alle Ihre Dienste beginnen neu: sudo systemctl restart user@{uid})',
      },
      helperFailed: {
        bad: 'Der Helfer gibt keine brauchbare Antwort.',
        next: 'Nachsehen mit: systemctl status plimsoll-helper.socket plimsoll-helper.service',
      },
      browsers: {
        ok: 'Gekoppelte Browser: {count}',
        bad: 'Kein Browser ist gekoppelt.',
        next: 'plimsoll pair',
      },
      inotify: {
        ok: 'Der Kern beobachtet bis zu {watches} Ordner je Benutzer.',
        bad: 'Der Kern beobachtet höchstens {watches} Ordner mit {instances} Beobachtern: Änderungen können verspätet auffallen.',
        next: 'sudo sysctl fs.inotify.max_user_watches=65536 fs.inotify.max_user_instances=512',
      },
      consent: {
        ok: 'Behebungen können über polkit um Zustimmung bitten.',
        bad: 'Niemand kann um Zustimmung fragen ({what} fehlt): Behebungen zeigen nur den Befehl.',
        next: 'Installieren Sie pkexec und den polkit-Agenten Ihrer Arbeitsumgebung, oder führen Sie die gezeigten Befehle selbst aus.',
      },
      sandboxed: {
        bad: 'Die Sandbox des Dienstes (NoNewPrivileges) lässt niemanden um Zustimmung fragen: Behebungen zeigen nur den Befehl.',
        next: 'Führen Sie die gezeigten Befehle selbst aus, oder: plimsoll service uninstall && plimsoll service install',
      },
      noDesktop: 'Ohne Arbeitsumgebung: Behebungen zeigen den Befehl, den Sie selbst ausführen.',
    },
  },
  en: {
    kind: {
      'user-unit': 'Service of your session (systemd)',
      'launch-agent': 'LaunchAgent',
      'logon-task': 'Task at logon',
      'system-unit': 'Service of the system (systemd)',
      helper: 'Helper with administrator rights',
    },
    writes: 'This is written to {path}:',
    removes: 'This is deleted: {path}',
    runs: 'This is run: {command}',
    installed: '{kind}: installed.',
    removed: '{kind}: removed.',
    left: 'This could not be done from here. Run it yourself:',
    failed: '{kind}: {why}',
    needsRoot: 'Only root may do this: sudo plimsoll service {action} {option}',
    untrusted:
      '{path} can be changed by others than root; such a thing must not run with other rights than theirs. Install the package.',
    onlyLinux: 'There is this only with systemd on Linux.',
    group:
      'Who may ask the helper is for the group to say: sudo adduser NAME plimsoll, then log out everywhere and in again. Whether that is enough, plimsoll doctor tells.',
    keeps: 'What the companion has kept is still in {folder}. Delete it with: {command}',
    state: {
      absent: '{kind}: not installed',
      own: '{kind}: {file}',
      packaged: '{kind}: {file}, from the package',
      enabled: 'starts by itself',
      notEnabled: 'does not start by itself',
      active: 'running',
      notActive: 'not running',
      notKnown: 'whether it runs cannot be seen from here',
      linger: 'keeps running after you log out',
      noLinger: 'ends when you log out',
    },
    diagnosis: {
      service: {
        ok: 'The companion starts by itself ({kind}).',
        bad: 'The companion does not start by itself.',
        next: 'plimsoll service install',
      },
      notAtLogin: 'The service is installed, but does not start by itself.',
      linger: {
        ok: 'Your services keep running after you log out.',
        bad: 'The companion ends when you log out.',
        next: 'If it should keep running: sudo loginctl enable-linger {user}',
      },
      helper: {
        ok: 'The helper answers: protected settings are judged too.',
        bad: 'Without the helper, passwords, sudo and other users’ programs show as unknown.',
        next: 'sudo plimsoll service install --helper',
      },
      helperRefused: {
        bad: 'The helper is there, but your account may not ask it.',
        next: 'sudo adduser {user} plimsoll, then log out everywhere and in again',
      },
      helperRefusedLingering: {
        bad: 'The helper is there, but your account may not ask it.',
        next: 'sudo adduser {user} plimsoll, then restart the device (or, and all your services begin anew: sudo systemctl restart user@{uid})',
      },
      helperFailed: {
        bad: 'The helper gives no answer that can be used.',
        next: 'Look with: systemctl status plimsoll-helper.socket plimsoll-helper.service',
      },
      browsers: {
        ok: 'Browsers paired: {count}',
        bad: 'No browser is paired.',
        next: 'plimsoll pair',
      },
      inotify: {
        ok: 'The kernel watches up to {watches} folders a user.',
        bad: 'The kernel watches at most {watches} folders with {instances} watchers: changes may be seen late.',
        next: 'sudo sysctl fs.inotify.max_user_watches=65536 fs.inotify.max_user_instances=512',
      },
      consent: {
        ok: 'Fixes can ask for consent through polkit.',
        bad: 'Nothing can ask for consent ({what} is missing): fixes only show the command.',
        next: 'Install pkexec and the polkit agent of your desktop, or run the commands shown yourself.',
      },
      sandboxed: {
        bad: 'The sandbox of the service (NoNewPrivileges) lets nobody be asked for consent: fixes only show the command.',
        next: 'Run the commands shown yourself, or: plimsoll service uninstall && plimsoll service install',
      },
      noDesktop: 'There is no desktop: fixes show the command for you to run.',
    },
  },
};
