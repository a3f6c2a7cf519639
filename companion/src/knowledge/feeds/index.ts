import {arch} from './arch.ts';
import {cve5} from './cve5.ts';
import {debianTracker} from './debian-tracker.ts';
import {distroInfo} from './distro-info.ts';
import {dotnet} from './dotnet.ts';
import {endoflife} from './endoflife.ts';
import {epss} from './epss.ts';
import type {Feed} from './feed.ts';
import {kev} from './kev.ts';
import {mozilla} from './mozilla.ts';
import {msrc} from './msrc.ts';
import {node} from './node.ts';
import {nvd} from './nvd.ts';
import {openssl} from './openssl.ts';
import {osvFeed} from './osv.ts';
import {python} from './python.ts';
import {securitySupport} from './security-support.ts';
import {sofa} from './sofa.ts';

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
  arch,
  debianTracker,
  securitySupport,
  mozilla,
  sofa,
  msrc,
  dotnet,
  node,
  openssl,
  cve5,
  nvd,
  python,
  distroInfo,
  endoflife,
  kev,
  epss,
];
