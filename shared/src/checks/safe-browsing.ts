import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that browsers warn of dangerous pages and downloads. */
export const safeBrowsing: BoundCheck = defineCheck({
  id: 'safe-browsing',
  category: 'application',
  platforms: ['linux', 'windows', 'macos'],
  needs: ['browserProfiles'],
  minutes: 3,
  remedies: [{platform: 'linux'}, {platform: 'windows'}, {platform: 'macos'}],
  references: [],
  text: {
    en: {
      title: 'Browsers warn of dangerous pages',
      failure: 'A browser does not warn of dangerous pages',
      why: 'Attackers send links to copies of login pages and to infected downloads; without the warning nothing stops a hurried click.',
      look: 'Firefox: Settings, Privacy & Security, “Block dangerous and deceptive content”. Chromium, Chrome: Settings, Privacy and security, Security, “Safe Browsing”. Edge: Settings, Privacy, search, and services, “Microsoft Defender SmartScreen”.',
      remedy: [
        'Switch the protection on in the settings of the browser named in the evidence.',
        'Where a policy switches it off, remove SafeBrowsingProtectionLevel (Edge: SmartScreenEnabled) from the policy: a file on Linux, the registry on Windows, a profile on macOS.',
      ],
    },
    de: {
      title: 'Browser warnen vor gefährlichen Seiten',
      failure: 'Ein Browser warnt nicht vor gefährlichen Seiten',
      why: 'Angreifer verschicken Links auf nachgemachte Anmeldeseiten und verseuchte Downloads; ohne die Warnung hält nichts einen eiligen Klick auf.',
      look: 'Firefox: Einstellungen, Datenschutz & Sicherheit, „Gefährliche und betrügerische Inhalte blockieren“. Chromium, Chrome: Einstellungen, Datenschutz und Sicherheit, Sicherheit, „Safe Browsing“. Edge: Einstellungen, Datenschutz, Suche und Dienste, „Microsoft Defender SmartScreen“.',
      remedy: [
        'Schalten Sie den Schutz in den Einstellungen des im Befund genannten Browsers ein.',
        'Wo eine Richtlinie ihn ausschaltet, entfernen Sie SafeBrowsingProtectionLevel (Edge: SmartScreenEnabled) aus der Richtlinie: einer Datei unter Linux, der Registry unter Windows, einem Profil unter macOS.',
      ],
    },
  },
  judge({browserProfiles}) {
    if (browserProfiles.length === 0) return {status: 'not-applicable', why: 'no browser profile was found'};
    const off = browserProfiles.filter(({safeBrowsingOff}) => safeBrowsingOff);
    if (off.length === 0) return {status: 'pass'};
    const evidence = off.map(({browser, path}) => `${browser}: ${path}`);
    return {status: 'fail', share: 1 - off.length / browserProfiles.length, evidence};
  },
});
