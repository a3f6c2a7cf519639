import type {Collector} from '../../companion/src/collectors/collector.ts';
import {type FakeEntry, fakeSystem} from '../../companion/src/collectors/posture/formats/fake.ts';
import {type FakeRegistry, fakeWindows} from '../../companion/src/collectors/windows/fake-registry.ts';
import type {System} from '../../companion/src/system/system.ts';

/** A device on which one collector finds something sound, and beside it something with a name or version of a test's. */
export interface Device {
  readonly collector: Collector;
  readonly platform: System['platform'];
  readonly files: (word: string) => Readonly<Record<string, FakeEntry>>;
  readonly registry?: (word: string) => FakeRegistry;
  /** The file that says what is installed; absent where a name alone or the registry says it. */
  readonly source?: string;
  /** Its collector tells only things of certain names, and passes over all others. */
  readonly passed?: true;
}

/** The device, with files put in the place of its own. */
export function systemOf(
  {platform, files, registry}: Device,
  word: string,
  over: Readonly<Record<string, FakeEntry>> = {},
): System {
  const all = {'/etc/passwd': 'ann:x:1000:1000::/home/ann:/bin/bash\n', ...files(word), ...over};
  if (platform === 'win32') return fakeWindows(registry?.(word) ?? {}, all);
  return fakeSystem(all, {platform, foreign: true});
}
