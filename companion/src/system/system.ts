import type {HelperFact, HelperReply} from './helper-answer.ts';

/** What `stat` tells, and the fingerprint a change of content or identity changes: `inode:size:mtimeNs`. */
export interface FileStat {
  readonly kind: 'file' | 'directory' | 'other';
  readonly size: number;
  readonly mode: number;
  readonly uid: number;
  readonly modifiedMs: number;
  readonly fingerprint: string;
}

/** A file held open: what it says stays the same file when another takes its name. Whoever opens it closes it. */
export interface OpenedFile {
  readonly size: number;
  /** The bytes from `offset` on; fewer where the file ends. Throws a SystemError. */
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

/** How a program ended. `output` is capped; `truncated` says that there was more. */
export interface RunResult {
  readonly outcome: 'exited' | 'timed-out' | 'cancelled' | 'missing' | 'not-started';
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly truncated: boolean;
  /** It goes on all the same, though nobody waits for it any more: resolves to its exit code when it ends. */
  readonly afterwards?: Promise<number | null>;
}

export interface RunOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Told each complete line of output as it comes. */
  readonly onLine?: (line: string) => void;
  /** Told the output as it comes, undivided; `stdout` of the result is then empty. For output of many megabytes. */
  readonly onChunk?: (text: string) => void;
  /** How the output's bytes become text; `latin1` keeps each byte as one character, for who decodes them. Absent: utf8. */
  readonly encoding?: 'utf8' | 'latin1';
}

/** The programs Plimsoll may ever start; their absolute paths are in `programs.ts`. No PATH, no shell. */
export type ProgramName =
  | 'apk'
  | 'brew'
  | 'dnf'
  | 'flatpak'
  | 'gsettings'
  | 'pacman'
  | 'snap'
  | 'sysctl'
  | 'ufw'
  | 'winget'
  | 'zypper'
  | 'apt-get'
  | 'apt-helper'
  | 'node'
  | 'pkexec'
  | 'notify-send'
  | 'rpm'
  | 'reg'
  | 'csrutil'
  | 'cupsctl'
  | 'dscl'
  | 'fdesetup'
  | 'nvram'
  | 'pmset'
  | 'pwpolicy'
  | 'socketfilterfw'
  | 'spctl'
  | 'sysadminctl'
  | 'sw_vers'
  | 'nft'
  | 'sshd'
  | 'systemctl'
  | 'systemd-sysusers'
  | 'userdel'
  | 'gpasswd'
  | 'launchctl'
  | 'netstat'
  | 'powershell'
  | 'schtasks';

/**
 * Everything that may be asked of the machine. A collector gets this and nothing else; tests hand in a fake.
 * Paths are as the device sees them: with another root directory (`--root`) they are looked up below it.
 * Absent is `undefined`; unreadable rejects with a SystemError that carries `code` (`EACCES`…) and `path`.
 */
export interface System {
  /** True when another root directory is judged: nothing is running there and nothing may be started. */
  readonly foreign: boolean;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** The processor this process is made for, in Node's words (`x64`, `arm64`); absent for another root directory. */
  readonly arch?: string;
  /** The user the companion runs as; 0 is root. */
  readonly uid: number;
  readText(path: string): Promise<string | undefined>;
  /** At most `limit` bytes from the start. */
  readBytes(path: string, limit?: number): Promise<Uint8Array | undefined>;
  /** Opens a file too large to be read whole. */
  open(path: string): Promise<OpenedFile | undefined>;
  list(folder: string): Promise<readonly string[] | undefined>;
  stat(path: string): Promise<FileStat | undefined>;
  readLink(path: string): Promise<string | undefined>;
  run(program: ProgramName, args: readonly string[], options?: RunOptions): Promise<RunResult>;
  /** Path and arguments for root to run; undefined when somebody but root could change any of it. */
  commandForRoot?(program: ProgramName, args: readonly string[]): readonly string[] | undefined;
  /** What only an administrator may read, from the root helper; absent where there can be none. */
  helper?(fact: HelperFact, signal?: AbortSignal): Promise<HelperReply>;
  now(): Date;
}
