import type {Counted, Lang} from '@plimsoll/shared/texts';

/** The words of `plimsoll exception` and `plimsoll timeline` in one language; `{name}` is filled in. */
export interface ExceptionTexts {
  /** What `add` needs. */
  readonly noReason: string;
  readonly badDays: string;
  /** Nothing of that name is open here. */
  readonly unknown: string;
  readonly added: Counted;
  /** Added where nothing is covered but a recommendation itself. */
  readonly addedAlone: string;
  readonly none: string;
  readonly until: string;
  /** Why, and who said so. */
  readonly because: string;
  readonly cancelled: string;
  /** No exception, or several, of that id. */
  readonly noSuch: string;
  /** Below the score: what exceptions take out of it. */
  readonly takenOut: string;
  /** On a weakness or setting that is excepted. */
  readonly marked: string;
  readonly mitigated: string;
  /** Below a timeline that goes on. */
  readonly more: string;
}

/** The same in every language. */
export const exceptionTexts: Readonly<Record<Lang, ExceptionTexts>> = {
  de: {
    noReason: 'Nennen Sie den Grund mit --reason TEXT (höchstens 1000 Zeichen).',
    badDays: '{value} ist keine Zahl von Tagen zwischen 1 und {most}.',
    unknown: '{id} ist hier nicht offen. Was es ist, zeigt: plimsoll list weaknesses|checks|recommendations',
    added: {
      one: 'Ausnahme {id} für {subject} bis {until}: {count} Ursache; {effect}.',
      other: 'Ausnahme {id} für {subject} bis {until}: {count} Ursachen; {effect}.',
    },
    addedAlone: 'Ausnahme {id} für {subject} bis {until}.',
    none: 'Es gibt keine Ausnahmen.',
    until: 'bis {day}',
    because: '{reason} ({by})',
    cancelled: 'Die Ausnahme für {subject} ist zurückgenommen.',
    noSuch: 'Keine geltende Ausnahme, oder mehr als eine, beginnt mit {id}.',
    takenOut: 'Durch Ausnahmen nicht gezählt: Schwachstellen {findings}, Einstellungen {checks}',
    marked: 'Ausnahme bis {until}: {kind} ({effect})',
    mitigated: 'Entschärft: {titles}',
    more: 'Es gibt ältere Einträge; mehr zeigt --limit.',
  },
  en: {
    noReason: 'Say why with --reason TEXT (at most 1000 characters).',
    badDays: '{value} is not a number of days from 1 to {most}.',
    unknown: '{id} is not open here. What is, shows: plimsoll list weaknesses|checks|recommendations',
    added: {
      one: 'Exception {id} for {subject} until {until}: {count} cause; {effect}.',
      other: 'Exception {id} for {subject} until {until}: {count} causes; {effect}.',
    },
    addedAlone: 'Exception {id} for {subject} until {until}.',
    none: 'There are no exceptions.',
    until: 'until {day}',
    because: '{reason} ({by})',
    cancelled: 'The exception for {subject} is withdrawn.',
    noSuch: 'No exception in force, or more than one, begins with {id}.',
    takenOut: 'Not counted by exception: weaknesses {findings}, settings {checks}',
    marked: 'Exception until {until}: {kind} ({effect})',
    mitigated: 'Mitigated: {titles}',
    more: 'There are older lines; --limit shows more.',
  },
};
