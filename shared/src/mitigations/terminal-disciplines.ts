import type {Mitigation} from './mitigation.ts';

/** Line disciplines in modules are then loaded by CAP_SYS_MODULE alone (drivers/tty/Kconfig, LDISC_AUTOLOAD). */
export const terminalDisciplines: Mitigation = {
  id: 'terminal-disciplines',
  checks: ['terminal-disciplines'],
  effectiveness: 0.8,
  affects: {
    kernel: true,
    parts: ['tty: n_gsm', 'n_gsm', 'tty: n_hdlc', 'n_hdlc', 'can: slcan', 'slip', 'ppp_synctty'],
    vectors: ['L'],
  },
  source: 'https://github.com/torvalds/linux/blob/master/drivers/tty/Kconfig',
  text: {
    en: {
      title: 'Users cannot load rare terminal protocols',
      why: 'An attacker without root rights cannot have the line discipline loaded that has this flaw.',
    },
    de: {
      title: 'Benutzer können keine seltenen Terminalprotokolle laden',
      why: 'Ein Angreifer ohne Root-Rechte kann das Leitungsprotokoll mit diesem Fehler nicht laden lassen.',
    },
  },
};
