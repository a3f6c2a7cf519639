import {execFileSync} from 'node:child_process';
import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

import tool from '@microsoft/sarif-multitool';
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {expect, test} from 'vitest';

import {EVIL, hostileSnapshot, richSnapshot} from '../../../test/rich-snapshot.ts';
import {jsonText} from './json.ts';
import {toSarif} from './sarif.ts';
import type {SarifLog} from './sarif-log.ts';

const OPTIONS = {version: '1.2.3', lang: 'en'} as const;

/** Microsoft's SARIF Multitool brings the standard's schema, and checks what no schema can say. */
const schema = JSON.parse(readFileSync(join(dirname(tool), 'sarif-2.1.0.json'), 'utf8'));
const ajv = new Ajv2020({strict: false, allErrors: true});
addFormats(ajv);
const validate = ajv.compile(schema);

function problems(log: SarifLog): unknown {
  return validate(JSON.parse(jsonText(log))) ? null : validate.errors?.slice(0, 5);
}

test('the schema finds what is wrong', () => {
  const log = toSarif(richSnapshot(), OPTIONS);

  expect(problems({...log, version: '2.0.0'} as unknown as SarifLog)).not.toBeNull();
  expect(problems({...log, colour: 'red'} as SarifLog)).not.toBeNull();
});

test.for([
  ['everything', richSnapshot()],
  ['an empty device', richSnapshot({software: [], matches: []})],
  ['findings without their software', richSnapshot({software: []})],
  ...EVIL.map((evil) => [JSON.stringify(evil).slice(0, 40), hostileSnapshot(evil)] as const),
] as const)('a log of %s keeps to the schema', ([, snapshot]) => {
  const log = toSarif(snapshot, OPTIONS);
  const {tool: made, results} = log.runs[0];

  expect(problems(log)).toBeNull();
  expect(results.map(({ruleIndex}) => made.driver.rules[ruleIndex]?.id)).toEqual(
    results.map(({ruleId}) => ruleId),
  );
  expect(new Set(results.map((result) => result.partialFingerprints['plimsoll/v1'])).size).toBe(
    results.length,
  );
});

test('the multitool finds no error, and finds one where there is one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-sarif-'));
  try {
    chmodSync(tool, 0o755);
    const log = toSarif(richSnapshot(), OPTIONS);
    const {runs} = log;
    const wrong = {
      ...log,
      runs: [{...runs[0], results: runs[0].results.map((result) => ({...result, ruleIndex: 99}))}],
    };

    expect(errors(folder, log)).toEqual([]);
    expect(errors(folder, wrong as unknown as SarifLog)).not.toEqual([]);
  } finally {
    rmSync(folder, {recursive: true});
  }
}, 120_000);

