import {expect, test} from 'vitest';

import {editors, isOff} from './editors.ts';
import {fakeSystem} from './formats/fake.ts';

test.for([
  ['{\n  "security.workspace.trust.enabled": false,\n}', true],
  ['{ "security.workspace.trust.enabled" : false }', true],
  ['{\n  // "security.workspace.trust.enabled": false\n}', false],
  ['{\n  "security.workspace.trust.enabled": true\n}', false],
  ['{\n  "x": "security.workspace.trust.enabled\\": false"\n}', false],
  ['', false],
] as const)('%j is off: %s', ([text, off]) => {
  expect(isOff(text)).toBe(off);
});

test('reads the settings of each editor in each home', async () => {
  const file = '/home/anna/.config/VSCodium/User/settings.json';
  const system = fakeSystem({'/etc/passwd': 'anna:x:1000:1000::/home/anna:/bin/bash\n', [file]: '{}'});

  expect(await editors.collect(system, AbortSignal.any([]))).toEqual({
    facts: {editors: [{editor: 'VSCodium', file, workspaceTrust: true}]},
    notes: [],
  });
});
