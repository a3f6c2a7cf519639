import fc from 'fast-check';
import {expect, test} from 'vitest';

import {noteText} from './note.ts';

test.for([
  // A collector's own sentence, one with a number, one about a place.
  ['asks the running system', 'fragt das laufende System'],
  [
    "other users' processes could not be looked at: 41 (needs administrator)",
    'Prozesse anderer Benutzer waren nicht zu sehen: 41 (braucht Verwalterrechte)',
  ],
  ['/opt/app/lib.jar: archives nested too deep', '/opt/app/lib.jar: Archive zu tief geschachtelt'],
  // What a place is called stays, whatever it holds.
  ['/home/a: b/x: no file', '/home/a: b/x: keine Datei'],
  ['/{why}/{count}: too large', '/{why}/{count}: zu groß'],
  // Reasons within reasons.
  [
    '/etc/shadow: EACCES: only root can tell about stored passwords',
    '/etc/shadow: EACCES: nur root sieht, wie Passwörter gespeichert sind',
  ],
  ['/var/log/falco: EACCES (needs administrator)', '/var/log/falco: EACCES (braucht Verwalterrechte)'],
  [
    'which packages of rpm are in use is not known: the database is damaged: page 3 is cut off',
    'welche Pakete von rpm benutzt werden, ist nicht bekannt: die Datenbank ist beschädigt: Seite 3 ist abgeschnitten',
  ],
  [
    'open ports of programs that could not be looked at: tcp 22 (user 0), udp 68 (user 101)',
    'offene Ports von Programmen, die nicht zu sehen waren: tcp 22 (Benutzer 0), udp 68 (Benutzer 101)',
  ],
  [
    '3 of 120 items could not be read: no name (2), version is not text (1)',
    '3 von 120 Einträgen nicht lesbar: kein Name (2), version ist kein Text (1)',
  ],
  ['cannot read the link /etc/x: EIO', 'Verknüpfung /etc/x nicht lesbar: EIO'],
  ['cannot look at /etc/x: EACCES', '/etc/x nicht zu sehen: EACCES'],
  // How a program ended, and its own words, which stay its own.
  ['netstat: exited 1', 'netstat: endete mit Code 1'],
  ['launchctl: timed-out', 'launchctl: dauerte zu lange'],
  ['the program is missing', 'das Programm fehlt'],
  [
    'what Microsoft Defender saw is not known: powershell exited 1',
    'was Microsoft Defender sah, ist nicht bekannt: powershell endete mit Code 1',
  ],
  ['x_Packages.lz4: apt-helper exited, code 100', 'x_Packages.lz4: apt-helper endete mit Code 100'],
  ['dnf would not say: exited, code 1', 'dnf gab keine Auskunft: endete mit Code 1'],
  ['dnf would not say: the file is missing', 'dnf gab keine Auskunft: the file is missing'],
  // Several in one, also where one has a semicolon of its own.
  [
    '/a: EACCES; x_Packages: compressed; nothing is started for another root directory; older detections left out: 2',
    '/a: EACCES; x_Packages: gepackt; für ein anderes Wurzelverzeichnis wird nichts gestartet; ältere Funde ausgelassen: 2',
  ],
  ['/a: no file; something new; /b: gone', '/a: keine Datei; something new; /b: verschwunden'],
  // What is known of weaknesses.
  [
    'No knowledge of weaknesses for debian 12: The last update failed: kev: it has no entries; osv: https://a.example/x: the server answered 503. Next: `plimsoll knowledge update` with a network, or `plimsoll scan --knowledge FOLDER` with a copy of the feeds.',
    'Kein Wissen über Schwachstellen für debian 12: Die letzte Aktualisierung ist gescheitert: kev: ohne Einträge; osv: https://a.example/x: der Server antwortete 503. Als Nächstes: `plimsoll knowledge update` mit Netz, oder `plimsoll scan --knowledge ORDNER` mit einer Kopie der Quellen.',
  ],
  [
    'Not used: Debian~12.advisories: it is damaged. The last update failed: no answer in time. The last good knowledge is still used.',
    'Nicht benutzt: Debian~12.advisories: beschädigt. Die letzte Aktualisierung ist gescheitert: keine Antwort in der Zeit. Das letzte gute Wissen wird weiter benutzt.',
  ],
  // Refusals.
  ['it would remove curl, wget', 'es würde entfernen: curl, wget'],
  ['zypper would leave curl as it is', 'zypper würde unverändert lassen: curl'],
] as const)('%s', ([english, german]) => {
  expect([noteText(english, 'en'), noteText(english, 'de')]).toEqual([english, german]);
});

test.for([
  'something of a later version',
  '',
  'archives nested too deep!',
  'took longer than  s',
  'it ended with code x',
  'more than constructor entries, left out: __proto__',
  'toString',
  'The configuration file is missing',
  '/etc/shadow: EACCES',
])('a note of no known form stays as it is: %s', (note) => {
  expect(noteText(note, 'de')).toBe(note);
});

test.for([
  ['what it is about', `${'a: '.repeat(500)}no file`],
  ['what it needs', `a${' (needs administrator)'.repeat(80)}`],
  ['what it lists', `open ports of programs that could not be looked at: ${'a (user 1), '.repeat(150)}`],
  ['what follows', 'no file; '.repeat(220)],
  ['its length', 'no file; '.repeat(120_000)],
] as const)('a hostile note costs no more for %s', ([, note]) => {
  const before = performance.now();

  expect(noteText(note, 'de')).toBeTypeOf('string');
  expect(performance.now() - before).toBeLessThan(500);
});

test('any note is a note, and never an English one in English', () => {
  fc.assert(
    fc.property(
      fc.string({unit: 'grapheme'}),
      fc.constantFrom(': no file', '; ', ' (needs administrator)'),
      (a, b) => {
        expect(noteText(a + b + a, 'en')).toBe(a + b + a);
        expect(noteText(a + b + a, 'de')).toBeTypeOf('string');
      },
    ),
  );
});

test('what a note is about is kept to the letter', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', minLength: 1, maxLength: 100}), (name) => {
      fc.pre(!name.includes('; ') && !name.includes(': '));

      expect(noteText(`/${name}: archives nested too deep`, 'de')).toBe(
        `/${name}: Archive zu tief geschachtelt`,
      );
    }),
  );
});
