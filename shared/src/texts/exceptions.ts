import type {Exception, Threat} from '../exceptions/index.ts';
import type {ExceptionKind} from '../findings/index.ts';
import type {Lang} from './catalogue.ts';

/** The words of exceptions in one language. */
export interface ExceptionWords {
  readonly kind: Record<ExceptionKind, string>;
  /** What a kind means for the score. */
  readonly effect: Record<'out' | 'stays', string>;
  readonly state: Record<Exception['state'], string>;
  /** What brought an exception back. */
  readonly threat: Record<Threat, string>;
}

/** The same in every language. */
export const exceptionWords: Readonly<Record<Lang, ExceptionWords>> = {
  en: {
    kind: {
      'third-party-control': 'another product protects against it',
      'alternate-mitigation': 'made harmless in another way',
      'false-positive': 'not true here',
      'risk-accepted': 'risk accepted',
      'planned-remediation': 'planned for later',
      'no-patch': 'no fix to install',
    },
    effect: {out: 'does not count in the score', stays: 'still counts in the score'},
    state: {
      active: 'in force',
      cancelled: 'withdrawn',
      expired: 'run out',
      resurfaced: 'ended by a new threat',
    },
    threat: {
      kev: 'is now actively exploited',
      detection: 'is tied to a detection on this device',
      exploit: 'has an exploit that works',
      epss: 'is likely to be exploited',
    },
  },
  de: {
    kind: {
      'third-party-control': 'ein anderes Produkt schützt davor',
      'alternate-mitigation': 'auf andere Weise entschärft',
      'false-positive': 'trifft hier nicht zu',
      'risk-accepted': 'Risiko hingenommen',
      'planned-remediation': 'für später geplant',
      'no-patch': 'keine Korrektur zu haben',
    },
    effect: {out: 'zählt nicht zur Gefährdung', stays: 'zählt weiter zur Gefährdung'},
    state: {
      active: 'gilt',
      cancelled: 'zurückgenommen',
      expired: 'abgelaufen',
      resurfaced: 'durch eine neue Bedrohung beendet',
    },
    threat: {
      kev: 'wird jetzt aktiv ausgenutzt',
      detection: 'ist auf diesem Gerät mit einem Fund verbunden',
      exploit: 'hat einen Exploit, der funktioniert',
      epss: 'wird wahrscheinlich ausgenutzt',
    },
  },
};
