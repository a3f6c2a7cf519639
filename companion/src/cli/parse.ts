import {parseArgs} from 'node:util';

import {fill, type Lang, langOf} from '@plimsoll/shared/texts';

import {type Arguments, type Command, UsageError} from './command.ts';
import {COMMON} from './help.ts';
import {clean} from './output.ts';
import type {CliTexts} from './texts/index.ts';

type Words = Pick<CliTexts, 'usage'>;

/** Options and operands of a call, held against what the command declares. Throws a UsageError in the person's language. */
export function parse({usage}: Words, command: Pick<Command, 'options'>, argv: readonly string[]): Arguments {
  const options: Command['options'] = {...command.options, ...COMMON};
  // Node's own complaints are English: it only takes the call apart.
  const {values, positionals, tokens} = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const {name, rawName, value, inlineValue} = token;
    const known = Object.hasOwn(options, name) ? options[name] : undefined;
    const option = clean(rawName);
    if (!known) throw new UsageError(fill(usage.unknownOption, {option}));
    if (known.type === 'boolean' && value !== undefined) throw new UsageError(fill(usage.noValue, {option}));
    // `--root --json` forgot the folder; a lone `-` is standard input or output.
    if (known.type === 'string' && (value === undefined || (!inlineValue && /^-./.test(value))))
      throw new UsageError(fill(usage.needsValue, {option}));
  }
  if (values['lang'] !== undefined) languageOf({usage}, String(values['lang']));
  // No option is declared `multiple`: every value is a string or a boolean.
  const single = Object.entries(values).filter(([, value]) => !Array.isArray(value));
  return {options: Object.fromEntries(single) as Arguments['options'], operands: positionals};
}

/** The language asked for, also where the rest of the call is wrong: complaints are in it. */
export function askedLanguage(argv: readonly string[]): string | undefined {
  const inline = argv.find((arg) => arg.startsWith('--lang='));
  const at = argv.indexOf('--lang');
  return inline?.slice('--lang='.length) ?? (at < 0 ? undefined : argv[at + 1]);
}

const ENGLISH = /^en(?:[-_.]|$)/i;

function languageOf({usage}: Words, value: string): Lang {
  const lang = langOf(value);
  if (lang === 'en' && !ENGLISH.test(value))
    throw new UsageError(fill(usage.badChoice, {value: clean(value), choices: 'en, de'}));
  return lang;
}
