import type {Plans} from '../trial.ts';

const LIST = '/etc/apt/sources.list';
const CHROMIUM = '/home/anna/.config/chromium/Default';

/** Where software comes from, how it is updated, and what programs of people are told. */
export const application: Plans = {
  'agent-forwarding': {
    spoil:
      "install -d -o anna -g anna -m 700 /home/anna/.ssh; printf 'Host *\\n  ForwardAgent yes\\n  StrictHostKeyChecking no\\n' > /home/anna/.ssh/config; chown anna: /home/anna/.ssh/config",
    byHand:
      "sed -i '/ForwardAgent/d; s/StrictHostKeyChecking no/StrictHostKeyChecking accept-new/' ~/.ssh/config",
    proof: 'runuser -u anna -- ssh -G host | grep -qx "forwardagent no"',
    undo: 'rm -r /home/anna/.ssh',
  },
  'automatic-updates': {
    prepare: 'keep /etc/apt',
    proof: 'unattended-upgrade --dry-run && systemctl is-enabled apt-daily-upgrade.timer',
    undo: 'rm -f /etc/apt/apt.conf.d/20auto-upgrades; gone unattended-upgrades',
  },
  'browser-extensions': {
    cannot: 'the remedy is done in a browser’s own pages, by somebody who knows what he chose',
  },
  'dnf-signatures': {cannot: 'needs a system of Red Hat’s family'},
  'extension-sources': {cannot: 'the remedy is done in a browser’s own pages'},
  'flatpak-signatures': {
    prepare:
      'get flatpak; get ostree gpg; mkdir -p /var/tmp/remote; ostree --repo=/var/tmp/remote init --mode=archive; ostree --repo=/var/tmp/remote summary -u; gpg --batch --passphrase "" --quick-gen-key tester@localhost; gpg --export tester@localhost > /var/tmp/tester.gpg',
    spoil: 'flatpak remote-add --system --no-gpg-verify loose file:///var/tmp/remote',
    byHand: 'sudo flatpak remote-modify --gpg-verify --gpg-import=/var/tmp/tester.gpg loose',
    undo: 'flatpak remote-delete --system loose; gone flatpak ostree; rm -rf /var/tmp/remote /var/tmp/tester.gpg /var/lib/flatpak /root/.gnupg',
  },
  'foreign-repositories': {
    spoil: `keep ${LIST}; cp /usr/share/keyrings/debian-archive-keyring.gpg /etc/apt/trusted.gpg.d/publisher.gpg; echo 'deb http://repository.invalid/of-others stable main' > /etc/apt/sources.list.d/publisher.list`,
    byHand:
      "sudo mv /etc/apt/trusted.gpg.d/publisher.gpg /etc/apt/keyrings/ && sudo sed -i 's|^deb |deb [signed-by=/etc/apt/keyrings/publisher.gpg] |' /etc/apt/sources.list.d/publisher.list",
    undo: 'rm -f /etc/apt/sources.list.d/publisher.list /etc/apt/keyrings/publisher.gpg',
  },
  'package-lists': {
    spoil:
      'rm -f /var/lib/apt/periodic/*; touch -d "40 days ago" /var/lib/apt/lists /var/lib/apt/lists/partial',
    undo: 'true',
  },
  'repository-signatures': {
    prepare: `keep ${LIST}`,
    spoil: `sed -i '0,/^deb /s//deb [trusted=yes] /' ${LIST}`,
    byHand: `sudo sed -i 's/ \\[trusted=yes\\]//' ${LIST}`,
    proof: 'apt-get update',
    undo: 'back',
  },
  'repository-transport': {
    prepare: `keep ${LIST}`,
    note: 'the trial’s network has no way to Debian’s archive by HTTPS: whether apt can fetch was not tried',
    undo: 'back',
  },
  'safe-browsing': {
    prepare: `install -d -o anna -g anna /home/anna/.config /home/anna/.config/chromium ${CHROMIUM}; echo '{}' > ${CHROMIUM}/Preferences; chown anna: ${CHROMIUM}/Preferences`,
    spoil:
      'mkdir -p /etc/chromium/policies/managed; echo \'{"SafeBrowsingProtectionLevel": 0}\' > /etc/chromium/policies/managed/browsing.json',
    byHand:
      'sudo sed -i \'s/"SafeBrowsingProtectionLevel": 0//\' /etc/chromium/policies/managed/browsing.json',
    undo: 'rm -r /etc/chromium /home/anna/.config',
    note: 'the policy’s file only; the page of the browser was not opened',
  },
  'security-repository': {
    prepare: `keep ${LIST}`,
    spoil: `sed -i '/-security/d' ${LIST}`,
    byHand:
      "echo 'deb https://deb.debian.org/debian-security bookworm-security main' | sudo tee /etc/apt/sources.list.d/security.list && sudo apt-get update && apt-cache policy | grep security",
    undo: 'rm /etc/apt/sources.list.d/security.list; back; apt-get update',
  },
  'update-origins': {
    prepare:
      'get unattended-upgrades; printf \'APT::Periodic::Update-Package-Lists "1";\\nAPT::Periodic::Unattended-Upgrade "1";\\n\' > /etc/apt/apt.conf.d/20auto-upgrades',
    spoil: "sed -i '/origin=Debian/d' /etc/apt/apt.conf.d/50unattended-upgrades",
    proof:
      'unattended-upgrade --dry-run --debug 2>&1 | grep -i "allowed origins" | grep -q "codename=bookworm-security"',
    undo: 'rm /etc/apt/apt.conf.d/52plimsoll-origins /etc/apt/apt.conf.d/20auto-upgrades; gone unattended-upgrades',
  },
  'update-restart': {
    prepare:
      'get unattended-upgrades; printf \'APT::Periodic::Update-Package-Lists "1";\\nAPT::Periodic::Unattended-Upgrade "1";\\n\' > /etc/apt/apt.conf.d/20auto-upgrades',
    undo: 'rm /etc/apt/apt.conf.d/20auto-upgrades; gone needrestart unattended-upgrades',
  },
  'workspace-trust': {
    spoil:
      'install -d -o anna -g anna /home/anna/.config /home/anna/.config/Code /home/anna/.config/Code/User; echo \'{"security.workspace.trust.enabled": false}\' > /home/anna/.config/Code/User/settings.json; chown anna: /home/anna/.config/Code/User/settings.json',
    byHand: 'sed -i \'s/"security.workspace.trust.enabled": false//\' ~/.config/Code/User/settings.json',
    undo: 'rm -r /home/anna/.config',
    note: 'the settings’ file only; no editor was installed',
  },
};
