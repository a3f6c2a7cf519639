import type {Lang} from './catalogue.ts';
import type {Vocabulary} from './vocabulary.ts';

/** What a person reads of an update: why, and the steps it takes by who delivers it. */
export const updateWords: Readonly<Record<Lang, Vocabulary['update']>> = {
  en: {
    title: 'Update {product} to {to}',
    titlePlain: 'Update {product}',
    why: {
      one: 'Closes {count} known weakness that an attacker could use on this device.',
      other: 'Closes {count} known weaknesses that an attacker could use on this device.',
    },
    whyExploited: 'Attackers already use a weakness in {product}: this update closes it.',
    whyArchive: 'Your distribution marks this update as a security fix.',
    steps: [
      'Run the command, or press “Fix it” where it is offered.',
      'Restart the programs that then still run the old version; Plimsoll names them.',
      'Plimsoll notices by itself when it is done.',
    ],
    kernelSteps: [
      'Run the command, or press “Fix it” where it is offered.',
      'Save your work and restart the device: until then the old kernel runs.',
      'Plimsoll notices by itself when it is done.',
    ],
    commandSteps: [
      'Close {product}.',
      'Run the command, or press “Fix it” where it is offered.',
      'Plimsoll notices by itself when it is done.',
    ],
    appSteps: [
      'Open {product} and let it look for updates, or run the command where one is shown.',
      'Restart {product}.',
      'Plimsoll notices by itself when it is done.',
    ],
    systemSteps: [
      'Save your work and open the system’s own update settings.',
      'Install what is offered and restart the device.',
      'Plimsoll notices by itself when it is done.',
    ],
    others: {one: 'Update {count} other package', other: 'Update {count} other packages'},
    whyEnding: 'This release line of {product} gets security updates for a short time only.',
  },
  de: {
    title: '{product} auf {to} aktualisieren',
    titlePlain: '{product} aktualisieren',
    why: {
      one: 'Schließt {count} bekannte Schwachstelle, die ein Angreifer auf diesem Gerät nutzen könnte.',
      other: 'Schließt {count} bekannte Schwachstellen, die ein Angreifer auf diesem Gerät nutzen könnte.',
    },
    whyExploited:
      'Angreifer nutzen bereits eine Schwachstelle in {product}: Diese Aktualisierung schließt sie.',
    whyArchive: 'Ihre Distribution kennzeichnet diese Aktualisierung als Sicherheitskorrektur.',
    steps: [
      'Führen Sie den Befehl aus oder drücken Sie „Beheben“, wo es angeboten wird.',
      'Starten Sie die Programme neu, die danach noch die alte Version ausführen; Plimsoll nennt sie.',
      'Plimsoll bemerkt von selbst, wenn es erledigt ist.',
    ],
    kernelSteps: [
      'Führen Sie den Befehl aus oder drücken Sie „Beheben“, wo es angeboten wird.',
      'Speichern Sie Ihre Arbeit und starten Sie das Gerät neu: Bis dahin läuft der alte Kern.',
      'Plimsoll bemerkt von selbst, wenn es erledigt ist.',
    ],
    commandSteps: [
      'Schließen Sie {product}.',
      'Führen Sie den Befehl aus oder drücken Sie „Beheben“, wo es angeboten wird.',
      'Plimsoll bemerkt von selbst, wenn es erledigt ist.',
    ],
    appSteps: [
      'Öffnen Sie {product} und lassen Sie es nach Aktualisierungen suchen, oder führen Sie den Befehl aus, wo einer steht.',
      'Starten Sie {product} neu.',
      'Plimsoll bemerkt von selbst, wenn es erledigt ist.',
    ],
    systemSteps: [
      'Speichern Sie Ihre Arbeit und öffnen Sie die Update-Einstellungen des Systems.',
      'Installieren Sie, was angeboten wird, und starten Sie das Gerät neu.',
      'Plimsoll bemerkt von selbst, wenn es erledigt ist.',
    ],
    others: {one: '{count} weiteres Paket aktualisieren', other: '{count} weitere Pakete aktualisieren'},
    whyEnding: 'Diese Versionsreihe von {product} erhält nur noch kurze Zeit Sicherheitsupdates.',
  },
};
