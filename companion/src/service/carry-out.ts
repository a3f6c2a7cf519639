import {removeServiceFile, writeServiceFile} from '../system/service-files.ts';
import type {System} from '../system/system.ts';
import type {Plan, ServiceFile, Step} from './plan.ts';

/** How one step went; `left`: it could not be done from here, and the person has to run it. */
export interface Done {
  readonly step: Step;
  readonly result: 'done' | 'left';
  /** What the program said, or that there is none. */
  readonly why?: string;
}

/** What was written or removed, how each step went, and what stood in the way of a file. */
export interface Report {
  readonly files: readonly string[];
  readonly steps: readonly Done[];
  readonly problem?: string;
}

type Runner = Pick<System, 'run'>;

/** Writes the plan's files and switches the service on. Stops at a file that cannot be written. */
export async function install(plan: Plan, system: Runner): Promise<Report> {
  const files: string[] = [];
  for (const {path, text, encoding} of plan.files) {
    const problem = writeServiceFile(path, Buffer.from(text, encoding));
    if (problem !== undefined) return {files, steps: [], problem};
    files.push(path);
  }
  return {files, steps: await runAll(plan.install, system)};
}

/** Switches the service off and removes what `install` wrote; what is not there is no trouble. */
export async function uninstall(plan: Plan, system: Runner): Promise<Report> {
  const before = await runAll(plan.uninstall.before, system);
  const files: string[] = [];
  let problem: string | undefined;
  for (const file of plan.files) {
    const removed = remove(file);
    if (removed.problem !== undefined) problem ??= removed.problem;
    else if (removed.there) files.push(file.path);
  }
  const steps = [...before, ...(await runAll(plan.uninstall.after, system))];
  return {files, steps, ...(problem === undefined ? {} : {problem})};
}

function remove({path, folders}: ServiceFile): {readonly there: boolean; readonly problem?: string} {
  return removeServiceFile(path, folders);
}

const TIMEOUT_MS = 60_000;

async function runAll(steps: readonly Step[], system: Runner): Promise<Done[]> {
  const done: Done[] = [];
  for (const step of steps) {
    const {outcome, code, stdout, stderr} = await system.run(step.program, step.args, {
      timeoutMs: TIMEOUT_MS,
    });
    if (outcome === 'exited' && code === 0) done.push({step, result: 'done'});
    else done.push({step, result: 'left', why: (stderr || stdout).trim().slice(0, 500) || outcome});
  }
  return done;
}
