import type {Lang} from '@plimsoll/shared/texts';

/** Attacks of the selftest in German, by what they are called; addresses and names of methods stand as they are. */
const GERMAN: Readonly<Record<string, string>> = {
  'Host empty': 'Host leer',
  'no Host': 'kein Host',
  'Host twice': 'Host zweimal',
  'Host of a rebound page': 'Host einer umgelenkten Seite',
  'Origin empty': 'Origin leer',
  'no Origin': 'kein Origin',
  'Origin twice': 'Origin zweimal',
  'HTTP/2 preface': 'Beginn von HTTP/2',
  '9 KB of headers': '9 KB Kopfzeilen',
  'another protocol': 'ein anderes Protokoll',
  'no protocol': 'kein Protokoll',
  'another path': 'ein anderer Pfad',
  'upgrade to h2c': 'Upgrade auf h2c',
  'an old WebSocket version': 'eine alte Version von WebSocket',
  'a connect without a key': 'eine Verbindung ohne Schlüssel',
  'an unknown mode': 'eine unbekannte Betriebsart',
  'a pairing nobody asked for': 'eine Kopplung, um die niemand bat',
  'a frame of 2^40 bytes': 'ein Frame von 2^40 Bytes',
  'a frame of 70 kB': 'ein Frame von 70 kB',
  'a flood of fragments': 'eine Flut von Bruchstücken',
  'a flood of empty fragments': 'eine Flut leerer Bruchstücke',
  text: 'Text',
  'text that is not UTF-8': 'Text, der kein UTF-8 ist',
  'an unmasked frame': 'ein Frame ohne Maske',
  'a reserved opcode': 'ein reservierter Opcode',
  'a ping of 126 bytes': 'ein Ping von 126 Bytes',
  'close code 1005': 'Schließcode 1005',
  'a flood of pings': 'eine Flut von Pings',
  'compression, offered and used': 'Kompression, angeboten und benutzt',
};
const NO_UPGRADE = ' without an upgrade';

/** What an attack does, in the person's language; one of a later companion as it calls it. */
export function attackName(what: string, lang: Lang): string {
  if (lang === 'en') return what;
  if (what.endsWith(NO_UPGRADE)) return `${what.slice(0, -NO_UPGRADE.length)} ohne Upgrade`;
  return Object.hasOwn(GERMAN, what) ? (GERMAN[what] ?? what) : what;
}
