import type {Match} from '@plimsoll/shared/findings';
import type {Software, Support} from '@plimsoll/shared/inventory';
import {archiveMatches, type MatchInput, matchSoftware} from '@plimsoll/shared/match';
import type {Coverage} from '@plimsoll/shared/report';

export type Packages = Coverage['packages'];

/** What matching gives: open weaknesses, coverage, and the software with what each item was recognised as. */
export interface Weaknesses {
  readonly matches: readonly Match[];
  readonly packages: Packages;
  readonly judged: readonly Software[];
  readonly support: Support | undefined;
}

/** Open weaknesses: what advisories say, and what the archive itself marks as a security update beyond them. */
export function weaknesses(input: MatchInput): Weaknesses {
  const {matches, coverage, software, support} = matchSoftware(input);
  const archive = archiveMatches(input.software, input.os, matches);
  return {matches: [...matches, ...archive], packages: coverage, judged: software, support};
}
