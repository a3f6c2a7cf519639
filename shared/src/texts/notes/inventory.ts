import type {NoteTable} from './form.ts';

/** What an inventory from a file leaves open. */
export const inventoryNotes: NoteTable = {
  'no name': 'kein Name',
  'no version': 'keine Version',
  'no object': 'kein Objekt',
  'name is too long': 'Name zu lang',
  'version is too long': 'Version zu lang',
  '{key} is too long': '{key} zu lang',
  '{key} is not text': '{key} ist kein Text',
  '{why} ({count})': '{why} ({count})',
  '{count} of {total} items could not be read: {list}': '{count} von {total} Einträgen nicht lesbar: {list}',
  'os.{key} could not be read': 'os.{key} war nicht lesbar',
  'Only the first {count} of {total} items are judged':
    'Nur die ersten {count} von {total} Einträgen werden beurteilt',
  '{count} components are no software (files, data and the like) and left out':
    '{count} Komponenten sind keine Software (Dateien, Daten und Ähnliches) und ausgelassen',
  'The version of CycloneDX is none that Plimsoll knows (1.4 to 1.6); read as 1.6':
    'Die Version von CycloneDX kennt Plimsoll nicht (1.4 bis 1.6); gelesen als 1.6',
  'The file does not say which operating system this is (os.family: linux, windows or macos)':
    'Die Datei sagt nicht, welches Betriebssystem dies ist (os.family: linux, windows oder macos)',
  'The file does not say which distribution (os.id or os.name): the distribution’s packages stay unknown':
    'Die Datei nennt nicht die Distribution (os.id oder os.name): Deren Pakete bleiben unbekannt',
  'The file does not say its release (os.version): the distribution’s packages stay unknown':
    'Die Datei nennt nicht die Ausgabe (os.version): Die Pakete der Distribution bleiben unbekannt',
  'Windows itself is not judged: its build with revision is missing (os.build, such as 10.0.19045.4046)':
    'Windows selbst wird nicht beurteilt: Der Build mit Revision fehlt (os.build, etwa 10.0.19045.4046)',
  'macOS itself is not judged: its version is missing (os.version, such as 14.6.1)':
    'macOS selbst wird nicht beurteilt: Die Version fehlt (os.version, etwa 14.6.1)',
  'The source packages of {count} {type} packages are not told and taken to be named like them: what is found by that is likely, what is built from others may be missed':
    'Die Quellpakete von {count} Paketen ({type}) sind nicht genannt und gelten als gleichnamig: So Gefundenes ist wahrscheinlich, aus anderen Gebautes kann fehlen',
};
