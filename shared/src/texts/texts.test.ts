import {expect, test} from 'vitest';
import type {Recommendation} from '../recommend/index.ts';
import {count, fill, langOf} from './catalogue.ts';
import {de} from './de.ts';
import {en} from './en.ts';
import {eventText} from './event.ts';
import {recommendationText} from './recommendation.ts';

/** Every sentence of a catalogue by its path. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => sentences(item, `${path}.${key}`));
}

function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{\w+\}/g)].map(([whole]) => whole).toSorted();
}

test('both languages say the same things with the same values', () => {
  const english = new Map(sentences(en));
  const german = new Map(sentences(de));

  expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  for (const [path, sentence] of english) {
    expect([path, placeholders(german.get(path) ?? '')]).toEqual([path, placeholders(sentence)]);
  }
});

test('no sentence is empty', () => {
  expect([...sentences(en), ...sentences(de)].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
});

test.for([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['de_DE.UTF-8', 'de'],
  ['en-GB', 'en'],
  ['den', 'en'],
  ['C', 'en'],
  [undefined, 'en'],
] as const)('speaks for %s the language %s', ([tag, lang]) => {
  expect(langOf(tag)).toBe(lang);
});

test('a sentence takes its values and keeps what it was not given', () => {
  expect(fill('{a} and {b}', {a: 1})).toBe('1 and {b}');
  expect(fill('{constructor}', {})).toBe('{constructor}');
  expect(count({one: '{count} thing', other: '{count} things'}, 1)).toBe('1 thing');
  expect(count({one: '{count} thing', other: '{count} things'}, 0)).toBe('0 things');
});

test.for([
  [
    'weakness-fixed',
    'security-update',
    {source: 'zip'},
    'Fixed security update in zip',
    'Sicherheitsupdate in zip behoben',
  ],
  ['weakness-fixed', 'CVE-2026-1', {source: 'zip'}, 'Fixed CVE-2026-1 in zip', 'CVE-2026-1 in zip behoben'],
  [
    'score-moved',
    'score',
    {from: 62, to: 48, cause: 'software-changed'},
    'Exposure 62 → 48: software changed',
    'Gefährdung 62 → 48: Software geändert',
  ],
  [
    'score-moved',
    'score',
    {from: null, to: 76.6, cause: 'first-scan'},
    'Exposure 76.6: first scan',
    'Gefährdung 76,6: erste Untersuchung',
  ],
  [
    'exception-added',
    'disk-encryption',
    {until: '2026-12-25', exception: 'third-party-control'},
    'Exception until 2026-12-25: A fixed disk is not encrypted (another product protects against it)',
    'Ausnahme bis 2026-12-25: Ein festes Laufwerk ist nicht verschlüsselt (ein anderes Produkt schützt davor)',
  ],
  [
    'exception-resurfaced',
    'openssl',
    {threat: 'kev', weakness: 'CVE-2026-1'},
    'Exception ended, CVE-2026-1 is now actively exploited: openssl',
    'Ausnahme beendet, CVE-2026-1 wird jetzt aktiv ausgenutzt: openssl',
  ],
] as const)('tells %s %s', ([kind, subject, data, english, german]) => {
  const event = {id: 1, at: '2026-11-23T10:00:00Z', kind, subject, data};

  expect([eventText(event, 'en'), eventText(event, 'de')]).toEqual([english, german]);
});

const update: Recommendation = {
  id: 'va-_-debian-_-others',
  kind: 'update',
  product: 'debian',
  vendor: 'debian',
  packages: ['a', 'b'],
  impact: 1,
  scoreAfter: 2,
  secureImpact: 0,
  minutes: 5,
  restart: false,
  command: 'sudo apt-get update && sudo apt-get upgrade',
  tags: [],
  closes: ['Debian:12/a/CVE-2026-1'],
};

test.for([
  ['packages', {}, 'Run the command', 'Restart the programs that then still run the old version'],
  ['a kernel', {restart: true}, 'Run the command', 'Save your work and restart the device'],
  ['an application', {vendor: 'apps', product: 'Firefox'}, 'Close Firefox.', 'Run the command'],
  [
    'an application that updates itself',
    {vendor: 'apps', product: 'Firefox', command: undefined},
    'Open Firefox',
    'Restart Firefox.',
  ],
  ['Windows', {vendor: 'windows', restart: true}, 'Save your work', 'Install what is offered'],
] as const)('the steps of updating %s are those it takes', ([, more, first, second]) => {
  const {steps} = recommendationText({...update, ...more}, 'en');

  expect(steps).toEqual([
    expect.stringMatching(`^${first}`),
    expect.stringMatching(`^${second}`),
    'Plimsoll notices by itself when it is done.',
  ]);
});

test.for([
  ['browser-extensions', 'disable-extension', 'A browser runs an extension no store vouches for'],
  ['firewall', 'configure', 'No firewall refuses incoming connections'],
] as const)('what to do about %s is what its check says', ([product, kind, title]) => {
  const text = recommendationText({...update, id: `sca-_-${product}`, kind, product}, 'en');

  expect(text.title).toBe(title);
  expect(text.steps.length).toBeGreaterThan(1);
});
