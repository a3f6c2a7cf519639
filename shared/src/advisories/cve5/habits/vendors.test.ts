import {expect, test} from 'vitest';

import {product, reads} from '../testing.ts';

const table = [
  product('visual-studio', {cna: ['microsoft/microsoft visual studio 2022']}),
  product('dotnet-runtime', {cna: ['microsoft/.net'], scheme: 'semver'}),
  product('sql-server', {
    cna: ['microsoft/microsoft sql server 2019 (gdr)', 'microsoft/microsoft sql server 2019 (cu 25)'],
  }),
  product('microsoft-edge', {
    cna: [
      'microsoft/microsoft edge (chromium-based)',
      'microsoft/microsoft edge (chromium-based) extended stable',
    ],
  }),
  product('microsoft-office-2016', {cna: ['microsoft/microsoft office 2016']}),
  product('microsoft-365-apps', {cna: ['microsoft/microsoft 365 apps for enterprise']}),
  product('macos', {cna: ['apple/macos'], platforms: ['macos']}),
  product('apple-safari', {cna: ['apple/safari'], platforms: ['macos'], scheme: 'apple'}),
  product('adobe-acrobat-reader', {cna: ['adobe/acrobat reader']}),
  product('adobe-acrobat-reader-classic', {cna: ['adobe/acrobat reader']}),
  product('adobe-indesign', {cna: ['adobe/indesign desktop']}),
  product('zoom', {
    platforms: ['windows', 'macos'],
    cna: ['*/zoom desktop client', '*/zoom clients'],
    cpes: ['zoom:workplace_desktop'],
  }),
  product('git', {cna: ['git/git']}),
  product('7-zip', {cna: ['7-zip/7-zip']}),
  product('gimp', {cna: ['gimp/gimp']}),
  product('oracle-jre', {cna: ['oracle corporation/java se jdk and jre', 'oracle corporation/java']}),
  product('virtualbox', {cna: ['oracle corporation/vm virtualbox']}),
  product('nodejs', {cna: ['node.js/node.js'], scheme: 'semver'}),
  product('citrix-workspace', {cna: ['citrix/citrix workspace app']}),
  product('openssl', {cna: ['openssl/openssl']}),
  product('eset-home', {cna: ['eset/nod32']}),
  product('adaudit', {cna: ['manageengine/adaudit plus']}),
  product('adaudit-by-build', {cna: ['manageengine/adaudit plus'], version: (raw) => raw.split('.').at(-1)}),
  product('winrar', {cna: ['rarlab/winrar'], cpes: ['rarlab:winrar']}),
];

interface Row {
  readonly version: string;
  readonly lessThan?: string;
  readonly lessThanOrEqual?: string;
}

function entry(vendor: string, name: string, ...rows: readonly Row[]) {
  return {vendor, product: name, versions: rows.map((row) => ({status: 'affected', ...row}))};
}

interface Case {
  readonly what: string;
  readonly assigner: string;
  readonly affected: readonly unknown[];
  readonly description?: string;
  readonly ranges: readonly string[];
  readonly skips?: object;
}

