import type {Plans, Trial} from '../trial.ts';

/** What the network reaches. */
export const network: Plans = {
  'exposed-services': {
    prepare: 'get redis-server; keep /etc/redis/redis.conf',
    spoil: "sed -i 's/^bind .*/bind 0.0.0.0/' /etc/redis/redis.conf; systemctl restart redis-server",
    byHand:
      "sudo sed -i 's/^bind .*/bind 127.0.0.1/' /etc/redis/redis.conf && sudo systemctl restart redis-server",
    undo: 'gone redis-server',
  },
  firewall: {
    proof:
      'ufw status verbose | grep -q "deny (incoming)" && ufw status | grep -q OpenSSH && systemctl is-enabled ufw',
    undo: 'ufw --force disable; gone ufw; rm -rf /etc/ufw /var/log/ufw.log',
  },
  'ipv6-firewall': {
    prepare: 'get ufw; ufw default deny incoming; ufw allow OpenSSH',
    spoil: "sed -i 's/^IPV6=.*/IPV6=no/' /etc/default/ufw; ufw --force enable",
    proof: 'ip6tables -S INPUT | grep -qx -- "-P INPUT DROP"',
    undo: 'ufw --force disable; gone ufw; rm -rf /etc/ufw /var/log/ufw.log',
  },
  'legacy-services': {
    spoil: 'get inetutils-telnetd',
    byHand: 'sudo apt-get purge "$(dpkg -S /usr/sbin/telnetd | cut -d: -f1)"',
    undo: 'gone inetutils-telnetd openbsd-inetd inetutils-inetd',
  },
  'nfs-exports': {
    prepare: 'get nfs-kernel-server; mkdir -p /srv/shared',
    spoil: "echo '/srv/shared *(rw,no_root_squash,insecure,no_subtree_check)' >> /etc/exports; exportfs -ra",
    byHand:
      "sudo sed -i 's/\\*(rw,no_root_squash,insecure,/192.0.2.7(rw,/' /etc/exports && sudo exportfs -ra",
    proof: "! exportfs -v | grep -E '<world>|no_root_squash'",
    undo: 'gone nfs-kernel-server nfs-common rpcbind; rm -rf /srv/shared /etc/exports',
  },
  'printer-discovery': {
    prepare: 'get cups-browsed',
    spoil:
      "sed -i '/^# BrowseRemoteProtocols/d; /^BrowseRemoteProtocols/d' /etc/cups/cups-browsed.conf; echo 'BrowseRemoteProtocols dnssd cups' >> /etc/cups/cups-browsed.conf; systemctl restart cups-browsed",
    proof: '! systemctl is-active cups-browsed && ! ss -uln | grep -q :631',
    undo: 'gone cups-browsed cups-daemon; rm -rf /etc/cups /run/cups /var/log/cups /var/spool/cups /var/cache/cups',
  },
  'rare-protocols': {
    proof: '! modprobe sctp',
    undo: 'rm /etc/modprobe.d/plimsoll-rare-protocols.conf',
  },
  'samba-guests': {
    prepare: 'get samba; mkdir -p /srv/guests',
    spoil:
      "printf '[guests]\\npath = /srv/guests\\nguest ok = yes\\n' >> /etc/samba/smb.conf; sed -i 's/^\\[global\\]/&\\nserver min protocol = NT1/' /etc/samba/smb.conf; smbcontrol all reload-config",
    byHand:
      "sudo sed -i '/^server min protocol/d; /map to guest/d; s/^guest ok = yes/guest ok = no/' /etc/samba/smb.conf && sudo smbcontrol all reload-config",
    proof: "! testparm -s 2>/dev/null | grep -iE 'guest ok = yes|NT1'",
    undo: 'gone samba samba-common samba-common-bin; rm -rf /srv/guests /etc/samba /var/lib/samba /var/cache/samba /var/log/samba',
  },
  'ssh-algorithms': {
    ...sshd(
      'ssh-algorithms',
      'Ciphers aes128-ctr,aes128-cbc\\nMACs hmac-sha2-256,hmac-md5\\nKexAlgorithms curve25519-sha256,diffie-hellman-group1-sha1',
    ),
    proof:
      '! sshd -T | grep -E "^(ciphers|macs|kexalgorithms|hostkeyalgorithms) " | grep -E "cbc|md5|group1-|ssh-dss|3des"',
  },
  'ssh-attempts': {...sshd('ssh-attempts'), proof: "sshd -T | grep -qx 'maxauthtries 4'"},
  'ssh-displays': {...sshd('ssh-displays'), proof: "sshd -T | grep -qx 'x11forwarding no'"},
  'ssh-empty-passwords': {
    ...sshd('empty', 'PermitEmptyPasswords yes'),
    proof: "sshd -T | grep -qx 'permitemptypasswords no'",
  },
  'ssh-environment': {
    ...sshd('ssh-environment', 'PermitUserEnvironment yes'),
    proof: "sshd -T | grep -qx 'permituserenvironment no'",
  },
  'ssh-grace-time': {...sshd('ssh-grace-time'), proof: "sshd -T | grep -qx 'logingracetime 60'"},
  'ssh-passwords': {...sshd('passwords'), proof: "sshd -T | grep -qx 'passwordauthentication no'"},
  'ssh-root-login': {
    ...sshd('root', 'PermitRootLogin yes'),
    proof: "sshd -T | grep -qx 'permitrootlogin without-password'",
  },
};

/** The remedy's own file is taken away again; what spoils stands in the main file, which is read later. */
function sshd(file: string, wrong?: string): Trial {
  const main = '/etc/ssh/sshd_config';
  return {
    prepare: `keep ${main}`,
    ...(wrong === undefined ? {} : {spoil: `printf '${wrong}\\n' >> ${main}; systemctl reload ssh`}),
    undo: `rm /etc/ssh/sshd_config.d/00-plimsoll-${file}.conf; back; systemctl reload ssh`,
  };
}
