import {type BoundCheck, defineCheck} from './check.ts';

/** `insecure` admits clients that are not root on their own device (exports(5)). */
const BAD = new Set(['no_root_squash', 'insecure']);

/** This check verifies that folders shared over NFS are for named devices, and give nobody root. */
export const nfsExports: BoundCheck = defineCheck({
  id: 'nfs-exports',
  category: 'network',
  platforms: ['linux'],
  needs: ['nfsExports'],
  minutes: 10,
  remedies: [{platform: 'linux'}],
  references: ['Lynis STRG-1926'],
  text: {
    en: {
      title: 'NFS shares folders with named devices only',
      failure: 'NFS shares a folder too freely',
      why: 'Anybody in the network mounts the folder and reads it; where root keeps its rights, a stranger lays a program of root into it.',
      look: 'Run: sudo exportfs -v – no folder should be for <world>, and none should show no_root_squash.',
      remedy: [
        'Name the addresses that need the folder in /etc/exports instead of *.',
        'Take out no_root_squash and insecure, and load it: exportfs -ra.',
      ],
    },
    de: {
      title: 'NFS gibt Ordner nur für benannte Geräte frei',
      failure: 'NFS gibt einen Ordner zu großzügig frei',
      why: 'Jeder im Netz hängt den Ordner ein und liest ihn; wo root seine Rechte behält, legt ein Fremder ein Programm von root hinein.',
      look: 'Führen Sie aus: sudo exportfs -v – kein Ordner sollte für <world> sein, und keiner no_root_squash zeigen.',
      remedy: [
        'Nennen Sie in /etc/exports statt * die Adressen, die den Ordner brauchen.',
        'Entfernen Sie no_root_squash und insecure, und laden Sie neu: exportfs -ra.',
      ],
    },
  },
  judge({nfsExports: folders}) {
    if (folders.length === 0) return {status: 'not-applicable', why: 'no folder is shared over NFS'};
    const evidence = folders.flatMap(({path, client, options}) => {
      const wrong = options.filter((option) => BAD.has(option));
      if (client === '*' && !options.includes('sec=krb5p')) wrong.unshift('*');
      return wrong.length === 0 ? [] : [`${path}: ${wrong.join(', ')}`];
    });
    return evidence.length === 0 ? {status: 'pass'} : {status: 'fail', evidence};
  },
});