const cases: readonly Case[] = [
  {
    what: 'Visual Studio: every release has its own fix',
    assigner: 'microsoft',
    affected: [
      entry('Microsoft', 'Microsoft Visual Studio 2022 version 17.9', {version: '17.0', lessThan: '17.9.3'}),
      entry('Microsoft', 'Microsoft Visual Studio 2022 version 17.8', {
        version: '17.8.0',
        lessThan: '17.8.8',
      }),
    ],
    ranges: ['visual-studio [17.8.0, 17.8.8) confirmed', 'visual-studio [17.9, 17.9.3) confirmed'],
  },
  {
    what: '.NET 8.0 from 1.0.0 beside .NET 6.0; .NET Framework is passed over',
    assigner: 'microsoft',
    affected: [
      entry('Microsoft', '.NET 8.0', {version: '1.0.0', lessThan: '8.0.4'}),
      entry('Microsoft', '.NET 6.0', {version: '6.0.0', lessThan: '6.0.29'}),
      entry('Microsoft', 'Microsoft .NET Framework 4.8', {version: '4.8.0', lessThan: '4.8.4718.0'}),
    ],
    ranges: ['dotnet-runtime [6.0.0, 6.0.29) confirmed', 'dotnet-runtime [8.0, 8.0.4) confirmed'],
  },
  {
    what: 'SQL Server: two tracks by thousands of their builds',
    assigner: 'microsoft',
    affected: [
      entry('Microsoft', 'Microsoft SQL Server 2019 (CU 25)', {version: '15.0.0', lessThan: '15.0.4360.2'}),
      entry('Microsoft', 'Microsoft SQL Server 2019 (GDR)', {version: '15.0.0', lessThan: '15.0.2110.4'}),
    ],
    ranges: [
      'sql-server [15.0.2000, 15.0.2110.4) confirmed',
      'sql-server [15.0.4000, 15.0.4360.2) confirmed',
    ],
  },
  {
    what: 'Edge: Extended Stable is a branch',
    assigner: 'microsoft',
    affected: [
      entry('Microsoft', 'Microsoft Edge (Chromium-based)', {version: '1.0.0', lessThan: '119.0.2151.72'}),
      entry('Microsoft', 'Microsoft Edge (Chromium-based) Extended Stable', {
        version: '1.0.0',
        lessThan: '118.0.2088.109',
      }),
    ],
    ranges: [
      'microsoft-edge [1.0.0, 118.0.2088.109) confirmed',
      'microsoft-edge [119, 119.0.2151.72) confirmed',
    ],
  },
  {
    what: 'Office: MSI is a hint, Click-to-Run has no bound',
    assigner: 'microsoft',
    affected: [
      entry('Microsoft', 'Microsoft Office 2016', {version: '16.0.0', lessThan: '16.0.5435.1000'}),
      entry('Microsoft', 'Microsoft 365 Apps for Enterprise', {
        version: '16.0.1',
        lessThan: 'https://aka.ms/OfficeSecurityReleases',
      }),
    ],
    ranges: ['microsoft-office-2016 [16.0.0, 16.0.5435.1000) possible'],
    skips: {address: 1},
  },
  {
    what: 'Apple: macOS is SOFA’s, Safari is read',
    assigner: 'apple',
    affected: [
      entry('Apple', 'macOS', {version: 'unspecified', lessThan: '14.7'}),
      entry('Apple', 'Safari', {version: 'unspecified', lessThan: '17.5'}),
    ],
    ranges: ['apple-safari [, 17.5) confirmed'],
  },
  {
    what: 'Acrobat: two tracks, one only in the sentence, a browser’s extension in neither',
    assigner: 'adobe',
    affected: [
      entry('Adobe', 'Acrobat Reader', {version: '0', lessThanOrEqual: '23.008.20470'}),
      entry('Adobe', 'Acrobat Reader', {version: '0', lessThanOrEqual: '127.0.2651.105'}),
    ],
    description: 'Acrobat Reader versions 20.005.30539, 23.008.20470 and earlier are affected by a flaw.',
    ranges: [
      'adobe-acrobat-reader [, 23.008.20470] confirmed',
      'adobe-acrobat-reader-classic [20, 20.005.30539] possible',
    ],
  },
  {
    what: 'Acrobat: years in full, Classic alone by its year',
    assigner: 'adobe',
    affected: [
      entry(
        'Adobe',
        'Acrobat Reader',
        {version: 'unspecified', lessThanOrEqual: '2020.013.20074'},
        {
          version: 'unspecified',
          lessThanOrEqual: '2017.011.30188',
        },
        {version: 'unspecified', lessThanOrEqual: 'None'},
      ),
    ],
    ranges: [
      'adobe-acrobat-reader [, 20.013.20074] confirmed',
      'adobe-acrobat-reader-classic [17, 17.011.30188] confirmed',
    ],
  },
  {
    what: 'InDesign: the release below, which only the sentence names, keeps its fix',
    assigner: 'adobe',
    affected: [entry('Adobe', 'InDesign Desktop', {version: '0', lessThanOrEqual: 'ID19.3'})],
    description: 'InDesign Desktop versions ID18.5.2, ID19.3 and earlier are affected by a flaw.',
    ranges: ['adobe-indesign [, 18.5.2] possible', 'adobe-indesign [19, 19.3] confirmed'],
  },
  {
    what: 'Zoom: a sentence of products, a range in words',
    assigner: 'Zoom',
    affected: [
      entry('Zoom Video Communications, Inc.', 'Zoom Desktop Client for Windows and Zoom VDI Client', {
        version: 'before 5.15.2',
      }),
    ],
    ranges: ['zoom/windows [, 5.15.2) confirmed'],
  },
  {
    what: 'Zoom: references say nothing',
    assigner: 'Zoom',
    affected: [entry('Zoom', 'Zoom Clients', {version: 'see references'})],
    ranges: [],
    skips: {'no-version': 1},
  },
  {
    what: 'GitHub: ranges in `version`',
    assigner: 'GitHub_M',
    affected: [
      entry('git', 'git', {version: '< 2.43.7'}, {version: '>= 2.44.0-rc0, < 2.44.4'}, {version: '= 2.45.0'}),
    ],
    ranges: [
      'git [2.45.0, 2.45.0] confirmed',
      'git [, 2.43.7) confirmed',
      'git [2.44.0-rc0, 2.44.4) confirmed',
    ],
  },
  {
    what: 'ZDI: the tested version, a hint',
    assigner: 'zdi',
    affected: [
      entry('7-Zip', '7-Zip', {version: '24.08 (x64)'}),
      entry('GIMP', 'GIMP', {version: 'GIMP 2.10.34 (revision 2)'}),
      entry('GIMP', 'GIMP', {version: 'R.47.0.0 AutoCAD 2021 & R.47.0.0 AutoCAD LT 2021'}),
    ],
    ranges: ['7-zip [24.08, 24.08] possible', 'gimp [2.10.34, 2.10.34] possible'],
    skips: {words: 1},
  },
  {
    what: 'Java: all earlier updates of each release',
    assigner: 'oracle',
    affected: [
      entry(
        'Oracle Corporation',
        'Java SE JDK and JRE',
        {version: 'Oracle Java SE:8u391'},
        {version: 'Oracle Java SE:8u391-perf'},
        {version: 'Oracle Java SE:17.0.9'},
        {version: 'Oracle GraalVM for JDK:21.0.1'},
      ),
    ],
    ranges: ['oracle-jre [8, 8.0.391] confirmed', 'oracle-jre [17, 17.0.9] confirmed'],
  },
  {
    what: 'Java: several in one text, other products behind them',
    assigner: 'oracle',
    affected: [
      entry(
        'Oracle Corporation',
        'Java',
        {version: 'Java SE: 7u211, 8u202, 11.0.2, 12'},
        {
          version: '6u151; Java SE Embedded: 8u131; JRockit: R28.3.14',
        },
      ),
    ],
    ranges: [
      'oracle-jre [12, 12] confirmed',
      'oracle-jre [6, 6.0.151] confirmed',
      'oracle-jre [7, 7.0.211] confirmed',
      'oracle-jre [8, 8.0.202] confirmed',
      'oracle-jre [11, 11.0.2] confirmed',
    ],
  },
  {
    what: 'VirtualBox: one bound a branch',
    assigner: 'oracle',
    affected: [
      entry(
        'Oracle Corporation',
        'VM VirtualBox',
        {version: '*', lessThan: '6.1.46'},
        {version: '*', lessThan: '7.0.10'},
      ),
    ],
    ranges: ['virtualbox [, 6.1.46) confirmed', 'virtualbox [7, 7.0.10) confirmed'],
  },
  {
    what: 'Node.js: the last version of each line',
    assigner: 'hackerone',
    affected: [
      entry(
        'Node.js',
        'Node.js',
        {version: '20.5.0', lessThanOrEqual: '20.5.0'},
        {
          version: '18.17.1',
          lessThan: '18.17.1',
        },
      ),
    ],
    ranges: ['nodejs [18, 18.17.1) confirmed', 'nodejs [20, 20.5.0] confirmed'],
  },
  {
    what: 'Citrix: releases by year and month',
    assigner: 'Citrix',
    affected: [
      entry(
        'Citrix',
        'Citrix Workspace app for Windows',
        {version: 'Current Release (CR)', lessThan: '2405'},
        {
          version: 'Long Term Service Release (LTSR)',
          lessThan: '2402 LTSR CU1',
        },
      ),
    ],
    ranges: ['citrix-workspace [, 24.2.1000) confirmed', 'citrix-workspace [24.3, 24.5.0) confirmed'],
  },
  {
    what: 'ESET: a module’s version is not the product’s',
    assigner: 'ESET',
    affected: [
      entry('ESET', 'NOD32', {version: '0', lessThan: '1610'}, {version: '0', lessThanOrEqual: '17.1.13.0'}),
    ],
    ranges: ['eset-home [, 17.1.13.0] confirmed'],
  },
  {
    what: 'a build number as bound is a hint where the product is not known by its builds',
    assigner: 'ManageEngine',
    affected: [entry('ManageEngine', 'ADAudit Plus', {version: '0', lessThan: '7271'})],
    ranges: ['adaudit [, 7271) possible', 'adaudit-by-build [, 7271) confirmed'],
  },
  {
    what: 'OpenSSL: a sentence a branch',
    assigner: 'openssl',
    affected: [
      entry(
        'OpenSSL',
        'OpenSSL',
        {version: 'Fixed in OpenSSL 1.1.1d (Affected 1.1.1-1.1.1c)'},
        {
          version: 'Fixed in OpenSSL 3.0.1 (Affected 3.0.0)',
        },
      ),
    ],
    ranges: ['openssl [1.1.1, 1.1.1d) confirmed', 'openssl [3.0.0, 3.0.1) confirmed'],
  },
];

