import type {Collector} from '../collector.ts';
import {parseLaunchServices} from '../macos/security-text.ts';

/** Which services of macOS somebody switched on or off. */
export const macosSharing: Collector = {
  id: 'macos-sharing',
  platforms: ['darwin'],
  foreign: false,
  watches: [{folder: '/var/db/com.apple.xpc.launchd', names: /^disabled\.plist$/}],
  pollSeconds: 3600,
  async collect(system, signal) {
    const {outcome, code, stdout} = await system.run('launchctl', ['print-disabled', 'system'], {signal});
    if (outcome !== 'exited' || code !== 0) throw new Error(`launchctl: ${outcome} ${code ?? ''}`.trim());
    return {facts: {launchServices: parseLaunchServices(stdout)}};
  },
};
