import type {BoundCheck} from './check.ts';
import {sshdCheck} from './kit/sshd.ts';

const UNITS: Readonly<Record<string, number>> = {'': 1, s: 1, m: 60, h: 3600, d: 86_400, w: 604_800};
const PART = /(?<count>\d{1,9})(?<unit>[smhdw]?)/g;

/** sshd_config(5), time formats: `1h30m`; 0 never closes. */
function secondsOf(value: string): number {
  const parts = [...value.matchAll(PART)].map(({groups}) => groups ?? {});
  return parts.reduce((sum, {count, unit}) => sum + Number(count) * (UNITS[unit ?? ''] ?? 1), 0);
}

/** This check verifies that connections that do not log in are closed soon. */
export const sshGraceTime: BoundCheck = sshdCheck({
  id: 'ssh-grace-time',
  keyword: 'LoginGraceTime',
  right: '60',
  builtin: '120',
  accepts: (value) => {
    const seconds = secondsOf(value);
    return seconds > 0 && seconds <= 60;
  },
  references: ['CIS Debian 12: 5.1.13', 'Lynis SSH-7408'],
  text: {
    en: {
      title: 'SSH closes connections that do not log in',
      failure: 'SSH keeps connections that do not log in for long',
      why: 'An attacker opens connections without logging in until nobody else gets one; errors that need a long time before login (CVE-2024-6387) become easier.',
    },
    de: {
      title: 'SSH schließt Verbindungen ohne Anmeldung bald',
      failure: 'SSH hält Verbindungen ohne Anmeldung lange offen',
      why: 'Ein Angreifer öffnet Verbindungen ohne Anmeldung, bis niemand sonst eine bekommt; Fehler, die viel Zeit vor der Anmeldung brauchen (CVE-2024-6387), werden leichter.',
    },
  },
});
