import {type BoundCheck, defineCheck} from './check.ts';

/** First release that brings sudo 1.9.14 or newer. */
const SINCE: Readonly<Partial<Record<string, number>>> = {
  debian: 13,
  ubuntu: 24.04,
  rhel: 10,
  almalinux: 10,
  rocky: 10,
  fedora: 39,
};

/** This check verifies that programs started with sudo get a terminal of their own. */
export const sudoTerminal: BoundCheck = defineCheck({
  id: 'sudo-terminal',
  category: 'accounts',
  platforms: ['linux'],
  needs: ['sudo', 'release'],
  minutes: 2,
  remedies: [
    {
      platform: 'linux',
      command:
        "printf 'Defaults use_pty\\n' | sudo tee /etc/sudoers.d/plimsoll-sudo-terminal && sudo chmod 440 /etc/sudoers.d/plimsoll-sudo-terminal && sudo visudo -c",
    },
  ],
  references: ['CIS Debian 12: 5.2.2'],
  text: {
    en: {
      title: 'Programs run with sudo get a terminal of their own',
      failure: 'Programs run with sudo share your terminal',
      why: 'A program started with sudo leaves a process behind that keeps hold of your terminal and types commands into it later.',
      look: 'Run: sudo grep -rn use_pty /etc/sudoers /etc/sudoers.d – it should print a line Defaults use_pty; since sudo 1.9.14 it is on without one.',
      remedy: ['Write Defaults use_pty into a file of its own in /etc/sudoers.d.', 'Test it with visudo -c.'],
    },
    de: {
      title: 'Mit sudo gestartete Programme haben ein eigenes Terminal',
      failure: 'Mit sudo gestartete Programme teilen Ihr Terminal',
      why: 'Ein mit sudo gestartetes Programm lässt einen Prozess zurück, der Ihr Terminal festhält und später Befehle hineintippt.',
      look: 'Führen Sie aus: sudo grep -rn use_pty /etc/sudoers /etc/sudoers.d – es sollte eine Zeile Defaults use_pty erscheinen; ab sudo 1.9.14 gilt es auch ohne.',
      remedy: [
        'Schreiben Sie Defaults use_pty in eine eigene Datei in /etc/sudoers.d.',
        'Prüfen Sie mit visudo -c.',
      ],
    },
  },
  judge({sudo: {installed, usesPty}, release: {id, version}}) {
    if (!installed) return {status: 'not-applicable', why: 'sudo is not installed'};
    const since = SINCE[id];
    // Without a line the version decides: on since 1.9.14 (sudoers(5)).
    const builtin = since === undefined || version === '' ? undefined : Number.parseFloat(version) >= since;
    const uses = usesPty ?? builtin;
    if (uses === undefined)
      return {status: 'unknown', why: 'no line says so, and the default depends on the version of sudo'};
    return uses
      ? {status: 'pass'}
      : {status: 'fail', evidence: [usesPty === false ? 'Defaults !use_pty' : 'sudoers: −use_pty']};
  },
});
