import type {Lang} from '@plimsoll/shared/texts';

type Both = Readonly<Record<Lang, string>>;

interface Metric {
  readonly name: Both;
  readonly values: Readonly<Record<string, Both>>;
}

const none = {en: 'none', de: 'keine'};
const low = {en: 'low', de: 'gering'};
const high = {en: 'high', de: 'hoch'};
const impact = {N: none, L: low, H: high};

/** The base metrics of CVSS 3.x and 4.0 (FIRST, specification §2). */
const metrics: Readonly<Record<string, Metric>> = {
  AV: {
    name: {en: 'Reached', de: 'Erreichbar'},
    values: {
      N: {en: 'over the network', de: 'über das Netz'},
      A: {en: 'from the same network', de: 'aus demselben Netz'},
      L: {en: 'on the device', de: 'auf dem Gerät'},
      P: {en: 'by touching the device', de: 'mit der Hand am Gerät'},
    },
  },
  AC: {name: {en: 'Difficulty', de: 'Schwierigkeit'}, values: {L: low, H: high}},
  AT: {
    name: {en: 'Special conditions', de: 'Besondere Umstände'},
    values: {N: none, P: {en: 'needed', de: 'nötig'}},
  },
  PR: {name: {en: 'Rights needed', de: 'Nötige Rechte'}, values: impact},
  UI: {
    name: {en: 'Help by a person', de: 'Mithilfe eines Menschen'},
    values: {
      N: {en: 'not needed', de: 'nicht nötig'},
      R: {en: 'needed', de: 'nötig'},
      P: {en: 'passive', de: 'beiläufig'},
      A: {en: 'active', de: 'aktiv'},
    },
  },
  S: {
    name: {en: 'Reaches beyond the component', de: 'Reicht über die Komponente hinaus'},
    values: {U: {en: 'no', de: 'nein'}, C: {en: 'yes', de: 'ja'}},
  },
  C: {name: {en: 'Secrets lost', de: 'Verlust von Geheimnissen'}, values: impact},
  I: {name: {en: 'Data changed', de: 'Veränderung von Daten'}, values: impact},
  A: {name: {en: 'Service lost', de: 'Ausfall'}, values: impact},
};
const four: Readonly<Record<string, string>> = {VC: 'C', VI: 'I', VA: 'A'};

/** A CVSS vector in words; parts it does not know are left out. */
export function explainVector(vector: string, lang: Lang): readonly (readonly [string, string])[] {
  return vector.split('/').flatMap((part) => {
    const [key = '', code = ''] = part.split(':');
    const name = Object.hasOwn(four, key) ? (four[key] ?? key) : key;
    const metric = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
    const value = metric && Object.hasOwn(metric.values, code) ? metric.values[code] : undefined;
    return metric && value ? [[metric.name[lang], value[lang]] as const] : [];
  });
}
