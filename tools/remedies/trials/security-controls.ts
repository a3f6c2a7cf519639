import type {Plans} from '../trial.ts';

/** Programs that watch and hold back. */
export const securityControls: Plans = {
  antivirus: {
    proof: 'clamscan --version',
    undo: 'gone clamav clamav-freshclam; rm -rf /var/lib/clamav /var/log/clamav /etc/clamav',
  },
  'apparmor-profiles': {
    prepare: 'get apparmor-profiles apparmor-profiles-extra',
    proof: 'test "$(aa-status --complaining)" = 0',
    undo: 'gone apparmor-utils apparmor-profiles apparmor-profiles-extra; rm -rf /etc/apparmor.d/force-complain/*; systemctl restart apparmor',
  },
  'audit-log': {
    proof: 'auditctl -s | grep -q "enabled 1"',
    undo: 'gone auditd; rm -rf /var/log/audit /etc/audit',
  },
  'audit-rules': {
    prepare: 'get auditd',
    proof: 'test "$(auditctl -l | wc -l)" -gt 20',
    undo: 'auditctl -e 0; auditctl -D; gone auditd; rm -rf /var/log/audit /etc/audit',
  },
  backup: {proof: 'borg --version', undo: 'gone borgbackup'},
  'file-integrity': {
    proof: 'test -s /var/lib/aide/aide.db',
    undo: 'gone aide aide-common; rm -rf /var/lib/aide /var/log/aide /etc/aide',
  },
  'login-protection': {
    proof:
      'sleep 10; systemctl is-active fail2ban && fail2ban-client set sshd banip 192.0.2.9 && for i in {1..10}; do sleep 2; nft list ruleset | grep 192.0.2.9 && exit 0; done; exit 1',
    undo: 'gone fail2ban; rm -rf /etc/fail2ban /var/lib/fail2ban /var/log/fail2ban.log',
  },
  'usb-devices': {
    byHand:
      'sudo apt-get install usbguard && sudo sh -c "usbguard generate-policy > /etc/usbguard/rules.conf" && sudo systemctl enable --now usbguard',
    proof: 'sleep 5; systemctl is-active usbguard',
    undo: 'gone usbguard; rm -rf /etc/usbguard',
  },
  'virus-signatures': {
    prepare: 'get clamav clamav-freshclam; systemctl disable --now clamav-freshclam',
    proof: 'sigtool --info /var/lib/clamav/daily.c[lv]d',
    undo: 'gone clamav clamav-freshclam; rm -rf /var/lib/clamav /var/log/clamav /etc/clamav',
  },
};
