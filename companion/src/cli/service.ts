import {fill} from '@plimsoll/shared/texts';

import {
  install,
  type Plan,
  planOf,
  quoteForShell,
  type ServiceKind,
  stateOf,
  uninstall,
} from '../service/index.ts';
import {stateFolder} from '../state/folder.ts';
import {createSystem} from '../system/local.ts';
import {trusted} from '../system/programs.ts';
import type {System} from '../system/system.ts';
import {type Arguments, type Command, type Context, exit, UsageError} from './command.ts';
import {clean, print, printJson} from './output.ts';
import {ownCommand} from './service/own-command.ts';
import {ownKind, thisPerson} from './service/person.ts';
import {intention, needsRoot, outcome, stateLine} from './service/told.ts';

const ACTIONS = ['install', 'uninstall', 'status'] as const;

/** `plimsoll service …`: lets the system start the companion, or its root helper; nothing is left when it is removed. */
export const service: Command = {
  name: 'service',
  usage:
    'install [--system | --helper] [--sandbox] [--offline] [--dry-run] | uninstall [--system | --helper] [--dry-run] | status',
  options: {
    system: {type: 'boolean'},
    helper: {type: 'boolean'},
    sandbox: {type: 'boolean'},
    offline: {type: 'boolean'},
    'dry-run': {type: 'boolean'},
  },
  operands: [0, 1],
  async run(context, args) {
    const [wanted = 'status'] = args.operands;
    const action = ACTIONS.find((name) => name === wanted);
    if (!action) {
      throw new UsageError(
        fill(context.words.usage.badChoice, {value: clean(wanted), choices: ACTIONS.join(', ')}),
      );
    }
    const system = createSystem();
    if (action === 'status') return status(context, system);
    return change(context, args, {system, removing: action === 'uninstall'});
  },
};

async function status(context: Context, system: System): Promise<number> {
  const person = thisPerson();
  const kinds: readonly ServiceKind[] =
    system.platform === 'linux' ? ['user-unit', 'system-unit', 'helper'] : [ownKind(system.platform)];
  const services = await Promise.all(kinds.map((kind) => stateOf(kind, person, system)));
  if (context.json) printJson(context, {services});
  else
    print(
      context,
      services.map((state) => stateLine(context, state)),
    );
  return services.some(({file}) => file !== undefined) ? exit.ok : exit.problem;
}

interface Change {
  readonly system: System;
  readonly removing: boolean;
}

async function change(context: Context, args: Arguments, {system, removing}: Change): Promise<number> {
  const {service: words} = context.words;
  const kind = kindOf(args, system);
  if (kind === undefined) return refuse(context, words.onlyLinux);
  const plan = await planFor(context, args, {kind, system});
  if (args.options['dry-run'] === true) {
    if (context.json) printJson(context, {plan});
    else print(context, intention(context, plan, removing));
    return exit.ok;
  }
  const no = objection(context, plan, {system, removing});
  if (no !== undefined) return refuse(context, no);
  const report = await (removing ? uninstall : install)(plan, system);
  if (context.json) printJson(context, {kind, ...report});
  else print(context, [...outcome(context, plan, report, removing), ...after(context, kind, removing)]);
  const done = report.problem === undefined && report.steps.every(({result}) => result === 'done');
  // What was not there to be switched off is removed all the same.
  return done || (removing && report.problem === undefined) ? exit.ok : exit.problem;
}

function kindOf({options}: Arguments, {platform}: System): ServiceKind | undefined {
  if (options['system'] !== true && options['helper'] !== true) return ownKind(platform);
  if (platform !== 'linux') return undefined;
  return options['system'] === true ? 'system-unit' : 'helper';
}

interface Wanted {
  readonly kind: ServiceKind;
  readonly system: System;
}

async function planFor(context: Context, {options}: Arguments, {kind, system}: Wanted): Promise<Plan> {
  const person = thisPerson();
  const usual = stateFolder(undefined, {});
  const sandbox = options['sandbox'] === true;
  const offline = options['offline'] === true;
  const elsewhere = context.stateFolder !== usual;
  const {packaged} = await stateOf(kind, person, system);
  return planOf({
    kind,
    ...ownCommand(),
    home: person.home,
    user: person.uid,
    sandbox,
    offline,
    packaged: packaged && !sandbox && !offline && !(elsewhere && kind === 'user-unit'),
    ...(elsewhere ? {stateFolder: context.stateFolder} : {}),
  });
}

/** Why this must not be done; undefined when it may. */
function objection({words: {service: words}}: Context, plan: Plan, wanted: Change): string | undefined {
  if (!needsRoot(plan.kind)) return undefined;
  const option = plan.kind === 'helper' ? '--helper' : '--system';
  if (wanted.system.uid !== 0) {
    return fill(words.needsRoot, {action: wanted.removing ? 'uninstall' : 'install', option});
  }
  if (wanted.removing) return undefined;
  const {command, helper} = ownCommand();
  const path = [...command, ...helper].find((part) => part.startsWith('/') && trusted(part) === undefined);
  return path === undefined ? undefined : fill(words.untrusted, {path: clean(path)});
}

/** What else the person should know. The system unit's own folder is removed by systemd (`systemctl clean`). */
function after(
  {words: {service: words}, stateFolder: folder}: Context,
  kind: ServiceKind,
  removing: boolean,
): string[] {
  if (needsRoot(kind)) return removing ? [] : [words.group];
  if (!removing) return [];
  return [fill(words.keeps, {folder: clean(folder), command: `rm -r ${quoteForShell(folder)}`})];
}

function refuse(context: Context, why: string): number {
  if (context.json) printJson(context, {error: 'refused', message: why});
  context.err(`${why}\n`);
  return exit.refused;
}
