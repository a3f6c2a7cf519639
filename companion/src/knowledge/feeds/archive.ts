import type {ByteFile} from '../file.ts';
import type {Reading} from '../outcome.ts';
import {readTar, type TarOptions} from '../tar.ts';
import {unpackParts} from '../unpack.ts';

/** A tar's padding and headers come on top of what it holds. */
const WRAPPING = 2;

/** Reads the files of a packed tar that are named so; else why it cannot be read. The value is how many were passed over. */
export function readArchive(file: ByteFile, options: TarOptions): Promise<Reading<number>> {
  return readTar(unpackParts(file, WRAPPING * options.limits.totalBytes), options);
}

/** The newest state of a GitHub repository's branch as a tar; folders in it begin with one for the repository. */
export function githubTar(repository: string, branch: string): string {
  return `https://codeload.github.com/${repository}/tar.gz/refs/heads/${branch}`;
}
