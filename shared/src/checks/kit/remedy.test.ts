import {expect, test} from 'vitest';

import {defineCheck} from '../check.ts';
import {remedyFor} from './remedy.ts';

const words = {title: '', failure: '', why: '', look: '', remedy: []};
const check = defineCheck({
  id: 'x',
  category: 'network',
  platforms: ['linux'],
  needs: ['release'],
  minutes: 1,
  remedies: [
    {platform: 'linux', on: 'red-hat', command: 'dnf'},
    {platform: 'linux', on: 'debian', command: 'apt'},
    {platform: 'macos', command: 'brew'},
  ],
  references: [],
  text: {en: words, de: words},
  judge: () => ({status: 'pass'}),
});

test.for([
  ['linux', 'rocky', 'dnf'],
  ['linux', 'ubuntu', 'apt'],
  ['macos', 'macos', 'brew'],
  ['windows', 'windows', undefined],
] as const)('%s, %s: %s', ([family, id, command]) => {
  expect(remedyFor(check, {family, id})?.command).toBe(command);
});
