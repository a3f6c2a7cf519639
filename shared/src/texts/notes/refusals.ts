import type {NoteTable} from './form.ts';

/** Why a fix is refused or did not succeed, and why the companion says no to anything else. */
export const refusalNotes: NoteTable = {
  // What is asked for.
  'it is not an update': 'das ist keine Aktualisierung',
  'it is not a setting': 'das ist keine Einstellung',
  'this has to be done by hand': 'das geht nur von Hand',
  'there is no such recommendation': 'diese Empfehlung gibt es nicht',
  'the device is not scanned yet': 'das Gerät ist noch nicht untersucht',
  'another root directory is judged': 'es wird ein anderes Wurzelverzeichnis beurteilt',
  'it could not be planned': 'es ließ sich nicht planen',
  'this setting is not in the catalogue': 'diese Einstellung ist nicht im Katalog',
  'the check does not fail any more': 'die Prüfung schlägt nicht mehr fehl',
  'too many previews; wait a minute': 'zu viele Vorschauen; in einer Minute geht es wieder',
  'the preview is older than five minutes': 'die Vorschau ist älter als fünf Minuten',
  'there is no such preview': 'diese Vorschau gibt es nicht',
  'the preview was for somebody else': 'die Vorschau war für jemand anderen',
  'the preview was for another recommendation': 'die Vorschau war für eine andere Empfehlung',
  'another fix is running': 'eine andere Behebung läuft',
  'the last fix has not ended yet; wait for it': 'die letzte Behebung ist noch nicht zu Ende; sie abwarten',
  'too many fixes within an hour': 'zu viele Behebungen in einer Stunde',
  'cancelled before anything was done': 'abgebrochen, bevor etwas geschah',
  'the device has changed since the preview; look at it again':
    'das Gerät hat sich seit der Vorschau geändert; eine neue zeigt es',
  // Taking back.
  'no fix of that name has been run that could be taken back':
    'keine Behebung dieses Namens ist gelaufen, die sich zurücknehmen ließe',
  'this cannot be taken back': 'das lässt sich nicht zurücknehmen',
  'the last run left nothing to take back': 'der letzte Lauf ließ nichts zum Zurücknehmen',
  'the packages have changed since': 'die Pakete haben sich seither geändert',
  'nothing was kept of how it was before': 'wie es vorher war, wurde nicht aufgehoben',
  // Consent.
  'fixes are switched off on this device': 'Behebungen sind auf diesem Gerät ausgeschaltet',
  'Windows has no dialog that could ask for this': 'Windows hat kein Fenster, das danach fragen könnte',
  'the companion runs as root and cannot ask you for consent':
    'der Begleiter läuft als root und kann nicht um Zustimmung fragen',
  'there is no screen on which the system could ask for consent':
    'es gibt keinen Bildschirm, auf dem das System um Zustimmung fragen könnte',
  'the companion runs in a sandbox (NoNewPrivileges) under which nobody can be asked for consent':
    'der Begleiter läuft so eingeschränkt (NoNewPrivileges), dass niemand um Zustimmung gefragt werden kann',
  'polkit is not there to ask for consent': 'polkit ist nicht da, um nach Zustimmung zu fragen',
  'what would be run is not protected against changes by others':
    'was laufen würde, ist nicht vor Änderungen durch andere geschützt',
  'the system has no dialog for this; agree at your own command line: plimsoll fix':
    'das System hat kein Fenster dafür; Zustimmung auf der eigenen Befehlszeile: plimsoll fix',
  'nobody can consent here': 'niemand kann hier zustimmen',
  'consent was not given': 'die Zustimmung wurde nicht gegeben',
  '{path} must belong to root and be writable by nobody else; fixes are off':
    '{path} muss root gehören und darf für niemanden sonst schreibbar sein; Behebungen sind aus',
  '{path} cannot be understood; fixes are off': '{path} ist nicht zu verstehen; Behebungen sind aus',
  '{path} cannot be read; fixes are off': '{path} ist nicht lesbar; Behebungen sind aus',
  // Package managers.
  'apt has no package lists': 'apt hat keine Paketlisten',
  'apt is not the package manager here': 'apt ist hier nicht die Paketverwaltung',
  'no installed package of it has an update in the configured archives':
    'kein installiertes Paket davon hat eine Aktualisierung in den eingerichteten Paketquellen',
  'no installed package of it has an update in the databases as they are':
    'kein installiertes Paket davon hat eine Aktualisierung in den vorhandenen Datenbanken',
  'nothing of it is installed by this manager': 'nichts davon ist mit dieser Verwaltung installiert',
  'it touches too many packages': 'es betrifft zu viele Pakete',
  'a package name is not a valid one': 'ein Paketname ist nicht gültig',
  'a package name or version is not a valid one': 'ein Paketname oder eine Version ist nicht gültig',
  'a version offered is not a valid one': 'eine angebotene Version ist nicht gültig',
  'some of it is the user’s own, some the system’s':
    'ein Teil davon gehört dem Benutzer, ein Teil dem System',
  'nobody says which version is newer': 'niemand sagt, welche Version neuer ist',
  'it would remove {names}': 'es würde entfernen: {names}',
  '{program} would leave {names} as it is': '{program} würde unverändert lassen: {names}',
  '{program} would change nothing': '{program} würde nichts ändern',
  '{program} would not do it: {ended}': '{program} würde es nicht tun: {ended}',
  '{program} would not say: {ended}': '{program} gab keine Auskunft: {ended}',
  '{program} refuses to be run by root': '{program} weigert sich, als root zu laufen',
  '{program} is missing or not protected against changes by others':
    '{program} fehlt oder ist nicht vor Änderungen durch andere geschützt',
  'brew answered something else than its list': 'brew antwortete etwas anderes als seine Liste',
  // Settings.
  'this kernel has no such setting': 'dieser Kern hat keine solche Einstellung',
  'ufw is missing': 'ufw fehlt',
  '{program} is set up already; two filters would be in each other’s way':
    '{program} ist schon eingerichtet; zwei Filter kämen sich in die Quere',
  'sshd does not say on which ports it listens': 'sshd sagt nicht, auf welchen Ports es lauscht',
  'the screen lock belongs to each user, not to root':
    'die Bildschirmsperre gehört jedem Benutzer selbst, nicht root',
  'only the lock of GNOME can be set from here': 'nur die Sperre von GNOME lässt sich von hier einstellen',
  'GNOME’s settings cannot be read from here': 'die Einstellungen von GNOME sind von hier nicht lesbar',
  'it is the screen of another user': 'es ist der Bildschirm eines anderen Benutzers',
  'this is not in the table of settings': 'das steht nicht in der Tabelle der Einstellungen',
  'only root can do this': 'das kann nur root',
  'this belongs to a user, not to root': 'das gehört einem Benutzer, nicht root',
  'no check of kernel settings': 'keine Prüfung von Kern-Einstellungen',
  'it could not be done': 'es war nicht möglich',
  // How it ended.
  'it ended well, but what was wanted is not there':
    'es endete ohne Fehler, aber was erreicht werden sollte, ist nicht da',
  'it was asked to end and may still be finishing': 'es sollte enden und ist vielleicht noch dabei',
  'it ended with code {code}': 'es endete mit Code {code}',
  'it said nothing': 'es sagte nichts',
  'the program is missing': 'das Programm fehlt',
  'the program is not-started': 'das Programm ließ sich nicht starten',
  'the program is cancelled': 'das Programm wurde abgebrochen',
  'the program is timed-out': 'das Programm dauerte zu lange',
  // Exceptions.
  'the first scan has not ended': 'die erste Prüfung ist noch nicht zu Ende',
  'there are {count} exceptions already': 'es gibt schon {count} Ausnahmen',
  'there is an exception for this already': 'dafür gibt es schon eine Ausnahme',
  'nothing of that name is open here': 'nichts dieses Namens ist hier offen',
  'no such exception is in force': 'keine solche Ausnahme gilt',
  // Of the extension itself.
  'The background restarted.': 'Der Hintergrund der Erweiterung wurde neu gestartet.',
  'The companion is not connected.': 'Der Begleiter ist nicht verbunden.',
  'Your organisation does not allow this.': 'Ihre Organisation erlaubt das nicht.',
  // Anything else.
  'there is no such client': 'diesen Browser gibt es nicht',
  'the first scan has not ended yet': 'die erste Prüfung ist noch nicht zu Ende',
  'the first scan is still running': 'die erste Prüfung läuft noch',
  'the companion is ending': 'der Begleiter endet gerade',
  'the portal cannot be reached': 'das Portal ist nicht zu erreichen',
  'the portal does not accept this token': 'das Portal nimmt diese Anmeldemarke nicht an',
  'the portal refused the enrolment': 'das Portal hat die Anmeldung abgelehnt',
  'a portal has an https address': 'ein Portal hat eine https-Adresse',
  'no enrolment with this portal is under way': 'bei diesem Portal läuft keine Anmeldung',
  'this device does not report to that portal': 'dieses Gerät berichtet nicht an dieses Portal',
  'the answer is not for this device': 'die Antwort ist nicht für dieses Gerät',
};
