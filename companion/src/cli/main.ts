import {fill, type Lang, langOf} from '@plimsoll/shared/texts';

import {stateFolder} from '../state/folder.ts';
import {type Arguments, type Command, type Context, exit, Interrupted, UsageError} from './command.ts';
import {commandHelp, isCommand, overview, usageLine} from './help.ts';
import {clean, printJson} from './output.ts';
import {askedLanguage, parse} from './parse.ts';
import {commands} from './registry.ts';
import {cliTexts} from './texts/index.ts';

/** The process as the command line sees it; main.ts hands in the real one. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly signal: AbortSignal;
  readonly version: string;
}

/** What only the composition root can give. */
export interface Ends {
  readonly connect: Context['connect'];
  readonly daemon: Context['daemon'];
}

/** A context before its ends are known. */
export type Surroundings = Omit<Context, keyof Ends>;

/** Runs one command; the exit code. Never rejects. */
export async function runCli(terminal: Terminal, ends: (context: Surroundings) => Ends): Promise<number> {
  const [name, ...rest] = terminal.argv;
  const early = contextOf(terminal, {json: rest.includes('--json'), lang: askedLanguage(terminal.argv)});
  if (name === '--version') return say(early, [terminal.version]);
  if (name === undefined || name.startsWith('-') || name === 'help') return help(early, name, rest);
  if (!isCommand(name)) return noCommand(early, name);
  const command = await commands[name]();
  try {
    const args = parse(early.words, command, rest);
    const context = contextOf(terminal, args.options);
    if (args.options['help'] === true) return say(context, commandHelp(context, command));
    const [least, most] = command.operands;
    if (args.operands.length < least || args.operands.length > most)
      throw new UsageError(context.words.usage.operands);
    return await command.run({...context, ...ends(context)}, args);
  } catch (error) {
    return failed(early, command, error);
  }
}

function say(context: Pick<Context, 'out'>, lines: readonly string[]): number {
  context.out(`${lines.join('\n')}\n`);
  return exit.ok;
}

/** `plimsoll help scan` is `plimsoll scan --help`; whatever else stands where a command should is none. */
async function help(
  context: Surroundings,
  name: string | undefined,
  rest: readonly string[],
): Promise<number> {
  const [of] = name === 'help' ? rest : [];
  if (name?.startsWith('-') && !['--help', '-h', '--lang'].includes(name.split('=')[0] ?? ''))
    return noCommand(context, name);
  if (of === undefined || of.startsWith('-')) return say(context, overview(context));
  return isCommand(of) ? say(context, commandHelp(context, await commands[of]())) : noCommand(context, of);
}

function noCommand(context: Surroundings, name: string): number {
  const sentence = fill(context.words.usage.unknownCommand, {name: clean(name)});
  if (context.json) printJson(context, {error: 'usage', message: sentence});
  context.err(`${sentence}\n\n${overview(context).join('\n')}\n`);
  return exit.usage;
}

function failed(context: Surroundings, command: Command, error: unknown): number {
  if (error instanceof UsageError) {
    if (context.json) printJson(context, {error: 'usage', message: error.message});
    context.err(`${clean(error.message)}\n${context.words.help.usage}: ${usageLine(command)}\n`);
    return exit.usage;
  }
  if (error instanceof Interrupted || context.signal.aborted) return exit.interrupted;
  const why = error instanceof Error ? error.message : String(error);
  if (context.json) printJson(context, {error: 'internal', message: why});
  context.err(`${fill(context.words.internal, {why: clean(why)})}\n`);
  if (error instanceof Error && 'next' in error && typeof error.next === 'string') {
    context.err(`${fill(context.words.doctor.next, {next: clean(error.next)})}\n`);
  }
  return exit.internal;
}

function contextOf(terminal: Terminal, options: Arguments['options']): Surroundings {
  const {env, stdout, stderr, signal, version} = terminal;
  const {json, state, lang: wanted} = options;
  const lang: Lang = langOf(
    typeof wanted === 'string' ? wanted : env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'],
  );
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    json: json === true,
    lang,
    words: cliTexts(lang),
    terminal: stdout.isTTY && stderr.isTTY,
    // https://no-color.org: set and not empty means no colour.
    colour: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb' && json !== true,
    stateFolder: stateFolder(typeof state === 'string' ? state : undefined, env),
    signal,
    version,
    now: () => new Date(),
    ask: (question) => ask(terminal, question),
  };
}

/** Ctrl+D and no terminal are no answer; Ctrl+C ends the command. */
async function ask(
  {stdin, stderr, signal}: Pick<Terminal, 'stdin' | 'stderr' | 'signal'>,
  question: string,
): Promise<string | undefined> {
  if (!stdin.isTTY) return undefined;
  const {createInterface} = await import('node:readline/promises');
  const reader = createInterface({input: stdin, output: stderr});
  const ending = new AbortController();
  reader.on('SIGINT', () => ending.abort());
  const ended = AbortSignal.any([signal, ending.signal]);
  try {
    return await reader.question(question, {signal: ended});
  } catch {
    stderr.write('\n');
    if (ended.aborted) throw new Interrupted('interrupted');
    return undefined;
  } finally {
    reader.close();
  }
}
