import type {ProgramName} from '../system/system.ts';
import {helperSocket, helperUnit} from './helper-units.ts';
import {AGENT, launchAgent} from './launch-agent.ts';
import {logonTask, TASK} from './logon-task.ts';
import {ACCOUNT, SYSTEM_STATE, systemUnit} from './system-unit.ts';
import type {Target} from './target.ts';
import {userUnit} from './user-unit.ts';

/** The four ways to be started, and the root helper. */
export type ServiceKind = 'user-unit' | 'launch-agent' | 'logon-task' | 'system-unit' | 'helper';

/** A file of the service. `folders` above it are removed with it when nothing else is in them. */
export interface ServiceFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: 'utf8' | 'utf16le';
  readonly folders: number;
}

/** A program of the allow-list and its arguments. */
export interface Step {
  readonly program: ProgramName;
  readonly args: readonly string[];
}

/** All that installing writes and runs, in this order; removing runs `before`, deletes the files, runs `after`. */
export interface Plan {
  readonly kind: ServiceKind;
  readonly files: readonly ServiceFile[];
  readonly install: readonly Step[];
  readonly uninstall: {readonly before: readonly Step[]; readonly after: readonly Step[]};
}

export interface PlanOptions extends Target {
  readonly kind: ServiceKind;
  /** The person's home folder and, on Windows, the folder for local data of programs. */
  readonly home: string;
  /** Unix: the user's number; Windows: `DOMAIN\name`. */
  readonly user: string;
  readonly sandbox?: boolean;
  readonly offline?: boolean;
  /** What runs the root helper. */
  readonly helper: readonly string[];
  /** The package has brought the files already: nothing is written, only switched on and off. */
  readonly packaged?: boolean;
}

/** What one kind of service needs on its system; a pure function of where things are. */
export function planOf(options: PlanOptions): Plan {
  const plan = PLANS[options.kind](options);
  return options.packaged === true ? switched(plan) : plan;
}

/** Of what a package has brought, only the switches are ours: its files, its account and its state are the package's. */
function switched({kind, install, uninstall}: Plan): Plan {
  return {
    kind,
    files: [],
    install: install.filter(({args}) => args.includes('enable')),
    uninstall: {
      before: uninstall.before.filter(({args}) => args.includes('disable') || args.includes('stop')),
      after: [],
    },
  };
}

const PLANS: Readonly<Record<ServiceKind, (options: PlanOptions) => Plan>> = {
  'user-unit': userPlan,
  'launch-agent': agentPlan,
  'logon-task': taskPlan,
  'system-unit': systemPlan,
  helper: helperPlan,
};

function userPlan({home, ...options}: PlanOptions): Plan {
  const reload = systemctl('--user', 'daemon-reload');
  return {
    kind: 'user-unit',
    files: [file(`${home}/.config/systemd/user/plimsoll.service`, userUnit(options), 2)],
    install: [reload, systemctl('--user', 'enable', '--now', 'plimsoll.service')],
    uninstall: {before: [systemctl('--user', 'disable', '--now', 'plimsoll.service')], after: [reload]},
  };
}

function agentPlan({home, user, ...options}: PlanOptions): Plan {
  const path = `${home}/Library/LaunchAgents/${AGENT}.plist`;
  const domain = `gui/${user}`;
  return {
    kind: 'launch-agent',
    files: [file(path, launchAgent(options))],
    install: [{program: 'launchctl', args: ['bootstrap', domain, path]}],
    uninstall: {before: [{program: 'launchctl', args: ['bootout', `${domain}/${AGENT}`]}], after: []},
  };
}

function taskPlan({home, ...options}: PlanOptions): Plan {
  const path = String.raw`${home}\Plimsoll\logon-task.xml`;
  // Without the mark of its byte order, schtasks does not take it.
  const xml: ServiceFile = {path, text: `\uFEFF${logonTask(options)}`, encoding: 'utf16le', folders: 1};
  return {
    kind: 'logon-task',
    files: [xml],
    install: [
      {program: 'schtasks', args: ['/Create', '/TN', TASK, '/XML', path, '/F']},
      {program: 'schtasks', args: ['/Run', '/TN', TASK]},
    ],
    uninstall: {
      before: [
        {program: 'schtasks', args: ['/End', '/TN', TASK]},
        {program: 'schtasks', args: ['/Delete', '/TN', TASK, '/F']},
      ],
      after: [],
    },
  };
}

const SYSTEM_FOLDER = '/etc/systemd/system';
const RELOAD = systemctl('daemon-reload');
/** userdel(8) leaves a group that has other members, and whoever may ask the helper is one. */
const REMOVED: readonly Step[] = [
  RELOAD,
  {program: 'gpasswd', args: ['--members', '', ACCOUNT]},
  {program: 'userdel', args: [ACCOUNT]},
];

function systemPlan({command, helper, offline = false}: PlanOptions): Plan {
  const helped = helperFiles(helper);
  return {
    kind: 'system-unit',
    files: [file(`${SYSTEM_FOLDER}/plimsoll.service`, systemUnit({command, offline})), ...helped],
    install: [
      {program: 'systemd-sysusers', args: []},
      RELOAD,
      systemctl('enable', '--now', 'plimsoll-helper.socket', 'plimsoll.service'),
    ],
    uninstall: {
      before: [
        systemctl('disable', '--now', 'plimsoll.service', 'plimsoll-helper.socket'),
        systemctl('stop', 'plimsoll-helper.service'),
        systemctl('clean', '--what=state', 'plimsoll.service'),
      ],
      after: REMOVED,
    },
  };
}

function helperPlan({helper}: PlanOptions): Plan {
  return {
    kind: 'helper',
    files: helperFiles(helper),
    install: [
      {program: 'systemd-sysusers', args: []},
      RELOAD,
      systemctl('enable', '--now', 'plimsoll-helper.socket'),
    ],
    uninstall: {
      before: [
        systemctl('disable', '--now', 'plimsoll-helper.socket'),
        systemctl('stop', 'plimsoll-helper.service'),
      ],
      after: REMOVED,
    },
  };
}

function helperFiles(helper: readonly string[]): ServiceFile[] {
  return [
    file(`${SYSTEM_FOLDER}/plimsoll-helper.socket`, helperSocket()),
    file(`${SYSTEM_FOLDER}/plimsoll-helper.service`, helperUnit({command: helper})),
    file('/etc/sysusers.d/plimsoll.conf', sysusers()),
  ];
}

/** The account and its group (sysusers.d(5)); both units and the helper's socket name them. */
export function sysusers(): string {
  return `u ${ACCOUNT} - "Plimsoll companion" ${SYSTEM_STATE}\n`;
}

function systemctl(...args: readonly string[]): Step {
  return {program: 'systemctl', args};
}

function file(path: string, text: string, folders = 0): ServiceFile {
  return {path, text, encoding: 'utf8', folders};
}
