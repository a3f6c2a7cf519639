import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {printerDiscovery, protocolsIn} from './printer-discovery.ts';

test.for([
  ['BrowseRemoteProtocols dnssd cups\n', ['dnssd', 'cups']],
  ['# BrowseRemoteProtocols dnssd cups\nBrowseRemoteProtocols none\n', ['none']],
  ['browseprotocols CUPS\n', ['cups']],
  ['BrowseLocalProtocols cups\n', ['dnssd']],
  ['', ['dnssd']],
] as const)('%j listens to %j', ([text, protocols]) => {
  expect(protocolsIn(text)).toEqual(protocols);
});

test('without the program nobody listens', async () => {
  const system = fakeSystem({'/etc/cups/cups-browsed.conf': 'BrowseRemoteProtocols cups\n'});

  expect(await printerDiscovery.collect(system, AbortSignal.any([]))).toEqual({
    facts: {printerDiscovery: {installed: false, protocols: []}},
  });
});
