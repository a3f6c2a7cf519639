import {writeZip} from './zip.ts';

/** Packages a malicious record names, as npm's dump mostly consists of them. */
const NAMES = ['left', 'pad', 'color', 'react', 'util', 'fetch', 'crypto', 'wallet', 'discord', 'proto'];

/** Writes a zip like OSV's dump of npm, one small record a file. */
export function writeNpmDump(path: string, records: number): void {
  writeZip(path, recordsOf(records));
}

function* recordsOf(records: number): Generator<readonly [string, Buffer]> {
  for (let i = 0; i < records; i += 1) yield recordOf(i);
}

function recordOf(i: number): readonly [string, Buffer] {
  const malicious = i % 20 !== 0;
  const id = `${malicious ? 'MAL' : 'GHSA'}-2025-${i}`;
  const name = `${NAMES[i % 10]}-${NAMES[Math.floor(i / 10) % 10]}-${(i * 7919) % 1_000_003}`;
  const events = malicious
    ? [{introduced: '0'}]
    : [{introduced: '1.0.0'}, {fixed: `${1 + (i % 9)}.${i % 40}.0`}];
  const noise = Array.from({length: 12}, (_, part) => ((i + 1) * (part + 77) * 2_654_435_761) % 2 ** 48);
  const record = {
    schema_version: '1.7.4',
    id,
    modified: '2026-08-11T07:33:41Z',
    published: '2026-08-11T07:33:41Z',
    summary: `Malicious code in ${name} (npm)`,
    details: `The package ${name} was found to contain malicious code: ${noise.map((part) => part.toString(16)).join('')}`,
    affected: [
      {
        package: {ecosystem: 'npm', name, purl: `pkg:npm/${name}`},
        ranges: [{type: 'SEMVER', events}],
        database_specific: {cwes: [{cweId: 'CWE-506', name: 'Embedded Malicious Code'}]},
      },
    ],
    references: [{type: 'PACKAGE', url: `https://www.npmjs.com/package/${name}`}],
  };
  return [`${id}.json`, Buffer.from(JSON.stringify(record))];
}
