import type {KnowledgeSlice} from '@plimsoll/shared/advisories';
import type {Match} from '@plimsoll/shared/findings';
import type {Os, Software} from '@plimsoll/shared/inventory';
import {archiveMatches, ecosystemOf, matchSoftware} from '@plimsoll/shared/match';
import type {Coverage} from '@plimsoll/shared/report';

export type Packages = Coverage['packages'];

interface Input {
  /** The installed software, whole. */
  readonly software: readonly Software[];
  readonly os: Os;
  readonly slice: KnowledgeSlice | undefined;
  readonly bootedKernel: string | undefined;
  readonly foreign: boolean;
}

/** OSV's name of what the operating system's packages are matched with; undefined for one we do not know. */
export function ecosystemFor(os: Os): string | undefined {
  return ecosystemOf(os);
}

/** Open weaknesses: what advisories say, and what the archive itself marks as a security update beyond them. */
export function weaknesses(input: Input): {matches: readonly Match[]; packages: Packages} {
  const {matches, coverage} = matchSoftware(input);
  const {software, os} = input;
  return {matches: [...matches, ...archiveMatches(software, os, matches)], packages: coverage};
}
