import type {NoteTable} from './form.ts';

/** Sentences about the state of knowledge; what they give as the reason may be several. */
export const knowledgeStates: NoteTable = {
  'No knowledge of weaknesses for {release}': 'Kein Wissen über Schwachstellen für {release}',
  'No knowledge of weaknesses for {release}: {why}': 'Kein Wissen über Schwachstellen für {release}: {why}',
  'Not used: {why}.': 'Nicht benutzt: {why}.',
  'No advisories have been fetched yet.': 'Es wurden noch keine Meldungen geholt.',
  'The last update failed: {why}.': 'Die letzte Aktualisierung ist gescheitert: {why}.',
  'The last good knowledge is still used.': 'Das letzte gute Wissen wird weiter benutzt.',
  'This source has nothing on {ecosystems}.': 'Diese Quelle hat nichts zu {ecosystems}.',
  'This knowledge is of {day} and still used.': 'Dieses Wissen ist vom {day} und wird weiter benutzt.',
  'Next: `plimsoll knowledge update` with a network, or `plimsoll scan --knowledge FOLDER` with a copy of the feeds.':
    'Als Nächstes: `plimsoll knowledge update` mit Netz, oder `plimsoll scan --knowledge ORDNER` mit einer Kopie der Quellen.',
};

/** Why there is no knowledge, or old knowledge. */
export const knowledgeNotes: NoteTable = {
  // An attempt.
  'knowledge is being updated already': 'das Wissen wird schon aktualisiert',
  'no ecosystem was asked for': 'es wurde nach keinem Ökosystem gefragt',
  'there is nothing to patch': 'es gibt nichts zu ändern',
  'building knowledge: {ended}': 'Wissen wird aufbereitet: {ended}',
  'the advisories name nothing for {ecosystem}': 'die Meldungen nennen nichts zu {ecosystem}',
  'the server says nothing has changed, and nothing was held':
    'der Server sagt, nichts habe sich geändert, und es lag nichts vor',
  'its server does not have it': 'sein Server hat es nicht',
  // Sources, and their keys.
  '{path} does not exist': '{path} gibt es nicht',
  '{path} is missing': '{path} fehlt',
  '{path} cannot be read': '{path} ist nicht lesbar',
  '{path} cannot be written': '{path} ist nicht zu schreiben',
  '{path} is larger than {count} bytes': '{path} ist größer als {count} Bytes',
  '{path} holds no Ed25519 key; delete it to make a new one':
    '{path} enthält keinen Schlüssel Ed25519; gelöscht entsteht ein neuer',
  '{path} cannot be used as a key; delete it to make a new one':
    '{path} ist als Schlüssel nicht brauchbar; gelöscht entsteht ein neuer',
  '{key} is no key: 43 characters, as `plimsoll knowledge build` prints it':
    '{key} ist kein Schlüssel: 43 Zeichen, wie `plimsoll knowledge build` ihn ausgibt',
  'the key is 43 characters, as `plimsoll knowledge build` prints it':
    'der Schlüssel hat 43 Zeichen, wie `plimsoll knowledge build` ihn ausgibt',
  '{text} is not an address': '{text} ist keine Adresse',
  'only https addresses and folders are supported': 'nur https-Adressen und Ordner sind möglich',
  'not an object of addresses by the files they are for':
    'kein Objekt aus Adressen nach den Dateien, für die sie sind',
  'no feed has a file {name}': 'keine Quelle hat eine Datei {name}',
  'slices are built from feeds, not from a host of slices':
    'Wissen wird aus Quellen gebaut, nicht aus fertigem Wissen',
  // Slices and their index.
  '{place} does not offer it any more': '{place} bietet es nicht mehr an',
  '{name} is damaged, or unpacks to more than it says':
    '{name} ist beschädigt oder enthält mehr als angegeben',
  '{name} is not the file the index speaks of': '{name} ist nicht die Datei, von der das Verzeichnis spricht',
  'it is no index of slices': 'kein Verzeichnis von Wissen',
  'it is no bundle of slices: its index is missing': 'kein Bündel von Wissen: das Verzeichnis fehlt',
  'it is an index of another format version': 'ein Verzeichnis in einem anderen Format',
  'its signature is wrong, or of a key that is not trusted here. It says it was signed with {key}':
    'die Signatur ist falsch oder von einem Schlüssel, dem hier nicht vertraut wird. Angeblich signiert mit {key}',
  'its signature is wrong: it was changed, or made elsewhere':
    'die Signatur ist falsch: es wurde geändert oder anderswo gemacht',
  'its {kind} were built {after}, before those in use ({before})':
    'sein Teil {kind} ist vom {after}, älter als der benutzte ({before})',
  'it has {after} {what} where the one in use has {before}: more than a fifth is gone. To take it all the same, delete {name} from the knowledge folder first':
    'es hat {after} {what}, das benutzte hat {before}: mehr als ein Fünftel fehlt. Wer es trotzdem will, löscht erst {name} aus dem Ordner des Wissens',
  'it is of another ecosystem, {ecosystem}': 'für ein anderes Ökosystem, {ecosystem}',
  'it is larger than a slice may be': 'größer, als Wissen sein darf',
  'it is not a slice': 'kein Wissen',
  'it is of another format version': 'in einem anderen Format',
  'it is another part of a slice': 'ein anderer Teil des Wissens',
  'a block of readings cannot be unpacked': 'ein Block ist nicht zu entpacken',
  'there is no knowledge to export yet; fetch it with: plimsoll knowledge update':
    'es gibt noch kein Wissen zum Ausführen; holen mit: plimsoll knowledge update',
  'not trusted here': 'hier wird ihm nicht vertraut',
  '{why}. If you trust it: plimsoll knowledge import {file} --key KEY':
    '{why}. Wer ihm vertraut: plimsoll knowledge import {file} --key SCHLÜSSEL',
};
