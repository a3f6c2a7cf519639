import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';

import {makeZip} from '../corpus/make-zip.ts';

/** Serves a folder, given as its first argument, on port 8008 of the device itself; plain CommonJS for the package's Node. */
const SERVER = `const {createReadStream, statSync} = require('node:fs');
require('node:http').createServer((request, response) => {
  const path = process.argv[2] + new URL(request.url, 'http://x').pathname;
  const found = statSync(path, {throwIfNoEntry: false});
  if (!found?.isFile()) return response.writeHead(404).end();
  response.writeHead(200, {'content-length': found.size});
  createReadStream(path).pipe(response);
}).listen(8008, '127.0.0.1');
`;

/** The advisory in it: bash is weak, whatever version is installed. */
export const WEAKNESS = 'CVE-2026-1000';

/** A mirror of feeds with a single advisory, in the layout of docs/feeds.md, and `serve.cjs` beside it. */
export function writeMirror(folder: string): void {
  for (const part of ['osv/Debian', 'kev', 'epss']) mkdirSync(join(folder, part), {recursive: true});
  const record = {
    id: `DEBIAN-${WEAKNESS}`,
    affected: [
      {
        package: {name: 'bash', ecosystem: 'Debian:12'},
        ranges: [{type: 'ECOSYSTEM', events: [{introduced: '0'}, {fixed: '99-1'}]}],
      },
    ],
  };
  const zip = makeZip([{name: `${record.id}.json`, data: JSON.stringify(record)}]);
  writeFileSync(join(folder, 'osv/Debian/all.zip'), zip);
  const kev = {
    dateReleased: '2026-01-01T00:00:00Z',
    vulnerabilities: [{cveID: 'CVE-2020-5902', dateAdded: '2020-03-01'}],
  };
  writeFileSync(join(folder, 'kev/known_exploited_vulnerabilities.json'), JSON.stringify(kev));
  const epss = '#model_version:v1,score_date:2026-01-01T00:00:00Z\ncve,epss,percentile\n';
  writeFileSync(join(folder, 'epss/epss_scores-current.csv.gz'), gzipSync(`${epss}${WEAKNESS},0.5,0.9\n`));
  writeFileSync(join(folder, 'serve.cjs'), SERVER);
}
