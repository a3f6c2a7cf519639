import type {BrowserProfileFact} from '@plimsoll/shared/inventory';

import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {parsePasswd} from './accounts.ts';
import {clip, type NamedText, readFolder, refusal} from './formats/read.ts';

/** Folders of profiles below a home, and of what an administrator imposes. */
const CHROMIUM = [
  {browser: 'Chrome', profiles: '.config/google-chrome', policies: '/etc/opt/chrome/policies/managed'},
  {browser: 'Chromium', profiles: '.config/chromium', policies: '/etc/chromium/policies/managed'},
  {browser: 'Edge', profiles: '.config/microsoft-edge', policies: '/etc/opt/edge/policies/managed'},
  {
    browser: 'Brave',
    profiles: '.config/BraveSoftware/Brave-Browser',
    policies: '/etc/brave/policies/managed',
  },
];
const FIREFOX = '.mozilla/firefox';
const MAX_HOMES = 50;

/** Whether browsers still warn of dangerous pages, profile by profile. */
export const browserProfiles: Collector = {
  id: 'browser-profiles',
  platforms: ['linux'],
  foreign: true,
  watches: CHROMIUM.map(({policies}) => ({folder: policies, names: /\.json$/})),
  async collect(system) {
    const users = parsePasswd((await system.readText('/etc/passwd')) ?? '');
    const homes = [...new Set(users.filter(({uid}) => uid === 0 || uid >= 1000).map(({home}) => home))];
    const facts: BrowserProfileFact[] = [];
    const notes: string[] = [];
    for (const home of homes.filter((path) => path.startsWith('/')).slice(0, MAX_HOMES)) {
      try {
        facts.push(...(await firefoxProfiles(system, home)), ...(await chromiumProfiles(system, home)));
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

async function firefoxProfiles(system: System, home: string): Promise<BrowserProfileFact[]> {
  const found: BrowserProfileFact[] = [];
  for (const {path, text} of await profileFiles(system, `${home}/${FIREFOX}`, 'prefs.js')) {
    found.push({browser: 'Firefox', path: clip(path), safeBrowsingOff: isOffInFirefox(text)});
  }
  return found;
}

async function chromiumProfiles(system: System, home: string): Promise<BrowserProfileFact[]> {
  const found: BrowserProfileFact[] = [];
  for (const {browser, profiles, policies} of CHROMIUM) {
    const files = await profileFiles(system, `${home}/${profiles}`, 'Preferences');
    if (files.length === 0) continue;
    const imposed = (await readFolder(system, policies, ['.json'])).some(({text}) => isOffByPolicy(text));
    for (const {path, text} of files) {
      found.push({browser, path: clip(path), safeBrowsingOff: imposed || isOffInChromium(text)});
    }
  }
  return found;
}

async function profileFiles(system: System, folder: string, file: string): Promise<NamedText[]> {
  const names = ((await system.list(folder)) ?? []).toSorted().slice(0, 100);
  const texts = await Promise.all(names.map((name) => profileText(system, `${folder}/${name}`, file)));
  return names.flatMap((name, i) => {
    const text = texts[i];
    return text === undefined ? [] : [{path: `${folder}/${name}`, text}];
  });
}

async function profileText(system: System, folder: string, file: string): Promise<string | undefined> {
  return (await system.stat(folder))?.kind === 'directory' ? system.readText(`${folder}/${file}`) : undefined;
}

const FIREFOX_OFF = /^user_pref\("browser\.safebrowsing\.(?:malware|phishing)\.enabled",\s*false\);/m;

function isOffInFirefox(prefs: string): boolean {
  return FIREFOX_OFF.test(prefs);
}

/** Chromium: `safebrowsing.enabled` in the profile; on when it says nothing or cannot be read as JSON. */
export function isOffInChromium(preferences: string): boolean {
  return field(field(parseJson(preferences), 'safebrowsing'), 'enabled') === false;
}

/** Chrome Enterprise policies SafeBrowsingProtectionLevel (0 is off) and the older SafeBrowsingEnabled. */
export function isOffByPolicy(policy: string): boolean {
  const value = parseJson(policy);
  return field(value, 'SafeBrowsingProtectionLevel') === 0 || field(value, 'SafeBrowsingEnabled') === false;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
