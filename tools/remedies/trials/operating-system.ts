import type {Plans} from '../trial.ts';

const GRUB = '/etc/default/grub';

/** The kernel, how the system starts, and what is mounted. */
export const operatingSystem: Plans = {
  'boot-loader-password': {
    restart: 'remedy',
    prepare: `keep /etc/grub.d ${GRUB}`,
    byHand:
      "hash=$(printf 'Grub-4711\\nGrub-4711\\n' | grub-mkpasswd-pbkdf2 | grep -o 'grub[.]pbkdf2.*'); printf 'set superusers=\"root\"\\npassword_pbkdf2 root %s\\n' \"$hash\" | sudo tee -a /etc/grub.d/40_custom > /dev/null; sudo sed -i 's/^CLASS=\"/&--unrestricted /' /etc/grub.d/10_linux && sudo update-grub",
    undo: 'back; update-grub',
  },
  'data-file-systems': {
    prepare: 'keep /etc/fstab',
    byHand:
      "sudo sed -i 's|\\( /home ext4 defaults\\)|\\1,nodev,nosuid|' /etc/fstab && sudo systemctl daemon-reload && sudo mount -o remount /home",
    undo: 'back; systemctl daemon-reload; mount -o remount,dev,suid /home',
  },
  'disk-encryption': {
    cannot: 'the whole disk is written anew: docs/remedies.md says what was tried of it by hand',
  },
  'kernel-lockdown': {restart: 'remedy', prepare: `keep ${GRUB}`, undo: 'back; update-grub'},
  'log-retention': {
    spoil: 'mv /var/log/journal /var/tmp/journal; systemctl restart systemd-journald',
    proof: 'journalctl --flush; ls -A /var/log/journal | grep -q .',
    undo: 'rm -r /var/log/journal; mv /var/tmp/journal /var/log/; systemctl restart systemd-journald',
  },
  'mandatory-access-control': {
    restart: 'both',
    prepare: `keep ${GRUB}`,
    spoil: `sed -i 's/^GRUB_CMDLINE_LINUX="/&apparmor=0 /' ${GRUB}; update-grub`,
    byHand: `eval "$REMEDY"; sudo sed -i 's/apparmor=0 //' ${GRUB} && sudo update-grub`,
    undo: 'back; gone apparmor-profiles; update-grub',
  },
  'pending-restart': {
    restart: 'remedy',
    spoil: 'touch /run/reboot-required; echo linux-image-amd64 > /run/reboot-required.pkgs',
    byHand: 'true',
    undo: 'true',
    note: 'the restart itself was that of the trial',
  },
  'processor-mitigations': {
    restart: 'both',
    prepare: `keep ${GRUB}`,
    spoil: `sed -i 's/^GRUB_CMDLINE_LINUX="/&mitigations=off /' ${GRUB}; update-grub`,
    byHand: `eval "$REMEDY"; sudo sed -i 's/mitigations=off //' ${GRUB} && sudo update-grub`,
    undo: 'back; gone intel-microcode amd64-microcode iucode-tool; update-grub',
    note: 'the microcode was installed, and no processor was there to take it',
  },
  'rare-file-systems': {
    proof: '! modprobe udf',
    undo: 'rm /etc/modprobe.d/plimsoll-rare-file-systems.conf',
  },
  'release-support': {cannot: 'the next release is another machine'},
  'secure-boot': {
    cannot: 'is switched on in the firmware: docs/remedies.md says what was tried of it by hand',
  },
  'swap-encryption': {
    restart: 'remedy',
    prepare:
      "touch /etc/crypttab; keep /etc/fstab /etc/crypttab; awk 'NR == 2 {print $1}' /proc/swaps > /var/tmp/plimsoll-remedies/swap",
    byHand:
      'swap=$(awk \'NR == 2 {print $1}\' /proc/swaps); sudo swapoff "$swap" && echo "swap0 $swap /dev/urandom swap,cipher=aes-xts-plain64,size=512" | sudo tee -a /etc/crypttab && sudo sed -i \'s|^UUID=[^ ]* none swap|/dev/mapper/swap0 none swap|\' /etc/fstab',
    proof: 'swapon --show && lsblk -no TYPE /dev/mapper/swap0 | grep crypt',
    undo: "swapoff -a; cryptsetup close swap0; back; mkswap -U $(sed -n 's/^UUID=\\([^ ]*\\) none swap.*/\\1/p' /etc/fstab) $(cat /var/tmp/plimsoll-remedies/swap)",
  },
  'temporary-folders': {
    restart: 'remedy',
    proof: 'findmnt /tmp',
    undo: 'systemctl disable tmp.mount; rm /etc/systemd/system/tmp.mount',
  },
  'time-synchronisation': {
    spoil: 'gone systemd-timesyncd',
    proof: 'systemctl is-active systemd-timesyncd',
    undo: 'true',
  },
};
