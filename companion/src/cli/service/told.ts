import {fill} from '@plimsoll/shared/texts';

import {type Plan, quoteForShell, type Report, type ServiceState, type Step} from '../../service/index.ts';
import type {Context} from '../command.ts';
import {clean} from '../output.ts';

/** A step as a person runs it. */
export function commandLine({program, args}: Step, root: boolean): string {
  const name = program === 'schtasks' ? 'schtasks.exe' : program;
  return [...(root ? ['sudo'] : []), name, ...args.map(quoteForShell)].join(' ');
}

/** Kinds that only root may install. */
export function needsRoot(kind: Plan['kind']): boolean {
  return kind === 'system-unit' || kind === 'helper';
}

/** What would be written and run, exactly. */
export function intention({words: {service: words}}: Context, plan: Plan, removing: boolean): string[] {
  const root = needsRoot(plan.kind);
  function run(steps: readonly Step[]): string[] {
    return steps.map((step) => fill(words.runs, {command: commandLine(step, root)}));
  }
  if (removing) {
    const {before, after} = plan.uninstall;
    const files = plan.files.map(({path}) => fill(words.removes, {path: clean(path)}));
    return [...run(before), ...files, ...run(after)];
  }
  const files = plan.files.flatMap(({path, text}) => [
    fill(words.writes, {path: clean(path)}),
    ...text
      .replace('\uFEFF', '')
      .trimEnd()
      .split('\n')
      .map((line) => `  ${clean(line)}`),
    '',
  ]);
  return [...files, ...run(plan.install)];
}

/** How it went: what is left is the person's to run. */
export function outcome(
  {words: {service: words}}: Context,
  plan: Plan,
  report: Report,
  removing: boolean,
): string[] {
  const kind = words.kind[plan.kind];
  if (report.problem !== undefined) return [fill(words.failed, {kind, why: clean(report.problem)})];
  const left = report.steps.filter(({result}) => result === 'left');
  return [
    fill(removing ? words.removed : words.installed, {kind}),
    ...(left.length === 0
      ? []
      : [
          words.left,
          ...left.map(
            ({step, why}) =>
              `  ${commandLine(step, needsRoot(plan.kind))}  # ${clean(why ?? '').slice(0, 160)}`,
          ),
        ]),
  ];
}

/** One service in a line or two. */
export function stateLine({words: {service: words}}: Context, state: ServiceState): string {
  const kind = words.kind[state.kind];
  if (state.file === undefined) return fill(words.state.absent, {kind});
  const {state: says} = words;
  const parts = [
    fill(state.packaged ? says.packaged : says.own, {kind, file: clean(state.file)}),
    state.enabled === undefined ? undefined : state.enabled ? says.enabled : says.notEnabled,
    state.active === undefined ? says.notKnown : state.active ? says.active : says.notActive,
    state.linger === undefined ? undefined : state.linger ? says.linger : says.noLinger,
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}
