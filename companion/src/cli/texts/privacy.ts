import type {Section} from '@plimsoll/shared/report';
import type {Lang} from '@plimsoll/shared/texts';

/** The words of `plimsoll privacy` in one language; `{name}` is filled in. */
export interface PrivacyTexts {
  readonly level: string;
  readonly nothing: string;
  readonly bytes: string;
  /** Before the bytes of a level that is not the one in force. */
  readonly wouldBytes: string;
  readonly show: string;
  readonly lastSent: string;
  readonly neverSent: string;
  readonly set: string;
  readonly how: string;
  /** What a whole report holds, level by level. */
  readonly holds: string;
  readonly section: Readonly<Record<Section, string>>;
  readonly size: string;
  /** What stays on the device at every level. */
  readonly stays: string;
  readonly adds: string;
}

/** The same in every language. */
export const privacyTexts: Readonly<Record<Lang, PrivacyTexts>> = {
  de: {
    level: 'Darf dieses Gerät verlassen: {level}',
    nothing: 'Nichts verlässt dieses Gerät.',
    bytes: 'Der nächste Bericht enthielte genau diese {count} Bytes (vor dem Packen):',
    wouldBytes: 'Bei {level} enthielte ein ganzer Bericht genau diese {count} Bytes (vor dem Packen):',
    show: 'Die Bytes selbst zeigt: plimsoll privacy --bytes [--level STUFE]',
    lastSent: 'Zuletzt gesendet {when}.',
    neverSent: 'Es wurde nie etwas gesendet.',
    set: 'Von jetzt an: {level}',
    how: 'Ändern mit: plimsoll privacy --disclosure none|score|findings|inventory',
    holds: 'Ein ganzer Bericht enthält, je Stufe:',
    section: {
      device: 'Gerät und System, Werte',
      score: 'Kennzahlen, Werte',
      coverage: 'Abdeckung, Werte',
      knowledge: 'Wissensstand, Werte',
      findings: 'Schwachstellen',
      recommendations: 'Empfehlungen',
      checks: 'Prüfungen',
      evidence: 'Funde der Prüfungen',
      software: 'Software',
      paths: 'Pfade',
      listeners: 'Offene Anschlüsse',
      detections: 'Funde von Scannern',
    },
    size: 'Bytes',
    stays: 'Bleibt immer auf diesem Gerät: {parts}',
    adds: '{level} legt offen, was {before} zurückhält: {parts}',
  },
  en: {
    level: 'May leave this device: {level}',
    nothing: 'Nothing leaves this device.',
    bytes: 'The next report would carry exactly these {count} bytes (before compression):',
    wouldBytes: 'At {level} a whole report would carry exactly these {count} bytes (before compression):',
    show: 'The bytes themselves: plimsoll privacy --bytes [--level LEVEL]',
    lastSent: 'Last sent {when}.',
    neverSent: 'Nothing was ever sent.',
    set: 'From now on: {level}',
    how: 'Change it with: plimsoll privacy --disclosure none|score|findings|inventory',
    holds: 'A whole report holds, by level:',
    section: {
      device: 'Device and system, values',
      score: 'Scores, values',
      coverage: 'Coverage, values',
      knowledge: 'State of knowledge, values',
      findings: 'Weaknesses',
      recommendations: 'Recommendations',
      checks: 'Checks',
      evidence: 'What checks found',
      software: 'Software',
      paths: 'Paths',
      listeners: 'Open ports',
      detections: 'Detections by scanners',
    },
    size: 'Bytes',
    stays: 'Stays on this device always: {parts}',
    adds: '{level} discloses what {before} withholds: {parts}',
  },
};
