import fc from 'fast-check';
import {expect, test} from 'vitest';

import {browserExtensions} from '../checks/browser-extensions.ts';
import {type BrowserExtensionFact, extensionRisk} from '../inventory/index.ts';
import {checkEvidence} from './check-evidence.ts';
import {vocabulary} from './languages.ts';

test.for([
  [
    'browser-extensions',
    'firefox: Helper (a@b), unsigned, high: run-programs, all-pages',
    'firefox: Helper (a@b), not signed – great harm possible: may talk to programs outside the browser, may read and change every page',
    'firefox: Helper (a@b), nicht signiert – großer Schaden möglich: darf mit Programmen außerhalb des Browsers sprechen, darf jede Seite lesen und ändern',
  ],
  [
    'browser-extensions',
    'chrome: A, B, high: all-pages (id), sideloaded, low',
    'chrome: A, B, high: all-pages (id), put in by another program – little harm possible',
    'chrome: A, B, high: all-pages (id), von einem anderen Programm hinzugefügt – wenig Schaden möglich',
  ],
  ['browser-extensions', 'chrome: Name, high: of-a-later-version', undefined, undefined],
  ['browser-extensions', 'all-pages, all-pages', undefined, undefined],
  ['browser-extensions', 'chrome: X (y), unsigned, toString: constructor', undefined, undefined],
  ['lockdown', 'could not read lockdown', 'could not read lockdown', 'nicht lesbar: lockdown'],
  ['lockdown', 'this kernel has no kexec', 'this kernel has no kexec', 'dieser Kern hat nicht: kexec'],
  ['pam', 'PAM: −pam_faillock', undefined, undefined],
  ['firewall', 'not enabled: ufw, firewalld', undefined, 'nicht eingeschaltet: ufw, firewalld'],
  ['rare-protocols', 'sctp: can be loaded', undefined, 'sctp: kann geladen werden'],
  [
    'temporary-folders',
    '/var/my files: no file system of its own',
    undefined,
    '/var/my files: kein eigenes Dateisystem',
  ],
  ['security-repository', 'alpine has no such repository', undefined, 'alpine hat keine solche Paketquelle'],
  ['empty-passwords', 'loaded', undefined, undefined],
  ['superusers', 'no fixed disk is mounted here', undefined, undefined],
] as const)('%s: %s', ([id, line, english, german]) => {
  expect([checkEvidence(id, line, 'en'), checkEvidence(id, line, 'de')]).toEqual([
    english ?? line,
    german ?? line,
  ]);
});

test('every line the check writes is understood, whatever the extension is called', () => {
  const permissions = [
    'nativeMessaging',
    '<all_urls>',
    'cookies',
    'webRequest',
    'history',
    'tabs',
    '*://a.example/*',
  ];
  const extension = fc.record({
    name: fc.string({minLength: 1, maxLength: 40}),
    permissions: fc.uniqueArray(fc.constantFrom(...permissions)),
  });
  fc.assert(
    fc.property(extension, ({name, permissions: asked}) => {
      const fact: BrowserExtensionFact = {
        browser: 'firefox',
        profile: 'default',
        id: 'a@b',
        name,
        permissions: asked,
        enabled: true,
        source: 'sideloaded',
      };
      const verdict = browserExtensions.run({chromiumExtensions: [], firefoxExtensions: [fact]});
      const [line = ''] = verdict.status === 'fail' ? verdict.evidence : [];
      const {risk, reason} = vocabulary('de').extension;
      const {level, reasons} = extensionRisk(asked);
      const words = reasons.slice(0, 4).map((id) => reason[id]);

      expect(checkEvidence('browser-extensions', line, 'de')).toBe(
        `firefox: ${name} (a@b), von einem anderen Programm hinzugefügt – ${risk[level]}${words.length === 0 ? '' : `: ${words.join(', ')}`}`,
      );
    }),
  );
});

test('any line is a line, at once', () => {
  fc.assert(
    fc.property(fc.string(), (line) => typeof checkEvidence('browser-extensions', line, 'de') === 'string'),
  );
  const long = 'all-pages, '.repeat(100_000);

  expect(checkEvidence('browser-extensions', long, 'de')).toBe(long);
});
