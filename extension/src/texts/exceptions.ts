const en = {
  leave: 'Leave it for now',
  leaveText:
    'It is no longer among the things to do until its day. A new threat to it ends the exception at once.',
  why: 'Why may it stay?',
  kind: 'Kind',
  reason: 'Reason',
  reasonHint: 'For whoever looks at it next, and for yourself.',
  period: 'How long',
  days: {one: '{count} day', other: '{count} days'},
  save: 'Leave it',
  cancel: 'Not now',
  failed: 'That did not work: {why}',
  title: 'Exceptions',
  excepted: 'exception',
  marked: 'Exception until {until}: {kind}',
  withdraw: 'Withdraw',
  withdrawAsk: 'Count it again?',
  withdrawLabel: 'Withdraw the exception for {subject}',
  madeBy: '{reason} – {by}, {when}',
  until: 'until {day}',
  ended: {one: '{count} has ended', other: '{count} have ended'},
  notCounted: 'Not counted by exception: weaknesses {findings}, settings {checks}',
  mitigations: 'Mitigations that hold',
};

const de: typeof en = {
  leave: 'Vorerst so lassen',
  leaveText:
    'Bis zum genannten Tag steht es nicht mehr unter dem, was zu tun ist. Eine neue Bedrohung beendet die Ausnahme sofort.',
  why: 'Warum darf es so bleiben?',
  kind: 'Art',
  reason: 'Grund',
  reasonHint: 'Für alle, die es als Nächste ansehen, und für Sie selbst.',
  period: 'Wie lange',
  days: {one: '{count} Tag', other: '{count} Tage'},
  save: 'So lassen',
  cancel: 'Jetzt nicht',
  failed: 'Das ging nicht: {why}',
  title: 'Ausnahmen',
  excepted: 'Ausnahme',
  marked: 'Ausnahme bis {until}: {kind}',
  withdraw: 'Zurücknehmen',
  withdrawAsk: 'Wieder mitzählen?',
  withdrawLabel: 'Die Ausnahme für {subject} zurücknehmen',
  madeBy: '{reason} – {by}, {when}',
  until: 'bis {day}',
  ended: {one: '{count} ist beendet', other: '{count} sind beendet'},
  notCounted: 'Durch Ausnahmen nicht gezählt: Schwachstellen {findings}, Einstellungen {checks}',
  mitigations: 'Was sie entschärft',
};

/** Sentences about exceptions, of the full page. */
export const exceptionTexts = {en, de} as const;
