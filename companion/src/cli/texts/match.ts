import type {Counted, Lang} from '@plimsoll/shared/texts';

/** The words of `plimsoll match` in one language; `{name}` is filled in. */
export interface MatchTexts {
  readonly noFile: string;
  /** What `{path}` is called when nothing names it. */
  readonly standardInput: string;
  /** Why a file cannot be judged. */
  readonly trouble: Readonly<
    Record<'absent' | 'denied' | 'unreadable' | 'too-large' | 'not-json' | 'too-deep' | 'neither', string>
  >;
  readonly expected: string;
  readonly products: Counted;
  /** Before the names of some of them. */
  readonly notAssessed: string;
  readonly more: Counted;
}

/** The same in every language. */
export const matchTexts: Readonly<Record<Lang, MatchTexts>> = {
  de: {
    noFile: 'Nennen Sie das Inventar mit --inventory DATEI.',
    standardInput: 'Die Standardeingabe',
    trouble: {
      absent: 'Es gibt keine Datei {path}.',
      denied: '{path} darf von Ihnen nicht gelesen werden.',
      unreadable: '{path} kann nicht gelesen werden.',
      'too-large': '{path} ist größer als 64 MB.',
      'not-json': '{path} ist kein JSON.',
      'too-deep': '{path} ist tiefer als 64 verschachtelt.',
      neither: '{path} ist weder ein Inventar noch eine CycloneDX-Stückliste.',
    },
    expected:
      'Erwartet wird JSON: {"os": {…}, "software": […]}, oder CycloneDX 1.4 bis 1.6 ("bomFormat": "CycloneDX"); siehe docs/inventory-file.md.',
    products: {one: '{count} Produkt erkannt', other: '{count} Produkte erkannt'},
    notAssessed: 'Nicht beurteilt',
    more: {one: 'und {count} weiteres', other: 'und {count} weitere'},
  },
  en: {
    noFile: 'Say which inventory to judge with --inventory FILE.',
    standardInput: 'Standard input',
    trouble: {
      absent: 'There is no file {path}.',
      denied: '{path} may not be read by you.',
      unreadable: '{path} cannot be read.',
      'too-large': '{path} is larger than 64 MB.',
      'not-json': '{path} is not JSON.',
      'too-deep': '{path} is nested deeper than 64.',
      neither: '{path} is neither an inventory nor a CycloneDX bill of materials.',
    },
    expected:
      'Expected is JSON: {"os": {…}, "software": […]}, or CycloneDX 1.4 to 1.6 ("bomFormat": "CycloneDX"); see docs/inventory-file.md.',
    products: {one: '{count} product recognised', other: '{count} products recognised'},
    notAssessed: 'Not assessed',
    more: {one: 'and {count} more', other: 'and {count} more'},
  },
};
