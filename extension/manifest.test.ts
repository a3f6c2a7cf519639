import {expect, test} from 'vitest';
import {manifest} from './manifest.ts';
import schema from './public/managed_schema.json' with {type: 'json'};
import {policyKeys} from './src/policy/schema.ts';

test.for(['chrome', 'firefox'] as const)('%s asks for no more than it needs', (browser) => {
  const {permissions, optional_permissions, externally_connectable, incognito, content_security_policy} =
    manifest(browser);

  expect({permissions, optional_permissions, externally_connectable, incognito}).toEqual({
    permissions: ['storage', 'alarms'],
    optional_permissions: ['notifications'],
    externally_connectable: {ids: []},
    incognito: 'not_allowed',
  });
  expect(content_security_policy).toEqual({
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
      'connect-src ws://127.0.0.1:* http://127.0.0.1:* https:; ' +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  });
});

test.for(['host_permissions', 'content_scripts', 'web_accessible_resources'])('%s is absent', (key) => {
  expect(Object.keys({...manifest('chrome'), ...manifest('firefox')})).not.toContain(key);
});

test('the managed schema names exactly the keys that are read', () => {
  expect(Object.keys(schema.properties)).toEqual(Object.keys(policyKeys));
});
