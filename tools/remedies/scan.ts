import {spawnSync} from 'node:child_process';

/** What was said of one check. */
export interface Judged {
  readonly status: string;
  readonly evidence: readonly string[];
}

export type Judgement = ReadonlyMap<string, Judged>;

/** What `plimsoll scan --json` says of each check now; `command` starts plimsoll, as the account named. */
export function scan(command: readonly string[], account = 'root'): Judgement {
  const args = ['-u', account, '--', ...command, 'scan', '--json', '--state', `/tmp/scan-${account}`];
  const {stdout, stderr} = spawnSync('runuser', args, {encoding: 'utf8', maxBuffer: 1 << 28, cwd: '/'});
  if (!stdout.startsWith('{')) throw new Error(`plimsoll scan said no more than: ${stderr}`);
  // Our own document (docs/scan-json.md), of the program that is tried.
  const {checks}: {checks: readonly (Judged & {id: string})[]} = JSON.parse(stdout);
  return new Map(checks.map(({id, status, evidence}) => [id, {status, evidence}]));
}
