import type {Change} from './fix.ts';

/** What `apt-get --simulate` says it would do. */
export interface Simulation {
  readonly changes: readonly Change[];
  /** Names it would remove. */
  readonly removals: readonly string[];
}

/** `Inst zip [3.0-13] (3.0-13+deb12u1 Debian-Security:12/oldstable-security [amd64])`, without the first brackets when new. */
const INSTALL = /^Inst (?<name>\S+) (?:\[(?<from>[^\]]+)\] )?\((?<to>\S+) (?<archive>.*?)(?: \[[^\]]*\])?\)/;
const REMOVE = /^Remv (?<name>\S+)/;

/** Parses the output of `apt-get --simulate`; never throws. */
export function parseSimulation(text: string): Simulation {
  const changes: Change[] = [];
  const removals: string[] = [];
  for (const line of text.split('\n')) {
    const removed = REMOVE.exec(line)?.groups?.['name'];
    if (removed !== undefined) removals.push(removed);
    const {name, from = '–', to, archive} = INSTALL.exec(line)?.groups ?? {};
    if (name !== undefined && to !== undefined) changes.push({name, from, to, archive: archive ?? ''});
  }
  return {changes, removals};
}
