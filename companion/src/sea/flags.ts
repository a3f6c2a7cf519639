/** What the launcher gives the daemon's Node and malloc (bin/plimsoll.js says why); a test holds them equal. */
export const DAEMON_FLAGS: readonly string[] = [
  '--v8-pool-size=0',
  '--max-semi-space-size=1',
  '--optimize-for-size',
  '--no-opt',
  '--no-maglev',
  '--no-sparkplug',
  '--expose-gc',
  '--no-flush-bytecode',
  '--disable-proto=delete',
];
export const DAEMON_MEMORY: Readonly<Record<string, string>> = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: '131072',
};
