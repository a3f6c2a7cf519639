import type {System} from '../../system/system.ts';
import {APT_INSTALL} from './apt-install.ts';
import {forgetFormer, keepFormer, takeFormer} from './former.ts';
import {type Hands, must, type Setting} from './setting.ts';

const CONF = '/etc/ufw/ufw.conf';
const DEFAULTS = '/etc/default/ufw';
/** Tables of sockets; state 0A listens (Documentation/networking/proc_net_tcp.rst). */
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'];
const LISTENING = '0A';
const PORT = /^port (?<port>\d{1,5})$/gm;
const POLICY = /^DEFAULT_INPUT_POLICY="?(?<policy>[A-Z]{1,10})"?$/m;
const WORDS: Readonly<Record<string, string>> = {ACCEPT: 'allow', DROP: 'deny', REJECT: 'reject'};

/** ufw, refusing what nobody asked for, with the way in by SSH kept open where one is in use. */
export const firewallSetting: Setting = {rights: 'root', set, unset};

/** Whether ufw is installed. */
export async function hasUfw(system: System): Promise<boolean> {
  return (await system.stat(CONF)) !== undefined;
}

async function set(hands: Hands, check: string): Promise<void> {
  const {system} = hands;
  const ports = await sshPorts(hands);
  if (!(await hasUfw(system))) await must(hands, 'apt-get', [...APT_INSTALL, 'ufw']);
  const policy = POLICY.exec((await system.readText(DEFAULTS)) ?? '')?.groups?.['policy'] ?? 'DROP';
  const rules = await addedRules(hands);
  const added = ports.filter((port) => !rules.has(allow(port)));
  const values = {policy: WORDS[policy] ?? 'deny', ports: added.join(',')};
  await keepFormer(hands, check, {file: null, values}, '');
  for (const port of added) await must(hands, 'ufw', ['allow', `${port}/tcp`]);
  await must(hands, 'ufw', ['default', 'deny', 'incoming']);
  await must(hands, 'ufw', ['--force', 'enable']);
}

async function unset(hands: Hands, check: string): Promise<void> {
  const {values} = await takeFormer(hands, check);
  await must(hands, 'ufw', ['disable']);
  const policy = values['policy'];
  if (policy === 'allow' || policy === 'deny' || policy === 'reject')
    await must(hands, 'ufw', ['default', policy, 'incoming']);
  const ports = (values['ports'] ?? '').split(',').map(Number).filter(isPort);
  for (const port of ports) await must(hands, 'ufw', ['delete', 'allow', `${port}/tcp`]);
  forgetFormer(hands, check);
}

/** What a person or an earlier run has allowed already: it is not ours to take away. */
async function addedRules(hands: Hands): Promise<ReadonlySet<string>> {
  const text = await must({...hands, say: () => undefined}, 'ufw', ['show', 'added']);
  return new Set(text.split('\n').map((line) => line.trim()));
}

function allow(port: number): string {
  return `ufw allow ${port}/tcp`;
}

/**
 * Ports sshd is configured for and something listens on. Throws where that cannot be known: better no firewall than
 * a device nobody reaches any more.
 */
export async function sshPorts({system}: Pick<Hands, 'system'>): Promise<readonly number[]> {
  const {outcome, code, stdout} = await system.run('sshd', ['-T']);
  if (outcome === 'missing') return [];
  if (outcome !== 'exited' || code !== 0) throw new Error('sshd does not say on which ports it listens');
  const listening = new Set<number>();
  for (const table of TABLES) {
    for (const line of ((await system.readText(table)) ?? '').split('\n').slice(1)) {
      const [, local = '', , state] = line.trim().split(/\s+/);
      if (state === LISTENING) listening.add(Number.parseInt(local.split(':')[1] ?? '', 16));
    }
  }
  const ports = [...stdout.matchAll(PORT)].map(({groups}) => Number(groups?.['port']));
  return ports.filter((port) => isPort(port) && listening.has(port));
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port > 0 && port < 65_536;
}
