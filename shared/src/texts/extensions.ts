import type {ExtensionRisk, RiskReason} from '../inventory/index.ts';
import type {Lang} from './catalogue.ts';

/** The words of browser extensions in one language. */
export interface ExtensionWords {
  /** Harm if the extension is bad, sold or taken over. */
  readonly risk: Record<ExtensionRisk['level'], string>;
  /** What whoever controls it could do, from its permissions. */
  readonly reason: Record<RiskReason, string>;
  /** Why nobody vouches for it, by the ids of the check's evidence. */
  readonly fault: Record<'unsigned' | 'sideloaded' | 'file' | 'unknown', string>;
}

/** The same in every language. */
export const extensionWords: Readonly<Record<Lang, ExtensionWords>> = {
  en: {
    risk: {low: 'little harm possible', medium: 'some harm possible', high: 'great harm possible'},
    reason: {
      'run-programs': 'may talk to programs outside the browser',
      'debug-pages': 'may take pages over as a debugger does',
      'redirect-traffic': 'may lead all traffic elsewhere',
      'manage-extensions': 'may switch other extensions on and off',
      'switch-off-protection': 'may change the browser’s protection and privacy',
      'all-pages': 'may read and change every page',
      'read-cookies': 'may read cookies, and so sessions',
      'watch-requests': 'may watch or change what the browser asks for',
      'read-clipboard': 'may read the clipboard',
      'record-screen': 'may record tabs or the screen',
      'read-history': 'may read history, bookmarks or addresses',
      'read-downloads': 'may see and open downloads',
      'read-open-pages': 'may see which pages are open',
      'some-pages': 'may read and change the pages it names',
    },
    fault: {
      unsigned: 'not signed',
      sideloaded: 'put in by another program',
      file: 'installed from a file',
      unknown: 'from an unknown source',
    },
  },
  de: {
    risk: {
      low: 'wenig Schaden möglich',
      medium: 'einiger Schaden möglich',
      high: 'großer Schaden möglich',
    },
    reason: {
      'run-programs': 'darf mit Programmen außerhalb des Browsers sprechen',
      'debug-pages': 'darf Seiten übernehmen wie ein Debugger',
      'redirect-traffic': 'darf allen Datenverkehr umleiten',
      'manage-extensions': 'darf andere Erweiterungen ein- und ausschalten',
      'switch-off-protection': 'darf Schutz und Privatsphäre des Browsers ändern',
      'all-pages': 'darf jede Seite lesen und ändern',
      'read-cookies': 'darf Cookies lesen und damit Sitzungen',
      'watch-requests': 'darf Anfragen des Browsers mitlesen oder ändern',
      'read-clipboard': 'darf die Zwischenablage lesen',
      'record-screen': 'darf Tabs oder den Bildschirm aufzeichnen',
      'read-history': 'darf Chronik, Lesezeichen oder Adressen lesen',
      'read-downloads': 'darf Downloads sehen und öffnen',
      'read-open-pages': 'darf sehen, welche Seiten offen sind',
      'some-pages': 'darf die Seiten lesen und ändern, die sie nennt',
    },
    fault: {
      unsigned: 'nicht signiert',
      sideloaded: 'von einem anderen Programm hinzugefügt',
      file: 'aus einer Datei installiert',
      unknown: 'aus unbekannter Quelle',
    },
  },
};
