import {expect, test} from 'vitest';

import {fakeSystem} from './formats/fake.ts';
import {mounts} from './mounts.ts';

/** A Debian laptop: LVM on LUKS, a bare EFI partition, a stick, btrfs on a bare disk, a snap. */
const MOUNTINFO = `22 27 0:21 / /proc rw,nosuid,nodev,noexec,relatime shared:12 - proc proc rw
27 1 254:1 / / rw,relatime shared:1 - ext4 /dev/mapper/vg-root rw,errors=remount-ro
30 27 8:1 / /boot/efi rw,relatime shared:30 - vfat /dev/sda1 rw
31 27 8:17 / /media/anna/my\\040stick rw,nosuid shared:31 - vfat /dev/sdb1 rw
32 27 0:44 /@srv /srv rw,relatime shared:32 - btrfs /dev/sdc rw,subvol=/@srv
33 27 7:0 / /snap/core/1 ro,nodev shared:33 - squashfs /dev/loop0 ro
34 27 0:45 / /tmp rw,nosuid,nodev shared:34 - tmpfs tmpfs rw
nonsense
`;

test('tells which volumes are encrypted, down through LVM', async () => {
  const system = fakeSystem({
    '/proc/self/mountinfo': MOUNTINFO,
    '/sys/dev/block/254:1': {link: '../../devices/virtual/block/dm-1'},
    '/sys/class/block/dm-1/dm/uuid': 'LVM-abcdef\n',
    '/sys/class/block/dm-1/removable': '0\n',
    '/sys/class/block/dm-1/slaves/dm-0': '',
    '/sys/class/block/dm-0/dm/uuid': 'CRYPT-LUKS2-0123-sda3_crypt\n',
    '/sys/dev/block/8:17': {link: '../../devices/pci0000:00/usb1/block/sdb/sdb1'},
    '/sys/class/block/sdb1': {link: '../../devices/pci0000:00/usb1/block/sdb/sdb1'},
    '/sys/class/block/sdb/removable': '1\n',
    '/dev/sdc': '',
    '/sys/class/block/sdc/removable': '0\n',
  });

  const collected = await mounts.collect(system, AbortSignal.any([]));

  expect(collected?.facts?.volumes).toEqual([
    {mount: '/', encrypted: true, removable: false},
    {mount: '/media/anna/my stick', encrypted: false, removable: true},
    {mount: '/srv', encrypted: false, removable: false},
  ]);
  expect(collected?.facts?.mounts?.at(-1)).toEqual({
    point: '/tmp',
    type: 'tmpfs',
    options: ['rw', 'nosuid', 'nodev'],
  });
});

test('devices that contain themselves end', async () => {
  const system = fakeSystem({
    '/proc/self/mountinfo': '27 1 254:1 / / rw - ext4 /dev/dm-1 rw\n',
    '/sys/dev/block/254:1': {link: 'dm-1'},
    '/sys/class/block/dm-1/slaves/dm-1': '',
    '/sys/class/block/dm-1/removable': '0',
  });

  const collected = await mounts.collect(system, AbortSignal.any([]));

  expect(collected?.facts?.volumes).toEqual([{mount: '/', encrypted: false, removable: false}]);
});
