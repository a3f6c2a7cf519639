import fc from 'fast-check';
import {expect, test} from 'vitest';

import {extensionRisk} from './extension-risk.ts';

test.for<[string[], ReturnType<typeof extensionRisk>]>([
  [[], {level: 'low', reasons: []}],
  [['storage', 'alarms', 'activeTab', 'scripting'], {level: 'low', reasons: []}],
  [['cookies', 'https://example.org/*'], {level: 'medium', reasons: ['read-cookies', 'some-pages']}],
  [['https://*.example.org/*'], {level: 'low', reasons: ['some-pages']}],
  [['tabs', 'history'], {level: 'medium', reasons: ['read-history', 'read-open-pages']}],
  [['<all_urls>', 'cookies'], {level: 'high', reasons: ['all-pages', 'read-cookies']}],
  [['*://*/*'], {level: 'high', reasons: ['all-pages']}],
  [['http://*/*', 'https://*/*'], {level: 'high', reasons: ['all-pages']}],
  [['https://*.com/*'], {level: 'high', reasons: ['all-pages']}],
  [['https://*:8443/*'], {level: 'high', reasons: ['all-pages']}],
  [['file:///*'], {level: 'high', reasons: ['all-pages']}],
  [['chrome://resources/*'], {level: 'low', reasons: ['some-pages']}],
  [['nativeMessaging'], {level: 'high', reasons: ['run-programs']}],
  [
    ['proxy', 'management', 'debugger'],
    {level: 'high', reasons: ['debug-pages', 'redirect-traffic', 'manage-extensions']},
  ],
  [['__proto__', 'constructor'], {level: 'low', reasons: []}],
])('%j weigh %j', ([permissions, risk]) => {
  expect(extensionRisk(permissions)).toEqual(risk);
});

const ORDER = {low: 0, medium: 1, high: 2};

test('more permissions never weigh less, and nothing makes it throw', () => {
  const name = fc.oneof(
    fc.string({unit: 'binary', maxLength: 40}),
    fc.constantFrom('cookies', 'tabs', '<all_urls>', 'proxy', '*://', '://', 'https://*.a/*', '*://*/*'),
  );
  fc.assert(
    fc.property(fc.array(name), fc.array(name), (some, more) => {
      const [less, all] = [extensionRisk(some), extensionRisk([...some, ...more])];
      expect(ORDER[all.level]).toBeGreaterThanOrEqual(ORDER[less.level]);
    }),
  );
});
