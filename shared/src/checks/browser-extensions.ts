import {type BrowserExtensionFact, extensionRisk} from '../inventory/index.ts';
import {type BoundCheck, defineCheck} from './check.ts';

/**
 * This check verifies that nobody but the user, the store, the organisation or the system put extensions into a browser.
 * Those loaded from folders are `extension-sources`'.
 */
export const browserExtensions: BoundCheck = defineCheck({
  id: 'browser-extensions',
  category: 'application',
  platforms: ['linux', 'windows', 'macos'],
  needs: ['chromiumExtensions', 'firefoxExtensions'],
  minutes: 5,
  remedies: [{platform: 'linux'}, {platform: 'windows'}, {platform: 'macos'}],
  references: [],
  text: {
    en: {
      title: 'Browser extensions are signed and chosen by you',
      failure: 'A browser runs an extension no store vouches for',
      why: 'Malware adds extensions behind your back, without a signature or beside the store; one that may read all pages sees every password you type and every session you open.',
      look: 'Chrome, Edge, Brave: open chrome://extensions, Details, “Source”. Firefox: about:addons; about:support lists where each add-on comes from.',
      remedy: [
        'Remove each extension named in the evidence that you did not choose yourself.',
        'Install those you need anew from the store of your browser.',
        'Find out which program brought it, and remove that program too.',
      ],
    },
    de: {
      title: 'Browsererweiterungen sind signiert und von Ihnen gewählt',
      failure: 'Ein Browser nutzt eine Erweiterung, für die kein Store bürgt',
      why: 'Schadprogramme fügen unbemerkt Erweiterungen hinzu, ohne Signatur oder am Store vorbei; eine, die alle Seiten lesen darf, sieht jedes getippte Passwort und jede geöffnete Sitzung.',
      look: 'Chrome, Edge, Brave: chrome://extensions öffnen, Details, „Quelle“. Firefox: about:addons; about:support zeigt, woher jedes Add-on stammt.',
      remedy: [
        'Entfernen Sie jede im Befund genannte Erweiterung, die Sie nicht selbst gewählt haben.',
        'Installieren Sie die benötigten neu aus dem Store Ihres Browsers.',
        'Stellen Sie fest, welches Programm sie mitgebracht hat, und entfernen Sie auch dieses.',
      ],
    },
  },
  judge({chromiumExtensions, firefoxExtensions}) {
    const extensions = [...chromiumExtensions, ...firefoxExtensions].filter(({enabled}) => enabled !== false);
    if (extensions.length === 0)
      return {status: 'not-applicable', why: 'no browser extension is switched on'};
    const evidence = extensions.flatMap((extension) => describe(extension) ?? []);
    if (evidence.length === 0) return {status: 'pass'};
    return {status: 'fail', share: 1 - evidence.length / extensions.length, evidence};
  },
});

/** Undefined where somebody vouches for it, or its harm would be small. */
function describe(extension: BrowserExtensionFact): string | undefined {
  const fault = faultOf(extension);
  if (fault === undefined) return undefined;
  const {browser, name, id, permissions} = extension;
  const {level, reasons} = extensionRisk(permissions);
  const risk = reasons.length === 0 ? level : `${level}: ${reasons.slice(0, 4).join(', ')}`;
  return `${browser}: ${name.slice(0, 80)} (${id.slice(0, 80)}), ${fault}, ${risk}`;
}

function faultOf({source, signed, permissions}: BrowserExtensionFact): string | undefined {
  if (source === 'system' || source === 'policy' || source === 'unpacked') return undefined;
  if (signed === false) return 'unsigned';
  if (source === 'sideloaded') return 'sideloaded';
  const unvouched = (source === 'file' && signed !== true) || source === 'unknown';
  return unvouched && extensionRisk(permissions).level === 'high' ? source : undefined;
}
