import type {BrowserProfileFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import {readSettings} from '../browser-data/chromium-settings.ts';
import {CHROMIUM_FAMILY} from '../browser-data/families.ts';
import {readPeople} from '../browser-data/people.ts';
import {chromiumProfiles, mozillaProfiles} from '../browser-data/profiles.ts';
import {isOffForDevice, isOffInChromium, MANAGED_PREFERENCES} from '../browser-data/safe-browsing.ts';
import {chromiumProfileWatches, mozillaProfileWatches, restless} from '../browser-data/watches.ts';
import type {Collector} from '../collector.ts';
import {createHarvest} from '../software/harvest.ts';
import {HOME_POLL_SECONDS} from '../software/homes.ts';
import {parsePasswd} from './accounts.ts';
import {clip, refusal} from './formats/read.ts';

const MAX_HOMES = 50;

/** Whether browsers still warn of dangerous pages, and what they load from folders, profile by profile. */
export const browserProfiles: Collector = {
  id: 'browser-profiles',
  platforms: ['linux', 'darwin', 'win32'],
  foreign: true,
  watches: [
    ...CHROMIUM_FAMILY.flatMap(({policies}) =>
      policies === undefined ? [] : [{folder: policies, names: /\.json$/, on: 'linux' as const}],
    ),
    {folder: MANAGED_PREFERENCES, on: 'darwin'},
    ...restless(chromiumProfileWatches(/^(?:Secure )?Preferences$/)),
    ...restless(mozillaProfileWatches(/^(?:prefs|user)\.js$/)),
  ],
  pollSeconds: HOME_POLL_SECONDS,
  async collect(system, signal) {
    const {homes, notes} = await homesOf(system);
    const facts: BrowserProfileFact[] = [];
    for (const home of homes) {
      try {
        facts.push(...(await firefoxFacts(system, home)), ...(await chromiumFacts(system, home, signal)));
      } catch (error) {
        if (signal.aborted) throw error;
        // Other people's homes stay closed; their browsers are theirs to judge.
        notes.push(refusal(home, error));
      }
    }
    // Nothing found, but a home was closed: that nobody has a profile is then not known.
    if (facts.length === 0 && notes.length > 0) return {notes};
    return {facts: {browserProfiles: facts}, notes};
  },
};

interface Homes {
  readonly homes: readonly string[];
  /** What is closed; grows. */
  readonly notes: string[];
}

async function homesOf(system: System): Promise<Homes> {
  if (system.platform !== 'linux') {
    const harvest = createHarvest();
    const homes = await readPeople(system, harvest);
    return {homes, notes: [...(harvest.result()?.notes ?? [])]};
  }
  const users = parsePasswd((await system.readText('/etc/passwd')) ?? '');
  const homes = [...new Set(users.filter(({uid}) => uid === 0 || uid >= 1000).map(({home}) => home))];
  return {homes: homes.filter((path) => path.startsWith('/')).slice(0, MAX_HOMES), notes: []};
}

async function firefoxFacts(system: System, home: string): Promise<BrowserProfileFact[]> {
  const found: BrowserProfileFact[] = [];
  for (const {browser, path} of await mozillaProfiles(system, home)) {
    const safeBrowsingOff = isOffInFirefox((await system.readText(`${path}/prefs.js`)) ?? '');
    if (browser.product === 'mozilla-firefox')
      found.push({browser: browser.name, path: clip(path), safeBrowsingOff, unpacked: []});
  }
  return found;
}

async function chromiumFacts(
  system: System,
  home: string,
  signal: AbortSignal,
): Promise<BrowserProfileFact[]> {
  const found: BrowserProfileFact[] = [];
  for (const {browser, path} of await chromiumProfiles(system, home)) {
    const imposed = await isOffForDevice(system, browser, signal);
    const preferences = (await system.readText(`${path}/Preferences`)) ?? '';
    const secure = (await system.readText(`${path}/Secure Preferences`)) ?? '';
    found.push({
      browser: browser.name,
      path: clip(path),
      safeBrowsingOff: imposed || isOffInChromium(preferences),
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
