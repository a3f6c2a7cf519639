import type {Mitigation} from './mitigation.ts';

/** A module that is barred is not loaded by opening a socket; a kernel with it built in would not care. */
export const rareProtocols: Mitigation = {
  id: 'rare-protocols',
  checks: ['rare-protocols'],
  effectiveness: 0.9,
  affects: {
    kernel: true,
    parts: ['dccp', 'sctp', 'net: sctp', 'rds', 'net: rds', 'net/rds', 'tipc', 'net: tipc'],
  },
  source: 'https://man7.org/linux/man-pages/man5/modprobe.d.5.html',
  text: {
    en: {
      title: 'Rare network protocols are barred',
      why: 'The protocol with this flaw cannot be loaded: opening a socket of it fails.',
    },
    de: {
      title: 'Seltene Netzprotokolle sind gesperrt',
      why: 'Das Protokoll mit diesem Fehler lässt sich nicht laden: Ein Socket dafür öffnet sich nicht.',
    },
  },
};
