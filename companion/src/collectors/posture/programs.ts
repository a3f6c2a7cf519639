import type {Collector} from '../collector.ts';

const FOLDERS = ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/sbin', '/bin'];

/** Program files that a check asks about, by the name they are installed under: legacy services, controls, the rest. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    'in.telnetd telnetd in.rshd in.rlogind in.rexecd in.tftpd in.fingerd in.talkd xinetd inetd ypserv ypbind',
    'clamscan clamd freshclam mdatp falcon-sensor rkhunter auditd aide tripwire samhain osqueryd',
    'wazuh-agentd ossec-syscheckd afick rsyslogd syslog-ng fail2ban-server sshguard crowdsec denyhosts',
    'borg restic timeshift deja-dup duplicity rsnapshot bacula-fd bareos-fd backintime kopia rdiff-backup',
    'urbackupclientbackend burp vorta pika-backup unattended-upgrade needrestart usbguard-daemon',
  ].flatMap((names) => names.split(' ')),
);

/** Which of the programs checks know are installed, whoever installed them. */
export const programs: Collector = {
  id: 'programs',
  platforms: ['linux'],
  foreign: true,
  watches: FOLDERS.slice(0, 4).map((folder) => ({folder})),
  async collect(system) {
    const lists = await Promise.all(FOLDERS.map((folder) => system.list(folder)));
    // Not even a folder of programs: this is no system, and nothing is known of it.
    if (lists.every((names) => names === undefined)) return undefined;
    const found = lists.flatMap((names) => names ?? []).filter((name) => KNOWN.has(name));
    return {facts: {programs: [...new Set(found)].toSorted()}};
  },
};
