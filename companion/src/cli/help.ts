import type {Command, Context} from './command.ts';
import {columns} from './output.ts';
import {commands} from './registry.ts';
import {commandNames} from './texts/index.ts';

/** Options every command has. */
export const COMMON = {
  json: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
  lang: {type: 'string'},
  state: {type: 'string'},
} as const;

type Words = Pick<Context, 'words'>;

/** `plimsoll --help`: every command in one line each. */
export function overview({words}: Words): string[] {
  const {help, summary} = words;
  return [
    help.title,
    '',
    `${help.usage}: plimsoll ${help.command} [--json] [--help] [--lang en|de] [--state DIR] | --version`,
    '',
    `${help.commands}:`,
    ...columns(commandNames.map((name) => [`  ${name}`, summary[name]])),
    '',
    help.more,
    ...help.exits,
  ];
}

/** `plimsoll COMMAND --help`. */
export function commandHelp({words}: Words, {name, usage, options}: Command): string[] {
  const {help, summary, option} = words;
  const names = [...Object.keys(options), ...Object.keys(COMMON)];
  return [
    `${summary[name]}.`,
    '',
    `${help.usage}: ${usageLine({name, usage})}`,
    '',
    `${help.options}:`,
    ...columns(
      names.map((key) => [`  --${key}${valueOf(key, usage)}`, option[`${name} ${key}`] ?? option[key] ?? '']),
    ),
    '',
    ...help.exits,
  ];
}

const VALUES: Readonly<Record<string, string>> = {lang: 'en|de', state: 'DIR', key: 'FILE'};

/** What stands behind an option, as the usage has it where that is short: ` N` of `[--port N]`. */
function valueOf(option: string, usage: string): string {
  const own = usage.split(`--${option} `)[1]?.split(/[\] ]/)[0] ?? VALUES[option] ?? '';
  const value = own.includes('|') && own.length > 12 ? '…' : own;
  return value === '' || value.startsWith('[') || value === '|' ? '' : ` ${value}`;
}

/** The call as it is written: `plimsoll scan [--root DIR]`. */
export function usageLine({name, usage}: Pick<Command, 'name' | 'usage'>): string {
  return `plimsoll ${name} ${usage}`.trimEnd();
}

/** True for a name in the registry. */
export function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}
