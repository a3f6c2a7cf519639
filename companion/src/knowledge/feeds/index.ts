import {epss} from './epss.ts';
import type {Feed} from './feed.ts';
import {kev} from './kev.ts';
import {osvFeed} from './osv.ts';

/**
 * Every feed, in the order in which they are read: what names weaknesses first, then what describes them, then what
 * changes daily. Of two that are equally sure of a (source, weakness) the earlier one is believed.
 */
export const feeds: readonly Feed[] = [
  osvFeed('Debian', {prefix: 'DEBIAN-'}),
  osvFeed('Ubuntu', {prefix: 'UBUNTU-'}),
  osvFeed('AlmaLinux'),
  osvFeed('Rocky Linux'),
  osvFeed('Red Hat'),
  osvFeed('SUSE'),
  osvFeed('openSUSE'),
  osvFeed('Alpine', {prefix: 'ALPINE-'}),
  osvFeed('npm', {bulk: true}),
  osvFeed('PyPI'),
  osvFeed('RubyGems'),
  osvFeed('crates.io'),
  osvFeed('Go'),
  osvFeed('Maven'),
  osvFeed('NuGet'),
  osvFeed('Packagist'),
  kev,
  epss,
];
