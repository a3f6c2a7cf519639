import type {System} from '../system/system.ts';
import type {ServiceKind} from './plan.ts';

/** What is known of a service; what nothing here tells is absent. */
export interface ServiceState {
  readonly kind: ServiceKind;
  /** Where the unit, plist or task lies; absent when it is nowhere. */
  readonly file?: string;
  /** The package brought it. */
  readonly packaged: boolean;
  /** It starts by itself: at login, or with the device. */
  readonly enabled?: boolean;
  readonly active?: boolean;
  /** The user's services run without a login (loginctl(1)); only for the user unit. */
  readonly linger?: boolean;
}

export interface Person {
  readonly home: string;
  /** Name of the account, for what the system keeps about it. */
  readonly name: string;
  readonly uid: string;
}

type Eyes = Pick<System, 'stat' | 'run'>;

/** Looks at one kind of service: files first, since they tell without a running service manager. */
export function stateOf(kind: ServiceKind, person: Person, system: Eyes): Promise<ServiceState> {
  return STATES[kind](person, system);
}

/** Where systemd looks, in the order that counts (systemd.unit(5)). */
const USER_FOLDERS = ['/etc/systemd/user', '/usr/lib/systemd/user'];
const SYSTEM_FOLDERS = ['/etc/systemd/system', '/usr/lib/systemd/system'];

const STATES: Readonly<Record<ServiceKind, (person: Person, system: Eyes) => Promise<ServiceState>>> = {
  async 'user-unit'({home, name}, system) {
    const own = `${home}/.config/systemd/user`;
    const state = await unitState(system, {
      kind: 'user-unit',
      unit: 'plimsoll.service',
      folders: [own, ...USER_FOLDERS],
      wants: [`${own}/default.target.wants`, '/etc/systemd/user/default.target.wants'],
      scope: ['--user'],
    });
    return {...state, linger: await lingers({name}, system)};
  },
  'system-unit': (_, system) =>
    unitState(system, {
      kind: 'system-unit',
      unit: 'plimsoll.service',
      folders: SYSTEM_FOLDERS,
      wants: ['/etc/systemd/system/multi-user.target.wants'],
      scope: [],
    }),
  helper: (_, system) =>
    unitState(system, {
      kind: 'helper',
      unit: 'plimsoll-helper.socket',
      folders: SYSTEM_FOLDERS,
      wants: ['/etc/systemd/system/sockets.target.wants'],
      scope: [],
    }),
  async 'launch-agent'({home, uid}, system) {
    const path = `${home}/Library/LaunchAgents/org.plimsoll.companion.plist`;
    const {outcome, code} = await system.run('launchctl', ['print', `gui/${uid}/org.plimsoll.companion`]);
    const loaded = outcome === 'exited' ? code === 0 : undefined;
    const file = (await exists(system, path)) ? {file: path} : {};
    return {kind: 'launch-agent', packaged: false, ...file, ...tell(loaded)};
  },
  async 'logon-task'(_, system) {
    const {outcome, code} = await system.run('schtasks', ['/Query', '/TN', 'Plimsoll']);
    const there = outcome === 'exited' ? code === 0 : undefined;
    const file = there === true ? {file: 'Plimsoll'} : {};
    return {kind: 'logon-task', packaged: false, ...file, ...(there === undefined ? {} : {enabled: there})};
  },
};

/** Whether a person's services run without a login, and from one to the next (loginctl(1)). */
export function lingers({name}: Pick<Person, 'name'>, system: Pick<System, 'stat'>): Promise<boolean> {
  return exists(system, `/var/lib/systemd/linger/${name}`);
}

interface Unit {
  readonly kind: ServiceKind;
  readonly unit: string;
  readonly folders: readonly string[];
  readonly wants: readonly string[];
  readonly scope: readonly string[];
}

async function unitState(system: Eyes, {kind, unit, folders, wants, scope}: Unit): Promise<ServiceState> {
  const places = await present(
    system,
    folders.map((folder) => `${folder}/${unit}`),
  );
  const links = await present(
    system,
    wants.map((folder) => `${folder}/${unit}`),
  );
  const {outcome, stdout} = await system.run('systemctl', [...scope, 'is-active', unit]);
  const said = outcome === 'exited' ? stdout.trim() : '';
  const [file] = places;
  return {
    kind,
    packaged: file?.startsWith('/usr/lib/') ?? false,
    ...(file === undefined ? {} : {file}),
    enabled: links.length > 0,
    // Without a service manager systemctl says nothing on standard output.
    ...(said === '' ? {} : {active: said === 'active'}),
  };
}

async function present(system: Eyes, paths: readonly string[]): Promise<string[]> {
  const there = await Promise.all(paths.map((path) => exists(system, path)));
  return paths.filter((_, i) => there[i]);
}

async function exists(system: Pick<System, 'stat'>, path: string): Promise<boolean> {
  return (await system.stat(path).catch(() => undefined)) !== undefined;
}

function tell(loaded: boolean | undefined): Pick<ServiceState, 'enabled' | 'active'> {
  return loaded === undefined ? {} : {enabled: loaded, active: loaded};
}
