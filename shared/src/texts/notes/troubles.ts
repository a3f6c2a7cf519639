import type {NoteTable} from './form.ts';

/** What the companion met with itself, its state or its portal, and the next step. */
export const troubleNotes: NoteTable = {
  'Correct the file, then restart the companion.': 'Die Datei berichtigen, dann den Begleiter neu starten.',
  'A key could not be read. It was set aside as {path} and a new one was made.':
    'Ein Schlüssel war nicht lesbar. Er liegt jetzt als {path}, und ein neuer wurde gemacht.',
  'Pair your browsers again, and enrol again if this device has a portal.':
    'Die Browser neu koppeln, und das Gerät neu anmelden, wenn es ein Portal hat.',
  'The state database could not be read. It was set aside as {path} and a new one was started.':
    'Die Datenbank war nicht lesbar. Sie liegt jetzt als {path}, und eine neue wurde begonnen.',
  'Pair your browsers again.': 'Die Browser neu koppeln.',
  '{path} is not a folder': '{path} ist kein Ordner',
  '{path} is not a file': '{path} ist keine Datei',
  '{path} cannot be opened': '{path} lässt sich nicht öffnen',
  'Move it away, or choose another folder with --state.':
    'Sie wegräumen oder mit --state einen anderen Ordner wählen.',
  'Choose another with --state.': 'Einen anderen mit --state wählen.',
  '{path} belongs to another user': '{path} gehört einem anderen Benutzer',
  '{path} is open to others': '{path} steht anderen offen',
  'Choose another folder with --state.': 'Einen anderen Ordner mit --state wählen.',
  '{path} cannot be made ({why})': '{path} lässt sich nicht anlegen ({why})',
  'Choose a folder you can write to with --state.': 'Mit --state einen schreibbaren Ordner wählen.',
  'What was found cannot be written down: {why}': 'Was gefunden wurde, lässt sich nicht aufschreiben: {why}',
  'Make room on the disk of the state folder; the rest happens by itself.':
    'Platz schaffen, wo der Zustandsordner liegt; der Rest geschieht von selbst.',
  'another companion uses {path}': 'ein anderer Begleiter benutzt {path}',
  'another companion listens on {path}': 'ein anderer Begleiter lauscht auf {path}',
  'no port is free for browsers': 'kein Port ist frei für Browser',
  'every port of the companion is taken': 'jeder Port des Begleiters ist belegt',
  'a pairing is already under way': 'eine Kopplung läuft schon',
  '{count} browsers are paired; revoke one first': '{count} Browser sind gekoppelt; erst einen entfernen',
  'the companion made a mistake': 'der Begleiter hat einen Fehler gemacht',
  'the disk of the state folder takes nothing, so nothing was changed; make room there, then try again':
    'wo der Zustandsordner liegt, ist kein Platz, darum wurde nichts geändert; Platz schaffen, dann noch einmal versuchen',
  'the companion ends or begins anew; try again in a moment':
    'der Begleiter endet oder beginnt neu; gleich noch einmal versuchen',
  'a part of the companion is missing; install it again':
    'ein Teil des Begleiters fehlt; ihn neu installieren',
  'the companion’s worker ended before it answered; look before you try again':
    'der Arbeitsprozess des Begleiters endete vor der Antwort; erst nachsehen, dann noch einmal versuchen',
  'the companion can start no worker ({code}); make files, processes or memory free, then try again':
    'der Begleiter kann keinen Arbeitsprozess starten ({code}); Dateien, Prozesse oder Speicher freimachen, dann noch einmal versuchen',
  'the companion’s worker ended by itself; try again in {seconds} s':
    'der Arbeitsprozess des Begleiters endete von selbst; in {seconds} s noch einmal versuchen',
  'too much is asked at a time': 'zu viel wird auf einmal gefragt',
  'there is no such method': 'diese Anfrage gibt es nicht',
  'this is not a request': 'das ist keine Anfrage',
  'the parameters of {method} are not as agreed': 'die Angaben zu {method} sind nicht wie vereinbart',
  'more than {count} at a time': 'mehr als {count} auf einmal',
  'the answer is too large': 'die Antwort ist zu groß',
  'the answer is not signed by the portal': 'die Antwort ist nicht vom Portal signiert',
  'the portal is busy ({status})': 'das Portal ist überlastet ({status})',
  'refused with {status}': 'abgelehnt mit {status}',
};
