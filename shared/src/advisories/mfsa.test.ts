import fc from 'fast-check';
import {expect, test} from 'vitest';

import {readMfsa} from './mfsa.ts';

const NAME = 'announce/2024/mfsa2024-06.yml';

const TEXT = `## mfsa2024-06.yml
announced: February 20th, 2024
impact: high
fixed_in:
- Firefox ESR 115.8
title: Security Vulnerabilities fixed in Firefox ESR 115.8
advisories:
  CVE-2024-1546:
    title: 'Out-of-bounds memory read: networking channels'
    impact: moderate
    reporter: Alfred Peters
    description: |
      When storing data on a networking channel, lengths were <code>confused</code>.<br>More follows.
    bugs:
      - url: 1843752
`;

const FLAW = {
  id: 'CVE-2024-1546',
  by: 'CNA',
  ratings: [],
  severity: 'medium',
  published: '2024-02-20',
  title: 'Out-of-bounds memory read: networking channels',
  description: 'When storing data on a networking channel, lengths were confused. More follows.',
};

const ADVICE = {
  ecosystem: 'apps',
  source: 'mozilla-firefox-esr',
  order: 'mozilla',
  introduced: '115',
  fixed: '115.8',
  id: 'CVE-2024-1546',
  state: 'fix-available',
  urgency: 'medium',
  trust: 'confirmed',
  link: 'mfsa2024-06',
};

test('reads an advisory: what is fixed where, and what each flaw is', () => {
  expect(readMfsa(NAME, TEXT)).toEqual({advisories: [ADVICE], cves: [FLAW], skipped: 0});
});

test.for([
  ['Firefox 123', 'mozilla-firefox', undefined, '123'],
  ['Firefox 78.0.2', 'mozilla-firefox', undefined, '78.0.2'],
  ['Firefox ESR 91.4.0', 'mozilla-firefox-esr', '91', '91.4.0'],
  ['Thunderbird 115.8', 'mozilla-thunderbird', '115', '115.8'],
  ['Thunderbird 115.0.1', 'mozilla-thunderbird', '103', '115.0.1'],
  ['Thunderbird 133', 'mozilla-thunderbird', '129', '133'],
] as const)('%s is fixed in %s from %s to %s', ([item, source, introduced, fixed]) => {
  const [advice] = readMfsa(NAME, TEXT.replace('- Firefox ESR 115.8', `- ${item}`))?.advisories ?? [];
  expect([advice?.source, advice?.introduced, advice?.fixed]).toEqual([source, introduced, fixed]);
});

test('one flaw of several products is one advisory each', () => {
  const text = TEXT.replace('- Firefox ESR 115.8', '- Firefox 123\n- Firefox ESR 115.8\n- Thunderbird 115.8');
  expect(readMfsa(NAME, text)?.advisories.map(({source}) => source)).toEqual([
    'mozilla-firefox',
    'mozilla-firefox-esr',
    'mozilla-thunderbird',
  ]);
});

test.for([
  'Firefox for iOS 123',
  'Firefox for Android 123',
  'Focus for iOS 123',
  'Mozilla VPN 2.14',
  'NSS 3.73',
  'Firefox',
])('%s is not one of our products', (item) => {
  const text = TEXT.replace('- Firefox ESR 115.8', `- ${item}`);
  expect(readMfsa(NAME, text)).toEqual({advisories: [], cves: [], skipped: 1});
});

test('a title can say that "Firefox" is the one for Android', () => {
  const phone = TEXT.replaceAll('Firefox ESR 115.8', 'Firefox 68.10.1').replace(
    'in Firefox 68',
    'in Firefox for Android 68',
  );
  expect(readMfsa(NAME, phone)?.skipped).toBe(1);
  const both = TEXT.replaceAll('Firefox ESR 115.8', 'Firefox 112').replace(
    'in Firefox 112',
    'in Firefox 112, Firefox for Android 112',
  );
  expect(readMfsa(NAME, both)?.advisories).toHaveLength(1);
});

test.for([
  ['*This bug only affects Firefox for Android. Other versions of Firefox are unaffected.*', undefined],
  ['This issue only affected Android operating systems.', undefined],
  ['This attack requires local access and only affects Windows.', ['windows']],
  [
    'This bug only affects Firefox on Unix-based operating systems (Android, Linux, MacOS).',
    ['macos', 'linux'],
  ],
  ['This only affects Firefox 65.', 'all'],
  ['Android users are affected, too.', 'all'],
] as const)('"%s" is about %j', ([sentence, systems]) => {
  const reading = readMfsa(NAME, TEXT.replace('More follows.', sentence));
  const [advisory] = reading?.advisories ?? [];
  expect(advisory && (advisory.platforms ?? 'all')).toEqual(systems);
  expect(reading?.skipped).toBe(systems === undefined ? 1 : 0);
});

test.for([
  ['critical', 'critical'],
  ['High', 'high'],
  ['medium', 'medium'],
  ['low', 'low'],
  ['dreadful', 'unknown'],
] as const)('impact %s is %s', ([impact, urgency]) => {
  const reading = readMfsa(NAME, TEXT.replace('impact: moderate', `impact: ${impact}`));
  expect(reading?.advisories[0]?.urgency).toBe(urgency);
});

test.for([
  ['February 20th, 2024', '2024-02-20'],
  ['Oct 9, 2024', '2024-10-09'],
  ['May 1st, 2024', '2024-05-01'],
  ['20 February 2024', undefined],
  ['Smarch 1, 2024', undefined],
] as const)('announced on %s is %s', ([text, day]) => {
  expect(readMfsa(NAME, TEXT.replace('February 20th, 2024', text))?.cves[0]?.published).toBe(day);
});

test('ids that are no CVE are counted and left out', () => {
  const text = `${TEXT}  MFSA-TMP-2024-0001:\n    title: Not yet numbered\n    impact: high\n`;
  expect(readMfsa(NAME, text)).toEqual({advisories: [ADVICE], cves: [FLAW], skipped: 1});
});

test.for([
  ['README.md', TEXT],
  ['announce/2005/mfsa2005-01.md', TEXT],
  ['mfsa2024-06.yml/x', TEXT],
  [NAME, ''],
  [NAME, TEXT.replace('fixed_in', 'fixed')],
  [NAME, TEXT.replace('advisories:', 'flaws:')],
  [NAME, `${TEXT}${' '.repeat(1_000_000)}`],
] as const)('no advisory: %s', ([name, text]) => {
  expect(readMfsa(name, text)).toBeUndefined();
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(TEXT.length), fc.nat(40), (junk, at, length) => {
      readMfsa(NAME, junk);
      const reading = readMfsa(NAME, TEXT.slice(0, at) + junk + TEXT.slice(at + length));
      expect(reading?.advisories.every(({ecosystem}) => ecosystem === 'apps')).not.toBe(false);
    }),
  );
});
