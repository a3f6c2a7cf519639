import {expect, test} from 'vitest';

import {type Parts, product, reads} from './testing.ts';

const table = [
  product('dell-supportassist', {
    title: 'Dell SupportAssist',
    vendor: 'Dell',
    cpes: ['dell:supportassist_for_home_pcs'],
  }),
  product('jira', {title: 'Jira', vendor: 'Atlassian', cpes: ['atlassian:jira_server']}),
  product('zoom', {platforms: ['windows', 'macos'], cpes: ['zoom:zoom']}),
  product('remote-desktop-manager', {platforms: ['windows', 'macos'], cpes: ['devolutions:rdm']}),
  product('foxit-editor', {
    platforms: ['windows', 'macos'],
    scheme: 'windows',
    cpes: ['foxit:pdf_editor', 'foxit:pdf_editor_for_mac'],
  }),
  product('veeam-backup', {cna: ['veeam/backup and recovery'], scheme: 'generic'}),
  product('nvidia-driver', {cpes: ['nvidia:gpu_display_driver']}),
  product('imagemagick', {cna: ['n/a/imagemagick']}),
  product('globalprotect', {cna: ['palo alto networks/globalprotect app']}),
  product('visual-studio-code', {
    platforms: ['windows', 'linux'],
    cna: ['microsoft/visual studio code'],
  }),
  product('dotnet-runtime', {scheme: 'semver', cna: ['microsoft/.net']}),
  product('citrix-workspace', {cpes: ['citrix:workspace']}),
  product('vlc', {platforms: ['windows', 'macos'], cpes: ['videolan:vlc']}),
];

function entry(vendor: string, name: string, ...versions: readonly object[]) {
  return {vendor, product: name, versions: versions.map((version) => ({status: 'affected', ...version}))};
}

const bound = {version: '0', lessThan: '12.3'};
const cases: readonly (Parts & {readonly what: string; readonly ranges: readonly string[]})[] = [
  {
    what: 'the bound of a part under the name of the whole is a hint',
    assigner: 'dell',
    affected: [entry('Dell', 'Dell Inventory Collector', bound)],
    cisa: [entry('dell', 'supportassist_for_home_pcs', bound)],
    ranges: ['dell-supportassist [, 12.3) possible'],
  },
  {
    what: 'another spelling of the product is none of another product',
    assigner: 'atlassian',
    affected: [entry('Atlassian', 'Jira Core Server', bound)],
    cisa: [entry('atlassian', 'jira_server', bound)],
    ranges: ['jira [, 12.3) likely'],
  },
  {
    what: 'the vendor says on which system, CISA does not',
    assigner: 'Zoom',
    affected: [entry('Zoom', 'Zoom Apps for Windows', {version: 'See references'})],
    cisa: [entry('zoom', 'zoom', bound)],
    ranges: ['zoom/windows [, 12.3) likely'],
  },
  {
    what: 'a flaw of the telephone alone',
    assigner: 'DEVOLUTIONS',
    affected: [{...entry('Devolutions', 'Manager', {version: 'all of it'}), platforms: ['iOS']}],
    cisa: [entry('devolutions', 'rdm', bound)],
    ranges: [],
  },
  {
    what: 'the release for the Mac counts apart',
    assigner: 'zdi',
    affected: [],
    cisa: [
      entry('foxit', 'pdf_editor', {version: '11.0', lessThanOrEqual: '11.2.6.53790'}),
      entry('foxit', 'pdf_editor_for_mac', {version: '0', lessThanOrEqual: '11.1.4.1121'}),
    ],
    ranges: ['foxit-editor/windows [11.0, 11.2.6.53790] likely', 'foxit-editor/macos [, 11.1.4.1121] likely'],
  },
  {
    what: 'Veeam writes a release for all its builds',
    assigner: 'hackerone',
    affected: [entry('Veeam', 'Backup and  Recovery', {version: '12.1.2', lessThanOrEqual: '12.1.2'})],
    ranges: ['veeam-backup [12, 12.1.3) confirmed'],
  },
  {
    what: 'NVIDIA bounds its vGPU software, not the driver',
    assigner: 'nvidia',
    affected: [],
    cisa: [entry('nvidia', 'gpu_display_driver', {version: '0', lessThan: '16.1'})],
    ranges: [],
  },
  {
    what: 'a version with a dash is no range',
    assigner: 'redhat',
    affected: [entry('n/a', 'ImageMagick', {version: '7.1.1-10'})],
    ranges: ['imagemagick [7.1.1-10, 7.1.1-10] confirmed'],
  },
  {
    what: 'Palo Alto writes a line that is affected as a whole',
    assigner: 'palo_alto',
    affected: [
      entry(
        'Palo Alto Networks',
        'GlobalProtect App',
        {version: '6.1'},
        {version: '6.2.0', lessThan: '6.2.5'},
      ),
    ],
    ranges: ['globalprotect [6.1, 6.2) confirmed', 'globalprotect [6.2.0, 6.2.5) confirmed'],
  },
  {
    what: 'Microsoft names the system in its description alone',
    assigner: 'microsoft',
    affected: [entry('Microsoft', 'Visual Studio Code', {version: '1.0.0', lessThan: '1.94.1'})],
    description: 'Visual Studio Code for Linux Remote Code Execution Vulnerability',
    ranges: ['visual-studio-code/linux [1.0.0, 1.94.1) confirmed'],
  },
  {
    what: 'an advisory for .NET 8.0 means no .NET 6',
    assigner: 'microsoft',
    affected: [entry('Microsoft', '.NET 8.0', {version: '1.0.0', lessThan: '8.0.7'})],
    ranges: ['dotnet-runtime [8.0, 8.0.7) confirmed'],
  },
  {
    what: 'CISA writes Citrix’s releases by year and month',
    assigner: 'Citrix',
    affected: [],
    cisa: [entry('citrix', 'workspace', {version: '0', lessThan: '2403.1'})],
    ranges: ['citrix-workspace [, 24.3.1) likely'],
  },
  {
    what: 'the description limits to a system',
    assigner: 'mitre',
    affected: [],
    cisa: [entry('videolan', 'vlc', {version: '0', lessThan: '3.0.19'})],
    description: 'A binary hijacking vulnerability exists within VLC before 3.0.19 on Windows.',
    ranges: ['vlc/windows [, 3.0.19) likely'],
  },
];

test.for(cases)('$what', ({what: _what, ranges, ...parts}) => {
  expect(reads(parts, table).ranges).toEqual(ranges);
});
