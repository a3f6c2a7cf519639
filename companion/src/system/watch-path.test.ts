import {expect, test} from 'vitest';

import {fits, meaning, resolveHome, splitPattern} from './watch-path.ts';

test.for([
  {folder: '/etc/ssh', base: '/etc/ssh', parts: []},
  {folder: '/a/b/*/c', base: '/a/b', parts: ['*', 'c']},
  {folder: '/*/c', base: '/', parts: ['*', 'c']},
  {folder: 'C:/a/Profile */b', base: 'C:/a', parts: ['Profile *', 'b']},
])('$folder begins at $base', ({folder, base, parts}) => {
  expect(splitPattern(folder)).toEqual({base, parts});
});

test.for([
  ['Default', 'Default', true],
  ['default', 'Default', false],
  ['Profile 2', 'Profile *', true],
  ['Profile', 'Profile *', false],
  ['python3.11', 'python3*', true],
  ['abcabc', 'abc*abc', true],
  ['abc', 'abc*abc', false],
  ['ab', 'ab*b', false],
  ['anything', '*', true],
] as const)('%s fits %s: %s', ([name, part, fitting]) => {
  expect(fits(name, part)).toBe(fitting);
});

test.for([
  ['~/.config', '/home/anna', '/home/anna/.config'],
  ['~', '/home/anna/', '/home/anna'],
  ['~/AppData', 'C:\\Users\\anna', 'C:/Users/anna/AppData'],
  ['/etc', '', '/etc'],
  ['~x/a', '/home/anna', '~x/a'],
  ['~/.config', '/nonexistent', undefined],
  ['~/.config', '/', undefined],
] as const)('%s of the home %s is %s', ([folder, home, resolved]) => {
  expect(resolveHome(folder, home)).toBe(resolved);
});

const EXTENSIONS = {parts: ['Profile *', 'Extensions', '*', '*'], deep: false};

test.for([
  ['Profile 1/Extensions/aa/1.0/manifest.json', 'manifest.json'],
  ['Profile 1\\Extensions\\aa\\1.0\\manifest.json', 'manifest.json'],
  ['Profile 1/Extensions/aa', null],
  ['Profile 1', null],
  ['Profile 1/Cache/aa', undefined],
  ['Profile 1/Extensions/aa/1.0/img/a.png', undefined],
  ['Crashpad', undefined],
] as const)('%s below a tree means %s', ([path, means]) => {
  expect(meaning(path, EXTENSIONS)).toBe(means);
});

test('at any depth the name alone counts', () => {
  expect(meaning('Mail.app/Contents/Info.plist', {parts: [], deep: true})).toBe('Info.plist');
});
