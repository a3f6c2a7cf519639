import fc from 'fast-check';
import {PackageURL} from 'packageurl-js';
import {expect, test} from 'vitest';

import {item} from '../../../test/rich-snapshot.ts';
import {purlOf} from './purl.ts';

const DEBIAN = {id: 'debian', version: '12'};

test.for([
  {
    type: 'deb',
    name: 'openssl',
    version: '3.0.11-1',
    arch: 'amd64',
    purl: 'pkg:deb/debian/openssl@3.0.11-1?arch=amd64&distro=debian-12',
  },
  {
    type: 'deb',
    name: 'libssl3',
    version: '1:3.0.11-1+b1',
    source: {name: 'openssl', version: '1:3.0.11-1'},
    purl: 'pkg:deb/debian/libssl3@1:3.0.11-1%2Bb1?distro=debian-12&upstream=openssl%401:3.0.11-1',
  },
  {
    type: 'deb',
    name: 'google-chrome-stable',
    version: '142.0-1',
    origin: 'other-vendor',
    vendor: 'Google, LLC',
    purl: 'pkg:deb/google-llc/google-chrome-stable@142.0-1?distro=debian-12',
  },
  {
    type: 'deb',
    name: 'thing',
    version: '1',
    origin: 'other-vendor',
    purl: 'pkg:deb/thing@1?distro=debian-12',
  },
  {
    type: 'rpm',
    name: 'NetworkManager',
    version: '1:1.46.0-4.el9',
    arch: 'x86_64',
    os: {id: 'rhel', version: '9.4'},
    purl: 'pkg:rpm/redhat/NetworkManager@1.46.0-4.el9?arch=x86_64&distro=rhel-9.4&epoch=1',
  },
  {
    type: 'rpm',
    name: 'curl',
    version: '8.6.0-1',
    os: {id: 'opensuse-tumbleweed', version: ''},
    purl: 'pkg:rpm/opensuse/curl@8.6.0-1?distro=opensuse-tumbleweed',
  },
  {
    type: 'apk',
    name: 'musl',
    version: '1.2.4-r2',
    arch: 'x86_64',
    os: {id: 'alpine', version: '3.18.4'},
    purl: 'pkg:apk/alpine/musl@1.2.4-r2?arch=x86_64&distro=alpine-3.18.4',
  },
  {
    type: 'alpm',
    name: 'pacman',
    version: '6.0.1-1',
    arch: 'x86_64',
    os: {id: 'arch', version: ''},
    purl: 'pkg:alpm/arch/pacman@6.0.1-1?arch=x86_64&distro=arch',
  },
  {type: 'npm', name: '@babel/traverse', version: '7.20.0', purl: 'pkg:npm/%40babel/traverse@7.20.0'},
  {type: 'npm', name: 'lodash', version: '4.17.21', purl: 'pkg:npm/lodash@4.17.21'},
  {type: 'pypi', name: 'Typing_Extensions', version: '4.0', purl: 'pkg:pypi/typing-extensions@4.0'},
  {type: 'gem', name: 'rails', version: '7.1.0', purl: 'pkg:gem/rails@7.1.0'},
  {type: 'cargo', name: 'serde_json', version: '1.0.1', purl: 'pkg:cargo/serde_json@1.0.1'},
  {
    type: 'golang',
    name: 'github.com/gorilla/mux',
    version: 'v1.8.0',
    purl: 'pkg:golang/github.com/gorilla/mux@v1.8.0',
  },
  {
    type: 'maven',
    name: 'org.apache.logging.log4j:log4j-core',
    version: '2.14.1',
    purl: 'pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1',
  },
  {type: 'maven', name: 'log4j-core', version: '2.14.1', purl: 'pkg:generic/log4j-core@2.14.1'},
  {type: 'nuget', name: 'Newtonsoft.Json', version: '13.0.1', purl: 'pkg:nuget/Newtonsoft.Json@13.0.1'},
  {
    type: 'composer',
    name: 'Symfony/Http-Kernel',
    version: '6.0',
    purl: 'pkg:composer/symfony/http-kernel@6.0',
  },
  {type: 'pub', name: 'my-pkg', version: '1.0.0', purl: 'pkg:pub/my_pkg@1.0.0'},
  {type: 'win', name: 'Zoom (64-bit)', version: '5.0', purl: 'pkg:generic/Zoom%20%2864-bit%29@5.0'},
  {type: 'snap', name: 'firefox', version: '130', purl: 'pkg:generic/firefox@130'},
  {type: 'golang', name: '//', version: '1', purl: 'pkg:generic/%2F%2F@1'},
] as const)('$type $name is $purl', ({purl, ...parts}) => {
  const {os = DEBIAN, ...rest} = {os: undefined, ...parts};

  expect(purlOf(item(rest), os)).toBe(purl);
});

const TYPES = ['deb', 'rpm', 'apk', 'alpm', 'npm', 'pypi', 'gem', 'cargo', 'nuget', 'composer', 'snap'];

test('packageurl-js reads back what was written', () => {
  const word = fc.stringMatching(/^[a-z0-9][a-zA-Z0-9+._~ 漢ü-]{0,20}[a-z0-9]$/);
  fc.assert(
    fc.property(fc.constantFrom(...TYPES), word, word, word, (type, name, version, arch) => {
      const read = PackageURL.fromString(purlOf(item({type, name, version, arch}), DEBIAN));

      const system = ['deb', 'rpm', 'apk', 'alpm'].includes(type);
      expect([read.type, read.version]).toEqual([type === 'snap' ? 'generic' : type, version]);
      expect(read.name?.toLowerCase().replaceAll('_', '-')).toBe(name.toLowerCase().replaceAll('_', '-'));
      expect(read.namespace).toBe(system ? 'debian' : undefined);
      expect({...read.qualifiers}).toEqual(system ? {arch, distro: 'debian-12'} : {});
    }),
  );
});

test('any name and version make a package URL that can be read', () => {
  const codeUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
  const text = fc.string({unit: codeUnit, minLength: 1, maxLength: 40});
  const types = fc.constantFrom(...TYPES, 'golang', 'maven', 'hex', '__proto__', 'toString');
  fc.assert(
    fc.property(types, text, text, (type, name, version) => {
      const purl = purlOf(item({type, name, version}), DEBIAN);

      expect(purl).toMatch(
        /^pkg:[a-z]+(?:\/(?:[\w.~:-]|%[0-9A-F]{2})+)+@(?:[\w.~:-]|%[0-9A-F]{2})+(?:\?[\w.~:=&%-]+)?$/,
      );
    }),
  );
});
