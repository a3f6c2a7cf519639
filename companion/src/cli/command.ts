import type {ParseArgsOptionsConfig} from 'node:util';

import type {Lang} from '@plimsoll/shared/texts';
import type {Order} from '../keeper/index.ts';
import type {LocalConnection} from '../server/index.ts';
import type {CliTexts, CommandName} from './texts/texts.ts';

/** How a command ended; documented in docs/companion.md and stable. */
export const exit = {
  ok: 0,
  /** The question was answered, and the answer is not well: a limit reached, a problem found, a fix not proved. */
  problem: 1,
  usage: 2,
  notRunning: 3,
  /** The companion, the system or the user said no. */
  refused: 4,
  internal: 5,
  /** 128 + SIGINT, as shells have it. */
  interrupted: 130,
} as const;

/** What a command gets of the world; tests hand in their own. */
export interface Context {
  /** Writes to standard output as it is. */
  out(text: string): void;
  /** Writes to standard error: progress and complaints. */
  err(text: string): void;
  readonly json: boolean;
  readonly lang: Lang;
  readonly words: CliTexts;
  /** Colours and progress lines are for people only. */
  readonly terminal: boolean;
  readonly colour: boolean;
  readonly stateFolder: string;
  /** Aborted by SIGINT. */
  readonly signal: AbortSignal;
  readonly version: string;
  now(): Date;
  /** Speaks with the running companion; undefined when there is none. */
  readonly connect: () => Promise<LocalConnection | undefined>;
  /** Asks the person at the terminal one question; undefined when there is nobody. */
  ask(question: string): Promise<string | undefined>;
  /** Goes on as the daemon until it is told to stop. */
  readonly daemon: (order: Order) => Promise<number>;
}

/** Options and operands of one call, already checked against the command's declaration. */
export interface Arguments {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly operands: readonly string[];
}

/** One command of `plimsoll`; its words are in texts under its name. */
export interface Command {
  readonly name: CommandName;
  /** What follows the name: `[--root DIR]`. */
  readonly usage: string;
  readonly options: ParseArgsOptionsConfig;
  /** How many operands it takes, at least and at most. */
  readonly operands: readonly [number, number];
  run(context: Context, args: Arguments): Promise<number>;
}

/** Thrown by a command for a wrong call; the sentence goes to the person with the command's usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Thrown where the person ended the command: what was begun says nothing. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The value of a string option. */
export function textOption(args: Arguments, name: string): string | undefined {
  const value = args.options[name];
  return typeof value === 'string' ? value : undefined;
}
