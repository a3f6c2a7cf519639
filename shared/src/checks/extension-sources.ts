import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that browser extensions come from a store, which can take bad ones back. */
export const extensionSources: BoundCheck = defineCheck({
  id: 'extension-sources',
  category: 'application',
  platforms: ['linux', 'windows', 'macos'],
  needs: ['browserProfiles'],
  minutes: 3,
  remedies: [{platform: 'linux'}, {platform: 'windows'}, {platform: 'macos'}],
  references: [],
  text: {
    en: {
      title: 'Browser extensions come from a store',
      failure: 'A browser runs an extension from a folder',
      why: 'Malware loads its extension from a folder of the disk, where no store checks it or takes it back, and reads all pages and passwords you type.',
      look: 'Open chrome://extensions (edge://extensions, brave://extensions): entries marked “Unpacked” come from a folder.',
      remedy: [
        'Remove the extension unless you are developing it yourself.',
        'Switch developer mode off on the same page.',
      ],
    },
    de: {
      title: 'Browsererweiterungen stammen aus einem Store',
      failure: 'Ein Browser nutzt eine Erweiterung aus einem Ordner',
      why: 'Schadprogramme laden ihre Erweiterung aus einem Ordner der Platte, wo kein Store sie prüft oder zurückzieht, und lesen alle Seiten und eingetippten Passwörter mit.',
      look: 'Öffnen Sie chrome://extensions (edge://extensions, brave://extensions): Mit „Entpackt“ markierte Einträge stammen aus einem Ordner.',
      remedy: [
        'Entfernen Sie die Erweiterung, sofern Sie sie nicht selbst entwickeln.',
        'Schalten Sie auf derselben Seite den Entwicklermodus aus.',
      ],
    },
  },
  judge({browserProfiles}) {
    if (browserProfiles.length === 0) return {status: 'not-applicable', why: 'no browser profile was found'};
    const evidence = browserProfiles.flatMap(({browser, unpacked}) =>
      unpacked.map((name) => `${browser}: ${name}`),
    );
    return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
  },
});
