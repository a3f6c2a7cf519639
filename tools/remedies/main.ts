import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';

import {type Attempt, attempt, type Bench} from './attempt.ts';
import {preparePeople} from './machine.ts';
import {step} from './restarts.ts';
import {type Judgement, scan} from './scan.ts';
import {isUntried} from './trial.ts';
import {linuxChecks, planOf} from './trials/index.ts';

const HELP = `node tools/remedies/main.ts --this-machine-is-disposable --plimsoll COMMAND [--out FILE] [--restarts | --together] [ID …]

Breaks this machine and mends it again, check by check: each Linux remedy is applied as people are shown it, judged, and
taken back. For a Debian 12 with systemd that is thrown away afterwards (docs/remedies.md); as root.
--together: one judgement for all between the steps, where each takes long; for checks that share nothing.
--restarts: the checks that need restarts, one step each; ends with status 3 until all are over: restart and run it again.`;

function main(): void {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      'this-machine-is-disposable': {type: 'boolean', default: false},
      plimsoll: {type: 'string', default: 'plimsoll'},
      out: {type: 'string', default: 'remedies.json'},
      restarts: {type: 'boolean', default: false},
      together: {type: 'boolean', default: false},
    },
  });
  if (!values['this-machine-is-disposable'] || process.getuid?.() !== 0) {
    console.error(HELP);
    process.exitCode = 2;
    return;
  }
  preparePeople();
  const command = values.plimsoll.split(' ');
  const results = new Results(values.out);
  const chosen = linuxChecks.filter(({id}) => positionals.length === 0 || positionals.includes(id));
  const benches = chosen.flatMap((check): Bench[] => {
    const trial = planOf(check);
    if (trial === undefined) throw new Error(`nobody says how ${check.id} is tried`);
    if (isUntried(trial)) {
      results.add({id: check.id, how: 'cannot', outcome: trial.cannot, phase: 'over'});
      return [];
    }
    return [{check, trial, judge: () => scan(command)}];
  });
  if (values.restarts) {
    const going = stepAll(
      benches.filter(({trial}) => trial.restart),
      results,
      scan(command),
    );
    if (going) process.exitCode = 3;
    return;
  }
  const plain = benches.filter(({trial}) => !trial.restart);
  if (values.together) {
    while (stepAll(plain, results, scan(command))) console.log('—');
    return;
  }
  console.log(`as a person: ${differences(scan(command), scan(command, 'anna')).join(', ')}`);
  tryEach(plain, results, scan(command));
}

function tryEach(benches: readonly Bench[], results: Results, start: Judgement): void {
  let now = start;
  for (const bench of benches) {
    const tried = attempt(bench, now);
    now = tried.last;
    results.add(tried.attempt);
  }
}

/** Steps forward in order, taking back in the opposite one: what two trials changed in one file is put back in layers. Whether another step is left. */
function stepAll(benches: readonly Bench[], results: Results, now: Judgement): boolean {
  const undoing = benches.some(({check}) => results.get(check.id)?.phase === 'applied');
  for (const bench of undoing ? benches.toReversed() : benches) {
    const earlier = results.get(bench.check.id);
    if (earlier?.phase !== 'over') results.add(step(bench, earlier, now));
  }
  return benches.some(({check}) => results.get(check.id)?.phase !== 'over');
}

/** Checks that say something else to an account without root. */
function differences(root: Judgement, person: Judgement): string[] {
  return [...root].flatMap(([id, {status}]) => {
    const other = person.get(id)?.status;
    return other === status ? [] : [`${id} ${status} → ${other}`];
  });
}

/** The file of results: read once, written after each trial, so that a machine that goes down takes none along. */
class Results {
  private readonly path: string;
  private readonly found: Map<string, Attempt>;

  constructor(path: string) {
    this.path = path;
    const earlier: Attempt[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
    this.found = new Map(earlier.map((one) => [one.id, one]));
  }

  get(id: string): Attempt | undefined {
    return this.found.get(id);
  }

  add(one: Attempt): void {
    this.found.set(one.id, one);
    const all = [...this.found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    writeFileSync(this.path, `${JSON.stringify(all, undefined, 1)}\n`);
    console.log(`${one.id.padEnd(26)} ${one.how.padEnd(8)} ${one.phase.padEnd(8)} ${one.outcome}`);
  }
}

main();
