import type {NoteTable} from './form.ts';

/** What a collector could not know, and how its run ended. */
export const collectorNotes: NoteTable = {
  // Of every collector.
  'asks the running system': 'fragt das laufende System',
  'took longer than {seconds} s': 'dauerte länger als {seconds} s',
  '{why} (needs administrator)': '{why} (braucht Verwalterrechte)',
  "other people's home folders are closed: {count} (needs administrator)":
    'Ordner anderer Benutzer sind verschlossen: {count} (braucht Verwalterrechte)',
  'home folders beyond the first {count} not looked into':
    'nur die ersten {count} Ordner von Benutzern wurden angesehen',
  'entries without a usable name or version left out: {count}':
    'Einträge ohne brauchbaren Namen oder Version ausgelassen: {count}',
  'entries that cannot be read left out: {count}': 'nicht lesbare Einträge ausgelassen: {count}',
  'more than {limit} entries, left out: {count}': 'mehr als {limit} Einträge, ausgelassen: {count}',
  'more than {limit} weaknesses, left out the lightest: {count}':
    'mehr als {limit} Schwachstellen, die leichtesten ausgelassen: {count}',
  // Programs that were asked.
  'powershell {ended}': 'powershell {ended}',
  'apt-helper {ended}': 'apt-helper {ended}',
  'netstat: {ended}': 'netstat: {ended}',
  'launchctl: {ended}': 'launchctl: {ended}',
  'reg.exe: {ended}': 'reg.exe: {ended}',
  'reading the package lists: {ended}': 'Paketlisten nicht lesbar: {ended}',
  // The device.
  '{key} does not tell which Windows this is': '{key} sagt nicht, welches Windows dies ist',
  'Operating system unknown': 'Betriebssystem unbekannt',
  'No os-release: taken as Debian {version} from the version of base-files':
    'Keine os-release: nach der Version von base-files als Debian {version} angesehen',
  'Packages of {release} are not compared with advisories: none that Plimsoll reads are written for it':
    'Pakete von {release} werden nicht mit Meldungen verglichen: Keine, die Plimsoll liest, sind dafür geschrieben',
  // What runs.
  "other users' processes could not be looked at: {count} (needs administrator)":
    'Prozesse anderer Benutzer waren nicht zu sehen: {count} (braucht Verwalterrechte)',
  'open ports of programs that could not be looked at: {list}':
    'offene Ports von Programmen, die nicht zu sehen waren: {list}',
  '{protocol} {port} (user {uid})': '{protocol} {port} (Benutzer {uid})',
  'which packages of rpm are in use is not known: {why}':
    'welche Pakete von rpm benutzt werden, ist nicht bekannt: {why}',
  'only rpm itself can read this format': 'nur rpm selbst kann dieses Format lesen',
  'packages of rpm whose files cannot be read: {count}': 'Pakete von rpm mit nicht lesbaren Dateien: {count}',
  // Scanners and sensors.
  'older detections left out: {count}': 'ältere Funde ausgelassen: {count}',
  'what Microsoft Defender saw is not known: {why}': 'was Microsoft Defender sah, ist nicht bekannt: {why}',
  'its answer cannot be read': 'seine Antwort ist nicht lesbar',
  'everybody may write to it': 'jeder darf hineinschreiben',
  'others may write to it': 'andere dürfen hineinschreiben',
  'belongs to somebody else': 'gehört jemand anderem',
  'more than {count} files': 'mehr als {count} Dateien',
  'no file': 'keine Datei',
  'larger than {count} bytes': 'größer als {count} Bytes',
  // Settings.
  'only root can tell about AppArmor’s profiles': 'nur root sieht die Profile von AppArmor',
  'only root can tell about audit rules': 'nur root sieht die Audit-Regeln',
  'only root can tell about the boot loader': 'nur root sieht die Einstellungen des Bootloaders',
  'only root can tell about stored passwords': 'nur root sieht, wie Passwörter gespeichert sind',
  'only root can tell about sudo': 'nur root sieht die Einstellungen von sudo',
  'no property list': 'keine Property-Liste',
  'more sockets than are read: which are open to others is not known':
    'mehr Sockets, als gelesen werden: welche anderen offenstehen, ist nicht bekannt',
  'when XProtect was updated could not be read': 'wann XProtect aktualisiert wurde, war nicht lesbar',
  'the firmware does not show its SecureBoot variable': 'die Firmware zeigt ihre Variable SecureBoot nicht',
  'what Microsoft Defender leaves out is closed (needs administrator)':
    'was Microsoft Defender auslässt, ist verschlossen (braucht Verwalterrechte)',
  'keys of the registry that could not be read: {count}':
    'nicht lesbare Schlüssel der Registrierung: {count}',
  'whether an update waits for a restart could not be read':
    'ob ein Update auf einen Neustart wartet, war nicht lesbar',
  '{key} names no service': '{key} nennt keinen Dienst',
  'there are more services than were read': 'es gibt mehr Dienste, als gelesen wurden',
  'the list of updates is too long to be read whole':
    'die Liste der Updates ist zu lang, um sie ganz zu lesen',
  'the list of store packages is too long to be read whole':
    'die Liste der Store-Pakete ist zu lang, um sie ganz zu lesen',
  'the list of installed programs cannot be read': 'die Liste der installierten Programme ist nicht lesbar',
  'the list of installed programs is too long to be read whole':
    'die Liste der installierten Programme ist zu lang, um sie ganz zu lesen',
  // Software.
  'rpm cannot list its packages: {ended}': 'rpm kann seine Pakete nicht auflisten: {ended}',
  'in a format only rpm itself can read': 'in einem Format, das nur rpm selbst lesen kann',
  'compressed; nothing is started for another root directory':
    'gepackt; für ein anderes Wurzelverzeichnis wird nichts gestartet',
  'apt preferences exist: pinned versions are not taken into account':
    'Es gibt apt-Einstellungen zur Auswahl: festgelegte Versionen werden nicht berücksichtigt',
  'not a package list: a stanza has no end': 'keine Paketliste: ein Abschnitt hat kein Ende',
  'which version of {name} lies there is not known':
    'welche Version von {name} dort liegt, ist nicht bekannt',
  'says no version': 'nennt keine Version',
  'its name says no version': 'der Name nennt keine Version',
  'version unknown, not mounted': 'Version unbekannt, nicht eingehängt',
  'no description of the plug-in found': 'keine Beschreibung des Plug-ins gefunden',
  'not readable as cargo writes it': 'nicht lesbar, wie cargo es schreibt',
  'archives that do not say which component they are: {count}':
    'Archive, die nicht sagen, welche Komponente sie sind: {count}',
  'files and folders that are closed: {count}': 'verschlossene Dateien und Ordner: {count}',
  'too large or too deep, not looked through to the end': 'zu groß oder zu tief, nicht ganz durchgesehen',
  'more archives than are looked into': 'mehr Archive, als angesehen werden',
  'archives nested too deep': 'Archive zu tief geschachtelt',
};
