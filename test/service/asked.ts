import type {Living} from './living.ts';

const STATE = ['--state', '/var/lib/plimsoll'];
/** Found by pgrep(1), but not the command that looks for it. */
const RUNS = '[/]usr/lib/plimsoll/node';

/** What a test asks a machine about its companions. */
export interface Asked {
  /** `plimsoll … --json` as the system unit's own account; undefined while that companion does not run. */
  ofSystem(...args: readonly string[]): unknown;
  /** Numbers of an account's companions, without what they start for a moment. */
  pids(account: string): string[];
  /** Whether anything of the package runs. */
  runs(): boolean;
  /** What people's own companions, and the service manager about them, have written into the journal. */
  journal(): string[];
  /** What happened, as the account's companion tells it. */
  timeline(account: string): string;
  /** What a scan of the account's own says of a check. */
  judged(account: string, check: string): string | undefined;
  /** Whether the account's companion has ended its first scan. */
  answers(account: string): boolean;
  /** Every path with our name in it, but for what the test itself has brought. */
  left(): string[];
  /** systemd's own score of a running unit: 0 is closed, 10 is open. */
  exposure(account: string, unit: string): number;
}

export function asked(machine: Living): Asked {
  function lines(...command: readonly string[]): string[] {
    return machine
      .run('root', ...command)
      .out.split('\n')
      .filter(Boolean);
  }
  return {
    ofSystem(...args) {
      const command = ['runuser', '-u', 'plimsoll', '--', 'plimsoll', ...args, ...STATE, '--json'];
      const {code, out} = machine.run('root', ...command);
      return code === 3 ? undefined : JSON.parse(out.trim().split('\n').at(-1) ?? '');
    },
    pids: (account) => lines('pgrep', '-u', account, '-f', 'plimsoll/resident.cjs'),
    runs: () => lines('pgrep', '-f', RUNS).length > 0,
    journal() {
      const matches = ['_SYSTEMD_USER_UNIT=plimsoll.service', '+', 'USER_UNIT=plimsoll.service'];
      return lines('journalctl', '--output=cat', '--no-pager', ...matches);
    },
    timeline: (account) => machine.must(account, 'plimsoll', 'timeline'),
    judged(account, check) {
      const {checks} = machine.json(account, 'scan') as {checks: readonly {id: string; status: string}[]};
      return checks.find(({id}) => id === check)?.status;
    },
    answers: (account) =>
      machine.run(account, 'plimsoll', 'status', '--json').out.includes('"scanning":false'),
    left: () =>
      lines('find', '/', '/run', '-xdev', '-name', '*plimsoll*')
        .filter((path) => !path.startsWith('/root/') && !path.startsWith('/var/lib/dpkg/info/plimsoll-hello'))
        .toSorted(),
    exposure(account, unit) {
      const scope = account === 'root' ? [] : ['--user'];
      const said = machine.must(account, 'systemd-analyze', ...scope, 'security', '--no-pager', unit);
      return Number(/exposure level for \S+: (?<level>[\d.]+)/.exec(said)?.groups?.['level']);
    },
  };
}

/** The state of one thing the doctor looked at. */
export function diagnosis(answer: unknown, id: string): string | undefined {
  const {diagnoses} = answer as {diagnoses: readonly {id: string; state: string}[]};
  return diagnoses.find((one) => one.id === id)?.state;
}
