import type {Plans} from '../trial.ts';

/** Whether an account may come in with a password, as PAM sees it. */
const ENTERS = "runuser -u anna -- su bert -c true <<< 'Bert-4711'";

/** Accounts, passwords, and who may become root. */
export const accounts: Plans = {
  'account-lockout': {
    proof: `for i in 1 2 3; do ! runuser -u anna -- su bert -c true <<< wrong; done; ! ${ENTERS} && faillock --user bert --reset && ${ENTERS}`,
    undo: 'pam-auth-update --package --remove plimsoll-faillock plimsoll-authfail; rm -rf /usr/share/pam-configs/plimsoll-* /run/faillock',
  },
  'automatic-login': {
    spoil:
      "mkdir /etc/systemd/system/getty@tty1.service.d; printf '[Service]\\nExecStart=\\nExecStart=-/sbin/agetty --autologin anna - $TERM\\n' > /etc/systemd/system/getty@tty1.service.d/autologin.conf",
    byHand: 'sudo sed -i "s/--autologin anna //" /etc/systemd/system/getty@tty1.service.d/autologin.conf',
    undo: 'rm -r /etc/systemd/system/getty@tty1.service.d',
    note: 'on the console; no display manager was installed',
  },
  'default-permissions': {
    prepare: 'keep /etc/login.defs',
    proof: "su - bert -c umask | grep '7$'",
    undo: 'pam-auth-update --package --remove plimsoll-umask; rm /usr/share/pam-configs/plimsoll-umask; back',
  },
  'duplicate-accounts': {
    spoil: 'useradd -o -u $(id -u bert) -M twin; install -o twin /dev/null /var/tmp/of-twin',
    byHand: 'sudo usermod -u 4321 twin && sudo chown twin /var/tmp/of-twin',
    undo: 'userdel twin; rm /var/tmp/of-twin',
  },
  'empty-password-logins': {
    prepare: 'keep /usr/share/pam-configs/unix /etc/pam.d',
    proof: ENTERS,
    undo: 'back; pam-auth-update --package',
  },
  'empty-passwords': {
    prepare: 'keep /etc/shadow',
    spoil: 'passwd --delete bert',
    byHand: 'sudo passwd --lock bert',
    undo: 'back',
  },
  'password-hashing': {
    prepare: 'keep /etc/pam.d/common-password /etc/login.defs /etc/shadow',
    spoil: "sed -i 's/ yescrypt/ md5/' /etc/pam.d/common-password",
    byHand:
      "sudo sed -i '/pam_unix/s/ md5/ yescrypt/' /etc/pam.d/common-password; sudo sed -i 's/^ENCRYPT_METHOD.*/ENCRYPT_METHOD YESCRYPT/' /etc/login.defs",
    proof: "chpasswd <<< 'bert:Bert-4712' && grep -q '^bert:[$]y[$]' /etc/shadow",
    undo: 'back',
  },
  'password-quality': {
    proof: "! runuser -u bert -- passwd <<< $'Bert-4711\\nabcdef\\nabcdef'",
    undo: 'gone libpam-pwquality',
  },
  'privileged-groups': {
    spoil: 'groupadd docker; gpasswd -a bert docker',
    byHand: 'sudo gpasswd -d bert docker',
    undo: 'groupdel docker',
  },
  'screen-lock': {
    prepare:
      "get libglib2.0-bin gsettings-desktop-schemas dconf-gsettings-backend dbus-daemon; install -m 755 /dev/null /usr/bin/gnome-shell; runuser -l anna -c 'dbus-run-session gsettings set org.gnome.desktop.screensaver lock-delay 0'",
    spoil:
      "runuser -l anna -c 'dbus-run-session gsettings set org.gnome.desktop.screensaver lock-enabled false'",
    byHand: 'dbus-run-session bash -c "$REMEDY"',
    undo: 'rm -r /usr/bin/gnome-shell /home/anna/.config; gone libglib2.0-bin gsettings-desktop-schemas dconf-gsettings-backend; rm -rf /home/anna/.cache',
    note: 'GNOME’s settings without its desktop: nothing was there to lock; KDE was not tried',
  },
  'ssh-key-passphrases': {
    spoil:
      "install -d -o anna -g anna -m 700 /home/anna/.ssh; runuser -u anna -- ssh-keygen -q -t ed25519 -N '' -f /home/anna/.ssh/id_ed25519",
    byHand: "ssh-keygen -p -P '' -N 'Key-4711' -f ~/.ssh/id_ed25519",
    proof: "! ssh-keygen -y -P '' -f /home/anna/.ssh/id_ed25519",
    undo: 'rm -r /home/anna/.ssh',
  },
  'stored-passwords': {
    prepare: 'keep /etc/shadow',
    spoil: 'usermod -p "$(openssl passwd -1 \'Bert-4711\')" bert',
    byHand: "sudo runuser -u bert -- passwd <<< $'Bert-4711\\nBert-4712\\nBert-4712'",
    undo: 'back',
  },
  'sudo-passwords': {
    spoil: "echo 'bert ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/bert; chmod 440 /etc/sudoers.d/bert",
    byHand: 'sudo env EDITOR="sed -i s/NOPASSWD://" visudo -f /etc/sudoers.d/bert',
    undo: 'rm /etc/sudoers.d/bert',
  },
  'sudo-terminal': {
    prepare: 'keep /etc/sudoers',
    spoil: "sed -i '/use_pty/d' /etc/sudoers",
    undo: 'rm /etc/sudoers.d/plimsoll-sudo-terminal; back',
  },
  superusers: {
    spoil: 'useradd -o -u 0 -M toor',
    byHand: "sudo env EDITOR='sed -i /^toor:/d' vipw && sudo env EDITOR='sed -i /^toor:/d' vipw -s",
    undo: 'groupdel toor',
  },
  'system-accounts': {
    spoil: 'usermod -s /bin/bash games',
    undo: 'true',
  },
};
