import {type BoundCheck, defineCheck} from './check.ts';

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

/** This check verifies that no database, remote desktop or clear-text service can be reached by other devices. */
export const exposedServices: BoundCheck = defineCheck({
  id: 'exposed-services',
  category: 'network',
  platforms: ['linux'],
  needs: ['listeners'],
  minutes: 15,
  remedies: [{platform: 'linux'}],
  references: ['Lynis NETW-3012'],
  text: {
    en: {
      title: 'No database or clear-text service is open to others',
      failure: 'A database or clear-text service is open to others',
      why: 'Attackers search whole networks for these ports, read passwords that pass in clear, and copy databases that ask for none.',
      look: 'Run: ss -tuln – the addresses 127.0.0.1 and ::1 are this device alone; 0.0.0.0, * and [::] are everybody.',
      remedy: [
        'Bind the service to 127.0.0.1 in its own configuration (bind-address, listen_addresses).',
        'Stop and disable it when nobody uses it: systemctl disable --now.',
        'Where others need it, let the firewall admit these addresses alone.',
      ],
    },
    de: {
      title: 'Keine Datenbank und kein Klartextdienst ist für andere offen',
      failure: 'Eine Datenbank oder ein Klartextdienst ist für andere offen',
      why: 'Angreifer suchen ganze Netze nach diesen Anschlüssen ab, lesen im Klartext übertragene Passwörter mit und kopieren Datenbanken, die keines verlangen.',
      look: 'Führen Sie aus: ss -tuln – die Adressen 127.0.0.1 und ::1 sind nur dieses Gerät; 0.0.0.0, * und [::] sind alle.',
      remedy: [
        'Binden Sie den Dienst in seiner Konfiguration an 127.0.0.1 (bind-address, listen_addresses).',
        'Beenden und deaktivieren Sie ihn, wenn ihn niemand nutzt: systemctl disable --now.',
        'Wo andere ihn brauchen, lassen Sie durch die Firewall nur deren Adressen zu.',
      ],
    },
  },
  judge({listeners}) {
    const evidence = listeners.flatMap(({protocol, address, port}) => {
      const name = RISKY[`${protocol} ${port}`];
      return name === undefined ? [] : [`${name}: ${address} ${port}/${protocol}`];
    });
    return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
  },
});
