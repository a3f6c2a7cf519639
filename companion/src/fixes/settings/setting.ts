import type {System} from '../../system/system.ts';

/** All that the part which changes settings may do; the child has the real one, tests a fake. */
export interface Hands {
  readonly system: System;
  /** Where former settings are kept: nobody but who changes them can write there. */
  readonly folder: string;
  /** Writes a file whole, or throws. */
  write(path: string, text: string): void;
  remove(path: string): void;
  /** Tells the person a line. */
  say(line: string): void;
}

/** One entry of the compiled table: what `set` and `unset` do for one check, without a value from anybody. */
export interface Setting {
  /** Whose rights it takes; with others nothing is done. */
  readonly rights: 'root' | 'own';
  /** Throws when it could not be done. */
  set(hands: Hands, check: string): Promise<void>;
  /** Brings back what `set` found. Throws when that is not known. */
  unset(hands: Hands, check: string): Promise<void>;
}

/** Runs a program of the allow-list and passes its lines on; throws when it does not end well. */
export async function must(
  hands: Hands,
  program: Parameters<System['run']>[0],
  args: readonly string[],
): Promise<string> {
  const timeoutMs = 10 * 60_000;
  const {outcome, code, stdout, stderr} = await hands.system.run(program, args, {
    timeoutMs,
    onLine: (line) => hands.say(line),
  });
  if (outcome === 'exited' && code === 0) return stdout;
  const last = stderr.split('\n').findLast((line) => line.trim() !== '');
  throw new Error(`${program}: ${last?.slice(0, 300) ?? `${outcome}, code ${code}`}`);
}
