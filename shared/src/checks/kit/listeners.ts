import type {ListenerFact} from '../../inventory/index.ts';
import type {Verdict} from '../check.ts';

/** Services that carry passwords in clear, or are made for the own machine or a closed network (IANA port numbers). */
const RISKY: Readonly<Record<string, string>> = {
  'tcp 21': 'FTP',
  'tcp 23': 'Telnet',
  'udp 69': 'TFTP',
  'tcp 111': 'rpcbind',
  'udp 111': 'rpcbind',
  'tcp 139': 'SMB',
  'tcp 445': 'SMB',
  'udp 161': 'SNMP',
  'tcp 512': 'rexec',
  'tcp 513': 'rlogin',
  'tcp 514': 'rsh',
  'tcp 631': 'CUPS',
  'tcp 873': 'rsync',
  'tcp 1433': 'SQL Server',
  'tcp 2049': 'NFS',
  'tcp 2375': 'Docker',
  'tcp 3306': 'MySQL',
  'tcp 3389': 'RDP',
  'tcp 5432': 'PostgreSQL',
  'tcp 5900': 'VNC',
  'tcp 5901': 'VNC',
  'tcp 6000': 'X11',
  'tcp 6379': 'Redis',
  'tcp 9200': 'Elasticsearch',
  'tcp 9229': 'Node inspector',
  'tcp 11211': 'memcached',
  'udp 11211': 'memcached',
  'tcp 27017': 'MongoDB',
};

/** Nothing: every service of the table counts. */
const NONE: ReadonlySet<string> = new Set();

/** Fails for each risky service that other devices may reach; `own` are those the system itself always offers (`tcp 445`). */
export function judgeListeners(listeners: readonly ListenerFact[], own: ReadonlySet<string> = NONE): Verdict {
  const evidence = listeners.flatMap(({protocol, address, port}) => {
    const place = `${protocol} ${port}`;
    const name = own.has(place) ? undefined : RISKY[place];
    return name === undefined ? [] : [`${name}: ${address} ${port}/${protocol}`];
  });
  return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
}
