import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import type {Software} from '@plimsoll/shared/inventory';
import {Software as SoftwareSchema} from '@plimsoll/shared/inventory';
import fc from 'fast-check';
import * as v from 'valibot';
import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {dpkg, parseStatus} from './dpkg.ts';

const never = new AbortController().signal;

function stanza(fields: Readonly<Record<string, string>>): string {
  const all = {
    Package: 'openssl',
    Status: 'install ok installed',
    Priority: 'optional',
    Section: 'utils',
    Maintainer: 'Debian OpenSSL Team <pkg-openssl-devel@alioth-lists.debian.net>',
    Architecture: 'amd64',
    Version: '3.0.19-1~deb12u2',
    ...fields,
  };
  return `${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n`;
}

const OPENSSL: Software = {
  id: 'deb:openssl:amd64',
  type: 'deb',
  name: 'openssl',
  version: '3.0.19-1~deb12u2',
  arch: 'amd64',
  source: {name: 'openssl', version: '3.0.19-1~deb12u2'},
  origin: 'distribution',
  state: 'installed',
  running: 'unknown',
};

test.for<{given: string; fields: Record<string, string>; found: readonly Partial<Software>[]}>([
  {given: 'a plain package', fields: {}, found: [OPENSSL]},
  {
    given: 'a source of another name',
    fields: {Package: 'libssl3', Source: 'openssl'},
    found: [{...OPENSSL, id: 'deb:libssl3:amd64', name: 'libssl3'}],
  },
  {
    given: 'a source of another version',
    fields: {Source: 'openssl (3.0.19-1~deb12u1)', Version: '3.0.19-1~deb12u1+b1'},
    found: [
      {
        ...OPENSSL,
        version: '3.0.19-1~deb12u1+b1',
        source: {name: 'openssl', version: '3.0.19-1~deb12u1'},
      },
    ],
  },
  {given: 'one on hold', fields: {Status: 'hold ok installed'}, found: [{...OPENSSL, held: true}]},
  ...['half-installed', 'unpacked', 'half-configured', 'triggers-awaited', 'triggers-pending'].map(
    (state) => ({
      given: state,
      fields: {Status: `install ok ${state}`},
      found: [{...OPENSSL, state: 'broken' as const}],
    }),
  ),
  {
    given: 'one to be installed again',
    fields: {Status: 'install reinstreq installed'},
    found: [{...OPENSSL, state: 'broken'}],
  },
  {given: 'a removed one', fields: {Status: 'deinstall ok config-files'}, found: []},
  {given: 'one that never was', fields: {Status: 'unknown ok not-installed'}, found: []},
  {given: 'no version', fields: {Version: ''}, found: []},
  {given: 'a name that is none', fields: {Package: '../etc'}, found: []},
  {given: 'a version that is none', fields: {Version: '1 2'}, found: []},
  {
    given: 'fields in a description',
    fields: {Description: 'text\n Package: evil\n Version: 9\n\tStatus: x'},
    found: [OPENSSL],
  },
])('$given', ({fields, found}) => {
  expect(parseStatus(stanza(fields))).toEqual(found);
});

test.for<{given: string; fields: Record<string, string>; origin: Software['origin']; vendor?: string}>([
  {given: 'a Debian team', fields: {}, origin: 'distribution'},
  {
    given: 'a person, with a Debian revision',
    fields: {Maintainer: 'Craig Small <csmall@example.org>', Version: '2:4.0.2-3'},
    origin: 'distribution',
  },
  {
    given: 'a person, a native package of the base',
    fields: {Maintainer: 'Santiago Vila <a@example.org>', Version: '12.4', Priority: 'required'},
    origin: 'distribution',
  },
  {
    given: 'a person, a native package of anybody',
    fields: {Maintainer: 'Some Body <a@example.org>', Version: '12.9'},
    origin: 'unknown',
  },
  {
    given: 'a backport',
    fields: {Version: '1.2-1~bpo12+1', Maintainer: 'Some Body <a@example.org>'},
    origin: 'distribution',
  },
  {
    given: 'Ubuntu',
    fields: {Version: '3.0.2-0ubuntu1.18', Maintainer: 'Ubuntu Developers <u@lists.ubuntu.com>'},
    origin: 'distribution',
  },
  {
    given: 'Ubuntu, universe',
    fields: {Section: 'universe/utils', Version: '1-1ubuntu1'},
    origin: 'distribution',
  },
  {
    given: 'NodeSource',
    fields: {Version: '20.20.2-1nodesource1+repack1', Maintainer: 'NodeSource Support <a@example.org>'},
    origin: 'other-vendor',
    vendor: 'NodeSource',
  },
  {
    given: 'PostgreSQL’s own archive, which keeps Debian’s maintainers',
    fields: {Version: '15.3-1.pgdg120+1', Maintainer: 'Debian PostgreSQL Maintainers <a@tracker.debian.org>'},
    origin: 'other-vendor',
    vendor: 'PostgreSQL Global Development Group',
  },
  {
    given: 'Docker',
    fields: {Version: '5:24.0.2-1~debian.12~bookworm', Maintainer: 'Docker <support@docker.com>'},
    origin: 'other-vendor',
    vendor: 'Docker',
  },
  {
    given: 'a bare revision 0',
    fields: {Version: '528.0.0-0', Maintainer: 'Some Body <a@example.org>'},
    origin: 'other-vendor',
    vendor: 'Some Body',
  },
  {
    given: 'a build time as revision',
    fields: {Version: '1.78.2-1683731010', Maintainer: 'Microsoft Corporation <vscode-linux@microsoft.com>'},
    origin: 'other-vendor',
    vendor: 'Microsoft Corporation',
  },
  {
    given: 'a tool that packs for others',
    fields: {
      Section: 'default',
      Vendor: 'none',
      License: 'MIT',
      Maintainer: '<root@builder>',
      Version: '1.0',
    },
    origin: 'other-vendor',
  },
  {
    given: 'a firm',
    fields: {Version: '15.41.8', Maintainer: 'TeamViewer Germany GmbH <support@teamviewer.com>'},
    origin: 'other-vendor',
    vendor: 'TeamViewer Germany GmbH',
  },
])('origin: $given is $origin', ({fields, origin, vendor}) => {
  const [found] = parseStatus(stanza(fields));
  expect([found?.origin, found?.vendor]).toEqual([origin, vendor]);
});

