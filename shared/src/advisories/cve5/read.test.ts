import fc from 'fast-check';
import {expect, test} from 'vitest';

import {habits} from './habits/index.ts';
import {readCve5} from './read.ts';
import {product, record, tableOf} from './testing.ts';

const table = tableOf([
  product('chrome', {
    platforms: ['windows', 'macos', 'linux'],
    cna: ['google/chrome'],
    cpes: ['google:chrome'],
  }),
  product('acrobat', {cna: ['adobe/acrobat reader']}),
]);

const chrome = {
  dataType: 'CVE_RECORD',
  cveMetadata: {
    cveId: 'CVE-2023-4863',
    state: 'PUBLISHED',
    assignerShortName: 'Chrome',
    datePublished: '2023-09-12T14:24:59.275Z',
    dateUpdated: '2024-07-25T00:00:00.000Z',
  },
  containers: {
    cna: {
      descriptions: [
        {lang: 'de', value: 'Ein Überlauf.'},
        {
          lang: 'en',
          value:
            'Heap buffer overflow in libwebp in Google Chrome prior to 116.0.5845.187 allowed a remote attacker to write. (Chromium security severity: Critical)',
        },
      ],
      affected: [
        {
          vendor: 'Google',
          product: 'Chrome',
          versions: [
            {
              version: '116.0.5845.187',
              status: 'affected',
              lessThan: '116.0.5845.187',
              versionType: 'custom',
            },
          ],
        },
      ],
      problemTypes: [{descriptions: [{lang: 'en', description: 'Heap buffer overflow'}]}],
      references: [
        {url: 'https://crbug.com/1479274'},
        {url: 'http://www.example.org/insecure'},
        {url: 'https://example.org/poc', tags: ['exploit']},
        {url: 'javascript:alert(1)'},
      ],
      tags: ['disputed'],
    },
    adp: [
      {title: 'CVE Program Container', metrics: [{cvssV3_1: {baseScore: 1, vectorString: ''}}]},
      {
        title: 'CISA ADP Vulnrichment',
        providerMetadata: {shortName: 'CISA-ADP'},
        metrics: [
          {
            cvssV3_1: {
              version: '3.1',
              baseScore: 8.8,
              vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H',
            },
          },
          {other: {type: 'ssvc', content: {options: [{Exploitation: 'Active'}, {Automatable: 'no'}]}}},
          {other: {type: 'kev', content: {dateAdded: '2023-09-13'}}},
        ],
        problemTypes: [
          {descriptions: [{type: 'CWE', cweId: 'CWE-787', description: 'CWE-787 Out-of-bounds Write'}]},
        ],
      },
    ],
  },
};

test('a record becomes facts and ranges', () => {
  expect(readCve5(chrome, table)).toEqual({
    advisories: [
      {
        ecosystem: 'apps',
        source: 'chrome',
        id: 'CVE-2023-4863',
        fixed: '116.0.5845.187',
        order: 'generic',
        state: 'fix-available',
        urgency: 'critical',
        trust: 'confirmed',
      },
    ],
    cves: [
      {
        id: 'CVE-2023-4863',
        by: 'CNA',
        ratings: [
          {
            by: 'CISA-ADP',
            version: '3.1',
            score: 8.8,
            vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H',
          },
        ],
        severity: 'critical',
        exploit: 'verified',
        published: '2023-09-12T14:24:59.275Z',
        modified: '2024-07-25T00:00:00.000Z',
        title:
          'Heap buffer overflow in libwebp in Google Chrome prior to 116.0.5845.187 allowed a remote attacker to write.',
        description:
          'Heap buffer overflow in libwebp in Google Chrome prior to 116.0.5845.187 allowed a remote attacker to write. (Chromium security severity: Critical)',
        cwes: ['CWE-787'],
        references: ['https://crbug.com/1479274', 'https://example.org/poc'],
        disputed: true,
      },
    ],
    skipped: 0,
    skips: {
      'no-version': 0,
      address: 0,
      words: 0,
      git: 0,
      'not-a-version': 0,
      inverted: 0,
      overlap: 0,
      'other-build': 0,
      malformed: 0,
    },
  });
});

