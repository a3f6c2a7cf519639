import {expect, test} from 'vitest';

import {COMMON, commandHelp, overview} from './help.ts';
import {commands} from './registry.ts';
import {cliTexts, commandNames} from './texts/index.ts';

const each = commandNames.flatMap((name) => (['en', 'de'] as const).map((lang) => [name, lang] as const));

test.for(each)('%s tells what each option does (%s)', async ([name, lang]) => {
  const command = await commands[name]();
  const lines = commandHelp({words: cliTexts(lang)}, command);

  for (const option of Object.keys({...command.options, ...COMMON})) {
    const line = lines.find((one) => one.startsWith(`  --${option} `)) ?? '';
    expect([option, line.split(/ {2,}/).slice(2).join(' ').length > 3]).toEqual([option, true]);
    // Each command has its own words: another one's name in front of them is of no use here.
    expect(line).not.toMatch(/ {2}(?:exception|report|privacy|timeline|list): /);
  }
});

test.for(each)('%s names in its usage every option of its own (%s)', async ([name]) => {
  const {options, usage} = await commands[name]();

  expect(Object.keys(options).filter((option) => !usage.includes(`--${option}`))).toEqual([]);
});

test('an option shows what it takes', async () => {
  const lines = commandHelp({words: cliTexts('en')}, await commands.start());

  expect(lines.filter((line) => /^ {2}--(?:detach|port|config|state)/.test(line))).toEqual([
    '  --detach                Run in the background',
    '  --port N                Listen on this port only',
    '  --config FILE           Read what fixes may do from this file of root’s, not /etc/plimsoll/companion.json',
    '  --state DIR             Folder for what the companion keeps',
  ]);
});

test('the overview is of one language', () => {
  expect(overview({words: cliTexts('de')}).join('\n')).not.toMatch(/COMMAND|Usage/);
  expect(overview({words: cliTexts('en')}).join('\n')).not.toMatch(/BEFEHL|Aufruf/);
});
