import type {System} from '../../system/system.ts';
import type {Collector} from '../collector.ts';
import {refusal} from './formats/read.ts';

/** Every file and folder whose owner and rights a check judges. */
const PATHS = [
  '/boot/grub/grub.cfg /boot/grub2/grub.cfg /boot/grub2/user.cfg /etc/default/grub /etc/grub.d',
  '/etc/crontab /etc/anacrontab /etc/cron.d /etc/cron.hourly /etc/cron.daily /etc/cron.weekly /etc/cron.monthly',
  '/var/spool/cron/crontabs /etc/sudoers /etc/sudoers.d /etc/hosts.equiv /etc/ssh/shosts.equiv',
  '/etc/ssh/ssh_host_rsa_key /etc/ssh/ssh_host_ecdsa_key /etc/ssh/ssh_host_ed25519_key',
  '/var/log/auth.log /var/log/syslog /var/log/secure /var/log/messages /var/log/daemon.log /var/log/kern.log',
  '/var/log/audit /run/docker.sock /run/podman/podman.sock',
  '/bin /sbin /usr/bin /usr/sbin /usr/local/bin /usr/local/sbin /usr/lib/systemd/system /etc/systemd/system',
  '/etc/ld.so.conf.d /etc/ld.so.preload /etc/profile /etc/profile.d',
].flatMap((paths) => paths.split(' '));

/** Owner and rights of files and folders that decide who rules the device. */
export const systemFiles: Collector = {
  id: 'system-files',
  platforms: ['linux'],
  foreign: true,
  watches: [
    {folder: '/etc', names: /^(?:crontab|sudoers|hosts\.equiv|ld\.so\.preload|profile)$/},
    {folder: '/etc/ssh', names: /^(?:ssh_host_|shosts)/},
    {folder: '/var/log', names: /^(?:auth\.log|syslog|secure|messages)$/},
    {folder: '/run', names: /^docker\.sock$/},
  ],
  async collect(system) {
    const notes: string[] = [];
    const paths = system.foreign ? PATHS.filter((path) => !path.startsWith('/run/')) : PATHS;
    const stats = await Promise.all(paths.map((path) => look(system, path, notes)));
    const facts = paths.flatMap((path, i) => {
      const stat = stats[i];
      return stat === undefined ? [] : [{path, mode: stat.mode & 0o7777, uid: stat.uid}];
    });
    // Not even a folder of programs: this is no system.
    return facts.length === 0 ? undefined : {facts: {systemFiles: facts}, notes};
  },
};

/** What lies in a closed folder is closed with it: it is left out, and said. */
async function look(
  system: System,
  path: string,
  notes: string[],
): Promise<{readonly mode: number; readonly uid: number} | undefined> {
  try {
    return await system.stat(path);
  } catch (error) {
    notes.push(refusal(path, error));
    return undefined;
  }
}
