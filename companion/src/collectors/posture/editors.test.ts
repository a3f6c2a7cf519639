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

test.for([
  ['win32', 'C:/Users/anna/AppData/Roaming/Code/User/settings.json', 'VS Code', '{\r\n  "a": 1\r\n}'],
  ['darwin', '/Users/anna/Library/Application Support/Cursor/User/settings.json', 'Cursor', '{}'],
] as const)('on %s settings lie elsewhere', async ([platform, file, editor, text]) => {
  const system = fakeSystem({[file]: text}, {platform});

  expect(await editors.collect(system, AbortSignal.any([]))).toEqual({
    facts: {editors: [{editor, file, workspaceTrust: true}]},
    notes: [],
  });
});

test('homes that are closed are said, and leave it unknown', async () => {
  const system = fakeSystem({'C:/Users/bob': {refused: 'EPERM'}, 'C:/Users/bob/x': ''}, {platform: 'win32'});

  expect(await editors.collect(system, AbortSignal.any([]))).toEqual({
    notes: ["other people's home folders are closed: 1 (needs administrator)"],
  });
});