test.for(cases)('$what', ({assigner, affected, description = 'A flaw.', ranges, skips = {}}) => {
  expect(reads({assigner, affected, description}, table)).toEqual({ranges, skips});
});

test('MITRE says n/a: CISA’s range is read, likely', () => {
  const affected = [entry('n/a', 'n/a', {version: 'n/a'})];
  const cisa = [entry('rarlab', 'winrar', {version: '0', lessThan: '6.23'})];

  expect(reads({assigner: 'mitre', affected, cisa}, table)).toEqual({
    ranges: ['winrar [, 6.23) likely'],
    skips: {},
  });
});

test('CISA’s range limited to systems by its CPEs', () => {
  const cpes = ['cpe:2.3:a:zoom:workplace_desktop:*:*:*:*:*:macos:*:*'];
  const cisa = [{...entry('zoom', 'workplace_desktop', {version: '0', lessThan: '6.0.0'}), cpes}];

  expect(reads({assigner: 'Zoom', affected: [], cisa}, table).ranges).toEqual([
    'zoom/macos [, 6.0.0) likely',
  ]);
});

test('CISA is not asked about a product whose vendor has spoken, but is beside a hint or a single version', () => {
  const cisa = [entry('rarlab', 'winrar', {version: '0', lessThan: '7.0'})];
  const bounded = [entry('RARLAB', 'WinRAR', {version: '0', lessThan: '6.23'})];
  const affected = [entry('RARLAB', 'WinRAR', {version: '6.21'})];

  expect([
    reads({assigner: 'rarlab', affected: bounded, cisa}, table).ranges,
    reads({assigner: 'rarlab', affected, cisa}, table).ranges,
    reads({assigner: 'zdi', affected, cisa}, table).ranges,
  ]).toEqual([
    ['winrar [, 6.23) confirmed'],
    ['winrar [6.21, 6.21] confirmed', 'winrar [, 7.0) likely'],
    ['winrar [6.21, 6.21] possible', 'winrar [, 7.0) likely'],
  ]);
});
