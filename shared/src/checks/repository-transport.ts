import {type BoundCheck, defineCheck} from './check.ts';

/** This check verifies that packages come over encrypted connections. */
export const repositoryTransport: BoundCheck = defineCheck({
  id: 'repository-transport',
  category: 'application',
  platforms: ['linux'],
  needs: ['repositories'],
  minutes: 5,
  remedies: [
    {
      platform: 'linux',
      on: 'debian',
      command:
        "sudo apt-get install ca-certificates && sudo find /etc/apt -type f '(' -name '*.list' -o -name '*.sources' ')' -exec sed -Ei 's#http://(deb|security)[.]debian[.]org#https://\\1.debian.org#' {} + && sudo apt-get update",
    },
  ],
  references: [],
  text: {
    en: {
      title: 'Packages are fetched over encrypted connections',
      failure: 'Packages are fetched over clear-text connections',
      why: 'Whoever listens learns which software and versions this device has, can withhold updates, and reaches errors in apt itself (such as CVE-2019-3462).',
      look: 'Run: grep -rE "http://|ftp://" /etc/apt/sources.list /etc/apt/sources.list.d',
      remedy: [
        'Replace http:// by https:// in the files named in the evidence.',
        'Try it with apt-get update.',
      ],
    },
    de: {
      title: 'Pakete werden über verschlüsselte Verbindungen geholt',
      failure: 'Pakete werden im Klartext geholt',
      why: 'Wer mithört, erfährt Software und Versionen dieses Geräts, kann Updates zurückhalten und erreicht Fehler in apt selbst (wie CVE-2019-3462).',
      look: 'Führen Sie aus: grep -rE "http://|ftp://" /etc/apt/sources.list /etc/apt/sources.list.d',
      remedy: [
        'Ersetzen Sie in den im Befund genannten Dateien http:// durch https://.',
        'Probieren Sie es mit apt-get update.',
      ],
    },
  },
  judge({repositories}) {
    if (repositories.length === 0) return {status: 'not-applicable', why: 'no package repository is in use'};
    const clear = repositories.filter(({uri}) => /^(?:http|ftp):/i.test(uri));
    if (clear.length === 0) return {status: 'pass'};
    const evidence = [...new Set(clear.map(({uri, file}) => `${uri} (${file})`))];
    return {status: 'fail', share: 1 - clear.length / repositories.length, evidence};
  },
});
