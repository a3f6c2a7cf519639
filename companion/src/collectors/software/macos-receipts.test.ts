import {expect, test} from 'vitest';

import {binaryPlist} from '../macos/make-plist.ts';
import {type FakeEntry, fakeSystem} from '../posture/formats/fake.ts';
import {macosReceipts} from './macos-receipts.ts';

// Tested on recorded trees only: no test runs on macOS.

const signal = new AbortController().signal;
const FOLDER = '/private/var/db/receipts';

function receipt(id: string, version: string, prefix: string): Uint8Array {
  return binaryPlist(
    new Map([
      ['PackageIdentifier', id],
      ['PackageVersion', version],
      ['InstallPrefixPath', prefix],
    ]),
  );
}

test('packages outside of applications, those that are known only while they are there', async () => {
  const files: Record<string, FakeEntry> = {
    [`${FOLDER}/us.zoom.pkg.videomeeting.plist`]: receipt(
      'us.zoom.pkg.videomeeting',
      '6.2.6.41824',
      'Applications',
    ),
    [`${FOLDER}/com.wazuh.pkg.wazuh-agent.plist`]: receipt('com.wazuh.pkg.wazuh-agent', '4.10.1', ''),
    [`${FOLDER}/org.nodejs.node.pkg.plist`]: receipt('org.nodejs.node.pkg', '20.11.1', '/'),
    [`${FOLDER}/org.example.driver.plist`]: receipt('org.example.driver', '2.0', '/'),
    [`${FOLDER}/com.apple.pkg.CLTools_Executables.plist`]: receipt(
      'com.apple.pkg.CLTools_Executables',
      '15.3',
      '/',
    ),
    [`${FOLDER}/org.example.driver.bom`]: 'BOMStore',
    [`${FOLDER}/broken.plist`]: 'x',
    '/Library/Ossec/bin/wazuh-control': '',
  };

  expect(await macosReceipts.collect(fakeSystem(files, {platform: 'darwin'}), signal)).toEqual({
    software: [
      {
        id: 'pkg:com.wazuh.pkg.wazuh-agent',
        type: 'pkg',
        name: 'Wazuh Agent',
        version: '4.10.1',
        origin: 'other-vendor',
        vendor: 'Wazuh',
        publisher: 'Wazuh',
        packageId: 'com.wazuh.pkg.wazuh-agent',
        paths: ['/Library/Ossec'],
        state: 'installed',
        running: 'unknown',
      },
      {
        id: 'pkg:org.example.driver',
        type: 'pkg',
        name: 'org.example.driver',
        version: '2.0',
        origin: 'other-vendor',
        packageId: 'org.example.driver',
        state: 'installed',
        running: 'unknown',
      },
    ],
    notes: ['entries without a usable name or version left out: 1'],
  });
});

test('no receipts, nothing to say', async () => {
  expect(await macosReceipts.collect(fakeSystem({}), signal)).toBeUndefined();
});
