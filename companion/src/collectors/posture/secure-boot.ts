import type {Collector} from '../collector.ts';

/** Four bytes of attributes, then the value: UEFI specification 3.3, variable SecureBoot of the global vendor. */
const VARIABLE = '/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c';

/** Whether the firmware checks what it starts. */
export const secureBoot: Collector = {
  id: 'secure-boot',
  platforms: ['linux'],
  foreign: false,
  // Changes with a restart only.
  watches: [],
  async collect(system) {
    if ((await system.stat('/sys/firmware/efi')) === undefined) return {facts: {secureBoot: {uefi: false}}};
    const bytes = await system.readBytes(VARIABLE, 5);
    if (bytes?.length !== 5) return {notes: ['the firmware does not show its SecureBoot variable']};
    return {facts: {secureBoot: {uefi: true, enabled: bytes[4] === 1}}};
  },
};
