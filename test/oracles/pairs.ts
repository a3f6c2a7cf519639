import {spawnSync} from 'node:child_process';

/** Texts of up to `length` characters of an alphabet, the same each run: a linear congruential generator's from a seed. */
export function* texts(alphabet: string, count: number, length: number): Generator<string> {
  let seed = 99;
  function below(limit: number): number {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (seed >>> 8) % limit;
  }
  for (let i = 0; i < count; i++) {
    yield Array.from({length: 1 + below(length)}, () => alphabet[below(alphabet.length)]).join('');
  }
}

/** Neighbours in a list, two by two, all different. */
export function pairs(list: Iterable<string>): (readonly [string, string])[] {
  const all = [...list];
  return all.slice(1).map((text, i) => [all[i] ?? '', text] as const);
}

/** What a program prints for a text on its standard input, line by line; undefined when it fails or is absent. */
export function lines(program: string, args: readonly string[], input = ''): string[] | undefined {
  const {status, stdout} = spawnSync(program, args, {input, encoding: 'utf8', maxBuffer: 1e8});
  return status === 0 ? stdout.trimEnd().split('\n') : undefined;
}
