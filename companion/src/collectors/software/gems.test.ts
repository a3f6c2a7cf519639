import fc from 'fast-check';
import {expect, test} from 'vitest';

import {fakeSystem} from '../posture/formats/fake.ts';
import {gems, parseGemspecName} from './gems.ts';

const never = new AbortController().signal;

// Names of specifications of Debian 12 and of rubygems.org.
test.for([
  ['rake-13.0.6.gemspec', 'rake', '13.0.6'],
  ['net-telnet-0.2.0.gemspec', 'net-telnet', '0.2.0'],
  ['nokogiri-1.15.4-x86_64-linux.gemspec', 'nokogiri', '1.15.4'],
  ['ffi-1.15.5-x64-mingw32.gemspec', 'ffi', '1.15.5'],
  ['google-protobuf-3.25.1-java.gemspec', 'google-protobuf', '3.25.1'],
  ['rails-7.1.0.rc1.gemspec', 'rails', '7.1.0.rc1'],
  ['net-http2-0.18.0.gemspec', 'net-http2', '0.18.0'],
  ['a-1-2.0.gemspec', 'a-1', '2.0'],
  ['sorbet-static-0.5.11-universal-darwin-22.gemspec', 'sorbet-static', '0.5.11'],
] as const)('%s is %s %s', ([file, name, version]) => {
  expect(parseGemspecName(file)).toEqual({name, version});
});

test.for(['rake.gemspec', '-1.0.gemspec', 'a-b.gemspec', 'a-1.0', 'a\u{202E}-1.0.gemspec', ''])(
  '%j says no name and version',
  (file) => {
    expect(parseGemspecName(file)).toBeUndefined();
  },
);

test("the distribution's, root's and people's", async () => {
  const system = fakeSystem({
    '/etc/passwd': 'ada:x:1000:1000::/home/ada:/bin/bash\n',
    '/usr/share/rubygems-integration/all/specifications/rake-13.0.6.gemspec': '',
    '/usr/lib/x86_64-linux-gnu/rubygems-integration/3.1.0/specifications/sdbm-1.0.0.gemspec': '',
    '/usr/lib/ruby/gems/3.1.0/specifications/default/json-2.6.1.gemspec': '',
    '/var/lib/gems/3.1.0/specifications/rake-13.1.0.gemspec': '',
    '/var/lib/gems/3.1.0/specifications/odd.gemspec': '',
    '/home/ada/.local/share/gem/ruby/3.1.0/specifications/rexml-3.2.4.gemspec': '',
  });

  const collected = await gems.collect(system, never);

  expect(collected?.software?.map(({id, name, version, origin}) => [id, name, version, origin])).toEqual([
    [
      'gem:/usr/share/rubygems-integration/all/specifications/rake-13.0.6.gemspec',
      'rake',
      '13.0.6',
      'distribution',
    ],
    [
      'gem:/usr/lib/x86_64-linux-gnu/rubygems-integration/3.1.0/specifications/sdbm-1.0.0.gemspec',
      'sdbm',
      '1.0.0',
      'distribution',
    ],
    [
      'gem:/usr/lib/ruby/gems/3.1.0/specifications/default/json-2.6.1.gemspec',
      'json',
      '2.6.1',
      'distribution',
    ],
    ['gem:/var/lib/gems/3.1.0/specifications/rake-13.1.0.gemspec', 'rake', '13.1.0', 'other-vendor'],
    [
      'gem:/home/ada/.local/share/gem/ruby/3.1.0/specifications/rexml-3.2.4.gemspec',
      'rexml',
      '3.2.4',
      'other-vendor',
    ],
  ]);
  expect(collected?.notes).toEqual(['entries without a usable name or version left out: 1']);
});

test('on Alpine nobody can tell whose those below /usr/lib are', async () => {
  const system = fakeSystem({
    '/etc/alpine-release': '3.20.3\n',
    '/usr/lib/ruby/gems/3.3.0/specifications/rexml-3.3.1.gemspec': '',
  });
  expect((await gems.collect(system, never))?.software?.[0]?.origin).toBe('unknown');
});

test('is absent where there is none', async () => {
  expect(await gems.collect(fakeSystem({}), never)).toBeUndefined();
});

test('takes any name in a moment', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = parseGemspecName(`${text}.gemspec`);
      expect(found === undefined || found.version.length > 0).toBe(true);
    }),
  );
  expect(parseGemspecName(`${'a-1'.repeat(100_000)}.gemspec`)).toBeUndefined();
  expect(parseGemspecName(`${'1-'.repeat(190)}.gemspec`)).toBeUndefined();
});
