import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that Flatpaks are installed only when signed. */
export const flatpakSignatures: BoundCheck = defineCheck({
  id: 'flatpak-signatures',
  category: 'application',
  platforms: ['linux'],
  needs: ['flatpakRemotes'],
  minutes: 3,
  remedies: [{platform: 'linux'}],
  references: [],
  text: {
    en: {
      title: 'Flatpaks are installed only when signed',
      failure: 'Flatpaks are installed without a signature',
      why: 'Whoever stands between the device and the remote hands out a changed program, which runs with your rights.',
      look: 'Run: flatpak remotes -d – no line should say no-gpg-verify.',
      remedy: [
        'Get the key from the publisher and set it: flatpak remote-modify --gpg-verify --gpg-import=KEY REMOTE.',
        'Or remove the remote: flatpak remote-delete REMOTE.',
      ],
    },
    de: {
      title: 'Flatpaks werden nur signiert installiert',
      failure: 'Flatpaks werden ohne Signatur installiert',
      why: 'Wer zwischen Gerät und Quelle sitzt, verteilt ein verändertes Programm, das mit Ihren Rechten läuft.',
      look: 'Führen Sie aus: flatpak remotes -d – keine Zeile sollte no-gpg-verify sagen.',
      remedy: [
        'Holen Sie den Schlüssel vom Herausgeber und setzen Sie ihn: flatpak remote-modify --gpg-verify --gpg-import=SCHLÜSSEL QUELLE.',
        'Oder entfernen Sie die Quelle: flatpak remote-delete QUELLE.',
      ],
    },
  },
  judge({flatpakRemotes}) {
    if (flatpakRemotes.length === 0) return {status: 'not-applicable', why: 'no Flatpak remote is set up'};
    const bare = flatpakRemotes.filter(({verifies}) => !verifies);
    if (bare.length === 0) return {status: 'pass'};
    return {status: 'fail', evidence: bare.map(({name, file}) => `${name} (${file})`)};
  },
});
