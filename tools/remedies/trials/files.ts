import type {Plans} from '../trial.ts';

/** Rights of files and folders. Setting them right is also the way back: what was spoilt was right before. */
export const files: Plans = {
  'account-files': {
    spoil: 'chmod 666 /etc/passwd; chmod 644 /etc/shadow',
    undo: 'true',
  },
  'boot-loader-files': {
    spoil: 'chmod 666 /boot/grub/grub.cfg; chown anna /etc/default/grub',
    undo: 'true',
  },
  'cron-files': {spoil: 'chmod 666 /etc/crontab; chmod 777 /etc/cron.daily', undo: 'true'},
  'credential-files': {
    spoil:
      'install -o anna -g anna -m 644 /dev/null /home/anna/.netrc; install -D -o anna -g anna -m 644 /dev/null /home/anna/.aws/credentials',
    undo: 'rm -r /home/anna/.netrc /home/anna/.aws',
  },
  'docker-socket': {
    prepare:
      'mkdir -p /run/podman; perl -MIO::Socket::UNIX -e "IO::Socket::UNIX->new(Local => q(/run/podman/podman.sock), Listen => 1)"',
    spoil: 'chmod 666 /run/podman/podman.sock',
    undo: 'rm -r /run/podman',
  },
  'home-folders': {undo: 'chmod 755 /home/anna /home/bert'},
  'log-files': {
    prepare: 'get rsyslog; logger -p auth.info hello; sleep 2',
    spoil: 'chmod 666 /var/log/auth.log',
    undo: 'gone rsyslog; rm -f /var/log/{auth,cron,daemon,kern,user}.log /var/log/{messages,syslog}',
  },
  'program-folders': {spoil: 'chmod 777 /usr/local/bin; chown anna /etc/profile.d', undo: 'true'},
  'shared-folders': {spoil: 'mkdir -m 777 /srv/open', undo: 'rmdir /srv/open'},
  'ssh-folders': {
    spoil:
      'install -d -o anna -g anna -m 775 /home/anna/.ssh; install -o anna -g anna -m 666 /dev/null /home/anna/.ssh/authorized_keys; install -o anna -g anna -m 644 /dev/null /home/anna/.ssh/id_rsa',
    undo: 'rm -r /home/anna/.ssh',
  },
  'ssh-host-keys': {spoil: 'chmod 644 /etc/ssh/ssh_host_rsa_key', undo: 'true'},
  'sudo-files': {
    prepare: "keep /etc/sudoers /etc/sudoers.d /etc/shadow; chpasswd <<< 'root:Root-4711'",
    spoil: 'chmod 666 /etc/sudoers; chmod 777 /etc/sudoers.d',
    answers: 'Root-4711\n',
    undo: 'back',
    note: 'without pkexec, by root’s password',
  },
  'trust-files': {
    spoil: 'install -o anna -g anna /dev/null /home/anna/.rhosts; touch /etc/hosts.equiv',
    // Typed after the question: sudo’s terminal takes what comes earlier along.
    byHand: '(for i in 1 2 3; do sleep 2; echo y; done) | script -qec "$REMEDY" /dev/null',
    undo: 'true',
  },
};
