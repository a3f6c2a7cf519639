import type {BrowserProfileFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import {readSettings} from '../browser-data/chromium-settings.ts';
import {CHROMIUM_FAMILY} from '../browser-data/families.ts';
import {at} from '../browser-data/json.ts';
import {chromiumProfiles, mozillaProfiles} from '../browser-data/profiles.ts';
import {chromiumProfileWatches, mozillaProfileWatches} from '../browser-data/watches.ts';
import type {Collector} from '../collector.ts';
import {HOME_POLL_SECONDS} from '../software/homes.ts';
import {parsePasswd} from './accounts.ts';
import {clip, readFolder, refusal} from './formats/read.ts';

const MAX_HOMES = 50;

/** Whether browsers still warn of dangerous pages, and what they load from folders, profile by profile. */
export const browserProfiles: Collector = {
  id: 'browser-profiles',
  platforms: ['linux'],
  foreign: true,
  watches: [
    ...CHROMIUM_FAMILY.flatMap(({policies}) =>
      policies === undefined ? [] : [{folder: policies, names: /\.json$/}],
    ),
    ...chromiumProfileWatches(/^(?:Secure )?Preferences$/),
    ...mozillaProfileWatches(/^(?:prefs|user)\.js$/),
  ],
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system) {
    const users = parsePasswd((await system.readText('/etc/passwd')) ?? '');
    const homes = [...new Set(users.filter(({uid}) => uid === 0 || uid >= 1000).map(({home}) => home))];
    const facts: BrowserProfileFact[] = [];
    const notes: string[] = [];
    for (const home of homes.filter((path) => path.startsWith('/')).slice(0, MAX_HOMES)) {
      try {
        facts.push(...(await firefoxFacts(system, home)), ...(await chromiumFacts(system, home)));
      } catch (error) {
        // Other people's homes stay closed; their browsers are theirs to judge.
        notes.push(refusal(home, error));
      }
    }
    // Nothing found, but a home was closed: that nobody has a profile is then not known.
    if (facts.length === 0 && notes.length > 0) return {notes};
    return {facts: {browserProfiles: facts}, notes};
  },
};

async function firefoxFacts(system: System, home: string): Promise<BrowserProfileFact[]> {
  const found: BrowserProfileFact[] = [];
  for (const {browser, path} of await mozillaProfiles(system, home)) {
    const safeBrowsingOff = isOffInFirefox((await system.readText(`${path}/prefs.js`)) ?? '');
    if (browser.product === 'mozilla-firefox')
      found.push({browser: browser.name, path: clip(path), safeBrowsingOff, unpacked: []});
  }
  return found;
}

async function chromiumFacts(system: System, home: string): Promise<BrowserProfileFact[]> {
  const found: BrowserProfileFact[] = [];
  for (const {browser, path} of await chromiumProfiles(system, home)) {
    const {policies} = browser;
    const imposed = policies === undefined ? [] : await readFolder(system, policies, ['.json']);
    const preferences = (await system.readText(`${path}/Preferences`)) ?? '';
    const secure = (await system.readText(`${path}/Secure Preferences`)) ?? '';
    found.push({
      browser: browser.name,
      path: clip(path),
      safeBrowsingOff: imposed.some(({text}) => isOffByPolicy(text)) || isOffInChromium(preferences),
      unpacked: unpackedIn([preferences, secure]),
    });
  }
  return found;
}

/** Enabled extensions that lie in a folder of their own, by that folder, else by their id. */
function unpackedIn(preferences: readonly string[]): string[] {
  return readSettings(preferences.map(parseJson))
    .filter(({source, enabled}) => source === 'unpacked' && enabled !== false)
    .map(({path, id}) => clip(path ?? id));
}

const FIREFOX_OFF = /^user_pref\("browser\.safebrowsing\.(?:malware|phishing)\.enabled",\s*false\);/m;

function isOffInFirefox(prefs: string): boolean {
  return FIREFOX_OFF.test(prefs);
}

/** Chromium: `safebrowsing.enabled` in the profile; on when it says nothing or cannot be read as JSON. */
export function isOffInChromium(preferences: string): boolean {
  return at(parseJson(preferences), 'safebrowsing', 'enabled') === false;
}

/** Chrome Enterprise policies SafeBrowsingProtectionLevel (0 is off) and the older SafeBrowsingEnabled. */
export function isOffByPolicy(policy: string): boolean {
  const value = parseJson(policy);
  return at(value, 'SafeBrowsingProtectionLevel') === 0 || at(value, 'SafeBrowsingEnabled') === false;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
