import {expect, test} from 'vitest';

import {askedLanguage, parse} from './parse.ts';
import {cliTexts} from './texts/index.ts';

const command = {options: {root: {type: 'string'}, all: {type: 'boolean'}}} as const;

function parsed(argv: readonly string[]): unknown {
  try {
    return parse(cliTexts('en'), command, argv);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : error;
  }
}

test.for([
  {argv: [], options: {}, operands: []},
  {argv: ['a', '--root', '/x', '--all', 'b'], options: {root: '/x', all: true}, operands: ['a', 'b']},
  {argv: ['--root=--all'], options: {root: '--all'}, operands: []},
  {argv: ['--root', '-'], options: {root: '-'}, operands: []},
  {argv: ['-h'], options: {help: true}, operands: []},
  {argv: ['--', '--all'], options: {}, operands: ['--all']},
  {argv: ['--lang', 'de-AT'], options: {lang: 'de-AT'}, operands: []},
])('$argv', ({argv, options, operands}) => {
  expect(parsed(argv)).toEqual({options, operands});
});

test.for([
  [['--rot', '/'], 'There is no option --rot.'],
  [['-x'], 'There is no option -x.'],
  [['--constructor'], 'There is no option --constructor.'],
  [['--root'], '--root needs a value.'],
  [['--root', '--all'], '--root needs a value.'],
  [['--all=yes'], '--all takes no value.'],
  [['--lang', 'fr'], 'fr is not one of en, de.'],
  [['--lang', 'den'], 'den is not one of en, de.'],
] as const)('%j is a wrong call', ([argv, message]) => {
  expect(parsed(argv)).toBe(`UsageError: ${message}`);
});

test('a wrong call is told in the language asked for', () => {
  expect(() => parse(cliTexts('de'), command, ['--rot'])).toThrow('Es gibt keine Option --rot.');
  expect([['--lang', 'de'], ['x', '--lang=de'], ['x'], ['--lang']].map(askedLanguage)).toEqual([
    'de',
    'de',
    undefined,
    undefined,
  ]);
});