test.for([
  ['none', [], 'none'],
  ['poc', [], 'public'],
  ['PoC', [], 'public'],
  ['active', [], 'verified'],
  ['none', ['exploit'], 'public'],
  ['none', ['x_refsource_EXPLOIT-DB'], 'public'],
  ['soon', [], 'unknown'],
] as const)('SSVC %o with the tags %o is %o', ([stage, tags, exploit]) => {
  const ssvc = {other: {type: 'ssvc', content: {options: [{Exploitation: stage}]}}};
  const json = {
    cveMetadata: {cveId: 'CVE-2024-1000', state: 'PUBLISHED'},
    containers: {
      cna: {references: [{url: 'http://example.org/', tags}]},
      adp: [{title: 'CISA ADP Vulnrichment', metrics: [ssvc]}],
    },
  };

  expect(readCve5(json, table)?.cves[0]?.exploit).toBe(exploit);
});

test('the CNA’s CVSS gives the urgency, newest version first', () => {
  const metrics = [
    {cvssV3_1: {baseScore: 9.8, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'}},
    {cvssV4_0: {baseScore: 6.9, vectorString: 'no vector'}},
    {cvssV2_0: {baseScore: 7.5, vectorString: 'AV:N/AC:L/Au:N/C:P/I:P/A:P'}},
    {cvssV3_0: {baseScore: 'high'}},
  ];
  const {cna} = chrome.containers;
  const reading = readCve5({...chrome, containers: {cna: {...cna, metrics}}}, table);

  expect(reading?.advisories.map(({urgency}) => urgency)).toEqual(['medium']);
  expect(reading?.cves[0]?.ratings).toEqual([
    {by: 'CNA', version: '4.0', score: 6.9},
    {by: 'CNA', version: '3.1', score: 9.8, vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'},
    {by: 'CNA', version: '2.0', score: 7.5, vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P'},
  ]);
});

test('OpenSSL’s severity in words', () => {
  const metrics = [
    {other: {type: 'https://www.openssl.org/policies/secpolicy.html', content: {text: 'Moderate'}}},
  ];
  const json = {cveMetadata: {cveId: 'CVE-2024-1000', state: 'PUBLISHED'}, containers: {cna: {metrics}}};

  expect(readCve5(json, table)?.cves[0]?.severity).toBe('medium');
});

test('a rejected record only says so', () => {
  const rejected = {...chrome, cveMetadata: {...chrome.cveMetadata, state: 'REJECTED'}};
  const {datePublished: published, dateUpdated: modified} = chrome.cveMetadata;

  expect(readCve5(rejected, table)).toMatchObject({
    advisories: [],
    cves: [{id: 'CVE-2023-4863', by: 'CNA', ratings: [], rejected: true, published, modified}],
    skipped: 0,
  });
});

test.for([
  [undefined],
  [null],
  ['CVE-2024-1000'],
  [[]],
  [{cveMetadata: {cveId: 'CVE-2024-1000', state: 'PUBLISHED'}}],
  [{cveMetadata: {cveId: 'GHSA-1', state: 'PUBLISHED'}, containers: {cna: {}}}],
  [{cveMetadata: {cveId: 'CVE-2024-1000', state: 'RESERVED'}, containers: {cna: {}}}],
])('%o is no record', ([json]) => {
  expect(readCve5(json, table)).toBeUndefined();
});

test('what is malformed is left out and counted, the rest is read', () => {
  const good = {version: '0', status: 'affected', lessThan: '2.0'};
  const versions = [good, {version: 7, status: 'affected'}, {version: '1', status: 'maybe'}, null];
  const affected = [
    {vendor: 'Google', product: 'Chrome', versions},
    'nonsense',
    {vendor: 'Nobody', product: {}},
  ];

  const reading = readCve5(record({assigner: 'other', affected}), table);

  expect([reading?.advisories.length, reading?.skips.malformed]).toEqual([1, 4]);
});

test('advisories of one record are limited, and so is what is read of it', () => {
  const versions = Array.from({length: 6000}, (_, at) => ({version: `${at}.1`, status: 'affected'}));
  const affected = [{vendor: 'Google', product: 'Chrome', versions}];

  const reading = readCve5(record({assigner: 'other', affected}), table);

  // 1,000 versions beyond the limit of an entry, 3,000 ranges beyond that of a record.
  expect([reading?.advisories.length, reading?.skips.malformed]).toEqual([2000, 4000]);
});

const assigner = fc.constantFrom('other', ...habits.flatMap(({assigners}) => assigners));
const text = fc.oneof(
  fc.string({maxLength: 40}),
  fc.constantFrom(
    '0',
    '*',
    'n/a',
    '1.0',
    '2.x',
    '20.005.30539',
    '10.0.19045.1',
    '< 1.0, >= 0.5',
    'Java SE: 8u1',
    '8u2;',
  ),
);
const mangledEntry = fc.record(
  {
    vendor: fc.constantFrom('Google', 'Adobe', 'Microsoft', 'n/a'),
    product: fc.oneof(text, fc.constantFrom('Chrome', 'Acrobat Reader', 'Windows 10 Version 22H2')),
    defaultStatus: fc.constantFrom('affected', 'unaffected', 'unknown'),
    platforms: fc.array(text, {maxLength: 3}),
    cpes: fc.array(fc.oneof(text, fc.constant('cpe:2.3:a:google:chrome:*:*:*:*:*:windows:*:*')), {
      maxLength: 2,
    }),
    versions: fc.array(
      fc.record(
        {
          version: text,
          status: fc.constantFrom('affected', 'unaffected', 'unknown'),
          lessThan: text,
          lessThanOrEqual: text,
          versionType: text,
          changes: fc.array(fc.record({at: text, status: fc.constantFrom('affected', 'unaffected')}), {
            maxLength: 3,
          }),
        },
        {requiredKeys: ['version', 'status']},
      ),
      {maxLength: 6},
    ),
  },
  {requiredKeys: ['vendor', 'product']},
);

test('mangled records are read without throwing, into bounded and ordered ranges', () => {
  fc.assert(
    fc.property(
      assigner,
      fc.array(mangledEntry, {maxLength: 5}),
      fc.array(mangledEntry, {maxLength: 3}),
      text,
      (...parts) => {
        const [by, affected, cisa, description] = parts;
        const reading = readCve5(record({assigner: by, affected, cisa, description}), table);

        for (const {order = 'generic', introduced, fixed, lastAffected} of reading?.advisories ?? []) {
          const scheme = table.order(order);
          const bounds = [introduced, fixed, lastAffected].filter((bound) => bound !== undefined);
          expect(bounds.every((bound) => scheme.isVersion(bound))).toBe(true);
          expect(fixed !== undefined && lastAffected !== undefined).toBe(false);
          const isForward =
            introduced === undefined || fixed === undefined || scheme.compareValid(introduced, fixed) < 0;
          expect(isForward).toBe(true);
        }
      },
    ),
    {numRuns: 500},
  );
});

test('any JSON in any place of a record is read without throwing', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.constantFrom('cna', 'adp', 'affected', 'metrics', 'all'),
      (value, place) => {
        const {cna} = chrome.containers;
        const placed: unknown[] = [value, [value]].flatMap((part) => [
          place === 'all' ? part : undefined,
          {...chrome, containers: {...chrome.containers, [place]: part}},
          {...chrome, containers: {...chrome.containers, cna: {...cna, [place]: part}}},
        ]);
        for (const json of placed) expect(() => readCve5(json, table)).not.toThrow();
      },
    ),
  );
});

test('hostile records cost little: depth, length, names of prototypes', () => {
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as unknown;
  const long = '1.'.repeat(500_000);
  const metrics = [{other: {type: 'ssvc', content: deep}}, {other: {type: 'ssvc', content: {options: deep}}}];
  const affected = [
    {
      vendor: '__proto__',
      product: 'constructor',
      versions: [{version: '0', status: 'affected', lessThan: '1'}],
    },
    {vendor: 'Google', product: 'Chrome', versions: [{version: long, status: 'affected'}]},
    {
      vendor: 'Google',
      product: `${' '.repeat(1_000_000)}Chrome`,
      versions: [{version: '1', status: 'affected'}],
    },
  ];
  const json = {
    cveMetadata: {cveId: 'CVE-2024-1000', state: 'PUBLISHED', assignerShortName: '__proto__'},
    containers: {
      cna: {affected, metrics, descriptions: [{lang: 'en', value: `Chrome on ${'a, '.repeat(400_000)}`}]},
    },
  };

  expect(readCve5(json, table)).toMatchObject({advisories: [], skips: {malformed: 1}});
});