test('a later stanza of a package replaces the earlier, or removes it', () => {
  const gone = stanza({Status: 'deinstall ok config-files'});
  expect(parseStatus(`${stanza({})}\n${stanza({Version: '3.0.20-1'})}`).map(({version}) => version)).toEqual([
    '3.0.20-1',
  ]);
  expect(parseStatus(`${stanza({})}\n${gone}`)).toEqual([]);
});

test('two architectures of one package are two', () => {
  const ids = parseStatus(`${stanza({})}\n${stanza({Architecture: 'i386'})}`).map(({id}) => id);
  expect(ids).toEqual(['deb:openssl:amd64', 'deb:openssl:i386']);
});

test('what dpkg has done since it wrote its database is taken in', async () => {
  const system = fakeSystem({
    '/var/lib/dpkg/status': stanza({}),
    '/var/lib/dpkg/updates/0001': stanza({Status: 'install ok unpacked', Version: '3.0.20-1'}),
    '/var/lib/dpkg/updates/0002': stanza({Version: '3.0.20-1'}),
    '/var/lib/dpkg/updates/tmp.i': stanza({Version: '9'}),
  });
  expect((await dpkg.collect(system, never))?.software?.map(({version, state}) => [version, state])).toEqual([
    ['3.0.20-1', 'installed'],
  ]);
});

test('an image without a package manager has one file a package', async () => {
  const one = stanza({}).replace(/^Status: .*\n/m, '');
  const system = fakeSystem({
    '/var/lib/dpkg/status.d/openssl': one,
    '/var/lib/dpkg/status.d/openssl.md5sums': 'x',
  });
  expect(await dpkg.collect(system, never)).toEqual({software: [OPENSSL]});
});

test('finds nothing where there is no dpkg, and says when it may not look', async () => {
  expect(await dpkg.collect(fakeSystem({}), never)).toBeUndefined();
  const closed = fakeSystem({'/var/lib/dpkg/status': {refused: 'EACCES'}});
  await expect(dpkg.collect(closed, never)).rejects.toMatchObject({code: 'EACCES'});
});

test('never throws, and whatever it finds fits a snapshot', () => {
  const line = fc.oneof(
    fc.string({unit: 'binary'}),
    fc
      .tuple(
        fc.constantFrom('Package', 'Version', 'Status', 'Architecture', 'Source', 'Section'),
        fc.string(),
      )
      .map(([key, value]) => `${key}: ${value}`),
    fc.constantFrom(
      '',
      'Package: a',
      'Version: 1',
      'Architecture: all',
      'Status: install ok installed',
      'Source: b (2)',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, {maxLength: 40}), (lines) => {
      expect(v.safeParse(v.array(SoftwareSchema), parseStatus(lines.join('\n'))).issues).toBeUndefined();
    }),
    {numRuns: 500},
  );
});

const host = fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
test.skipIf(!existsSync(host))(
  'on a real host exactly the foreign packages are foreign (needs ../shared/data)',
  () => {
    const found = parseStatus(readFileSync(`${host}/hosts/debian12-node/status`, 'utf8'));
    const expected: {excluded_third_party_packages: string[]} = JSON.parse(
      readFileSync(`${host}/expected/debian12-node.json`, 'utf8'),
    );
    const foreign = found.filter(({origin}) => origin === 'other-vendor').map(({name}) => name);
    expect(found).toHaveLength(710);
    expect(foreign.toSorted()).toEqual(expected.excluded_third_party_packages.toSorted());
    expect(found.filter(({origin}) => origin === 'unknown').map(({name}) => name)).toEqual([
      'build-essential',
    ]);
  },
);