function errors(folder: string, log: SarifLog): string[] {
  const [input, output] = [join(folder, 'log.sarif'), join(folder, 'verdict.sarif')];
  writeFileSync(input, jsonText(log));
  const args = ['validate', input, '--output', output, '--log', 'ForceOverwrite', '--level', 'Error'];
  try {
    // Nobody listens there: it would ask every address in the log whether it answers (SARIF2006).
    const offline = {...process.env, HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9'};
    execFileSync(tool, args, {stdio: 'pipe', timeout: 100_000, env: offline});
  } catch {
    // It ends with 1 for what it found; the file says what.
  }
  const verdict = JSON.parse(readFileSync(output, 'utf8')) as {
    runs: readonly [{results: readonly {ruleId: string; message: unknown; level?: string}[]}];
  };
  return verdict.runs[0].results
    .filter(({level}) => level === 'error')
    .map(({ruleId, message}) => `${ruleId} ${JSON.stringify(message)}`);
}

test('a finding is a result with its rule, its packages and its stable fingerprint', () => {
  const [run] = toSarif(richSnapshot(), OPTIONS).runs;
  const result = run.results.find(({ruleId}) => ruleId === 'CVE-2025-1111');

  expect(run.tool.driver.rules[result?.ruleIndex ?? -1]).toEqual({
    id: 'CVE-2025-1111',
    shortDescription: {text: 'CVE-2025-1111 in openssl'},
    fullDescription: {text: 'Out-of-bounds write in TLS'},
    helpUri: 'https://security-tracker.debian.org/tracker/CVE-2025-1111',
    help: {
      text: 'Out-of-bounds write in TLS\nhttps://security-tracker.debian.org/tracker/CVE-2025-1111\nhttps://www.cve.org/CVERecord?id=CVE-2025-1111',
    },
    defaultConfiguration: {level: 'error'},
    properties: {
      tags: ['security', 'vulnerability', 'external/cwe/cwe-079', 'external/cwe/cwe-787'],
      'security-severity': '8.1',
    },
  });
  expect(result).toEqual({
    ruleId: 'CVE-2025-1111',
    ruleIndex: expect.any(Number),
    kind: 'fail',
    level: 'error',
    message: {
      text: 'CVE-2025-1111 in openssl 3.0.17-1~deb12u1. Out-of-bounds write in TLS Fixed in 3.0.17-1~deb12u2. Update openssl to 3.0.17-1~deb12u2. 3.0.17-1~deb12u1 compared with 3.0.17-1~deb12u2 in dpkg order (rule debian-source); record DEBIAN-CVE-2025-1111 of osv-debian.',
    },
    locations: [
      {
        physicalLocation: {artifactLocation: {uri: 'var/lib/dpkg/status', uriBaseId: 'ROOT'}},
        logicalLocations: [
          {
            name: 'libssl3',
            fullyQualifiedName:
              'pkg:deb/debian/libssl3@3.0.17-1~deb12u1?arch=amd64&distro=debian-12&upstream=openssl',
            kind: 'package',
          },
        ],
      },
      {
        physicalLocation: {artifactLocation: {uri: 'var/lib/dpkg/status', uriBaseId: 'ROOT'}},
        logicalLocations: [
          {
            name: 'openssl',
            fullyQualifiedName: 'pkg:deb/debian/openssl@3.0.17-1~deb12u1%2Bb1?arch=amd64&distro=debian-12',
            kind: 'package',
          },
        ],
      },
    ],
    partialFingerprints: {'plimsoll/v1': 'Debian:12/openssl/CVE-2025-1111'},
    rank: expect.any(Number),
    properties: {
      severity: 'high',
      cvss: 8.1,
      cvssVector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H',
      epss: 0.5,
      kevAdded: '2026-10-01',
      ransomware: true,
      exploit: 'verified',
      state: 'fix-available',
      running: 'listening',
      confidence: 'confirmed',
      packages: ['libssl3', 'openssl'],
    },
  });
});

test('what is only possible is for review, and has no level', () => {
  const {results} = toSarif(richSnapshot(), OPTIONS).runs[0];

  expect(results.filter(({kind}) => kind === 'review').map(({ruleId, level}) => [ruleId, level])).toEqual([
    ['CVE-2024-2222', 'none'],
  ]);
});

test('an exception is an accepted suppression', () => {
  const snapshot = richSnapshot();
  const exception = {id: 'e1', kind: 'risk-accepted', until: '2027-01-01T00:00:00.000Z'} as const;
  const excepted = {
    ...snapshot,
    findings: snapshot.findings.map((finding) => ({...finding, exception})),
    checks: snapshot.checks.map((check) => ({...check, exception})),
  };
  const log = toSarif(excepted, OPTIONS);

  expect(problems(log)).toBeNull();
  expect(new Set(log.runs[0].results.map(({suppressions}) => JSON.stringify(suppressions)))).toEqual(
    new Set([
      '[{"kind":"external","status":"accepted","justification":"risk-accepted (2027-01-01T00:00:00.000Z)"}]',
    ]),
  );
});

test('failed checks are results, other checks are none; what could not be read is said', () => {
  const snapshot = richSnapshot();
  const [run] = toSarif(snapshot, OPTIONS).runs;
  const failed = snapshot.checks.filter(({status}) => status === 'fail').map(({id}) => id);

  expect(run.results.filter(({properties}) => 'weight' in properties).map(({ruleId}) => ruleId)).toEqual(
    failed,
  );
  expect(run.invocations[0].toolExecutionNotifications).toEqual([
    {level: 'error', message: {text: 'snap could not be read: no access'}},
    {level: 'note', message: {text: 'Other users’ processes need an administrator'}},
  ]);
});

test('paths with blanks are addresses; none leaves the root, and no text becomes a link', () => {
  const [run] = toSarif(richSnapshot(), OPTIONS).runs;
  const uris = run.results.flatMap(({locations}) =>
    locations.map(({physicalLocation}) => physicalLocation?.artifactLocation.uri),
  );
  expect(uris).toContain('home/a%20b/venv/requests');

  for (const evil of EVIL) {
    const log = toSarif(hostileSnapshot(evil), OPTIONS);
    const places = log.runs[0].results.flatMap(({locations}) =>
      locations.flatMap(({physicalLocation}) => physicalLocation?.artifactLocation.uri ?? []),
    );
    expect(places.filter((uri) => uri.startsWith('/') || uri.split('/').includes('..'))).toEqual([]);
    expect(jsonText(log).match(/"text": "[^"]*\]\(/)).toBeNull();
  }
});
