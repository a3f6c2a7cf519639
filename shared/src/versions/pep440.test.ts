import {expect, test} from 'vitest';

import {relation} from './relation.ts';

// PEP 440's own examples; test/oracles holds the order against packaging.
test.for([
  ['1.0.dev456', '<', '1.0a1'],
  ['1.0a1', '<', '1.0a2.dev456'],
  ['1.0a2.dev456', '<', '1.0a12.dev456'],
  ['1.0a12', '<', '1.0b1.dev456'],
  ['1.0b2.post345', '<', '1.0rc1.dev456'],
  ['1.0rc1', '<', '1.0'],
  ['1.0', '<', '1.0+abc.5'],
  ['1.0+abc.7', '<', '1.0+5'],
  ['1.0+5', '<', '1.0.post456.dev34'],
  ['1.0.post456', '<', '1.1.dev1'],
  ['1.0-1', '=', '1.0.post1'],
  ['1!1.0', '>', '2024.1'],
  ['v1.0', '=', '1.0.0'],
  ['1.0.PREVIEW_2', '=', '1.0rc2'],
  ['1.0.r4', '=', '1.0.post4'],
  ['1.0c1', '=', '1.0rc1'],
  ['0.9-doduo', '<', '0.9-eevee'],
  ['0.9-ivysaur', '<', '0.1'],
  ['1.9007199254740992', '<', '1.9007199254740993'],
] as const)('%s %s %s', ([a, sign, b]) => {
  const back = {'<': '>', '=': '=', '>': '<'} as const;

  expect(relation('pep440', a, b)).toBe(sign);
  expect(relation('pep440', b, a)).toBe(back[sign]);
});

test.for(['', 'trunk', '1 0'])('%j is no version', (text) => {
  expect(relation('pep440', text, text)).toBeUndefined();
});
